"""A questionnaire that was brought in, and what of the file has no counterpart here."""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from rinnalla.methods.questionnaire.content import Item, Option, Questionnaire

CODE_LENGTH = 40
LONGEST_CONDITION = 2_000
NOT_IN_CODES = re.compile(r"[^A-Za-z0-9_]+")
OTHER = {"fi": "Muu, mikä?", "sv": "Annat, vad?", "en": "Other, what?"}
NOT_IN_OPTIONS = re.compile(r"[^A-Za-z0-9_.-]+")


@dataclass(frozen=True)
class Left:
    """Something that was left out: where it stood (a question's code, and the row where there are rows) and why."""

    place: str
    reason: str
    row: int | None = None


@dataclass(frozen=True)
class Brought:
    """What came of a file. ``codes`` tells under which code here a question of the file stands."""

    questionnaire: Questionnaire
    left: tuple[Left, ...] = ()
    codes: Mapping[str, str] = field(default_factory=dict)


def other(languages: Iterable[str], taken: Container[str]) -> Option:
    """The option that is none of the others and lets one write which."""
    text = {language: OTHER[language] for language in languages if language in OTHER}
    return Option(code_of("other", taken, option=True), text or {"en": OTHER["en"]}, written=True)


def code_of(name: str, taken: Container[str], *, option: bool = False) -> str:
    """A code that may be used here, as near to a name elsewhere as it can be, and not yet taken."""
    plain = (NOT_IN_OPTIONS if option else NOT_IN_CODES).sub("_", name)[:CODE_LENGTH] or "x"
    if not option and not plain[0].isalpha():
        plain = f"q{plain}"[:CODE_LENGTH]
    code, number = plain, 2
    while code in taken:
        ending = f"_{number}"
        code, number = plain[: CODE_LENGTH - len(ending)] + ending, number + 1
    return code


def shown_where_empty(questionnaire: Questionnaire, language: str) -> Questionnaire:
    """With an empty text where a title, question or option has none, so that the lack is seen and can be mended."""
    empty = {language: ""}

    def mended(item: Item) -> Item:
        options = tuple(replace(one, text=one.text or empty) for one in item.options)
        return replace(item, text=item.text or empty, options=options)

    sections = tuple(replace(one, items=tuple(map(mended, one.items))) for one in questionnaire.sections)
    return replace(questionnaire, title=questionnaire.title or empty, sections=sections)


def words_of(html: str) -> str:
    """What a text says, without its marks; paragraphs and line breaks stay apart."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.said).split("\n"))
    return re.sub(r"\n{2,}", "\n", "\n".join(lines)).strip()


class _Words(HTMLParser):
    """Gathers the words of a page; of scripts and styles nothing."""

    silent = ("script", "style")
    apart = ("p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4")

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside += tag in self.silent
        self.said.append("\n" if tag in self.apart else "")

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag in self.silent and self.inside > 0
        self.said.append("\n" if tag in self.apart else "")

    def handle_data(self, data: str) -> None:
        if not self.inside:
            self.said.append(data)
