"""Which survey's wishes for training stand beside teams' maps, for evaluators and trainers."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.competence.actions import wishes as actions
from rinnalla.competence.forms.wishes import WishesForm
from rinnalla.competence.models import TrainingWishes
from rinnalla.competence.presenters.wishes import wishes_row
from rinnalla.competence.queries import wishes as queries
from rinnalla.web.pages import Request, page, show, submit


@page(P.SURVEY_RUN)
def wishes(request: Request) -> HttpResponse:
    """What is shown now, and another choice."""
    form = WishesForm(request.POST or None, questions=queries.questions_to_show(request.actor))
    if form.is_valid():
        return submit(request, actions.show_wishes, form=form, to=reverse("wishes"))
    held = show_list(request.actor, P.SURVEY_RUN, queries.wishes_run(request.actor)).rows
    context = {"form": form, "rows": [wishes_row(one) for one in held], "submit": _("Show beside the maps")}
    return show(request, "competence/wishes.html", context)


@page(P.SURVEY_RUN)
def wishes_hide(request: Request, pk: UUID) -> HttpResponse:
    """Show them no more."""
    record = open_record(request.actor, P.SURVEY_RUN, TrainingWishes, pk=pk, event=Event.PAGE_OPENED)
    return submit(request, actions.hide_wishes, to=reverse("wishes"), wishes=record)
