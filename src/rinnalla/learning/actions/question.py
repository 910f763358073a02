"""Questions before an event: asked by participants, gathered and answered by the trainer."""

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.learning.choices.event import LIVE
from rinnalla.learning.models import AdvanceQuestion, Registration, TrainingTopic

NOT_ANY_MORE = _("Questions are asked by those who are registered.")
MOST_ASKED = 10
ENOUGH = _("You have asked ten questions already. The trainer goes through them first.")


@action(P.EVENT_OWN, on="registration", event=Event.QUESTION_ASKED, writes=(AdvanceQuestion,))
def ask_question(
    *, by: Actor, registration: Registration, text: str, topic: TrainingTopic | None = None
) -> AdvanceQuestion:
    """Ask the trainer something before the event."""
    if registration.state not in LIVE:
        raise NotNow(NOT_ANY_MORE)
    if registration.questions.count() >= MOST_ASKED:
        raise NotNow(ENOUGH)
    if topic and topic.event_id != registration.event_id:
        raise Refused
    asked = AdvanceQuestion(
        event=registration.event, registration=registration, data_key=registration.data_key, topic=topic, text=text
    )
    asked.save()
    return asked


@action(P.EVENT_RUN, on="question", event=Event.QUESTION_GATHERED, writes=(AdvanceQuestion,), versioned=True)
def answer_question(*, by: Actor, question: AdvanceQuestion, answered_in: str, answer: str = "") -> AdvanceQuestion:
    """Mark a question, and those joined to it, as answered. Whoever asked sees it behind their own link."""
    question.answered_in, question.answer = answered_in, answer
    question.answered_at = clock.now() if answered_in else None
    question.save()
    return question


@action(P.EVENT_RUN, on="question", event=Event.QUESTION_GATHERED, writes=(AdvanceQuestion,), versioned=True)
def gather_question(
    *,
    by: Actor,
    question: AdvanceQuestion,
    topic: TrainingTopic | None = None,
    joined_to: AdvanceQuestion | None = None,
) -> AdvanceQuestion:
    """Put a question under a topic, or together with another of the same content. Raises Refused across events."""
    of_others = [one for one in (topic, joined_to) if one and one.event_id != question.event_id]
    if of_others or joined_to == question or (joined_to and joined_to.joined_to_id) or question.joined.exists():
        raise Refused
    question.topic, question.joined_to = topic, joined_to
    question.save()
    return question
