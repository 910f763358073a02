"""Running surveys: their list, one from preparing to closing, invitations, paper forms, studies of several rounds."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.surveys.actions import campaign as actions
from rinnalla.surveys.actions import invitation
from rinnalla.surveys.choices import CampaignState, MailingKind, Mode
from rinnalla.surveys.forms.campaign import (
    CampaignForm,
    InviteForm,
    LaunchForm,
    PlanForm,
    ScheduleForm,
    StudyForm,
    plan_of,
)
from rinnalla.surveys.models import Campaign, Study
from rinnalla.surveys.presenters import campaign as presented
from rinnalla.surveys.presenters.linking import linkings_facts
from rinnalla.surveys.queries import campaign as queries
from rinnalla.surveys.queries.answer import answered, linkings
from rinnalla.surveys.queries.launch import hindrances
from rinnalla.surveys.queries.organisation import own_organisations
from rinnalla.surveys.views.instrument import form_page, language, opened_version
from rinnalla.web.pages import Request, page, page_number, show, submit

RELATED = ("instrument_version", "study", "promise")
KEPT = ("opens_on", "closes_on", "quota", "enrolled")


def opened_campaign(request: Request, pk: UUID, permission: P = P.SURVEY_RUN) -> Campaign:
    """A campaign with what it asks and what it has promised."""
    return open_record(
        request.actor, permission, Campaign, pk=pk, event=Event.SURVEY_READ, related=RELATED,
        may=(P.SURVEY_RUN, P.SURVEY_ENTER, P.SURVEY_RESULTS),
    )  # fmt: skip


def _here(made: Campaign) -> str:
    return reverse("campaign", args=[made.pk])


@page(P.SURVEY_READ)
def campaign_list(request: Request) -> HttpResponse:
    """All surveys, the newest first."""
    listing = show_list(request.actor, P.SURVEY_READ, queries.campaigns(request.actor), page=page_number(request))
    rows = [presented.row(one, language()) for one in listing.rows]
    return show(request, "surveys/campaign_list.html", {"rows": rows, "page": listing})


@page(P.SURVEY_RUN)
def campaign_new(request: Request, pk: UUID) -> HttpResponse:
    """Begin to prepare an asking of a version."""
    version = opened_version(request, pk, P.SURVEY_RUN)
    form = CampaignForm(request.POST or None, studies=list(queries.studies(request.actor, P.SURVEY_RUN)))
    if form.is_valid():
        return submit(request, actions.prepare_campaign, form=form, to=_here, instrument_version=version)
    return form_page(request, form, _("New survey"), reverse("version", args=[pk]))


@page(P.SURVEY_READ)
def campaign(request: Request, pk: UUID) -> HttpResponse:
    """One survey: what was decided, the link, how many have answered, what can be done next."""
    record = opened_campaign(request, pk, P.SURVEY_READ)
    address = request.build_absolute_uri(reverse("survey", args=[record.link])) if record.link else ""
    runs = record.may_survey_run  # type: ignore[attr-defined] # asked for with the record
    context = {
        "record": record,
        "title": presented.title(record, language()),
        "row": presented.row(record, language()),
        "facts": presented.facts(record),
        "address": address,
        "qr": presented.qr(address) if address else "",
        "answers": answered(record),
        "invited": queries.tokens_known(record),
        "mailings": list(queries.mailings_of(request.actor, record)),
        "prepares": runs and record.state == CampaignState.DRAFT,
        "reads": request.actor.may(P.SURVEY_RESULTS) and record.state != CampaignState.DRAFT,
        "runs": runs and record.state == CampaignState.OPEN,
        "invites": record.mode == Mode.INVITED,
        "enters": record.may_survey_enter and record.state == CampaignState.OPEN,  # type: ignore[attr-defined] # the same
    }
    return show(request, "surveys/campaign.html", context)


@page(P.SURVEY_READ)
def campaign_poster(request: Request, pk: UUID) -> HttpResponse:
    """The link and its QR code on a page to be printed."""
    record = opened_campaign(request, pk, P.SURVEY_READ)
    if not record.link:
        raise Http404
    address = request.build_absolute_uri(reverse("survey", args=[record.link]))
    context = {"record": record, "title": presented.title(record, language()), "address": address}
    return show(request, "surveys/poster.html", {**context, "qr": presented.qr(address, scale=10)})


@page(P.SURVEY_RUN)
def campaign_plan(request: Request, pk: UUID) -> HttpResponse:
    """What those who answer are told."""
    record = opened_campaign(request, pk)
    background = [item for item in record.instrument_version.questionnaire.items if item.background]
    form = PlanForm(
        request.POST or None, background=background, initial=plan_of(record), version=record.version,
        said={"purpose": record.purpose, "readers": record.readers},
    )  # fmt: skip
    if form.is_valid():
        return submit(request, actions.plan_campaign, form=form, saved=plan_of, to=_here, campaign=record)
    return form_page(request, form, _("What those who answer are told"), _here(record))


def _schedule_of(record: Campaign) -> dict[str, Any]:
    return {name: getattr(record, name) for name in KEPT}


@page(P.SURVEY_RUN)
def campaign_schedule(request: Request, pk: UUID) -> HttpResponse:
    """When it can be answered, and by how many."""
    record = opened_campaign(request, pk)
    form = ScheduleForm(request.POST or None, initial=_schedule_of(record), version=record.version)
    if form.is_valid():
        return submit(request, actions.schedule_campaign, form=form, saved=_schedule_of, to=_here, campaign=record)
    return form_page(request, form, _("Days and numbers"), _here(record))


@page(P.SURVEY_RUN)
def campaign_launch(request: Request, pk: UUID) -> HttpResponse:
    """Let it be answered."""
    record = opened_campaign(request, pk)
    form = LaunchForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.launch, form=form, to=_here, campaign=record)
    context = {
        "form": form,
        "record": record,
        "back": _here(record),
        "cancel_url": _here(record),
        "facts": presented.facts(record),
        "hindrances": hindrances(record),
        "submit": _("Launch the survey"),
    }
    return show(request, "surveys/launch.html", context)


@page(P.SURVEY_RUN)
def campaign_close(request: Request, pk: UUID) -> HttpResponse:
    """Take no more answers."""
    return submit(request, actions.close, to=_here, campaign=opened_campaign(request, pk))


@page(P.SURVEY_RUN)
def campaign_invite(request: Request, pk: UUID) -> HttpResponse:
    """Write down who is invited."""
    record = opened_campaign(request, pk)
    form = InviteForm(request.POST or None)
    if form.is_valid():
        to = _here(record)
        return submit(request, invitation.invite, to=to, campaign=record, addresses=form.cleaned_data["addresses"])
    return form_page(request, form, _("Invite by e-mail"), _here(record))


@page(P.SURVEY_RUN)
def campaign_mail(request: Request, pk: UUID) -> HttpResponse:
    """Write to everybody invited."""
    record = opened_campaign(request, pk)
    kind = MailingKind.REMINDER if request.POST.get("kind") == MailingKind.REMINDER else MailingKind.INVITATION
    address = request.build_absolute_uri(reverse("survey", args=["-"])).removesuffix("-")
    return submit(request, invitation.begin_mailing, to=_here(record), campaign=record, kind=kind, address=address)


@page(P.SURVEY_READ)
def study_list(request: Request) -> HttpResponse:
    """Studies of several rounds."""
    listing = show_list(request.actor, P.SURVEY_READ, queries.studies(request.actor), page=page_number(request))
    context = {"rows": listing.rows, "page": listing, "runs": request.actor.may(P.SURVEY_RUN)}
    return show(request, "surveys/study_list.html", context)


@page(P.SURVEY_RUN)
def study_new(request: Request) -> HttpResponse:
    """Begin a study."""
    form = StudyForm(request.POST or None, organisations=own_organisations(request.actor, P.SURVEY_RUN))
    if form.is_valid():
        to = lambda made: reverse("study", args=[made.pk])  # noqa: E731 -- read on the next line only
        return submit(request, actions.start_study, form=form, to=to)
    return form_page(request, form, _("New study"), reverse("study_list"))


@page(P.SURVEY_READ)
def study(request: Request, pk: UUID) -> HttpResponse:
    """A study: its rounds, and what came of linking them."""
    may = (P.SURVEY_RUN,)
    record = open_record(request.actor, P.SURVEY_READ, Study, pk=pk, event=Event.SURVEY_READ, may=may)
    waves: Any = show_list(request.actor, P.SURVEY_READ, queries.waves_of(request.actor, record)).rows
    found = linkings_facts(linkings(record))
    may_end = record.may_survey_run and not record.ended_at and waves  # type: ignore[attr-defined] # asked for with it
    reads = request.actor.may(P.SURVEY_RESULTS) and len(waves) > 1
    context = {"record": record, "waves": waves, "linkings": found, "may_end": may_end, "reads": reads}
    return show(request, "surveys/study.html", context)


@page(P.SURVEY_RUN)
def study_end(request: Request, pk: UUID) -> HttpResponse:
    """Take no more rounds: the answers are linked, and the codes destroyed."""
    record = open_record(request.actor, P.SURVEY_RUN, Study, pk=pk, event=Event.SURVEY_READ)
    return submit(request, actions.end_study, to=reverse("study", args=[pk]), study=record)
