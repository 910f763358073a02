"""Each fact of the three cases stands where the product shows it, on a page that the coordinator walks to."""

import html
import re
from datetime import date
from functools import cache
from itertools import pairwise

import pytest
from django.urls import reverse

from rinnalla.demo import calendar
from rinnalla.guidance.choices import LifeEventKind, NamedContact, PeriodState, Rhythm, SummaryState, WaitingKind
from rinnalla.guidance.models import (
    Count,
    EvaluationItem,
    EvaluationMeeting,
    LifeEvent,
    Meeting,
    Period,
    Rating,
    Setback,
    Summary,
    TaperStep,
    Waiting,
)
from rinnalla.people.models import Account
from tests.attack import crawl

pytestmark = [pytest.mark.django_db, pytest.mark.only("sqlite")]

# Whose fact, what the source tells, on which page of the period it is read, and the words that stand there.
FACTS = (
    ("Niko", "under thirty", "request", "Alle kolmekymppinen"),
    ("Niko", "severe depression for a couple of years", "request", "vaikea masennus parin vuoden ajan"),
    ("Niko", "practically isolated at home", "request", "käytännössä jäänyt yksin kotiinsa"),
    ("Niko", "has a named nurse", "request", "Liisa Aro, Poliklinikka 3"),
    ("Niko", "day-clinic period about to end", "request", "Päiväosastojakso on päättymässä"),
    ("Niko", "four months", "summary", "neljä kuukautta"),
    ("Niko", "somewhere to go on nearly every weekday", "measures", "Melkein joka arkipäivä on jotain"),
    ("Niko", "the days with somewhere to go, counted", "measures", "Arkipäiviä viikossa, joina on jokin meno"),
    ("Niko", "goes on by himself", "measures", "Hän käy kaikkialla itse"),
    (
        "Niko",
        "intends to continue interrupted studies in autumn",
        "measures",
        "palata ensi syksynä jatkamaan keskeytyneitä",
    ),
    ("Niko", "intends to finish his thesis", "measures", "tehdä gradun loppuun"),
    ("Niko", "a clear goal in work", "measures", "selkeä tavoite siitä, mihin työhön"),
    ("Niko", "the period has just ended", "period", "Päättynyt"),
    ("Jarkko", "under thirty", "request", "Alle kolmekymppinen"),
    ("Jarkko", "severe depression", "request", "vaikea masennus"),
    ("Jarkko", "strong fear of social situations", "request", "voimakas sosiaalisten tilanteiden pelko"),
    ("Jarkko", "anxiety", "request", "ahdistusta"),
    ("Jarkko", "worsening for over two years", "request", "heikentynyt yli kahden vuoden ajan"),
    ("Jarkko", "also ward care", "request", "välillä on tarvittu osastohoitoa"),
    ("Jarkko", "day-clinic period ending", "request", "Päiväosastojakso on päättymässä"),
    ("Jarkko", "no named nurse", "request", "eikä omahoitajaa ole vielä nimetty"),
    ("Jarkko", "two and a half months", "summary", "Kahden ja puolen kuukauden aikana"),
    ("Jarkko", "nine meetings, about weekly", "summary", "yhdeksän kertaa, noin viikon välein"),
    ("Jarkko", "an unexpected smallish operation", "measures", "Odottamaton pienehkö leikkaus"),
    ("Jarkko", "café", "meetings", "Kahvila Lyhty"),
    ("Jarkko", "billiards", "meetings", "Keskustan biljardisali"),
    ("Jarkko", "bowling", "meetings", "Keilahalli"),
    ("Jarkko", "third-sector groups", "meetings", "peliryhmässä"),
    ("Jarkko", "worse after the setback", "period_course", "heikompi kuin ennen leikkausta"),
    ("Jarkko", "but motivated", "period_course", "haluaa jatkaa"),
    ("Jarkko", "returned and active again", "period", "Käynnissä"),
    ("Jarkko", "the month of the return", "summary", "palasi leikkauksen jälkeen joulukuun lopussa"),
    ("Jarkko", "waits for word of a named nurse", "period", "Tieto omahoitajasta"),
    ("Jarkko", "psychiatrist booked for summer", "period", "Psykiatrin aika, varattu ensi kesäksi"),
    ("Jarkko", "stayed within the care system", "measures", "pysynyt hoidon piirissä"),
    ("Jarkko", "tolerates social situations better", "measures", "Sietää sosiaalisia tilanteita paremmin"),
    ("Anssi", "in his forties", "request", "Nelikymppinen"),
    ("Anssi", "severe depression", "request", "vaikea masennus"),
    ("Anssi", "at times too much alcohol", "request", "ajoittain runsasta alkoholin käyttöä"),
    ("Anssi", "revolving door", "summary", "pyöröovessa"),
    ("Anssi", "years mostly at home", "request", "vuodet ovat kuluneet enimmäkseen kotona"),
    ("Anssi", "family lives elsewhere", "request", "Perhe asuu muualla"),
    ("Anssi", "has a named nurse", "request", "Liisa Aro, Poliklinikka 3"),
    ("Anssi", "four months", "summary", "Neljän kuukauden aikana"),
    ("Anssi", "billiards", "meetings", "Keskustan biljardisali"),
    ("Anssi", "badminton", "meetings", "Sulkapallohalli"),
    ("Anssi", "walks", "meetings", "Käveltiin pitkä lenkki"),
    ("Anssi", "cafés", "meetings", "Kahvila Lyhty"),
    ("Anssi", "open talk", "measures", "Puhutaan suoraan"),
    ("Anssi", "goes to a group by himself", "meetings", "Käy ryhmässä yksin joka viikko"),
    ("Anssi", "chooses the meeting before buying beer", "measures", "Valitsin tapaamisen ennen kuin kävin kaupassa"),
    ("Anssi", "the period is being thinned out", "period", "Tapaamisten harventaminen"),
    ("Anssi", "during the season of these days", "summary", "Tapaamisia harvennetaan talven aikana"),
    (
        "Anssi",
        "no ward or acute care during the period",
        "measures",
        "ei ole ollut osastohoitoa eikä päivystyskäyntejä",
    ),
    ("Anssi", "talks of returning to work", "measures", "puhuu paluusta työhön"),
)


def period_of(name):
    return next(one for one in Period._default_manager.all() if one.client.called == name)


@pytest.fixture(scope="module")
def read(once):
    """``read("Niko", "summary")``: the words of a page as the coordinator reads it; each is opened once."""

    @cache
    def words(name, page):
        period = period_of(name)
        about = {"request": period.request_id, "summary": period.summaries.latest("created_at").pk}
        window = crawl.window_of(Account.objects.get(username="koordinaattori"))
        body = window.get(reverse(page, args=[about.get(page, period.pk)])).content.decode()
        return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", body).split()))

    return words


@pytest.mark.parametrize(("name", "fact", "page", "words"), FACTS, ids=[f"{name}, {fact}" for name, fact, *_ in FACTS])
def test_the_fact_is_read_on_its_page(built, read, name, fact, page, words):
    assert words in read(name, page)


def held(period):
    return list(Meeting._default_manager.filter(period=period, state="held").order_by("starts_at"))


def test_nikos_period_has_just_ended_after_four_months_with_its_summary_final(built):
    niko, meetings = period_of("Niko"), held(period_of("Niko"))

    assert (niko.state, niko.summaries.get().state) == (PeriodState.FINISHED, SummaryState.FROZEN)
    assert niko.request.named_contact == NamedContact.NAMED_NURSE
    assert 115 <= (meetings[-1].starts_at - meetings[0].starts_at).days <= 125


def test_jarkko_is_active_again_after_nine_meetings_and_a_setback_and_waits_for_a_named_nurse(built):
    jarkko = period_of("Jarkko")
    setback = Setback._default_manager.get(period=jarkko)
    before = [one for one in held(jarkko) if one.starts_at.date() <= setback.noticed_on]
    waits = {one.kind: one for one in Waiting._default_manager.filter(period=jarkko, closed_on=None)}

    assert (jarkko.state, jarkko.request.named_contact) == (PeriodState.ACTIVE, NamedContact.NONE)
    assert (len(before), len(held(jarkko))) == (9, 10)
    assert 65 <= (before[-1].starts_at - before[0].starts_at).days <= 80
    assert set(waits) == {WaitingKind.NAMED_NURSE, WaitingKind.APPOINTMENT}
    assert waits[WaitingKind.APPOINTMENT].due.month == 6


def test_anssi_tapers_in_two_steps_after_four_months_without_ward_or_acute_care(built):
    anssi = period_of("Anssi")
    steps = TaperStep._default_manager.filter(taper__period=anssi).order_by("starts_on")
    kinds = {event.kind for event in LifeEvent._default_manager.filter(period=anssi)}

    assert (anssi.state, anssi.request.named_contact) == (PeriodState.TAPERING, NamedContact.NAMED_NURSE)
    assert [step.rhythm for step in steps] == [Rhythm.EVERY_SECOND_WEEK, Rhythm.MONTHLY]
    assert 110 <= (held(anssi)[-1].starts_at - held(anssi)[0].starts_at).days <= 125
    assert LifeEventKind.WORK in kinds
    assert not kinds & {LifeEventKind.WARD, LifeEventKind.ACUTE}


@pytest.mark.parametrize("name", ["Niko", "Jarkko", "Anssi"])
def test_each_case_has_counts_ratings_of_every_goal_and_an_evaluation_meeting(built, name):
    period = period_of(name)
    counts = Count._default_manager.filter(period=period)
    rated = {rating.goal_id for rating in Rating._default_manager.filter(goal__period=period)}

    assert (counts.count(), counts.exclude(at_end=None).exists()) == (2, True)
    assert rated == {goal.pk for goal in period.goals.all()}
    assert EvaluationMeeting._default_manager.filter(period=period).count() == 1


def test_nothing_is_left_open_of_the_evaluations_that_were_held(built):
    assert not EvaluationItem._default_manager.filter(done_at=None).exists()


def test_nikos_summary_is_of_the_day_on_which_it_was_read_together(built):
    summary = Summary._default_manager.get(period=period_of("Niko"))
    assert summary.created_at.date() == held(period_of("Niko"))[-1].starts_at.date()


@pytest.mark.parametrize("name", ["Niko", "Jarkko"])
def test_the_day_clinic_ends_on_the_day_that_was_told_in_the_request(built, name):
    event = LifeEvent._default_manager.filter(period=period_of(name), kind=LifeEventKind.CARE).earliest("starts_on")
    assert event.starts_on == period_of(name).request.ending_on


def test_anssi_is_met_every_second_week_and_his_end_is_that_of_the_taper(built):
    anssi = period_of("Anssi")
    days = [one.starts_at.date() for one in Meeting._default_manager.filter(period=anssi).order_by("starts_at")][-4:]

    assert [(later - earlier).days for earlier, later in pairwise(days)] == [14, 14, 14]
    assert {one.ends_on for one in anssi.tapers.all()} == {anssi.planned_end}


@pytest.mark.parametrize(
    ("day", "month", "season"),
    [
        ("2014-04-29", "huhtikuun lopussa", "kevään"),
        ("2014-06-03", "kesäkuun alussa", "kesän"),
        ("2014-08-15", "elokuun puolivälissä", "kesän"),
        ("2014-12-31", "joulukuun lopussa", "talven"),
        ("2014-09-10", "syyskuun alussa", "syksyn"),
    ],
)
def test_months_and_seasons_are_told_from_the_day(day, month, season):
    told = date.fromisoformat(day)
    assert (calendar.part_of_month(told), calendar.season(told)) == (month, season)
