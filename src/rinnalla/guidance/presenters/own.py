"""The client's own page in parts."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.guidance.choices import MeetingState, NoteKind, PeriodState, RequestState
from rinnalla.guidance.models import Goal, Meeting, Period, Summary
from rinnalla.guidance.presenters import period as shown
from rinnalla.guidance.presenters import suggestion
from rinnalla.guidance.presenters.measure import waiting_card
from rinnalla.guidance.presenters.meeting import meeting_row
from rinnalla.guidance.presenters.request import days_waited, promises
from rinnalla.guidance.presenters.tried import tried_row
from rinnalla.guidance.queries import own as queries
from rinnalla.guidance.queries.goal import own_goals, plan_waits
from rinnalla.guidance.queries.period import meetings_of, summaries_of
from rinnalla.guidance.queries.tried import tried_in
from rinnalla.guidance.states import OPEN_PERIOD, OPEN_REQUEST
from rinnalla.people.choices import ConsentKind
from rinnalla.people.models import Client, Consent
from rinnalla.people.queries.client import consents_in_force

# Earlier meetings told on the first page; all of them stand on a page of their own.
MOST_TOLD = 12
AGREED = {
    ConsentKind.INFORMATION: _("You have been told how your data is handled."),
    ConsentKind.DISCLOSURE: _("%(unit)s may read your goals, summaries and which services you have tried."),
    ConsentKind.CONTACT_CHANNEL: _("You may be contacted in the way you have wished."),
    ConsentKind.OTHERS_PRESENT: _("Other people may be present in meetings."),
    ConsentKind.EVALUATION: _("Your data may be used in evaluation research."),
    ConsentKind.STORY: _("Your story may be published."),
}


def agreed(consent: Consent) -> dict[str, Any]:
    """A consent in words said to the client. What they have been told can't be untold, so it has no withdrawing."""
    kind = ConsentKind(consent.kind)
    words = str(AGREED[kind]) % {"unit": consent.recipient or ""}
    return {"id": consent.pk, "words": words, "can_withdraw": kind != ConsentKind.INFORMATION}


def page(actor: Actor, client: Client) -> dict[str, Any]:
    """Everything of the page but the log."""
    period = queries.newest_period(actor, client)
    base: dict[str, Any] = {"consents": [agreed(consent) for consent in consents_in_force(client)]}
    if period is None:
        request = queries.newest_request(actor, client)
        return {
            **base,
            "request_state": RequestState(request.state) if request else None,
            "waited": days_waited(request) if request else None,
            "service_request": request,
            "suggested": suggestion.for_client(actor, client) if request else None,
            "promises": promises(request) if request else [],
            "may_ask": request is None or request.state not in OPEN_REQUEST,
        }
    meetings = meetings_of(actor, period)
    summaries = summaries_of(actor, period)
    goals = own_goals(actor, period)
    upcoming = queries.next_meeting(meetings)
    unanswered, newest, earlier = asked_and_told([one for one in meetings if one.state != MeetingState.AGREED])
    tried = [tried_row(one, to_client=True) for one in tried_in(actor, period)]
    asked, to_read = asks(period, goals), queries.summary_to_read(summaries)
    return {
        **base,
        "period": period,
        "guide": _guide(period),
        "next_meeting": meeting_row(upcoming) if upcoming else None,
        "to_answer": meeting_row(unanswered) if unanswered else None,
        "newest_meeting": meeting_row(newest) if newest else None,
        "earlier_meetings": [meeting_row(one) for one in earlier[:MOST_TOLD]],
        "more_meetings": len(earlier) > MOST_TOLD,
        "goals": shown.goal_rows(goals),
        "tried": [row for row in tried if not row["alone"]],
        "alone": [row for row in tried if row["alone"]],
        "summaries": summaries,
        "waits": period.waits or 0,  # type: ignore[attr-defined] # counted with it
        "asks": asked,
        "summary_to_read": None if unanswered else to_read,
        "also_waits": also_waits(unanswered, to_read, asked),
    }


def _guide(period: Period) -> dict[str, str] | None:
    """First name and phone of the guide; they were read with the period."""
    name, phone = period.guide_name, period.guide_phone  # type: ignore[attr-defined] # asked for by the query
    return {"first_name": name, "phone": phone} if name else None


def asked_and_told(meetings: list[Meeting]) -> tuple[Meeting | None, Meeting | None, list[Meeting]]:
    """What of the meetings asks for an answer, which one is told whole, and the ones that are folded away.

    ``meetings`` are newest first. Only the newest shared note asks; an older one can still be answered where it stands.
    """
    newest = next((one for one in meetings if one.note(NoteKind.SHARED)), None)
    to_answer = newest if newest and not meeting_row(newest).answer else None
    told = meetings[0] if meetings and meetings[0] is not to_answer else None
    return to_answer, told, [one for one in meetings if one is not told]


def asks(period: Period, goals: list[Goal]) -> dict[str, Any]:
    """What waits for the client beside notes and summaries: the plan, a questionnaire, and room for own words."""
    waiting = period.asked if period.state in OPEN_PERIOD else None  # type: ignore[attr-defined] # asked for with the period
    return {
        "plan": period.pk if period.state == PeriodState.STARTING and plan_waits(goals) else None,
        "measure": waiting_card(waiting, period.asked_code) if waiting else None,  # type: ignore[attr-defined] # the same
        "period": period.pk,
    }


def also_waits(note: Meeting | None, summary: Summary | None, asked: dict[str, Any]) -> list[dict[str, Any]]:
    """What waits behind the one thing that the page asks of the client, each with its name and address."""
    rows = []
    if summary:
        rows.append({"name": _("a summary to read"), "url": reverse("summary", args=[summary.pk])})
    if asked["plan"]:
        rows.append({"name": _("your goals to read"), "url": reverse("plan_answer", args=[asked["plan"]])})
    if asked["measure"]:
        name = _("a questionnaire: %(name)s") % {"name": asked["measure"]["name"]}
        rows.append({"name": name, "url": asked["measure"]["url"]})
    return rows if note else rows[1:]
