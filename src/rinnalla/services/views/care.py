"""Keeping services true: the round, a check, a correction, a notice, whose duty it is."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.access.actors import link_holder
from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.people.queries.membership import staff_holding
from rinnalla.people.queries.organisation import every_organisation
from rinnalla.post.queries import link_of
from rinnalla.services.actions import asking
from rinnalla.services.actions import care as actions
from rinnalla.services.choices import CHECK_LINK
from rinnalla.services.forms.care import AskForm, CheckForm, CorrectForm, NoticeForm, OwnCheckForm, StewardForm
from rinnalla.services.models import Service
from rinnalla.services.presenters import care as presenter
from rinnalla.services.presenters import service as service_presenter
from rinnalla.services.queries import care as queries
from rinnalla.services.queries.service import services_to_check, services_with
from rinnalla.web.pages import Request, page, page_number, public_page, show, submit

ANSWER = (Role.STEWARD, Role.GUIDE, Role.COORDINATOR, Role.ASSOCIATION_CONTACT)


@page(P.SERVICE_CHECK)
def service_round(request: Request) -> HttpResponse:
    """My services, those due first; and what nobody has seen to for weeks, for whoever names stewards."""
    actor = request.actor
    mine = list(queries.rounds_of(actor)[:100])
    late = list(queries.rounds_of(actor, everybody=True)[:50]) if actor.may(P.STEWARD_NAME) else []
    services = [duty.service for duty in (*mine, *late)]
    notices = list(queries.open_signals([service.pk for service in services]))
    fresh = queries.freshness_of(services)
    context = {
        "mine": presenter.rows(mine, notices, fresh),
        "late": presenter.rows(late, notices, fresh),
        "names": actor.may(P.STEWARD_NAME),
    }
    return show(request, "services/round.html", context)


@page(P.SERVICE_CHECK)
def service_check(request: Request, pk: UUID) -> HttpResponse:
    """What is told of a service, and what came of checking it."""
    record = _opened(request, pk, P.SERVICE_CHECK)
    form = CheckForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.check_service, form=form, to=reverse("service_round"), service=record)
    told = services_with(request.actor).filter(pk=pk).first() or record
    notices = queries.open_signals([pk])
    context = {
        **service_presenter.page_of(told),
        "form": form,
        "fresh": presenter.fresh_lines(queries.freshness_of([record])[pk]),
        "notices": [notice.get_kind_display() for notice in notices],
        "may_ask": request.actor.may(P.STEWARD_NAME),
        "may_source": request.actor.may(P.DIRECTORY_IMPORT),
    }
    return show(request, "services/check.html", context)


@page(P.SERVICE_CHECK)
def service_correct(request: Request, pk: UUID) -> HttpResponse:
    """Correct what a service tells."""
    record = _opened(request, pk, P.SERVICE_CHECK)
    form = CorrectForm(
        request.POST or None, phones=record.phones.order_by("created_at"), initial=_told(record), version=record.version
    )
    back = reverse("service_check", args=[pk])
    if form.is_valid():
        return submit(request, actions.correct_service, form=form, to=back, saved=_told, service=record)
    heading = _("Correct the information")
    return show(request, "services/care_form.html", {**_form(form, record, heading, _("Save")), "back": back})


@page(P.SERVICE_NOTICE)
def service_notice(request: Request, pk: UUID) -> HttpResponse:
    """Tell that something is not as told."""
    record = _opened(request, pk, P.SERVICE_NOTICE)
    form = NoticeForm(request.POST or None)
    back = reverse("service", args=[pk])
    if form.is_valid():
        return submit(request, actions.notice, form=form, to=back, service=record)
    heading = _("What did you notice?")
    return show(request, "services/care_form.html", {**_form(form, record, heading, _("Send")), "back": back})


@page(P.STEWARD_NAME)
def service_steward(request: Request, pk: UUID) -> HttpResponse:
    """Say who answers for a service."""
    record = _opened(request, pk, P.STEWARD_NAME)
    form = StewardForm(request.POST or None, staff=staff_holding(*ANSWER), organisations=every_organisation())
    back = reverse("service_gaps")
    if form.is_valid():
        return submit(request, actions.name_steward, form=form, to=back, service=record)
    heading = _("Who answers for the information?")
    return show(request, "services/care_form.html", {**_form(form, record, heading, _("Save")), "back": back})


@page(P.STEWARD_NAME)
def service_gaps(request: Request) -> HttpResponse:
    """What nobody answers for, and which needs no service answers."""
    listing = show_list(
        request.actor, P.STEWARD_NAME, queries.in_nobodys_care(request.actor), page=page_number(request)
    )
    language = get_language() or "fi"
    needs = [term.name.said_in(language).words for term in queries.needs_without_services()]
    context = {"rows": [presenter.gap_row(one) for one in listing.rows], "needs": needs, "listing": listing}
    return show(request, "services/gaps.html", context)


@page(P.STEWARD_NAME)
def service_ask(request: Request, pk: UUID) -> HttpResponse:
    """Ask those whose service it is to check it."""
    record = _opened(request, pk, P.STEWARD_NAME)
    form = AskForm(request.POST or None, initial={"address": record.email})
    back = reverse("service_check", args=[pk])
    if form.is_valid():
        base = request.build_absolute_uri(reverse("service_check_own", args=["-"])).removesuffix("-")
        return submit(request, asking.ask_to_check, form=form, to=back, service=record, base=base)
    heading = _("Ask them to check their own information")
    return show(request, "services/care_form.html", {**_form(form, record, heading, _("Send")), "back": back})


@public_page
def service_check_own(request: Request, token: str) -> HttpResponse:
    """Behind the link: what is told of one's own service, and whether it is true. Opening it uses nothing up."""
    link = link_of(token, CHECK_LINK)
    if link is None:
        return show(request, "services/check_over.html", {})
    by = link_holder(link.pk, CHECK_LINK, source=request.actor.source)
    record = services_to_check(by).filter(pk=link.target).first()
    if record is None:
        return show(request, "services/check_over.html", {})
    form = OwnCheckForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        asking.check_own(by=by, service=record, link=link, **form.values)
        return show(request, "services/check_over.html", {"record": record, "thanks": True})
    context = {
        **service_presenter.page_of(record),
        "form": form,
        "fresh": presenter.fresh_lines(queries.freshness_of([record])[record.pk]),
    }
    return show(request, "services/check_own.html", context)


def _opened(request: Request, pk: UUID, permission: P) -> Service:
    return open_record(request.actor, permission, Service, pk=pk, event=Event.PAGE_OPENED, related=("organization",))


def _told(record: Service) -> dict[str, str]:
    return {name: getattr(record, name).get("fi", "") for name in actions.WRITTEN}


def _form(form: object, record: Service, heading: str, send: str) -> dict[str, object]:
    return {"form": form, "record": record, "heading": heading, "next": send}
