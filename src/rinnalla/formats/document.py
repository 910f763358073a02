"""Documents on paper: tagged PDF (PDF/UA-1) set by typst.

Text goes in as data, so nothing written can become markup.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import typst


@dataclass(frozen=True)
class Section:
    """A heading and its text; an empty text shows ``empty``."""

    heading: str
    text: str


@dataclass(frozen=True)
class Document:
    """A document: its language tag, title, pairs of facts, sections, and what stands at the foot of each page."""

    language: str
    title: str
    facts: Sequence[tuple[str, str]]
    sections: Sequence[Section]
    foot: str
    empty: str
    page_of: str


FIXED_TIME = 946_684_800

TEMPLATE = """
#let it = json(bytes(sys.inputs.document))
#set document(title: it.title, date: none)
#set text(lang: it.language, size: 11.5pt, font: it.fonts, fill: rgb("#1f2a2b"), hyphenate: false)
#set par(leading: 0.72em, spacing: 1em)
#set page(paper: "a4", margin: (x: 25mm, top: 24mm, bottom: 26mm), footer: context [
  #set text(size: 9.5pt, fill: rgb("#4c5857"))
  #it.foot #h(1fr) #it.page_of #counter(page).display() / #counter(page).final().first()
])
#show heading: set text(font: "Libertinus Serif", weight: 600)
#show heading.where(level: 1): set text(size: 24pt)
#show heading.where(level: 1): set block(below: 1em)
#show heading.where(level: 2): set text(size: 16pt)
#show heading.where(level: 2): set block(above: 1.9em, below: 0.8em)
= #it.title
#for (label, value) in it.facts [
  #text(fill: rgb("#4c5857"))[#label] #h(0.4em) #text(weight: 600)[#value] \\
]
#for section in it.sections [
  == #section.heading
  #if section.text == "" [#text(fill: rgb("#4c5857"))[#it.empty]] else [
    #for paragraph in section.text.split("\\n") [#paragraph #parbreak()]
  ]
]
"""


def breakable(text: str) -> str:
    """The text with places to break in words too long for a line, such as addresses of pages."""
    return re.sub(r"(\S{40})(?=\S)", "\\1\u200b", text)


def as_pdf(document: Document, *, fonts: Path | None = None) -> bytes:
    """The document as a PDF that meets PDF/UA-1; the same document gives the same bytes.

    ``fonts`` is a folder with static font files; without it typst's own are used.
    """
    held = {
        **asdict(document),
        "sections": [{"heading": one.heading, "text": breakable(one.text)} for one in document.sections],
        "fonts": ["Source Sans 3", "Libertinus Serif"] if fonts else ["Libertinus Serif"],
    }
    made: bytes = typst.compile(  # type: ignore[call-overload] # its stub takes one type of path and source only
        TEMPLATE.encode(),
        sys_inputs={"document": json.dumps(held)},
        font_paths=[str(fonts)] if fonts else [],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=FIXED_TIME,
    )
    return made
