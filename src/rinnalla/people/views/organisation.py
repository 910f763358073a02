"""Organisations and their units, for the administrator."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.people.actions.organisation import add_organisation, add_unit, edit_unit
from rinnalla.people.forms.organisation import OrganisationForm, UnitForm, said
from rinnalla.people.models import Organisation, Unit
from rinnalla.people.queries.organisation import organisations_of_owner
from rinnalla.web.pages import Request, page, page_number, show, submit
from rinnalla.web.submissions import SubmittedForm


def _list(_made: object = None) -> str:
    return reverse("organisations")


@page(P.ACCOUNT_WRITE)
def organisations(request: Request) -> HttpResponse:
    """Every organisation with its units."""
    rows = organisations_of_owner(request.actor)
    listing = show_list(request.actor, P.ACCOUNT_WRITE, rows, page=page_number(request))
    return show(request, "people/organisations.html", {"listing": listing})


@page(P.ACCOUNT_WRITE)
def organisation_new(request: Request) -> HttpResponse:
    """Add an organisation; its first unit comes next."""
    form = OrganisationForm(request.POST or None)
    if form.is_valid():
        return submit(request, add_organisation, to=lambda made: reverse("unit_new", args=[made.pk]), form=form)
    lead = _("A clinic, an association, a town: a party to the work. Its units come next.")
    return _form_page(request, form, heading=_("Add an organisation"), lead=lead, next=_("Add the organisation"))


@page(P.ACCOUNT_WRITE)
def unit_new(request: Request, pk: UUID) -> HttpResponse:
    """Add a unit to an organisation."""
    opened = open_record(request.actor, P.ACCOUNT_WRITE, Organisation, pk=pk, event=Event.PAGE_OPENED)
    form = UnitForm(request.POST or None, organisation=opened.pk)
    if form.is_valid():
        return submit(request, add_unit, to=_list, form=form, organisation=opened)
    return _form_page(request, form, heading=_("Add a unit"), lead=opened.name, next=_("Add the unit"))


@page(P.ACCOUNT_WRITE)
def unit_edit(request: Request, pk: UUID) -> HttpResponse:
    """Change a unit; where somebody else has changed it meanwhile, both versions are shown."""
    unit = open_record(request.actor, P.ACCOUNT_WRITE, Unit, pk=pk, event=Event.PAGE_OPENED, related=("organisation",))
    form = UnitForm(
        request.POST or None, organisation=unit.organisation_id, besides=pk, initial=said(unit), version=unit.version
    )
    if form.is_valid():
        return submit(request, edit_unit, to=_list, form=form, saved=said, unit=unit)
    heading = _("Change the unit")
    return _form_page(request, form, heading=heading, lead=unit.organisation.name, next=_("Save the changes"))


def _form_page(request: Request, form: SubmittedForm, **words: str) -> HttpResponse:
    return show(request, "people/organisation_form.html", {"form": form, "back": _list(), **words})
