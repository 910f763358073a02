"""Recording who came: by the code shown in the event, from a meeting tool's list, or marked by the trainer."""

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.declared import Written
from rinnalla.access.doors import action, bulk_action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.learning.choices.event import LIVE, AttendanceSource
from rinnalla.learning.models import Attendance, TrainingSession
from rinnalla.learning.queries.attendance import attended_in, participant, session_of

CODE_OVER = _("The code has changed meanwhile. Read the one that is shown now.")
NOT_KNOWN = _("Nobody has registered with this address. Check it, or tell the trainer.")


@action(P.EVENT_JOIN, on="session", event=Event.ATTENDANCE_RECORDED, writes=(Attendance,))
def say_here(*, by: Actor, session: TrainingSession, code: str, email: str = "") -> Attendance:
    """Say that one is in a session, by the code shown there; with a sign-in no address is needed.

    Raises NotNow for a code whose time has passed, and where nobody has registered so.
    """
    if session_of(code) != session.pk:
        raise NotNow(CODE_OVER)
    registration = participant(session, person=by.person, email=email)
    if registration is None:
        raise NotNow(NOT_KNOWN)
    there = session.attendances.filter(registration=registration).first()
    made: Attendance = there or Attendance(session=session, registration=registration, source=AttendanceSource.CODE)
    if there is None:
        made.save()
    return made


@bulk_action(P.EVENT_RUN, on="session", event=Event.ATTENDANCE_RECORDED, writes=(Attendance,))
def record_attendance(
    *,
    by: Actor,
    session: TrainingSession,
    here: Mapping[UUID, int | None],
    source: str = AttendanceSource.TRAINER,
) -> Written:
    """Say who came, with how many minutes where they are known. Whoever is not among them was not there."""
    known = attended_in(session)
    rows = session.event.registrations.filter(state__in=LIVE).values_list("pk", flat=True)
    for gone in known.keys() - here.keys():
        known[gone].delete()
    for pk in rows:
        if pk in here and pk not in known:
            Attendance(session=session, registration_id=pk, source=source, minutes=here[pk]).save()
        elif pk in here and here[pk] is not None and known[pk].minutes != here[pk]:
            known[pk].minutes = here[pk]
            known[pk].save()
    return Written(session, len(here))
