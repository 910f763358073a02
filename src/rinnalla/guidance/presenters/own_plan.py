"""The client's own plan as its pages and its papers show it."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rinnalla.guidance.choices import OwnPlanPartKind, OwnPlanReaders
from rinnalla.guidance.models import OwnPlan, OwnPlanEarlier, OwnPlanPart
from rinnalla.people.choices import Channel
from rinnalla.people.models import Staff
from rinnalla.support.queries import crisis_lines

ON_CARD = ("emergency", "crisis", "crisis-swedish", "medical")
READERS = {
    OwnPlanReaders.NOBODY: gettext_lazy("Only you read this plan."),
    OwnPlanReaders.GUIDE: gettext_lazy("You and your guide read this plan."),
    OwnPlanReaders.COORDINATOR: gettext_lazy("You, your guide and the coordinator read this plan."),
}


def rows(parts: Mapping[str, OwnPlanPart], names: Mapping[UUID, str]) -> list[dict[str, Any]]:
    """The five parts in their order, written or not."""
    return [
        {
            "kind": kind.value,
            "title": str(kind.label),
            "text": parts[kind].text if kind in parts else "",
            "told": told(parts[kind], names) if kind in parts else "",
        }
        for kind in OwnPlanPartKind
    ]


def told(part: OwnPlanPart | OwnPlanEarlier, names: Mapping[UUID, str]) -> str:
    """On which day a text was said; where somebody else wrote it down, how and who."""
    day = date_format(part.said_on, "j.n.Y")
    if part.how == Channel.OWN_ACCOUNT:
        return _("Written %(day)s") % {"day": day}
    said = {"day": day, "how": Channel(part.how).label, "who": names.get(part.writer, "")}
    return _("Said %(how)s %(day)s, written down by %(who)s") % said


def earlier(texts: Iterable[OwnPlanEarlier], names: Mapping[UUID, str]) -> list[dict[str, str]]:
    """What a part has said before."""
    return [{"text": one.text, "told": told(one, names)} for one in texts]


def readers(plan: OwnPlan | None) -> str:
    """Who reads the plan, said to the client."""
    return str(READERS[OwnPlanReaders(plan.readers)] if plan else READERS[OwnPlanReaders.NOBODY])


def numbers(staff: Iterable[Staff]) -> list[tuple[str, str]]:
    """Names and numbers for a pocket: those who answer anybody, and those who work with the client."""
    anybody = [(line.name, line.number) for line in crisis_lines() if line.id in ON_CARD]
    return [*((one.first_name, one.phone) for one in staff if one.phone), *anybody]
