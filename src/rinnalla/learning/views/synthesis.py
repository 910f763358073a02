"""From contributions to a synthesis: themes, the draft, the participants' check, the finished document, agreements."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.learning.actions import synthesis as actions
from rinnalla.learning.exports.synthesis import KINDS, document_of
from rinnalla.learning.forms.synthesis import (
    AgreementForm,
    ArrangeForm,
    ClusterForm,
    OfferForm,
    ReviewForm,
    SynthesisForm,
)
from rinnalla.learning.models import Cluster, Synthesis, Workshop, WorkshopAgreement
from rinnalla.learning.presenters.synthesis import told
from rinnalla.learning.queries import workshop as queries
from rinnalla.learning.views.workshop import form_page, here, opened_workshop, values_of
from rinnalla.web.pages import Request, page, page_number, show, submit


def _sorting(record: Workshop) -> str:
    return reverse("workshop_sort", args=[record.pk])


def _synthesis(record: Workshop) -> str:
    return reverse("synthesis", args=[record.pk])


@page(P.WORKSHOP_RUN)
def workshop_sort(request: Request, pk: UUID) -> HttpResponse:
    """Put contributions under themes with a list beside each."""
    record = opened_workshop(request, pk)
    found = queries.contributions_of(request.actor, record)
    listing = show_list(request.actor, P.WORKSHOP_RUN, found, page=page_number(request))
    clusters = queries.clusters_of(record)
    form = ArrangeForm(request.POST or None, contributions=listing.rows, clusters=clusters)
    if form.is_valid():
        return submit(request, actions.arrange, form=form, to=request.get_full_path(), workshop=record)
    rows = [(one, form[ArrangeForm.named(one)]) for one in listing.rows]
    context = {
        "record": record, "form": form, "rows": rows, "page": listing, "clusters": clusters,
        "loose": queries.loose(record), "new": ClusterForm(),
    }  # fmt: skip
    return show(request, "learning/workshop_sort.html", context)


@page(P.WORKSHOP_RUN)
def cluster_new(request: Request, pk: UUID) -> HttpResponse:
    """A new theme."""
    record = opened_workshop(request, pk)
    form = ClusterForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.add_cluster, form=form, to=_sorting(record), workshop=record)
    return form_page(request, form, _("New theme"), _sorting(record))


@page(P.WORKSHOP_RUN)
def cluster_edit(request: Request, pk: UUID) -> HttpResponse:
    """Call a theme something else."""
    record = open_record(
        request.actor, P.WORKSHOP_RUN, Cluster, pk=pk, event=Event.WORKSHOP_READ, related=("workshop",)
    )
    saved = values_of(("name",))
    form = ClusterForm(request.POST or None, initial=saved(record), version=record.version)
    to = _sorting(record.workshop)
    if form.is_valid():
        return submit(request, actions.name_cluster, form=form, saved=saved, to=to, cluster=record)
    return form_page(request, form, _("Name of the theme"), to)


@page(P.WORKSHOP_RUN)
def synthesis_draft(request: Request, pk: UUID) -> HttpResponse:
    """Begin the synthesis from the themes."""
    record = opened_workshop(request, pk)
    return submit(request, actions.draft_synthesis, to=_synthesis(record), workshop=record)


def _saved(record: Synthesis) -> dict[str, Any]:
    clusters = {SynthesisForm.named(one): one.told for one in queries.clusters_of(record.workshop)}
    return {"opening": record.opening, "closing": record.closing, **clusters}


@page(P.WORKSHOP_RUN)
def synthesis(request: Request, pk: UUID) -> HttpResponse:
    """The synthesis: as it reads, what participants say of it, and what can be done next."""
    record = opened_workshop(request, pk)
    remarks = show_list(request.actor, P.WORKSHOP_RUN, queries.remarks_of(request.actor, record)).rows
    context = {
        "record": record, "told": told(record), "written": queries.synthesis_of(record), "remarks": remarks,
        "agreeing": sum(one.agrees for one in remarks), "others": [one for one in remarks if one.words],
    }  # fmt: skip
    return show(request, "learning/synthesis.html", context)


@page(P.WORKSHOP_RUN)
def synthesis_edit(request: Request, pk: UUID) -> HttpResponse:
    """Write the synthesis."""
    workshop = opened_workshop(request, pk)
    record = queries.synthesis_of(workshop)
    if record is None:
        raise Http404
    clusters = queries.clusters_of(workshop)
    form = SynthesisForm(request.POST or None, clusters=clusters, initial=_saved(record), version=record.version)
    if form.is_valid():
        to = _synthesis(workshop)
        return submit(request, actions.write_synthesis, form=form, saved=_saved, to=to, synthesis=record)
    return form_page(request, form, _("Write the synthesis"), _synthesis(workshop))


@page(P.WORKSHOP_RUN)
def synthesis_offer(request: Request, pk: UUID) -> HttpResponse:
    """Ask the participants to check it."""
    record = opened_workshop(request, pk)
    form = OfferForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.offer_synthesis, form=form, to=_synthesis(record), workshop=record)
    lead = _("Participants read it at the same address and with the same device with which they joined.")
    return form_page(request, form, _("Ask participants to check"), _synthesis(record), lead=lead, submit=_("Ask"))


@page(P.WORKSHOP_RUN)
def synthesis_finish(request: Request, pk: UUID) -> HttpResponse:
    """The synthesis stays as it is from here on."""
    record = opened_workshop(request, pk)
    return submit(request, actions.finish_synthesis, to=_synthesis(record), workshop=record)


@page(P.WORKSHOP_RUN)
def synthesis_file(request: Request, pk: UUID, kind: str) -> HttpResponse:
    """The synthesis as PDF or Word, also as a draft."""
    return _file(_taken(request, pk, P.WORKSHOP_RUN), kind)


@page(P.WORKSHOP_READ)
def workshop_told(request: Request, pk: UUID) -> HttpResponse:
    """What a finished workshop came to, for those who work in the organisation."""
    record = open_record(request.actor, P.WORKSHOP_READ, Workshop, pk=pk, event=Event.WORKSHOP_READ)
    return show(request, "learning/workshop_told.html", {"record": record, "told": told(record)})


@page(P.WORKSHOP_READ)
def workshop_told_file(request: Request, pk: UUID, kind: str) -> HttpResponse:
    """The same as PDF or Word."""
    return _file(_taken(request, pk, P.WORKSHOP_READ), kind)


def _taken(request: Request, pk: UUID, permission: P) -> Workshop:
    return open_record(request.actor, permission, Workshop, pk=pk, event=Event.SYNTHESIS_TAKEN)


def _file(record: Workshop, kind: str) -> HttpResponse:
    if kind not in KINDS:
        raise Http404
    make, media_type = KINDS[kind]
    with override(record.language):
        body = make(document_of(record, told(record)))
    response = HttpResponse(body, content_type=media_type)
    shown = "inline" if kind == "pdf" else "attachment"
    response["Content-Disposition"] = f'{shown}; filename="tyopajan-kooste.{kind}"'
    return response


@page(P.WORKSHOP_RUN)
def agreement_new(request: Request, pk: UUID) -> HttpResponse:
    """Write down what was agreed."""
    record = opened_workshop(request, pk)
    form = AgreementForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.agree, form=form, to=here(record), workshop=record)
    return form_page(request, form, _("What we agreed on"), here(record))


@page(P.WORKSHOP_RUN)
def agreement_review(request: Request, pk: UUID) -> HttpResponse:
    """Look again at what was agreed."""
    record = open_record(
        request.actor, P.WORKSHOP_RUN, WorkshopAgreement, pk=pk, event=Event.WORKSHOP_READ, related=("workshop",)
    )
    saved = values_of(("state", "outcome", "review_on"))
    form = ReviewForm(request.POST or None, initial=saved(record), version=record.version)
    to = here(record.workshop)
    if form.is_valid():
        return submit(request, actions.review_agreement, form=form, saved=saved, to=to, agreement=record)
    return form_page(request, form, _("How is it now?"), to, lead=record.text)
