"""The order of guides is a proposal with its reasons: the same for the same people, whatever order they come in."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.matching import (
    HOURS,
    Bar,
    Guide,
    Kind,
    Ranking,
    Wish,
    Wishes,
    bar_of,
    rank,
    reasons_of,
    words_of,
)

TODAY = date(2026, 11, 24)
AINO, DANIEL = Guide("1", "Aino"), Guide("2", "Daniel")
EMPTY = Wishes()

some_words = st.frozensets(st.sampled_from(["a", "b", "c"]), max_size=3)
code = st.sampled_from(["", "x", "y"])
told = {"gender": code, "age": code}
listed = dict.fromkeys(("themes", "pets", "languages", "areas", "interests"), some_words)
wishes_made = st.builds(Wishes, **told, **listed, smoke_free=st.booleans(), needs_area=st.booleans())
guides_made = st.lists(
    st.builds(
        Guide,
        key=st.uuids().map(str),
        name=st.sampled_from(["Aino", "Daniel", "aino"]),
        **told,
        **listed,
        smoke_free=st.sampled_from([None, True, False]),
        hours=st.none() | st.integers(0, 20),
        most=st.none() | st.integers(0, 4),
        phases=st.lists(st.sampled_from(sorted(HOURS)), max_size=4).map(tuple),
        asked=st.integers(0, 2),
        back_on=st.none() | st.dates(TODAY - timedelta(9), TODAY + timedelta(9)),
        last_new_client=st.none() | st.dates(TODAY - timedelta(99), TODAY),
        is_client=st.booleans(),
        apart=st.booleans(),
    ),
    max_size=6,
    unique_by=lambda guide: guide.key,
)
WISHES = [one.name for one in fields(Wishes) if one.name != "needs_area"]


@given(wishes_made, guides_made, st.randoms(use_true_random=False))
def test_the_order_guides_come_in_makes_no_difference(wishes, guides, chance):
    shuffled = chance.sample(guides, len(guides))

    assert rank(wishes, shuffled, TODAY) == rank(wishes, guides, TODAY)


@given(wishes_made, guides_made)
def test_every_guide_is_either_offered_or_left_out_with_a_reason(wishes, guides):
    found = rank(wishes, guides, TODAY)
    keys = [one.guide.key for one in found.candidates] + [guide.key for guide, _ in found.left_out]

    assert sorted(keys) == sorted(guide.key for guide in guides)
    assert all(bar_of(wishes, guide, TODAY) == bar for guide, bar in found.left_out)


@given(wishes_made, guides_made, st.sampled_from(WISHES))
def test_a_wish_that_is_taken_away_takes_its_own_reason_and_no_other(wishes, guides, name):
    fewer = replace(wishes, **{name: getattr(EMPTY, name)})

    for guide in guides:
        left = [reason for reason in reasons_of(wishes, guide) if reason.wish != Wish(name)]
        assert list(reasons_of(fewer, guide)) == left


@given(wishes_made, guides_made)
def test_nobody_stands_before_a_guide_with_more_reasons_for_them(wishes, guides):
    speaking = [one.count(Kind.FOR) for one in rank(wishes, guides, TODAY).candidates]

    assert speaking == sorted(speaking, reverse=True)


@given(wishes_made, guides_made)
def test_a_client_more_never_makes_a_guide_free(wishes, guides):
    for guide in guides:
        assert guide.is_free or not replace(guide, phases=(*guide.phases, "tapering")).is_free


def test_among_equals_the_one_who_has_waited_longest_comes_first_and_then_the_name():
    lately = replace(AINO, last_new_client=TODAY)
    long_ago = replace(DANIEL, last_new_client=TODAY - timedelta(90))
    never = Guide("3", "Väinö")

    assert [one.guide.name for one in rank(EMPTY, [lately, long_ago, never], TODAY).candidates] == [
        "Väinö",
        "Daniel",
        "Aino",
    ]
    assert [one.guide for one in rank(EMPTY, [DANIEL, AINO], TODAY).candidates] == [AINO, DANIEL]


@pytest.mark.parametrize(
    ("guide", "bar"),
    [
        (replace(AINO, is_client=True), Bar.SELF),
        (replace(AINO, apart=True), Bar.APART),
        (replace(AINO, back_on=TODAY + timedelta(1)), Bar.ON_BREAK),
        (replace(AINO, back_on=TODAY), None),
        (replace(AINO, most=1, phases=("tapering",)), Bar.FULL),
        (replace(AINO, most=1, asked=1), Bar.FULL),
        (replace(AINO, hours=7, phases=("active", "starting")), Bar.FULL),
        (replace(AINO, hours=8, phases=("active", "starting")), None),
        (replace(AINO, areas=frozenset({"keskusta"})), Bar.AREA),
        (replace(AINO, areas=frozenset({"niemi", "keskusta"})), None),
        (AINO, None),
    ],
)
def test_what_keeps_a_guide_from_being_offered(guide, bar):
    wishes = Wishes(areas=frozenset({"niemi"}), needs_area=True)

    assert bar_of(wishes, guide, TODAY) == bar


@pytest.mark.parametrize(
    ("wished", "guide", "kind", "words"),
    [
        ({"gender": "woman"}, {"gender": "woman"}, Kind.FOR, ("woman",)),
        ({"gender": "woman"}, {"gender": "man"}, Kind.AGAINST, ("woman",)),
        ({"gender": "woman"}, {}, Kind.OPEN, ("woman",)),
        ({"smoke_free": True}, {"smoke_free": False}, Kind.AGAINST, ()),
        ({"smoke_free": True}, {}, Kind.OPEN, ()),
        ({"interests": frozenset({"a", "b"})}, {"interests": frozenset({"b", "c"})}, Kind.FOR, ("b",)),
        ({"languages": frozenset({"fi"})}, {"languages": frozenset({"sv"})}, Kind.AGAINST, ("fi",)),
        ({"themes": frozenset({"a", "b"})}, {"themes": frozenset({"a"})}, Kind.AGAINST, ("b",)),
    ],
)
def test_a_wish_speaks_for_against_or_stays_open(wished, guide, kind, words):
    (reason,) = reasons_of(Wishes(**wished), replace(AINO, **guide))

    assert (reason.kind, reason.words) == (kind, words)


def test_a_guide_who_has_told_nothing_comes_after_one_who_fits_and_before_one_who_does_not():
    wishes = Wishes(gender="woman", areas=frozenset({"niemi"}))
    fits = replace(DANIEL, gender="woman", areas=frozenset({"keskusta"}))
    other = Guide("3", "Väinö", gender="man", areas=frozenset({"keskusta"}))

    assert [one.guide for one in rank(wishes, [other, AINO, fits], TODAY).candidates] == [fits, AINO, other]


def test_the_best_are_those_whose_reasons_equal_the_first_ones():
    wishes = Wishes(gender="woman")
    woman, other, silent = (replace(guide, gender="woman") for guide in (AINO, DANIEL, Guide("3", "Väinö")))

    assert rank(wishes, [woman, other, replace(silent, gender="")], TODAY).best == {"1", "2"}
    assert Ranking().best == frozenset()


def test_words_are_compared_without_capital_letters_and_spaces():
    decomposed = "a\u0308sken"

    assert words_of(" Keskusta,NIEMI ;  vanha   kaupunki\n,") == {"keskusta", "niemi", "vanha kaupunki"}
    assert words_of(decomposed) == words_of("ÄSKEN")
    assert words_of("") == frozenset()
