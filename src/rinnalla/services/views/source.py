"""Where a service's words come from: what was corrected here, and hours read out of words."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.services.actions.content import take_draft
from rinnalla.services.actions.import_run import say_who_decides
from rinnalla.services.models import Schedule, Service, SourceLink
from rinnalla.services.presenters.source import corrected_row, draft_row
from rinnalla.services.queries.service import services_with_hours
from rinnalla.services.queries.source import corrected_here, drafts_of
from rinnalla.web.pages import Request, page, show, submit


@page(P.DIRECTORY_IMPORT)
def service_sources(request: Request, pk: UUID) -> HttpResponse:
    """What of a service was corrected here, and which hours wait to be looked at."""
    record = open_record(request.actor, P.DIRECTORY_IMPORT, Service, pk=pk, event=Event.PAGE_OPENED)
    context = {
        "record": record,
        "corrected": [corrected_row(one) for one in corrected_here(request.actor, record)],
        "drafts": [draft_row(one) for one in drafts_of(request.actor, record)],
    }
    return show(request, "services/sources.html", context)


@page(P.DIRECTORY_IMPORT)
def source_decides(request: Request, pk: UUID) -> HttpResponse:
    """Let the source decide of a field again, or keep what is written here."""
    link = open_record(request.actor, P.DIRECTORY_IMPORT, SourceLink, pk=pk, event=Event.PAGE_OPENED)
    to = reverse("service_sources", args=[link.service_id]) if link.service_id else reverse("import_list")
    field, owner = (request.POST.get(name, "") for name in ("field", "owner"))
    return submit(request, say_who_decides, to=to, link=link, field=field, owner=owner)


@page(P.DIRECTORY_IMPORT)
def draft_take(request: Request, pk: UUID) -> HttpResponse:
    """Let hours that were read out of words be the hours."""
    schedule = open_record(request.actor, P.DIRECTORY_IMPORT, Schedule, pk=pk, event=Event.PAGE_OPENED)
    services = services_with_hours(schedule)
    to = reverse("service_sources", args=services[:1]) if services else reverse("import_list")
    return submit(request, take_draft, to=to, schedule=schedule)
