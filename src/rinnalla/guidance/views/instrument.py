"""Which questionnaires the units use: all of them are off until somebody answers for them."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions.instrument import import_instrument, set_instrument
from rinnalla.guidance.forms.instrument import InstrumentForm, PackForm, said
from rinnalla.guidance.queries.instrument import instruments, texts_of, units_to_set, uses_of
from rinnalla.people.models import Unit
from rinnalla.web.pages import Request, page, see, show, submit

WHICH = "kysely"


@page(P.INSTRUMENT_SET)
def instrument_units(request: Request) -> HttpResponse:
    """The units whose questionnaires may be set."""
    return show(request, "guidance/instrument_units.html", {"units": units_to_set(request.actor)})


@page(P.INSTRUMENT_SET)
def instrument_list(request: Request, pk: UUID) -> HttpResponse:
    """The questionnaires known, and which of them the unit uses."""
    unit = open_record(request.actor, P.INSTRUMENT_SET, Unit, pk=pk, event=Event.PAGE_OPENED)
    uses = uses_of(request.actor, unit)
    rows = [
        {
            "name": one.name,
            "is_on": one.code in uses and uses[one.code].is_on,
            "clinician": uses[one.code].clinician if one.code in uses else "",
            "licence": one.licence,
            "lacks_texts": not texts_of(one.code),
            "needs_pack": one.needs_pack,
            "url": f"{reverse('instrument_set', args=[pk])}?{WHICH}={one.code}",
        }
        for one in instruments().values()
    ]
    return show(request, "guidance/instruments.html", {"unit": unit, "rows": rows})


@page(P.INSTRUMENT_SET)
def instrument_set(request: Request, pk: UUID) -> HttpResponse:
    """Switch one questionnaire on or off."""
    unit = open_record(request.actor, P.INSTRUMENT_SET, Unit, pk=pk, event=Event.PAGE_OPENED)
    known = instruments().get(request.GET.get(WHICH, "phq9"))
    if known is None:
        return see(reverse("instrument_list", args=[pk]))
    use = uses_of(request.actor, unit).get(known.code)
    form = InstrumentForm(
        request.POST or None, initial=said(use) if use else None, version=use.version if use else None
    )
    back = reverse("instrument_list", args=[pk])
    if form.is_valid():
        return submit(request, set_instrument, form=form, to=back, saved=said, unit=unit, code=known.code)
    return _form_page(request, form, heading=known.name, lead=known.licence, next=_("Save"), back=back)


@page(P.INSTRUMENT_SET)
def instrument_import(request: Request, pk: UUID) -> HttpResponse:
    """Bring in the texts of a questionnaire that may not be shipped with the program."""
    unit = open_record(request.actor, P.INSTRUMENT_SET, Unit, pk=pk, event=Event.PAGE_OPENED)
    offered = [one for one in instruments().values() if one.needs_pack]
    form = PackForm(request.POST or None, request.FILES or None, offered=offered)
    back = reverse("instrument_list", args=[pk])
    if form.is_valid():
        return submit(request, import_instrument, form=form, to=back, unit=unit)
    lead = _("The wordings of some questionnaires may be used only by those who have the right to them.")
    heading, following = _("Bring in the texts of a questionnaire"), _("Bring in")
    return _form_page(request, form, heading=heading, lead=lead, next=following, back=back)


def _form_page(request: Request, form: object, **words: str) -> HttpResponse:
    return show(request, "guidance/instrument_form.html", {"form": form, **words})
