"""The Finnish Service Catalogue's objects become rows of the directory."""

import json

import pytest

from rinnalla.formats.directory import ptv, terms
from rinnalla.formats.directory.coordinates import degrees
from rinnalla.formats.directory.ptv_hours import rules_of
from rinnalla.formats.intake import FileFault

SERVICE = {
    "id": "a1",
    "serviceNames": [
        {"language": "fi", "value": "Neuvonta", "type": "Name"},
        {"language": "sv", "value": "Råd", "type": "Name"}],
    "serviceDescriptions": [
        {"language": "fi", "value": "Apua.", "type": "Summary"},
        {"language": "fi", "value": None, "type": "Description"},
        {"language": "fi", "value": "Soita.", "type": "UserInstruction"},
    ],
    "serviceChargeType": "FreeOfCharge",
    "areaType": "LimitedType",
    "areas": [
        {"type": "Municipality", "municipalities": [{"code": "091", "name": [{"language": "fi", "value": "Helsinki"}]}]}
    ],
    "languages": ["fi", "sv"],
    "serviceClasses": [{"code": "P4.12", "name": [{"language": "fi", "value": "Vertaistuki"}], "uri": "x/P4.12"}],
    "ontologyTerms": [{"code": None, "uri": "http://www.yso.fi/onto/koko/p1", "name": []}],
    "serviceChannels": [{"serviceChannel": {"id": "c1", "name": "Toimisto"}, "serviceHours": []}],
    "organizations": [
        {"organization": {"id": "o2", "name": "Muu"}, "roleType": "OtherResponsible"},
        {"organization": {"id": "o1", "name": "Kunta"}, "roleType": "Responsible"},
    ],
    "publishingStatus": "Published",
}  # fmt: skip
WEEK = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
NIGHT = {"dayFrom": "Friday", "dayTo": "Saturday", "from": "20:00:00", "to": "04:00:00"}
HOUR = {"dayFrom": "Monday", "dayTo": "Friday", "from": "08:00:00", "to": "16:00:00"}


def rows_of(*items):
    return [row for number, item in enumerate(items, 1) for row in ptv.rows_of(number, item)]


def test_a_service_tells_who_is_responsible_where_it_is_and_under_which_terms():
    rows = {row.external_id: row for row in rows_of(SERVICE)}

    assert list(rows) == ["o1", "ptv_class:P4.12", "c1", "a1"]
    told = rows["a1"].values
    assert (told["name"], told["summary"], told["description"]) == (
        {"fi": "Neuvonta", "sv": "Råd"},
        {"fi": "Apua."},
        {},
    )
    assert (told["organization"], told["free_of_charge"]) == ("o1", True)
    assert told["terms"] == ["ontology:p1", "ptv_class:P4.12"]
    assert told["areas"] == [{"kind": "municipality", "code": "091", "name": {"fi": "Helsinki"}}]
    assert told["places"] == [{"location": "c1"}]


def test_a_channel_is_a_place_with_its_numbers_and_hours():
    channel = {
        "id": "c1", "serviceChannelType": "Phone", "organizationId": "o1",
        "serviceChannelNames": [{"language": "fi", "value": "Puhelinneuvonta", "type": "Name"}],
        "phoneNumbers": [
            {"number": "447943552", "prefixNumber": "+358", "serviceChargeType": "Chargeable", "language": "fi"},
            {"number": "0800 1234", "isFinnishServiceNumber": True, "serviceChargeType": "FreeOfCharge"},
        ],
        "serviceHours": [{"serviceHourType": "DaysOfTheWeek", "openingHour": [HOUR]}],
        "services": [{"service": {"id": "a1"}}],
    }  # fmt: skip

    told = rows_of(channel)[0].values

    assert (told["kind"], told["channel"], told["services"]) == ("virtual", "phone", ["a1"])
    assert [(one["number"], one["charge"]) for one in told["phones"]] == [
        ("+358447943552", "charged"), ("0800 1234", "free"),
    ]  # fmt: skip
    assert told["hours"] == {"weekly": [{"days": ["MO", "TU", "WE", "TH", "FR"], "times": ["08:00-16:00"]}]}


@pytest.mark.parametrize(
    ("item", "rules"),
    [
        ({"openingHour": [{**HOUR, "dayTo": ""}]}, {"weekly": [{"days": ["MO"], "times": ["08:00-16:00"]}]}),
        ({"isAlwaysOpen": True}, {"weekly": [{"days": WEEK, "times": ["00:00-24:00"]}]}),
        (
            {"openingHour": [{**HOUR, "dayTo": ""}], "isReservation": True, "validFrom": "2026-12-01T00:00:00"},
            {"weekly": [{"days": ["MO"], "times": ["08:00-16:00"], "from": "2026-12-01", "access": "by_appointment"}]},
        ),
        (
            {"serviceHourType": "OverMidnight", "openingHour": [NIGHT]},
            {"weekly": [{"days": ["FR"], "times": ["20:00-04:00"]}]},
        ),
        (
            {"serviceHourType": "Exceptional", "validFrom": "2026-12-24", "isClosed": True},
            {"exceptions": [{"from": "2026-12-24", "until": "2026-12-24", "holds": "closed"}]},
        ),
        ({"openingHour": []}, {}),
    ],
)  # fmt: skip
def test_service_hours_become_rules(item, rules):
    assert rules_of([item])[0] == rules


@pytest.mark.parametrize(
    "item", [5, {"name": "x"}, {"id": "1"}, {"id": "1", "serviceNames": 7}, {"id": "1", "serviceChannelNames": [1]}]
)
def test_what_is_no_object_of_the_catalogue_is_left_out(item):
    assert [row.code in {"no_id", "not_ptv"} for row in rows_of(item)] == [True]


def test_points_of_the_finnish_plane_become_degrees():
    assert degrees("6834688", "503879") == pytest.approx((61.64547, 27.07321), abs=2e-5)
    assert degrees(6_672_000, 385_000) == pytest.approx((60.1687, 24.9288), abs=5e-3)
    assert [degrees(None, 1), degrees("x", "y"), degrees(60.1, 24.9)] == [None] * 3


def test_a_table_leads_from_municipalities_to_counties(tmp_path):
    path = tmp_path / "file"
    text = '\nWindows-1252;;kunta_1#hyvinvointialue_1;;\n\n"\'091\'";"Äänekoski";"\'08\'";"Päijät-Häme"\n'
    path.write_bytes(text.encode("cp1252"))

    rows = {row.external_id: row.values for row in terms.read(path, "fi")}

    assert rows["municipality:091"] == {"name": {"fi": "Äänekoski"}, "parent": "county:08"}
    path.write_text(
        json.dumps(
            {"codes": [{"uri": "x/ptvserclass/P1", "codeValue": "P1", "prefLabel": {"fi": "Asuminen"}}, {"uri": "y"}]}
        )
    )
    read = list(terms.read(path, "fi"))
    assert (read[0].external_id, read[1].code) == ("ptv_class:P1", "not_term")
    path.write_text("a;b;c\n")
    with pytest.raises(FileFault):
        list(terms.read(path, "fi"))
