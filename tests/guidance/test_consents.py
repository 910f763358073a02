"""What a client has agreed to, all of it and no more, and who is kept apart."""

import pytest

from rinnalla.access import clock
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.models import AuditLine
from rinnalla.access.roles import Role
from rinnalla.guidance.actions.request import record_agreement
from rinnalla.guidance.presenters.own import page
from rinnalla.people.actions.client import give_consent, keep_apart, withdraw_consent
from rinnalla.people.actions.organisation import give_role
from rinnalla.people.choices import Channel, ConsentKind
from rinnalla.people.models import Block
from rinnalla.people.queries.client import blocked_with, consents_in_force
from tests.attack.crawl import form, window_of
from tests.factories.cast import SYSTEM
from tests.guidance.raw import change

pytestmark = pytest.mark.django_db
DISCLOSURE = ConsentKind.DISCLOSURE


def kinds(client):
    return [consent.kind for consent in consents_in_force(client)]


def test_a_permit_that_is_unticked_before_sending_stops_working_in_the_same_run(cast, draft):
    assert kinds(draft.client) == ["information", "disclosure"]

    record_agreement(by=cast.liisa.actor, request=draft, text="x", how=Channel.IN_PERSON, disclosure=False)

    assert kinds(draft.client) == ["information"]
    lines = AuditLine.objects.order_by("-at")[:2]
    assert [line.event for line in lines] == [Event.REQUEST_EDITED, Event.CONSENT_WITHDRAWN]
    assert len({line.run for line in lines}) == 1


def test_unticking_leaves_another_units_permit_as_it_is(cast, draft):
    give_other = change(draft.client.consents.get(kind=DISCLOSURE), recipient=cast.elsewhere)

    record_agreement(by=cast.liisa.actor, request=draft, text="x", how=Channel.IN_PERSON, disclosure=False)

    assert [consent.pk for consent in consents_in_force(draft.client)][1:] == [give_other.pk]


def test_the_agreement_form_shows_what_has_been_recorded(cast, draft):
    address = f"/ohjaus/pyynnot/{draft.pk}/suostumus"

    body = window_of(cast.liisa.account).get(address).content.decode()

    assert body.count("checked") == 3


def test_a_client_sees_every_permit_in_order_and_withdraws_each_on_its_own(cast, walk):
    own = {"by": walk.actor, "client": walk.client, "how": Channel.OWN_ACCOUNT}
    give_consent(**own, kind=ConsentKind.STORY)
    give_consent(**own, kind=DISCLOSURE, recipient=cast.elsewhere)
    shown = page(walk.actor, walk.client)["consents"]
    assert [consent.recipient for consent in consents_in_force(walk.client)] == [
        None, cast.clinic, cast.elsewhere, None,
    ]  # fmt: skip
    assert [one["can_withdraw"] for one in shown] == [False, True, True, True]

    window_of(walk.account).post(f"/minun/suostumukset/{shown[1]['id']}/peru", form())

    assert [consent.recipient for consent in consents_in_force(walk.client)] == [None, cast.elsewhere, None]


def test_what_the_client_has_been_told_can_not_be_withdrawn(walk):
    told = walk.client.consents.get(kind=ConsentKind.INFORMATION)

    with pytest.raises(NotNow):
        withdraw_consent(by=walk.actor, consent=told)

    assert kinds(walk.client) == ["information", "disclosure"]
    answer = window_of(walk.account).post(f"/minun/suostumukset/{told.pk}/peru", form())
    assert answer.status_code == 409


@pytest.mark.parametrize(
    ("kind", "unit", "how"),
    [
        (DISCLOSURE, None, Channel.OWN_ACCOUNT),
        (ConsentKind.STORY, "clinic", Channel.OWN_ACCOUNT),
        (ConsentKind.STORY, None, Channel.PHONE),
        (ConsentKind.STORY, None, "post"),
    ],
)
def test_a_consent_that_can_not_have_been_given_so_is_refused(cast, walk, kind, unit, how):
    with pytest.raises(Refused):
        give_consent(by=walk.actor, client=walk.client, kind=kind, how=how, recipient=unit and getattr(cast, unit))


def test_nobody_consents_from_the_clients_own_account_but_the_client(cast, walk):
    with pytest.raises(Refused):
        give_consent(by=cast.marja.actor, client=walk.client, kind=ConsentKind.STORY, how=Channel.OWN_ACCOUNT)


def test_two_people_are_kept_apart_once_at_a_time_and_again_after_it_was_lifted(cast, walk):
    apart = {"by": cast.marja.actor, "client": walk.client, "other": cast.daniel.person, "reason": "x"}
    block = keep_apart(**apart)
    with pytest.raises(NotNow):
        keep_apart(**apart)

    change(block, lifted_at=clock.now())
    assert cast.daniel.person.pk not in blocked_with(walk.client.person_id)
    keep_apart(**apart)

    assert Block.objects.filter(second=cast.daniel.person).count() == 2


def test_a_client_is_not_kept_apart_from_themselves(cast, walk):
    with pytest.raises(Refused):
        keep_apart(by=cast.marja.actor, client=walk.client, other=walk.client.person, reason="x")


def test_a_role_is_given_to_staff_only(cast, walk):
    with pytest.raises(Refused):
        give_role(by=SYSTEM, unit=cast.guidance, person=walk.client.person, role=Role.GUIDE)
