"""Services as their pages show them."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.methods.opening_hours.answers import Answer, State
from rinnalla.methods.opening_hours.days import Why
from rinnalla.methods.opening_hours.rules import Access
from rinnalla.people.presenters import code_picture
from rinnalla.services.models import Phone, Schedule, Service
from rinnalla.services.queries.listed import Listed
from rinnalla.services.queries.openness import told

LANGUAGES = {"fi": _("Finnish"), "sv": _("Swedish"), "en": _("English")}
DAY_NAMES = {
    "new_year": _("New Year's Day"),
    "epiphany": _("Epiphany"),
    "good_friday": _("Good Friday"),
    "easter_day": _("Easter Sunday"),
    "easter_monday": _("Easter Monday"),
    "may_day": _("May Day"),
    "ascension_day": _("Ascension Day"),
    "whit_sunday": _("Whit Sunday"),
    "midsummer_day": _("Midsummer Day"),
    "all_saints_day": _("All Saints' Day"),
    "independence_day": _("Independence Day"),
    "christmas_day": _("Christmas Day"),
    "boxing_day": _("Boxing Day"),
    "christmas_eve": _("Christmas Eve"),
    "midsummer_eve": _("Midsummer Eve"),
    "epiphany_eve": _("Epiphany Eve"),
    "maundy_thursday": _("Maundy Thursday"),
    "easter_eve": _("Easter Saturday"),
    "may_day_eve": _("May Day Eve"),
    "ascension_eve": _("the eve of Ascension Day"),
    "whitsun_eve": _("Whit Saturday"),
    "all_saints_eve": _("the eve of All Saints' Day"),
    "independence_eve": _("the eve of Independence Day"),
    "new_years_eve": _("New Year's Eve"),
}
REASONS = {
    Why.SCHOOL_HOLIDAY: _("Other hours hold in the school holidays."),
    Why.EXCEPTION: _("Other hours than usual hold today."),
    Why.NEVER_CHECKED: _("Nobody has checked these hours yet."),
}
STATES = ("open", "unknown", "closed")
UNTOLD = {Why.HOLIDAY, Why.EVE, Why.DAY_BEFORE, Why.SCHOOL_HOLIDAY, Why.EXCEPTION, Why.NOT_TOLD, Why.NOT_VALID}


def page_of(service: Service) -> dict[str, Any]:
    """Everything that the page of a service shows."""
    return {
        "record": service,
        "tags": tags(service),
        "spoken": languages(service),
        "now": now(service.schedules.all()),
        "phones": phones(service),
    }


def card_of(service: Service, address: Callable[[str], str]) -> dict[str, Any]:
    """What stands on a card to be given to somebody."""
    here = address(reverse("service", args=[service.pk]))
    return {**page_of(service), "code": code_picture(here), "address": here, "printed_on": clock.today()}


def row(listed: Listed) -> dict[str, Any]:
    """A service in the list, with the best of what can be said of its numbers and doors now."""
    service = listed.service
    told_of = [now(schedules) for schedules in (*(hours for _, hours in listed.phones), listed.schedules)]
    best = min(filter(None, told_of), key=lambda one: STATES.index(one["state"]), default=None)
    return {
        "url": reverse("service", args=[service.pk]),
        "name": service.name,
        "provider": service.organization.name,
        "description": service.summary or service.description,
        "tags": tags(service),
        "now": best,
        "number": listed.phones[0][0].number if listed.phones else "",
    }


def tags(service: Service) -> list[str]:
    """What one wants to know before the first call."""
    found = [_("free of charge")] if service.free_of_charge else []
    if not service.referral_needed:
        found.append(_("no referral needed"))
    if service.anonymous:
        found.append(_("without giving your name"))
    if service.remote:
        found.append(_("from a distance"))
    return [str(one) for one in found]


def languages(service: Service) -> str:
    """The languages one is served in."""
    return ", ".join(str(LANGUAGES.get(code, code)) for code in service.languages)


def phones(service: Service) -> list[dict[str, Any]]:
    """The numbers of a service, with whether one can call them now."""
    return [_phone(one) for one in service.phones.all()]


def _phone(phone: Phone) -> dict[str, Any]:
    return {"number": phone.number, "description": phone.description, "now": now(phone.schedules.all())}


def now(schedules: Iterable[Schedule]) -> dict[str, Any] | None:
    """Whether it is open now, why, what comes next and when somebody made sure; None where no hours are told."""
    schedule = next(iter(schedules), None)
    if schedule is None:
        return None
    at = clock.now()
    found = told(schedule, at)
    lines = [*_why(found, clock.local(at)), *_opens(found, clock.local(at))]
    if found.verified and found.reason.why is not Why.NOT_CHECKED_LATELY:
        lines.append(gettext("Checked on %(day)s.") % {"day": date_format(found.verified, "j.n.Y")})
    return {"state": found.state.value, "title": _title(found, clock.local(at)), "lines": lines}


def _title(found: Answer, at: datetime) -> str:
    if found.access is Access.OPEN:
        return _until(found, at)
    titles = {
        Access.CALL_BACK: _("Leave your number and you will be called back"),
        Access.BY_APPOINTMENT: _("By appointment only"),
        Access.UNKNOWN: _("We do not know for sure"),
        None: _("Not right now"),
    }
    return str(titles[found.access])


def _until(found: Answer, at: datetime) -> str:
    if found.next is None or found.next.state is State.UNKNOWN:
        return gettext("Yes, right now")
    ends = clock.local(found.next.at)
    told = {"day": date_format(ends, "j.n."), "time": date_format(ends, "G.i")}
    if ends.date() == at.date():
        return gettext("Yes, until %(time)s") % told
    if ends.date() == at.date() + timedelta(1):
        return gettext("Yes, until tomorrow at %(time)s") % told
    return gettext("Yes, until %(day)s at %(time)s") % told


def _why(found: Answer, at: datetime) -> list[str]:
    reason, lines = found.reason, []
    if reason.name and reason.day == at.date():
        lines.append(gettext("Today is %(day)s.") % {"day": DAY_NAMES[reason.name]})
    if reason.why is Why.NOT_CHECKED_LATELY:
        lines.append(gettext("The hours were last checked on %(day)s.") % {"day": date_format(reason.day, "j.n.Y")})
    elif found.state is State.UNKNOWN and reason.why in UNTOLD:
        lines.append(gettext("We do not know the hours of this day."))
    elif reason.why in REASONS:
        lines.append(str(REASONS[reason.why]))
    return lines


def _opens(found: Answer, at: datetime) -> list[str]:
    if found.state is State.OPEN or found.opens is None:
        return []
    when = {"when": _when(clock.local(found.opens), at)}
    sure = found.state is State.CLOSED and found.next is not None and found.next.state is not State.UNKNOWN
    return [(gettext("Opens %(when)s.") if sure else gettext("Sure to be open again %(when)s.")) % when]


def _when(then: datetime, at: datetime) -> str:
    told = {"weekday": date_format(then, "l"), "day": date_format(then, "j.n."), "time": date_format(then, "G.i")}
    if then.date() == at.date():
        return gettext("at %(time)s") % told
    if then.date() == at.date() + timedelta(1):
        return gettext("tomorrow at %(time)s") % told
    return gettext("on %(weekday)s %(day)s at %(time)s") % told
