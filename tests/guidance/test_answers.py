"""The client's answers: from their own account, or recorded with the way they were heard."""

import pytest

from rinnalla.access import clock
from rinnalla.access.errors import Refused
from rinnalla.guidance.actions.meeting import agree_meeting, answer_note, record_meeting
from rinnalla.guidance.actions.summary import answer_summary
from rinnalla.guidance.choices import ClientAnswer, MeetingState, NoteKind, SummaryState
from rinnalla.guidance.models import NoteAnswer, SummaryAnswer
from rinnalla.people.choices import Channel
from tests.guidance.raw import change

pytestmark = pytest.mark.django_db
OWN = Channel.OWN_ACCOUNT
HEARD = [Channel.IN_PERSON, Channel.PHONE, Channel.PAPER]


@pytest.fixture
def note(cast, walk):
    """A shared note without an answer."""
    meeting = agree_meeting(by=cast.aino.actor, period=walk.period, starts_at=clock.now(), place="x")
    record_meeting(by=cast.aino.actor, meeting=meeting, state=MeetingState.HELD, minutes=30, shared="x")
    return meeting.notes.get(kind=NoteKind.SHARED)


@pytest.fixture
def answer(cast, walk, note):
    """Answer the note or the summary as Marja or the client."""
    summary = change(walk.summary, state=SummaryState.WITH_CLIENT)
    actors = {"marja": cast.marja.actor, "kaisa": walk.actor}
    verbs = {"note": (answer_note, note), "summary": (answer_summary, summary)}

    def said(name, about, how):
        act, record = verbs[about]
        return act(by=actors[name], **{about: record}, answer=ClientAnswer.YES, how=how)

    return said


@pytest.mark.parametrize("about", ["note", "summary"])
@pytest.mark.parametrize(
    ("name", "how"), [("marja", OWN), ("marja", "post"), ("marja", ""), *(("kaisa", h) for h in HEARD)]
)
def test_an_answer_that_can_not_have_been_given_so_is_refused(answer, about, name, how):
    before = NoteAnswer.objects.count() + SummaryAnswer.objects.count()

    with pytest.raises(Refused):
        answer(name, about, how)

    assert NoteAnswer.objects.count() + SummaryAnswer.objects.count() == before


@pytest.mark.parametrize("about", ["note", "summary"])
@pytest.mark.parametrize(("name", "how"), [("kaisa", OWN), *(("marja", how) for how in HEARD)])
def test_an_answer_is_kept_with_the_way_it_was_given(answer, about, name, how):
    assert answer(name, about, how).how == how
