"""Pictures as cameras give them: with a place, words, a device and a small copy beside the picture itself."""

import struct
import zlib

PLACE = b"6010.1234N"
# Tables and a scan in the form a JPEG has them; what they draw does not matter here.
DRAWING = b"\xff\xdb\x00\x04\x00\x01" + b"\xff\xda\x00\x03\x01" + b"\x12\xff\x00\x34\xff\xd0\x56"
JFIF = b"\xff\xe0\x00\x10JFIF\0\x01\x01\x00\x00\x01\x00\x01\x00\x00"


def segment(marker, body):
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def exif(*, turn=6, order="<"):
    """Exif with which way up, and a pointer to a place."""
    begins = {"<": b"II", ">": b"MM"}[order]
    turned = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, turn, 0)
    place = struct.pack(f"{order}HHII", 0x8825, 4, 1, 38)
    tiff = begins + struct.pack(f"{order}HIH", 42, 8, 2) + turned + place + bytes(4) + b"GPS " + PLACE
    return segment(0xE1, b"Exif\0\0" + tiff)


def jpeg(*, drawing=DRAWING, **told):
    """A photograph with a place in Exif and XMP, a comment, and a film after its end."""
    beside = exif(**told) + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + PLACE) + segment(0xFE, PLACE)
    return b"\xff\xd8" + JFIF + beside + drawing + b"\xff\xd9" + b"ftypmp4 " + PLACE


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png():
    """One grey dot with a place in words and in Exif, and more after its end."""
    head, dot = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0), zlib.compress(b"\0\x80")
    beside = chunk(b"tEXt", b"Comment\0" + PLACE) + chunk(b"eXIf", b"II" + PLACE) + chunk(b"tIME", bytes(7))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + beside + chunk(b"IDAT", dot) + chunk(b"IEND", b"") + PLACE
