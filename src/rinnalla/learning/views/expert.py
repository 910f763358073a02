"""The pool of experts by experience, and one's own place in it."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.learning.actions import expert as actions
from rinnalla.learning.forms.expert import PoolForm, SearchForm, TermsForm
from rinnalla.learning.models import Expert
from rinnalla.learning.presenters import expert as presented
from rinnalla.learning.queries import expert as queries
from rinnalla.learning.views.workshop import form_page, values_of
from rinnalla.people.queries.account import name_of
from rinnalla.web.pages import Request, page, show, submit

TERMS = values_of(actions.WRITTEN)
SHOWN = 200


def there(made: Expert) -> str:
    """The page of an expert."""
    return reverse("expert", args=[made.pk])


def opened_expert(request: Request, pk: UUID, permission: P = P.EXPERT_READ) -> Expert:
    """An expert in one's pool."""
    may = (P.EXPERT_WRITE, P.ENGAGEMENT_ASK)
    return open_record(request.actor, permission, Expert, pk=pk, event=Event.EXPERT_READ, may=may)


@page(P.EXPERT_READ)
def expert_list(request: Request) -> HttpResponse:
    """The pool, by topic; names are opened to be looked through, so all of it is read at once."""
    pool = show_list(request.actor, P.EXPERT_READ, queries.experts(request.actor), size=queries.MOST_IN_POOL).rows
    topic = request.GET.get("aihe", "").strip()[:80]
    found = presented.speak_of(pool, topic)[:SHOWN]
    ahead = show_list(request.actor, P.ENGAGEMENT_ASK, queries.engagements_ahead(request.actor)).rows
    context = {
        "rows": [presented.row(one) for one in found], "topic": topic, "form": SearchForm(initial={"aihe": topic}),
        "all": len(pool),
        "ahead": [presented.engagement_row(one, "engagement", who=one.expert.name) for one in ahead],
    }  # fmt: skip
    return show(request, "learning/expert_list.html", context)


@page(P.EXPERT_WRITE)
def expert_new(request: Request) -> HttpResponse:
    """Take somebody into the pool, together with them."""
    form = PoolForm(request.POST or None, organisations=queries.pool_organisations(request.actor))
    if form.is_valid():
        return submit(request, actions.record_expert, form=form, to=there)
    lead = _("Fill this in together. The expert decides every word, and may change or leave at any time.")
    return form_page(request, form, _("New expert by experience"), reverse("expert_list"), lead=lead)


@page(P.EXPERT_READ)
def expert(request: Request, pk: UUID) -> HttpResponse:
    """What an expert speaks of and on what terms, and what they have been asked to."""
    record = opened_expert(request, pk)
    asked = show_list(request.actor, P.ENGAGEMENT_ASK, queries.engagements_of(request.actor, record)).rows
    context = {
        "record": record, "yes": presented.lines(record.speaks_of), "no": presented.lines(record.silent_of),
        "terms": presented.terms(record), "asked": [presented.engagement_row(one, "engagement") for one in asked],
    }  # fmt: skip
    return show(request, "learning/expert.html", context)


@page(P.EXPERT_WRITE)
def expert_edit(request: Request, pk: UUID) -> HttpResponse:
    """Write down with an expert what they say anew."""
    record = opened_expert(request, pk, P.EXPERT_WRITE)
    form = TermsForm(request.POST or None, initial=TERMS(record), version=record.version)
    if form.is_valid():
        return submit(request, actions.write_expert, form=form, saved=TERMS, to=there, expert=record)
    return form_page(request, form, _("Topics and terms"), there(record))


@page(P.EXPERT_OWN)
def expert_own(request: Request) -> HttpResponse:
    """One's own topics and terms, and what one has been asked to."""
    record = _own(request)
    asked = show_list(request.actor, P.EXPERT_OWN, queries.own_engagements(request.actor)).rows
    context: dict[str, Any] = {"record": record}
    if record:
        context |= {
            "yes": presented.lines(record.speaks_of), "no": presented.lines(record.silent_of),
            "terms": presented.terms(record),
            "asked": [presented.engagement_row(one, "own_engagement") for one in asked],
        }  # fmt: skip
    return show(request, "learning/expert_own.html", context)


def _own(request: Request) -> Expert | None:
    found = queries.own_expert(request.actor)
    if found is None:
        return None
    return open_record(request.actor, P.EXPERT_OWN, Expert, pk=found.pk, event=Event.EXPERT_READ)


@page(P.EXPERT_OWN)
def expert_own_edit(request: Request) -> HttpResponse:
    """Say what one speaks of and on what terms."""
    record, back = _own(request), reverse("expert_own")
    initial = TERMS(record) if record else {"name": name_of(request.user), "available": True}
    form = TermsForm(request.POST or None, initial=initial, version=record.version if record else None)
    if form.is_valid() and record:
        return submit(request, actions.write_own_terms, form=form, saved=TERMS, to=back, expert=record)
    if form.is_valid():
        return submit(request, actions.join_pool, form=form, to=back)
    lead = _("You decide what you talk about, and you may change it or stop at any time.")
    return form_page(request, form, _("Topics and terms"), back, lead=lead)
