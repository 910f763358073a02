"""Entering answers that were given on paper: the whole form at a time, and then the next one."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse

from rinnalla.access.permissions import Permission as P
from rinnalla.methods.questionnaire.answering import kept
from rinnalla.methods.questionnaire.content import Item
from rinnalla.methods.questionnaire.filled import Filled
from rinnalla.surveys.actions.answer import enter_answer
from rinnalla.surveys.models import Campaign
from rinnalla.surveys.presenters import answer as presented
from rinnalla.surveys.presenters.campaign import title
from rinnalla.surveys.queries.campaign import is_answerable, open_ballot, sealed_code
from rinnalla.surveys.views.campaign import opened_campaign
from rinnalla.surveys.views.instrument import language
from rinnalla.web.pages import Request, page, see, show
from rinnalla.web.submissions import sent_form

JUST_KEPT = "tallennettu"


@page(P.SURVEY_ENTER)
def paper(request: Request, pk: UUID) -> HttpResponse:
    """One paper form. It is received as any other: nothing tells that it was on paper, or who entered it."""
    campaign = opened_campaign(request, pk, P.SURVEY_ENTER)
    if not is_answerable(campaign):
        raise Http404
    answers, faults = presented.read(campaign.instrument_version.questionnaire.items, request.POST)
    if request.method == "POST" and not faults:
        return _keep(request, campaign, {code: said for code, said in answers.items() if said is not None})
    shown = language()
    parts = [
        presented.part(section, [_asked(request, item, faults, shown) for item in section.items], shown)
        for section in campaign.instrument_version.questionnaire.sections
    ]
    context = {
        "record": campaign,
        "title": title(campaign, shown),
        "parts": parts,
        "faults": [item for part in parts for item in part.items if item.error],
        "fields": presented.code_elements(campaign.study.elements if campaign.study else []),
        "kept": JUST_KEPT in request.GET,
    }
    response = show(request, "surveys/paper.html", context)
    response.status_code = 422 if faults else 200
    return response


def _keep(request: Request, campaign: Campaign, answers: dict[str, object]) -> HttpResponse:
    elements = campaign.study.elements if campaign.study else []
    code = sealed_code(campaign, [request.POST.get(f"{presented.CODE_FIELD}{one}", "") for one in elements])
    filled = Filled(kept(campaign.instrument_version.questionnaire, answers), language(), code)
    ballot = open_ballot(campaign, sent_form(request).id)
    enter_answer(by=request.actor, campaign=campaign, ballot=ballot, filled=filled)
    return see(f"{reverse('campaign_paper', args=[campaign.pk])}?{JUST_KEPT}")


def _asked(request: Request, item: Item, faults: dict[str, object], shown: str) -> presented.Asked:
    code = item.code
    typed = request.POST.getlist(f"{presented.FIELD}{code}") if faults else ()
    words = presented.written_in(item, request.POST)
    return presented.asked(item, shown, typed=typed, error=faults.get(code, ""), written=words)
