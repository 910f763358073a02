"""A difficult situation about the client, which the guide has recorded; each text is a canary."""

from datetime import timedelta

from rinnalla.access import clock
from rinnalla.guidance.actions.difficult_situation import defer_reading, record_situation
from rinnalla.guidance.choices import DifficultKind


def meet_a_hard_day(walk, guide, coordinator):
    """One that the client reads, and one whose reading the coordinator has put off."""
    about = {"unit": walk.period.unit, "period": walk.period, "happened_at": clock.now() - timedelta(minutes=1)}
    canaries = walk.canaries
    walk.situation = record_situation(
        by=guide, kind=DifficultKind.NO_ANSWER, called=canaries["situation.called"], done=canaries["situation.done"],
        **about,
    )  # fmt: skip
    walk.deferred = record_situation(by=guide, kind=DifficultKind.CHILD, done=canaries["situation.later"], **about)
    until = clock.today() + timedelta(days=7)
    defer_reading(by=coordinator, situation=walk.deferred, until=until, reason=canaries["deferral.reason"])
