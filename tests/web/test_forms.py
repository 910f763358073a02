"""Forms lead to their errors, say what is optional, and read Finnish dates and times."""

from datetime import date, time

import pytest
from django import forms
from django.template import Context, Template
from django.utils import translation

from rinnalla.web.forms import FinnishDateField, FinnishTimeField, PhoneField, Renderer


class Sample(forms.Form):
    default_renderer = Renderer

    name = forms.CharField(label="Nimi", help_text="Oma nimi <b>")
    day = FinnishDateField(label="Päivä", required=False)
    how = forms.ChoiceField(label="Miten kävi?", choices=[("a", "Hyvin"), ("b", "Siirtyi")], widget=forms.RadioSelect)
    where = forms.ChoiceField(label="Missä", choices=[(str(n), str(n)) for n in range(9)], widget=forms.RadioSelect)
    sure = forms.BooleanField(label="Luettu yhdessä")
    words = forms.CharField(label="Sanat", widget=forms.Textarea, required=False)
    secret = forms.CharField(widget=forms.HiddenInput, initial="hidden-value")


@pytest.fixture(autouse=True)
def finnish():
    with translation.override("fi"):
        yield


def shown(text, form):
    return " ".join(Template(text).render(Context({"form": form, "csrf_token": "t"})).split())


def sheet(form):
    return shown("{% form_sheet form %}{% endform_sheet %}", form)


def test_the_summary_leads_to_every_field_and_counts_in_words():
    html = shown("{% error_summary form %}", Sample({"day": "31.2.2026", "where": "0", "sure": "on", "secret": "x"}))
    assert "Tarkista kolme kohtaa, niin pääset eteenpäin." in html
    assert '<a href="#id_name">Nimi: Tästä puuttuu vastaus.</a>' in html
    assert '<a href="#id_day">Päivä: Tätä päivää ei ole. Tarkista päivä ja kuukausi.</a>' in html
    assert '<a href="#id_how_0">Miten kävi? Tästä puuttuu vastaus.</a>' in html
    assert 'tabindex="-1" autofocus' in html


def test_a_form_without_errors_has_no_summary():
    assert shown("{% error_summary form %}", Sample()) == ""


def test_a_field_names_its_help_and_its_error():
    html = sheet(Sample({"name": ""}))
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'id="id_name_helptext">Oma nimi &lt;b&gt;</p>' in html
    assert 'id="id_name_error"' in html
    assert 'aria-invalid="true"' in html


def test_what_is_optional_says_so_and_nothing_has_a_star():
    html = sheet(Sample())
    assert html.count("ei pakollinen") == 2
    assert "*" not in html


def test_few_choices_are_chips_and_many_a_list():
    html = sheet(Sample())
    assert html.count('<label class="chip">') == 2
    assert html.count('<label class="choice">') == 9
    assert html.count("<fieldset") == 2


def test_a_form_carries_its_hidden_fields_and_the_token_once():
    html = sheet(Sample())
    assert html.count('name="secret"') == 1
    assert html.count('name="csrfmiddlewaretoken"') == 1
    assert "novalidate" in html


def test_a_submission_may_stand_outside_the_form_class():
    html = shown('{% form_sheet form submission="abc" %}{% endform_sheet %}', Sample())
    assert '<input type="hidden" name="submission" value="abc">' in html


def test_what_stands_inside_replaces_the_fields():
    html = shown("{% form_sheet form %}<p>oma</p>{{ form.name.as_field_group }}{% endform_sheet %}", Sample())
    assert "<p>oma</p>" in html
    assert 'name="day"' not in html


@pytest.mark.parametrize("typed", ["24.11.2026", " 24.11.2026 ", "24. 11. 2026", "2026-11-24"])
def test_a_date_is_read_as_people_write_it(typed):
    assert FinnishDateField().clean(typed) == date(2026, 11, 24)


@pytest.mark.parametrize("typed", ["11/24/2026", "24.11.", "huomenna"])
def test_what_is_no_date_is_told_how_to_write_one(typed):
    with pytest.raises(forms.ValidationError, match=r"24\.11\.2026"):
        FinnishDateField().clean(typed)


@pytest.mark.parametrize("typed", ["31.2.2026", "2026-02-31", "1.13.2026"])
def test_a_date_in_its_form_that_no_calendar_has_is_said_to_be_none(typed):
    with pytest.raises(forms.ValidationError, match="Tätä päivää ei ole"):
        FinnishDateField().clean(typed)


@pytest.mark.parametrize("typed", ["abc", "abc 12", "1234"])
def test_what_has_too_few_digits_is_no_phone_number(typed):
    with pytest.raises(forms.ValidationError, match="koko puhelinnumero"):
        PhoneField().clean(typed)


@pytest.mark.parametrize("typed", ["10123", "044 555 0299", "+358 44 5550299", "09 1234567 / Maija"])
def test_a_phone_number_is_taken_as_people_write_it(typed):
    assert PhoneField().clean(typed) == typed


def test_a_text_that_is_too_long_stays_whole_and_is_told_by_how_much():
    class Told(forms.Form):
        default_renderer = Renderer

        words = forms.CharField(max_length=400, widget=forms.Textarea)
        name = forms.CharField(max_length=20)

    html = sheet(Told({"words": "x" * 450, "name": "y" * 23}))
    assert ("maxlength" in html, "x" * 450 in html, f'value="{"y" * 23}"' in html) == (False, True, True)
    assert "Tähän mahtuu 400 merkkiä, nyt niitä on 450." in html
    assert "Tähän mahtuu 20 merkkiä, nyt niitä on 23." in html


@pytest.mark.parametrize(("typed", "read"), [("15.00", time(15)), ("9:05", time(9, 5)), ("8", time(8))])
def test_a_time_is_read_as_people_write_it(typed, read):
    assert FinnishTimeField().clean(typed) == read


def test_a_date_is_shown_without_zeros_in_front():
    html = shown("{{ form.day }}", Sample(initial={"day": date(2026, 2, 4)}))
    assert 'value="4.2.2026"' in html


def test_a_wrong_date_stays_as_it_was_typed():
    assert 'value="31.2.2026"' in shown("{{ form.day }}", Sample({"day": "31.2.2026"}))
