"""Recording a difficult situation, the debrief after it, and a client's reading that has to wait."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action, can
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import DifficultKind
from rinnalla.guidance.models import Debrief, DifficultSituation, Period, ReadingDecision
from rinnalla.guidance.queries.difficult_situation import hidden_from, told_at_once
from rinnalla.guidance.queries.request import known_since
from rinnalla.guidance.states import AHEAD, LONGEST_DEFERRAL, YEAR, check_past, may_be_deferred_until
from rinnalla.methods.working_days import working_days_after
from rinnalla.people.models import Staff, Unit
from rinnalla.post.letters import letter
from rinnalla.post.outbox import send


@action(
    Permission.SITUATION_WRITE,
    on="unit",
    event=Event.SITUATION_RECORDED,
    writes=(DifficultSituation,),
    calls=(send,),
)
def record_situation(
    *,
    by: Actor,
    unit: Unit,
    kind: DifficultKind,
    happened_at: datetime,
    done: str,
    called: str = "",
    period: Period | None = None,
) -> DifficultSituation:
    """Record what happened and what was done. The unit's coordinators get a message that says nothing of it.

    The debrief is due within one working day of the situation. Raises Refused for a period that the actor does not
    work in or that is another unit's, NotNow for a moment ahead, a year back, or before the client's first request.
    """
    if by.person is None or (period and period.unit_id != unit.pk):
        raise Refused
    if period and not can(by, Permission.SITUATION_WRITE, period):
        raise Refused
    if happened_at > clock.now():
        raise NotNow(AHEAD)
    first = max(clock.today() - YEAR, known_since(period.client_id)) if period else clock.today() - YEAR
    check_past(clock.local(happened_at).date(), field="day", first=first)
    situation = DifficultSituation(
        unit=unit,
        period=period,
        client=period.client if period else None,
        data_key=period.client.data_key if period else owner_key(),
        kind=kind,
        happened_at=happened_at,
        called=called,
        done=done,
        author_id=by.person,
        debrief_by=working_days_after(clock.local(happened_at).date(), 1),
    )
    situation.save()
    for account in told_at_once(unit):
        send(by=by, address=account.email, letter=letter("guidance/mail/difficult", language=account.language))
    return situation


@action(Permission.DEBRIEF_WRITE, on="situation", event=Event.DEBRIEF_HELD, writes=(Debrief,))
def hold_debrief(
    *, by: Actor, situation: DifficultSituation, held_on: date, held_with: Staff | None = None
) -> DifficultSituation:
    """Record that the debrief was held, never what was said in it.

    Raises NotNow when it has been recorded before, and for a day before the situation or ahead.
    """
    if hasattr(situation, "debrief"):
        raise NotNow(_("This debrief has been recorded already."))
    if not clock.local(situation.happened_at).date() <= held_on <= clock.today():
        raise NotNow(_("The debrief is held on the day of the situation or after it, and is recorded once it is over."))
    Debrief(situation=situation, held_on=held_on, held_with=held_with.person if held_with else None).save()
    return situation


@action(Permission.DEBRIEF_WRITE, on="situation", event=Event.SITUATION_DEFERRED, writes=(ReadingDecision,))
def defer_reading(*, by: Actor, situation: DifficultSituation, until: date, reason: str) -> DifficultSituation:
    """Let the client read of the situation only after a day, because reading it now would be a serious danger.

    Source: Data Protection Act 1050/2018, section 34, on when the right of access may be limited. Raises NotNow for a
    situation about no client, and for a day that is past or too far off.
    """
    if situation.client is None:
        raise NotNow(_("This record is about no client, so there is nothing to put off."))
    if not may_be_deferred_until(until):
        raise NotNow(LONGEST_DEFERRAL)
    ReadingDecision(situation=situation, data_key=situation.data_key, until=until, reason=reason).save()
    return situation


@action(Permission.DEBRIEF_WRITE, on="situation", event=Event.SITUATION_SHOWN, writes=(ReadingDecision,))
def let_read(*, by: Actor, situation: DifficultSituation) -> DifficultSituation:
    """Let the client read of the situation from now on. Raises NotNow where the client reads of it already."""
    if situation.client is None or not hidden_from(situation.client).filter(pk=situation.pk).exists():
        raise NotNow(_("The client reads this record already."))
    ReadingDecision(situation=situation, data_key=situation.data_key).save()
    return situation
