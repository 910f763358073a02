"""What a table sees while a workshop runs, as words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.access import clock
from rinnalla.learning.choices.workshop import WorkshopState
from rinnalla.learning.models import Contribution, Round
from rinnalla.learning.queries.live import Place, Standing, is_open
from rinnalla.methods.workshop import minutes_left


@dataclass(frozen=True)
class Written:
    """A contribution as others read it."""

    text: str
    name: str
    heavy: bool


def minutes_of(now: Round | None) -> int:
    """Whole minutes that a round still has; 0 where none is under way or its time has passed."""
    return minutes_left((now.ends_at - clock.now()).total_seconds()) if now and now.ends_at else 0


def table_name(place: Place) -> str:
    """Where people sit now: the table, and its subject where it has one."""
    said = _("Table {number}").format(number=place.table.number)
    return f"{said}: {place.table.theme}" if place.table.theme else said


def live(place: Place, standing: Standing) -> dict[str, Any]:
    """Everything the part of the page says that is brought up to date by itself."""
    now = place.now
    running = place.state == WorkshopState.RUNNING and now is not None
    return {
        "place": place,
        "table": table_name(place),
        "moved": running and place.table.pk != place.group.pk,
        "state": place.state,
        "now": now if running else None,
        "time": time_words(now) if running else "",
        "open": running and now is not None and is_open(now, place.table),
        "progress": progress(standing) if running else seated(standing),
        "shown": written(standing.shown),
        "earlier": written(standing.earlier),
    }


def time_words(now: Round | None) -> str:
    """How long the round still goes on, and until when, by the server's clock."""
    if now is None or now.ends_at is None:
        return ""
    until, left = date_format(clock.local(now.ends_at), "G.i"), minutes_of(now)
    if not left:
        return _("The time of this round has passed. You can finish what you are writing.")
    said = ngettext("%(left)d minute left, until %(until)s.", "About %(left)d minutes left, until %(until)s.", left)
    return said % {"left": left, "until": until}


def progress(standing: Standing) -> str:
    """How many have written, as counts only."""
    if not standing.expected:
        return ngettext("%(n)d contribution.", "%(n)d contributions.", standing.written) % {"n": standing.written}
    counts = {"written": min(standing.written, standing.expected), "expected": standing.expected}
    return _("%(written)d of %(expected)d have written in this round.") % counts


def seated(standing: Standing) -> str:
    """How many have joined the table."""
    if not standing.expected:
        return ""
    return ngettext("%(n)d person at this table.", "%(n)d people at this table.", standing.expected) % {
        "n": standing.expected
    }


def written(rows: Sequence[Contribution]) -> list[Written]:
    """Contributions as others read them."""
    return [Written(one.text, one.name, one.heavy) for one in rows]
