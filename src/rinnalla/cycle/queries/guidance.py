"""What is told of each step: shipped texts in three languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from rinnalla.access.translated import Translated
from rinnalla.cycle.choices import StepKind

CONTENT = Path(__file__).parents[1] / "content"


@dataclass(frozen=True)
class Guidance:
    """The texts of a step in one language. ``month`` is what a line manager asks in the month's ten minutes."""

    lead: str
    why: str
    how: tuple[str, ...]
    month: str
    tasks: tuple[str, ...]


@cache
def _content() -> Mapping[str, Mapping[str, Any]]:
    held: Mapping[str, Mapping[str, Any]] = yaml.safe_load((CONTENT / "vaiheet.yaml").read_text(encoding="utf-8"))
    return held


def guidance(kind: str, language: str) -> Guidance:
    """What is told of a step in a language; in Finnish where it has no words."""
    held = _content()[kind]
    lists = {name: _lines(held[name], language) for name in ("how", "tasks")}
    lead, why, month = (Translated(held[name]).said_in(language).words for name in ("lead", "why", "month"))
    return Guidance(lead, why, lists["how"], month, lists["tasks"])


def weeks_to(kind: StepKind) -> int:
    """By how many weeks from the start of a year a step is usually done."""
    return int(_content()[kind]["weeks"])


def _lines(held: Mapping[str, Sequence[str]], language: str) -> tuple[str, ...]:
    return tuple(held.get(language) or held["fi"])
