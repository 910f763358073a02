"""What holds of all opening hours whatever they say."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rinnalla.methods.opening_hours.answers import State, answer, changes
from rinnalla.methods.opening_hours.days import Why
from rinnalla.methods.opening_hours.rules import (
    DAY,
    Access,
    Exceptional,
    Hours,
    How,
    Policy,
    Span,
    Stretch,
    Weekly,
    Weeks,
)
from tests.methods.opening_hours.told import moment

FIRST = moment("2025-01-01", "00:00")
MOMENTS = st.builds(lambda minutes: FIRST + timedelta(minutes=minutes), st.integers(0, 3 * 365 * DAY))
# Around the clocks moved, Midsummer and Christmas, where faults live.
HARD = [moment(day, "12:00") for day in ("2026-03-28", "2026-10-24", "2026-06-18", "2026-12-23")]
NEAR = st.builds(
    lambda day, minutes: day + timedelta(minutes=minutes),
    st.sampled_from(HARD),
    st.integers(0, 4000),
)
AT = st.one_of(MOMENTS, NEAR)
SPANS = st.builds(
    lambda opens, lasts, access: Span(opens, opens + lasts, access),
    st.integers(0, DAY - 1), st.integers(1, DAY), st.sampled_from([*Access]),
)  # fmt: skip
SOME = st.lists(SPANS, max_size=3).map(tuple)
WEEKLY = st.builds(Weekly, st.frozensets(st.integers(0, 6)), SOME, st.just(Stretch()), st.sampled_from([*Weeks]))
POLICIES = st.builds(Policy, st.sampled_from([How.USUAL, How.CLOSED, How.UNKNOWN]))
OWN = st.builds(Policy, st.just(How.OWN), SOME)
LIKE = st.builds(Policy, st.just(How.LIKE), like=st.integers(0, 6))
SAID = st.one_of(POLICIES, OWN, LIKE)
DATES = st.dates(date(2026, 3, 1), date(2026, 12, 31))
EXCEPTIONS = st.builds(
    lambda day, lasts, policy: Exceptional(Stretch(day, day + timedelta(lasts)), policy),
    DATES,
    st.integers(0, 60),
    SAID,
)
ALL = st.builds(
    Hours,
    st.lists(WEEKLY, min_size=1, max_size=3).map(tuple),
    st.dictionaries(st.sampled_from(["holiday", "eve", "day_before", "christmas_eve"]), SAID),
    st.lists(EXCEPTIONS, max_size=2).map(tuple),
)


@given(ALL, AT, st.floats(0, 1, exclude_max=True))
@settings(max_examples=60)
def test_the_next_change_really_changes_the_answer_and_nothing_does_before(hours, at, part):
    now = answer(hours, at)
    assume(now.next is not None)

    between = answer(hours, at + (now.next.at - at) * part)

    assert answer(hours, now.next.at).access == now.next.access != now.access
    assert (between.access, between.next) == (now.access, now.next)


@given(ALL, AT)
@settings(max_examples=40)
def test_the_next_opening_is_the_first_change_to_open(hours, at):
    opens = answer(hours, at).opens
    assume(opens is not None)

    assert answer(hours, opens).state is State.OPEN
    assert all(one.state is not State.OPEN for one in changes(hours, at) if one.at < opens)


@given(ALL, AT, st.integers(1, DAY - 1))
@settings(max_examples=60)
def test_a_span_split_in_two_changes_nothing(hours, at, cut):
    def split(spans):
        parts = [
            (replace(one, closes=cut), replace(one, opens=cut)) if one.opens < cut < one.closes else (one,)
            for one in spans
        ]
        return tuple(half for part in parts for half in part)

    cut_up = replace(hours, weekly=tuple(replace(rule, spans=split(rule.spans)) for rule in hours.weekly))

    assert answer(cut_up, at).access == answer(hours, at).access
    assert answer(cut_up, at).next == answer(hours, at).next


@given(ALL, AT)
def test_the_order_of_rules_changes_nothing(hours, at):
    turned = tuple(replace(rule, spans=rule.spans[::-1]) for rule in hours.weekly[::-1])

    assert answer(replace(hours, weekly=turned), at).access == answer(hours, at).access


@given(ALL, AT)
def test_a_night_is_never_cut_by_what_the_next_day_says(hours, at):
    now = answer(hours, at)
    tomorrow = now.reason.day + timedelta(1)
    closed = Exceptional(Stretch(tomorrow, tomorrow), Policy(How.CLOSED))

    shut = replace(hours, exceptions=(*hours.exceptions, closed))

    assert now.access is not Access.OPEN or answer(shut, at).access is Access.OPEN


@given(ALL, AT)
def test_what_is_said_of_all_classes_leaves_nothing_unknown_but_what_is_told_so(hours, at):
    said = dict.fromkeys(("holiday", "eve", "day_before"), Policy(How.CLOSED))

    found = answer(replace(hours, policies=said, exceptions=()), at)

    told = {span.access for rule in hours.weekly for span in rule.spans}
    assert found.state is not State.UNKNOWN or Access.UNKNOWN in told
    assert found.reason.why in {Why.USUAL, Why.HOLIDAY, Why.EVE, Why.DAY_BEFORE}
