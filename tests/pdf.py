"""The words of a PDF as they are drawn, read without a library: enough for the files that typst writes."""

import re
import zlib

OBJECT = re.compile(rb"(\d+) 0 obj\s*(.*?)endobj", re.DOTALL)
STREAM = re.compile(rb"^(.*?)stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
SHOWN = re.compile(rb"/(\w+) [\d.]+ Tf|\(((?:[^()\\]|\\.)*)\)\s*Tj|([-\d.]+) ([-\d.]+) cm", re.DOTALL)
FURTHEST = 16
ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
FONT = re.compile(rb"/(\w+) (\d+) 0 R")


def words(body):
    """Every piece of text drawn; letters beside each other on a line are one piece."""
    objects = _objects(body)
    found = []
    for head, content in objects.values():
        if content is not None and b"Tf" in content:
            found += _drawn(content, _fonts(head, objects))
    return found


def _objects(body):
    """Each object by its number: what it says, and its stream if it has one; those packed together too."""
    objects = {}
    for number, held in OBJECT.findall(body):
        stream = STREAM.match(held)
        head, content = (stream[1], stream[2]) if stream else (held, None)
        if content is not None and b"FlateDecode" in head:
            content = zlib.decompress(content)
        objects[int(number)] = (head, content)
    for head, content in [one for one in objects.values() if b"/ObjStm" in one[0]]:
        first = int(re.search(rb"/First (\d+)", head)[1])
        places = list(map(int, content[:first].split()))
        starts = [*places[1::2], len(content) - first]
        for at, number in enumerate(places[::2]):
            objects[number] = (content[first + starts[at] : first + starts[at + 1]], None)
    return objects


def _fonts(head, objects):
    """The map from glyphs to letters of each font that a drawing names; a page's drawing finds those of all pages."""
    resources = re.search(rb"/Resources (\d+) 0 R", head)
    said = objects[int(resources[1])][0] if resources else head
    places = [said] if b"/Font" in said else [one for one, _ in objects.values() if b"/Font" in one]
    fonts = {}
    for place in places:
        for name, number in FONT.findall(place):
            font = objects.get(int(number), (b"", None))[0]
            to_letters = re.search(rb"/ToUnicode (\d+) 0 R", font)
            if to_letters:
                fonts[name] = _letters(objects[int(to_letters[1])][1])
    return fonts


def _letters(told):
    letters = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", told, re.DOTALL):
        letters |= {int(glyph, 16): _text(words) for glyph, words in PAIR.findall(block)}
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", told, re.DOTALL):
        for low, high, start in RANGE.findall(block):
            for step in range(int(high, 16) - int(low, 16) + 1):
                letters[int(low, 16) + step] = chr(int(start, 16) + step)
    return letters


def _text(hexadecimal):
    return bytes.fromhex(hexadecimal.decode()).decode("utf-16-be")


def _drawn(content, fonts):
    found, held, font, place, last = [], "", {}, (0.0, 0.0), (0.0, 0.0)
    for name, glyphs, across, down in SHOWN.findall(content):
        if name:
            font = fonts.get(name, {})
        elif glyphs:
            if held and not (place[1] == last[1] and 0 <= place[0] - last[0] < FURTHEST):
                found.append(held)
                held = ""
            last, plain = place, ESCAPED.sub(_plain, glyphs)
            held += "".join(font.get(int.from_bytes(plain[at : at + 2]), "\ufffd") for at in range(0, len(plain), 2))
        else:
            place = (float(across), float(down))
    return [*found, held]


def _plain(found):
    said = found[1]
    return bytes([int(said, 8) & 0xFF]) if said[:1].isdigit() else NAMED.get(said, said)
