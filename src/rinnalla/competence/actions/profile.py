"""A team's profile: what of a framework belongs to its work, and how it is needed."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.competence.choices import Need
from rinnalla.competence.models import FrameworkVersion, Profile
from rinnalla.competence.queries.profile import agreed_of, draft_of, next_number
from rinnalla.methods.competence import document
from rinnalla.methods.competence.content import Item
from rinnalla.people.models import Team

AGREED = _("The team has agreed on this profile, so it stays as it is. Begin a new one.")
EMPTY = _("Choose at least one competence that belongs to your work.")
NOT_PUBLISHED = _("This framework has not been published yet.")


@action(P.PROFILE_WRITE, on="team", event=Event.PROFILE_STARTED, writes=(Profile,))
def start_profile(*, by: Actor, team: Team, framework_version: FrameworkVersion) -> Profile:
    """Begin a profile; the one being made, if there is one.

    What the team needed before and said of its own comes along. Raises NotNow for a draft of a framework.
    """
    if framework_version.published_at is None:
        raise NotNow(NOT_PUBLISHED)
    there, before = draft_of(team), agreed_of(team)
    if there:
        return there
    made = Profile(team=team, framework_version=framework_version, number=next_number(team))
    if before:
        known = {item.identifier for item in framework_version.said.competences}
        known |= {row["identifier"] for row in before.own_items}
        made.needs = {key: need for key, need in before.needs.items() if key in known}
        made.own_items = list(before.own_items)
    made.save()
    return made


@action(P.PROFILE_WRITE, on="profile", event=Event.PROFILE_EDITED, writes=(Profile,), versioned=True)
def say_needs(*, by: Actor, profile: Profile, needs: Mapping[str, str]) -> Profile:
    """What is needed of some competences. Raises NotNow once the team has agreed."""
    _still_made(profile)
    known = {item.identifier for item in profile.all_items}
    profile.needs = {**profile.needs, **{key: need for key, need in needs.items() if key in known}}
    profile.save()
    return profile


@action(P.PROFILE_WRITE, on="profile", event=Event.PROFILE_EDITED, writes=(Profile,), versioned=True)
def add_own_item(*, by: Actor, profile: Profile, item: Item, need: str = Need.OWN) -> Profile:
    """Add a competence of the team's own. Raises NotNow once the team has agreed."""
    _still_made(profile)
    profile.own_items = [*profile.own_items, document.write_item(item)]
    profile.needs = {**profile.needs, item.identifier: need}
    profile.save()
    return profile


@action(P.PROFILE_WRITE, on="profile", event=Event.PROFILE_AGREED, writes=(Profile,))
def agree_profile(*, by: Actor, profile: Profile) -> Profile:
    """Record that the team has agreed. Raises NotNow where nothing was chosen."""
    _still_made(profile)
    if not profile.items:
        raise NotNow(EMPTY)
    profile.agreed_on = clock.today()
    profile.save()
    return profile


def _still_made(profile: Profile) -> None:
    if profile.agreed_on:
        raise NotNow(AGREED)
