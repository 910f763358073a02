"""What is told of a period to others: summaries, evaluation meetings, what the sender sees."""

from uuid import UUID

from django.http import HttpResponse

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.models import Period
from rinnalla.guidance.presenters import cooperation as presented
from rinnalla.guidance.presenters.contact import handover_parts
from rinnalla.guidance.presenters.sections import sections
from rinnalla.guidance.queries.contact import handovers_of
from rinnalla.guidance.states import OPEN_PERIOD
from rinnalla.web.pages import Request, page, show


@page(P.PERIOD_READ)
def cooperation(request: Request, pk: UUID) -> HttpResponse:
    """Summaries and evaluation meetings of a period."""
    record = open_record(
        request.actor,
        P.PERIOD_READ,
        Period,
        pk=pk,
        event=Event.PERIOD_READ,
        related=("request__from_unit", "request__client"),
        may=(P.SUMMARY_WRITE, P.EVALUATION_WRITE, P.HANDOVER_WRITE),
    )
    is_open = record.state in OPEN_PERIOD
    writes, agrees = record.may_summary_write, record.may_evaluation_write  # type: ignore[attr-defined] # asked for with the record
    context = {
        **presented.page(request.actor, record, writes=is_open and writes, agrees=is_open and agrees),
        "handovers": handover_parts(
            record.request,
            handovers_of(request.actor, record.request),
            writes=is_open and record.may_handover_write,  # type: ignore[attr-defined] # asked for with the record
        ),
        "record": record,
        "client": record.client,
        "sections": sections(request.actor, record.pk, here="cooperation"),
    }
    return show(request, "guidance/cooperation.html", context)
