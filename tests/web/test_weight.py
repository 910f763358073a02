"""A first visit stays light, and what is built names nothing outside itself."""

import gzip
import re
from pathlib import Path

DIST = Path(__file__).resolve().parents[2] / "src" / "rinnalla" / "web" / "static" / "web" / "dist"
MOST = 120_000
PAGE = 15_000  # room for the page itself; the largest measured so far is about 8,000


def on_the_wire(file):
    """The bytes sent: text compressed, fonts as they are."""
    body = file.read_bytes()
    return len(body) if file.suffix == ".woff2" else len(gzip.compress(body, 9))


def test_a_first_visit_is_light():
    files = [DIST / "rinnalla.css", DIST / "rinnalla.js", *(DIST / "woff2").iterdir()]
    assert sum(on_the_wire(file) for file in files) + PAGE <= MOST


def test_the_style_sheet_forces_nothing_and_loads_nothing_from_elsewhere():
    css = (DIST / "rinnalla.css").read_text()
    assert "!important" not in css
    assert re.findall(r"url\(\"?(?:https?:)?//", css) == []


def test_each_font_has_its_licence_beside_it():
    assert {file.name for file in (DIST / "licences").iterdir()} >= {"source-sans-3.txt", "literata.txt"}
