"""Where two evaluators should agree they do, hour by hour; where they are known to differ, why is written here.

The other one is opening_hours_py. Known and meant disagreements: it cuts a night at the next day's rule
(``test_a_night_…``), takes every eve for a public holiday (``test_an_eve_…``), and answers open where nothing has been
said of a holiday, while ours says it does not know (``test_an_unsaid_holiday_…``).
"""

from datetime import datetime, timedelta

import pytest
from opening_hours import OpeningHours

from rinnalla.methods.holidays import DayClass, named_day
from rinnalla.methods.opening_hours.answers import HELSINKI, State, answer
from rinnalla.methods.opening_hours.reading import read
from tests.sizes import pick

STEP = timedelta(minutes=pick(quick=53, full=7))
DAYS = pick(quick=120, full=800)
WORKDAYS = ["MO", "TU", "WE", "TH", "FR"]
PAIRS = [
    ({"weekly": [{"days": WORKDAYS, "times": ["09:00-15:00"]}]}, "Mo-Fr 09:00-15:00; PH off"),
    (
        {"weekly": [{"days": WORKDAYS[:4], "times": ["09:00-11:00", "12:00-15:30"]}]},
        "Mo-Th 09:00-11:00,12:00-15:30; PH off",
    ),
    (
        {"weekly": [{"days": ["MO", "WE"], "times": ["08:00-20:00"]}, {"days": ["SA"], "times": ["10:00-14:00"]}]},
        "Mo,We 08:00-20:00; Sa 10:00-14:00; PH off",
    ),
    ({"weekly": [{"days": ["TU"], "times": ["17:00-19:00"], "nth": [1]}]}, "Tu[1] 17:00-19:00; PH off"),
    ({"weekly": [{"days": ["TH"], "times": ["13:00-16:00"], "weeks": "odd"}]}, "week 1-53/2 Th 13:00-16:00; PH off"),
    (
        {"weekly": [{"days": ["FR"], "times": ["10:00-12:00"], "from": "2026-09-01", "until": "2027-05-31"}]},
        "2026 Sep 01-2027 May 31 Fr 10:00-12:00; PH off",
    ),
]
CLOSED = {"holiday": "closed", "eve": "closed"}
# Days on which a Finnish office is open and the other evaluator, or its list of holidays, holds something else.
ITS_OWN_HOLIDAYS = {DayClass.EVE}


def moments():
    at = datetime(2026, 10, 20, tzinfo=HELSINKI)
    for number in range(int(timedelta(DAYS) / STEP)):
        yield (at.astimezone(HELSINKI) + number * STEP).replace(second=0)


def ours(hours, at):
    return answer(hours, at).state


def both(rules, osm):
    hours, other = read({**rules, "policies": CLOSED}), OpeningHours(osm, country="FI")
    for wall in moments():
        yield wall, ours(hours, wall) == State.OPEN, other.is_open(wall.replace(tzinfo=None))


@pytest.mark.parametrize(("rules", "osm"), PAIRS)
def test_by_day_the_two_agree_at_every_moment(rules, osm):
    differing = [wall for wall, one, other in both(rules, osm) if one != other]

    assert [wall for wall in differing if not _is_known(wall)] == []


def _is_known(wall):
    named = named_day(wall.date())
    return named is not None and named.kind in ITS_OWN_HOLIDAYS


def test_a_night_lasts_to_its_end_here_and_is_cut_there():
    rules = {"weekly": [{"days": WORKDAYS, "times": ["09:00-07:00"]}, {"days": ["SA", "SU"], "times": ["15:00-07:00"]}]}
    other = OpeningHours("Mo-Fr 09:00-07:00; Sa-Su,PH 15:00-07:00", country="FI")
    night = datetime(2026, 11, 21, 2, tzinfo=HELSINKI)

    assert ours(read(rules), night) == State.OPEN
    assert not other.is_open(night.replace(tzinfo=None))


def test_an_eve_has_hours_of_its_own_here_and_is_a_holiday_there():
    rules = {"weekly": [{"days": WORKDAYS, "times": ["09:00-15:00"]}], "policies": {**CLOSED, "eve": "usual"}}
    other = OpeningHours("Mo-Fr 09:00-15:00; PH off", country="FI")
    eve = datetime(2026, 12, 24, 10, tzinfo=HELSINKI)

    assert ours(read(rules), eve) == State.OPEN
    assert not other.is_open(eve.replace(tzinfo=None))


def test_an_unsaid_holiday_is_not_known_here_and_open_there():
    rules = {"weekly": [{"days": WORKDAYS, "times": ["09:00-15:00"]}]}
    epiphany = datetime(2026, 1, 6, 10, tzinfo=HELSINKI)

    assert ours(read(rules), epiphany) == State.UNKNOWN
    assert OpeningHours("Mo-Fr 09:00-15:00", country="FI").is_open(epiphany.replace(tzinfo=None))
