"""Building a draft: its title, groups and questions, one form at a time."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.errors import NotNow
from rinnalla.access.permissions import Permission as P
from rinnalla.methods.questionnaire import editing
from rinnalla.methods.questionnaire.content import Item, Kind, Questionnaire
from rinnalla.surveys.actions.instrument import FROZEN, edit_content
from rinnalla.surveys.forms.instrument import SectionForm, TitleForm
from rinnalla.surveys.forms.item import ItemForm
from rinnalla.surveys.models import InstrumentVersion
from rinnalla.surveys.presenters.instrument import KINDS
from rinnalla.surveys.queries.instrument import scales
from rinnalla.surveys.views.instrument import form_page, opened_version
from rinnalla.web.pages import Request, page, submit

MOVES = {"up": -1, "down": 1}


def _draft(request: Request, pk: UUID) -> InstrumentVersion:
    """A version that can still be changed."""
    record = opened_version(request, pk)
    if record.frozen_at:
        raise NotNow(FROZEN)
    return record


def _save(request: Request, draft: InstrumentVersion, content: Questionnaire) -> HttpResponse:
    return submit(request, edit_content, to=reverse("version", args=[draft.pk]), draft=draft, content=content)


@page(P.SURVEY_WRITE)
def version_title(request: Request, pk: UUID) -> HttpResponse:
    """What the whole is called."""
    draft = _draft(request, pk)
    before = draft.questionnaire
    said = {"title": before.title, "lead": before.lead}
    form = TitleForm(request.POST or None, said=said, version=draft.version)
    if form.is_valid():
        return _save(request, draft, replace(before, title=form.text("title"), lead=form.text("lead")))
    return form_page(request, form, _("Title"), reverse("version", args=[pk]))


@page(P.SURVEY_WRITE)
def section(request: Request, pk: UUID) -> HttpResponse:
    """A group of questions: a new one, or the one that the address names."""
    draft, code = _draft(request, pk), request.GET.get("osio", "")
    before = next((one for one in draft.questionnaire.sections if one.code == code), None)
    said = {"title": before.title, "lead": before.lead} if before else None
    initial = {"together": bool(before and before.together)}
    form = SectionForm(request.POST or None, said=said, initial=initial, version=draft.version)
    if form.is_valid():
        return _save(request, draft, editing.with_section(draft.questionnaire, form.section(draft, before)))
    return form_page(request, form, _("Group of questions"), reverse("version", args=[pk]))


@page(P.SURVEY_WRITE)
def item(request: Request, pk: UUID) -> HttpResponse:
    """A question: a new one of some kind, or the one that the address names."""
    draft = _draft(request, pk)
    before = draft.questionnaire.by_code.get(request.GET.get("koodi", ""))
    kind = before.kind if before else _kind(request)
    form = ItemForm(request.POST or None, **_asking(request, draft, kind, before))
    if form.is_valid():
        return _save(request, draft, form.changed)
    return form_page(request, form, str(KINDS[kind]), reverse("version", args=[pk]))


def _kind(request: Request) -> Kind:
    try:
        return Kind(request.GET.get("laji") or Kind.TEXT)
    except ValueError:
        raise Http404 from None


def _asking(request: Request, draft: InstrumentVersion, kind: Kind, before: Item | None) -> dict[str, Any]:
    known = list(scales(request.actor)) if kind == Kind.STATEMENT else []
    return {
        "kind": kind,
        "questionnaire": draft.questionnaire,
        "scales": known,
        "item": before,
        "version": draft.version,
    }


@page(P.SURVEY_WRITE)
def item_move(request: Request, pk: UUID) -> HttpResponse:
    """Move a question up or down, or take it away."""
    draft, code = _draft(request, pk), request.POST.get("koodi", "")
    content = draft.questionnaire
    if request.POST.get("to") == "away":
        return _save(request, draft, editing.without(content, code))
    return _save(request, draft, editing.moved(content, code, MOVES.get(request.POST.get("to", ""), 0)))
