"""Who of us knows a service, in words."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.services.choices import TieKind
from rinnalla.services.models import Service, Tie

# What joins a worker and a service, the nearest first, and how it is drawn.
NEAREST = (TieKind.KNOWS, TieKind.VISITED, TieKind.ASK)
LINES = {TieKind.KNOWS: "firm", TieKind.VISITED: "dashed", TieKind.ASK: "dotted"}


def people(ties: Iterable[Tie]) -> list[dict[str, Any]]:
    """Each worker once, with what they have told; ``ties`` come one worker after another."""
    return [_person(list(of_one)) for _person_id, of_one in groupby(ties, key=lambda tie: tie.person_id)]


def _person(ties: list[Tie]) -> dict[str, Any]:
    staff = ties[0].person.staff
    said = [sentence for tie in ties if (sentence := _said(tie))]
    visits = [date_format(tie.on, "j.n.Y") for tie in ties if tie.on]
    if visits:
        said.append(_("Has visited: %(days)s.") % {"days": ", ".join(visits)})
    return {
        "name": str(staff),
        "title": staff.title,
        "phone": staff.phone,
        "said": said,
        "asks": any(tie.kind == TieKind.ASK for tie in ties),
    }


def _said(tie: Tie) -> str:
    if tie.kind != TieKind.KNOWS:
        return ""
    return _("Knows: %(name)s.") % {"name": tie.contact.name} if tie.contact else _("Knows somebody there.")


def network_rows(services: Iterable[Service], ties: Iterable[Tie]) -> list[dict[str, Any]]:
    """Services under their provider, each with those who know it."""
    told = list(ties)
    rows = [
        {
            "provider": service.organization.name,
            "name": service.name,
            "url": reverse("service", args=[service.pk]),
            "people": people(tie for tie in told if tie.service_id == service.pk),
        }
        for service in services
    ]
    return [{"provider": rows[0]["provider"], "services": rows} for rows in _by_provider(rows)]


def _by_provider(rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    return [list(group) for _provider, group in groupby(rows, key=lambda row: row["provider"])]


def network_drawing(services: Iterable[Service], ties: Iterable[Tie]) -> dict[str, Any]:
    """The same as a drawing: workers, services, and what joins them; where several things do, the nearest one."""
    told = sorted(ties, key=lambda tie: -NEAREST.index(TieKind(tie.kind)))
    nearest = {(tie.person_id, tie.service_id): LINES[TieKind(tie.kind)] for tie in told}
    return {
        "people": {tie.person_id: str(tie.person.staff) for tie in told},
        "services": {service.pk: str(service.name.said_in(get_language() or "fi").words) for service in services},
        "joined": [(*pair, kind) for pair, kind in nearest.items()],
        "key": [(LINES[kind], kind.label) for kind in NEAREST],
    }
