"""Components take what their row declares and nothing else, and say the same to eye and ear."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils import translation
from django.utils.safestring import SafeString

from rinnalla.web import timeline
from rinnalla.web.components import COMPONENTS
from rinnalla.web.templatetags import components as library

ROOT = Path(__file__).resolve().parents[2]
STYLES = ROOT / "frontend" / "css" / "components"
# Parts of another component, styled with it.
STYLED_ELSEWHERE = {
    "call_line": "call_button",
    "error_summary": "field",
    "form_sheet": "field",
    "two_lines": "empty_state",
}
PHASES = [
    {"kind": "active", "label": "Käynnissä", "start": date(2026, 8, 18), "end": date(2026, 10, 13)},
    {"kind": "pause", "label": "Tauko", "start": date(2026, 10, 14), "end": None},
]


@pytest.fixture(autouse=True)
def finnish():
    with translation.override("fi"):
        yield


def rendered(text, **context):
    return " ".join(Template(text).render(Context(context)).split())


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda component: component.name)
def test_each_component_has_a_style_and_an_example(component):
    assert (STYLES / f"{STYLED_ELSEWHERE.get(component.name, component.name)}.css").exists()
    assert f"{{% {component.name} " in library.__doc__ or f"{{% {component.name} %}}" in library.__doc__


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('{% button "Tallenna" colour="red" %}', "colour"),
        ("{% button %}", "label"),
        ('{% card heading="x" %}{% endcard %}', "heading"),
        ("{% wait_box over=True %}", "days"),
    ],
)
def test_a_wrong_prop_is_found_when_the_template_is_read(text, word):
    with pytest.raises(TemplateSyntaxError, match=word):
        Template(text)


@pytest.mark.parametrize(
    "text",
    ['{% button "Tallenna" kind="huge" %}', '{% tag "Uusi" tone="red" %}', '{% icon "unicorn" %}'],
)
def test_a_wrong_word_is_found_when_the_template_is_shown(text):
    with pytest.raises(TemplateSyntaxError):
        rendered(text)


def test_what_people_wrote_is_escaped():
    html = rendered("{% goal words %}{% tag words %}", words="<b>x</b>")
    assert "<b>" not in html
    assert html.count("&lt;b&gt;") == 2


def test_a_slot_is_not_escaped_twice():
    assert "<p>yksi &amp; kaksi</p>" in rendered("{% card %}<p>{{ words }}</p>{% endcard %}", words="yksi & kaksi")


def test_a_component_does_not_see_the_page_around_it():
    assert "secret" not in rendered('{% tag "x" %}{% card %}{% endcard %}', title="secret", icon="secret")


def test_a_button_with_an_address_is_a_link():
    assert rendered('{% button "Avaa" href=url about="Veera" %}', url="/a?b=1&c=2").startswith(
        '<a class="ds-button button" href="/a?b=1&amp;c=2"'
    )
    assert "<button" in rendered('{% button "Tallenna" %}')


def test_an_icon_beside_a_word_is_silent_and_a_lone_one_is_not():
    assert 'aria-hidden="true"' in rendered('{% icon "phone" %}')
    assert 'role="img" aria-label="Puhelin"' in rendered('{% icon "phone" label="Puhelin" %}')


def test_three_answers_stand_alike_and_none_is_chosen():
    html = rendered('{% three_answers "/a" "id" %}', csrf_token="token")
    kinds = re.findall(r'<button class="([^"]+)" type="submit" data-kind="(\w+)" name="answer" value="(\w+)">', html)
    assert [value for *_, value in kinds] == ["yes", "change", "disagree"]
    assert len({look[:2] for look in kinds}) == 1
    assert 'value="token"' in html


def test_waiting_too_long_is_said_in_words_too():
    assert "päivää" in rendered("{% wait_box 31 over=True %}")
    assert "yli sovitun ajan" in rendered("{% wait_box 31 over=True %}")
    assert "yli sovitun ajan" not in rendered("{% wait_box 1 %}")


def test_the_timeline_is_a_list_at_every_width():
    html = rendered("{% phase_timeline phases today %}", phases=PHASES, today=date(2026, 11, 1))
    assert html.count("<li data-phase=") == 2
    assert "18.8.2026–13.10.2026" in html
    assert "Tauko" in html


def test_places_on_the_timeline_are_whole_numbers_in_every_language():
    shaped = timeline.shape(
        {"phases": PHASES, "meetings": [{"on": date(2026, 9, 1), "held": True}], "today": date(2026, 11, 1),
         "marks": [{"label": "x", "start": date(2026, 9, 3)}]}
    )  # fmt: skip
    drawn = [*shaped["phases"], *shaped["dots"], *shaped["marks"]]
    places = [shaped["now"], shaped["marks"][0]["width"], *(thing["x"] for thing in drawn)]
    assert all(isinstance(place, int) for place in places)
    assert [phase["now"] for phase in shaped["phases"]] == [False, True]


def test_a_timeline_without_phases_says_so():
    assert "Jakso ei ole vielä alkanut." in rendered(
        "{% phase_timeline none today %}", none=[], today=date(2026, 11, 1)
    )


def test_steps_of_a_goal_have_words_for_start_and_now():
    steps = [{"text": "a", "start": True}, {"text": "b"}, {"text": "c", "now": True}, {"text": "d"}, {"text": "e"}]
    html = rendered('{% goal "Kahvilaan" steps=steps %}', steps=steps)
    assert "Lähtötaso" in html
    assert ">Nyt<" in html
    assert html.count("data-passed") == 1


def test_a_table_has_headings_for_rows_and_columns():
    html = rendered(
        '{% data_table "Luvut" columns rows %}',
        columns=["Väite", {"label": "Ennen", "number": True}],
        rows=[["a", "25 %"]],
    )
    assert '<th scope="col">Väite</th>' in html
    assert '<th scope="row">' in html
    assert '<td data-label="Ennen" data-number>' in html


def test_a_row_of_the_wrong_length_is_refused():
    with pytest.raises(ValueError, match="shorter"):
        rendered('{% data_table "Luvut" columns rows %}', columns=["Väite", "Ennen"], rows=[["a"]])


def test_a_number_is_dialled_without_spaces():
    assert 'href="tel:0925250111"' in rendered('{% call_button "09 2525 0111" %}')


def test_what_a_tag_gives_is_safe_to_show():
    assert isinstance(Template('{% tag "x" %}').render(Context()), SafeString)
