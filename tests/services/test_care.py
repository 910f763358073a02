"""Services are kept true: checked by those who answer for them, and believed less as time and notices go by."""

import pytest
from django.db import DatabaseError
from django.db.transaction import atomic

from rinnalla.access import clock
from rinnalla.access.actors import link_holder
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.roles import Role
from rinnalla.people.choices import UnitKind
from rinnalla.post.models import Outbox, SignedLink
from rinnalla.services.actions import care
from rinnalla.services.actions.asking import ask_to_check
from rinnalla.services.actions.subscription import follow_changes, unfollow_changes
from rinnalla.services.choices import CHECK_LINK, Audience, CheckMethod, CheckOutcome, FieldGroup, SignalKind
from rinnalla.services.models import Change, Schedule, SearchEntry, Service, Signal, Tombstone, Verification
from rinnalla.services.queries.care import freshness_of, rounds_of, stewards_of
from rinnalla.services.tasks.care import tell_of_changes
from tests.attack.crawl import window_of
from tests.factories.cast import make_staff, make_unit
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
CALL = CheckMethod.CALL


@pytest.fixture
def people(directory):
    """Anne keeps the directory, Jaana speaks for an association, Cecilia guides elsewhere."""
    office, harbour, elsewhere = (
        make_unit(name, UnitKind.GUIDANCE) for name in ("Toimisto", "Kotisatama ry", "Muualla")
    )
    return {
        "anne": make_staff("Anne", (Role.STEWARD, office)),
        "jaana": make_staff("Jaana", (Role.ASSOCIATION_CONTACT, harbour)),
        "cecilia": make_staff("Cecilia", (Role.GUIDE, elsewhere)),
        "harbour": harbour.organisation,
    }


@pytest.fixture
def cafe(directory):
    return Service.objects.get(key="avoin-kahvila")


def levels(service):
    return {one.group: one.level for one in freshness_of([service])[service.pk]}


def check(by, service, outcome=CheckOutcome.CONFIRMED, groups=FieldGroup.values):
    return care.check_service(by=by.actor, service=service, outcome=outcome, method=CALL, groups=groups)


def link_sent(by, service):
    ask_to_check(by=by.actor, service=service, address="yhdistys@esimerkki.invalid", base="https://x.invalid/v/")
    return f"/palvelut/vahvista/{Outbox.objects.get().body.partition('/v/')[2].split()[0]}/"


def test_what_is_confirmed_is_fresh_and_its_hours_are_believed(people, cafe):
    check(people["anne"], cafe, groups=[FieldGroup.HOURS, FieldGroup.NUMBER])

    assert levels(cafe) == {"hours": "fresh", "number": "fresh", "place": "never", "text": "never"}
    assert set(Schedule.objects.filter(phone__service=cafe).values_list("verified_on", flat=True)) == {clock.today()}


def test_saving_a_service_never_makes_it_fresh(people, cafe):
    change(cafe, url="https://esimerkki.invalid/")

    assert set(levels(cafe).values()) == {"never"}


def test_that_nobody_was_reached_is_noted_and_confirms_nothing(people, cafe):
    check(people["anne"], cafe, outcome=CheckOutcome.NOT_REACHED)

    assert Verification.objects.filter(service=cafe).count() == 4
    assert set(levels(cafe).values()) == {"never"}


def test_a_notice_halves_trust_until_somebody_checks(people, cafe):
    check(people["anne"], cafe)
    care.notice(by=people["cecilia"].actor, service=cafe, kind=SignalKind.WRONG_NUMBER)
    assert levels(cafe)["number"] == "ageing"

    check(people["anne"], cafe, groups=[FieldGroup.NUMBER])

    assert levels(cafe)["number"] == "fresh"
    assert Signal.objects.get().settled_at is not None


def test_what_has_closed_down_leaves_the_directory_and_its_tombstone_stays(people, cafe, client):
    check(people["anne"], cafe, outcome=CheckOutcome.CLOSED_DOWN)

    assert client.get(f"/palvelut/{cafe.pk}/").status_code == 404
    assert (SearchEntry.objects.filter(service=cafe).exists(), Tombstone.objects.get().service_id) == (False, cafe.pk)


def test_a_check_is_never_taken_back(people, cafe):
    check(people["anne"], cafe)

    with pytest.raises(DatabaseError), atomic():
        change(Verification.objects.first(), outcome=CheckOutcome.NOT_REACHED)


def test_an_association_checks_what_it_answers_for_and_nothing_else(people, cafe):
    with pytest.raises(Refused):
        check(people["jaana"], cafe)
    care.name_steward(by=people["anne"].actor, service=cafe, organisation=people["harbour"])

    check(people["jaana"], cafe)

    assert set(levels(cafe).values()) == {"fresh"}
    with pytest.raises(Refused):
        check(people["jaana"], Service.objects.get(key="biljardi"))


def test_a_duty_has_its_day_and_a_check_puts_it_off(people, cafe):
    care.name_steward(by=people["anne"].actor, service=cafe, person=people["anne"].person)
    [duty] = rounds_of(people["anne"].actor)
    assert duty.due_on == clock.today()

    check(people["anne"], cafe)

    [duty] = rounds_of(people["anne"].actor)
    assert (duty.due_on - clock.today()).days == 300


def test_a_service_is_one_stewards_at_a_time_however_often_they_are_named_in_a_day(people, cafe):
    anne, harbour = {"person": people["anne"].person}, {"organisation": people["harbour"]}

    named = [
        care.name_steward(by=people["anne"].actor, service=cafe, **who)
        for who in (anne, harbour, anne, anne, harbour, {**anne, **harbour}, anne)
    ]

    assert [one.pk for one in stewards_of([cafe.pk])] == [named[0].pk]
    assert (named[2], named[3], named[4]) == (named[0], named[0], named[1])


def test_a_correction_keeps_old_and_new_and_is_found_at_once(people, cafe, client):
    phone = cafe.phones.get()
    care.correct_service(
        by=people["anne"].actor,
        service=cafe,
        description="Puutarhakerho kokoontuu.",
        application_process="",
        phones={str(phone.pk): "08 555 0999"},
    )

    assert {(one.field, str(one.new)[:20]) for one in Change.objects.filter(service=cafe)} >= {
        ("number", "08 555 0999")
    }
    found = client.get("/palvelut/", {"q": "puutarhakerhot"}).context["rows"]
    assert str(cafe.pk) in found[0]["url"]
    assert set(levels(cafe).values()) == {"never"}


def test_a_check_of_nothing_is_not_taken(people, cafe):
    with pytest.raises(NotNow):
        check(people["anne"], cafe, groups=[])


def test_whoever_follows_a_service_follows_it_once(people, cafe):
    first = follow_changes(by=people["cecilia"].actor, service=cafe)

    assert follow_changes(by=people["cecilia"].actor, service=cafe) == first
    assert unfollow_changes(by=people["cecilia"].actor, subscription=first) is None


@pytest.mark.parametrize("path", ["kierros/", "aukot/"])
def test_the_pages_of_those_who_keep_the_directory_open(people, path):
    window = window_of(people["anne"].account)

    assert window.get(f"/palvelut/{path}").status_code == 200


def test_the_round_is_walked_on_its_pages(people, cafe):
    care.name_steward(by=people["anne"].actor, service=cafe, person=people["anne"].person)
    window = window_of(people["anne"].account)
    page = window.get(f"/palvelut/{cafe.pk}/tarkistus/")
    sent = {"submission": page.context["submission"], "outcome": "confirmed", "method": "call", "groups": ["hours"]}

    assert window.post(f"/palvelut/{cafe.pk}/tarkistus/", sent).status_code == 303
    assert levels(cafe)["hours"] == "fresh"


def test_whoever_was_sent_a_link_checks_that_one_service_once(people, cafe, client):
    address = link_sent(people["anne"], cafe)
    page = client.get(address)
    sent = {"submission": page.context["submission"], "outcome": "confirmed", "groups": ["hours", "text"]}

    client.post(address, sent)

    assert levels(cafe) == {"hours": "fresh", "number": "never", "place": "never", "text": "fresh"}
    assert Verification.objects.filter(method=CheckMethod.OWN).count() == 2
    assert "ei enää avaudu" in client.get(address).content.decode()


def test_the_link_opens_on_a_service_for_professionals_too(people, cafe, client):
    change(cafe, audience=Audience.PROFESSIONALS)
    address = link_sent(people["anne"], cafe)

    page = client.get(address)
    client.post(address, {"submission": page.context["submission"], "outcome": "confirmed", "groups": ["text"]})

    assert (cafe.phones.get().number in page.content.decode(), levels(cafe)["text"]) == (True, "fresh")


def test_a_link_on_one_service_reaches_no_other(people, cafe):
    ask_to_check(by=people["anne"].actor, service=cafe, address="a@esimerkki.invalid", base="/")
    holder = link_holder(SignedLink.objects.get().pk, CHECK_LINK)

    with pytest.raises(Refused):
        care.check_service(
            by=holder, service=Service.objects.get(key="biljardi"), outcome=CheckOutcome.CONFIRMED, method=CALL
        )


def test_those_who_follow_a_service_are_written_to_once_and_told_nothing_of_it(people, cafe):
    change(people["cecilia"].account, email="cecilia@esimerkki.invalid")
    follow_changes(by=people["cecilia"].actor, service=cafe)
    care.correct_service(by=people["anne"].actor, service=cafe, description="Uutta.", application_process="", phones={})

    assert [tell_of_changes(), tell_of_changes()] == [1, 0]
    assert "kahvila" not in Outbox.objects.get().body.casefold()
