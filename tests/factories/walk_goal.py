"""What is followed in a walked path: goals in steps and on a line, own words, events, counts, questionnaires."""

from rinnalla.access import clock
from rinnalla.access.records import Run, writing
from rinnalla.guidance.actions.instrument import set_instrument
from rinnalla.guidance.actions.measure import answer_measure, ask_measure, handle_risk, save_answer
from rinnalla.guidance.actions.outcome import choose_count, write_life_event, write_outcome
from rinnalla.guidance.actions.plan import answer_plan
from rinnalla.guidance.choices import (
    Aim,
    ClientAnswer,
    GoalEndReason,
    GoalKind,
    LifeEventKind,
    Moment,
    Rater,
    Teller,
)
from rinnalla.guidance.models import Goal, GoalEnd, Rating
from rinnalla.guidance.models.goal import STEPS
from rinnalla.guidance.queries.goal import mark_of, running_goals
from rinnalla.people.choices import Channel
from tests.factories.cast import SYSTEM

CLINICIAN = {"clinician": "Outi Laine", "clinician_phone": "09 111", "safety_path": "Outi soittaa samana päivänä."}
OWN = Channel.OWN_ACCOUNT


def walk_goals(walk, guide, coordinator):
    """Everything that is followed; the goal of the path stays in own words and unlocked."""
    _ended_goals(walk)
    words = walk.canaries
    mark = mark_of(running_goals(walk.period))
    answer_plan(
        by=walk.actor, period=walk.period, answer=ClientAnswer.DISAGREE, words=words["plan_answer.words"], of=mark
    )
    write_outcome(by=walk.actor, period=walk.period, words=words["outcome.words"], whose=Teller.CLIENT)
    write_life_event(
        by=guide, period=walk.period, kind=LifeEventKind.WARD, starts_on=clock.today(), told_by=Teller.CLIENT,
        words=words["life_event.words"],
    )  # fmt: skip
    walk.count = choose_count(by=guide, period=walk.period, words=words["count.words"], at_start=2)
    _questionnaires(walk, guide, coordinator)


def _ended_goals(walk):
    """Locked and ended as if the plan had been confirmed long ago."""
    base = {"period": walk.period, "data_key": walk.client.data_key, "locked_at": clock.now(), "aim": Aim.EVERYDAY}
    words = walk.canaries["goal.ended"]
    texts = {name: walk.canaries[f"goal.{name}"] for name in STEPS}
    ends = {name: walk.canaries[f"goal.{name}"] for name in ("line_low", "line_high")}
    with writing(Run(SYSTEM, frozenset({Goal, GoalEnd, Rating}), frozenset())):
        for kind, more in ((GoalKind.STEPS, texts), (GoalKind.LINE, ends)):
            goal = Goal(**base, **more, kind=kind, words=words, baseline=1)
            goal.save()
            Rating(
                goal=goal, data_key=goal.data_key, moment=Moment.MIDDLE, rater=Rater.CLIENT, level=2, how=OWN,
                words=walk.canaries["rating.words"], rated_on=clock.today(),
            ).save()  # fmt: skip
            reason, ended = GoalEndReason.REACHED, walk.canaries["goal_end.words"]
            GoalEnd(goal=goal, data_key=goal.data_key, reason=reason, words=ended, ended_on=clock.today()).save()


def _questionnaires(walk, guide, coordinator):
    """One answered without a risk, one whose risk has been seen to, and one that waits with a risk in it."""
    for code in ("gad7", "phq9"):
        set_instrument(by=coordinator, unit=walk.period.unit, code=code, is_on=True, **CLINICIAN)
    walk.scored = asked(walk, guide, "gad7")
    walk.scored = answer_measure(by=guide, measure=walk.scored, how=Channel.PHONE, answers=[1] * 7)
    seen_to = answer_measure(by=guide, measure=asked(walk, guide, "phq9"), how=Channel.PHONE, answers=[0] * 8 + [1])
    told, words = walk.canaries["risk.told"], walk.canaries["risk.words"]
    handle_risk(by=coordinator, notice=seen_to.notice, told=told, words=words)
    walk.measure = save_answer(by=walk.actor, measure=asked(walk, guide, "phq9"), question=9, answer=1)
    walk.notice = walk.measure.notice


def asked(walk, guide, code):
    """A questionnaire that waits for the client."""
    return ask_measure(by=guide, period=walk.period, code=code, moment=Moment.MIDDLE)
