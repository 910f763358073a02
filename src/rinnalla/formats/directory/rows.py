"""What a row of any source says of the directory, in one shape for all formats.

``values`` holds the fields that the source speaks of, each in one exact form: what is empty is left out of the parts,
lists stand in the order of what they are known by. So the same file gives the same values, and a value can be compared
with what the directory holds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

ORGANIZATION, SERVICE, LOCATION, TERM = "organization", "service", "location", "term"
LANGUAGES = ("fi", "sv", "en", "fi-easy")


@dataclass(frozen=True)
class Row:
    """One organization, service, place or term as its source tells it; ``number`` is where it stands in the file."""

    number: int
    kind: str
    external_id: str
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What a person would call it."""
        said = self.values.get("name", {})
        return str(next((said[one] for one in LANGUAGES if said.get(one)), self.external_id))


@dataclass(frozen=True)
class Rejected:
    """A row that is left out: where it stands, what it is called, and why."""

    number: int
    kind: str
    code: str
    column: str = ""
    value: str = ""
    name: str = ""
    external_id: str = ""


def part(**values: Any) -> dict[str, Any]:
    """A part of a row without what is empty."""
    return {name: value for name, value in values.items() if value not in (None, "", [], {}, ())}


def said(pairs: Iterable[tuple[str, Any]]) -> dict[str, str]:
    """Words by their languages; the first that a language has, and no empty ones, nor languages we have not."""
    found: dict[str, str] = {}
    for language, words in pairs:
        if language in LANGUAGES and isinstance(words, str) and words.strip():
            found.setdefault(language, words.strip())
    return found


def in_order(parts: Iterable[Mapping[str, Any]], *names: str) -> list[dict[str, Any]]:
    """Parts of a row in the order of what they are known by, each once."""
    found = {tuple(str(one.get(name, "")) for name in names): dict(one) for one in reversed(list(parts))}
    return [found[key] for key in sorted(found)]
