"""Reading who came, and the short-lived code by which it is said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.core import signing
from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.fields import blind_index
from rinnalla.access.keyring import keyed_hash, keyring
from rinnalla.access.permissions import Permission as P
from rinnalla.access.tenancy import owner_id
from rinnalla.formats.meeting_list import Attendee
from rinnalla.learning.choices.event import LIVE
from rinnalla.learning.models import Attendance, Registration, TrainingEvent, TrainingSession

SALT = "rinnalla.learning.attendance"
CODE_LASTS = timedelta(minutes=15)


def code_of(session: TrainingSession) -> str:
    """A code that says for a quarter of an hour that somebody is in the session."""
    return signing.dumps(session.pk.hex, salt=SALT)


def session_of(code: str) -> UUID | None:
    """The session of a code that has not passed."""
    try:
        return UUID(hex=signing.loads(code, salt=SALT, max_age=CODE_LASTS))
    except (signing.BadSignature, ValueError):
        return None


def session_by_code(actor: Actor, code: str) -> TrainingSession | None:
    """The session itself, with its event."""
    pk = session_of(code)
    if pk is None:
        return None
    return visible(actor, P.EVENT_JOIN, TrainingSession).filter(pk=pk).select_related("event").first()


def participant(session: TrainingSession, *, person: UUID | None, email: str) -> Registration | None:
    """Somebody's registration for a session's event, by their sign-in or their address."""
    same = Q(person=person) if person else Q(email_index=blind_index("registration.email", email))
    rows = Registration.objects.filter(same, owner_id=owner_id(), event=session.event_id, state__in=LIVE)
    found: Registration | None = rows.select_related(*Registration.KEYS).first() if person or email else None
    return found


def attended_in(session: TrainingSession) -> dict[UUID, Attendance]:
    """Who came to a session, by registration."""
    return {one.registration_id: one for one in session.attendances.all()}


def attended_sessions(registration: Registration) -> list[TrainingSession]:
    """The sessions to which somebody came."""
    rows = TrainingSession.objects.filter(owner_id=owner_id(), attendances__registration=registration)
    return list(rows.order_by("starts_at"))


def came_to(event: TrainingEvent) -> bool:
    """Whether anybody's coming to an event has been recorded."""
    return bool(Attendance.objects.filter(owner_id=owner_id(), session__event=event).exists())


@dataclass(frozen=True)
class Stay:
    """How long somebody was in an event, and when the last session they came to ended."""

    minutes: int
    until: datetime


def stay(registration: Registration) -> Stay | None:
    """What a certificate says; None for somebody who has not come."""
    rows = list(Attendance.objects.filter(owner_id=owner_id(), registration=registration).select_related("session"))
    if not rows:
        return None
    told = [min(one.session.minutes, one.minutes or one.session.minutes) for one in rows]
    return Stay(sum(told), max(one.session.ends_at for one in rows))


@dataclass(frozen=True)
class Matched:
    """Rows of a meeting tool's list beside registrations: how long each was there, and names that nobody has."""

    minutes: dict[UUID, int | None]
    unknown: list[str]


def matched(registrations: Sequence[Registration], attendees: Iterable[Attendee]) -> Matched:
    """Match by address, else by a name that only one participant has."""
    by_email = {one.email.casefold(): one for one in registrations if one.email}
    names: dict[str, list[Registration]] = {}
    for one in registrations:
        names.setdefault(_plain(one.name), []).append(one)
    minutes: dict[UUID, int | None] = {}
    unknown = []
    for attendee in attendees:
        same = names.get(_plain(attendee.name), [])
        found = by_email.get(attendee.email.casefold()) or (same[0] if len(same) == 1 else None)
        if found is None:
            unknown.append(attendee.name)
        else:
            minutes[found.pk] = attendee.minutes
    return Matched(minutes, unknown)


def _plain(name: str) -> str:
    """A name without what the tools add to it, in any order of its parts."""
    words = name.partition("(")[0].replace(",", " ").casefold().split()
    return " ".join(sorted(words))


def badge_seed() -> bytes:
    """The installation's key for signing badges; the same for good, made of the key that links are sealed with."""
    return keyed_hash(keyring().link, "badge key", owner_id().hex)
