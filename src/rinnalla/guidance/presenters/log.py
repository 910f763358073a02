"""Who has looked, in sentences."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from rinnalla.access import clock
from rinnalla.access.events import Event
from rinnalla.access.roles import Basis, Role
from rinnalla.guidance.queries.log import Viewing
from rinnalla.web.shaping import counted

# What is done to the client, said to the client; other events are said as everybody reads them.
DONE_TO_CLIENT = {
    Event.LISTED: gettext_lazy("saw your name in a list"),
    Event.CLIENT_READ: gettext_lazy("looked at your name and contact details"),
    Event.REQUEST_READ: gettext_lazy("read your service request"),
    Event.LOG_READ: gettext_lazy("looked at who has seen your data"),
    Event.BREAK_GLASS_OPENED: gettext_lazy("opened your data with break-glass access"),
    Event.BREAK_GLASS_REVIEWED: gettext_lazy("reviewed a break-glass access to your data"),
    Event.OUTCOME_WRITTEN: gettext_lazy("wrote down your own words"),
    Event.REACH_RECORDED: gettext_lazy("recorded how you are reached"),
    Event.CONTACT_TRIED: gettext_lazy("recorded an attempt to reach you"),
    Event.CLIENT_LINK_MADE: gettext_lazy("made a link by which you sign in"),
    Event.NOTE_BEGUN: gettext_lazy("began a note with you"),
    Event.OWN_PLAN_RECORDED: gettext_lazy("wrote in your own plan as you asked"),
    Event.SITUATION_SHOWN: gettext_lazy("decided that you read a record"),
    Event.SITUATION_DEFERRED: gettext_lazy("decided that a record is shown to you later"),
    Event.LOG_ANSWERED: gettext_lazy("answered your question about the log"),
}
BECAUSE = {
    Basis.GUIDANCE: gettext_lazy("because they guide you"),
    Basis.COORDINATION: gettext_lazy("because they coordinate your guidance"),
    Basis.DEPUTISING: gettext_lazy("because they stand in for the coordinator"),
    Basis.PARTNERSHIP: gettext_lazy("because they sent your service request"),
    Basis.OVERSIGHT: gettext_lazy("because they oversee data protection"),
    Basis.BREAK_GLASS: gettext_lazy("by break-glass access, without guiding you"),
    Basis.ADMINISTRATION: gettext_lazy("because they maintain the sign-ins"),
}
TONES = {Role.GUIDE: "client", Role.DEPUTY: "structure", Role.PARTNER: "structure"}


def who_looked(
    viewings: Iterable[Viewing], *, client: str, to_client: bool = False, at_most: int | None = None
) -> list[dict[str, Any]]:
    """A row for each person, role and day, newest first: who, in what role, when, what they did and why.

    ``client`` is what the client is called; ``to_client`` is true where the client reads the list.
    """
    days: dict[tuple[Any, ...], list[Viewing]] = {}
    for viewing in viewings:
        days.setdefault(_person_and_day(viewing), []).append(viewing)
    return [_row(seen, client, to_client=to_client) for seen in days.values()][:at_most]


def by_day(
    viewings: Iterable[Viewing], *, client: str, to_client: bool = False, ask: bool = False
) -> list[dict[str, Any]]:
    """The days on which somebody has looked, newest first, with a row for each person and role of the day.

    ``ask`` adds the address at which the client asks why.
    """
    days: dict[Any, list[Viewing]] = {}
    for viewing in viewings:
        days.setdefault(clock.local(clock.moment(viewing.line.at)).date(), []).append(viewing)
    return [
        {"day": date_format(day, "l j.n.Y"), "rows": _rows(seen, client, to_client=to_client, ask=ask)}
        for day, seen in days.items()
    ]


def _rows(seen: list[Viewing], client: str, *, to_client: bool, ask: bool) -> list[dict[str, Any]]:
    people: dict[tuple[Any, ...], list[Viewing]] = {}
    for viewing in seen:
        people.setdefault((*_person_and_day(viewing), viewing.line.basis), []).append(viewing)
    return [
        {
            **_row(theirs, client, to_client=to_client),
            "times": _times(theirs),
            "broken_glass": theirs[0].line.basis == Basis.BREAK_GLASS,
            "ask": reverse("own_log_ask", args=[theirs[0].line.pk]) if ask and not theirs[0].own else "",
        }
        for theirs in people.values()
    ]


def looked_lately(people: int) -> str:
    """How many others have looked in the last month, said to the client."""
    if not people:
        return _("Nobody has looked at your data in the last month.")
    said = ngettext(
        "One person has looked at your data in the last month.",
        "%(count)s people have looked at your data in the last month.",
        people,
    )
    return counted(said, people)


def _row(seen: list[Viewing], client: str, *, to_client: bool) -> dict[str, Any]:
    """One person's day; ``seen`` is newest first."""
    line, own = seen[0].line, seen[0].own
    role = Role(line.role)
    return {
        **_who(seen[0], role, client, to_client=to_client),
        "when": _when(seen),
        "why": _why(
            [_done(Event(one.line.event), to_client=to_client) for one in reversed(seen)],
            "" if own else _ground(Basis(line.basis), to_client=to_client),
        ),
        "tone": TONES.get(role, "worker"),
    }


def _when(seen: list[Viewing]) -> str:
    """The weekday, the date, and the time or the times between which it was done."""
    last = clock.local(clock.moment(seen[0].line.at))
    return _("%(day)s at %(time)s") % {"day": date_format(last, "D j.n.Y"), "time": _times(seen)}


def _times(seen: list[Viewing]) -> str:
    moments = (clock.local(clock.moment(one.line.at)) for one in (seen[-1], seen[0]))
    return "–".join(dict.fromkeys(date_format(moment, "G.i") for moment in moments))


def _who(viewing: Viewing, role: Role, client: str, *, to_client: bool) -> dict[str, str]:
    if viewing.own:
        return {"name": client, "role": _("you yourself") if to_client else str(role.label)}
    if viewing.name:
        title = viewing.title if role == Role.PARTNER else ""
        return {"name": viewing.name, "role": title or str(role.label)}
    return {"name": str(role.label).capitalize(), "role": ""}


def _person_and_day(viewing: Viewing) -> tuple[Any, ...]:
    line = viewing.line
    return line.person, line.role, clock.local(clock.moment(line.at)).date()


def _done(event: Event, *, to_client: bool) -> str:
    return str(DONE_TO_CLIENT.get(event, event.label) if to_client else event.label)


def _ground(basis: Basis, *, to_client: bool) -> str:
    return f", {BECAUSE[basis]}" if to_client and basis in BECAUSE else f": {basis.label}"


def _why(done: list[str], ground: str) -> str:
    deeds = ", ".join(dict.fromkeys(done))
    return f"{deeds[:1].upper()}{deeds[1:]}{ground}."
