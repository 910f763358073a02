"""How training events are told: when, how, and whether there is room."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.access.translated import words
from rinnalla.formats.calendar_file import Entry
from rinnalla.learning.choices.event import EventKind, EventState, RegistrationState, SessionKind, Way
from rinnalla.learning.models import TrainingEvent, TrainingSession

Row = dict[str, Any]


def language() -> str:
    """The language of the page."""
    return (get_language() or "fi").partition("-")[0]


def moment(at: Any) -> str:
    """A moment in words: ti 24.11. klo 14.00."""
    here = clock.local(at)
    shown = date_format(here, pgettext("date format", "D j M"))
    return _("%(day)s at %(time)s") % {"day": shown, "time": date_format(here, "G.i")}


def day(at: Any) -> str:
    """A day with its year."""
    return date_format(clock.local(at), "j.n.Y")


def span(begins: Any, ends: Any) -> str:
    """From when until when; the day is said once."""
    first, last = clock.local(begins), clock.local(ends)
    if first.date() == last.date():
        on = date_format(first, pgettext("date format", "D j M Y"))
        return f"{on} {date_format(first, 'G.i')}–{date_format(last, 'G.i')}"
    return f"{day(begins)}–{day(ends)}"


def ways(event: TrainingEvent) -> str:
    """In which ways one takes part, as a sentence's part."""
    named = [str(Way(one).label) for one in Way if one in event.ways]
    return ", ".join(named)


def room(event: TrainingEvent) -> tuple[str, str]:
    """Whether there is room, in words, and the tone of its tag; of an event read with its places."""
    if event.state == EventState.CALLED_OFF:
        return _("called off"), "plain"
    if event.is_over:
        return (_("recording"), "plain") if event.has_recording else (_("has been held"), "plain")
    if not event.takes_registrations:
        return _("registration has ended"), "plain"
    if event.capacity is None:
        return _("room for everybody"), "agreed"
    if is_full(event):
        return _("full, waiting list"), "waits"
    free = event.capacity - event.taken  # type: ignore[attr-defined] # read with it
    return ngettext("%(count)d place free", "%(count)d places free", free) % {"count": free}, "agreed"


def is_full(event: TrainingEvent) -> bool:
    """Whether whoever registers now comes to the waiting list; of an event read with its places."""
    taken, waiting = event.taken, event.waiting  # type: ignore[attr-defined] # read with it
    return event.capacity is not None and (taken >= event.capacity or waiting > 0)


def row(event: TrainingEvent, name: str = "event") -> Row:
    """One event in a list."""
    said, tone = room(event)
    return {
        "url": reverse(name, args=[event.pk]),
        "title": words(event.title),
        "when": span(event.starts_at, event.ends_at) if event.starts_at else _("no time yet"),
        "how": ways(event),
        "kind": EventKind(event.kind).label,
        "who": event.organisation.name,
        "room": said,
        "tone": tone,
    }


def facts(event: TrainingEvent) -> list[tuple[Any, Any]]:
    """What one needs to know to decide."""
    found = [
        (_("When"), span(event.starts_at, event.ends_at) if event.starts_at else ""),
        (_("How to take part"), ways(event)),
        (_("Where"), event.place),
        (_("Trainer"), event.trainer),
        (_("Arranged by"), event.organisation.name),
        (_("For whom"), words(event.for_whom)),
        (_("Captions"), _("yes") if event.has_captions else ""),
        (_("Accessibility"), words(event.access_words)),
        (_("Food"), _("is served; tell of diets when you register") if event.has_food else ""),
        (_("Register by"), moment(event.closes_at) if event.closes_at else ""),
    ]
    return [(label, said) for label, said in found if said]


def sessions(rows: Sequence[TrainingSession]) -> list[Row]:
    """The sessions as a schedule."""
    return [
        {
            "time": span(one.starts_at, one.ends_at),
            "title": one.title or SessionKind(one.kind).label,
            "note": ", ".join(filter(None, [one.place, str(one.unit) if one.unit_id else ""])),
        }
        for one in rows
    ]


def entries(event: TrainingEvent, rows: Sequence[TrainingSession], address: str) -> list[Entry]:
    """The sessions for a calendar."""
    off = event.state == EventState.CALLED_OFF
    return [
        Entry(
            uid=f"{one.pk}@rinnalla",
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            title=words(event.title),
            place=one.place or event.place,
            text=one.title,
            address=address,
            sequence=one.sequence + event.version,
            cancelled=off,
        )
        for one in rows
    ]


STATE_TONES = {EventState.DRAFT: "waits", EventState.PUBLISHED: "agreed", EventState.CALLED_OFF: "plain"}


def run_row(event: TrainingEvent) -> Row:
    """One event in the list of those who look after it."""
    told = row(event, "event_manage")
    if event.state == EventState.DRAFT:
        return {**told, "room": EventState.DRAFT.label, "tone": "waits"}
    return told


def counts(by_state: dict[str, int], event: TrainingEvent) -> list[tuple[Any, Any]]:
    """How many have a place, have been offered one, and wait."""
    states = (RegistrationState.REGISTERED, RegistrationState.OFFERED, RegistrationState.WAITING)
    told = [(state.label, by_state.get(state, 0)) for state in states]
    return [*told, (_("Places"), event.capacity)] if event.capacity else told
