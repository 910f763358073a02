"""Choices are ranked with both bases: those who answered and the choices they made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.ranking import rank, rank_by_group

THEMES = {"digital tools": 36, "mental health": 49, "coping": 34, "services": 40}


def test_the_published_wishes_of_99_respondents_are_ranked():
    found = rank(THEMES, respondents=99)
    assert [(one.option, one.rank, one.count) for one in found.options] == [
        ("mental health", 1, 49),
        ("services", 2, 40),
        ("digital tools", 3, 36),
        ("coping", 4, 34),
    ]
    assert (found.respondents, found.mentions) == (99, 159)
    assert round(found.options[0].of_respondents.estimate, 3) == 0.495
    assert round(found.options[0].of_mentions, 3) == 0.308


def test_equal_counts_share_a_place_and_the_next_place_is_left_out():
    assert [one.rank for one in rank({"a": 5, "b": 7, "c": 5, "d": 1}, respondents=9).options] == [1, 2, 2, 4]


def test_choosing_three_is_complete_when_everybody_chose_three():
    assert rank({"a": 2, "b": 2, "c": 1, "d": 1}, respondents=2, exactly=3).is_complete
    assert not rank({"a": 2, "b": 2, "c": 1}, respondents=2, exactly=3).is_complete
    with pytest.raises(ValueError, match="2 respondents can't make 7 choices"):
        rank({"a": 2, "b": 2, "c": 2, "d": 1}, respondents=2, exactly=3)


def test_an_option_chosen_by_more_than_answered_is_refused():
    with pytest.raises(ValueError, match="10 of 9 is no share"):
        rank({"a": 10}, respondents=9)


def test_each_group_has_its_own_base_and_an_empty_group_has_no_options():
    found = rank_by_group({"care": {"a": 3, "b": 9}, "school": {"a": 0, "b": 0}}, {"care": 12, "school": 0})
    assert [one.of_respondents.estimate for one in found["care"].options] == [0.75, 0.25]
    assert found["school"].options == ()


@given(st.dictionaries(st.text(), st.integers(0, 50)))
def test_a_ranking_never_rises_and_loses_nothing(counts):
    found = rank(counts, respondents=50)
    assert [one.count for one in found.options] == sorted(counts.values(), reverse=True)
    assert {one.option: one.count for one in found.options} == counts
