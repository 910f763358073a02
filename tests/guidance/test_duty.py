"""Who is on duty is said as it is, also when it is nobody."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.errors import NotNow, Refused
from rinnalla.guidance.actions.duty import cancel_shift, plan_shift
from rinnalla.guidance.choices import DifficultKind
from rinnalla.support.queries import difficult_guides
from tests.windows import Window

pytestmark = [pytest.mark.django_db, pytest.mark.postgres, pytest.mark.own_people]
FRIDAY_NIGHT = datetime(2026, 11, 20, 22, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def night():
    with time_machine.travel(FRIDAY_NIGHT, tick=False) as traveller:
        yield traveller


def plan(cast, who="daniel", start=-1, end=2, unit=None):
    now, unit = clock.now(), unit or cast.guidance
    return plan_shift(
        by=cast.marja.actor, unit=unit, person=cast.members[who].staff, phone="040 765 4321",
        starts_at=now + start * HOUR, ends_at=now + end * HOUR,
    )  # fmt: skip


def page(who, kind="threat"):
    return Window(who.account).get(reverse("difficult", args=[kind]))


def test_at_night_without_a_shift_the_page_says_so_and_what_then(night, cast):
    text = page(cast.aino).text

    assert "Nyt ei päivystä kukaan." in text
    assert [word in text for word in ("112", "kriisipuhelimeen", "klo 8 (maanantai 23.11.)")] == [True] * 3


def test_whoever_is_on_duty_can_be_called(night, cast):
    plan(cast)
    seen = page(cast.aino)

    assert 'href="tel:0407654321"' in seen.body
    assert ["Daniel" in seen.text, "Nyt ei päivystä kukaan." in seen.text] == [True, False]


@pytest.mark.parametrize("times", [(1, 2), (-3, 0)])
def test_a_shift_that_is_over_or_ahead_is_not_now(night, cast, times):
    plan(cast, start=times[0], end=times[1])

    assert "Nyt ei päivystä kukaan." in page(cast.aino).text


def test_another_units_duty_is_not_shown(night, cast):
    plan(cast)

    assert "040 765 4321" not in page(cast.cecilia).body.replace("\xa0", " ").replace("&nbsp;", " ")


def test_without_signing_in_every_kind_is_read_in_three_languages(outside, owner):
    for language in ("fi", "sv", "en"):
        for kind in DifficultKind:
            answer = outside.get(reverse("difficult", args=[kind.value]), headers={"accept-language": language})
            body = answer.content.decode()
            assert (answer.status_code, body.count("<li>") >= 3, 'href="tel:112"' in body) == (200, True, True)
    assert outside.get(reverse("difficult", args=["unknown"])).status_code == 404


def test_the_kinds_of_the_pages_are_those_that_can_be_recorded():
    assert [guide.id for guide in difficult_guides()] == DifficultKind.values
    assert {len(guide.steps) for guide in difficult_guides()} == {3}


def test_worry_about_a_child_names_the_law_and_whose_duty_it_is(outside, owner):
    body = outside.get(reverse("difficult", args=["child"])).content.decode()

    assert ["Lastensuojelulaki (417/2007) 25 §" in body, "Velvollisuus on sinun omasi" in body] == [True, True]


def test_gaps_and_overlaps_of_two_weeks_are_shown(night, cast):
    plan(cast, "daniel", -1, 5)
    plan(cast, "aino", 3, 8)
    text = Window(cast.marja.account).get(reverse("duty")).text

    assert [text.lower().count(word) for word in ("useampi päivystää", "kukaan ei päivystä")] == [1, 1]


def test_a_shift_taken_off_is_over_at_once_and_only_once(night, cast):
    shift = plan(cast)
    assert Window(cast.marja.account).post(reverse("duty_cancel", args=[shift.pk])).status == 303
    assert "Nyt ei päivystä kukaan." in page(cast.aino).text
    with pytest.raises(NotNow):
        cancel_shift(by=cast.marja.actor, shift=shift)


def test_only_the_units_own_people_are_put_on_duty_and_only_by_its_coordinators(night, cast):
    with pytest.raises(Refused):
        plan(cast, "cecilia")
    with pytest.raises(Refused):
        plan(cast, unit=cast.elsewhere)
    with pytest.raises(NotNow):
        plan(cast, start=2, end=1)


def test_a_shift_is_planned_with_a_form_that_keeps_what_was_written(night, cast):
    address = reverse("duty_new", args=[cast.guidance.pk])
    shift = {"person": cast.daniel.staff.pk, "phone": "040 123 4567", "starts_day": "24.11.2026", "starts_time": "16"}
    wrong = Window(cast.marja.account).post(address, **shift, ends_day="24.11.2026", ends_time="9")
    right = Window(cast.marja.account).post(address, **shift, ends_day="25.11.2026", ends_time="8.00")

    assert (wrong.status, "Vuoron on päätyttävä alkunsa jälkeen." in wrong.text) == (422, True)
    assert (right.status, "040 123 4567" in Window(cast.aino.account).get(reverse("duty")).text) == (303, True)
