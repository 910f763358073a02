"""A card for a pocket: four panels of credit-card size on one sheet, cut out and folded twice; tagged PDF by typst."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import typst

from rinnalla.formats.document import FIXED_TIME, breakable

MOST_LETTERS, MOST_LINES = 300, 7


@dataclass(frozen=True)
class Card:
    """A card: language tag, title, three panels of heading and text, a fourth of names and numbers, and how to fold it.

    ``more`` stands where a text was too long for its panel.
    """

    language: str
    title: str
    panels: Sequence[tuple[str, str]]
    numbers_heading: str
    numbers: Sequence[tuple[str, str]]
    fold: str
    more: str


TEMPLATE = """
#let it = json(bytes(sys.inputs.card))
#set document(title: it.title, date: none)
#set text(lang: it.language, size: 7.6pt, font: it.fonts, fill: rgb("#1f2a2b"), hyphenate: false)
#set par(leading: 0.5em, spacing: 0.6em)
#set page(paper: "a4", margin: (x: 19.4mm, top: 24mm, bottom: 26mm))
#show heading: set text(font: "Libertinus Serif", weight: 600)
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 2): set text(size: 9.5pt)
#show heading.where(level: 2): set block(above: 0pt, below: 1.4mm)
= #it.title
#text(size: 10.5pt)[#it.fold]
#v(4mm)
#let panel(body) = box(
  width: 85.6mm, height: 54mm, inset: 4mm, clip: true,
  stroke: (paint: rgb("#767a72"), thickness: 0.6pt, dash: "dashed"),
  align(top + left, body))
#let told(one) = panel[
  == #one.at(0)
  #for paragraph in one.at(1).split("\\n") [#paragraph #parbreak()]
]
#let phones = panel[
  == #it.numbers_heading
  #for (name, number) in it.numbers [#name #text(weight: 700)[#number] #parbreak()]
]
#stack(dir: ttb,
  stack(dir: ltr, told(it.panels.at(0)), told(it.panels.at(1))),
  stack(dir: ltr, told(it.panels.at(2)), phones))
"""


def shortened(text: str, more: str) -> str:
    """As much of a text as a panel holds, and ``more`` after it where something was left out."""
    lines = [line for line in text.splitlines() if line.strip()]
    kept = "\n".join(lines[:MOST_LINES])
    if len(kept) > MOST_LETTERS:
        kept = kept[:MOST_LETTERS].rsplit(maxsplit=1)[0]
    return kept if kept == "\n".join(lines) else f"{kept} {more}"


def as_pdf(card: Card, *, fonts: Path | None = None) -> bytes:
    """The card as a PDF that meets PDF/UA-1; the same card gives the same bytes.

    ``fonts`` is a folder with static font files; without it typst's own are used. Panels are 85.6 × 54 mm, the size
    ID-1 of ISO/IEC 7810.
    """
    held = {
        **asdict(card),
        "panels": [(heading, breakable(shortened(text, card.more))) for heading, text in card.panels],
        "fonts": ["Source Sans 3", "Libertinus Serif"] if fonts else ["Libertinus Serif"],
    }
    made: bytes = typst.compile(  # type: ignore[call-overload] # its stub takes one type of path and source only
        TEMPLATE.encode(),
        sys_inputs={"card": json.dumps(held)},
        font_paths=[str(fonts)] if fonts else [],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=FIXED_TIME,
    )
    return made
