"""The page of a period about what is told of it to others."""

from typing import Any

from django.utils.translation import gettext as _

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import SummaryKind
from rinnalla.guidance.models import Period
from rinnalla.guidance.presenters.evaluation_meeting import item_rows, list_row
from rinnalla.guidance.queries import evaluation_meeting as evaluations
from rinnalla.guidance.queries.period import summaries_of
from rinnalla.guidance.queries.sender import is_permitted
from rinnalla.guidance.queries.summary import kinds_to_draft
from rinnalla.guidance.states import OPEN_PERIOD


def page(actor: Actor, period: Period, *, writes: bool, agrees: bool) -> dict[str, Any]:
    """Summaries, evaluation meetings, what they left open, and what the sender sees of the period."""
    summaries = summaries_of(actor, period)
    drafts = kinds_to_draft(summaries) if writes else []
    meetings = list(evaluations.evaluation_meetings(actor).filter(period=period))
    return {
        "summaries": summaries,
        "drafts_interim": SummaryKind.INTERIM in drafts,
        "drafts_end": SummaryKind.END in drafts,
        "meetings": [list_row(one) for one in meetings],
        "items": item_rows(evaluations.open_items(actor, period)),
        "agrees": agrees and actor.may(Permission.EVALUATION_WRITE),
        "sender_sees": sender_sees(period),
    }


def sender_sees(period: Period) -> str:
    """What the sender of the request sees now, said to the service and the client alike."""
    unit = period.request.from_unit
    if unit is None:
        return _("Nobody outside sent the request, so nobody outside follows this period.")
    over = period.state not in OPEN_PERIOD
    if is_permitted(period.request):
        if over:
            return _(
                "%(unit)s sees that the period has ended, how many meetings there were, the goals, which services the "
                "client has tried, and the summaries the client has read. Notes of meetings stay here."
            ) % {"unit": unit}
        return _(
            "%(unit)s sees that the period runs, how many meetings there have been, the goals, which services the "
            "client has tried, and the summaries the client has read. Notes of meetings stay here."
        ) % {"unit": unit}
    if over:
        return _(
            "%(unit)s sees only that the period has ended and how many meetings there were. The client has not "
            "permitted more."
        ) % {"unit": unit}
    return _(
        "%(unit)s sees only that the period runs and how many meetings there have been. The client has not permitted "
        "more."
    ) % {"unit": unit}
