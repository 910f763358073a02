"""How fresh services are, and the round of those who keep them true."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.methods.freshness import Freshness, Level
from rinnalla.services.choices import FieldGroup
from rinnalla.services.models import Service, Signal, Steward

GROUPS = {
    FieldGroup.HOURS: _("Hours"),
    FieldGroup.NUMBER: _("Phone number"),
    FieldGroup.PLACE: _("Place and way in"),
    FieldGroup.TEXT: _("What the service is"),
}
ICONS = {Level.FRESH: "check", Level.AGEING: "clock", Level.OLD: "clock", Level.NEVER: "clock"}


def fresh_lines(found: Iterable[Freshness]) -> list[dict[str, Any]]:
    """Each group of fields in words, with the reason."""
    return [{"icon": ICONS[one.level], "old": one.level != Level.FRESH, "text": _line(one)} for one in found]


def _line(one: Freshness) -> str:
    told = {"group": GROUPS[FieldGroup(one.group)], "day": _day(one.checked_on)}
    if one.checked_on is None:
        return gettext("%(group)s: not checked yet.") % told
    if one.notices:
        said = gettext("%(group)s: checked on %(day)s, but somebody has noticed otherwise since.")
    elif one.level == Level.OLD:
        said = gettext("%(group)s: checked on %(day)s, so long ago that it may have changed.")
    else:
        said = gettext("%(group)s: checked on %(day)s.")
    return said % told


def is_old(found: Iterable[Freshness]) -> bool:
    """Whether nothing of a service is fresh any more."""
    return all(one.level in {Level.OLD, Level.NEVER} for one in found)


def checked_line(found: Iterable[Freshness], steward: Steward | None) -> str:
    """When a service was last checked and who answers for it, on one line of a list."""
    days = [one.checked_on for one in found if one.checked_on]
    if not days:
        return gettext("Not checked yet")
    line = gettext("Checked on %(day)s") % {"day": _day(max(days))}
    return f"{line}, {called(steward)}" if steward else line


def called(steward: Steward) -> str:
    """Who answers, as the public is told: the first name and the initial of a worker, or the organisation."""
    staff = getattr(steward.person, "staff", None) if steward.person else None
    name = f"{staff.first_name} {staff.last_name[:1]}.".replace(" .", "") if staff else ""
    return ", ".join(part for part in (name, steward.organisation.name if steward.organisation else "") if part)


def _day(day: date | None) -> str:
    return date_format(day, "j.n.Y") if day else ""


def duty_row(duty: Steward, notices: Iterable[Signal], found: Iterable[Freshness]) -> dict[str, Any]:
    """A service on the round."""
    said = [notice.get_kind_display() for notice in notices]
    return {
        "name": duty.service.name,
        "provider": duty.service.organization.name,
        "url": reverse("service_check", args=[duty.service_id]),
        "due": due_words(duty.due_on),
        "late": bool(duty.due_on and duty.due_on < clock.today()),
        "notices": ngettext("One notice: %(what)s", "%(number)s notices: %(what)s", len(said))
        % {"number": len(said), "what": ", ".join(dict.fromkeys(map(str, said)))}
        if said
        else "",
        "checked": checked_line(found, None),
        "answers": called(duty),
    }


def due_words(due: date | None) -> str:
    """When the next check is due, in words."""
    if due is None:
        return ""
    told = {"day": _day(due)}
    if due < clock.today():
        return gettext("The check was due on %(day)s.") % told
    return gettext("Next check by %(day)s.") % told


def rows(
    duties: Iterable[Steward], notices: Iterable[Signal], found: Mapping[UUID, list[Freshness]]
) -> list[dict[str, Any]]:
    """The whole round."""
    told = list(notices)
    return [
        duty_row(duty, [one for one in told if one.service_id == duty.service_id], found.get(duty.service_id, []))
        for duty in duties
    ]


def gap_row(service: Service) -> dict[str, Any]:
    """A service nobody answers for."""
    return {
        "name": service.name,
        "provider": service.organization.name,
        "url": reverse("service_steward", args=[service.pk]),
    }
