"""What belongs to a request on its way: who called, how the client is reached, what was asked, who continues."""

from rinnalla.access import clock
from rinnalla.guidance.actions.contact import record_contact, write_handover
from rinnalla.guidance.actions.decision import place_in_queue
from rinnalla.guidance.actions.question import answer_question, ask_more
from rinnalla.guidance.actions.request import Caller
from rinnalla.guidance.choices import ContactOutcome, HandoverKind, NeedClass, WaitsFor
from rinnalla.people.actions.contact import Reach
from rinnalla.people.choices import ReachWay


def caller(canaries):
    return Caller(**{name: canaries[f"caller.{name}"] for name in ("name", "place", "phone", "email")})


def reach(canaries):
    return Reach(ReachWay.CALL, address=canaries["reach.address"], through=canaries["reach.through"])


def reach_and_ask(walk, coordinator, sender):
    """The client is called, the sender asked and answers, and it is agreed who continues."""
    request, canaries = walk.request, walk.canaries
    record_contact(
        by=coordinator, request=request, tried_at=clock.now(), way=ReachWay.CALL, outcome=ContactOutcome.NO_ANSWER,
        next_on=clock.today(), remark=canaries["contact.remark"],
    )  # fmt: skip
    ask_more(by=coordinator, request=request, question=canaries["question.question"])
    answer_question(by=sender, request=request, answer=canaries["question.answer"])
    told = ("continues_name", "continues_where", "takes_part", "agreed")
    write_handover(
        by=coordinator, request=request, kind=HandoverKind.START, planned_on=clock.today(), done_on=clock.today(),
        **{name: canaries[f"handover.{name}"] for name in told},
    )  # fmt: skip


def wait(walk, coordinator):
    """An accepted request goes on the waiting list."""
    return place_in_queue(
        by=coordinator, request=walk.request, need=NeedClass.SOON, waits_for=WaitsFor.WISHED_GUIDE,
        waits_words=walk.canaries["request.waits_words"],
    )  # fmt: skip
