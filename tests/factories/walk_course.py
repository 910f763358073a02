"""The course of a walked period: a setback, a pause, a wait by actions; what would move it on is put there."""

from datetime import timedelta

from rinnalla.access import clock
from rinnalla.access.records import Run, writing
from rinnalla.guidance.actions.pause import pause_period, resume_period
from rinnalla.guidance.actions.setback import record_setback
from rinnalla.guidance.actions.waiting import add_waiting
from rinnalla.guidance.choices import EndedBy, FollowUpMoment, PauseCause, Rhythm, SetbackCause, WaitingKind
from rinnalla.guidance.models import Ending, Extension, FollowUp, PhaseReason, Taper, TaperStep, Waiting
from tests.factories.cast import SYSTEM

DAY = timedelta(days=1)
WRITTEN = (Ending, Extension, FollowUp, PhaseReason, Taper, TaperStep, Waiting)


def walk_course(cast, walk, *, guide="aino"):
    """Everything that is told of the course of a walk's period, each text a canary; the period stays in its phase."""
    by, today, said = cast.members[guide].actor, clock.today(), walk.canaries
    walk.setback = record_setback(
        by=by, period=walk.period, cause=SetbackCause.BODY, noticed_on=today, told=said["setback.told"],
        before=said["setback.before"],
    )  # fmt: skip
    walk.pause = pause_period(
        by=by, period=walk.period, cause=PauseCause.SETBACK, review_on=today + 7 * DAY, light_contact=True,
        words=said["pause.words"],
    )  # fmt: skip
    resume_period(by=by, period=walk.period, after=said["pause.after"])
    walk.waiting = add_waiting(
        by=by, period=walk.period, kind=WaitingKind.NAMED_NURSE, what=said["waiting.what"], owes=said["waiting.owes"],
        unit=walk.period.request.from_unit,
    )  # fmt: skip
    walk.assignment = walk.period.assignments.get()
    with writing(Run(SYSTEM, frozenset(WRITTEN), frozenset())):
        _put(walk)
    for row in (walk.setback, walk.pause, walk.period):
        row.refresh_from_db()


def _put(walk):
    period, today, said, key = walk.period, clock.today(), walk.canaries, walk.client.data_key
    phase = period.phases.get(ended_on=None)
    walk.waiting.closed_words = said["waiting.closed_words"]
    walk.waiting.save()
    PhaseReason(phase=phase, data_key=key, words=said["phase_reason.words"]).save()
    Extension(
        period=period, data_key=key, number=1, before=today, until=today + DAY, reason=said["extension.reason"]
    ).save()
    taper = Taper(period=period, phase=phase, data_key=key, ends_on=today + DAY, continues=said["taper.continues"])
    taper.save()
    TaperStep(taper=taper, rhythm=Rhythm.MONTHLY, starts_on=today).save()
    walk.ending = Ending(
        period=period, data_key=key, ended_by=EndedBy.GUIDE, ended_on=today, words=said["ending.words"]
    )
    walk.ending.save()
    walk.followup = FollowUp(
        period=period, data_key=key, moment=FollowUpMoment.END, due_on=today, asked_on=today, how="phone",
        continues=said["followup.continues"], alone=said["followup.alone"], words=said["followup.words"], state="done",
    )  # fmt: skip
    walk.followup.save()
