"""Client, guide and partner look at the period together."""

import re
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from rinnalla.access import clock
from rinnalla.access.doors import can
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions.evaluation_meeting import (
    add_item,
    agree_evaluation,
    cancel_evaluation,
    hold_evaluation,
    prepare_evaluation,
    settle_item,
)
from rinnalla.guidance.choices import EvaluationKind, EvaluationState, Party
from rinnalla.guidance.exports.evaluation_meeting import as_pdf, document
from rinnalla.guidance.models import EvaluationMeeting
from rinnalla.guidance.presenters.evaluation_meeting import page_of
from rinnalla.guidance.queries.evaluation_meeting import items_of, open_items, people_in, who_may_take_part
from rinnalla.people.actions.client import withdraw_consent
from rinnalla.people.choices import ConsentKind
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def walk(whole_walk):
    """Everything that can be written on the way."""
    return whole_walk


def agree(cast, walk, *, people=(), **more):
    given = {"kind": EvaluationKind.MIDDLE, "starts_at": clock.now(), "place": "Poliklinikka", **more}
    return agree_evaluation(by=cast.aino.actor, period=walk.period, people=people, **given)


def test_the_client_is_present_unless_a_word_says_why_not(cast, walk):
    assert agree(cast, walk).client_present is True

    with pytest.raises(NotNow):
        agree(cast, walk, client_present=False, absence=" ")
    made = agree(cast, walk, client_present=False, absence="oma toive")
    assert (made.client_present, made.absence) == (False, "oma toive")


def test_partners_take_part_only_while_the_client_permits_their_unit_to_know(cast, walk):
    may = {one.first_name for one in who_may_take_part(walk.period)}
    withdraw_consent(by=walk.actor, consent=walk.client.consents.get(kind=ConsentKind.DISCLOSURE))

    assert may == {"Aino", "Marja", "Liisa", "Leena"}
    assert {one.first_name for one in who_may_take_part(walk.period)} == {"Aino", "Marja"}
    with pytest.raises(Refused):
        agree(cast, walk, people=[cast.liisa.staff])


def test_who_takes_part_reads_it_under_the_permit_and_nobody_else_of_the_clinic(cast, walk):
    made = agree(cast, walk, people=[cast.leena.staff])
    reads = [who for who in ("liisa", "leena", "oskar") if can(cast.members[who].actor, P.EVALUATION_READ, made)]
    assert reads == ["leena"]

    withdraw_consent(by=walk.actor, consent=walk.client.consents.get(kind=ConsentKind.DISCLOSURE))
    assert not can(cast.leena.actor, P.EVALUATION_READ, made)


def test_a_meeting_that_has_been_held_stays_as_it_is(cast, walk):
    held = hold_evaluation(by=cast.aino.actor, meeting=agree(cast, walk), decisions="Jatketaan.")

    assert held.state == EvaluationState.HELD
    for verb in (cancel_evaluation, lambda **it: prepare_evaluation(told="x", **it)):
        with pytest.raises(NotNow):
            verb(by=cast.aino.actor, meeting=held)
    with pytest.raises(DatabaseError, match="kept as it is"), transaction.atomic():
        change(EvaluationMeeting.objects.get(pk=held.pk))


def test_one_that_lies_ahead_is_not_held_yet(cast, walk):
    ahead = agree(cast, walk, starts_at=clock.now() + timedelta(days=2))

    with pytest.raises(NotNow):
        hold_evaluation(by=cast.aino.actor, meeting=ahead, decisions="x")


def test_what_is_left_open_stands_on_the_page_of_the_next_meeting_until_it_is_settled(cast, walk, window):
    before = {item.pk for item in open_items(cast.aino.actor, walk.period)}
    item = add_item(by=cast.aino.actor, meeting=agree(cast, walk), text="Psykiatrin aika", party=Party.PARTNER)
    form = {
        "kind": "end", "day": f"{clock.today():%d.%m.%Y}", "time": "12", "place": "Kirjasto", "client_present": "on",
        "people": [str(cast.liisa.staff.pk)],
    }  # fmt: skip

    answer = window("aino").post(f"/ohjaus/jaksot/{walk.period.pk}/arviointi", **form)

    page = window("liisa").get(answer["Location"]).content.decode()
    assert ("Psykiatrin aika" in page, walk.canaries["goal.words"] in page) == (True, True)
    assert walk.canaries["note.shared"] not in page
    settle_item(by=cast.aino.actor, item=item)
    assert {one.pk for one in open_items(cast.aino.actor, walk.period)} == before


def test_the_form_asks_for_a_word_at_the_field(cast, walk, window):
    form = {"kind": "end", "day": f"{clock.today():%d.%m.%Y}", "time": "12", "place": "Kirjasto"}

    answer = window("aino").post(f"/ohjaus/jaksot/{walk.period.pk}/arviointi", **form)

    assert answer.status_code == 422
    assert "Asiakas on mukana. Jos ei, kirjoita lyhyesti, miksi." in answer.content.decode()


def test_the_sender_is_told_what_they_do_not_see_and_why(cast, walk, window):
    address = f"/ohjaus/pyynnot/{walk.request.pk}/"
    with_permit = window("liisa").get(address).content.decode()
    withdraw_consent(by=walk.actor, consent=walk.client.consents.get(kind=ConsentKind.DISCLOSURE))
    without = window("liisa").get(address).content.decode()

    for page in (with_permit, without):
        assert "Mitä et näe" in page
    link = f"/ohjaus/arvioinnit/{walk.evaluation.pk}/"
    assert (link in with_permit, link in without) == (True, False)


def test_the_paper_is_one_page_with_what_was_agreed_decided_and_left_open(cast, walk):
    made = agree(cast, walk, people=[cast.leena.staff])
    add_item(by=cast.aino.actor, meeting=made, text="Psykiatrin aika", party=Party.PARTNER)
    settled = add_item(by=cast.aino.actor, meeting=made, text="Bussikortti", party=Party.GUIDE)
    settle_item(by=cast.aino.actor, item=settled)
    made = prepare_evaluation(by=cast.aino.actor, meeting=made, told="Katsotaan tavoite.")
    made = hold_evaluation(by=cast.aino.actor, meeting=made, decisions="Jatketaan kerran viikossa.")
    page = page_of(made, people_in(made), items_of(cast.aino.actor, made))

    told = document(page, "Aino Esimerkki")

    assert dict(told.facts)["Asiakas"] == made.period.client.called
    assert [(one.heading, one.text) for one in told.sections] == [
        ("Mitä katsomme yhdessä", "Katsotaan tavoite."),
        ("Mitä päätettiin", "Jatketaan kerran viikossa."),
        ("Avoimet asiat", "– Psykiatrin aika (yhteistyökumppani)"),
    ]
    assert "Aino Esimerkki" in told.foot
    assert re.findall(rb"/Type/Page\b", as_pdf(page, "Aino Esimerkki")) == [b"/Type/Page"]
