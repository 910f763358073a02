"""Anonymous answers are paired by codes: mutually, uniquely, with one tolerated difference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.linkage import complete, expected_false, link, seal

KEY, OTHER = b"k" * 32, b"o" * 32
AINO, BERTIL = ["M", "P", "T", "2", "14", "K", "H"], ["A", "J", "V", "0", "03", "L", "E"]

# Few values, so that equal and nearly equal codes are common.
plain = st.lists(st.lists(st.sampled_from(["", "a", "b"]), min_size=4, max_size=4), max_size=8)


def sealed(codes, key=KEY):
    return [seal(code, key) for code in codes]


def changed(code, *places):
    return ["x" if place in places else element for place, element in enumerate(code)]


def emptied(code, *places):
    return ["" if place in places else element for place, element in enumerate(code)]


def test_an_element_is_the_same_however_it_was_typed_and_nothing_under_another_key_or_place():
    assert seal([" m ", "Ä"], KEY) == seal(["M", "ä"], KEY)
    assert seal(["m"], KEY) != seal(["m"], OTHER)
    one, other = seal(["m", "m"], KEY)
    assert one != other
    assert seal(["", "  "], KEY) == (None, None)


def test_equal_codes_pair_and_so_do_codes_with_one_difference():
    found = link(sealed([AINO, BERTIL]), sealed([changed(BERTIL, 3), AINO]))
    assert found.pairs == ((0, 1, 0), (1, 0, 1))
    assert (found.found(0), found.found(1)) == (1, 1)


def test_two_differences_are_too_many_unless_tolerated():
    codes = sealed([AINO]), sealed([changed(AINO, 0, 6)])
    assert link(*codes).pairs == ()
    assert link(*codes).alone == ({0}, {0})
    assert link(*codes, tolerated=2).pairs == ((0, 0, 2),)


def test_an_empty_element_counts_neither_for_nor_against():
    assert link(sealed([AINO]), sealed([emptied(AINO, 2)])).pairs == ((0, 0, 0),)
    assert link(sealed([emptied(AINO, 2)]), sealed([emptied(AINO, 2)])).pairs == ((0, 0, 0),)
    assert link(sealed([emptied(AINO, 1, 2)]), sealed([changed(AINO, 5)])).pairs == ()
    assert link(sealed([emptied(AINO, 0, 1, 2)]), sealed([AINO])).pairs == ()


def test_two_people_with_one_code_stay_unpaired_and_so_does_what_they_might_have_been():
    found = link(sealed([AINO, AINO]), sealed([AINO, changed(AINO, 1)]))
    assert found.pairs == ()
    assert found.ambiguous == ({0, 1}, {0})
    assert found.alone == (set(), {1})


def test_an_exact_pair_takes_precedence_over_a_near_one():
    found = link(sealed([AINO, changed(AINO, 1)]), sealed([AINO]))
    assert found.pairs == ((0, 0, 0),)
    assert found.alone == ({1}, set())


def test_expected_false_pairs_follow_from_the_frequencies():
    before = sealed([[value] * 3 for value in "abcd"] * 5)
    assert expected_false(before, before, tolerated=0) == pytest.approx(400 * 0.25**3)
    assert expected_false(before, before, tolerated=1) == pytest.approx(400 * (0.25**3 + 3 * 0.25**2 * 0.75))
    assert expected_false(before, []) == 0


def test_expected_false_pairs_count_what_would_pair_among_strangers():
    letters = ["abcdefgh", "abcdefg", "abcde", "0123", "abcdefghij"]
    before = sealed([[pool[(7 * i + j * j) % len(pool)] for j, pool in enumerate(letters)] for i in range(90)])
    after = sealed([[pool[(11 * i + 3 * j) % len(pool)] for j, pool in enumerate(letters)] for i in range(60)])
    alike = sum(sum(a == b for a, b in zip(one, other, strict=True)) >= 4 for one in before for other in after)
    assert expected_false(before, after) == pytest.approx(alike, rel=1, abs=10)


def test_complete_codes_are_counted():
    assert complete(sealed([AINO, emptied(AINO, 0)])) == 1


@given(plain, plain)
def test_an_answer_is_in_one_pair_at_most_and_every_answer_is_accounted_for(before, after):
    found = link(sealed(before), sealed(after))
    for place, codes in enumerate((before, after)):
        paired = [pair[place] for pair in found.pairs]
        held = [*paired, *found.ambiguous[place], *found.alone[place]]
        assert sorted(held) == list(range(len(codes)))


@given(plain, plain, st.randoms())
def test_the_order_of_the_answers_does_not_matter(before, after, chance):
    firsts, seconds = (chance.sample(range(len(codes)), len(codes)) for codes in (before, after))
    found = link(sealed(before), sealed(after))
    other = link(sealed([before[i] for i in firsts]), sealed([after[j] for j in seconds]))
    assert {(firsts[i], seconds[j], apart) for i, j, apart in other.pairs} == set(found.pairs)


@given(plain, plain)
def test_turning_the_waves_turns_the_pairs(before, after):
    there, back = link(sealed(before), sealed(after)), link(sealed(after), sealed(before))
    assert {(j, i, apart) for i, j, apart in back.pairs} == set(there.pairs)
