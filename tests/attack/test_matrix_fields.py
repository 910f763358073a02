"""Which of a client's words each person comes to see on all pages together: neither more nor less than this table."""

import pytest

from rinnalla.guidance.choices import OwnPlanPartKind, SummaryPartKind
from rinnalla.people.actions.account import close_account
from rinnalla.people.actions.client import withdraw_consent
from rinnalla.people.actions.organisation import end_role
from rinnalla.people.choices import ConsentKind
from tests.attack import crawl
from tests.attack.routes import EVERYBODY, HOLLOW, ROUTES
from tests.factories.cast import SYSTEM

pytestmark = [pytest.mark.django_db]

SUMMARY = {f"summary.{what}.{kind}" for what in ("heading", "text") for kind in SummaryPartKind} | {
    "summary_answer.words",
    "client.name",
}
CALLED = {"client.call_name"}
GOALS = {"goal.words", "goal.where_now"}
STEPS = {f"goal.{name}" for name in ("much_below", "below", "expected", "above", "much_above")}
FOLLOWED = STEPS | {
    "goal.ended", "goal.line_low", "goal.line_high", "goal_end.words", "rating.words", "plan_answer.words",
    "outcome.words", "life_event.words", "count.words",
}  # fmt: skip
SAFETY = {"risk.told", "risk.words"}
MEETINGS = {
    "note.shared", "note.work", "note.partner", "note_answer.words", "meeting.place", "meeting.plan_b", "group.place",
    "group.text", "tried.other", "tried.reason",
}  # fmt: skip
TOGETHER = {"together.own_words", "together.told"}
CONTACT = {"client.name", "client.phone"}
CALLER = {f"caller.{name}" for name in ("name", "place", "phone", "email")}
REACH = {"reach.address", "reach.through"}
HANDOVER = {f"handover.{name}" for name in ("continues_name", "continues_where", "takes_part", "agreed")}
TRIED = {"contact.remark"}
# Stands in lists only while the client is on the waiting list; these have a period.
WHILE_WAITING = {"request.waits_words"}
REQUEST = {
    "client.phone", "request.contact_wish", "request.situation", "request.hopes", "request.ending",
    "request.named_contact_name", "brief.text", "question.question", "question.answer", *CALLER, *REACH, *HANDOVER,
}  # fmt: skip
PLAN = {f"own_plan.{kind}" for kind in OwnPlanPartKind}
HARD_DAY = {"situation.called", "situation.done"}
DEFERRED = {"situation.later", "deferral.reason"}

QUESTION = {"log_question.words", "log_question.answer"}
CASE = {"log_case.question", "log_case.explanation"}
OPENED = {"break_glass.reason", "break_glass_review.remark"}
WISHES = {"wish.areas", "wish.own_words"}
RETELLING = {f"retelling.{what}.{kind}" for what in ("heading", "text") for kind in SummaryPartKind}
EVALUATION = {f"evaluation.{what}" for what in ("place", "told", "absence")} | {"evaluation_item.text"}
TEAM = {"team_item.text", "team_task.text"}
TOLD = RETELLING | EVALUATION

OF_PERIOD = CALLED | FOLLOWED | TOLD | GOALS | MEETINGS | SUMMARY | HARD_DAY
OF_REQUEST = REQUEST | TRIED | WISHES

SEES = {
    "kaisa": OF_PERIOD | OF_REQUEST | PLAN | QUESTION | {"introduction.place", "own_plan.earlier"},
    "aino": OF_PERIOD | TOGETHER | TEAM | CONTACT | PLAN | {"brief.text", "situation.later"},
    "marja": OF_PERIOD
    | TOGETHER
    | OF_REQUEST
    | TEAM
    | CONTACT
    | SAFETY
    | DEFERRED
    | OPENED
    | {"client.email", "block.reason", "choice_reason.words", "introduction.place"},
    "sari": OF_PERIOD | OF_REQUEST | TEAM | CONTACT | SAFETY | DEFERRED | {"client.email"},
    "tove": CALLED | OPENED | QUESTION | CASE | {"log_case.remark"},
    "daniel": CALLED | CASE | {"break_glass.reason"},
    "liisa": CALLED | EVALUATION | CONTACT | GOALS | SUMMARY | REQUEST | WISHES | {"note.partner"},
}


def pages_of(world):
    for name, route in ROUTES.items():
        if route.about:
            yield crawl.address_of(name, world.target(world.kaisa, route.about).pk)
        else:
            yield crawl.address_of(name)
    yield crawl.address_of("situation", world.kaisa.deferred.pk)


def seen_by(world, person):
    window = crawl.window_of(world.accounts[person])
    visits = [crawl.visit(window, "GET", address) for address in pages_of(world)]
    return set().union(*(one.seen(world.kaisa) for one in visits))


@pytest.mark.parametrize("person", [*sorted(EVERYBODY), *sorted(HOLLOW), "nobody"])
def test_everybody_sees_the_fields_that_are_theirs_and_no_other(world, person):
    assert seen_by(world, person) == SEES.get(person, set())


def test_without_a_disclosure_permit_the_sender_sees_only_what_they_wrote_themselves(world):
    permit = world.kaisa.client.consents.get(kind=ConsentKind.DISCLOSURE)
    withdraw_consent(by=world.kaisa.actor, consent=permit)

    assert seen_by(world, "liisa") == CALLED | CONTACT | REQUEST | WISHES


def test_a_role_that_is_taken_away_closes_the_page_and_the_session(world):
    window, address = crawl.window_of(world.accounts["aino"]), crawl.address_of("period", world.kaisa.period.pk)
    assert crawl.visit(window, "GET", address).status == 200

    end_role(by=SYSTEM, membership=world.cast.aino.memberships[0])

    after = crawl.visit(window, "GET", address)
    assert (after.status, after.seen(world.kaisa)) == (302, set())


def test_a_closed_account_is_led_to_the_sign_in_page_in_the_same_session(world):
    window, address = crawl.window_of(world.accounts["aino"]), crawl.address_of("period", world.kaisa.period.pk)
    close_account(by=SYSTEM, account=world.accounts["aino"])

    after = crawl.visit(window, "GET", address)
    assert (after.status, after.seen(world.kaisa)) == (302, set())


def test_the_words_that_no_page_shows_are_these(world):
    shown = set().union(*SEES.values())

    assert set(world.kaisa.canaries.words) - shown == {"client.identity_code", *WHILE_WAITING}
