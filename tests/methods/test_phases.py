"""Days of a period, counted from its phases."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.phases import Phase, gross_days, net_days, paused_days

DAY = timedelta(days=1)
START = date(2026, 8, 18)
KINDS = {"planned": (False, False), "active": (True, False), "paused": (False, True), "finished": (False, False)}


def chain(lengths):
    """Phases one after another: pairs of kind and length; the last one lasts."""
    day, made = START, []
    for kind, length in lengths:
        counts, breaks = KINDS[kind]
        made.append(Phase(kind, day, day + length * DAY, counts, breaks))
        day += length * DAY
    return made


HISTORIES = st.lists(st.tuples(st.sampled_from(sorted(KINDS)), st.integers(0, 60)), min_size=1, max_size=9).map(chain)


def test_days_on_a_pause_are_of_the_period_and_not_of_guidance():
    told = chain([("planned", 5), ("active", 57), ("paused", 27), ("active", 14)])
    today = told[-1].end
    assert (gross_days(told, today), paused_days(told, today), net_days(told, today)) == (98, 27, 71)


def test_a_phase_that_lasts_is_counted_up_to_today():
    phase = Phase("active", START, None, counts=True)
    assert [net_days([phase], START + days * DAY) for days in (-1, 0, 1, 30)] == [0, 0, 1, 30]


@given(HISTORIES)
def test_net_days_are_the_sum_of_the_phases_of_guidance(told):
    today = told[-1].end
    assert net_days(told, today) == sum((one.end - one.start).days for one in told if one.kind == "active")
    assert gross_days(told, today) == net_days(told, today) + paused_days(told, today)
