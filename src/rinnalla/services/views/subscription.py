"""Following a service, a need or an area."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.services.actions import subscription as actions
from rinnalla.services.choices import Taxonomy
from rinnalla.services.forms.subscription import TopicForm
from rinnalla.services.models import Service, Subscription
from rinnalla.services.presenters.subscription import followed
from rinnalla.services.queries import subscription as queries
from rinnalla.web.pages import Request, page, show, submit


@page(P.SERVICE_FOLLOW)
def service_follow(request: Request, pk: UUID) -> HttpResponse:
    """Hear of changes in a service, or no more."""
    record = open_record(request.actor, P.SERVICE_FOLLOW, Service, pk=pk, event=Event.PAGE_OPENED)
    there = queries.subscription_to(request.actor, service=record)
    back = reverse("service", args=[pk])
    if request.method == "POST" and there:
        return submit(request, actions.unfollow_changes, to=back, subscription=there)
    if request.method == "POST":
        return submit(request, actions.follow_changes, to=back, service=record)
    return show(request, "services/follow.html", {"record": record, "there": there, "back": back})


@page(P.SERVICE_FOLLOW)
def subscription_list(request: Request) -> HttpResponse:
    """What I follow, what is new in it, and following a need or an area more."""
    actor = request.actor
    form = TopicForm(
        request.POST or None,
        needs=list(queries.topics(Taxonomy.NEED)),
        areas=list(queries.topics(Taxonomy.MUNICIPALITY)),
    )
    if form.is_valid():
        return submit(request, actions.follow_topic, form=form, to=reverse("subscription_list"))
    listing = show_list(actor, P.SERVICE_FOLLOW, queries.subscriptions_of(actor))
    news = queries.news_in(actor, listing.rows)
    context = {"rows": [followed(row, news[row.pk]) for row in listing.rows], "form": form}
    return show(request, "services/subscription_list.html", context)


@page(P.SERVICE_FOLLOW)
def subscription_end(request: Request, pk: UUID) -> HttpResponse:
    """Follow it no more."""
    there = open_record(request.actor, P.SERVICE_FOLLOW, Subscription, pk=pk, event=Event.PAGE_OPENED)
    return submit(request, actions.unfollow_changes, to=reverse("subscription_list"), subscription=there)
