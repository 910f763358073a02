"""What other systems are given: HSDS 3.0, with the source's own identifiers, and never what is for professionals."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rinnalla.access import clock
from rinnalla.access.translated import Translated
from rinnalla.services.models import Contact, Location, Phone, Schedule, Service, ServiceAtLocation, TaxonomyTerm
from rinnalla.services.tasks.search import keep_search_true
from tests.guidance.raw import change
from tests.services.bringing import HOUSE, MAKER, ONE, TWO, bring_in, hsds, read_in

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def service(steward):
    """The one service of the directory."""
    bring_in(steward, [hsds()])
    return Service.objects.get()


def get(client, path, **asked):
    return client.get(f"/api/hsds/{path}", asked).json()


def test_a_service_is_given_under_the_identifiers_of_its_source(service, client):
    given = get(client, f"services/{ONE}")

    assert (given["id"], given["name"], given["status"]) == (ONE, "Avoin olohuone", "active")
    assert given["organization"]["id"] == MAKER
    assert given["phones"][0]["id"] == "55555555-5555-4555-8555-555555555555"
    assert given["service_at_locations"][0]["location"]["id"] == HOUSE
    assert [one["code"] for one in given["languages"]] == ["fi", "sv"]
    assert given["attributes"][0]["taxonomy_term"]["code"] == "P4.12"


def test_what_is_given_comes_in_again_as_it_was(service, client, steward):
    change(service, name=Translated({"fi": "Olohuone", "sv": "Vardagsrummet"}), free_of_charge=True)
    hours = {
        "weekly": [{"days": ["MO"], "times": ["09:00-12:00"], "access": "call_back"}],
        "policies": {"eve": "closed"},
    }
    change(Schedule.objects.get(), rules=hours)
    change(Schedule(phone=Phone.objects.get()), rules=hours)
    given = get(client, "services", full=True)["contents"]

    bring_in(steward, given, name="Toinen")

    other = Service.objects.exclude(pk=service.pk).get()
    assert other.name == {"fi": "Olohuone", "sv": "Vardagsrummet"}
    assert (other.schedules.get().rules, other.phones.get().schedules.get().rules) == (hours, hours)


def test_a_page_of_a_list_says_where_it_stands(service, client, steward):
    bring_in(steward, [hsds(TWO, name="Toinen")], name="Toinen")

    pages = [get(client, "services", per_page=1, page=number) for number in (1, 2, 3)]

    told = [(one["page_number"], one["total_pages"], one["size"], one["last_page"], one["empty"]) for one in pages]
    assert told == [(1, 2, 1, False, False), (2, 2, 1, True, False), (3, 2, 0, True, True)]
    assert {one["contents"][0]["id"] for one in pages[:2]} == {ONE, TWO}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"search": "olohuone"}, [ONE]),
        ({"search": "velkaneuvonta"}, []),
        ({"organization_id": MAKER}, [ONE]),
        ({"organization_id": TWO}, []),
        ({"taxonomy_id": "ptv_class"}, [ONE]),
        ({"taxonomy_id": "need"}, []),
        ({"search": "\x00"}, [ONE]),
        ({"taxonomy_id": "ptv_class\x00"}, [ONE]),
    ],
)
def test_a_list_is_narrowed_down(service, client, asked, found):
    keep_search_true()
    assert [one["id"] for one in get(client, "services", **asked)["contents"]] == found


def test_a_list_is_narrowed_down_by_a_term(service, client):
    term = TaxonomyTerm.objects.get()

    found = [get(client, "services", taxonomy_term_id=one)["total_items"] for one in (term.pk, TWO)]

    assert found == [1, 0]


@pytest.mark.parametrize(
    "path",
    ["services?per_page=-1", "services?per_page=501", "services?page=0", "services?page=x", "services/x",
     "services?taxonomy_term_id=1", "services?modified_after=eilen", "services?language=de", "organizations?per_page=0",
     "taxonomy_terms?parent_id=1", "services?modified_after=0001-01-01T00:00:00%2B02:00",
     "organizations?modified_after=9999-12-31T23:00:00-02:00", "tombstones?modified_after=0001-01-01T00:00:00",
     "service_at_locations?modified_after=0001-01-01T00:00:00"],
)  # fmt: skip
def test_a_question_that_makes_no_sense_is_answered_with_what_is_wrong(service, client, path):
    answer = client.get(f"/api/hsds/{path}")

    assert (answer.status_code, "detail" in answer.json()) == (422, True)


def test_an_identifier_of_nothing_is_not_found(service, client):
    assert [client.get(f"/api/hsds/{one}/{TWO}").status_code for one in ("services", "organizations")] == [404, 404]


def test_those_who_follow_hear_of_changes_and_of_what_has_left(service, client, steward):
    bring_in(steward, [hsds(), hsds(TWO, name="Toinen")], complete=True)
    before = clock.now().isoformat()
    assert get(client, "services", modified_after=before)["contents"] == []

    bring_in(steward, [hsds(email="tupa@example.org")], complete=True)
    heard = get(client, "services", modified_after=before)

    assert ([one["id"] for one in heard["contents"]], [one["id"] for one in heard["deleted"]]) == ([ONE], [TWO])
    assert [one["id"] for one in get(client, "tombstones", modified_after=before)["contents"]] == [TWO]
    assert client.get(f"/api/hsds/services/{TWO}").status_code == 404
    later = (clock.now() + timedelta(minutes=1)).isoformat()
    assert get(client, "services", modified_after=later)["deleted"] == []


def test_what_came_in_with_an_import_is_new_from_the_moment_it_came_into_sight(service, client):
    run = service.origin
    written = (service.changed_at + (run.published_at - service.changed_at) / 2).isoformat()

    assert [one["id"] for one in get(client, "services", modified_after=written)["contents"]] == [ONE]


def test_what_is_for_professionals_is_given_to_no_other_system(service, client):
    change(Phone.objects.get(), audience="professionals")
    change(Contact(service=service, name="Vain työntekijöille"), audience="professionals")

    given = json.dumps(get(client, f"services/{ONE}"))

    assert ["08 555 0100" in given, "Vain työntekijöille" in given] == [False, False]
    change(service, audience="professionals")
    assert client.get(f"/api/hsds/services/{ONE}").status_code == 404


def test_numbers_of_places_for_professionals_stand_in_no_list(service, client):
    at = service.at_locations.get()
    change(Phone(at_location=at, number="08 555 0177"), audience="professionals")
    change(Phone(location=at.location, number="08 555 0188"), audience="professionals")
    change(Phone(location=at.location, number="08 555 0199"))
    lists = [
        "services?full=1",
        "services",
        f"services/{ONE}",
        "organizations",
        "service_at_locations",
        "taxonomy_terms",
    ]

    given = [client.get(f"/api/hsds/{one}").content.decode() for one in lists]

    assert [["0177" in one, "0188" in one, "0199" in one] for one in given] == [
        [False, False, one in {"services?full=1", f"services/{ONE}", "service_at_locations"}] for one in lists
    ]


def test_a_longer_list_of_places_asks_the_database_no_more(service, client, steward):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            get(client, "service_at_locations")
        return len(queries)

    one = asked()
    bring_in(steward, [hsds(TWO, name="Toinen")], name="Toinen")

    assert (get(client, "service_at_locations")["total_items"], asked()) == (2, one)


def test_a_place_is_given_once_its_import_is_published(service, client, steward):
    house = {"id": TWO, "location_type": "physical", "name": "Uusi talo"}
    run = read_in(steward, [hsds(service_at_locations=[{"id": "10", "location": house}])], name="Toinen")
    change(ServiceAtLocation(service=service, location=change(Location(key=TWO, origin=run))))

    lists = [
        [one["location"]["id"] for one in get(client, "service_at_locations")["contents"]],
        [one["location"]["id"] for one in get(client, f"services/{ONE}")["service_at_locations"]],
    ]

    assert lists == [[HOUSE], [HOUSE]]


def test_a_notice_is_given_until_its_last_day(service, client):
    change(service, alert=Translated({"fi": "Muutto"}), alert_until=clock.today())
    assert get(client, f"services/{ONE}")["alert"] == "Muutto"

    change(service, alert_until=clock.today() - timedelta(1))
    assert "alert" not in get(client, f"services/{ONE}")


def test_the_interface_describes_itself(service, client):
    assert get(client, "")["version"] == "3.0"
    described = get(client, "openapi.json")
    answers = {code for path in described["paths"].values() for code in path["get"]["responses"]}
    assert (described["openapi"][:3], answers) == ("3.1", {"200", "404", "422"})


def test_other_lists_are_given_too(service, client):
    assert [one["id"] for one in get(client, "organizations")["contents"]] == [MAKER]
    assert [one["location"]["id"] for one in get(client, "service_at_locations")["contents"]] == [HOUSE]
    assert [one["code"] for one in get(client, "taxonomy_terms", taxonomy_id="ptv_class\x00")["contents"]] == ["P4.12"]
    assert get(client, "taxonomies")["contents"][0]["name"] == "ptv_class"


def test_a_page_tells_search_engines_what_the_service_is_and_nothing_in_it_can_run(service, client):
    change(service, name=Translated({"fi": "</script><script>alert(1)</script>"}))

    page = client.get(f"/palvelut/{service.pk}/").content.decode()

    told = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    read = json.loads(told)
    assert (read["@type"], read["name"]) == ("Service", "</script><script>alert(1)</script>")
    assert read["hoursAvailable"][0] == {
        "@type": "OpeningHoursSpecification", "dayOfWeek": ["Monday", "Tuesday"], "opens": "09:00", "closes": "12:00",
    }  # fmt: skip
    assert "<script>alert" not in page
