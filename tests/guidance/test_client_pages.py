"""The coordinator's page of a client: details, consents, who must not be matched."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.access.doors import can
from rinnalla.access.errors import NotNow
from rinnalla.access.models import AuditLine
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.models import Period
from rinnalla.people.actions.client import keep_apart, lift_block
from rinnalla.people.choices import Channel, ConsentKind
from rinnalla.people.models import Block, Client, Consent

pytestmark = [pytest.mark.django_db]
DETAILS = {"name": "Kaisa Kokeilija", "call_name": "Kaisa", "phone": "040 123 4567", "email": "", "language": "sv"}


def page_of(walk, part=""):
    return f"/ohjaus/asiakkaat/{walk.client.pk}/{part}"


def permit_of(walk):
    return walk.client.consents.get(kind=ConsentKind.DISCLOSURE)


def test_the_coordinator_corrects_the_contact_details_and_a_late_version_is_shown_beside(walk, window):
    marja, version = window("marja"), Client.objects.get(pk=walk.client.pk).version
    assert marja.post(page_of(walk, "tiedot"), **DETAILS, version=version).status_code == 303

    late = marja.post(page_of(walk, "tiedot"), **{**DETAILS, "phone": "050 765 4321"}, version=version)

    client = Client.objects.get(pk=walk.client.pk)
    assert (client.name, client.phone, client.language, late.status_code) == (
        "Kaisa Kokeilija",
        "040 123 4567",
        "sv",
        409,
    )
    assert "040 123 4567" in late.content.decode()


def test_the_guide_sees_name_and_phone_and_nothing_to_change(walk, window):
    page = window("aino").get(page_of(walk)).content.decode()

    assert walk.canaries["client.phone"] in page
    for hidden in (walk.canaries["client.email"], "Mihin asiakas on suostunut", "Ei yhdistetä", "Asiakkaan oma tunnus"):
        assert hidden not in page
    assert window("aino").post(page_of(walk, "tiedot"), **DETAILS).status_code == 404


def test_a_client_does_not_come_to_the_staffs_page_of_themselves(walk, window):
    assert window(walk.account).get(page_of(walk)).status_code == 404


def test_a_consent_is_withdrawn_on_the_clients_behalf_with_how_and_when(walk, window):
    permit = permit_of(walk)
    answer = window("marja").post(f"/ohjaus/suostumukset/{permit.pk}/peru", how=Channel.PHONE, version=permit.version)

    permit.refresh_from_db()
    assert (answer.status_code, permit.withdrawn_how, bool(permit.withdrawn_at)) == (303, "phone", True)
    assert AuditLine.objects.filter(event="consent_withdrawn", subjects=walk.client.pk.hex).count() == 1


def test_a_consent_given_earlier_keeps_its_day_and_one_of_tomorrow_is_refused(walk, window):
    today = clock.today()
    said = {"kind": ConsentKind.EVALUATION, "how": Channel.PAPER, "remark": "kotona"}
    tomorrow = window("marja").post(page_of(walk, "suostumus"), **said, day=str(today + timedelta(1)))
    before = window("marja").post(page_of(walk, "suostumus"), **said, day=str(today - timedelta(3)))

    given = Consent.objects.get(kind=ConsentKind.EVALUATION)
    assert (tomorrow.status_code, before.status_code) == (422, 303)
    assert (clock.local(given.given_at).date(), given.how) == (today - timedelta(3), "paper")


def test_a_disclosure_permit_needs_one_who_receives(walk, window):
    marja, permit = window("marja"), permit_of(walk)
    said = {"kind": ConsentKind.DISCLOSURE, "how": Channel.PHONE}
    marja.post(f"/ohjaus/suostumukset/{permit.pk}/peru", how=Channel.PHONE)

    without = marja.post(page_of(walk, "suostumus"), **said)
    named = marja.post(page_of(walk, "suostumus"), **said, recipient=walk.request.from_unit_id)

    assert (without.status_code, named.status_code) == (422, 303)
    assert walk.client.consents.get(kind=said["kind"], withdrawn_at=None).recipient_id == walk.request.from_unit_id


def test_a_guide_kept_apart_loses_the_client_at_once_and_finds_them_when_it_is_lifted(walk, window, cast):
    marja = window("marja")
    assert marja.post(page_of(walk, "ei-yhdisteta"), guide=cast.aino.staff.pk, reason="Naapuri").status_code == 303
    assert not can(cast.aino.actor, P.PERIOD_READ, walk.period)
    assert "Naapuri" in marja.get(page_of(walk)).content.decode()

    block = Block.objects.get(second=cast.aino.person)
    assert marja.post(f"/ohjaus/ei-yhdisteta/{block.pk}/yhdista").status_code == 303

    assert can(cast.aino.actor, P.PERIOD_READ, walk.period)
    assert Period.objects.filter(pk=walk.period.pk).exists()


def test_who_was_kept_apart_before_can_be_recorded_again_but_not_twice(walk, cast):
    marja = cast.marja.actor
    block = keep_apart(by=marja, client=walk.client, other=cast.daniel.person, reason="x")
    with pytest.raises(NotNow):
        keep_apart(by=marja, client=walk.client, other=cast.daniel.person, reason="y")
    lift_block(by=marja, client=walk.client, block=block)
    with pytest.raises(NotNow):
        lift_block(by=marja, client=walk.client, block=block)

    again = keep_apart(by=marja, client=walk.client, other=cast.daniel.person, reason="z")

    assert (again.pk == block.pk, again.reason, again.lifted_at) == (False, "z", None)


def test_contact_details_without_the_version_they_were_opened_at_change_nothing(walk, window):
    before = Client.objects.get(pk=walk.client.pk).phone

    assert window("marja").post(page_of(walk, "tiedot"), **DETAILS).status_code == 400

    assert Client.objects.get(pk=walk.client.pk).phone == before


def test_a_coordinator_of_another_unit_finds_no_such_client(walk, window):
    otso = window("otso")

    for part in ("", "tiedot", "suostumus", "ei-yhdisteta", "tunnus", "linkki", "loki"):
        assert otso.get(page_of(walk, part)).status_code == 404
