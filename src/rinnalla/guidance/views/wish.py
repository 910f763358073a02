"""What the client wishes of a guide."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions.wish import write_wishes
from rinnalla.guidance.forms.wish import WishForm, wished
from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.queries.request import RELATED
from rinnalla.guidance.queries.suggestion import wish_of
from rinnalla.web.pages import Request, page, show, submit


@page(P.WISH_WRITE)
def request_wishes(request: Request, pk: UUID) -> HttpResponse:
    """Write down wishes; none of the questions needs an answer."""
    record = open_record(request.actor, P.WISH_WRITE, ServiceRequest, pk=pk, event=Event.REQUEST_READ, related=RELATED)
    wish = wish_of(record)
    form = WishForm(request.POST or None, initial=wished(wish), version=wish.version if wish else None)
    to = reverse("request", args=[pk])
    if form.is_valid():
        return submit(request, write_wishes, to=to, form=form, saved=wished, request=record)
    context = {
        "form": form,
        "back": to,
        "called": record.client.called,
        "is_client": request.actor.person == record.client.person_id,
    }
    return show(request, "guidance/wish_form.html", context)
