"""What the content files say: crisis numbers and the words of error pages. No database is read."""

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
def _file(name: str) -> Any:
    return yaml.safe_load((CONTENT / name).read_text(encoding="utf-8"))


def checked() -> date:
    """The day on which the numbers were last looked at."""
    day: date = _file("crisis.yaml")["checked"]
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
        for row in _file("crisis.yaml")["lines"]
    ]


def crisis_line(wanted: str) -> CrisisLine:
    """One crisis number."""
    return next(line for line in crisis_lines() if line.id == wanted)


def error_words() -> dict[int, dict[str, dict[str, str]]]:
    """Title and text of each error page, by status and language."""
    words: dict[int, dict[str, dict[str, str]]] = _file("errors.yaml")
    return words
