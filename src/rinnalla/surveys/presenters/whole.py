"""All the questions of a frozen version as HTML: the same for everybody, so it is made once in a process."""

from functools import lru_cache
from uuid import UUID

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from rinnalla.methods.questionnaire.content import Questionnaire
from rinnalla.surveys.presenters.answer import asked, part

KEPT = 100


class _Version:
    """A version in the cache: told apart by its id alone."""

    def __init__(self, version: UUID, questionnaire: Questionnaire) -> None:
        self.version = version
        self.questionnaire = questionnaire

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Version) and self.version == other.version

    def __hash__(self) -> int:
        return hash(self.version)


def unanswered(version: UUID, questionnaire: Questionnaire, language: str) -> SafeString:
    """The questions of a frozen version with nothing answered, in a language."""
    return _rendered(_Version(version, questionnaire), language)


@lru_cache(maxsize=KEPT)
def _rendered(version: _Version, language: str) -> SafeString:
    parts = [
        part(section, [asked(item, language) for item in section.items], language)
        for section in version.questionnaire.sections
    ]
    shown = {"parts": parts, "LANGUAGE_CODE": language.partition("-")[0]}
    return SafeString(render_to_string("surveys/parts/sections.html", shown))
