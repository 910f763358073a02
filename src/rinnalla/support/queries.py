"""What the content file says: the crisis numbers. No database is read."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import get_language

CONTENT = Path(__file__).parent / "content" / "crisis.yaml"
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
def _content() -> Any:
    return yaml.safe_load(CONTENT.read_text(encoding="utf-8"))


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
