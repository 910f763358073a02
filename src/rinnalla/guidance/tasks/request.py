"""Reminding of questions about requests, and ending what nobody has answered about."""

from rinnalla.access.actors import system
from rinnalla.access.errors import NotNow
from rinnalla.guidance.actions.question import REMINDERS, lapse_request, remind_of_question
from rinnalla.guidance.queries.question import unanswered_today

CLOCK = "reminders"


def follow_up_questions() -> int:
    """Two reminders a week apart, then the end. How many requests were taken up; one answered meanwhile is let be."""
    actor, taken = system(CLOCK), 0
    for request in list(unanswered_today(actor)):
        act = lapse_request if request.reminders >= REMINDERS else remind_of_question
        try:
            act(by=actor, request=request)
        except NotNow:
            continue
        taken += 1
    return taken
