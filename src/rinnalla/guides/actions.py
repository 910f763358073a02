"""Guides tell of themselves and take breaks; what has been agreed with them is written down."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import Conflict, NotNow
from rinnalla.access.events import Event
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission
from rinnalla.guides.models import Break, GuideProfile, GuideTerms
from rinnalla.guides.queries import break_now, profile_of, terms_of
from rinnalla.people.models import Staff


@action(Permission.GUIDE_OWN, on="guide", event=Event.GUIDE_PROFILE_WRITTEN, writes=(GuideProfile,))
def write_profile(*, by: Actor, guide: Staff, version: int | None = None, **told: Any) -> GuideProfile:
    """Write what a guide tells of themselves; ``told`` are fields of the profile.

    Raises Conflict when it has been written since ``version``.
    """
    profile = profile_of(guide.person_id) or GuideProfile(person=guide.person, data_key=owner_key())
    _same_version(profile, version)
    for name, value in told.items():
        setattr(profile, name, value)
    profile.save()
    return profile


@action(Permission.GUIDE_AGREE, on="guide", event=Event.GUIDE_TERMS_AGREED, writes=(GuideTerms,))
def agree_terms(
    *, by: Actor, guide: Staff, weekly_hours: int | None, most_clients: int | None, version: int | None = None
) -> GuideTerms:
    """Write down the hours a week and the clients at a time agreed with a guide.

    Raises Conflict when they have been written since ``version``.
    """
    terms = terms_of(guide.person_id) or GuideTerms(person=guide.person)
    _same_version(terms, version)
    terms.weekly_hours, terms.most_clients = weekly_hours, most_clients
    terms.save()
    return terms


@action(Permission.GUIDE_OWN, on="guide", event=Event.GUIDE_BREAK_BEGUN, writes=(Break,))
def begin_break(*, by: Actor, guide: Staff, back_on: date | None = None) -> Break:
    """Take no new clients from today until a local date, or for now. Periods under way go on as they are.

    Raises NotNow on a break already, and for a day that is not ahead.
    """
    if break_now(guide.person_id):
        raise NotNow(_("You are on a break already. End it first if it should be of another length."))
    if back_on is not None and back_on <= clock.today():
        raise NotNow(_("Choose a day that lies ahead, or leave the day empty."))
    begun = Break(person=guide.person, starts_on=clock.today(), back_on=back_on)
    begun.save()
    return begun


@action(Permission.GUIDE_OWN, on="guide", event=Event.GUIDE_BREAK_ENDED, writes=(Break,))
def end_break(*, by: Actor, guide: Staff) -> Break:
    """Take new clients again from today. Raises NotNow when there is no break."""
    held = break_now(guide.person_id)
    if held is None:
        raise NotNow(_("You are not on a break."))
    held.back_on = max(clock.today(), held.starts_on)
    held.save()
    return held


def _same_version(record: GuideProfile | GuideTerms, version: int | None) -> None:
    known = None if record._state.adding else record.version
    if version is not None and version != known:
        raise Conflict(record)
