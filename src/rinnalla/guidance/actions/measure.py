"""Questionnaires: switched on for a unit, asked, answered; and the safety path that a risk opens at once."""

import json
from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.guidance.choices import MeasureState, Moment
from rinnalla.guidance.models import Measure, Period, RiskNotice
from rinnalla.guidance.queries.instrument import in_use, instruments
from rinnalla.guidance.queries.measure import answers_in, has_notice
from rinnalla.guidance.states import OPEN_PERIOD
from rinnalla.guidance.states.goal import PERIOD_OVER
from rinnalla.methods.instruments import AnswerOffScale, checked, shows_risk
from rinnalla.people.choices import Channel
from rinnalla.people.queries.account import accounts_in
from rinnalla.people.queries.client import is_said_truly
from rinnalla.post.letters import letter
from rinnalla.post.outbox import send

NOT_OFFERED = _("Choose one of the answers.")
FINISHED = _("This questionnaire has been answered already.")


@action(Permission.MEASURE_ASK, on="period", event=Event.MEASURE_ASKED, writes=(Measure,))
def ask_measure(*, by: Actor, period: Period, code: str, moment: Moment) -> Measure:
    """Ask the client to answer. Raises NotNow when the unit has not switched it on, or it waits for an answer."""
    if period.state not in OPEN_PERIOD:
        raise NotNow(PERIOD_OVER)
    if code not in {one.code for one in in_use(period.unit_id)}:
        raise NotNow(_("This questionnaire is not in use in your unit."))
    if period.measures.filter(code=code, state=MeasureState.ASKED).exists():
        raise NotNow(_("This questionnaire waits for the client's answer already."))
    blank = json.dumps([None] * instruments()[code].structure.items)
    measure = Measure(period=period, data_key=period.client.data_key, code=code, moment=moment, answers=blank)
    measure.save()
    return measure


@action(Permission.MEASURE_ANSWER, on="measure", event=Event.RISK_OPENED, writes=(RiskNotice,), calls=(send,))
def open_risk(*, by: Actor, measure: Measure) -> RiskNotice:
    """Let those know today who must: the unit's coordinators get a message that says nothing of anybody's matters."""
    notice = RiskNotice(measure=measure, data_key=measure.data_key, opened_at=clock.now())
    notice.save()
    for account in accounts_in(measure.period.unit_id, Role.COORDINATOR):
        send(by=by, address=account.email, letter=letter("guidance/mail/today", language=account.language))
    return notice


@action(Permission.MEASURE_ANSWER, on="measure", event=Event.MEASURE_SAVED, writes=(Measure,), calls=(open_risk,))
def save_answer(*, by: Actor, measure: Measure, question: int, answer: int | None) -> Measure:
    """Keep the client's answer to one question, from 1; None leaves it out. A risk opens the safety path at once.

    Raises Refused for anybody but the client, NotNow once it has been sent or for an answer that is not offered.
    """
    if by.person != measure.period.client.person_id:
        raise Refused
    answers = answers_in(measure)
    if not 1 <= question <= len(answers):
        raise NotNow(NOT_OFFERED)
    answers[question - 1] = answer
    return _keep(by, measure, answers)


@action(
    Permission.MEASURE_ANSWER,
    on="measure",
    event=Event.MEASURE_ANSWERED,
    writes=(Measure,),
    calls=(open_risk,),
    versioned=False,
)
def answer_measure(
    *, by: Actor, measure: Measure, how: Channel, answers: Sequence[int | None] | None = None
) -> Measure:
    """Send what has been saved, or record all the answers on the client's behalf. From now on they stay as they are.

    Raises Refused where ``how`` is not how this actor can have heard it; NotNow once sent, or without any answer.
    """
    if not is_said_truly(by, measure.period.client, how):
        raise Refused
    given = answers_in(measure) if answers is None else list(answers)
    if all(answer is None for answer in given):
        raise NotNow(_("Answer at least one question, or leave the questionnaire unanswered."))
    measure.how, measure.answered_on = how, clock.today()
    return _keep(by, measure, given, MeasureState.ANSWERED)


@action(Permission.MEASURE_ANSWER, on="measure", event=Event.MEASURE_DECLINED, writes=(Measure,))
def decline_measure(*, by: Actor, measure: Measure) -> Measure:
    """Leave a questionnaire unanswered; no reason is asked, and what was answered so far is not kept."""
    if measure.state != MeasureState.ASKED:
        raise NotNow(FINISHED)
    measure.state, measure.answers = MeasureState.DECLINED, ""
    measure.save()
    return measure


@action(Permission.RISK_HANDLE, on="notice", event=Event.RISK_HANDLED, writes=(RiskNotice,), versioned=False)
def handle_risk(*, by: Actor, notice: RiskNotice, told: str, words: str) -> RiskNotice:
    """Record who has been told and what was done. Raises NotNow when that has been recorded, or without words."""
    if notice.handled_at:
        raise NotNow(_("It has been recorded already how this was handled."))
    if not words.strip() or by.person is None:
        raise NotNow(_("Write what was done. This can't be closed without it."))
    notice.handled_at, notice.handled_by_id = clock.now(), by.person
    notice.told, notice.words = told, words
    notice.save()
    return notice


def _keep(by: Actor, measure: Measure, answers: list[int | None], state: MeasureState = MeasureState.ASKED) -> Measure:
    if measure.state != MeasureState.ASKED:
        raise NotNow(FINISHED)
    structure = instruments()[measure.code].structure
    try:
        checked(structure, answers)
    except AnswerOffScale as off:
        raise NotNow(NOT_OFFERED) from off
    measure.answers, measure.state = json.dumps(answers), state
    measure.save()
    if shows_risk(structure, answers) and not has_notice(measure):
        open_risk(by=by, measure=measure)
    return measure
