"""Answering a survey: a start that tells what it is, a question or a short group at a time, a check, a receipt."""

import re
import secrets
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import get_language

from rinnalla.access.actors import visitor
from rinnalla.access.errors import Refused
from rinnalla.methods.questionnaire.answering import Page, kept
from rinnalla.methods.questionnaire.filled import Filled
from rinnalla.surveys.actions.answer import receive_answer
from rinnalla.surveys.actions.draft import keep_draft
from rinnalla.surveys.choices import Layout
from rinnalla.surveys.presenters import answer as presented
from rinnalla.surveys.presenters.welcome import welcome
from rinnalla.surveys.presenters.whole import same_for_all
from rinnalla.surveys.queries.campaign import is_answerable, is_full, open_ballot, sealed_code
from rinnalla.surveys.queries.draft import Begun
from rinnalla.surveys.queries.inbox import Receipt, earlier_receipt
from rinnalla.surveys.views.sitting import CHECK, CODE, RECEIVED, Sitting, sitting_at
from rinnalla.web.pages import Request, public_page, see, show
from rinnalla.web.submissions import sent_form

NUMBER = "nro"
CHANGING = "muuta"
A_NUMBER = re.compile(r"[A-Z2-9]{4}-[A-Z2-9]{4}")


@public_page
def survey(request: Request, token: str) -> HttpResponse:
    """What the survey is for, before the first question; or the whole of it on one page."""
    sitting = sitting_at(request, token)
    if request.method == "POST":
        return _send_whole(sitting) if sitting.campaign.layout == Layout.WHOLE else _begin(sitting)
    if not is_answerable(sitting.campaign) or (is_full(sitting.campaign) and not sitting.begun):
        return _show(sitting, "surveys/answer_closed.html", {})
    if sitting.campaign.layout == Layout.WHOLE:
        return _whole(sitting, {}, {})
    sent = sitting.begun is not None and sitting.begun.sent is not None
    return _show(sitting, "surveys/answer_start.html", {"begun": bool(sitting.begun) and not sent, "sent": sent})


@public_page
def survey_step(request: Request, token: str, step: str) -> HttpResponse:
    """A page of questions, the code, the check before sending, or the receipt."""
    sitting = sitting_at(request, token)
    if step == RECEIVED:
        return _received(sitting)
    if sitting.begun and sitting.begun.sent is not None:
        return _to_receipt(sitting, Receipt(sitting.begun.sent))
    if sitting.begun is None or not is_answerable(sitting.campaign):
        return see(sitting.address())
    if step == CHECK:
        return _send(sitting) if request.method == "POST" else _check(sitting)
    if step == CODE and sitting.makes_code:
        return _code(sitting)
    page = next((page for page in sitting.pages if page.code == step), None)
    return _questions(sitting, page) if page else see(sitting.address(CHECK))


def _show(sitting: Sitting, template: str, context: Mapping[str, Any], *, faulty: bool = False) -> HttpResponse:
    told = welcome(sitting.campaign, sitting.language, invited=sitting.invited is not None)
    response = show(sitting.request, template, {"welcome": told, "sitting": sitting, **context})
    response.status_code = 422 if faulty else 200
    response["Cache-Control"] = "no-store"
    return response


def _begin(sitting: Sitting) -> HttpResponse:
    """Begin, or go on where one was. On a shared device everybody begins anew; nobody does once enough have come."""
    begun = sitting.begun
    if begun is None or begun.sent is not None or sitting.shared or "anew" in sitting.request.POST:
        if is_full(sitting.campaign):
            return see(sitting.address())
        begun = Begun(sitting.invited or uuid4())
    begun.language = sitting.language
    response = see(sitting.address(sitting.steps[0]))
    secret = sitting.secret or secrets.token_urlsafe(24)
    keep_draft(by=visitor(), secret=secret, token=sitting.token, begun=begun)
    response.set_cookie(
        settings.RINNALLA_DRAFT_COOKIE,
        secret,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def _questions(sitting: Sitting, page: Page) -> HttpResponse:
    """Ask what is on a page; keep what was answered and go on."""
    request, answers = sitting.request, sitting.answers
    faults: dict[str, Any] = {}
    if request.method == "POST":
        said, faults = presented.read(page.items, request.POST)
        if not faults:
            return _keep(sitting, {**answers, **said}, page.code)
    items = [_asked(sitting, item, answers, faults) for item in page.items]
    steps = sitting.steps
    context = {
        "part": presented.part(page.section, items, sitting.language),
        "faults": [item for item in items if item.error],
        "step": steps.index(page.code) + 1,
        "steps": len(steps),
        "back": sitting.before(page.code),
        "changing": CHANGING in request.GET,
    }
    return _show(sitting, "surveys/answer_questions.html", context, faulty=bool(faults))


def _asked(sitting: Sitting, item: Any, answers: Mapping[str, Any], faults: Mapping[str, Any]) -> presented.Asked:
    typed = sitting.request.POST.getlist(f"{presented.FIELD}{item.code}") if faults else ()
    given = None if faults else answers.get(item.code)
    words = presented.written_in(item, sitting.request.POST) if faults else presented.written_before(item, answers)
    error = faults.get(item.code, "")
    return presented.asked(item, sitting.language, given, typed=typed, error=error, written=words)


def _keep(sitting: Sitting, answers: Mapping[str, Any], step: str) -> HttpResponse:
    begun: Any = sitting.begun
    begun.answers = {code: said for code, said in answers.items() if said is not None}
    keep_draft(by=visitor(), secret=sitting.secret, token=sitting.token, begun=begun)
    sitting.__dict__.pop("pages", None)
    return see(sitting.address(CHECK) if CHANGING in sitting.request.POST else sitting.after(step))


def _code(sitting: Sitting) -> HttpResponse:
    """Ask what the person's own code is made of; every part may be left empty."""
    begun: Any = sitting.begun
    elements = sitting.campaign.study.elements if sitting.campaign.study else []
    if sitting.request.method == "POST":
        begun.code = [sitting.request.POST.get(f"{presented.CODE_FIELD}{one}", "").strip()[:40] for one in elements]
        return _keep(sitting, begun.answers, CODE)
    fields = presented.code_elements(elements, begun.code)
    return _show(sitting, "surveys/answer_code.html", {"fields": fields, "back": sitting.before(CODE)})


def _check(sitting: Sitting) -> HttpResponse:
    """All that was answered, to be changed or sent."""
    begun: Any = sitting.begun
    rows = presented.rows(sitting.questionnaire, sitting.pages, sitting.answers, sitting.language)
    lines = [(said, given, f"{sitting.address(step)}?{CHANGING}") for said, given, step in rows]
    code = sum(bool(one) for one in begun.code) if sitting.makes_code else None
    context = {"rows": lines, "back": sitting.before(CHECK), "code": code, "code_address": sitting.address(CODE)}
    return _show(sitting, "surveys/answer_check.html", context)


def _send(sitting: Sitting) -> HttpResponse:
    begun: Any = sitting.begun
    code = sealed_code(sitting.campaign, begun.code) if sitting.makes_code else ()
    filled = Filled(kept(sitting.questionnaire, begun.answers), sitting.language, code)
    receipt = _receive(sitting, begun.ballot, filled)
    if receipt is None:
        return see(sitting.address())
    sent = Begun(begun.ballot, sent=receipt.number)
    keep_draft(by=visitor(), secret=sitting.secret, token=sitting.token, begun=sent)
    return _to_receipt(sitting, receipt)


def _whole(sitting: Sitting, answers: Mapping[str, Any], faults: Mapping[str, Any]) -> HttpResponse:
    """Everything on one page, with what was written where something of it can't be taken."""
    if faults:
        return _show(sitting, "surveys/answer_whole.html", _everything(sitting, answers, faults), faulty=True)
    return _same_for_all(sitting, "surveys/answer_whole.html", lambda own: {**_everything(sitting, {}, {}), **own})


def _everything(sitting: Sitting, answers: Mapping[str, Any], faults: Mapping[str, Any]) -> dict[str, Any]:
    parts = [
        presented.part(section, [_asked(sitting, item, answers, faults) for item in section.items], sitting.language)
        for section in sitting.questionnaire.sections
    ]
    elements = sitting.campaign.study.elements if sitting.makes_code and sitting.campaign.study else []
    faulty = [item for part in parts for item in part.items if item.error]
    return {"parts": parts, "faults": faulty, "fields": presented.code_elements(elements)}


def _send_whole(sitting: Sitting) -> HttpResponse:
    request = sitting.request
    answers, faults = presented.read(sitting.questionnaire.items, request.POST)
    if faults:
        return _whole(sitting, answers, faults)
    given = {code: said for code, said in answers.items() if said is not None}
    code: tuple[str, ...] = ()
    if sitting.makes_code and sitting.campaign.study:
        elements = [request.POST.get(f"{presented.CODE_FIELD}{one}", "") for one in sitting.campaign.study.elements]
        code = sealed_code(sitting.campaign, elements)
    ballot = sitting.invited or open_ballot(sitting.campaign, sent_form(request).id)
    receipt = _receive(sitting, ballot, Filled(kept(sitting.questionnaire, given), sitting.language, code))
    return _to_receipt(sitting, receipt) if receipt else see(sitting.address())


def _receive(sitting: Sitting, ballot: UUID, filled: Filled) -> Receipt | None:
    """Send; None when the survey has closed. What was received before it closed has its success all the same."""
    try:
        receipt: Receipt = receive_answer(by=visitor(), campaign=sitting.campaign, ballot=ballot, filled=filled)
    except Refused:
        return earlier_receipt(sitting.campaign, ballot, filled)
    return receipt


def _to_receipt(sitting: Sitting, receipt: Receipt) -> HttpResponse:
    return see(sitting.address(RECEIVED) + (f"?{NUMBER}={receipt.number}" if receipt.number else ""))


def _received(sitting: Sitting) -> HttpResponse:
    said = sitting.request.GET.get(NUMBER, "")
    number, again = said if A_NUMBER.fullmatch(said) else "", sitting.shared
    return _same_for_all(sitting, "surveys/answer_received.html", lambda own: {**own, "next": again}, number)


def _same_for_all(
    sitting: Sitting, template: str, context: Callable[[Mapping[str, Any]], Mapping[str, Any]], number: str = ""
) -> HttpResponse:
    """A page that says the same to every visitor; somebody who has signed in has their name on it."""
    request = sitting.request
    if request.actor.kind != "visitor":
        return _show(sitting, template, context({"number": number}))
    campaign, invited = sitting.campaign, sitting.invited is not None
    study = campaign.study.version if campaign.study else 0
    key = (template, campaign.pk, campaign.version, study, get_language(), sitting.language, invited, bool(number))
    own = {"token": sitting.token, "number": number}
    response = same_for_all(request, key, own, lambda words: _show(sitting, template, context(words)))
    response["Cache-Control"] = "no-store"
    return response
