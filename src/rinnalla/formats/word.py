"""Documents as Word files: headings, language and title as a screen reader expects them, and nothing that runs."""

import datetime as dt
import re
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from rinnalla.formats.document import Document

FIXED_TIME = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
FIXED_IN_ARCHIVE = (2000, 1, 1, 0, 0, 0)
TAGS = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}
# What XML 1.0 can't hold, and marks that turn the direction of writing and so can hide what a line says.
UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")


def plain(text: str) -> str:
    """A text without what a file of text can't hold or what could hide what it says."""
    return UNSAFE.sub("", text)


def as_word(document: Document) -> bytes:
    """The document as a Word file; the same document gives the same bytes.

    The title is the only heading of level 1, each section has one of level 2, and the foot stands on every page.
    """
    import docx  # noqa: PLC0415 -- loaded when a file is made, so that the server starts soon

    made = docx.Document()
    _describe(made, document)
    made.add_heading(plain(document.title), level=1)
    for label, value in document.facts:
        line = made.add_paragraph()
        line.add_run(f"{plain(label)}: ")
        line.add_run(plain(value)).bold = True
    for section in document.sections:
        made.add_heading(plain(section.heading), level=2)
        for paragraph in plain(section.text or document.empty).splitlines():
            made.add_paragraph(paragraph)
    made.sections[0].footer.paragraphs[0].text = plain(document.foot)
    return _at_a_fixed_time(made)


def _describe(made: Any, document: Document) -> None:
    """Title and language of the whole, times that do not change, and a size that is read without strain."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 -- as above
    from docx.oxml.ns import qn  # noqa: PLC0415 -- as above
    from docx.shared import Pt  # noqa: PLC0415 -- as above

    about, tag = made.core_properties, TAGS.get(document.language.partition("-")[0], document.language)
    about.title, about.language, about.author, about.comments = plain(document.title), tag, "Rinnalla", ""
    about.created = about.modified = FIXED_TIME
    about.revision = 1
    normal = made.styles["Normal"]
    normal.font.size = Pt(12)
    language = OxmlElement("w:lang")
    for name in ("w:val", "w:eastAsia", "w:bidi"):
        language.set(qn(name), tag)
    properties = made.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for held in properties.findall(qn("w:lang")):
        properties.remove(held)
    properties.append(language)


def _at_a_fixed_time(made: Any) -> bytes:
    """The archive written anew, each file with the same time and in the order of its name."""
    first, last = BytesIO(), BytesIO()
    made.save(first)
    with ZipFile(first) as source, ZipFile(last, "w", ZIP_DEFLATED) as target:
        names = sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            entry = ZipInfo(name, FIXED_IN_ARCHIVE)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return last.getvalue()
