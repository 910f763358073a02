"""Results of a survey: its counts as tables, and what the gate lets through of them.

The counts themselves never leave this file: a page, a file or a picture is made of what is ``Shown``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rinnalla.access.errors import NotNow
from rinnalla.methods.disclosure.tables import Choice, Table
from rinnalla.methods.questionnaire.content import OF_MANY, OF_ONE, Item, Kind, Questionnaire
from rinnalla.methods.questionnaire.counting import NOT_TOLD, Count, Counted
from rinnalla.methods.questionnaire.scoring import Scored, category, scores
from rinnalla.release import gate
from rinnalla.release.gate import Material
from rinnalla.release.models import Channel
from rinnalla.release.shown import Shown
from rinnalla.surveys.choices import CampaignState
from rinnalla.surveys.models import Campaign
from rinnalla.surveys.queries.answer import counted, forms

NO, YES = "no", "yes"
VALUE = "value:"
BANDS = 5


@dataclass(frozen=True)
class ScoreTold:
    """What may be told of a score: how many are in each fifth of what it can be, and how often it was each value.

    ``exact`` is None where small counts of everybody are hidden.
    """

    scored: Scored
    fifths: Shown
    exact: Shown | None


@dataclass(frozen=True)
class Results:
    """What may be told of a campaign: how many answered, and for each question what the gate let through.

    ``of[code]`` is the table of a question answered with one option, number or text; of several options there is one
    for each, ``of[code.option]``. ``size`` is None while too few have answered; ``by`` is the background question by
    which the answers are divided, and ``groups`` how many gave each of its answers. ``least`` is the smallest number
    of people that is shown. ``scores`` are of everybody, never of groups.
    """

    size: int | None
    step: int
    is_final: bool
    of: Mapping[str, Shown]
    least: int
    by: str = ""
    groups: Shown | None = None
    scores: Sequence[ScoreTold] = ()


def is_settling(campaign: Campaign) -> bool:
    """Whether a closed campaign's last answers are still being mixed; until then there is nothing to show."""
    return campaign.state == CampaignState.CLOSED and campaign.settled_at is None


def results_of(campaign: Campaign, channel: Channel, by: str = "") -> Results:
    """The results of a campaign, undivided or by one background question that was promised."""
    asked = campaign.instrument_version.questionnaire
    division = (by,) if by in campaign.promise.groups else ()
    whole = _whole(campaign)
    undivided = [table for item in asked.questions for _, table in tables_of(item, whole)]
    tables = {name: table for item in asked.questions if item.code not in division
              for name, table in tables_of(item, whole, division)}  # fmt: skip
    sizes = [_sizes(asked.by_code[by], whole)] if division else []
    # What everybody answered is told first, so that no division can take it away.
    asked_for = [*undivided, *sizes, *tables.values()] if division else [*tables.values()]
    released = gate.release(material(campaign, whole, division), asked_for, channel=channel)
    of = dict(zip(tables, released.tables[len(asked_for) - len(tables) :], strict=True))
    groups = released.tables[len(undivided)] if division else None
    least = campaign.promise.minimum
    told = [] if division else _scores(campaign, whole, of, channel)
    return Results(released.size, released.step, released.is_final, of, least, by if division else "", groups, told)


def _scores(campaign: Campaign, whole: Counted, of: Mapping[str, Shown], channel: Channel) -> list[ScoreTold]:
    """What may be told of scores.

    A score says something of each statement that makes it. Where small counts are hidden it is told only beside
    statements that hide nothing, and only by fifths; by groups never, since there something mostly is hidden.
    """
    hides = campaign.promise.hides_undivided
    told = [
        one
        for one in scores(campaign.instrument_version.questionnaire)
        if not hides or all(of[item.code].is_whole for item in one.items)
    ]
    if not told:
        return []
    tables = [next(table for _, table in tables_of(one.item, whole)) for one in told]
    exact = [] if hides else [_exact(one, whole) for one in told]
    shown = gate.release(material(campaign, whole), [*tables, *exact], channel=channel).tables
    exactly = shown[len(told) :] or [None] * len(told)
    return [ScoreTold(*one) for one in zip(told, shown[: len(told)], exactly, strict=True)]


def _exact(one: Scored, whole: Counted) -> Table:
    given = whole.of(one.code).given
    names = map(category, one.values())
    return Table((), f"{VALUE}{one.code}", {(name,): given[name] for name in names})


def material(campaign: Campaign, whole: Counted, division: Sequence[str] = ()) -> Material:
    """A campaign as the gate takes it."""
    asked = campaign.instrument_version.questionnaire
    chosen = [item for item in asked.questions if item.kind in OF_MANY]
    exact = [item for item in chosen if item.exactly]
    return Material(
        source=campaign.pk,
        size=whole.answers,
        policy=campaign.promise.policy,
        codebook=codebook(asked),
        is_final=campaign.settled_at is not None,
        choices=[Choice(tuple(_named(item, option.code) for option in item.options), item.exactly) for item in chosen],
        guards=[table for item in exact for _, table in tables_of(item, whole, division)],
    )


def codebook(asked: Questionnaire) -> dict[str, tuple[str, ...]]:
    """The categories of every variable; "" for those who left a question unanswered."""
    book: dict[str, tuple[str, ...]] = {}
    for item in asked.questions:
        if item.kind in OF_MANY:
            book |= {_named(item, option.code): (NOT_TOLD, NO, YES) for option in item.options}
        else:
            book[item.code] = (NOT_TOLD, *_categories(item))
    for one in scores(asked):
        book[one.code] = (NOT_TOLD, *_categories(one.item))
        book[f"{VALUE}{one.code}"] = (NOT_TOLD, *map(category, one.values()))
    return book


def tables_of(item: Item, whole: Counted, division: Sequence[str] = ()) -> Iterator[tuple[str, Table]]:
    """The tables of one question, undivided or by one background question."""
    parts = {(): whole} if not division else {(name,): one for name, one in whole.groups.get(division[0], {}).items()}
    held = {group: _cells(item, one.of(item.code), one.answers) for group, one in sorted(parts.items())}
    for name in _variables(item):
        cells = {(*group, category): count for group, of in held.items() for category, count in of[name].items()}
        yield name, Table(tuple(division), name, cells)


def _sizes(item: Item, whole: Counted) -> Table:
    """How many people gave each answer of a background question, and how many none."""
    parts = whole.groups.get(item.code, {})
    names = [option.code for option in item.options] + [NOT_TOLD]
    return Table((item.code,), None, {(name,): parts[name].answers if name in parts else 0 for name in names})


def _variables(item: Item) -> list[str]:
    if item.kind in OF_MANY:
        return [_named(item, option.code) for option in item.options]
    return [item.code]


def _named(item: Item, option: str) -> str:
    return f"{item.code}.{option}"


def _categories(item: Item) -> tuple[str, ...]:
    if item.kind in OF_ONE:
        return tuple(option.code for option in item.options)
    return tuple(name for name, _, _ in bands(item)) or (NO, YES)


def bands(item: Item) -> list[tuple[str, float, float]]:
    """Equal parts between a number's bounds as the questionnaire gives them, never as the answers fall.

    Each has a name and holds what is at least the first number and less than the second.
    """
    if item.kind != Kind.NUMBER or item.lowest is None or item.highest is None or item.lowest >= item.highest:
        return []
    width = max((item.highest + item.whole - item.lowest) / BANDS, 1 if item.whole else 0)
    found: list[tuple[str, float, float]] = []
    low = item.lowest
    while low <= item.highest and len(found) < BANDS:
        high = item.lowest + width * (len(found) + 1)
        high = float(round(high)) if item.whole else round(high, 6)
        last = min(high - 1, item.highest) if item.whole else min(high, item.highest)
        found.append((f"{low:g}–{last:g}", low, float("inf") if len(found) == BANDS - 1 else high))
        low = high
    return found


def _cells(item: Item, count: Count, answers: int) -> dict[str, dict[str, int]]:
    """The counts of a question by variable and category; of texts and days only whether there is one."""
    if item.kind in OF_MANY:
        return {
            _named(item, option.code): {NO: count.answered - count.given[option.code], YES: count.given[option.code]}
            for option in item.options
        }
    if item.kind in OF_ONE:
        return {item.code: {option.code: count.given[option.code] for option in item.options}}
    parts = bands(item)
    if not parts:
        return {item.code: {NO: answers - count.answered, YES: count.answered}}
    numbers = [(float(value), often) for value, often in count.given.items()]
    return {item.code: {name: sum(n for v, n in numbers if low <= v < high) for name, low, high in parts}}


def gives_rows(campaign: Campaign) -> bool:
    """Whether answers may be taken out row by row."""
    return not _divides(campaign) and gate.gives_rows(material(campaign, _whole(campaign)))


def may_give_rows(campaign: Campaign) -> bool:
    """Whether it was promised that answers may be taken out row by row, once everybody is in."""
    promise = getattr(campaign, "promise", None)
    return promise is not None and not promise.hides_undivided and not _divides(campaign)


def _divides(campaign: Campaign) -> bool:
    """Tables by groups, or by who stayed, would give back which row belongs to whom."""
    study = campaign.study
    return bool(campaign.promise.groups or (study and study.elements))


def _whole(campaign: Campaign) -> Counted:
    """The counts of a campaign, of the row that was read with it."""
    row = getattr(campaign, "tally", None)
    return counted(campaign, row) if row else Counted()


@dataclass(frozen=True)
class Rows:
    """Everybody's answers one by one, and how many there are."""

    count: int
    answers: Iterator[Mapping[str, Any]]


def release_rows(campaign: Campaign, channel: Channel) -> Rows:
    """The answers of a survey, where the gate lets them through row by row. Raises NotNow."""
    if _divides(campaign):
        raise NotNow(gate.NO_ROWS)
    whole = _whole(campaign)
    gate.release_rows(material(campaign, whole), channel=channel)
    return Rows(whole.answers, (form.answers for form in forms(campaign)))
