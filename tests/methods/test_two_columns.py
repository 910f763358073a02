"""Two columns joined by lines: readable texts, none over another, few lines crossing."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.two_columns import LINE, broken, columns

NAMES = st.text(alphabet="abcdeäö -", min_size=1, max_size=60).filter(str.strip)


def test_who_knows_the_lower_services_stands_lower():
    drawn = columns({"a": "Aino", "b": "Bertil"}, {1: "Kahvila", 2: "Talo"}, [("a", 2), ("b", 1)], letters=16)

    assert [row.key for row in drawn.left] == ["b", "a"]
    assert [row.key for row in drawn.right] == [1, 2]


def test_a_name_is_broken_at_its_spaces_and_hyphens_and_a_long_word_with_a_hyphen():
    assert broken("Talous- ja velkaneuvonta", 12) == ("Talous- ja", "velkaneuvon-", "ta")
    assert broken("Avoin kahvila", 16) == ("Avoin kahvila",)
    assert broken("", 16) == ()


@given(NAMES, st.integers(4, 20))
def test_a_broken_name_keeps_all_its_letters_and_no_line_is_too_long(name, letters):
    lines = broken(name, letters)

    assert max(map(len, lines)) <= letters
    assert "".join(lines).replace("-", "").replace(" ", "") == name.replace("-", "").replace(" ", "")


@given(st.lists(NAMES, min_size=1, max_size=6), st.lists(NAMES, min_size=1, max_size=12))
def test_no_text_lies_over_another_and_all_lie_within(left, right):
    joined = [(one, other) for one in range(len(left)) for other in range(len(right)) if (one + other) % 2]
    drawn = columns(dict(enumerate(left)), dict(enumerate(right)), joined, letters=16)

    for column in (drawn.left, drawn.right):
        for above, below in pairwise(column):
            assert below.top - above.top >= len(above.lines) * LINE
        assert column[0].top - LINE * 0.75 >= 0
        assert column[-1].top + (len(column[-1].lines) - 1) * LINE <= drawn.height


def test_lines_that_need_not_cross_do_not():
    pairs = [("a", 3), ("b", 1), ("c", 2)]
    drawn = columns(dict.fromkeys("abc", "x"), {1: "x", 2: "x", 3: "x"}, pairs, letters=16)
    place = {row.key: row.middle for row in (*drawn.left, *drawn.right)}
    ends = [(place[one], place[other]) for one, other in pairs]

    assert not any((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(ends, 2))
