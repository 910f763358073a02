"""How figures of learning are laid out: counts with their base, and in words what may not be told."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from rinnalla.access.translated import words
from rinnalla.learning.choices.event import Limit, Used
from rinnalla.learning.queries.figures import OTHER, POLICY, Education, InUse, units_named

BANDS: dict[str, Any] = {
    "under_6": gettext_lazy("under 6 hours"),
    "under_18": gettext_lazy("6 hours or more, under 18"),
    "under_30": gettext_lazy("18 hours or more, under 30"),
    "more": gettext_lazy("30 hours or more"),
}


def count(number: int | None) -> str:
    """A number as it may be told."""
    return _("under %(least)d") % {"least": POLICY.minimum} if number is None else str(number)


def in_use(told: InUse) -> dict[str, Any]:
    """One check of one event, as tables."""
    title = words(told.event.title)
    after = ngettext("%(count)d week after", "%(count)d weeks after", told.weeks) % {"count": told.weeks}
    return {
        "title": f"{title}, {after}",
        "base": ngettext("%(count)d person answered.", "%(count)d people answered.", told.base or 0)
        % {"count": told.base}
        if told.base is not None
        else "",
        "used": _rows(Used.choices, told.used),
        "limit": _rows(Limit.choices, told.limit),
        "is_final": told.is_final,
    }


def _rows(choices: Any, counts: Mapping[str, int | None]) -> list[list[str]]:
    return [[str(label), count(counts.get(code))] for code, label in choices] if counts else []


def education(years: Sequence[Education]) -> list[dict[str, Any]]:
    """Years of continuing education, those in which something was held."""
    told = [one for one in years if one.events]
    names = {**units_named({unit for one in told for unit in one.units}), OTHER: _("other workplaces")}
    return [_year(one, names) for one in told]


def _year(told: Education, names: Mapping[str, str]) -> dict[str, Any]:
    units = sorted(told.units.items(), key=lambda one: names.get(one[0], ""))
    return {
        "year": told.year,
        "people": count(told.people),
        "events": told.events,
        "hours": [[str(BANDS[name]), count(number)] for name, number in told.hours.items()],
        "units": [[names.get(unit, ""), count(number)] for unit, number in units],
        "is_final": told.is_final,
    }
