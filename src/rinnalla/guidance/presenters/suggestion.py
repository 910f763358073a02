"""Finding a guide in words: reasons, answers, and what each of the two who are asked comes to see."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission
from rinnalla.guidance.actions.wish import STILL_WISHED
from rinnalla.guidance.choices import IntroductionState, RequestState, SuggestionAnswer
from rinnalla.guidance.models import Introduction, ServiceRequest, Suggestion, Wish
from rinnalla.guidance.presenters.guide import workload
from rinnalla.guidance.queries import suggestion as queries
from rinnalla.guidance.queries.meeting import when
from rinnalla.guides.choices import AgeBand, Gender, Interest, Language, PetWish, Theme
from rinnalla.methods.matching import Bar, Candidate, Kind, Ranking, Reason, folded
from rinnalla.methods.matching import Wish as Wished
from rinnalla.people.choices import Channel
from rinnalla.people.models import Client, Staff
from rinnalla.web.shaping import counted

NOT_MATCHED = gettext_lazy(
    "This suggestion is not going forward. There can be many reasons, and none is told to anybody. "
    "The place in the queue is kept."
)
WAITING_FOR_BOTH = gettext_lazy("Thank you for your answer. The coordinator tells you how it goes on.")
BOTH_YES = gettext_lazy("You have both said yes. The coordinator agrees the first meeting with you.")
WORDS: Mapping[str, Any] = {
    str(code): label
    for choices in (Theme, Gender, AgeBand, Language, Interest, PetWish)
    for code, label in choices.choices
}
WHAT = {
    Wished.GENDER: gettext_lazy("Gender"),
    Wished.AGE: gettext_lazy("Age"),
    Wished.THEMES: gettext_lazy("Experience"),
    Wished.SMOKE_FREE: gettext_lazy("Smoke-free"),
    Wished.PETS: gettext_lazy("Pets"),
    Wished.LANGUAGES: gettext_lazy("Language"),
    Wished.AREAS: gettext_lazy("Area"),
    Wished.INTERESTS: gettext_lazy("Both like"),
}


@dataclass(frozen=True)
class GuideCard:
    """One guide who may be suggested."""

    key: str
    name: str
    url: str
    workload: str
    areas: str
    reasons: list[dict[str, str]]


def cards(found: Ranking, staff: Mapping[str, Staff], wish: Wish | None) -> list[GuideCard]:
    """The guides in order, each with every reason."""
    words = {**WORDS, **_as_written(wish.areas if wish else "")}
    return [_card(one, staff[one.guide.key], words) for one in found.candidates]


def _card(one: Candidate, staff: Staff, words: Mapping[str, Any]) -> GuideCard:
    return GuideCard(
        key=one.guide.key,
        name=str(staff),
        url=reverse("guide", args=[staff.pk]),
        workload=workload(one.guide),
        areas=", ".join(sorted(capfirst(area) for area in one.guide.areas)),
        reasons=[{"kind": str(reason.kind), "text": _reason(reason, words)} for reason in one.reasons],
    )


def _reason(reason: Reason, words: Mapping[str, Any]) -> str:
    said = {"what": WHAT[reason.wish], "words": ", ".join(str(words.get(word, word)) for word in reason.words)}
    if reason.wish == Wished.SMOKE_FREE:
        return str(
            {
                Kind.FOR: _("Smoke-free when meeting"),
                Kind.AGAINST: _("Smokes, a smoke-free guide was wished for"),
                Kind.OPEN: _("Has not told about smoking"),
            }[reason.kind]
        )
    if reason.kind == Kind.FOR:
        return _("%(what)s: %(words)s") % said
    if reason.wish == Wished.INTERESTS:
        unshared = _("Nothing of this in common: %(words)s"), _("Has not told what they like. Wished for: %(words)s")
        return unshared[reason.kind == Kind.OPEN] % said
    if reason.kind == Kind.AGAINST:
        return _("%(what)s: %(words)s was wished for") % said
    return _("%(what)s: not told, %(words)s was wished for") % said


def left_out(found: Ranking) -> list[str]:
    """Who is not offered and why, as counts; what keeps two people apart is not told."""
    number: Counter[Bar] = Counter(Bar.APART if bar == Bar.SELF else bar for _guide, bar in found.left_out)
    said = {
        Bar.FULL: ngettext("One guide is full.", "%(count)s guides are full.", number[Bar.FULL]),
        Bar.ON_BREAK: ngettext("One guide is on a break.", "%(count)s guides are on a break.", number[Bar.ON_BREAK]),
        Bar.AREA: ngettext(
            "One guide does not meet clients in the area needed.",
            "%(count)s guides do not meet clients in the area needed.",
            number[Bar.AREA],
        ),
        Bar.APART: ngettext(
            "One guide can't be matched with this client. The reason is not shown.",
            "%(count)s guides can't be matched with this client. The reasons are not shown.",
            number[Bar.APART],
        ),
    }
    return [counted(sentence, number[bar]) for bar, sentence in said.items() if number[bar]]


def wish_facts(wish: Wish | None) -> list[tuple[str, str]]:
    """What has been wished, as pairs; what does not matter is left out."""
    if wish is None:
        return []
    pairs = [
        (_("Gender"), _said(wish.gender)),
        (_("Age"), _said(wish.age_band)),
        (_("Experience"), _said(wish.themes)),
        (_("Smoking"), _("a smoke-free guide") if wish.smoke_free else ""),
        (_("Pets"), _said(wish.pets)),
        (_("Language"), _said(wish.languages)),
        (_("Area"), f"{wish.areas} ({_('only there')})" if wish.areas and wish.needs_area else wish.areas),
        (_("To do together"), _said(wish.interests)),
        (_("In own words"), wish.own_words),
    ]
    return [(label, value) for label, value in pairs if value]


def of_request(actor: Actor, request: ServiceRequest) -> dict[str, Any]:
    """What the page of a request shows of finding a guide: wishes for all, answers for who decides."""
    wish = queries.seen_wish(request)
    shown = {"wishes": wish_facts(wish), "may_wish": actor.may(Permission.WISH_WRITE) and request.state in STILL_WISHED}
    made = queries.newest_of(actor, request)
    return {**shown, "suggestion": answers(actor, made)} if made else shown


def answers(actor: Actor, made: Suggestion) -> dict[str, Any]:
    """Both answers of a suggestion, for the coordinator who decides."""
    is_open, state = made.closed_at is None, made.request.state
    met = queries.introductions_of(actor, made)
    return {
        "guide": str(made.guide.staff),
        "why": queries.choice_reason(made),
        "facts": [
            (_("Client's answer"), _answer(made.client_answer, made.client_answered_at, made.answers_how)),
            (_("Guide's answer"), _answer(made.guide_answer, made.guide_answered_at)),
            *[(_("Introductory meeting"), _introduced(one)) for one in met],
        ],
        "to_record": next((one.pk for one in met if one.state == IntroductionState.AGREED), None),
        "is_open": is_open,
        "can_meet": is_open
        and state == RequestState.MATCHING
        and SuggestionAnswer.NO not in {made.guide_answer, made.client_answer},
    }


def for_client(actor: Actor, client: Client) -> dict[str, Any] | None:
    """The newest suggestion as the client sees it: the same whatever the guide has said."""
    made = queries.newest_suggestion(actor, client)
    if made is None:
        return None
    return {"id": made.pk, "guide": made.guide.staff.first_name, **asked(actor, made, made.client_answer)}


def asked(actor: Actor, made: Suggestion, own: str) -> dict[str, Any]:
    """What either of the two who are asked sees: their own answer, the meeting, and the same sentence for both."""
    is_open, matched = made.closed_at is None, made.request.state == RequestState.MATCHED
    met = queries.introductions_of(actor, made)
    return {
        "asks": is_open and not matched,
        "unanswered": own == SuggestionAnswer.WAITING,
        "own_answer": SuggestionAnswer(own).label,
        "outcome": _outcome(made, own),
        "knows_name": is_open and (matched or any(one.state == IntroductionState.AGREED for one in met)),
        "meetings": [
            {
                "id": one.pk,
                "when": when(one.starts_at),
                "place": one.place,
                "state": IntroductionState(one.state).label,
                "ahead": one.state == IntroductionState.AGREED,
            }
            for one in met
        ],
    }


def waits_for_guide(actor: Actor) -> list[dict[str, Any]]:
    """What waits for a guide of suggestions, as the first page lists it; no client is named."""
    questions = [
        {
            "icon": "guidance",
            "tone": "waits",
            "title": _("Would you guide a new client?"),
            "why": _("Read the brief and answer in peace. No reason is asked."),
            "url": reverse("suggestion", args=[made.pk]),
        }
        for made in queries.asked_of(actor)
    ]
    return questions + [
        {
            "icon": "calendar",
            "tone": "worker",
            "title": _("Introductory meeting"),
            "why": capfirst(when(one.starts_at)),
            "url": reverse("suggestion", args=[one.suggestion_id]),
        }
        for one in queries.meets_soon(actor)
    ]


def introduction(one: Introduction) -> dict[str, str]:
    """An introductory meeting with whom, when and where."""
    return {"called": one.suggestion.request.client.called, "when": capfirst(when(one.starts_at)), "place": one.place}


def _outcome(made: Suggestion, own: str) -> str:
    if made.request.state == RequestState.COMPLETED:
        return ""
    if made.closed_at:
        return str(NOT_MATCHED)
    if made.request.state == RequestState.MATCHED:
        return str(BOTH_YES)
    return "" if own == SuggestionAnswer.WAITING else str(WAITING_FOR_BOTH)


def _answer(answer: str, at: Any, how: str = "") -> str:
    said = capfirst(SuggestionAnswer(answer).label)
    parts = [said, Channel(how).label if how and at else "", date_format(at, "j.n.Y") if at else ""]
    return ", ".join(str(part) for part in parts if part)


def _introduced(one: Introduction) -> str:
    return f"{capfirst(when(one.starts_at))}, {one.place}: {IntroductionState(one.state).label}"


def _said(codes: str) -> str:
    return ", ".join(str(WORDS.get(code, code)) for code in codes.split())


def _as_written(areas: str) -> dict[str, str]:
    written: Iterable[str] = areas.replace(";", ",").replace("\n", ",").split(",")
    return {folded(area): area.strip() for area in written}
