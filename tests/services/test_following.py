"""Whoever follows a service, a need or an area is told of news; whoever answers for services, of what is due."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.roles import Role
from rinnalla.access.translated import Translated
from rinnalla.people.choices import UnitKind
from rinnalla.people.models import Account
from rinnalla.post.models import Outbox
from rinnalla.services.actions.care import check_service, correct_service, name_steward
from rinnalla.services.actions.need import load_needs
from rinnalla.services.actions.subscription import follow_topic, unfollow_changes
from rinnalla.services.choices import AreaKind, CheckMethod, CheckOutcome, Taxonomy
from rinnalla.services.imports.content import demonstration
from rinnalla.services.models import Service, ServiceArea, Steward, Subscription, TaxonomyTerm
from rinnalla.services.tasks.care import see_to_checks, tell_of_changes
from tests.attack.crawl import window_of
from tests.factories.cast import SYSTEM, make_staff, make_unit
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
DAY = timedelta(days=1)


@pytest.fixture
def aino(directory):
    load_needs(by=SYSTEM, services=demonstration()["services"])
    return addressed(make_staff("Aino", (Role.GUIDE, make_unit("Ohjaus", UnitKind.GUIDANCE))))


@pytest.fixture
def cafe(directory):
    return Service.objects.get(key="avoin-kahvila")


@pytest.fixture
def company(aino):
    return TaxonomyTerm.objects.get(taxonomy=Taxonomy.NEED, code="company")


@pytest.fixture
def harbour(directory):
    return change(TaxonomyTerm(taxonomy=Taxonomy.MUNICIPALITY, code="999", name=Translated({"fi": "Rannikko"})))


def addressed(member):
    account = Account.objects.get(pk=member.account.pk)
    account.email = f"{account.username}@esimerkki.invalid"
    change(account)
    return member


def correct(steward, service, words="Uutta."):
    service.refresh_from_db()
    correct_service(by=steward, service=service, description=words, application_process="", phones={})


def test_who_follows_a_need_is_told_once_of_what_changes_in_a_service_that_answers_it(aino, steward, cafe, company):
    follow_topic(by=aino.actor, need=company)
    assert tell_of_changes() == 0

    correct(steward, cafe)

    assert (tell_of_changes(), tell_of_changes(), Outbox.objects.count()) == (1, 0, 1)
    assert "Avoin kahvila" not in Outbox.objects.get().body


def test_other_needs_are_no_news(aino, steward, company):
    follow_topic(by=aino.actor, need=company)

    correct(steward, Service.objects.get(key="ruoka-apu"))

    assert tell_of_changes() == 0


def test_a_need_in_an_area_is_told_of_there_alone(aino, steward, cafe, company, harbour):
    follow_topic(by=aino.actor, need=company, area=harbour)
    correct(steward, cafe)
    assert tell_of_changes() == 0

    change(ServiceArea(service=cafe, kind=AreaKind.MUNICIPALITY, code="999"))
    correct(steward, cafe, "Taas uutta.")

    assert tell_of_changes() == 1


def test_who_follows_an_area_is_told_of_what_leaves_it(aino, steward, cafe, harbour):
    change(ServiceArea(service=cafe, kind=AreaKind.MUNICIPALITY, code="999"))
    follow_topic(by=aino.actor, area=harbour)

    check_service(by=steward, service=cafe, outcome=CheckOutcome.CLOSED_DOWN, method=CheckMethod.CALL)

    assert tell_of_changes() == 1


def test_the_same_is_followed_once_and_something_must_be_chosen(aino, company, harbour):
    first = follow_topic(by=aino.actor, need=company, area=harbour)

    assert follow_topic(by=aino.actor, need=company, area=harbour) == first
    assert follow_topic(by=aino.actor, need=company) != first
    for wrong in ({}, {"need": harbour}, {"area": company}):
        with pytest.raises(NotNow):
            follow_topic(by=aino.actor, **wrong)


def test_what_one_follows_is_begun_seen_and_ended_on_its_page(aino, steward, cafe, company):
    window, address = window_of(aino.account), "/palvelut/seuranta/"
    number = iter(range(10, 99))

    def sent(**more):
        return {"submission": f"01890000-0000-7000-8000-0000000000{next(number)}", **more}

    assert window.post(address, sent()).status_code == 422
    assert window.post(address, sent(need=str(company.pk))).status_code == 303
    correct(steward, cafe)
    assert "Avoin kahvila" in window.get(address).content.decode()
    window.post(f"{address}{Subscription.objects.get().pk}/loppu/", sent())
    assert not Subscription.objects.exists()


def test_nobody_ends_what_another_follows(aino, company):
    bertil = make_staff("Bertil", (Role.GUIDE, make_unit("Muualla", UnitKind.GUIDANCE)))
    row = follow_topic(by=aino.actor, need=company)

    with pytest.raises(Refused):
        unfollow_changes(by=bertil.actor, subscription=row)
    assert Subscription.objects.get() == row


@pytest.fixture
def due(aino, steward, cafe):
    """Aino answers for the café, whose check was due yesterday."""
    return name_steward(by=steward, service=cafe, person=aino.person, due=clock.today() - DAY)


def test_who_answers_is_reminded_once_of_a_check_that_is_due(due, aino):
    assert (see_to_checks(), see_to_checks()) == (1, 0)
    letter = Outbox.objects.get()
    assert "1 palvelu, josta vastaat" in letter.body
    assert "Avoin kahvila" not in letter.body


def test_what_has_been_checked_is_reminded_of_when_it_is_due_anew(due, aino, cafe):
    see_to_checks()
    row = Steward.objects.get()
    row.reminded_on, row.due_on = clock.today() - 9 * DAY, clock.today() - DAY
    change(row)

    assert see_to_checks() == 1


def test_a_check_late_by_more_than_two_weeks_is_told_to_those_who_see_to_it(due, stella):
    addressed(stella)
    row = Steward.objects.get()
    row.due_on, row.reminded_on = clock.today() - 15 * DAY, clock.today() - 14 * DAY
    change(row)

    assert (see_to_checks(), see_to_checks()) == (1, 0)
    assert "1 palvelun tarkistus on yli kaksi viikkoa myöhässä" in Outbox.objects.get().body


def test_an_association_is_reminded_through_its_contact_person(aino, steward, cafe):
    place = make_unit("Kotisatama ry", UnitKind.OFFICE)
    addressed(make_staff("Jaana", (Role.ASSOCIATION_CONTACT, place)))
    name_steward(by=steward, service=cafe, organisation=place.organisation, due=clock.today() - DAY)

    assert (see_to_checks(), Outbox.objects.count()) == (1, 1)
