"""What changes in a client's life: events, own words, counts, and the questionnaires beside them."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import outcome as actions
from rinnalla.guidance.choices import Teller
from rinnalla.guidance.forms.outcome import CountEndForm, CountForm, LifeEventForm, OutcomeForm
from rinnalla.guidance.models import Count, Period
from rinnalla.guidance.presenters import outcome as presented
from rinnalla.guidance.presenters.measure import measure_rows, notice_rows
from rinnalla.guidance.presenters.period import state_tag
from rinnalla.guidance.presenters.sections import sections
from rinnalla.guidance.queries import outcome as queries
from rinnalla.guidance.queries.instrument import in_use
from rinnalla.guidance.queries.measure import measures_of, notices_of
from rinnalla.guidance.states import OPEN_PERIOD
from rinnalla.guidance.views.goal import form_page
from rinnalla.web.pages import Request, page, show, submit

PAGE = "measures"


def _period(request: Request, pk: UUID, permission: P) -> Period:
    may = (P.OUTCOME_WRITE,)
    return open_record(request.actor, permission, Period, pk=pk, event=Event.OUTCOME_READ, may=may)


@page(P.OUTCOME_READ)
def measures(request: Request, pk: UUID) -> HttpResponse:
    """Life events, own words, counts and questionnaires of a period."""
    actor, record = request.actor, _period(request, pk, P.OUTCOME_READ)
    writes = record.state in OPEN_PERIOD and record.may_outcome_write  # type: ignore[attr-defined] # asked for with the record
    asked, is_client = measures_of(actor, record), actor.person == record.client.person_id
    context = {
        "record": record,
        "client": record.client,
        "sections": sections(actor, record.pk, here=PAGE),
        "tag": state_tag(record),
        "is_client": is_client,
        "outcomes": presented.outcome_rows(queries.outcomes_of(actor, record), to_client=is_client),
        "events": presented.event_rows(queries.life_events_of(actor, record), to_client=is_client),
        "counts": presented.count_rows(queries.counts_of(actor, record)),
        "measures": measure_rows(asked, scores=actor.may(P.MEASURE_SCORE), to_client=is_client),
        "notices": notice_rows(notices_of(actor, record)) if actor.may(P.RISK_HANDLE) else [],
        "writes": writes,
        "asks": bool(writes and actor.may(P.MEASURE_ASK) and in_use(record.unit_id)),
    }
    return show(request, "guidance/measures.html", context)


@page(P.OUTCOME_WRITE)
def life_event_new(request: Request, pk: UUID) -> HttpResponse:
    """Record what has happened."""
    record = _period(request, pk, P.OUTCOME_WRITE)
    initial = {"starts_on": clock.today(), "told_by": Teller.CLIENT}
    form = LifeEventForm(request.POST or None, as_client=_is_client(request, record), initial=initial)
    if form.is_valid():
        return submit(request, actions.write_life_event, form=form, to=reverse(PAGE, args=[pk]), period=record)
    return form_page(request, record, form, _("What has happened?"), _("Save"), to=PAGE)


@page(P.OUTCOME_WRITE)
def outcome_new(request: Request, pk: UUID) -> HttpResponse:
    """Write down a change in own words."""
    record = _period(request, pk, P.OUTCOME_WRITE)
    initial = {"said_on": clock.today(), "whose": Teller.CLIENT}
    form = OutcomeForm(request.POST or None, as_client=_is_client(request, record), initial=initial)
    if form.is_valid():
        return submit(request, actions.write_outcome, form=form, to=reverse(PAGE, args=[pk]), period=record)
    return form_page(request, record, form, _("A change in own words"), _("Save"), to=PAGE)


@page(P.OUTCOME_WRITE)
def count_new(request: Request, pk: UUID) -> HttpResponse:
    """Choose what is counted at the start and at the end."""
    record = _period(request, pk, P.OUTCOME_WRITE)
    form = CountForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.choose_count, form=form, to=reverse(PAGE, args=[pk]), period=record)
    lead = _("Choose together something that matters to the client and is easy to count.")
    return form_page(request, record, form, _("A count to follow"), _("Save"), to=PAGE, lead=lead)


@page(P.OUTCOME_WRITE)
def count_end(request: Request, pk: UUID) -> HttpResponse:
    """Write down how many there are at the end."""
    count = open_record(
        request.actor, P.OUTCOME_WRITE, Count, pk=pk, event=Event.OUTCOME_READ, related=("period__client__data_key",)
    )
    form = CountEndForm(request.POST or None, initial={"at_end": count.at_end}, version=count.version)
    if form.is_valid():
        to = reverse(PAGE, args=[count.period_id])
        return submit(request, actions.complete_count, form=form, to=to, saved=_said, count=count)
    return form_page(request, count.period, form, _("A count at the end"), _("Save"), to=PAGE, quote=count.words)


def _said(count: Count) -> dict[str, object]:
    return {"at_end": count.at_end}


def _is_client(request: Request, record: Period) -> bool:
    return bool(request.actor.person == record.client.person_id)
