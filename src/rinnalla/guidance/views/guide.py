"""Guides as they and their coordinators see them: profile, what has been agreed, and the load of this moment."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse

from rinnalla.access.actors import Actor
from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.presenters import guide as presented
from rinnalla.guidance.queries.guide import with_load
from rinnalla.guides.queries import break_now, own_guides, profile_of, terms_of
from rinnalla.people.models import Staff
from rinnalla.web.pages import Request, page, page_number, show


@page(P.GUIDE_READ)
def guide_list(request: Request) -> HttpResponse:
    """The guides of my units and what each has to do now."""
    listing = show_list(request.actor, P.GUIDE_READ, own_guides(request.actor), page=page_number(request))
    loads = with_load(listing.rows)
    rows = [
        {"name": one, "url": reverse("guide", args=[one.pk]), "load": presented.workload(loads[str(one.pk)])}
        for one in listing.rows
    ]
    return show(request, "guidance/guide_list.html", {"rows": rows, "listing": listing})


@page(P.GUIDE_READ)
def guide(request: Request, pk: UUID) -> HttpResponse:
    """One guide."""
    opened = open_record(
        request.actor, P.GUIDE_READ, Staff, pk=pk, event=Event.GUIDE_READ, related=("person",), may=(P.GUIDE_AGREE,)
    )
    return show(request, "guidance/guide.html", _shown(request.actor, opened, agrees=opened.may_guide_agree))  # type: ignore[attr-defined] # asked for with ``may``


@page(P.GUIDE_OWN)
def guide_own(request: Request) -> HttpResponse:
    """My own profile as a guide, with the same figures as the coordinator has."""
    if request.user.staff is None:
        raise Http404
    me = open_record(request.actor, P.GUIDE_OWN, Staff, pk=request.user.staff.pk, event=Event.GUIDE_READ)
    return show(request, "guidance/guide.html", _shown(request.actor, me, agrees=False))


def _shown(actor: Actor, staff: Staff, *, agrees: bool) -> dict[str, Any]:
    profile, terms, held = profile_of(staff.person_id), terms_of(staff.person_id), break_now(staff.person_id)
    return {
        "record": staff,
        "told": presented.told(profile),
        "limits": presented.limits(
            with_load([staff])[str(staff.pk)],
            agreed_clients=terms.most_clients if terms else None,
            wished_clients=profile.clients_wished if profile else None,
        ),
        "on_break": held is not None,
        "break_words": presented.break_words(held),
        "own": staff.person_id == actor.person,
        "agrees": agrees,
    }
