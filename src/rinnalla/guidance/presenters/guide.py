"""A guide as they and their coordinators see them; both see the same."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.access import clock
from rinnalla.guides.choices import AgeBand, Gender, Interest, Language, Pets, Theme
from rinnalla.guides.models import Break, GuideProfile
from rinnalla.methods.matching import Guide
from rinnalla.web.shaping import counted


def told(profile: GuideProfile | None) -> list[tuple[str, str]]:
    """What the guide has told, as pairs; what is not told is left out."""
    if profile is None:
        return []
    smoking = {True: _("smoke-free when meeting"), False: _("smokes"), None: ""}[profile.smoke_free]
    pairs = [
        (_("Topics I can talk about"), _words(Theme, profile.themes)),
        (_("Areas"), profile.areas),
        (_("Languages"), _words(Language, profile.languages)),
        (_("Likes to do"), _words(Interest, profile.interests)),
        (_("Smoking"), smoking),
        (_("Pets"), _words(Pets, profile.pets)),
        (_("Gender"), _words(Gender, profile.gender)),
        (_("Age"), _words(AgeBand, profile.age_band)),
        (_("In own words"), profile.own_words),
    ]
    return [(label, value) for label, value in pairs if value]


def to_client(profile: GuideProfile | None) -> list[tuple[str, str]]:
    """What a client sees of the guide who is suggested to them."""
    if profile is None:
        return []
    pairs = [
        (_("In own words"), profile.own_words),
        (_("Likes to do"), _words(Interest, profile.interests)),
        (_("Languages"), _words(Language, profile.languages)),
        (_("Areas"), profile.areas),
        (_("Topics I can talk about"), _words(Theme, profile.themes)),
    ]
    return [(label, value) for label, value in pairs if value]


def workload(guide: Guide) -> str:
    """Clients and hours now, in a sentence."""
    clients = len(guide.phases)
    now = counted(ngettext("Guides one client now", "Guides %(count)s clients now", clients), clients)
    hours = _("about %(hours)s hours a week") % {"hours": guide.load}
    return f"{now}, {hours}." if guide.load else _("Guides nobody now.")


def limits(guide: Guide, *, agreed_clients: int | None, wished_clients: int | None) -> list[tuple[str, str]]:
    """The load beside what has been agreed, as pairs."""
    unsaid = _("not agreed")
    last = guide.last_new_client
    return [
        (_("Now"), workload(guide)),
        (_("Suggestions that wait for an answer"), str(guide.asked)),
        (_("Hours a week agreed"), unsaid if guide.hours is None else str(guide.hours)),
        (_("Clients at a time agreed, at most"), unsaid if agreed_clients is None else str(agreed_clients)),
        (_("Clients that suit the guide now"), _("not told") if wished_clients is None else str(wished_clients)),
        (_("Last new client"), date_format(last, "j.n.Y") if last else _("none yet")),
    ]


def break_words(held: Break | None) -> str:
    """Whether new clients can be suggested, in a sentence."""
    if held is None:
        return _("New clients can be suggested.")
    if held.back_on is None:
        return _("On a break from new clients for now.")
    day = {"day": _day(held.back_on)}
    if held.starts_on > clock.today():
        return _("A break from new clients is ahead; again from %(day)s.") % day
    return _("On a break from new clients; again from %(day)s.") % day


def _day(day: date) -> str:
    return date_format(day, "j.n.Y")


def _words(choices: Any, codes: str) -> str:
    labels = dict(choices.choices)
    said = ", ".join(str(labels.get(code, code)) for code in codes.split())
    return capfirst(said)
