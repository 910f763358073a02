"""What is told of a walked path to others: an evaluation meeting, a version with facts changed, a team's minutes."""

from rinnalla.access import clock
from rinnalla.guidance.actions.evaluation_meeting import add_item, agree_evaluation
from rinnalla.guidance.actions.retelling import ask_for_check, check_retelling, edit_retelling, start_retelling
from rinnalla.guidance.actions.summary import Part
from rinnalla.guidance.actions.team_meeting import start_series, write_item
from rinnalla.guidance.actions.team_task import give_task
from rinnalla.guidance.choices import EvaluationKind, Party, SummaryPartKind, TeamItemKind, TeamRhythm
from rinnalla.people.actions.client import give_consent
from rinnalla.people.choices import Channel, ConsentKind


def tell_to_others(walk, cast, *, guide, coordinator):
    _evaluate(walk, cast, guide)
    _retell(walk, guide, coordinator)


def _evaluate(walk, cast, guide):
    canaries = walk.canaries
    walk.evaluation = agree_evaluation(
        by=guide, period=walk.period, kind=EvaluationKind.START, starts_at=clock.now(), people=[cast.liisa.staff],
        place=canaries["evaluation.place"], told=canaries["evaluation.told"], client_present=False,
        absence=canaries["evaluation.absence"],
    )  # fmt: skip
    walk.evaluation_item = add_item(
        by=guide, meeting=walk.evaluation, text=canaries["evaluation_item.text"], party=Party.PARTNER
    )


def _retell(walk, guide, coordinator):
    give_consent(by=walk.actor, client=walk.client, kind=ConsentKind.STORY, how=Channel.OWN_ACCOUNT)
    made, canaries = start_retelling(by=guide, summary=walk.summary), walk.canaries
    parts = {
        kind: Part(canaries[f"retelling.heading.{kind}"], canaries[f"retelling.text.{kind}"])
        for kind in SummaryPartKind
    }
    edit_retelling(by=guide, retelling=made, parts=parts)
    ask_for_check(by=guide, retelling=made)
    walk.retelling = check_retelling(by=coordinator, retelling=made)


def meet_as_a_team(walk, unit, *, guide, coordinator):
    """A meeting with a decision and a task that belong to the client's period."""
    canaries, period = walk.canaries, walk.period
    made = start_series(
        by=coordinator, unit=unit, name=f"Tiimi {period.pk}", rhythm=TeamRhythm.WEEKLY, starts_at=clock.now()
    )
    write_item(by=coordinator, meeting=made, kind=TeamItemKind.DECISION, text=canaries["team_item.text"], period=period)
    walk.team_meeting = made
    walk.team_task = give_task(
        by=coordinator, meeting=made, text=canaries["team_task.text"], doer=guide, due_on=clock.today(), period=period
    )
