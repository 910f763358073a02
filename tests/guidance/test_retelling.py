"""A story for others: facts changed by one, checked by another, gone when the client takes their word back."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from rinnalla.access.doors import can
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.models import AuditLine
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions.retelling import (
    ask_for_check,
    change_words,
    check_retelling,
    edit_retelling,
    return_retelling,
    start_retelling,
)
from rinnalla.guidance.actions.summary import Part
from rinnalla.guidance.choices import RetellingState, SummaryPartKind
from rinnalla.guidance.models import Retelling
from rinnalla.people.actions.client import give_consent, withdraw_consent
from rinnalla.people.choices import Channel, ConsentKind
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def walk(whole_walk):
    """Everything that can be written on the way."""
    return whole_walk


def write(by, retelling, text):
    parts = {kind: Part(str(kind.label), text) for kind in SummaryPartKind}
    return edit_retelling(by=by, retelling=retelling, parts=parts)


@pytest.fixture
def begun(cast, walk):
    """A version that Aino has begun, with her own name and an age left in it."""
    made = start_retelling(by=cast.aino.actor, summary=walk.summary)
    return write(cast.aino.actor, made, "Tavattiin Ainon kanssa. Asiakas on 34-vuotias.")


def consent(walk):
    return walk.client.consents.get(kind=ConsentKind.STORY, withdrawn_at=None)


def test_it_needs_the_consent_to_publish(cast, walk):
    withdraw_consent(by=walk.actor, consent=consent(walk))

    with pytest.raises(NotNow):
        start_retelling(by=cast.aino.actor, summary=walk.summary)


def test_it_is_not_checked_while_something_that_could_identify_is_left(cast, begun):
    with pytest.raises(NotNow, match="Ainon"):
        ask_for_check(by=cast.aino.actor, retelling=begun)

    words = {"Ainon": "ohjaajan"}
    change_words(by=cast.aino.actor, retelling=begun, instead=words, stay=["34-vuotias"])
    assert ask_for_check(by=cast.aino.actor, retelling=begun).state == RetellingState.TO_CHECK


def test_the_name_of_a_person_can_not_be_confirmed(cast, begun):
    change_words(by=cast.aino.actor, retelling=begun, instead={}, stay=["Ainon", "34-vuotias"])

    with pytest.raises(NotNow, match="Ainon"):
        ask_for_check(by=cast.aino.actor, retelling=begun)


def asked(cast, begun):
    write(cast.aino.actor, begun, "Tavattiin kahvilassa.")
    return ask_for_check(by=cast.aino.actor, retelling=begun)


def test_its_maker_does_not_check_it_and_who_changes_it_becomes_its_maker(cast, begun):
    with pytest.raises(Refused):
        check_retelling(by=cast.aino.actor, retelling=asked(cast, begun))

    return_retelling(by=cast.marja.actor, retelling=begun, remark="kahvila")
    write(cast.marja.actor, begun, "Tavattiin kaupungilla.")
    ask_for_check(by=cast.marja.actor, retelling=begun)
    with pytest.raises(Refused):
        check_retelling(by=cast.marja.actor, retelling=begun)
    assert check_retelling(by=cast.aino.actor, retelling=begun).checker_id == cast.aino.person.pk


def test_the_database_refuses_a_checker_who_is_the_maker(cast, begun):
    made = asked(cast, begun)

    with pytest.raises(IntegrityError), transaction.atomic():
        change(made, state=RetellingState.CHECKED, checker=made.maker, checked_at=made.created_at)


def test_a_checked_version_does_not_change(walk):
    for row in (walk.retelling, walk.retelling.parts.first()):
        with pytest.raises(DatabaseError, match="kept as it is"), transaction.atomic():
            change(row)


@pytest.mark.parametrize("way", ["tulosta", "word"])
def test_it_can_be_taken_out_only_once_it_has_been_checked(cast, walk, begun, window, way):
    done = window("aino").get(f"/ohjaus/kertomukset/{walk.retelling.pk}/{way}")
    not_yet = window("aino").get(f"/ohjaus/kertomukset/{begun.pk}/{way}")

    assert (done.status_code, not_yet.status_code) == (200, 404)
    assert AuditLine.objects.filter(event="retelling_exported", record=walk.retelling.pk).count() == 1


def test_when_the_client_takes_their_consent_back_it_is_gone_and_stays_gone(cast, walk, begun):
    withdraw_consent(by=walk.actor, consent=consent(walk))
    give_consent(by=walk.actor, client=walk.client, kind=ConsentKind.STORY, how=Channel.OWN_ACCOUNT)

    for one in (walk.retelling, begun):
        for who in (cast.aino.actor, cast.marja.actor, walk.actor):
            assert not can(who, P.RETELLING_READ, one)
    assert start_retelling(by=cast.aino.actor, summary=walk.summary).pk not in {walk.retelling.pk, begun.pk}


def test_the_marked_words_are_changed_on_the_page(cast, begun, window):
    address = f"/ohjaus/kertomukset/{begun.pk}/"
    form = window("aino").get(f"{address}sanat").content.decode()
    page = window("aino").get(address).content.decode()

    assert ("<mark>Ainon</mark>" in page, "34-vuotias" in form, 'name="stay_0"' in form) == (True, True, False)
    sent = window("aino").post(
        f"{address}sanat", version=begun.version, instead_0="ohjaajan", instead_1="", stay_1="on"
    )
    assert sent.status_code == 303
    assert "<mark>" not in window("aino").get(address).content.decode()
    assert "ohjaajan kanssa" in Retelling.objects.get(pk=begun.pk).parts.first().text
