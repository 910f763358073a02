"""Answers counted in bulk."""

import subprocess
import sys

import pytest

from rinnalla.methods.tally import cross, tally

BEFORE, AFTER = bytes([1, 2, 2, 0, 3, 1]), bytes([2, 2, 3, 3, 0, 1])


def test_answers_are_counted_by_category_and_no_answer_is_none():
    assert tally(BEFORE, 3) == [2, 2, 1]
    assert tally(b"", 3) == [0, 0, 0]


def test_pairs_are_counted_where_both_answered():
    assert cross(BEFORE, AFTER, 3) == [[1, 1, 0], [0, 1, 1], [0, 0, 0]]


def test_a_category_that_is_none_is_refused():
    with pytest.raises(ValueError, match="Category 7 of 3"):
        tally(bytes([1, 7]), 3)
    with pytest.raises(ValueError, match="above 3"):
        cross(BEFORE, bytes([4] * 6), 3)


def test_no_numeric_package_is_loaded_before_it_is_needed():
    modules = "attrition, agreement, families, linkage, paired, partly_paired, ranking, tally, unpaired, wording"
    code = (
        f"import sys; from rinnalla.methods import {modules}; from rinnalla.methods.disclosure import protection; "
        "sys.exit(bool({'numpy', 'highspy', 'scipy'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
