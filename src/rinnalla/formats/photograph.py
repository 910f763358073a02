"""Photographs without what cameras write beside the picture: place, time, device, words, small copies of the picture.

Only what is needed to draw the picture is kept, by name; all else is left out, also what stands after its end. Which
way up a JPEG is drawn is kept, written anew. Sources: ITU-T T.81 (JPEG), JEITA CP-3451 (Exif), W3C PNG, third edition.
"""

import struct
import zlib
from collections.abc import Iterator

JPEG, PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
# Segments that hold no picture: applications' own (but for JFIF and Adobe's note of its colours), and comments.
APPLICATIONS, COMMENT, EXIF = range(0xE0, 0xF0), 0xFE, 0xE1
JFIF, ADOBE = (0xE0, b"JFIF\0"), (0xEE, b"Adobe")
STANDALONE = {0x01, *range(0xD0, 0xD8)}
MARK, SCAN, END = 0xFF, 0xDA, 0xD9
ORIENTATION, UPRIGHT, TURNS = 0x0112, 1, 8
KEPT_CHUNKS = {b"IHDR", b"PLTE", b"tRNS", b"sRGB", b"gAMA", b"cHRM", b"IDAT", b"IEND"}


class NotAPhotographError(ValueError):
    """The bytes are no whole JPEG or PNG picture."""


def without_metadata(picture: bytes) -> bytes:
    """The same picture with nothing beside it. Raises NotAPhotographError."""
    try:
        if picture.startswith(JPEG):
            return _jpeg(picture)
        if picture.startswith(PNG):
            return _png(picture)
    except (IndexError, struct.error) as cut:
        raise NotAPhotographError from cut
    raise NotAPhotographError


def _jpeg(picture: bytes) -> bytes:
    kept, turn = bytearray(), UPRIGHT
    for marker, body, whole in _segments(picture):
        if marker == EXIF and body.startswith(b"Exif\0\0"):
            turn = _turn(body[6:])
        if _draws(marker, body):
            kept += whole
    return JPEG + _turned(turn) + bytes(kept) + bytes((MARK, END))


def _segments(picture: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """The segments before the picture's end: marker, content, and all of it; a scan with its data."""
    place = len(JPEG)
    while True:
        if picture[place] != MARK:
            raise NotAPhotographError
        while picture[place + 1] == MARK:
            place += 1
        marker = picture[place + 1]
        if marker == END:
            return
        end = place + 2 + (0 if marker in STANDALONE else struct.unpack_from(">H", picture, place + 2)[0])
        if end > len(picture):
            raise NotAPhotographError
        body = picture[place + 4 : end]
        end = _end_of_scan(picture, end) if marker == SCAN else end
        yield marker, body, picture[place:end]
        place = end


def _draws(marker: int, body: bytes) -> bool:
    if marker in APPLICATIONS:
        return any(marker == known and body.startswith(name) for known, name in (JFIF, ADOBE))
    return marker != COMMENT


def _end_of_scan(picture: bytes, place: int) -> int:
    """Where the next marker begins after a scan's data: in it, 0xFF is followed by 0 or by a restart."""
    while True:
        place = picture.find(b"\xff", place)
        if place < 0:
            raise NotAPhotographError
        follows = picture[place + 1]
        if follows and follows not in STANDALONE:
            return place
        place += 2


def _turn(tiff: bytes) -> int:
    """Which way up the picture is drawn, as a camera has written it; upright where it can't be read."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return UPRIGHT
    try:
        directory = struct.unpack_from(f"{order}I", tiff, 4)[0]
        for number in range(struct.unpack_from(f"{order}H", tiff, directory)[0]):
            tag, _kind, _count, value = struct.unpack_from(f"{order}HHIH", tiff, directory + 2 + 12 * number)
            if tag == ORIENTATION:
                return value if UPRIGHT <= value <= TURNS else UPRIGHT
    except struct.error:
        return UPRIGHT
    return UPRIGHT


def _turned(turn: int) -> bytes:
    if turn == UPRIGHT:
        return b""
    tiff = struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, ORIENTATION, 3, 1, turn, 0, 0)
    body = b"Exif\0\0" + tiff
    return struct.pack(">BBH", MARK, EXIF, len(body) + 2) + body


def _png(picture: bytes) -> bytes:
    kept, place, kind = bytearray(PNG), len(PNG), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", picture, place)
        end = place + 12 + length
        told = struct.unpack_from(">I", picture, end - 4)[0]
        if end > len(picture) or zlib.crc32(picture[place + 4 : end - 4]) != told:
            raise NotAPhotographError
        if kind in KEPT_CHUNKS:
            kept += picture[place:end]
        place = end
    return bytes(kept)
