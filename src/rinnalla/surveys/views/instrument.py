"""Making questionnaires: their list, one with its versions, and the page on which a draft is built."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.formats.intake import FileFault
from rinnalla.methods.questionnaire.content import Questionnaire, Section
from rinnalla.methods.questionnaire.faults import faults
from rinnalla.surveys.actions import instrument as actions
from rinnalla.surveys.exports.questionnaire import xlsform_of
from rinnalla.surveys.forms.instrument import (
    DescribeForm,
    InstrumentForm,
    QuestionnaireFileForm,
    ScaleForm,
    lines_of,
)
from rinnalla.surveys.imports import questionnaire as imports
from rinnalla.surveys.models import Instrument, InstrumentVersion, Scale
from rinnalla.surveys.presenters import answer as answering
from rinnalla.surveys.presenters import instrument as presented
from rinnalla.surveys.presenters.file_fault import fault_sentence, left_sentence
from rinnalla.surveys.presenters.score import rules_of
from rinnalla.surveys.queries import instrument as queries
from rinnalla.surveys.queries.launch import UNFINISHED
from rinnalla.surveys.queries.organisation import own_organisations
from rinnalla.web.pages import Request, page, page_number, show, submit

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def language() -> str:
    """The language of the page."""
    return (get_language() or "fi").partition("-")[0]


def opened_version(request: Request, pk: UUID, permission: P = P.SURVEY_WRITE) -> InstrumentVersion:
    """A version with its questionnaire."""
    return open_record(
        request.actor, permission, InstrumentVersion, pk=pk, event=Event.QUESTIONNAIRE_READ, related=("instrument",),
        may=(P.SURVEY_WRITE, P.SURVEY_RUN),
    )  # fmt: skip


def form_page(request: Request, form: Any, heading: str, back: str, **more: Any) -> HttpResponse:
    """A page with one form."""
    context = {"form": form, "heading": heading, "back": back, "cancel_url": back, **more}
    return show(request, "surveys/form.html", context)


@page(P.SURVEY_READ)
def instrument_list(request: Request) -> HttpResponse:
    """All questionnaires."""
    listing = show_list(request.actor, P.SURVEY_READ, queries.instruments(request.actor), page=page_number(request))
    context = {"rows": listing.rows, "page": listing, "writes": request.actor.may(P.SURVEY_WRITE)}
    return show(request, "surveys/questionnaire_list.html", context)


@page(P.SURVEY_WRITE)
def instrument_new(request: Request) -> HttpResponse:
    """Begin a questionnaire; it has one group to begin with."""
    form = InstrumentForm(request.POST or None, organisations=own_organisations(request.actor, P.SURVEY_WRITE))
    if form.is_valid():
        said = form.cleaned_data
        content = Questionnaire(form.text("title"), (Section("g1", ()),))
        return submit(
            request,
            actions.start_instrument,
            to=lambda made: reverse("questionnaire", args=[made.pk]),
            organisation=said["organisation"],
            content=content,
            **{name: said[name] for name in ("name", "licence", "licence_words")},
        )
    return form_page(request, form, _("New questionnaire"), reverse("questionnaire_list"))


@page(P.SURVEY_WRITE)
def instrument_import(request: Request) -> HttpResponse:
    """Bring a questionnaire in from a file of another tool."""
    own = own_organisations(request.actor, P.SURVEY_WRITE)
    form = QuestionnaireFileForm(request.POST or None, request.FILES or None, organisations=own)
    if form.is_valid():
        said = form.cleaned_data
        try:
            brought = imports.read_stream(said["file"])
        except FileFault as fault:
            form.add_error("file", fault_sentence(fault))
        else:
            return submit(
                request,
                actions.start_instrument,
                to=lambda made: reverse("questionnaire", args=[made.pk]),
                organisation=said["organisation"],
                content=brought.questionnaire,
                left=[imports.write_left(one) for one in brought.left],
                **{name: said[name] for name in ("name", "licence", "licence_words")},
            )
    return form_page(request, form, _("Bring a questionnaire in"), reverse("questionnaire_list"))


@page(P.SURVEY_READ)
def version_file(request: Request, pk: UUID) -> HttpResponse:
    """What a version asks, as a file for other tools."""
    record = opened_version(request, pk, P.SURVEY_READ)
    if faults(record.questionnaire):
        raise NotNow(UNFINISHED)
    response = HttpResponse(xlsform_of(record), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{record.instrument.key}-{record.number}.xlsx"'
    return response


@page(P.SURVEY_READ)
def instrument(request: Request, pk: UUID) -> HttpResponse:
    """A questionnaire: its licence and its versions."""
    record = open_record(
        request.actor, P.SURVEY_READ, Instrument, pk=pk, event=Event.QUESTIONNAIRE_READ, may=(P.SURVEY_WRITE,)
    )
    versions = show_list(request.actor, P.SURVEY_READ, queries.versions_of(request.actor, record))
    context = {"record": record, "versions": versions.rows, "draft": any(not one.frozen_at for one in versions.rows)}
    return show(request, "surveys/questionnaire.html", context)


@page(P.SURVEY_WRITE)
def instrument_describe(request: Request, pk: UUID) -> HttpResponse:
    """Its name among staff, and its licence."""
    record = open_record(request.actor, P.SURVEY_WRITE, Instrument, pk=pk, event=Event.QUESTIONNAIRE_READ)
    saved = {name: getattr(record, name) for name in ("name", "licence", "licence_words")}
    form = DescribeForm(request.POST or None, initial=saved, version=record.version)
    back = reverse("questionnaire", args=[pk])
    if form.is_valid():
        values = lambda newer: {name: getattr(newer, name) for name in saved}  # noqa: E731 -- read on the next line only
        return submit(request, actions.describe_instrument, form=form, saved=values, to=back, instrument=record)
    return form_page(request, form, _("Name and licence"), back)


@page(P.SURVEY_WRITE)
def version_new(request: Request, pk: UUID) -> HttpResponse:
    """Begin a new version, a copy of the newest."""
    record = open_record(request.actor, P.SURVEY_WRITE, Instrument, pk=pk, event=Event.QUESTIONNAIRE_READ)
    to = lambda made: reverse("version", args=[made.pk])  # noqa: E731 -- read on the next line only
    return submit(request, actions.start_version, to=to, instrument=record)


@page(P.SURVEY_READ)
def version(request: Request, pk: UUID) -> HttpResponse:
    """What a version asks; a draft is built here."""
    record = opened_version(request, pk, P.SURVEY_READ)
    content, may_write = record.questionnaire, record.may_survey_write  # type: ignore[attr-defined] # asked for with the record
    context = {
        "record": record,
        "title": answering.say(content.title, language()),
        "sections": presented.sections(content, language()),
        "missing": presented.missing(content, language()),
        "left": [left_sentence(one) for one in record.left] if record.frozen_at is None else [],
        "scores": rules_of(content),
        "complete_in": presented.languages(content),
        "kinds": presented.kinds(),
        "builds": may_write and record.frozen_at is None,
        "runs": record.may_survey_run,  # type: ignore[attr-defined] # asked for with the record
    }
    return show(request, "surveys/version.html", context)


@page(P.SURVEY_READ)
def version_preview(request: Request, pk: UUID) -> HttpResponse:
    """The questions as those who answer see them; nothing can be sent."""
    record = opened_version(request, pk, P.SURVEY_READ)
    content, shown = record.questionnaire, request.GET.get("kieli", language())
    parts = [
        answering.part(section, [answering.asked(item, shown) for item in section.items], shown)
        for section in content.sections
    ]
    title = answering.say(content.title, shown)
    return show(request, "surveys/preview.html", {"record": record, "parts": parts, "title": title})


@page(P.SURVEY_READ)
def scale_list(request: Request) -> HttpResponse:
    """Scales that statements may use."""
    listing = show_list(request.actor, P.SURVEY_READ, queries.scales(request.actor), page=page_number(request))
    rows = [(one, " · ".join(option.text.get("fi", option.code) for option in one.options)) for one in listing.rows]
    context = {"rows": rows, "page": listing, "writes": request.actor.may(P.SURVEY_WRITE)}
    return show(request, "surveys/scale_list.html", context)


@page(P.SURVEY_WRITE)
def scale_new(request: Request) -> HttpResponse:
    """A new scale."""
    own = own_organisations(request.actor, P.SURVEY_WRITE)
    form = ScaleForm(request.POST or None)
    if form.is_valid():
        if not own:
            raise Http404
        name, options = form.cleaned_data["name"], form.options()
        to, rule = reverse("scale_list"), form.rule()
        return submit(request, actions.add_scale, to=to, organisation=own[0], name=name, options=options, rule=rule)
    return form_page(request, form, _("New scale"), reverse("scale_list"))


@page(P.SURVEY_WRITE)
def scale(request: Request, pk: UUID) -> HttpResponse:
    """Change a scale."""
    record = open_record(request.actor, P.SURVEY_WRITE, Scale, pk=pk, event=Event.QUESTIONNAIRE_READ)
    apart = sum(option.apart for option in record.options)
    form = ScaleForm(
        request.POST or None, said={"options": lines_of(record.options)}, version=record.version,
        initial={"name": record.name, "apart": apart, **ScaleForm.asked_of(record.rule)},
    )  # fmt: skip
    if form.is_valid():
        name, options, to = form.cleaned_data["name"], form.options(), reverse("scale_list")
        return submit(request, actions.edit_scale, to=to, scale=record, name=name, options=options, rule=form.rule())
    return form_page(request, form, record.name, reverse("scale_list"))
