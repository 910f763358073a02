"""What happens on the way of a period: another guide, fewer meetings and back again, a pause and the return."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.guidance.choices import NoteKind, PeriodState
from rinnalla.guidance.models import Note, Period, PhaseInterval
from rinnalla.people.models import Client
from tests.guidance.raw import change
from tests.journeys.guiding import text
from tests.journeys.requesting import choose, finnish, follow, go, press

pytestmark = pytest.mark.only("sqlite")
SCREENS = [{"width": 390, "height": 844}, {"width": 1280, "height": 900}]
CONTINUES = "Biljardi tiistaisin ja kahvi Lyhdyssä."
WHY = "Syksyn pimeys painaa, kerran viikossa tuntuu nyt paremmalta."
AFTER = "Väsyttää vielä, mutta ulos tekee mieli."


@pytest.fixture
def running(demonstration):
    """The period of the client who has an account, under way."""
    client = Client.objects.get(person__account__username="asiakas")
    period = Period.objects.filter(client=client).order_by("-planned_start").first()
    change(PhaseInterval.objects.get(period=period, ended_on=None), state=PeriodState.ACTIVE)
    return change(period, state=PeriodState.ACTIVE, planned_end=clock.today() + timedelta(days=90))


def course_of(period):
    return f"/ohjaus/jaksot/{period.pk}/kulku"


def in_days(number):
    return finnish(clock.today() + timedelta(days=number))


def newest(period, kind):
    return Note.objects.filter(meeting__period=period, kind=kind).order_by("-meeting__starts_at").first().text


def hands_over(page, period, look):
    page.goto(course_of(period))
    look(page)
    follow(page, "Vaihda ohjaaja")
    look(page)
    choose(page, "Ohjaaja", "Tiina Ranta")
    page.get_by_label("Mistä päivästä alkaen?").fill(finnish(clock.today()))
    choose(page, "Mitä ohjaaja saa lukea aiemmin kirjoitetusta?", "Ei mitään aiemmin kirjoitettua")
    choose(page, "Miten asiakas ilmoitti asian?", "Puhelimessa")
    press(page, "Vaihda ohjaaja")
    look(page)


def test_the_guide_changes_and_the_client_chooses_what_the_new_one_reads(enter, look, running, tiina):
    shared, work = newest(running, NoteKind.SHARED), newest(running, NoteKind.WORK)
    hands_over(enter("koordinaattori"), running, look)
    tiina.goto(f"/ohjaus/jaksot/{running.pk}/")
    look(tiina)
    before = text(tiina)
    client = enter("asiakas")
    client.goto(course_of(running))
    look(client)
    go(client, client.get_by_role("link", name="Muuta valintaa"))
    look(client)
    choose(client, "Mitä ohjaaja saa lukea aiemmin kirjoitetusta?", "Yhteenvedot ja yhteiset merkinnät")
    press(client, "Tallenna valinta")
    tiina.reload()

    assert (shared in before, work in before) == (False, False)
    assert (shared in text(tiina), work in text(tiina)) == (True, False)


def test_the_earlier_guide_finishes_writing_and_both_names_stay(enter, look, running):
    hands_over(enter("koordinaattori"), running, look)
    guide = enter("ohjaaja")
    guide.goto(course_of(running))
    look(guide)

    assert [name in text(guide) for name in ("Sami Kivelä", "Tiina Ranta")] == [True, True]
    assert f"Saa viimeistellä kirjauksensa {in_days(14)} asti." in text(guide)


@pytest.mark.parametrize("screen", SCREENS, ids=["390", "1280"])
def test_meetings_become_fewer_and_one_steps_back_without_a_word_of_failing(enter, look, running, screen):
    guide = enter("ohjaaja", viewport=screen)
    guide.goto(course_of(running))
    follow(guide, "Sopikaa, miten tapaamiset harvenevat")
    look(guide)
    guide.get_by_label("Joka toinen viikko, mistä päivästä alkaen?").fill(in_days(7))
    guide.get_by_label("Kerran kuukaudessa, mistä päivästä alkaen?").fill(in_days(35))
    guide.get_by_label("Jakson viimeinen päivä").fill(in_days(80))
    guide.get_by_label("Mikä jatkuu ilman ohjaajaa?").fill(CONTINUES)
    press(guide, "Alkakaa tavata harvemmin")
    look(guide)
    tapering = text(guide)
    follow(guide, "Tavatkaa taas tiheämmin")
    look(guide)
    guide.get_by_label("Miksi?").fill(WHY)
    press(guide, "Palatkaa aiempaan tahtiin")
    look(guide)

    assert [words in tapering for words in (CONTINUES, f"{in_days(35)} alkaen")] == [True, True]
    assert (WHY in text(guide), "epäonnis" in text(guide).lower()) == (True, False)
    assert Period.objects.get(pk=running.pk).state == PeriodState.ACTIVE


def test_a_period_rests_after_a_setback_and_goes_on_where_it_was(enter, look, running):
    guide = enter("ohjaaja")
    guide.goto(course_of(running))
    follow(guide, "Pidä taukoa jaksosta")
    look(guide)
    choose(guide, "Miksi tauko?", "Takapakki")
    choose(guide, "Mitä sovituille tapaamisille tehdään?", "Ne perutaan")
    guide.get_by_label("Milloin taukoa katsotaan uudelleen?").fill(in_days(10))
    press(guide, "Pidä taukoa jaksosta")
    look(guide)
    client = enter("asiakas")
    look(client)
    resting = (text(guide), Period.objects.get(pk=running.pk).state)
    follow(guide, "Jatkakaa tauon jälkeen")
    look(guide)
    guide.get_by_label("Mikä on tilanne nyt?").fill(AFTER)
    press(guide, "Jatka jaksoa tauolta")
    look(guide)

    assert (in_days(10) in resting[0], resting[1]) == (True, PeriodState.PAUSED)
    assert (AFTER in text(guide), Period.objects.get(pk=running.pk).state) == (True, PeriodState.ACTIVE)


def test_a_setback_is_written_down_with_before_and_after(enter, look, running):
    guide = enter("ohjaaja")
    guide.goto(course_of(running))
    follow(guide, "Kirjaa takapakki")
    look(guide)
    choose(guide, "Mihin takapakki liittyy?", "Sairaus, leikkaus tai tapaturma")
    guide.get_by_label("Milloin se huomattiin?").fill(in_days(-3))
    guide.get_by_label("Mikä oli tilanne ennen sitä?").fill("Kävi yksin kaupassa.")
    press(guide, "Tallenna takapakki")
    look(guide)
    follow(guide, "Kirjaa paluu")
    look(guide)
    guide.get_by_label("Milloin päästiin taas jatkamaan?").fill(finnish(clock.today()))
    guide.get_by_label("Mikä on tilanne nyt?").fill(AFTER)
    press(guide, "Tallenna tilanne nyt")
    look(guide)

    assert [words in text(guide) for words in ("Kävi yksin kaupassa.", AFTER)] == [True, True]
