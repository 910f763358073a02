"""Reading teams and their profiles."""

from django.db.models import Max, QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.competence.models import Profile
from rinnalla.people.models import Team


def teams(actor: Actor) -> "QuerySet[Team]":
    """The teams somebody works in or manages, by name."""
    rows = visible(actor, P.COMPETENCE_READ, Team)
    return rows.select_related("unit__organisation").order_by("name", "pk")


def profiles_of(actor: Actor, team: Team) -> "QuerySet[Profile]":
    """The profiles of a team, the newest first."""
    rows = visible(actor, P.COMPETENCE_READ, Profile).filter(team=team)
    return rows.select_related("framework_version").order_by("-number")


def draft_of(team: Team) -> Profile | None:
    """The profile being made, if any."""
    found: Profile | None = Profile.objects.filter(team=team, agreed_on=None).first()
    return found


def agreed_of(team: Team) -> Profile | None:
    """The profile the team agreed on last."""
    rows = Profile.objects.filter(team=team, agreed_on__isnull=False).select_related("framework_version")
    found: Profile | None = rows.order_by("-number").first()
    return found


def next_number(team: Team) -> int:
    """The number of the profile to be made."""
    last: int | None = Profile.objects.filter(team=team).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1
