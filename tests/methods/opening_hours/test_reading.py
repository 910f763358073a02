"""Hours are read from plain data, or refused with the name of the part that says nothing."""

from datetime import date

import pytest

from rinnalla.methods.holidays import named_days
from rinnalla.methods.opening_hours.reading import SET_APART, HoursError, read
from rinnalla.methods.opening_hours.rules import Access, How, Policy, Span, Stretch, Weekly, Weeks


def test_a_rule_is_read_with_all_it_may_say():
    rule = {
        "days": ["MO", "SU"], "times": ["22:00-04:00", "00:00-24:00"], "access": "call_back", "from": "2026-06-01",
        "until": "2026-08-31", "weeks": "odd", "nth": [1, -1],
    }  # fmt: skip
    spans = (Span(1320, 1680, Access.CALL_BACK), Span(0, 1440, Access.CALL_BACK))

    assert read({"weekly": [rule]}).weekly == (
        Weekly(frozenset({0, 6}), spans, Stretch(date(2026, 6, 1), date(2026, 8, 31)), Weeks.ODD, frozenset({1, -1})),
    )


def test_every_day_of_the_calendar_may_have_its_own_policy():
    named = {one.name for year in (2026, 2008) for one in named_days(year).values()}

    assert named <= SET_APART
    assert read({"policies": {"midsummer_eve": "like SU"}}).policies == {"midsummer_eve": Policy(How.LIKE, like=6)}


@pytest.mark.parametrize(
    ("data", "part"),
    [
        ([], "hours"),
        ({"weekley": []}, "hours"),
        ({"weekly": {}}, "weekly"),
        ({"weekly": ["MO"]}, "weekly"),
        ({"weekly": [{"days": ["MA"], "times": []}]}, "weekly"),
        ({"weekly": [{"days": [[]], "times": []}]}, "weekly"),
        ({"weekly": [{"days": [], "times": [], "access": "maybe"}]}, "weekly"),
        ({"weekly": [{"days": ["MO"]}]}, "times"),
        ({"weekly": [{"days": ["MO"], "times": ["9-15"]}]}, "times"),
        ({"weekly": [{"days": ["MO"], "times": ["09:00-25:00"]}]}, "times"),
        ({"weekly": [{"days": ["MO"], "times": ["24:00-24:00"]}]}, "times"),
        ({"weekly": [{"days": ["MO"], "times": [900]}]}, "times"),
        ({"weekly": [{"days": ["MO"], "times": [], "nth": [0]}]}, "nth"),
        ({"weekly": [{"days": ["MO"], "times": [], "from": "1.6.2026"}]}, "dates"),
        ({"weekly": [{"days": ["MO"], "times": [], "from": "2026-06-02", "until": "2026-06-01"}]}, "dates"),
        ({"policies": {"mothers_day": "closed"}}, "policies"),
        ({"policies": {"holiday": "shut"}}, "policy"),
        ({"policies": {"holiday": "like"}}, "policy"),
        ({"exceptions": [{"from": "2026-06-02", "holds": None}]}, "policy"),
        ({"school": {"from": "2026-08-11", "holidays": "all"}}, "school holidays"),
    ],
)
def test_what_cannot_be_read_is_named(data, part):
    with pytest.raises(HoursError) as refused:
        read(data)

    assert refused.value.part == part
