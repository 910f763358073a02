"""The pages on which answers that another tool has collected are brought in."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.formats.answers import document
from rinnalla.formats.answers.asking import extended, questionnaire
from rinnalla.formats.intake import FileFault
from rinnalla.surveys.actions import answer_file as actions
from rinnalla.surveys.choices import AnswerFileState
from rinnalla.surveys.forms.answer_file import AnswerColumnsForm, AnswerFileForm, HeadingsForm, StoreForm
from rinnalla.surveys.imports import answer_file as imports
from rinnalla.surveys.models import AnswerFile
from rinnalla.surveys.presenters import answer_file as presented
from rinnalla.surveys.presenters.file_fault import fault_sentence
from rinnalla.surveys.queries import answer_file as queries
from rinnalla.surveys.queries.campaign import studies
from rinnalla.surveys.queries.organisation import own_organisations
from rinnalla.surveys.views.instrument import form_page
from rinnalla.web.pages import Request, page, page_number, see, show, submit

WORKED_ON = {AnswerFileState.WAITING, AnswerFileState.CHECKING, AnswerFileState.STORING}


def _opened(request: Request, pk: UUID) -> AnswerFile:
    return open_record(
        request.actor, P.SURVEY_RUN, AnswerFile, pk=pk, event=Event.SURVEY_READ,
        related=("organisation", "campaign", "file__data_key"),
    )  # fmt: skip


def _is_small(record: AnswerFile) -> bool:
    return record.file is not None and record.file.size <= imports.AT_ONCE


@page(P.SURVEY_RUN)
def answer_file_list(request: Request) -> HttpResponse:
    """Every file of answers, the newest first."""
    listing = show_list(request.actor, P.SURVEY_RUN, queries.answer_files(request.actor), page=page_number(request))
    rows = [presented.row(one) for one in listing.rows]
    return show(request, "surveys/answer_file_list.html", {"rows": rows, "page": listing})


@page(P.SURVEY_RUN)
def answer_file_new(request: Request) -> HttpResponse:
    """Bring a file in. One that can't be read, or that came before, is refused here."""
    own = own_organisations(request.actor, P.SURVEY_RUN)
    form = AnswerFileForm(request.POST or None, request.FILES or None, organisations=own)
    if form.is_valid():
        file, organisation = form.cleaned_data["file"], form.cleaned_data["organisation"]
        try:
            read = imports.read_stream(file, organisation) if file.size <= imports.AT_ONCE else None
            return submit(
                request, actions.take_in, to=presented.address,
                organisation=organisation, stored=imports.sealed(file), file_name=file.name or "", read=read,
            )  # fmt: skip
        except FileFault as fault:
            form.add_error("file", fault_sentence(fault))
        except NotNow as refused:
            form.add_error("file", str(refused.sentence))
    return show(request, "surveys/answer_file_new.html", {"form": form})


@page(P.SURVEY_RUN)
def answer_file(request: Request, pk: UUID) -> HttpResponse:
    """Where a file stands: being read or stored, stored, or why it could not be."""
    record = _opened(request, pk)
    context = {
        "record": record,
        "progress": presented.progress(record) if record.state in WORKED_ON else "",
        "fault": fault_sentence(record.fault) if record.fault else "",
        "next": presented.address(record),
        "may_leave": record.state in actions.LEFT,
        "hidden": [("version", record.version)],
    }
    return show(request, "surveys/answer_file.html", context, parts=("progress",))


@page(P.SURVEY_RUN)
def answer_file_columns(request: Request, pk: UUID) -> HttpResponse:
    """Say what each column is, and which are dropped."""
    record = _opened(request, pk)
    if record.state not in actions.NAMED:
        return see(reverse("answer_file", args=[pk]))
    form = AnswerColumnsForm(
        request.POST or None, columns=queries.columns_of(record), initial={"language": record.language},
        version=record.version,
    )  # fmt: skip
    if form.is_valid():
        try:
            return submit(
                request, actions.name_columns, to=presented.address, record=record,
                language=form.cleaned_data["language"],
                choices=[imports.write_choice(one) for one in form.choices],
                columns=document.write(imports.checked(record, form.choices).columns) if _is_small(record) else None,
            )  # fmt: skip
        except FileFault as fault:
            form.add_error(None, fault_sentence(fault))
    context = {
        "form": form,
        "headings": HeadingsForm(initial={"heading_rows": record.heading_rows or ""}, version=record.version),
        "record": record,
        "found": presented.found(record),
        "fault": fault_sentence(record.fault) if record.fault else "",
    }
    return show(request, "surveys/answer_file_columns.html", context)


@page(P.SURVEY_RUN)
def answer_file_headings(request: Request, pk: UUID) -> HttpResponse:
    """Read the file with another number of rows of headings."""
    record, back = _opened(request, pk), reverse("answer_file_columns", args=[pk])
    form = HeadingsForm(request.POST or None, version=record.version)
    if not form.is_valid() or record.file is None:
        return form_page(request, form, _("Rows of headings"), back)
    rows = form.cleaned_data["heading_rows"]
    try:
        sheet = imports.sheet_of(record, rows) if _is_small(record) else None
        read = imports.read_file(sheet, record.organisation) if sheet else None
    except FileFault as fault:
        form.add_error("heading_rows", fault_sentence(fault))
        return form_page(request, form, _("Rows of headings"), back)
    return submit(request, actions.read_anew, to=presented.address, record=record, heading_rows=rows, read=read)


@page(P.SURVEY_RUN)
def answer_file_store(request: Request, pk: UUID) -> HttpResponse:
    """Type how many answers there are; a survey is made of them."""
    record = _opened(request, pk)
    if record.state != AnswerFileState.READY:
        return see(reverse("answer_file", args=[pk]))
    form = StoreForm(
        request.POST or None, studies=list(studies(request.actor, P.SURVEY_RUN)), answers=record.answers,
        complete=record.complete, version=record.version,
    )  # fmt: skip
    if form.is_valid() and (made := _asked(record, form)):
        to = reverse("answer_file", args=[pk])
        return submit(request, actions.store, form=form, to=to, record=record, **made)
    columns = queries.columns_of(record)
    context = {"form": form, "record": record, "found": presented.found(record), "facts": presented.facts(columns)}
    return show(request, "surveys/answer_file_store.html", context)


def _asked(record: AnswerFile, form: StoreForm) -> dict[str, Any]:
    """The questionnaire of the file, with the version that an earlier round has asked; nothing where they differ."""
    study, wave, sheet = form.study_chosen, form.cleaned_data.get("wave"), queries.sheet_without_rows(record)
    made = questionnaire(sheet.columns, form.cleaned_data["name"], record.language)
    if study is None:
        return {"asked": made}
    if queries.has_round(study, wave):
        form.add_error("wave", _("The study has this round already."))
        return {}
    earlier = queries.earlier_round(study)
    if earlier is None:
        return {"asked": made}
    version = earlier.instrument_version
    try:
        return {"asked": extended(version.questionnaire, sheet, record.language), "earlier": version}
    except FileFault as fault:
        form.add_error("study", fault_sentence(fault))
        return {}


@page(P.SURVEY_RUN)
def answer_file_discard(request: Request, pk: UUID) -> HttpResponse:
    """Throw a file away."""
    return submit(request, actions.discard, to=reverse("answer_file_list"), record=_opened(request, pk))
