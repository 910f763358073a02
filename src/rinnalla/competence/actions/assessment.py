"""Rounds of self-assessment, what workers write, share and take back, and what is counted when a round closes."""

import json
from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission as P
from rinnalla.competence.choices import Level, RoundState, Use
from rinnalla.competence.models import AssessmentRound, SelfAssessment, Share, TeamMap
from rinnalla.competence.queries import assessment as queries
from rinnalla.competence.queries.profile import agreed_of
from rinnalla.people.models import Staff, Team

NO_PROFILE = _("The team has not agreed on a profile yet. Make it together first.")
OPEN_ALREADY = _("The team is answering a round already. Close it first.")
NOT_OPEN = _("This round has been closed, so nothing in it changes any more.")
SHARED_ALREADY = _("You share this with them already.")
NOT_SHARED = _("This is not shared any more.")


@action(P.ROUND_RUN, on="team", event=Event.ROUND_OPENED, writes=(AssessmentRound,))
def open_round(*, by: Actor, team: Team, name: str, purpose: str, closes_on: date, deletes_on: date) -> AssessmentRound:
    """Ask a team to assess itself against the profile it agreed on last. Raises NotNow without one."""
    profile = agreed_of(team)
    if profile is None:
        raise NotNow(NO_PROFILE)
    if queries.open_round_of(team):
        raise NotNow(OPEN_ALREADY)
    made = AssessmentRound(team=team, profile=profile, name=name, purpose=purpose)
    made.closes_on, made.deletes_on = closes_on, deletes_on
    made.save()
    return made


@action(P.ASSESS_OWN, on="asked", event=Event.ASSESSMENT_WRITTEN, writes=(SelfAssessment,))
def begin_assessment(*, by: Actor, asked: AssessmentRound) -> SelfAssessment:
    """One's own self-assessment in an open round; the one begun before, if there is one."""
    there = queries.own_in(by, asked)
    if there:
        return there
    if by.person is None:
        raise Refused
    made = SelfAssessment(round=asked, person_id=by.person, data_key=owner_key())
    made.save()
    return made


@action(P.ASSESS_OWN, on="assessment", event=Event.ASSESSMENT_WRITTEN, writes=(SelfAssessment,), versioned=True)
def assess_theme(
    *, by: Actor, assessment: SelfAssessment, theme: str, levels: Mapping[str, str], use: str = ""
) -> SelfAssessment:
    """What a worker says of one theme; what is left open stays open. Raises NotNow when the round has been closed."""
    _still_open(assessment)
    asked = {item.identifier for item in assessment.round.profile.of_theme(theme)}
    said = {key: level for key, level in levels.items() if key in asked and level in Level.values}
    kept = {key: level for key, level in assessment.levels.items() if key not in asked}
    uses = {name: held for name, held in assessment.uses.items() if name != theme}
    assessment.say(levels={**kept, **said}, uses={**uses, theme: use} if use in Use.values else uses)
    assessment.done = sorted({*assessment.done, theme})
    assessment.save()
    return assessment


@action(P.ASSESS_OWN, on="assessment", event=Event.ASSESSMENT_SHARED, writes=(Share,))
def share(*, by: Actor, assessment: SelfAssessment, reader: Staff, ends_on: date | None = None) -> Share:
    """Let one named person of the team read it. Raises Refused for anybody else, NotNow where it is shared already."""
    if reader not in queries.colleagues(assessment.round.team, besides=assessment.person_id):
        raise Refused
    if queries.is_shared(assessment, reader.person_id):
        raise NotNow(SHARED_ALREADY)
    made = Share(assessment=assessment, person_id=reader.person_id, ends_on=ends_on, data_key=owner_key())
    made.save()
    return made


@action(P.ASSESS_OWN, on="shared", event=Event.ASSESSMENT_TAKEN_BACK, writes=(Share,))
def take_back(*, by: Actor, shared: Share) -> Share:
    """Let them read it no more, from this moment on. Raises NotNow when it has been taken back before."""
    if shared.taken_back_at:
        raise NotNow(NOT_SHARED)
    shared.taken_back_at = clock.now()
    shared.save()
    return shared


@action(P.ASSESS_SHARED, on="shared", event=Event.PAIR_VIEW_WRITTEN, writes=(Share,), versioned=True)
def write_view(*, by: Actor, shared: Share, theme: str, levels: Mapping[str, str]) -> Share:
    """How the other person sees one theme: beside the worker's own words, never in their place."""
    asked = {item.identifier for item in shared.assessment.round.profile.of_theme(theme)}
    said = {key: level for key, level in levels.items() if key in asked and level in Level.values}
    kept = {key: level for key, level in shared.levels.items() if key not in asked}
    shared.view = json.dumps({**kept, **said})
    shared.save()
    return shared


@action(P.ROUND_RUN, on="asked", event=Event.ROUND_CLOSED, writes=(AssessmentRound, TeamMap))
def close_round(*, by: Actor, asked: AssessmentRound) -> AssessmentRound:
    """Take no more answers, and count those there are. Raises NotNow for a round that has been closed."""
    if asked.state != RoundState.OPEN:
        raise NotNow(NOT_OPEN)
    return _close(asked)


@action(P.ROUTINE, on="asked", event=Event.ROUND_CLOSED, writes=(AssessmentRound, TeamMap))
def close_when_over(*, by: Actor, asked: AssessmentRound) -> AssessmentRound:
    """Close a round whose last day has passed."""
    is_over = asked.state == RoundState.OPEN and asked.closes_on < clock.today()
    return _close(asked) if is_over else asked


@action(P.ROUTINE, on="asked", event=Event.ASSESSMENTS_DELETED, writes=(AssessmentRound, SelfAssessment, Share))
def delete_assessments(*, by: Actor, asked: AssessmentRound) -> AssessmentRound:
    """Delete what people wrote in a round; its map stays."""
    shares, assessments = queries.to_delete(asked)
    shares.delete()
    assessments.delete()
    asked.state = RoundState.DELETED
    asked.save()
    return asked


def _close(asked: AssessmentRound) -> AssessmentRound:
    answers, counts = queries.counted(asked)
    made = TeamMap(round=asked, answers=answers, data_key=owner_key())
    made.body = json.dumps(counts)
    made.save()
    asked.state, asked.closed_at, asked.asked = RoundState.CLOSED, clock.now(), queries.workers_in(asked.team)
    asked.save()
    return asked


def _still_open(assessment: SelfAssessment) -> None:
    if assessment.round.state != RoundState.OPEN:
        raise NotNow(NOT_OPEN)
