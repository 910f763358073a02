"""Into use: plans before a training, and asking weeks later what has become of them."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission as P
from rinnalla.learning.choices.event import LIVE, EventState
from rinnalla.learning.models import Registration, TrainingEvent, UseCheck, UsePlan
from rinnalla.learning.queries.registration import link_of
from rinnalla.learning.queries.use import due_days, is_answerable, plan_of, team_plan
from rinnalla.people.models import Unit
from rinnalla.post.letters import letter
from rinnalla.post.outbox import send

NOT_REGISTERED = _("A plan belongs to a registration that holds.")
TOO_LATE = _("This question can be answered for four weeks. The next one comes later.")
PARTS = ("situation", "deed", "where", "with_whom", "obstacle", "support", "first_on")


@action(P.EVENT_OWN, on="registration", event=Event.USE_PLANNED, writes=(UsePlan,))
def plan_use(
    *,
    by: Actor,
    registration: Registration,
    situation: str,
    deed: str,
    where: str = "",
    with_whom: str = "",
    obstacle: str = "",
    support: str = "",
    first_on: date | None = None,
) -> UsePlan:
    """Write down, or anew, when and how one uses what one learns: if this happens, then I do that."""
    if registration.state not in LIVE:
        raise NotNow(NOT_REGISTERED)
    plan = plan_of(registration) or UsePlan(
        event=registration.event, registration=registration, unit=registration.unit, data_key=registration.data_key
    )
    _fill(plan, (situation, deed, where, with_whom, obstacle, support, first_on))
    return plan


@action(P.USE_WRITE, on="unit", event=Event.USE_PLANNED, writes=(UsePlan,))
def plan_use_together(
    *,
    by: Actor,
    unit: Unit,
    training: TrainingEvent,
    situation: str,
    deed: str,
    where: str = "",
    with_whom: str = "",
    obstacle: str = "",
    support: str = "",
    first_on: date | None = None,
) -> UsePlan:
    """The same as a team; the team's plan is one, and everybody in the team sees it."""
    if training.state == EventState.DRAFT:
        raise Refused
    plan = team_plan(unit, training) or UsePlan(event=training, unit=unit, data_key=owner_key())
    _fill(plan, (situation, deed, where, with_whom, obstacle, support, first_on))
    return plan


@action(P.ROUTINE, on="registration", event=Event.USE_PLANNED, writes=(UseCheck,))
def begin_checks(*, by: Actor, registration: Registration) -> Registration:
    """Decide the days on which somebody is asked what has come into use."""
    ends = registration.event.ends_at
    if ends is None or registration.use_checks.exists():
        return registration
    for weeks, due in due_days(clock.local(ends).date()):
        UseCheck(registration=registration, data_key=registration.data_key, weeks=weeks, due_on=due).save()
    return registration


@action(P.ROUTINE, on="check", event=Event.USE_TOLD, writes=(UseCheck,), calls=(send,))
def ask_of_use(*, by: Actor, check: UseCheck) -> UseCheck:
    """Ask on the day; a letter goes to those who have an address, the others see it on their own page."""
    if check.asked_at or check.answered_at:
        return check
    registration = check.registration
    if registration.email:
        title = registration.event.title.said_in(registration.language).words
        link = f"{link_of(registration)}/kaytto/{check.weeks}"
        text = letter("learning/mail/use_check", language=registration.language, title=title, link=link)
        send(by=by, address=registration.email, letter=text, about=registration.event_id)
    check.asked_at = clock.now()
    check.save()
    return check


@action(P.EVENT_OWN, on="check", event=Event.USE_TOLD, writes=(UseCheck,), versioned=False)
def tell_use(*, by: Actor, check: UseCheck, used: str, limit: str = "", changer: str = "", words: str = "") -> UseCheck:
    """Tell what has come into use, what limits it and who could change that. It can be told anew while it is asked."""
    if not is_answerable(check):
        raise NotNow(TOO_LATE)
    if not used:
        raise Refused
    check.used, check.limit, check.changer, check.words = used, limit, changer, words
    check.answered_at = clock.now()
    check.save()
    return check


def _fill(plan: UsePlan, said: tuple[str | date | None, ...]) -> None:
    for name, value in zip(PARTS, said, strict=True):
        setattr(plan, name, value)
    plan.save()
