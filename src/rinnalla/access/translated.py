"""Editable content in several languages: one field, a fixed order in which languages stand in for each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import get_language

EASY = "fi-easy"
LANGUAGES = ("fi", "sv", "en", EASY)
# Who asks for plain language gets Finnish before anything else; the others the first that has words, in this order.
FALLBACK: Mapping[str, tuple[str, ...]] = {
    "fi": ("fi", "sv", "en", EASY),
    "sv": ("sv", "fi", "en", EASY),
    "en": ("en", "fi", "sv", EASY),
    EASY: (EASY, "fi", "sv", "en"),
}


@dataclass(frozen=True)
class Said:
    """Words with the tag of the language they are in."""

    words: str
    language: str


class Translated(dict[str, str]):
    """The same content in one or more of the four languages."""

    def said_in(self, language: str) -> Said:
        """The words in a language, or in the first one of its order that has them; empty where none has."""
        order = FALLBACK.get(language, FALLBACK["fi"])
        found = next((code for code in order if self.get(code)), order[0])
        return Said(self.get(found, ""), found.partition("-")[0])


def words(text: Mapping[str, str]) -> str:
    """A text in the language of the page, or in the first that has it."""
    return Translated(text).said_in(get_language() or "fi").words


class TranslatedField(models.JSONField):
    """A column of ``Translated``. Raises ValueError, when it is saved, for a language that is none of the four."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", Translated)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        found = super().from_db_value(value, expression, connection)
        return Translated(found) if isinstance(found, dict) else found

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        unknown = set(value) - set(LANGUAGES) if isinstance(value, dict) else set()
        if unknown:
            raise ValueError(f"{self.name} has no language called {', '.join(sorted(unknown))}")
        return super().get_db_prep_save(value, connection)
