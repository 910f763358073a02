"""A figure says what was counted: drawing, table and file hold the same numbers and nothing that is hidden."""

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.formats.figure import (
    Answered,
    Bar,
    BarGroup,
    Bars,
    Diverging,
    Moved,
    Statement,
    Text,
    bar_shares,
    in_words,
    percent,
    shares,
)
from rinnalla.formats.figure_file import as_pdf, as_png
from rinnalla.formats.figure_ink import DARK, LIGHT, STEPS, width_of, wrapped
from rinnalla.formats.figure_svg import PHONE, WIDE, as_svg
from rinnalla.formats.figure_table import as_rows, as_table
from rinnalla.web.gallery_samples import BARS, FIGURE
from tests.web.test_tokens import TOKENS, contrast, schemes

TEXT = Text("fi", "Otsikko <b>", "Kuvaus & selitys", "osuus vastanneista, %", "alle 5", "ei verrata", label="Väite")
SVG = "{http://www.w3.org/2000/svg}"
NAMES = ("ei lainkaan", "vähän", "jonkin verran", "paljon", "erittäin paljon")


def diverging(*rows, change=None):
    return Diverging(
        TEXT, NAMES, [Statement("Tiedän, mihin ohjaan", rows, change)], unsure="en osaa sanoa", change="Muutos"
    )


def parsed(svg):
    return ET.fromstring(svg)  # noqa: S314 -- our own drawing


def words(svg):
    return [element.text for element in parsed(svg).iter(f"{SVG}text")]


def rects(svg, kind):
    return [one for one in parsed(svg).iter(f"{SVG}rect") if one.get("class") == f"figure-{kind}"]


@pytest.mark.parametrize("figure", [FIGURE, BARS])
@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_a_figure_is_named_described_and_its_text_is_text(figure, width):
    drawn = parsed(as_svg(figure, width=width, mark="one"))
    title, description = drawn.find(f"{SVG}title"), drawn.find(f"{SVG}desc")
    assert (title.text, description.text) == (figure.text.title, figure.text.description)
    assert drawn.get("aria-labelledby").split() == [title.get("id"), description.get("id")]
    assert drawn.get("lang") == "fi"
    assert len(list(drawn.iter(f"{SVG}text"))) > 10


@pytest.mark.parametrize("figure", [FIGURE, BARS])
def test_a_page_lets_a_figure_through_and_nothing_written_in_it_becomes_markup(figure):
    sly = replace(figure.text, title='"><script>x</script>', base="</text><style>x</style>")
    svg = as_svg(replace(figure, text=sly))
    assert {element.tag.removeprefix(SVG) for element in parsed(svg).iter()} <= {
        "svg", "title", "desc", "defs", "pattern", "path", "rect", "line", "circle", "text",
    }  # fmt: skip
    assert not re.search(r"\s(style|on\w+|href)=", svg)


def test_the_drawing_keeps_within_its_width_at_every_width():
    for figure in (FIGURE, BARS):
        for width in (PHONE, 600, WIDE, 1200):
            for rect in parsed(as_svg(figure, width=width)).iter(f"{SVG}rect"):
                assert float(rect.get("x") or 0) >= 0
                assert float(rect.get("x") or 0) + float(rect.get("width")) <= width


def test_the_neutral_step_is_split_at_the_middle_and_all_rows_have_one_middle():
    svg = as_svg(diverging(Answered("Ennen", (0, 10, 20, 10, 0), 40), Answered("Jälkeen", (0, 0, 6, 20, 14), 40)))
    dashed = next(one for one in parsed(svg).iter(f"{SVG}line") if one.get("stroke-dasharray"))
    neutral = [rect for rect in rects(svg, "likert-3") if rect.get("height") == "26"]
    for rect in neutral:
        middle = float(rect.get("x")) + (float(rect.get("width")) + 1.5) / 2
        assert middle == pytest.approx(float(dashed.get("x1")), abs=0.15)


def test_a_step_that_nobody_chose_stays_in_the_key_and_leaves_no_bar():
    svg = as_svg(diverging(Answered("", (0, 10, 20, 10, 0), 40)))
    assert [word for word in words(svg) if word in NAMES] == list(NAMES)
    assert len(rects(svg, "likert-1")) == 1


def test_those_who_could_not_say_stand_apart_with_their_own_number_and_are_in_no_percentage():
    row = Answered("Ennen", (10, 10, 20, 10, 0), 50, unsure=7)
    svg = as_svg(diverging(row))
    assert "7" in words(svg)
    assert shares(row.counts, row.base) == [20, 20, 40, 20, 0]
    assert as_table(diverging(row)).rows[0][-1] == "7"


def test_every_row_prints_its_base():
    svg = as_svg(diverging(Answered("Ennen", (5, 5, 5, 5, 6), 26), Answered("Jälkeen", (5, 5, 5, 5, 5), 25)))
    assert {"Ennen, n 26", "Jälkeen, n 25"} <= set(words(svg))


def test_what_may_not_be_shown_is_hatched_and_said_and_its_number_is_nowhere():
    row = Answered("Jälkeen", (None, None, 30, 35, 11), 86, hides_unsure=True)
    figure = diverging(row, change=None)
    svg = as_svg(figure)
    assert rects(svg, "hidden")[0].find(f"{SVG}title").text == "alle 5"
    assert as_table(figure).rows[0][2:4] == ["alle 5", "alle 5"]
    assert [line[3:6] for line in as_rows(figure).rows[:2]] == [["alle 5", 86, "alle 5"]] * 2


def test_a_hidden_group_shows_neither_base_nor_bar():
    figure = diverging(Answered("Jälkeen", (None,) * 5, None))
    assert "Jälkeen, n alle 5" in words(as_svg(figure))
    assert as_table(figure).rows[0][1:] == ["alle 5"] * 6
    bars = Bars(TEXT, [BarGroup("Koulu", None, [Bar("Aika", None), Bar("Rauha", None)])])
    assert "Koulu, n alle 5" in words(as_svg(bars))
    assert {cell for row in as_rows(bars).rows for cell in row[3:6]} == {"alle 5"}


def test_the_change_is_a_dot_on_its_interval_with_its_number():
    svg = as_svg(
        diverging(Answered("Ennen", (5,) * 5, 25), Answered("Jälkeen", (5,) * 5, 25), change=Moved(-12.4, -20, 3))
    )
    dot = next(parsed(svg).iter(f"{SVG}circle"))
    line = next(one for one in parsed(svg).iter(f"{SVG}line") if one.get("class") == "stroke-ink")
    assert float(line.get("x1")) < float(dot.get("cx")) < float(line.get("x2"))
    assert "\u221212" in words(svg)
    assert "0" in words(svg)


def test_table_and_file_hold_what_is_drawn():
    table, rows = as_table(FIGURE), as_rows(FIGURE)
    assert table.rows[0][2] == "9\u00a0% (26)"
    assert table.rows[1][-1] == "+46 (+34…+56)"
    assert rows.rows[0][3:6] == [26, 286, 9.0]
    assert ["Muutos: paljon tai erittäin paljon, %-yks. (95 %)", "Tiedän, mitä resilienssi tarkoittaa", "", None, None,
            46, 34, 56] in rows.rows  # fmt: skip


@given(st.lists(st.integers(0, 400), min_size=2, max_size=7))
def test_percentages_of_a_row_add_up_to_a_hundred(counts):
    found = shares(counts, sum(counts))
    assert found == [None] * len(counts) if not sum(counts) else sum(found) == 100


@given(st.lists(st.one_of(st.none(), st.integers(5, 400)), min_size=2, max_size=7), st.integers(5, 60))
def test_hidden_counts_take_their_part_of_the_hundred_together(counts, hidden):
    base = sum(count or 0 for count in counts) + (hidden if None in counts else 0)
    found = shares(counts, base)
    assert [one is None for one in found] == [count is None or base == 0 for count in counts]
    assert abs(sum(one or 0 for one in found) - 100 * sum(count or 0 for count in counts) / (base or 1)) < 1


def test_of_several_choices_each_percentage_is_of_those_who_answered():
    group = BarGroup("", 99, [Bar("Aika", 49), Bar("Rauha", 40), Bar("Muu", None)])
    assert bar_shares(group, adds_up=False) == [49, 40, None]


@pytest.mark.parametrize("steps", [1, 8])
def test_a_scale_that_can_not_be_drawn_is_refused(steps):
    with pytest.raises(ValueError, match="can't be drawn"):
        Diverging(TEXT, ("x",) * steps, [])


def test_a_row_of_another_scale_is_refused():
    with pytest.raises(ValueError, match="has the steps"):
        diverging(Answered("", (1, 2), 3))


@pytest.mark.parametrize("count", sorted(STEPS))
def test_every_scale_is_drawn_in_colours_that_its_numbers_can_be_read_on(count):
    for palette in (LIGHT, DARK):
        assert all(contrast(palette.likert[step], palette.on_likert[step]) >= 4.5 for step in STEPS[count])


def test_a_file_has_the_colours_of_the_page():
    for scheme, palette in (("light", LIGHT), ("dark", DARK)):
        roles = schemes(TOKENS.read_text())[scheme]
        held = {f"likert-{step}": colour for step, colour in palette.likert.items()}
        held |= {f"on-likert-{step}": colour for step, colour in palette.on_likert.items()}
        held |= {name: getattr(palette, name) for name in ("card", "ink", "ink2", "line", "edge", "spruce")}
        assert held == {name: roles[name] for name in held}


@pytest.mark.parametrize("figure", [FIGURE, BARS])
def test_the_same_figure_gives_the_same_bytes_on_paper_and_as_a_picture(figure):
    assert as_svg(figure) == as_svg(figure)
    assert as_pdf(figure) == as_pdf(figure)
    assert as_png(figure)[:8] == b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(("number", "language", "said"), [
    (-12.4, "fi", "\u221212"), (1234, "fi", "1\u00a0234"), (1234, "en", "1,234"), (0, "sv", "0"),
])  # fmt: skip
def test_numbers_are_written_as_the_language_writes_them(number, language, said):
    assert in_words(number, language) == said


def test_a_percentage_has_its_space_but_not_in_english():
    assert (percent(56, "fi"), percent(56, "en")) == ("56\u00a0%", "56%")


def test_long_names_are_wrapped_and_words_too_long_are_broken():
    lines = wrapped("Mielenterveysosaaminen " + "a" * 60, 150)
    assert all(width_of(line) <= 150 for line in lines)
    assert "".join(line.removesuffix("-") for line in lines) == "Mielenterveysosaaminen" + "a" * 60
