"""Workshops as those who run them see them."""

from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import segno
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from rinnalla.learning.choices.workshop import WorkshopState
from rinnalla.learning.models import Round, Table, Workshop
from rinnalla.learning.presenters.live import minutes_of, time_words
from rinnalla.learning.queries.workshop import AtTable
from rinnalla.methods.workshop import Voices

DAY = "j.n.Y"
TONES = {
    WorkshopState.READY: "waits",
    WorkshopState.RUNNING: "worker",
    WorkshopState.SORTING: "structure",
    WorkshopState.CHECKING: "client",
    WorkshopState.DONE: "agreed",
}
# From how large a share of one voice the facilitator is told of it; with fewer contributions a share tells nothing.
LOUD, ENOUGH = 50, 6


@dataclass(frozen=True)
class WorkshopRow:
    """A workshop in a list."""

    title: str
    url: str
    day: str
    state: Any
    tone: str


def row(workshop: Workshop, address: str = "workshop") -> WorkshopRow:
    """One workshop in a list."""
    state = WorkshopState(workshop.state)
    url = reverse(address, args=[workshop.pk])
    return WorkshopRow(workshop.title, url, date_format(workshop.held_on, DAY), state.label, TONES[state])


def qr(address: str, *, scale: int = 6) -> SafeString:
    """A QR code of an address as SVG with a title."""
    code = segno.make(address, error="m")
    return SafeString(code.svg_inline(scale=scale, light="#fff", title=str(gettext_lazy("QR code of the workshop"))))


@dataclass(frozen=True)
class RoundRow:
    """A round in the order of the workshop."""

    pk: Any
    number: int
    title: str
    prompt: str
    told: str
    now: bool
    over: bool
    next: bool


def round_rows(workshop: Workshop, rounds: list[Round]) -> list[RoundRow]:
    """The rounds of a workshop, each with what people are told of it."""
    running = workshop.state == WorkshopState.RUNNING
    goes_on = running or workshop.state == WorkshopState.READY
    return [
        RoundRow(
            one.pk,
            one.number,
            one.title,
            one.prompt,
            told_before(one),
            running and one.number == workshop.stage,
            one.started_at is not None and not (running and one.number == workshop.stage),
            goes_on and one.number == workshop.stage + 1,
        )
        for one in rounds
    ]


def told_before(one: Round) -> str:
    """What people are told of a round before they write."""
    minutes = ngettext("%(n)d minute", "%(n)d minutes", one.minutes) % {"n": one.minutes}
    named = _("with names") if one.named else _("without names")
    hidden = _("shown when all have written") if one.hidden else _("shown at once")
    return f"{minutes}, {named}, {hidden}"


@dataclass(frozen=True)
class TableRow:
    """A table while the workshop runs: counts, and shares of voices without anybody's name or seat."""

    pk: Any
    name: str
    joined: str
    written: str
    open: bool
    bars: tuple[tuple[int, int], ...]
    said: str
    voices: str


def table_rows(
    tables: list[Table], stands: dict[Any, AtTable], written: dict[Any, int], now: Round | None
) -> list[TableRow]:
    """The tables of a workshop as the facilitator follows them."""
    return [_table_row(one, stands[one.pk], written.get(one.pk, 0), now) for one in tables]


def _table_row(table: Table, at: AtTable, written: int, now: Round | None) -> TableRow:
    name = _("Table {number}").format(number=table.number)
    shown = now is not None and (not now.hidden or now.opened_at is not None or table.opened >= now.number)
    people = max(at.joined, table.people or 0)
    return TableRow(
        table.pk,
        f"{name}: {table.theme}" if table.theme else name,
        ngettext("%(n)d person", "%(n)d people", people) % {"n": people},
        ngettext("%(n)d contribution in this round", "%(n)d contributions in this round", written) % {"n": written},
        shown,
        bars(at.voices),
        _("Shares of what each phone has written: %s") % ", ".join(f"{share} %" for share in at.voices.shares),
        voices_words(at.voices),
    )


def bars(voices: Voices) -> tuple[tuple[int, int], ...]:
    """Where each share begins on a line of a hundred, and how long it is."""
    ends = tuple(accumulate(voices.shares, initial=0))
    return tuple((ends[place], share) for place, share in enumerate(voices.shares) if share)


def voices_words(voices: Voices) -> str:
    """How evenly a table is heard, in one sentence; nothing where too little has been written to say."""
    if voices.silent and voices.total:
        return ngettext(
            "%(n)d phone has written nothing yet.", "%(n)d phones have written nothing yet.", voices.silent
        ) % {"n": voices.silent}
    if voices.total >= ENOUGH and voices.largest >= LOUD:
        return _("One voice has written %(share)d %% of everything. Ask the others too.") % {"share": voices.largest}
    return _("Everybody has been heard.") if voices.total else ""


def steering(workshop: Workshop, now: Round | None) -> dict[str, Any]:
    """What the facilitator sees of the round under way."""
    running = workshop.state == WorkshopState.RUNNING and now is not None
    return {
        "now": now if running else None,
        "time": time_words(now) if running else "",
        "left": minutes_of(now) if running else 0,
        "may_open": running and now is not None and now.hidden and now.opened_at is None,
    }


NEXT = {
    WorkshopState.READY: gettext_lazy("Show the code and begin the first round when people have joined."),
    WorkshopState.RUNNING: gettext_lazy("Go round the tables. What is written opens when everybody has written."),
    WorkshopState.SORTING: gettext_lazy("Put what was written together under themes, then draft the synthesis."),
    WorkshopState.CHECKING: gettext_lazy("Participants read the synthesis. Their remarks are on its page."),
    WorkshopState.DONE: gettext_lazy("The synthesis is finished. See that what was agreed is looked at again."),
}
