"""What was corrected here and what was read out of words, as the page of sources shows it."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from rinnalla.services.models import Schedule
from rinnalla.services.presenters.import_run import FIELDS
from rinnalla.services.queries.source import Corrected

DAYS = {"MO": _("Mon"), "TU": _("Tue"), "WE": _("Wed"), "TH": _("Thu"), "FR": _("Fri"), "SA": _("Sat"), "SU": _("Sun")}


def corrected_row(one: Corrected) -> dict[str, Any]:
    """A corrected field, its source, and who decides of it."""
    return {
        "link": one.link.pk,
        "version": one.link.version,
        "source": one.link.source.name,
        "field": one.field,
        "name": FIELDS.get(one.field, one.field),
        "follows": one.follows,
    }


def draft_row(schedule: Schedule) -> dict[str, Any]:
    """What a source says in words, and the hours that were read out of it."""
    return {
        "id": schedule.pk,
        "version": schedule.version,
        "said": schedule.text,
        "phone": schedule.phone.number if schedule.phone else "",
        "lines": [_line(rule) for rule in (schedule.draft or {}).get("weekly", ())],
    }


def _line(rule: Mapping[str, Any]) -> str:
    days = ", ".join(str(DAYS[day]) for day in rule.get("days", ()) if day in DAYS)
    return f"{days} {', '.join(span.replace('-', '–') for span in rule.get('times', ()))}".strip()
