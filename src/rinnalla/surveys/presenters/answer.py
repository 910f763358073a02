"""Questions as the person who answers sees them, and their answers as these are read before sending."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from rinnalla.access.translated import Said, Translated
from rinnalla.methods.questionnaire.answering import Page, Unfit, UnfitAnswer, cleaned, is_shown, with_words
from rinnalla.methods.questionnaire.content import OF_MANY, OF_ONE, Item, Kind, Questionnaire, Section, Text
from rinnalla.surveys.choices import CodeElement

FIELD = "q_"
CODE_FIELD = "c_"
LIST_FROM = 8
UNFIT: Mapping[Unfit, Any] = {
    Unfit.NOT_OFFERED: _("Choose one of the answers offered."),
    Unfit.ALONE: _("The last answer can't be chosen together with others."),
    Unfit.NOT_A_NUMBER: _("Write a number, for example 12."),
    Unfit.NOT_WHOLE: _("Write a whole number, for example 12."),
    Unfit.NOT_A_DAY: _("Write the date in the form 24.11.2026."),
    Unfit.TOO_LONG: _("The answer is too long. It can have 4000 characters."),
}


@dataclass(frozen=True)
class Choice:
    """An option on a page; ``beside`` names the field in which one may write which, ``words`` is what stands there."""

    code: str
    said: Said
    on: bool
    beside: str = ""
    words: str = ""


@dataclass(frozen=True)
class Asked:
    """One item on a page: its words, what it asks for, what has been answered, and why that can't be taken."""

    name: str
    kind: str
    said: Said
    hint: Said
    help: str
    options: tuple[Choice, ...]
    value: str
    long: bool
    error: Any

    @property
    def id(self) -> str:
        """The id of its element, where the summary of errors leads."""
        return f"id_{self.name}"

    @property
    def many(self) -> bool:
        """Whether several may be chosen."""
        return self.kind in OF_MANY

    @property
    def as_list(self) -> bool:
        """Whether its options stand under one another."""
        return len(self.options) >= LIST_FROM or any(len(option.said.words) > 2 * 16 for option in self.options)


@dataclass(frozen=True)
class Part:
    """A section on a page."""

    title: Said
    lead: Said
    items: tuple[Asked, ...]


def say(text: Text, language: str) -> Said:
    """The words of a text in a language or the one that stands in for it."""
    return Translated(text).said_in(language)


def asked(
    item: Item,
    language: str,
    given: Any = None,
    *,
    typed: Sequence[str] = (),
    error: Any = "",
    written: Mapping[str, str] | None = None,
) -> Asked:
    """One item; ``typed`` is what was written when it can't be taken, so that nothing typed is lost.

    ``written`` is what stands beside its options.
    """
    chosen = set(typed) | (set(given) if isinstance(given, list) else {str(given)})
    return Asked(
        name=f"{FIELD}{item.code}",
        kind=item.kind,
        said=say(item.text, language),
        hint=say(item.hint, language),
        help=_help(item),
        options=tuple(
            Choice(
                one.code,
                say(one.text, language),
                one.code in chosen,
                f"{FIELD}{item.beside(one.code)}" if one.written else "",
                (written or {}).get(one.code, ""),
            )
            for one in item.options
        ),
        value=typed[0] if typed else _typed(item, given),
        long=item.long,
        error=error,
    )


def part(section: Section, items: Sequence[Asked], language: str) -> Part:
    """A section with those of its items that are shown."""
    return Part(say(section.title, language), say(section.lead, language), tuple(items))


def read(items: Sequence[Item], sent: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """The answers in what a form sent, and the faults by the code of their item."""
    answers: dict[str, Any] = {}
    faults: dict[str, Any] = {}
    for item in items:
        if not item.asks:
            continue
        try:
            given = cleaned(item, sent.getlist(f"{FIELD}{item.code}"))
            answers |= with_words(item, given, written_in(item, sent))
        except UnfitAnswer as wrong:
            faults[item.code] = unfit(wrong)
    return answers, faults


def written_in(item: Item, sent: Any) -> dict[str, str]:
    """What a form says beside the options of an item."""
    return {one.code: sent.get(f"{FIELD}{item.beside(one.code)}", "").strip() for one in item.written}


def written_before(item: Item, answers: Mapping[str, Any]) -> dict[str, str]:
    """The same as it was kept."""
    return {one.code: answers.get(item.beside(one.code)) or "" for one in item.written}


def unfit(wrong: UnfitAnswer) -> Any:
    """Why an answer can't be taken, in words."""
    item = wrong.item
    if wrong.unfit == Unfit.NOT_SO_MANY:
        return _choose(item)
    if wrong.unfit == Unfit.TOO_SMALL:
        return _("Write at least {number}.").format(number=_plain(item.lowest))
    if wrong.unfit == Unfit.TOO_LARGE:
        return _("Write at most {number}.").format(number=_plain(item.highest))
    return UNFIT[wrong.unfit]


def rows(questionnaire: Questionnaire, pages: Sequence[Page], answers: Mapping[str, Any], language: str) -> list[Any]:
    """The questions shown with their answers in words, and the address of the page where each is changed."""
    return [
        (say(item.text, language), _in_words(item, answers.get(item.code), language, answers), page.code)
        for page in pages
        for item in page.items
        if item.asks and is_shown(item, answers)
    ]


def code_elements(elements: Sequence[str], given: Sequence[str] = ()) -> list[tuple[str, Any, str]]:
    """What a person makes their code of: the name of the field, the words, and what has been written."""
    values = [*given, *[""] * len(elements)]
    return [
        (f"{CODE_FIELD}{element}", CodeElement(element).label, value)
        for element, value in zip(elements, values, strict=False)
    ]


def _help(item: Item) -> str:
    if item.kind == Kind.EXACTLY:
        return str(_choose(item))
    if item.kind == Kind.MANY:
        return str(_("You may choose several."))
    return str(_("For example 24.11.2026")) if item.kind == Kind.DATE else ""


def _choose(item: Item) -> str:
    number = item.exactly or 0
    return ngettext("Choose exactly %(number)d.", "Choose exactly %(number)d.", number) % {"number": number}


def _typed(item: Item, given: Any) -> str:
    if given is None or item.kind in OF_ONE | OF_MANY:
        return ""
    if item.kind == Kind.DATE:
        day = date.fromisoformat(given)
        return f"{day.day}.{day.month}.{day.year}"
    return _plain(given) if item.kind == Kind.NUMBER else str(given)


def _in_words(item: Item, given: Any, language: str, answers: Mapping[str, Any]) -> Said:
    if given is None or given == []:
        return Said("", language)
    if item.kind in OF_ONE | OF_MANY:
        codes = given if isinstance(given, list) else [given]
        chosen = [say(option.text, language) for option in item.options if option.code in codes]
        beside = [words for words in written_before(item, answers).values() if words]
        said = [*(one.words for one in chosen), *beside]
        return Said(", ".join(said), chosen[0].language if chosen else language)
    if item.kind == Kind.DATE:
        return Said(date_format(date.fromisoformat(given), "j.n.Y"), language)
    return Said(_typed(item, given), language)


def _plain(number: float | None) -> str:
    return "" if number is None else f"{number:g}".replace(".", ",") if number != int(number) else str(int(number))
