"""Services a client tries."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import tried as actions
from rinnalla.guidance.forms.tried import FollowForm, TriedForm, said
from rinnalla.guidance.models import Period, ServiceTried
from rinnalla.guidance.presenters.tried import tried_row
from rinnalla.guidance.queries.meeting import latest_meetings, when
from rinnalla.guidance.queries.tried import tried_by_permit
from rinnalla.guidance.views.meeting import form_page, opened_period
from rinnalla.services.queries.pick import ServicePicking
from rinnalla.web.pages import Request, page, show, submit


@page(P.TRIED_READ)
def tried_list(request: Request, pk: UUID) -> HttpResponse:
    """What a client has tried and how far each has come, also for the sender under a disclosure permit."""
    record = open_record(
        request.actor, P.TRIED_READ, Period, pk=pk, event=Event.TRIED_READ, related=("client__data_key", "request")
    )
    listing = show_list(request.actor, P.TRIED_READ, tried_by_permit(request.actor, record), event=Event.TRIED_READ)
    rows = [tried_row(one) for one in listing.rows]
    return show(request, "guidance/tried_list.html", {"record": record, "client": record.client, "rows": rows})


@page(P.MEETING_WRITE)
def tried_new(request: Request, pk: UUID) -> HttpResponse:
    """Write down a service to try, or one that has been tried."""
    record = opened_period(request, pk, P.MEETING_WRITE)
    met = [(meeting, when(meeting.starts_at)) for meeting in latest_meetings(request.actor, record)]
    form = TriedForm(request.POST or None, picking=ServicePicking(request.actor), meetings=met)
    if form.is_valid():
        to = reverse("meetings", args=[pk])
        return submit(request, actions.suggest_service, form=form, to=to, period=record)
    lead = _("The client decides what to try. Going alone is as good as going together.")
    return form_page(request, record, form, heading=_("A service to try"), next=_("Save the service"), lead=lead)


@page(P.MEETING_WRITE)
def tried_edit(request: Request, pk: UUID) -> HttpResponse:
    """Say how it went."""
    tried = open_record(
        request.actor,
        P.MEETING_WRITE,
        ServiceTried,
        pk=pk,
        event=Event.MEETING_READ,
        related=("period__client__data_key", "service"),
    )
    form = FollowForm(request.POST or None, initial=said(tried), version=tried.version, state=tried.state)
    if form.is_valid():
        to = reverse("meetings", args=[tried.period_id])
        return submit(request, actions.follow_service, form=form, to=to, saved=said, tried=tried)
    name = tried.service.name.said_in(get_language() or "fi").words if tried.service else tried.other
    return form_page(request, tried.period, form, heading=_("How did it go?"), next=_("Save"), lead=name)
