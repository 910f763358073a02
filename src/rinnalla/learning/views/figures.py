"""Figures of continuing education, and of what has come into use in each event."""

from uuid import UUID

from django.http import HttpResponse

from rinnalla.access import clock
from rinnalla.access.permissions import Permission as P
from rinnalla.access.translated import words
from rinnalla.learning.presenters import figures as presented
from rinnalla.learning.queries import figures as queries
from rinnalla.learning.queries.use import plans_made
from rinnalla.learning.rules.event import own_organisations
from rinnalla.learning.views.event_manage import run_event
from rinnalla.web.pages import Request, page, show

YEARS = 3


@page(P.LEARNING_FIGURES)
def learning_figures(request: Request) -> HttpResponse:
    """How many people came to training, by year."""
    this = clock.today().year
    held = [UUID(str(one)) for one in sorted(own_organisations(request.actor, P.LEARNING_FIGURES), key=str)]
    years = queries.education_of(held, range(this, this - YEARS, -1))
    return show(
        request, "learning/figures.html", {"years": presented.education(years), "least": queries.POLICY.minimum}
    )


@page(P.EVENT_RUN)
def event_use(request: Request, pk: UUID) -> HttpResponse:
    """What of an event has come into use, of everybody together."""
    record = run_event(request, pk)
    context = {
        "record": record,
        "title": words(record.title),
        "in_use": [presented.in_use(one) for one in queries.in_use_of([record])],
        "plans": plans_made(record),
    }
    return show(request, "learning/event_use.html", context)
