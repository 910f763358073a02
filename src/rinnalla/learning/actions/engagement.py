"""Asking an expert by experience to an event: their answer, the event, the debrief, and feedback that is theirs."""

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.codes import spoken_code
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused, SubmissionMismatch
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.learning.choices.expert import ANSWER_LINK, FEEDBACK_LINK, EngagementState, Recording
from rinnalla.learning.models import Engagement, EngagementFeedback, Expert
from rinnalla.learning.queries.expert import code_is_taken, feedback_id, feedback_with
from rinnalla.people.models import Person
from rinnalla.post.letters import letter
from rinnalla.post.links import issue_link, use_link
from rinnalla.post.models import Outbox, SignedLink
from rinnalla.post.outbox import send

ANSWERABLE = frozenset({EngagementState.ASKED, EngagementState.AGREED})
NOT_AVAILABLE = _("This expert is not available now. Ask again when they are.")
NOT_RECORDED = _("This expert does not want to be recorded. Ask without a recording.")
OVER = _("This engagement has been held or called off.")
NOT_AGREED = _("The expert has not agreed to this.")
NOT_HELD = _("Record first that it was held.")
NO_ADDRESS = _("Neither a sign-in nor an e-mail address is known. Write the address down first.")
CODE_LENGTH = 8
OPEN_FOR, READ_FOR = timedelta(days=30), timedelta(days=90)


@action(
    P.ENGAGEMENT_ASK, on="expert", event=Event.ENGAGEMENT_ASKED, writes=(Engagement, SignedLink, Outbox),
    calls=(issue_link, send),
)  # fmt: skip
def ask_expert(
    *,
    by: Actor,
    expert: Expert,
    title: str,
    held_on: date,
    audience: str,
    topic: str,
    fee: str,
    support: str = "",
    place: str = "",
    recorded: bool = False,
    base: str = "",
) -> Engagement:
    """Ask an expert to an event. One who does not sign in gets a link; ``base`` is the address its token is put after.

    Raises NotNow for an expert who is not available, is not to be recorded, or can't be reached.
    """
    if by.person is None:
        raise Refused
    if not expert.available:
        raise NotNow(NOT_AVAILABLE)
    if recorded and expert.recording == Recording.NO:
        raise NotNow(NOT_RECORDED)
    if expert.person_id is None and not expert.email:
        raise NotNow(NO_ADDRESS)
    made = Engagement(
        expert=expert, asked_by=Person(pk=by.person), title=title, held_on=held_on, place=place, audience=audience,
        recorded=recorded, code=spoken_code(CODE_LENGTH, is_taken=code_is_taken), data_key=expert.data_key,
    )  # fmt: skip
    made.topic, made.fee, made.support = topic, fee, support
    made.save()
    if expert.person_id is None:
        link = issue_link(by=by, purpose=ANSWER_LINK, target=made.pk, lifetime=OPEN_FOR)
        written = letter("learning/mail/engagement", address=base + link.token)
        send(by=by, address=expert.email, letter=written, about=made.pk)
    return made


@action(P.ENGAGEMENT_ANSWER, on="engagement", event=Event.ENGAGEMENT_ANSWERED, writes=(Engagement,), versioned=False)
def answer_engagement(*, by: Actor, engagement: Engagement, agrees: bool) -> Engagement:
    """Agree or decline, without a reason; who has agreed may still withdraw. Raises NotNow once it has been held."""
    return _answered(engagement, agrees=agrees)


@action(
    P.ENGAGEMENT_ANSWER, on="engagement", event=Event.ENGAGEMENT_ANSWERED, writes=(Engagement, SignedLink),
    calls=(use_link,), versioned=False,
)  # fmt: skip
def answer_by_link(*, by: Actor, engagement: Engagement, link: SignedLink, agrees: bool) -> Engagement:
    """The same by the link that was sent, which is used up by it."""
    made = _answered(engagement, agrees=agrees)
    use_link(by=by, link=link)
    return made


@action(P.ENGAGEMENT_ASK, on="engagement", event=Event.ENGAGEMENT_ANSWERED, writes=(Engagement, Outbox), calls=(send,))
def call_off(*, by: Actor, engagement: Engagement) -> Engagement:
    """Call it off, without a reason. The expert is written to where an address is known."""
    if engagement.state not in ANSWERABLE:
        raise NotNow(OVER)
    engagement.state = EngagementState.CANCELLED
    engagement.save()
    if engagement.expert.email:
        send(
            by=by,
            address=engagement.expert.email,
            letter=letter("learning/mail/engagement_called_off"),
            about=engagement.pk,
        )
    return engagement


@action(
    P.ENGAGEMENT_ASK, on="engagement", event=Event.ENGAGEMENT_HELD, writes=(Engagement, SignedLink, Outbox),
    calls=(issue_link, send),
)  # fmt: skip
def hold_engagement(*, by: Actor, engagement: Engagement, base: str = "") -> Engagement:
    """It was held. One who does not sign in gets a link to the feedback that is theirs."""
    if engagement.state != EngagementState.AGREED:
        raise NotNow(NOT_AGREED)
    engagement.state, engagement.held_at = EngagementState.HELD, clock.now()
    engagement.save()
    expert = engagement.expert
    if expert.person_id is None and expert.email:
        link = issue_link(by=by, purpose=FEEDBACK_LINK, target=engagement.pk, lifetime=READ_FOR)
        written = letter("learning/mail/feedback", address=base + link.token)
        send(by=by, address=expert.email, letter=written, about=engagement.pk)
    return engagement


@action(P.ENGAGEMENT_ASK, on="engagement", event=Event.ENGAGEMENT_DEBRIEFED, writes=(Engagement,), versioned=False)
def debrief_engagement(*, by: Actor, engagement: Engagement, debriefed_on: date, debriefed_with: str) -> Engagement:
    """The debrief was held: when and with whom, never what was said."""
    if engagement.state != EngagementState.HELD:
        raise NotNow(NOT_HELD)
    engagement.state, engagement.debriefed_on = EngagementState.DEBRIEFED, debriefed_on
    engagement.debriefed_with = debriefed_with
    engagement.save()
    return engagement


@action(P.ENGAGEMENT_FEEDBACK, on="engagement", event=Event.ENGAGEMENT_FEEDBACK, writes=(EngagementFeedback,))
def give_feedback(*, by: Actor, engagement: Engagement, form: UUID, words: str) -> EngagementFeedback:
    """Say something to the expert as a listener, without a name. The same form again is one feedback."""
    pk = feedback_id(engagement.pk, form)
    before = feedback_with(pk)
    if before:
        if before.words != words:
            raise SubmissionMismatch
        return before
    made = EngagementFeedback(pk=pk, engagement=engagement, data_key=engagement.data_key)
    made.words = words
    made.save(force_insert=True)
    return made


@action(P.EXPERT_OWN, on="feedback", event=Event.FEEDBACK_SHARED, writes=(EngagementFeedback,), versioned=False)
def share_feedback(*, by: Actor, feedback: EngagementFeedback, shared: bool) -> EngagementFeedback:
    """Let those who asked see a feedback given to oneself, or take that back."""
    return _shared(feedback, shared=shared)


@action(P.ENGAGEMENT_ANSWER, on="feedback", event=Event.FEEDBACK_SHARED, writes=(EngagementFeedback,), versioned=False)
def share_by_link(*, by: Actor, feedback: EngagementFeedback, shared: bool) -> EngagementFeedback:
    """The same by the link that was sent."""
    return _shared(feedback, shared=shared)


def _answered(engagement: Engagement, *, agrees: bool) -> Engagement:
    if engagement.state not in ANSWERABLE:
        raise NotNow(OVER)
    engagement.state = EngagementState.AGREED if agrees else EngagementState.DECLINED
    engagement.answered_at = clock.now()
    engagement.save()
    return engagement


def _shared(feedback: EngagementFeedback, *, shared: bool) -> EngagementFeedback:
    feedback.shared_at = clock.now() if shared else None
    feedback.save()
    return feedback
