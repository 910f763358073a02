"""Competence: what is asked of me, my teams; a team's page; its profile made together."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.competence.actions import profile as actions
from rinnalla.competence.choices import Theme
from rinnalla.competence.forms.framework import StartForm
from rinnalla.competence.forms.profile import NeedsForm, OwnItemForm
from rinnalla.competence.models import Profile
from rinnalla.competence.presenters import assessment as assessed
from rinnalla.competence.presenters import team as presented
from rinnalla.competence.queries import assessment as rounds
from rinnalla.competence.queries import profile as queries
from rinnalla.competence.queries.framework import usable_versions
from rinnalla.competence.views.framework import form_page
from rinnalla.people.models import Team
from rinnalla.web.pages import Request, page, page_number, show, submit

MOST_OWN = 10


def opened_team(request: Request, pk: UUID, permission: P = P.COMPETENCE_READ) -> Team:
    """A team with its unit."""
    return open_record(
        request.actor, permission, Team, pk=pk, event=Event.TEAM_COMPETENCE_READ, related=("unit",),
        may=(P.PROFILE_WRITE, P.ROUND_RUN),
    )  # fmt: skip


@page(P.FRAMEWORK_READ)
def competence(request: Request) -> HttpResponse:
    """What waits for me, what others share with me, my teams."""
    actor = request.actor
    assesses, reads = actor.may(P.ASSESS_OWN), actor.may(P.ASSESS_SHARED)
    asked = show_list(actor, P.ASSESS_OWN, rounds.rounds_to_answer(actor), size=MOST_OWN).rows if assesses else []
    own = show_list(actor, P.ASSESS_OWN, rounds.own_assessments(actor), size=MOST_OWN).rows if assesses else []
    shared = show_list(actor, P.ASSESS_SHARED, rounds.shared_with(actor), size=MOST_OWN).rows if reads else []
    listing = show_list(actor, P.COMPETENCE_READ, queries.teams(actor), page=page_number(request))
    context = {"asked": asked, "own": own, "shared": shared, "teams": listing.rows, "page": listing, "reads": reads}
    context |= {"staffs": actor.may(P.TEAM_STAFF), "surveys": actor.may(P.SURVEY_RUN)}
    return show(request, "competence/competence.html", context)


@page(P.COMPETENCE_READ)
def team_competence(request: Request, pk: UUID) -> HttpResponse:
    """A team: its profile, rounds and maps."""
    team = opened_team(request, pk)
    profiles = show_list(request.actor, P.COMPETENCE_READ, queries.profiles_of(request.actor, team), size=5).rows
    found = show_list(request.actor, P.COMPETENCE_READ, rounds.rounds_of(request.actor, team), size=20).rows
    asks = team.may_round_run and any(one.agreed_on for one in profiles)  # type: ignore[attr-defined] # asked for with it
    context = {
        "team": team,
        "profiles": [presented.profile_row(one) for one in profiles],
        "rounds": [presented.round_row(one) for one in found],
        "asks": asks and not any(one.state == "open" for one in found),
        "makes": team.may_profile_write and all(one.agreed_on for one in profiles),  # type: ignore[attr-defined] # the same
    }
    return show(request, "competence/team.html", context)


@page(P.PROFILE_WRITE)
def profile_new(request: Request, pk: UUID) -> HttpResponse:
    """Begin to make a profile."""
    team = opened_team(request, pk, P.PROFILE_WRITE)
    form = StartForm(request.POST or None, versions=usable_versions(request.actor))
    if form.is_valid():
        to = lambda made: reverse("profile", args=[made.pk])  # noqa: E731 -- read on the next line only
        return submit(request, actions.start_profile, form=form, to=to, team=team)
    back = reverse("team_competence", args=[pk])
    return form_page(request, form, _("A profile for the team"), back, submit=_("Begin"))


def _opened(request: Request, pk: UUID, permission: P = P.PROFILE_WRITE) -> Profile:
    return open_record(
        request.actor, permission, Profile, pk=pk, event=Event.TEAM_COMPETENCE_READ,
        related=("team", "framework_version"), may=(P.PROFILE_WRITE,),
    )  # fmt: skip


@page(P.COMPETENCE_READ)
def profile(request: Request, pk: UUID) -> HttpResponse:
    """A profile: the steps of making it, or what was agreed."""
    record = _opened(request, pk, P.COMPETENCE_READ)
    context = {
        "record": record,
        "title": presented.profile_row(record)["name"],
        "row": presented.profile_row(record),
        "parts": presented.profile_parts(record),
        "steps": assessed.steps(record, chosen=False),
        "makes": record.may_profile_write and not record.agreed_on,  # type: ignore[attr-defined] # asked for with the record
        "chosen": len(record.items),
    }
    return show(request, "competence/profile.html", context)


@page(P.PROFILE_WRITE)
def profile_theme(request: Request, pk: UUID, theme: str) -> HttpResponse:
    """One step: what is needed of the competences of a theme."""
    record = _opened(request, pk)
    if theme not in Theme.values:
        raise Http404
    items = record.of_theme(theme, chosen=False)
    form = NeedsForm(request.POST or None, items=items, needs=record.needs, version=record.version)
    if form.is_valid():
        here, to = reverse("profile", args=[pk]), _next(record, theme, "profile_theme")
        return submit(request, actions.say_needs, form=form, saved=_needs(items), to=to or here, profile=record)
    lead = _("Talk about each together: does it belong to your work, and how well is it needed?")
    return form_page(
        request, form, str(Theme(theme).label), reverse("profile", args=[pk]), lead=lead, submit=_("Save and go on")
    )


def _needs(items: Any) -> Any:
    return lambda newer: {item.identifier: newer.needs.get(item.identifier, "") for item in items}


def _next(record: Profile, theme: str, name: str, *, chosen: bool = False) -> str:
    """The address of the theme after this one, if any."""
    after = [one.theme for one in assessed.steps(record, chosen=chosen)]
    place = after.index(theme) + 1 if theme in after else len(after)
    return reverse(name, args=[record.pk, after[place]]) if place < len(after) else ""


@page(P.PROFILE_WRITE)
def profile_own(request: Request, pk: UUID) -> HttpResponse:
    """Add a competence of the team's own."""
    record, back = _opened(request, pk), reverse("profile", args=[pk])
    language = (get_language() or "fi").partition("-")[0]
    form = OwnItemForm(request.POST or None, language=language, version=record.version)
    if form.is_valid():
        return submit(request, actions.add_own_item, form=form, saved=lambda _newer: {}, to=back, profile=record)
    return form_page(request, form, _("Add what your own work asks for"), back)


@page(P.PROFILE_WRITE)
def profile_agree(request: Request, pk: UUID) -> HttpResponse:
    """Record that the team has agreed."""
    record = _opened(request, pk)
    to = reverse("team_competence", args=[record.team_id])
    return submit(request, actions.agree_profile, to=to, profile=record)
