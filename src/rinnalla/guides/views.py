"""A guide's own profile and breaks, and what a coordinator agrees with a guide."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guides import actions
from rinnalla.guides.forms import BreakForm, ProfileForm, TermsForm, agreed, told
from rinnalla.guides.queries import profile_of, terms_of
from rinnalla.people.models import Staff
from rinnalla.web.pages import Request, page, show, submit
from rinnalla.web.submissions import SubmittedForm


def _me(request: Request) -> Staff:
    if request.user.staff is None:
        raise Http404
    return open_record(request.actor, P.GUIDE_OWN, Staff, pk=request.user.staff.pk, event=Event.GUIDE_READ)


@page(P.GUIDE_OWN)
def profile_edit(request: Request) -> HttpResponse:
    """Tell of myself as a guide."""
    me = _me(request)
    profile = profile_of(me.person_id)
    form = ProfileForm(request.POST or None, initial=told(profile), version=profile.version if profile else None)
    to = reverse("guide_own")
    if form.is_valid():
        return submit(request, actions.write_profile, to=to, form=form, saved=told, guide=me)
    lead = _("Tell what you want to tell. Everything here can be left empty and changed at any time.")
    return _form_page(request, form, to, heading=_("My profile as a guide"), lead=lead, next=_("Save the profile"))


@page(P.GUIDE_OWN)
def break_new(request: Request) -> HttpResponse:
    """Begin a break from new clients."""
    me, to = _me(request), reverse("guide_own")
    form = BreakForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.begin_break, to=to, form=form, guide=me)
    lead = _("During a break nobody suggests new clients to you. Periods under way go on as agreed.")
    return _form_page(request, form, to, heading=_("A break from new clients"), lead=lead, next=_("Begin the break"))


@page(P.GUIDE_OWN)
def break_end(request: Request) -> HttpResponse:
    """End a break from new clients."""
    return submit(request, actions.end_break, to=reverse("guide_own"), guide=_me(request))


@page(P.GUIDE_AGREE)
def terms_edit(request: Request, pk: UUID) -> HttpResponse:
    """Write down the hours and clients agreed with a guide."""
    guide = open_record(request.actor, P.GUIDE_AGREE, Staff, pk=pk, event=Event.GUIDE_READ)
    terms = terms_of(guide.person_id)
    form = TermsForm(request.POST or None, initial=agreed(terms), version=terms.version if terms else None)
    to = reverse("guide", args=[pk])
    if form.is_valid():
        return submit(request, actions.agree_terms, to=to, form=form, saved=agreed, guide=guide)
    lead = _("The guide sees the same numbers. A guide who is full is not suggested.")
    heading = _("Hours and clients: %(name)s") % {"name": guide.first_name}
    return _form_page(request, form, to, heading=heading, lead=lead, next=_("Save what was agreed"))


def _form_page(request: Request, form: SubmittedForm, back: str, **words: str) -> HttpResponse:
    return show(request, "guides/form.html", {"form": form, "back": back, **words})
