"""A round, one's own self-assessment in it, what is shared of it, and the team's map."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.competence.actions import assessment as actions
from rinnalla.competence.choices import RoundState, Theme
from rinnalla.competence.forms.assessment import LevelsForm, RoundForm, ShareForm, SittingForm
from rinnalla.competence.models import AssessmentRound, SelfAssessment, Share
from rinnalla.competence.presenters import assessment as presented
from rinnalla.competence.presenters import team as told
from rinnalla.competence.presenters.wishes import wishes_figure
from rinnalla.competence.queries import assessment as queries
from rinnalla.competence.queries.team_map import map_of
from rinnalla.competence.queries.wishes import wishes_beside
from rinnalla.competence.views.framework import form_page
from rinnalla.competence.views.team import opened_team
from rinnalla.release.models import Channel
from rinnalla.web.pages import Request, page, show, submit

ROUND = ("team__unit", "profile__framework_version")
OF_ASSESSMENT = ("round__team", "round__profile__framework_version")
OF_SHARE = (
    "assessment__data_key", "assessment__person__staff", "assessment__round__team",
    "assessment__round__profile__framework_version", "person__staff",
)  # fmt: skip


def _round(request: Request, pk: UUID, permission: P, *more: str) -> AssessmentRound:
    event = Event.TEAM_COMPETENCE_READ
    return open_record(
        request.actor, permission, AssessmentRound, pk=pk, event=event, related=(*ROUND, *more), may=(P.ROUND_RUN,)
    )


@page(P.ROUND_RUN)
def round_new(request: Request, pk: UUID) -> HttpResponse:
    """Ask a team to assess itself."""
    team = opened_team(request, pk, P.ROUND_RUN)
    form = RoundForm(request.POST or None)
    if form.is_valid():
        to = lambda made: reverse("assessment_round", args=[made.pk])  # noqa: E731 -- read on the next line only
        return submit(request, actions.open_round, form=form, to=to, team=team)
    lead = _("Everybody's own answers are theirs. You see only the team's map, without people, when the round closes.")
    back = reverse("team_competence", args=[pk])
    return form_page(request, form, _("A round of self-assessment"), back, lead=lead, submit=_("Open the round"))


@page(P.COMPETENCE_READ)
def assessment_round(request: Request, pk: UUID) -> HttpResponse:
    """A round: what it is for, and what can be done in it."""
    record, actor = _round(request, pk, P.COMPETENCE_READ), request.actor
    is_open = record.state == RoundState.OPEN
    context = {
        "record": record,
        "row": told.round_row(record),
        "facts": told.round_facts(record),
        "steps": presented.steps(record.profile),
        "answers": is_open and actor.may(P.ASSESS_OWN),
        "own": queries.own_in(actor, record) if actor.may(P.ASSESS_OWN) else None,
        "closes": is_open and record.may_round_run,  # type: ignore[attr-defined] # asked for with the record
        "has_map": not is_open,
    }
    return show(request, "competence/round.html", context)


@page(P.ROUND_RUN)
def round_close(request: Request, pk: UUID) -> HttpResponse:
    """Take no more answers."""
    record = _round(request, pk, P.ROUND_RUN)
    return submit(request, actions.close_round, to=reverse("team_map", args=[pk]), asked=record)


@page(P.COMPETENCE_READ)
def team_map(request: Request, pk: UUID) -> HttpResponse:
    """The map of a closed round: strengths first, nobody named."""
    record = open_record(
        request.actor, P.COMPETENCE_READ, AssessmentRound, pk=pk, event=Event.TEAM_MAP_READ,
        related=(*ROUND, "map__data_key"),
    )  # fmt: skip
    if record.state == RoundState.OPEN:
        raise Http404
    found, earlier = map_of(record, Channel.PAGE), queries.closed_before(request.actor, record)
    before = map_of(earlier, Channel.PAGE) if earlier else None
    context = {
        "record": record,
        "found": found,
        "figure": presented.map_figure(record.profile, found),
        "untold": presented.untold(record.profile, found) if found.answers is not None else [],
        "rows": presented.map_rows(record.profile, found, before) if before else [],
        "columns": [_("Competence"), _("Now"), _("Last time: %(name)s") % {"name": earlier.name if earlier else ""}],
        "uses": presented.use_rows(found),
        "earlier": earlier,
    }
    return show(request, "competence/team_map.html", context)


@page(P.COMPETENCE_READ)
def team_wishes(request: Request, pk: UUID) -> HttpResponse:
    """What training a survey of the organisation has told to be wished for; the map takes it beside itself."""
    record = _round(request, pk, P.COMPETENCE_READ, "team__unit")
    figure = wishes_figure(wishes_beside(record.team.unit))
    return show(request, "competence/team_wishes.html", {"record": record, "wishes": figure})


@page(P.ASSESS_OWN)
def assessment_begin(request: Request, pk: UUID) -> HttpResponse:
    """Begin one's own self-assessment, or go on with it."""
    record = _round(request, pk, P.ASSESS_OWN)
    first = presented.steps(record.profile)[0].theme
    to = lambda made: reverse("assessment_theme", args=[made.pk, first])  # noqa: E731 -- read on the next line only
    return submit(request, actions.begin_assessment, to=to, asked=record)


def _own(request: Request, pk: UUID) -> SelfAssessment:
    event = Event.ASSESSMENT_READ
    return open_record(request.actor, P.ASSESS_OWN, SelfAssessment, pk=pk, event=event, related=OF_ASSESSMENT)


@page(P.ASSESS_OWN)
def assessment(request: Request, pk: UUID) -> HttpResponse:
    """One's own self-assessment: strengths first, who reads it, others' views beside it."""
    record = _own(request, pk)
    shares = show_list(request.actor, P.ASSESS_OWN, queries.shares_of(request.actor, record)).rows
    views = [one for one in shares if one.view]
    items = record.round.profile.items
    columns = [_("Competence"), _("You"), *(str(one.person.staff) for one in views)]
    rows = presented.side_by_side(items, record.levels, *(one.levels for one in views)) if views else []
    context = {
        "record": record,
        "steps": presented.steps(record.round.profile, record.done),
        "parts": presented.by_level(record),
        "uses": presented.uses(record),
        "shares": shares,
        "columns": columns,
        "rows": rows,
        "is_open": record.round.state == RoundState.OPEN,
    }
    return show(request, "competence/assessment.html", context)


@page(P.ASSESS_OWN)
def assessment_theme(request: Request, pk: UUID, theme: str) -> HttpResponse:
    """One theme at a sitting."""
    record = _own(request, pk)
    items = record.round.profile.of_theme(theme) if theme in Theme.values else ()
    if not items:
        raise Http404
    form = SittingForm(
        request.POST or None, items=items, levels=record.levels, use=record.uses.get(theme, ""), version=record.version
    )
    if form.is_valid():
        to, keys = reverse("assessment", args=[pk]), [item.identifier for item in items]
        saved = lambda newer: {key: newer.levels.get(key, "") for key in keys}  # noqa: E731 -- read on the next line only
        return submit(request, actions.assess_theme, form=form, saved=saved, to=to, assessment=record, theme=theme)
    lead = _("Only you see your answers, until you share them. You may leave any question open.")
    back = reverse("assessment", args=[pk])
    return form_page(request, form, str(Theme(theme).label), back, lead=lead, submit=_("Save this theme"))


@page(P.ASSESS_OWN)
def share_new(request: Request, pk: UUID) -> HttpResponse:
    """Let one person read it."""
    record, back = _own(request, pk), reverse("assessment", args=[pk])
    people = queries.colleagues(record.round.team, besides=record.person_id)
    form = ShareForm(request.POST or None, colleagues=people)
    if form.is_valid():
        return submit(request, actions.share, form=form, to=back, assessment=record)
    lead = _("You need not share this with anybody. Nobody else sees whether you have, and you can take it back.")
    return form_page(request, form, _("Share with one person"), back, lead=lead, submit=_("Share"))


@page(P.ASSESS_OWN)
def share_end(request: Request, pk: UUID) -> HttpResponse:
    """Take it back."""
    record = open_record(request.actor, P.ASSESS_OWN, Share, pk=pk, event=Event.ASSESSMENT_READ)
    return submit(request, actions.take_back, to=reverse("assessment", args=[record.assessment_id]), shared=record)


def _shared(request: Request, pk: UUID) -> Share:
    return open_record(request.actor, P.ASSESS_SHARED, Share, pk=pk, event=Event.ASSESSMENT_READ, related=OF_SHARE)


@page(P.ASSESS_SHARED)
def shared(request: Request, pk: UUID) -> HttpResponse:
    """What somebody shares with me, and my own view beside it."""
    record = _shared(request, pk)
    profile = record.assessment.round.profile
    context = {
        "record": record,
        "name": str(record.assessment.person.staff),
        "columns": [_("Competence"), str(record.assessment.person.staff), _("Your view")],
        "rows": presented.side_by_side(profile.items, record.assessment.levels, record.levels),
        "steps": presented.steps(profile),
    }
    return show(request, "competence/shared.html", context)


@page(P.ASSESS_SHARED)
def shared_theme(request: Request, pk: UUID, theme: str) -> HttpResponse:
    """How I see one theme."""
    record = _shared(request, pk)
    items = record.assessment.round.profile.of_theme(theme) if theme in Theme.values else ()
    if not items:
        raise Http404
    form = LevelsForm(request.POST or None, items=items, levels=record.levels, version=record.version)
    if form.is_valid():
        keys = [item.identifier for item in items]
        saved = lambda newer: {key: newer.levels.get(key, "") for key in keys}  # noqa: E731 -- read on the next line only
        to = reverse("shared", args=[pk])
        return submit(request, actions.write_view, form=form, saved=saved, to=to, shared=record, theme=theme)
    lead = _("Your view stands beside theirs and never in its place. Say what you have seen go well.")
    return form_page(request, form, str(Theme(theme).label), reverse("shared", args=[pk]), lead=lead)
