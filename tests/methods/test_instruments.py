"""Scores by the published rules: sums, reversed items, what may be missing, bands; each pin with its source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.guidance.queries.instrument import instruments
from rinnalla.methods.instruments import AnswerOffScale, Score, changed, score, shows_risk
from rinnalla.methods.reliable_change import Change

STRUCTURES = {code: one.structure for code, one in instruments().items()}


@pytest.mark.parametrize(
    ("code", "answers", "value", "band"),
    [
        # Kroenke, Spitzer & Williams 2001: sum of nine, classes from 5, 10, 15 and 20.
        ("phq9", [0] * 9, 0, "minimal"), ("phq9", [1] * 4 + [0] * 5, 4, "minimal"), ("phq9", [1] * 9, 9, "mild"),
        ("phq9", [1] * 8 + [2], 10, "moderate"), ("phq9", [2] * 9, 18, "moderately_severe"),
        ("phq9", [3] * 9, 27, "severe"),
        # The instruction manual: one or two missing are replaced by the mean of the others, more give no score.
        ("phq9", [1] * 8 + [None], 9, "mild"), ("phq9", [2] * 7 + [None] * 2, 18, "moderately_severe"),
        ("phq9", [2] * 6 + [None] * 3, None, ""), ("phq9", [None] * 9, None, ""),
        # Spitzer et al. 2006.
        ("gad7", [0] * 7, 0, "minimal"), ("gad7", [1] * 5 + [0] * 2, 5, "mild"),
        ("gad7", [2] * 5 + [0] * 2, 10, "moderate"),
        ("gad7", [3] * 7, 21, "severe"), ("gad7", [3] * 6 + [None], None, ""),
        # WHO-5: raw sum times four; low well-being up to 50.
        ("who5", [5] * 5, 100, "usual"), ("who5", [3, 3, 3, 2, 2], 52, "usual"), ("who5", [3, 3, 2, 2, 2], 48, "low"),
        ("who5", [5] * 4 + [None], None, ""),
        # CORE-10: mean times ten, items 2 and 3 reversed, one may be missing.
        ("core10", [0, 4, 4] + [0] * 7, 0, "healthy"), ("core10", [4, 0, 0] + [4] * 7, 40, "severe"),
        ("core10", [0] * 10, 8, "low"), ("core10", [1] * 9 + [None], pytest.approx(10 * 13 / 9), "mild"),
        ("core10", [1] * 8 + [None] * 2, None, ""),
    ],
)  # fmt: skip
def test_published_scores_and_classes(code, answers, value, band):
    found = score(STRUCTURES[code], answers)

    assert (found.value, found.band) == (value, band)


@pytest.mark.parametrize("code", STRUCTURES)
@given(data=st.data())
def test_a_score_never_leaves_the_scale_and_says_when_it_was_filled_in(code, data):
    structure = STRUCTURES[code]
    answers = data.draw(
        st.lists(
            st.none() | st.integers(structure.lowest, structure.highest),
            min_size=structure.items,
            max_size=structure.items,
        )
    )
    found = score(structure, answers)
    lacking = answers.count(None)

    assert (found.value is None) == (lacking > structure.may_lack)
    assert found.value is None or 0 <= found.value <= structure.factor * structure.highest
    assert found.is_filled_in == (0 < lacking <= structure.may_lack)


@pytest.mark.parametrize(
    ("code", "item", "answer", "expected"),
    [("phq9", 9, 1, True), ("phq9", 9, 0, False), ("phq9", 8, 3, False), ("core10", 6, 1, True), ("gad7", 7, 3, False)],
)
def test_any_answer_above_the_lowest_to_a_question_of_safety_shows_a_risk(code, item, answer, expected):
    answers = [None] * STRUCTURES[code].items
    answers[item - 1] = answer

    assert shows_risk(STRUCTURES[code], answers) is expected


@pytest.mark.parametrize("answers", [[0] * 8, [0] * 10, [4] + [0] * 8, [-1] + [0] * 8])
def test_an_answer_that_is_not_offered_is_refused(answers):
    with pytest.raises(AnswerOffScale):
        score(STRUCTURES["phq9"], answers)


@pytest.mark.parametrize(
    ("code", "before", "after", "expected"),
    [
        ("phq9", 18, 9, Change.RECOVERED), ("phq9", 18, 13, Change.UNCHANGED), ("gad7", 12, 8, Change.IMPROVED),
        ("core10", 20, 26, Change.DETERIORATED), ("who5", 40, 50, Change.IMPROVED), ("phq9", None, 9, None),
    ],
)  # fmt: skip
def test_change_is_held_against_the_published_yardstick(code, before, after, expected):
    structure = STRUCTURES[code]
    told = [Score(value, structure.items, structure.items) for value in (before, after)]

    assert changed(structure, *told) == expected
