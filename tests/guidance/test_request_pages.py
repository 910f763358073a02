"""The pages of a request: its beginning corrected, the inbox in parts, the waiting list, contacts, the handover."""

from datetime import timedelta

import pytest
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.errors import NotNow
from rinnalla.guidance.actions.contact import record_contact
from rinnalla.guidance.actions.decision import accept_request, place_in_queue, receive_request
from rinnalla.guidance.choices import ContactOutcome, NamedContact, NeedClass, RequestSource, RequestState, WaitsFor
from rinnalla.guidance.models import ContactAttempt, Handover, ServiceRequest, Wish
from rinnalla.guidance.queries.request import inbox, waiting_list
from rinnalla.people.actions.account import open_account
from rinnalla.people.choices import ReachWay
from rinnalla.people.models import Client
from tests import factories
from tests.factories.cast import SYSTEM
from tests.guidance.raw import change

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def beginning(cast, **more):
    told = {"origin": "clinic", "name": "Reino Kalio", "way": "call", "phone": "044 555 0299"}
    return {"unit": str(cast.guidance.pk), **told, **more}


def test_a_draft_begun_a_moment_ago_opens_only_when_it_is_chosen(cast, window):
    liisa = window("liisa")
    liisa.post("/ohjaus/pyynnot/uusi", **beginning(cast))
    chosen = liisa.get("/ohjaus/pyynnot/uusi")

    page, draft = chosen.content.decode(), ServiceRequest.objects.get()
    assert (chosen.status_code, "Jatka: Reino Kalio" in page, "044 555 0299" in page) == (200, True, False)
    ways = [reverse("request_beginning", args=[draft.pk]), "/ohjaus/pyynnot/uusi?toinen=1"]
    assert [f'href="{way}"' in page for way in ways] == [True, True]
    assert "Reino" not in liisa.get(ways[1]).content.decode()


def test_taking_a_request_back_is_asked_first_and_its_receipt_says_so(cast, window):
    made, liisa = factories.make_request(cast).request, window("liisa")
    address, page = reverse("request_withdraw", args=[made.pk]), reverse("request", args=[made.pk])
    asked = liisa.get(address).content.decode()

    assert f'href="{address}"' in liisa.get(page).content.decode()
    assert ("Perutaanko palvelupyyntö?" in asked, f'href="{page}"' in asked) == (True, True)
    assert ServiceRequest.objects.get().state == RequestState.SENT
    assert liisa.post(address).status_code == 303
    receipt = liisa.get(reverse("request_receipt", args=[made.pk])).content.decode()
    assert ("Palvelupyyntö on peruttu." in receipt, "milloin tahansa" in receipt) == (True, False)


def test_a_request_taken_back_offers_no_wishes(cast, window):
    made, liisa = factories.make_request(cast).request, window("liisa")
    wishes, page = reverse("request_wishes", args=[made.pk]), reverse("request", args=[made.pk])
    before = wishes in liisa.get(page).content.decode()
    liisa.post(reverse("request_withdraw", args=[made.pk]))

    assert (before, wishes in liisa.get(page).content.decode()) == (True, False)


def test_correcting_the_name_at_the_beginning_makes_no_second_draft_or_client(cast, window):
    liisa = window("liisa")
    liisa.post("/ohjaus/pyynnot/uusi", **beginning(cast))
    draft = ServiceRequest.objects.get()

    address = reverse("request_beginning", args=[draft.pk])
    sent = liisa.post(address, **beginning(cast, name="Reino Kallio", version=draft.version))

    assert sent.status_code == 303
    assert (ServiceRequest.objects.count(), Client.objects.get().name) == (1, "Reino Kallio")


def test_a_request_for_somebody_else_can_be_begun_at_once(cast, window):
    liisa = window("liisa")
    liisa.post("/ohjaus/pyynnot/uusi", **beginning(cast))

    assert liisa.get("/ohjaus/pyynnot/uusi?toinen=1").status_code == 200


def test_a_phone_call_is_recorded_with_who_called_and_words_beside_the_form(cast, window):
    marja = window("marja")
    assert "Sanoja puheluun" in marja.get("/ohjaus/pyynnot/uusi").content.decode()

    marja.post("/ohjaus/pyynnot/uusi", **beginning(cast, caller_name="Sosiaalityöntekijä Oja", origin="social_work"))

    row = ServiceRequest.objects.get()
    assert (row.source, row.caller_name, row.origin) == (RequestSource.PHONE, "Sosiaalityöntekijä Oja", "social_work")


def test_the_inbox_says_how_many_stand_where_and_puts_the_late_ones_first(cast, window):
    early, late, asked = (factories.make_request(cast).request for _ in range(3))
    change(early, waiting_since=clock.today() - 9 * DAY)
    change(late, receive_by=clock.today() - DAY)
    change(asked, state=RequestState.INFO_REQUESTED)

    rows = inbox(cast.marja.actor)
    body = window("marja").get("/ohjaus/pyynnot/?osa=asked").content.decode()

    assert [row.pk for row in rows][:2] == [late.pk, early.pk]
    assert "Kolme ihmistä odottaa." in body
    assert "Yksi on odottanut yli sovitun ajan: aloita hänestä." in body
    assert str(asked.pk) in body
    assert str(early.pk) not in body


def test_within_a_need_the_one_who_asked_first_comes_first(cast, window):
    made = []
    for need, days in ((NeedClass.IN_TURN, 9), (NeedClass.SOON, 2), (NeedClass.SOON, 4)):
        row = factories.make_request(cast).request
        receive_request(by=cast.marja.actor, request=row)
        accept_request(by=cast.marja.actor, request=row)
        row = place_in_queue(
            by=cast.marja.actor, request=row, need=need, waits_for=WaitsFor.WISHED_GUIDE, waits_words="Viittomakieli"
        )
        made.append(change(row, waiting_since=clock.today() - days * DAY))

    assert [row.pk for row in waiting_list(cast.marja.actor)] == [made[2].pk, made[1].pk, made[0].pk]
    assert "asiakkaan toivoma ohjaaja: Viittomakieli" in window("marja").get("/ohjaus/pyynnot/jono").content.decode()


def test_all_three_parties_see_the_same_number_of_days(cast, window):
    walk = factories.make_request(cast)
    change(walk.request, waiting_since=clock.today() - 12 * DAY)
    account = open_account(by=SYSTEM, person=walk.client.person, username="kaisa", password="!")
    address = reverse("request", args=[walk.request.pk])

    seen = [window(who).get(address).content.decode() for who in ("marja", "liisa", account)]

    assert ["odottanut 12 päivää" in body for body in seen] == [True] * 3


def test_an_attempt_to_reach_the_client_is_recorded_beside_what_is_allowed(cast, window):
    walk, marja = factories.make_request(cast), window("marja")
    address = reverse("contact_new", args=[walk.request.pk])
    body = marja.get(address).content.decode()
    assert "Älä jätä viestiä" in body
    assert "Älä kerro muille, mistä soitat" in body

    tomorrow = clock.today() + DAY
    sent = marja.post(
        address, day=f"{clock.today():%d.%m.%Y}", time="00.00", way="call", outcome="no_answer",
        next_on=f"{tomorrow:%d.%m.%Y}", remark="Soitan uudelleen.",
    )  # fmt: skip

    made = ContactAttempt.objects.get()
    assert (sent.status_code, made.outcome, made.next_on, made.by_whom) == (
        303,
        "no_answer",
        tomorrow,
        cast.marja.person,
    )


def test_an_attempt_that_lies_ahead_or_belongs_to_an_ended_request_is_not_recorded(cast):
    row = factories.make_request(cast).request
    given = {"by": cast.marja.actor, "way": ReachWay.CALL, "outcome": ContactOutcome.REACHED}
    with pytest.raises(NotNow):
        record_contact(request=row, tried_at=clock.now() + DAY, **given)
    change(row, state=RequestState.WITHDRAWN)
    with pytest.raises(NotNow):
        record_contact(request=row, tried_at=clock.now(), **given)


def test_the_receipt_says_by_when_the_client_is_contacted_and_not_what_was_told(cast, window):
    walk = factories.make_request(cast)
    row = receive_request(by=cast.marja.actor, request=walk.request)

    body = window("liisa").get(reverse("request_receipt", args=[row.pk])).content.decode()

    assert f"Otamme yhteyttä asiakkaaseen viimeistään {row.call_by.day}.{row.call_by.month}.{row.call_by.year}." in body
    assert walk.canaries.seen_in(body) == {"client.call_name"}


def test_who_continues_and_the_joint_handover_are_told_to_everybody_who_takes_part(cast, window):
    walk = factories.make_request(cast)
    address, to = reverse("handover_start", args=[walk.request.pk]), reverse("request", args=[walk.request.pk])
    walk.request.refresh_from_db()
    told = {"continues_name": "Liisa Aro, omahoitaja", "continues_where": "Poliklinikka", "takes_part": "Reino"}

    assert window("marja").post(address, version=walk.request.version, **told).status_code == 303
    assert window("liisa").post(address, **told).status_code == 404

    body = window("liisa").get(to).content.decode()
    assert Handover.objects.get().continues_name == "Liisa Aro, omahoitaja"
    assert "Liisa Aro, omahoitaja, Poliklinikka" in body


def test_a_client_asks_for_themselves_with_their_own_account_once(cast, window):
    walk = factories.make_request(cast)
    account = open_account(by=SYSTEM, person=walk.client.person, username="kaisa", password="!")
    asked = {"hopes": "Uusi alku", "brief": "Pidän kalastuksesta", "unit": str(cast.guidance.pk)}

    assert window(account).post("/minun/pyynto", **asked).status_code == 422
    change(ServiceRequest.objects.get(), state=RequestState.REVOKED)
    assert window(account).post("/minun/pyynto", **asked).status_code == 303

    row = ServiceRequest.objects.get(state=RequestState.SENT)
    assert (row.client, row.source, row.hopes) == (walk.client, RequestSource.CLIENT, "Uusi alku")


SITUATION = {"situation": "Arki on hiljaista.", "named_contact": NamedContact.NONE}


def draft_of(cast, window):
    window("liisa").post("/ohjaus/pyynnot/uusi", **beginning(cast))
    return ServiceRequest.objects.get()


def test_the_request_itself_asks_where_in_which_language_and_what_else_is_wished(cast, window):
    draft = draft_of(cast, window)
    address, liisa = reverse("request_situation", args=[draft.pk]), window("liisa")
    wishes = {"areas": "keskusta, Niemi", "languages": ["fi", "sv"], "own_words": "Rauhallinen ihminen."}
    sent = liisa.post(address, **SITUATION, **wishes, version=draft.version)
    wish = draft.wish

    assert (sent.status_code, wish.areas, wish.languages, wish.own_words) == (
        303, "keskusta, Niemi", "fi sv", "Rauhallinen ihminen.",
    )  # fmt: skip
    assert "Rauhallinen ihminen." in liisa.get(address).content.decode()


def test_a_request_without_wishes_makes_none_and_wishes_can_be_taken_away(cast, window):
    draft = draft_of(cast, window)
    address, liisa = reverse("request_situation", args=[draft.pk]), window("liisa")
    for told, wished in (({}, []), ({"areas": "Niemi"}, ["Niemi"]), ({}, [""])):
        draft.refresh_from_db()
        assert liisa.post(address, **SITUATION, **told, version=draft.version).status_code == 303
        assert [one.areas for one in Wish.objects.all()] == wished


def test_the_coordinator_sees_who_sent_the_request_and_their_phone_and_the_client_no_phone(cast, walk, window):
    change(cast.liisa.staff, title="sairaanhoitaja", phone="040 111 2233")
    address = f"/ohjaus/pyynnot/{walk.request.pk}/"
    marja, kaisa = (window(who).get(address).content.decode() for who in ("marja", walk.account))

    assert ("Liisa, sairaanhoitaja" in marja, "040 111 2233" in marja) == (True, True)
    assert "040 111 2233" not in kaisa
