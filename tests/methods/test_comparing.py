"""Two waves are compared by the way their design allows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods import paired, partly_paired, unpaired
from rinnalla.methods.comparing import above_middle, as_family, compare
from rinnalla.methods.counts import added, after_of, before_of
from rinnalla.methods.intervals import difference
from rinnalla.methods.wording import Way

SQUARE = [[2, 3, 1, 0, 0], [1, 5, 6, 2, 0], [0, 2, 8, 9, 1], [0, 0, 2, 7, 5], [0, 0, 0, 1, 4]]
counts = st.lists(st.integers(0, 30), min_size=5, max_size=5).filter(lambda found: sum(found) >= 10)


@pytest.mark.parametrize(("steps", "first"), [(2, 1), (3, 2), (4, 2), (5, 3), (6, 3), (7, 4)])
def test_the_share_is_of_the_steps_above_the_middle(steps, first):
    assert above_middle(steps) == first


def test_waves_of_different_people_get_the_interval_of_independent_shares():
    before, after = [26, 74, 115, 57, 14], [0, 4, 21, 45, 16]
    found = compare(before, after)
    assert found.way is Way.UNPAIRED
    assert found.change == difference((71, 286), (61, 86))
    assert found.superiority == unpaired.compare(before, after).superiority


def test_the_same_people_get_the_test_of_pairs():
    found = compare(before_of(SQUARE), after_of(SQUARE), SQUARE)
    assert (found.way, found.p) == (Way.PAIRED, paired.compare(SQUARE).p)
    assert found.change.estimate == pytest.approx((after_of(SQUARE)[3] + after_of(SQUARE)[4]
                                                   - before_of(SQUARE)[3] - before_of(SQUARE)[4]) / 59)  # fmt: skip


def test_partly_the_same_people_get_the_test_of_overlapping_samples():
    alone = [3, 4, 5, 6, 2], [1, 2, 3, 9, 4]
    found = compare(added(before_of(SQUARE), alone[0]), added(after_of(SQUARE), alone[1]), SQUARE)
    assert (found.way, found.p) == (Way.PARTLY_PAIRED, partly_paired.shift(partly_paired.Waves(SQUARE, *alone)).p)
    assert found.change.low < found.change.estimate < found.change.high


def test_where_nobody_moved_the_change_has_an_interval_with_width():
    counts, still = [0, 0, 0, 10, 10], [[0] * 5 for _ in range(5)]
    still[3][3] = still[4][4] = 10
    found = compare(counts, counts, still)
    assert (found.way, found.change) == (Way.PAIRED, difference((20, 20), (20, 20)))
    assert found.change.low < 0 < found.change.high


def test_fewer_than_ten_are_not_compared_and_fewer_than_ten_pairs_are_no_pairs():
    assert compare([1, 2, 3, 2, 1], [9, 9, 9, 9, 9]) is None
    assert compare([9] * 5, [9] * 5, [[1, 0, 0, 0, 0]] * 5).way is Way.UNPAIRED


def test_a_family_is_adjusted_together():
    found = {name: compare([20, 20, 20, 20, 20], [20 - less, 20, 20, 20, 20 + less]) for name, less in
             (("a", 15), ("b", 9), ("c", 0))}  # fmt: skip
    together = as_family(found)
    assert together["a"].adjusted == pytest.approx(3 * found["a"].p)
    assert all(one.adjusted >= one.p for one in together.values())


@given(counts, counts)
def test_turning_time_round_turns_the_change_round(before, after):
    there, back = compare(before, after), compare(after, before)
    assert there.change.estimate == pytest.approx(-back.change.estimate)
    assert there.superiority.estimate == pytest.approx(1 - back.superiority.estimate)
    assert (there.p is None) == (back.p is None)
    assert there.p is None or there.p == pytest.approx(back.p)
