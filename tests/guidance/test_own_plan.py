"""The own plan is the client's: they write it, they decide who reads it, and every reading stands in their log."""

import pytest
from django.urls import reverse

from rinnalla.access.doors import can
from rinnalla.access.errors import Conflict, NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.models import AuditLine
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions.own_plan import choose_readers, record_part, record_readers, write_part
from rinnalla.guidance.choices import OwnPlanPartKind as Kind
from rinnalla.guidance.choices import OwnPlanReaders as Readers
from rinnalla.guidance.models import OwnPlan, OwnPlanEarlier
from rinnalla.guidance.queries.own_plan import earlier_of, part_of
from rinnalla.people.actions.account import close_account
from rinnalla.people.actions.client import keep_apart
from rinnalla.people.choices import Channel
from tests import factories
from tests.factories.cast import SYSTEM
from tests.windows import Window

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def walk(whole_walk):
    """Everything that can be written on the way."""
    return whole_walk


@pytest.fixture
def kaisa(walk):
    return Window(walk.account)


def written(walk, kind):
    return part_of(walk.actor, walk.client, kind).text


def lines(event):
    return [(line.role, line.outcome) for line in AuditLine.objects.filter(event=event).order_by("pk")]


@pytest.mark.parametrize(
    ("readers", "guide", "coordinator"),
    [(Readers.NOBODY, False, False), (Readers.GUIDE, True, False), (Readers.COORDINATOR, True, True)],
)
def test_those_read_whom_the_client_lets_read(cast, walk, readers, guide, coordinator):
    plan = choose_readers(by=walk.actor, client=walk.client, readers=readers)

    assert can(cast.aino.actor, P.OWN_PLAN_READ, plan) == guide
    assert can(cast.marja.actor, P.OWN_PLAN_READ, plan) == coordinator
    others = [cast.sari, cast.bertil, cast.cecilia, cast.daniel, cast.liisa, cast.otso, cast.tove]
    assert [can(other.actor, P.OWN_PLAN_READ, plan) for other in others] == [False] * len(others)
    assert can(walk.actor, P.OWN_PLAN_READ, plan)


def test_taking_it_back_closes_the_page_at_once(cast, walk, kaisa):
    aino, page = Window(cast.aino.account), reverse("client_plan", args=[walk.client.pk])
    word = walk.canaries[f"own_plan.{Kind.SIGNS}"]
    before = aino.get(page)
    kaisa.post(reverse("own_plan_readers"), readers=Readers.NOBODY)
    after = aino.get(page)

    assert [word in before.text, word in after.text] == [True, False]
    assert aino.get(reverse("client_plan_pdf", args=[walk.plan.pk])).status == 404


def test_every_reading_stands_in_the_clients_log(cast, walk, kaisa):
    Window(cast.aino.account).get(reverse("client_plan", args=[walk.client.pk]))

    assert "luki oman suunnitelman" in kaisa.get(reverse("own_log")).text.lower()
    assert ("guide", "done") in lines(Event.OWN_PLAN_READ)


def test_a_part_is_written_and_the_earlier_text_stays_with_its_day(walk, kaisa):
    page = reverse("own_plan_part", args=["signs"])
    version = part_of(walk.actor, walk.client, Kind.SIGNS).version
    answer = kaisa.post(page, text="Valvon öitä.", version=version)

    assert answer.status == 303
    assert written(walk, Kind.SIGNS) == "Valvon öitä."
    assert [one.text for one in earlier_of(walk.actor, walk.client, Kind.SIGNS)] == [walk.canaries["own_plan.signs"]]
    assert walk.canaries["own_plan.signs"] in kaisa.get(page).text


def test_a_part_may_be_left_empty(walk, kaisa):
    version = part_of(walk.actor, walk.client, Kind.NEXT).version

    assert kaisa.post(reverse("own_plan_part", args=["next"]), text="", version=version).status == 303
    assert written(walk, Kind.NEXT) == ""


def test_when_somebody_has_written_meanwhile_both_texts_are_shown(cast, walk, kaisa):
    asked = {"kind": Kind.HELPS, "how": Channel.PAPER, "said_on": walk.request.created_at.date()}
    record_part(by=cast.aino.actor, client=walk.client, text="Kävely Ainon kanssa.", **asked)
    answer = kaisa.post(reverse("own_plan_part", args=["helps"]), text="Kävely yksin.", version=1)

    assert answer.status == 409
    assert ["Kävely Ainon kanssa." in answer.text, "Kävely yksin." in answer.text] == [True, True]
    with pytest.raises(Conflict):
        write_part(by=walk.actor, client=walk.client, kind=Kind.HELPS, text="x", version=1)


def test_who_writes_for_the_client_sees_nothing_of_what_they_keep_to_themselves(cast, walk):
    choose_readers(by=walk.actor, client=walk.client, readers=Readers.NOBODY)
    marja, page = Window(cast.marja.account), reverse("client_plan_record", args=[walk.client.pk])
    shown = marja.get(page)
    answer = marja.post(page, kind=Kind.CALL, text="Sisko 040 111", how=Channel.PHONE, day="")

    assert answer.status == 303
    assert walk.canaries.seen_in(shown.body) <= {"client.call_name"}
    assert written(walk, Kind.CALL) == "Sisko 040 111"
    assert "Kerrottu puhelimessa" in Window(walk.account).get(reverse("own_plan")).text
    assert not can(cast.marja.actor, P.OWN_PLAN_READ, walk.plan)


def test_a_client_without_a_sign_in_says_it_on_paper_and_one_with_a_sign_in_decides_there(cast, walk):
    chosen = {"client": walk.client, "readers": Readers.COORDINATOR, "how": Channel.PAPER}
    with pytest.raises(NotNow):
        record_readers(by=cast.aino.actor, **chosen)
    close_account(by=SYSTEM, account=walk.account)

    assert record_readers(by=cast.aino.actor, **chosen).readers == Readers.COORDINATOR


def test_nobody_says_that_the_client_wrote_it_themselves(cast, walk):
    with pytest.raises(Refused):
        record_part(
            by=cast.aino.actor, client=walk.client, kind=Kind.WELL, text="x", how=Channel.OWN_ACCOUNT,
            said_on=walk.request.created_at.date(),
        )  # fmt: skip


def test_a_stranger_a_deputy_and_one_kept_apart_write_nothing(cast, walk):
    keep_apart(by=cast.marja.actor, client=walk.client, other=cast.aino.person, reason="x")

    outsiders = [cast.cecilia, cast.sari, cast.daniel, cast.liisa, cast.aino]
    assert [can(one.actor, P.OWN_PLAN_RECORD, walk.client) for one in outsiders] == [False] * 5


def test_a_plan_begins_with_the_first_part(cast):
    request = factories.make_request(cast)

    assert not OwnPlan.objects.filter(client=request.client).exists()
    assert not OwnPlanEarlier.objects.filter(part__plan__client=request.client).exists()


def test_papers_say_their_title_and_language_and_the_empty_form_opens_for_everybody(walk, kaisa, outside):
    papers = [kaisa.client.get(reverse(name)).content for name in ("own_plan_pdf", "own_plan_card")]
    papers.append(outside.get(reverse("own_plan_empty")).content)

    for body in papers:
        assert [mark in body for mark in (b"/Lang(fi)", b"StructTreeRoot", b"pdfuaid")] == [True] * 3


def test_a_page_to_print_has_every_part_and_the_numbers(walk, kaisa):
    text = kaisa.get(reverse("own_plan_print")).text

    assert [walk.canaries[f"own_plan.{kind}"] in text for kind in Kind] == [True] * 5
    assert "112" in text
