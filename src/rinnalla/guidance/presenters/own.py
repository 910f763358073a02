"""The client's own page in parts."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.guidance.choices import RequestState
from rinnalla.guidance.presenters import period as shown
from rinnalla.guidance.presenters.request import days_waited
from rinnalla.guidance.queries import own as queries
from rinnalla.guidance.queries.period import goals_of, guides_in, meetings_of, summaries_of
from rinnalla.people.choices import ConsentKind
from rinnalla.people.models import Client, Consent
from rinnalla.people.queries import consents_in_force

AGREED = {
    ConsentKind.INFORMATION: _("You have been told how your data is handled."),
    ConsentKind.DISCLOSURE: _("May read your goals and summaries"),
    ConsentKind.CONTACT_CHANNEL: _("You may be contacted in the way you have wished."),
    ConsentKind.OTHERS_PRESENT: _("Other people may be present in meetings."),
    ConsentKind.EVALUATION: _("Your data may be used in evaluation research."),
    ConsentKind.STORY: _("Your story may be published."),
}


def agreed(consent: Consent) -> dict[str, Any]:
    """A consent in words said to the client. What they have been told can't be untold, so it has no withdrawing."""
    kind = ConsentKind(consent.kind)
    words = f"{AGREED[kind]}: {consent.recipient}" if consent.recipient else str(AGREED[kind])
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
        }
    meetings = meetings_of(actor, period)
    summaries = summaries_of(actor, period)
    guides = [assignment.person.staff for assignment in guides_in(period)]
    upcoming = queries.next_meeting(meetings)
    rows = [shown.meeting_row(meeting) for meeting in meetings]
    return {
        **base,
        "period": period,
        "guide": guides[0] if guides else None,
        "next_meeting": shown.meeting_row(upcoming) if upcoming else None,
        "to_answer": next((row for row in rows if row.shared and not row.answer), None),
        "meetings": [row for row in rows if not row.to_record],
        "goals": shown.goal_rows(goals_of(actor, period)),
        "summaries": summaries,
        "summary_to_read": queries.summary_to_read(summaries),
    }
