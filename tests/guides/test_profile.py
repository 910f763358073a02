"""A guide tells what they want to tell, sees every figure the coordinator sees, and takes breaks without a reason."""

from datetime import timedelta

import pytest
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.errors import NotNow
from rinnalla.guides.actions import begin_break, end_break
from rinnalla.guides.models import Break, GuideProfile, GuideTerms
from rinnalla.guides.queries import back_on
from tests.windows import Window

pytestmark = pytest.mark.django_db
WORDS = "Olen itse kulkenut pitkän tien."


@pytest.fixture
def told(cast):
    """Aino has told of herself on her own page."""
    Window(cast.aino.account).post(
        reverse("profile_edit"), themes=["mental_health"], areas="Niemi, keskusta", languages=["fi", "sign"],
        interests=["walking"], own_words=WORDS, pets="likes", smoke_free="yes", clients_wished="2",
    )  # fmt: skip
    return GuideProfile.objects.get()


def test_a_guide_tells_of_themselves_and_leaves_the_rest_untold(told):
    assert (told.themes, told.languages, told.smoke_free, told.clients_wished) == ("mental_health", "fi sign", True, 2)
    assert (told.gender, told.age_band) == ("", "")


def test_the_form_shows_what_has_been_told(cast, told):
    seen = Window(cast.aino.account).get(reverse("profile_edit")).body
    chosen = [line.split('value="')[1].split('"')[0] for line in seen.split("<input") if " checked" in line]

    assert WORDS in seen
    assert set(chosen) >= {"mental_health", "sign", "walking", "likes", "yes"}


def test_what_was_saved_meanwhile_is_shown_beside_ones_own(cast, told):
    window, address = Window(cast.aino.account), reverse("profile_edit")
    sent = {"version": told.version, "languages": ["sv"]}
    first, second = (
        window.post(address, **sent, own_words="Uudet sanat"),
        window.post(address, **sent, own_words="Toiset"),
    )

    assert (first.status, second.status) == (303, 409)
    assert [words in second.body for words in ("Uudet sanat", "Toiset")] == [True, True]


def test_guide_and_coordinator_see_the_same_figures(cast, told):
    address = reverse("terms_edit", args=[cast.aino.staff.pk])
    Window(cast.marja.account).post(address, weekly_hours="10", most_clients="3")
    own = Window(cast.aino.account).get(reverse("guide_own")).text
    coordinators = Window(cast.marja.account).get(reverse("guide", args=[cast.aino.staff.pk])).text

    figures = own[own.index("Työmäärä nyt") :].removesuffix(" Kokemusasiantuntijana tilaisuuksissa")
    assert figures == coordinators[coordinators.index("Työmäärä nyt") :]
    assert [words in figures for words in ("Tunteja viikossa sovittu 10", "enintään 3")] == [True, True]
    assert (GuideTerms.objects.get().weekly_hours, WORDS in coordinators) == (10, True)


@pytest.mark.parametrize("hours", ["-1", "41", "paljon"])
def test_hours_that_can_not_be_are_sent_back_with_a_sentence(cast, hours):
    seen = Window(cast.marja.account).post(reverse("terms_edit", args=[cast.aino.staff.pk]), weekly_hours=hours)

    assert seen.status == 422
    assert f'value="{hours}"' in seen.body
    assert not GuideTerms.objects.exists()


def test_a_break_begins_today_without_a_reason_and_ends_with_a_press(cast):
    window = Window(cast.aino.account)
    begun = window.post(reverse("break_new"))
    away = back_on([cast.aino.person.pk])
    seen = window.get(reverse("guide_own")).text
    window.post(reverse("break_end"))

    assert (begun.status, len(away)) == (303, 1)
    assert "Toistaiseksi tauolla uusista asiakkaista." in seen
    assert back_on([cast.aino.person.pk]) == {}
    assert Break.objects.get().back_on == clock.today()


def test_a_break_ends_by_itself_on_its_day(cast):
    begin_break(by=cast.aino.actor, guide=cast.aino.staff, back_on=clock.today() + timedelta(7))

    assert back_on([cast.aino.person.pk]) == {cast.aino.person.pk: clock.today() + timedelta(7)}


def test_one_break_at_a_time_and_none_to_end_without_one(cast):
    with pytest.raises(NotNow):
        end_break(by=cast.aino.actor, guide=cast.aino.staff)
    begin_break(by=cast.aino.actor, guide=cast.aino.staff)
    with pytest.raises(NotNow):
        begin_break(by=cast.aino.actor, guide=cast.aino.staff)


@pytest.mark.parametrize(("name", "status"), [("otso", 404), ("daniel", 404), ("bertil", 404), ("sari", 200)])
def test_a_profile_is_read_in_its_own_unit_only(cast, told, name, status):
    address = reverse("guide", args=[cast.aino.staff.pk])

    assert Window(cast.members[name].account).get(address).status == status


def test_what_a_guide_shares_of_their_own_life_is_sealed(told):
    raw = GuideProfile.objects.filter(pk=told.pk).values_list("themes", "own_words")[0]

    assert b"mental_health" not in bytes(raw[0])
    assert WORDS.encode() not in bytes(raw[1])
