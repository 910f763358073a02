"""Several tests at once."""

from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.families import holm


def test_holms_values_are_those_of_the_textbook():
    # R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm") and the example of its help for ties and order.
    assert [round(one, 6) for one in holm(dict(enumerate([0.04, 0.01, 0.05, 0.02, 0.03]))).values()] == [
        0.09, 0.05, 0.09, 0.08, 0.09,
    ]  # fmt: skip


@given(st.dictionaries(st.integers(), st.floats(0, 1)))
def test_adjusting_keeps_the_names_and_the_order_and_never_makes_smaller(raw):
    found = holm(raw)
    assert list(found) == list(raw)
    assert all(raw[name] <= found[name] <= 1 for name in raw)
    by_raw, by_found = sorted(raw, key=raw.get), [found[name] for name in sorted(raw, key=raw.get)]
    assert by_found == sorted(by_found)
    assert len(by_raw) == len(by_found)
