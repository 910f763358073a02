"""What others are given holds against the official schemas of HSDS 3.0, whatever came in."""

import io
import json
from itertools import chain

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from rinnalla.access.actors import visitor
from rinnalla.formats.directory.tables_out import write_tables
from rinnalla.services.exports.hsds import Hsds
from rinnalla.services.models import Service, TaxonomyTerm
from rinnalla.services.queries.feed import each_service
from tests.services.bringing import bring_in, hsds, zip_of
from tests.services.shared import HSDS, PTV, needed

pytestmark = [pytest.mark.django_db, pytest.mark.shared_data, needed]


def faults(kind, given):
    """What is wrong with something given, by the official schema of its kind, formats included."""
    schema = json.loads((HSDS / "schema" / "compiled" / f"{kind}.json").read_text())
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message[:100]}" for error in validator.iter_errors(given)]


@pytest.fixture
def filled(steward):
    """Our own example, the official one, and real services of the Finnish Service Catalogue."""
    bring_in(steward, [hsds()])
    bring_in(steward, (HSDS / "examples" / "service_full.json").read_bytes(), name="HSDS", language="en")
    bring_in(steward, (PTV / "etalukio_service.json").read_bytes(), "ptv_json", name="PTV")
    bring_in(steward, (PTV / "otava_service_channel.json").read_bytes(), "ptv_json", name="PTV")
    bring_in(steward, (PTV / "services.json").read_bytes(), "ptv_json", name="PTV")
    assert Service.objects.count() == 4


def test_services_given_whole_hold_against_the_official_schema(filled, client):
    given = client.get("/api/hsds/services", {"full": True}).json()["contents"]

    assert [faults("service", one) for one in given] == [[]] * 4


def test_services_in_a_list_hold_against_the_official_schema(filled, client):
    given = client.get("/api/hsds/services").json()["contents"]

    assert [faults("service_list", one) for one in given] == [[]] * 4


def test_organizations_in_a_list_and_whole_hold_against_the_official_schemas(filled, client):
    given = client.get("/api/hsds/organizations").json()["contents"]
    whole = [client.get(f"/api/hsds/organizations/{one['id']}").json() for one in given]

    found = [faults("organization_list", one) for one in given] + [faults("organization", one) for one in whole]
    assert list(chain(*found)) == []


def test_services_in_places_hold_against_the_official_schema(filled, client):
    given = client.get("/api/hsds/service_at_locations").json()["contents"]

    assert list(chain(*(faults("service_at_location_list", one) for one in given))) == []


def test_a_fault_would_be_seen():
    assert faults("service", {"id": "x", "name": "y", "status": "open", "email": "nobody"}) != []


def test_the_official_tables_come_in_and_what_is_written_comes_in_again(filled, steward, tmp_path):
    folder = HSDS / "examples" / "csv"
    official = zip_of(**{file.name: file.read_text() for file in folder.glob("*.csv")})
    bring_in(steward, official, "hsds_csv", name="Taulukot", language="en")
    written = write_tables(tmp_path / "out.zip", map(Hsds("fi").service, each_service(visitor())))

    run = bring_in(steward, (tmp_path / "out.zip").read_bytes(), "hsds_csv", name="Omat")

    assert (written, run.rows > 0, Service.objects.count()) == (5, True, 10)


@pytest.mark.parametrize(
    ("file", "terms"),
    [
        ("ptv_classes_2023.json", 228),
        ("codelist_target_groups.json", 17),
        ("municipality_codes_2023.json", 309),
        ("codelist_wellbeing_counties.json", 23),
        ("municipality_to_wellbeing_service_county_codes.csv", 309 + 22),
    ],
)
def test_official_lists_of_terms_come_in(steward, file, terms):
    bring_in(steward, (PTV / file).read_bytes(), "terms", name="Koodistot")

    assert TaxonomyTerm.objects.count() == terms
    assert "Äänekoski" in {term.name.get("fi") for term in TaxonomyTerm.objects.all()} or "municipality" not in file


def test_real_lists_of_services_come_in_and_twice_change_nothing(steward):
    file = (PTV / "services_national_mikkeli_turku_oulu.xlsx").read_bytes()
    bring_in(steward, file, "ptv_xlsx", name="PTV")

    run = bring_in(steward, io.BytesIO(file).read(), "ptv_xlsx", name="PTV")

    assert (Service.objects.count(), run.same, run.rows) == (233, 233, 0)
