"""Who left, what the silent could have said, and which sentences a design allows, by published figures."""

import pytest

from rinnalla.methods.attrition import Attrition, leavers_and_stayers
from rinnalla.methods.nonresponse import bounds
from rinnalla.methods.wording import Said, Sentence, Way, sentences, way_to_compare

COURSE = Attrition(enrolled=376, before=286, after=86, both=None)


def keys(attrition):
    return [one.key for one in sentences(attrition)]


def test_the_published_course_lost_most_of_its_answers():
    assert round(COURSE.response.estimate, 3) == 0.761
    assert round(COURSE.after_to_before, 3) == 0.301
    assert round(COURSE.after_to_enrolled, 3) == 0.229
    assert (COURSE.only_before, COURSE.only_after, COURSE.kept) == (None, None, None)


def test_linked_answers_have_the_three_rows():
    found = Attrition(enrolled=376, before=286, after=86, both=70)
    assert (found.only_before, found.both, found.only_after) == (216, 70, 16)
    assert round(found.kept.estimate, 3) == 0.245


@pytest.mark.parametrize("numbers", [(100, 120, 80, None), (None, 90, 80, 85)])
def test_numbers_that_cant_be_are_refused(numbers):
    with pytest.raises(ValueError, match="More answered"):
        Attrition(*numbers)


def test_nobody_before_gives_no_shares():
    empty = Attrition(None, 0, 0, None)
    assert (empty.response, empty.after_to_before, empty.after_to_enrolled) == (None, None, None)


@pytest.mark.parametrize(("asked", "low", "high"), [(286, 17, 87), (376, 13, 90)])
def test_what_56_per_cent_of_86_could_be_among_all_who_were_asked(asked, low, high):
    found = bounds(48, 86, asked)
    assert (round(100 * found.lowest), round(100 * found.highest)) == (low, high)
    assert (round(100 * found.answered.low), round(100 * found.answered.high)) == (45, 66)


def test_more_answers_than_people_asked_are_refused():
    with pytest.raises(ValueError, match="86 can't answer when 80 were asked"):
        bounds(48, 86, 80)


def test_leavers_are_compared_with_stayers_when_there_are_enough_of_both():
    found = leavers_and_stayers([9, 12, 20, 10, 3], [2, 5, 15, 20, 12])
    assert found.superiority.low > 0.5
    assert leavers_and_stayers([1, 2, 2, 4], [2, 5, 15, 20]) is None


def test_unlinked_waves_are_never_told_as_change():
    assert way_to_compare(COURSE) is Way.UNPAIRED
    assert sentences(COURSE)[0] == Sentence(Said.NOT_SAME_PEOPLE, (("before", 286), ("after", 86)))
    assert keys(COURSE) == [Said.NOT_SAME_PEOPLE, Said.FEWER_AFTER, Said.NOT_HEARD, Said.NO_COMPARISON_GROUP]


@pytest.mark.parametrize(
    ("numbers", "way", "said"),
    [
        ((None, 40, 40, 40), Way.PAIRED, [Said.SAME_PEOPLE]),
        ((50, 40, 45, 36), Way.PARTLY_PAIRED, [Said.PARTLY_SAME_PEOPLE, Said.NOT_HEARD]),
        ((None, 96, 84, 30), Way.PARTLY_PAIRED, [Said.PARTLY_SAME_PEOPLE, Said.MANY_LEFT]),
        ((None, 96, 84, 9), Way.UNPAIRED, [Said.PARTLY_SAME_PEOPLE, Said.MANY_LEFT]),
        ((None, 96, 84, 0), Way.UNPAIRED, [Said.NOT_SAME_PEOPLE, Said.MANY_LEFT]),
        ((None, 96, 84, None), Way.UNPAIRED, [Said.NOT_SAME_PEOPLE]),
        ((None, 9, 84, None), Way.DISTRIBUTION_ONLY, [Said.NOT_SAME_PEOPLE, Said.TOO_FEW_TO_TEST]),
    ],
)
def test_the_way_and_the_words_follow_from_the_design(numbers, way, said):
    assert way_to_compare(Attrition(*numbers)) is way
    assert keys(Attrition(*numbers)) == [*said, Said.NO_COMPARISON_GROUP]
