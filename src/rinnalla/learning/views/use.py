"""Into use, by the one whose registration it is: the plan before, the check weeks later."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.access.translated import words
from rinnalla.learning.actions import use as actions
from rinnalla.learning.forms.use import UseCheckForm, UsePlanForm
from rinnalla.learning.models import UsePlan
from rinnalla.learning.queries import use as queries
from rinnalla.learning.views.registration import form_page, held
from rinnalla.web.pages import Request, public_page, submit

TOLD = ("used", "limit", "changer", "words")


@public_page
def use_plan(request: Request, token: str) -> HttpResponse:
    """When and how I use what I learn."""
    record = held(request, token)
    form = UsePlanForm(request.POST or None, initial=planned(queries.plan_of(record)))
    back = reverse("registration", args=[token])
    if form.is_valid():
        return submit(request, actions.plan_use, form=form, to=back, registration=record)
    lead = _("A plan for one situation makes it likelier that something stays. Only you see it.")
    return form_page(request, form, _("How do I take it into use?"), back, lead=lead)


@public_page
def use_check(request: Request, token: str, weeks: int) -> HttpResponse:
    """Whether it has come into use."""
    record = held(request, token)
    check = queries.check_of(request.actor, record, weeks)
    if check is None or not queries.is_answerable(check):
        raise Http404
    form = UseCheckForm(request.POST or None, initial={name: getattr(check, name) for name in TOLD})
    back = reverse("registration", args=[token])
    if form.is_valid():
        return submit(request, actions.tell_use, form=form, to=back, check=check)
    title = words(record.event.title)
    ago = ngettext("%(count)d week ago", "%(count)d weeks ago", weeks) % {"count": weeks}
    lead = _("%(title)s, %(ago)s. What is told is shown only as numbers of at least five people.")
    return form_page(request, form, _("Has it come into use?"), back, lead=lead % {"title": title, "ago": ago})


def planned(plan: UsePlan | None) -> dict[str, Any]:
    """A plan as its form names it."""
    return {name: getattr(plan, name) for name in actions.PARTS} if plan else {}
