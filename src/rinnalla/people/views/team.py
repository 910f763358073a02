"""Teams and who works in them, for line managers and the administrator."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.people.actions.organisation import add_team
from rinnalla.people.actions.team import join_team, leave_team
from rinnalla.people.forms.team import JoinForm, LeaveForm, TeamForm
from rinnalla.people.models import Membership, Team
from rinnalla.people.queries import team as queries
from rinnalla.web.pages import Request, page, page_number, show, submit
from rinnalla.web.submissions import SubmittedForm


@page(P.TEAM_STAFF)
def team_staff_list(request: Request) -> HttpResponse:
    """The teams of own units, with how many work in each."""
    listing = show_list(request.actor, P.TEAM_STAFF, queries.teams_to_staff(request.actor), page=page_number(request))
    return show(request, "people/teams.html", {"listing": listing, "page": listing})


@page(P.TEAM_STAFF)
def team_make(request: Request) -> HttpResponse:
    """Make a team; who works in it comes next."""
    form = TeamForm(request.POST or None, units=queries.units_to_team(request.actor))
    if form.is_valid():
        return submit(request, add_team, to=lambda made: _here(made.pk), form=form)
    lead = _("People who work and learn together. Who they are comes next.")
    words = {"heading": _("Add a team"), "lead": lead, "next": _("Add the team")}
    return _form_page(request, form, reverse("team_staff_list"), **words)


@page(P.TEAM_STAFF)
def team_staff(request: Request, pk: UUID) -> HttpResponse:
    """Who works in a team, from which day to which."""
    team = _opened(request, pk)
    listing = show_list(request.actor, P.TEAM_STAFF, queries.work_in(request.actor, team), page=page_number(request))
    return show(request, "people/team.html", {"team": team, "listing": listing, "page": listing})


@page(P.TEAM_STAFF)
def team_join(request: Request, pk: UUID) -> HttpResponse:
    """Put workers into a team, one or a whole list."""
    team = _opened(request, pk)
    form = JoinForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        return submit(request, join_team, to=_here(pk), form=form, team=team)
    lead = _("Who works in another team of the unit moves to this one on that day.")
    words = {"heading": _("Add workers: %(team)s") % {"team": team}, "lead": lead, "next": _("Add to the team")}
    return _form_page(request, form, _here(pk), **words)


@page(P.TEAM_STAFF)
def team_leave(request: Request, pk: UUID) -> HttpResponse:
    """Say when somebody works in a team for the last time."""
    related = ("person__staff", "team")
    held = open_record(request.actor, P.TEAM_STAFF, Membership, pk=pk, event=Event.PAGE_OPENED, related=related)
    form, back = LeaveForm(request.POST or None, version=held.version), reverse("team_staff", args=[held.team_id])
    if form.is_valid():
        return submit(request, leave_team, to=back, form=form, saved=_left, membership=held)
    lead = _("%(team)s. The worker's role in the team ends after that day; what has been written stays.")
    heading = _("Out of the team: %(name)s") % {"name": held.person.staff}
    words = {"heading": heading, "lead": lead % {"team": held.team}, "next": _("Save the last day")}
    return _form_page(request, form, back, **words)


def _opened(request: Request, pk: UUID) -> Team:
    related = ("unit__organisation",)
    return open_record(request.actor, P.TEAM_STAFF, Team, pk=pk, event=Event.PAGE_OPENED, related=related)


def _left(held: Membership) -> dict[str, object]:
    return {"ends_on": held.ends_on}


def _here(team: UUID) -> str:
    return reverse("team_staff", args=[team])


def _form_page(request: Request, form: SubmittedForm, back: str, **words: str) -> HttpResponse:
    return show(request, "people/team_form.html", {"form": form, "back": back, **words})
