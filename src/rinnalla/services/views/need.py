"""The words people use for needs."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.services.actions.need import write_words
from rinnalla.services.forms.need import WordsForm
from rinnalla.services.models import TaxonomyTerm
from rinnalla.services.queries.need import needs_to_word, words_of_need
from rinnalla.web.pages import Request, page, page_number, show, submit


@page(P.NEED_WRITE)
def need_list(request: Request) -> HttpResponse:
    """The needs, and how many words of our own each is found by."""
    listing = show_list(request.actor, P.NEED_WRITE, needs_to_word(request.actor), page=page_number(request))
    return show(request, "services/need_list.html", {"listing": listing})


@page(P.NEED_WRITE)
def need_words(request: Request, pk: UUID) -> HttpResponse:
    """The words of one need."""
    need = open_record(request.actor, P.NEED_WRITE, TaxonomyTerm, pk=pk, event=Event.PAGE_OPENED)
    form = WordsForm(request.POST or None, words=words_of_need(need))
    back = reverse("need_list")
    if form.is_valid():
        return submit(request, write_words, form=form, to=back, need=need)
    name = need.name.said_in(get_language() or "fi").words
    lead = _("Whoever types one of these finds the services that answer the need. The common ones are there already.")
    words = {"heading": _("What do people call this?"), "next": _("Save"), "lead": lead, "back": back}
    return show(request, "services/words_form.html", {"form": form, "name": name, **words})
