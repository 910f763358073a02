"""What the content files say: the crisis numbers, and what to do in a difficult situation. No database is read."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import get_language

CONTENT = Path(__file__).parent / "content"
FALLBACK = ("fi", "sv", "en")


def in_language(words: dict[str, str], language: str) -> str:
    """The words in a language, or in the first language that has them."""
    return next(words[code] for code in (language, *FALLBACK) if code in words)


@dataclass(frozen=True)
class CrisisLine:
    """A number that helps at once."""

    id: str
    number: str
    owner: str
    source: str
    names: dict[str, str]
    hours: dict[str, str]
    urgent: bool = False

    @property
    def name(self) -> str:
        """The name in the language shown now."""
        return in_language(self.names, get_language() or "fi")

    @property
    def when(self) -> str:
        """For what and when, in the language shown now."""
        return in_language(self.hours, get_language() or "fi")


@cache
def _content(name: str = "crisis") -> Any:
    return yaml.safe_load((CONTENT / f"{name}.yaml").read_text(encoding="utf-8"))


def checked() -> date:
    """The day on which the numbers were last looked at."""
    day: date = _content()["checked"]
    return day


def crisis_lines() -> list[CrisisLine]:
    """Every crisis number, in the order of the file."""
    return [
        CrisisLine(
            id=row["id"],
            number=row["number"],
            owner=row["owner"],
            source=row["source"],
            names=row["name"],
            hours=row["when"],
            urgent=row.get("urgent", False),
        )
        for row in _content()["lines"]
    ]


@dataclass(frozen=True)
class DifficultGuide:
    """What to do in one kind of difficult situation, in the language shown now.

    ``law`` is the duty that the law lays on whoever is there, where there is one.
    """

    id: str
    name: str
    steps: list[str]
    avoid: list[str]
    today: str
    law: str
    lines: list[CrisisLine]


def difficult_guides() -> list[DifficultGuide]:
    """Every kind of difficult situation, in the order of the file."""
    language = get_language() or "fi"
    lines = {line.id: line for line in crisis_lines()}
    return [
        DifficultGuide(
            id=row["id"],
            name=in_language(row["name"], language),
            steps=[in_language(step, language) for step in row["steps"]],
            avoid=[in_language(one, language) for one in row["avoid"]],
            today=in_language(row["today"], language),
            law=in_language(row["law"], language) if "law" in row else "",
            lines=[lines[one] for one in row["lines"]],
        )
        for row in _content("difficult")["kinds"]
    ]


def difficult_guide(kind: str) -> DifficultGuide | None:
    """One kind, when there is such a kind."""
    return next((guide for guide in difficult_guides() if guide.id == kind), None)
