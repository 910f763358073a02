"""The pages of training events: for everybody, for those who have registered, for the trainer."""

import re
import secrets
from datetime import timedelta

import pytest
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.learning.choices.event import EventState, RegistrationState, Way
from rinnalla.learning.models import AdvanceQuestion, Registration, TrainingEvent
from rinnalla.learning.queries.registration import token_of
from rinnalla.post.models import Outbox
from tests.factories.learning import join, join_as, make_event

FORM = {"name": "Anna Aalto", "email": "anna@example.org", "way": "on_site"}


@pytest.fixture
def event(cast):
    return make_event(cast.taimi, capacity=2, topics=["Kuunteleminen", "Puheeksi ottaminen"], has_food=True)


def send(browser, event, submission=None, **said):
    sent = {"submission": submission or secrets.token_hex(16), **FORM, **said}
    return browser.post(reverse("event_register", args=[event.pk]), sent)


def text(answer):
    return answer.content.decode()


def test_everybody_sees_what_is_coming_and_nobody_what_is_being_prepared(cast, event, outside):
    draft = make_event(cast.taimi, published=False, title="Luonnos")

    listed = text(outside.get(reverse("event_list")))

    assert ("Kohtaaminen" in listed, "Luonnos" in listed) == (True, False)
    assert outside.get(reverse("event", args=[draft.pk])).status_code == 404
    assert outside.get(reverse("event", args=[event.pk])).status_code == 200


def test_a_visitor_registers_and_comes_by_the_letters_link_to_their_own_page(event, outside):
    topic = event.topics.get(place=1)
    answer = send(outside, event, topic=str(topic.pk), why="Siitä ei puhuta", question="Miten aloitan?")

    assert answer.status_code == 303
    assert "Sinulla on paikka" in text(outside.get(answer["Location"]))
    link = re.search(r"https?://\S+/oma/(\S+)", Outbox.objects.get().body).group(1)
    own = text(outside.get(reverse("registration", args=[link])))
    assert ("Miten aloitan?" in own, "Sinulla on paikka." in own) == (True, True)
    made = Registration.objects.get()
    assert (made.topic, made.why, made.name) == (topic, "Siitä ei puhuta", "Anna Aalto")


def test_a_form_that_comes_twice_is_one_registration_and_gets_the_same_answer(event, outside):
    first, second = (send(outside, event, submission="0" * 32) for _ in range(2))

    assert (first.status_code, first["Location"]) == (second.status_code, second["Location"])
    assert (Registration.objects.count(), Outbox.objects.count()) == (1, 1)


def test_a_visitor_is_not_told_whether_an_address_has_registered_before(event, outside):
    send(outside, event)

    again = send(outside, event, name="Joku Muu")

    assert "Sinulla on paikka" in text(outside.get(again["Location"]))
    assert Registration.objects.get().name == "Anna Aalto"


def test_what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost(event, outside):
    answer = send(outside, event, email="ei osoite", why="Tärkeä syy")

    assert answer.status_code == 422
    assert ("Tärkeä syy" in text(answer), 'value="ei osoite"' in text(answer)) == (True, True)
    assert not Registration.objects.exists()


def walk(browser, event, *steps):
    """Answer step by step as a browser does: each page's hidden fields travel on. Gives the last page."""
    page, answer = reverse("event_register", args=[event.pk]), None
    sent = {}
    for step in steps:
        answer = browser.post(page, {"submission": "5" * 32, **sent, **step})
        found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', text(answer))
        sent = {name: value for name, value in found if name not in {"change", "csrfmiddlewaretoken", "submission"}}
    return answer


WHO = {"step": "0", "name": "Anna Aalto", "email": "anna@example.org", "workplace": ""}


def test_one_thing_is_asked_at_a_time_and_everything_is_checked_before_it_is_sent(event, outside):
    first = text(outside.get(reverse("event_register", args=[event.pk])))
    check = walk(outside, event, WHO, {"why": "Tärkeä syy"}, {"question": "Miten aloitan?"}, {"diet": "Kasvis"})

    assert ("Nimesi" in first, "Mikä aihe" in first, "Osa 1/4" in first) == (True, False, True)
    told = ("Anna Aalto", "Tärkeä syy", "Miten aloitan?", "Kasvis")
    assert [one in text(check) for one in told] == [True] * 4
    assert not Registration.objects.exists()

    steps = (WHO, {"why": "Tärkeä syy"}, {"question": "Miten aloitan?"}, {"diet": "Kasvis"}, {"step": "send"})
    assert walk(outside, event, *steps).status_code == 303
    made = Registration.objects.get()
    assert (made.name, made.why, made.diet, made.way) == ("Anna Aalto", "Tärkeä syy", "Kasvis", Way.ON_SITE)


def test_a_fault_keeps_its_step_and_going_back_or_changing_loses_nothing(event, outside):
    faulty = walk(outside, event, {**WHO, "email": "ei osoite"})
    assert (faulty.status_code, 'value="ei osoite"' in text(faulty)) == (422, True)

    back = walk(outside, event, WHO, {"why": "Tärkeä syy"}, {"question": "Miten?", "back": "1"})
    assert (back.status_code, "Tärkeä syy</textarea>" in text(back), 'value="Miten?"' in text(back)) == (
        200,
        True,
        True,
    )

    parts = ({"why": "Tärkeä syy"}, {"question": "Miten?"}, {"diet": "Kasvis"})
    changed = walk(outside, event, WHO, *parts, {"change": "0"})
    assert ('value="Anna Aalto"' in text(changed), 'value="Kasvis"' in text(changed)) == (True, True)


def test_a_machine_is_stopped_at_the_end_of_the_steps_as_well(event, outside):
    steps = ({**WHO, "home_page": "https://x.example"}, {}, {}, {}, {"step": "send"})

    assert walk(outside, event, *steps).status_code == 429


def test_a_field_no_person_sees_stops_a_machine(event, outside):
    assert send(outside, event, home_page="https://x.example").status_code == 429


def test_somebody_signed_in_is_not_asked_for_their_name_and_comes_to_their_own_page(cast, event, window):
    page = text(window("wilma").get(reverse("event_register", args=[event.pk])))
    answer = window("wilma").post(reverse("event_register", args=[event.pk]), way="on_site")

    made = Registration.objects.get()
    assert 'name="name"' not in page
    assert (made.person, made.unit) == (cast.wilma.person, cast.clinic)
    assert answer["Location"] == reverse("registration", args=[token_of(made)])


def test_a_link_lets_one_ask_tell_needs_and_cancel_without_a_reason(event, outside):
    made = join(event, "Anna")
    token = token_of(made)

    def press(name, **said):
        sent = {"submission": secrets.token_hex(16), **said}
        return outside.post(reverse(name, args=[token]), sent).status_code

    assert press("registration_question", text="Onko tauko?") == 303
    assert press("registration_needs", needs="Tulkki", version=made.version) == 303
    assert press("registration_cancel") == 303
    made.refresh_from_db()
    assert (made.state, made.needs, made.questions.get().text) == (RegistrationState.CANCELLED, "Tulkki", "Onko tauko?")


def test_an_offered_place_is_taken_on_the_own_page(event, outside):
    people = [join(event, name) for name in ("Anna", "Bo", "Cia")]
    cancel = reverse("registration_cancel", args=[token_of(people[0])])
    outside.post(cancel, {"submission": secrets.token_hex(16)})
    assert "Otan paikan" in text(outside.get(reverse("registration", args=[token_of(people[2])])))

    outside.post(reverse("registration_take", args=[token_of(people[2])]), {"submission": secrets.token_hex(16)})

    people[2].refresh_from_db()
    assert people[2].state == RegistrationState.REGISTERED


def test_a_made_up_link_is_no_page(event, outside):
    assert outside.get(reverse("registration", args=["made-up"])).status_code == 404


def test_the_address_of_the_meeting_is_told_only_to_those_with_a_place(cast, outside):
    event = make_event(
        cast.taimi, capacity=1, ways=[Way.ONLINE], join_address="https://kokous.example/42", title="Webinaari"
    )
    first, second = (join(event, name, way=Way.ONLINE) for name in ("Anna", "Bo"))

    seen = [text(outside.get(reverse("registration", args=[token_of(one)]))) for one in (first, second)]
    seen.append(text(outside.get(reverse("event", args=[event.pk]))))

    assert ["kokous.example" in one for one in seen] == [True, False, False]


def test_the_calendar_file_holds_each_session(event, outside):
    answer = outside.get(reverse("event_calendar", args=[event.pk]))

    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.content.count(b"BEGIN:VEVENT") == 1
    assert b"SUMMARY:Kohtaaminen" in answer.content


def test_a_trainer_makes_and_opens_an_event_page_by_page(cast, window):
    taimi = window("taimi")
    taimi.post(reverse("event_new"), title_fi="Resilienssi", kind="course")
    made = TrainingEvent.objects.get()
    on = (clock.today() + timedelta(days=20)).strftime("%d.%m.%Y")
    session = {"kind": "lesson", "on": on, "begins": "9", "ends": "12.30"}
    assert taimi.post(reverse("session_new", args=[made.pk]), **session).status_code == 303
    made.refresh_from_db()
    arranged = {"ways": ["on_site", "online"], "capacity": "20", "offer_hours": "24", "version": made.version}
    assert taimi.post(reverse("event_arrange", args=[made.pk]), **arranged).status_code == 303
    taimi.post(reverse("event_topics", args=[made.pk]), topics="Voimavarat\n\nKuormitus\n")

    assert taimi.post(reverse("event_publish", args=[made.pk])).status_code == 303

    made.refresh_from_db()
    assert (made.state, made.capacity, made.topics.count()) == (EventState.PUBLISHED, 20, 2)
    assert made.link_base.endswith("/koulutukset/oma/")
    assert "20 paikkaa vapaana" in text(taimi.get(reverse("event", args=[made.pk])))


def test_the_trainer_sees_who_comes_and_what_they_asked_but_not_who_asked(cast, event, window):
    join(event, "Anna", question="Miten aloitan?", diet="Gluteeniton", why="Oma kiinnostus")
    join_as(cast.wilma, event)

    people = text(window("taimi").get(reverse("event_people", args=[event.pk])))
    questions = text(window("taimi").get(reverse("event_questions", args=[event.pk])))

    assert [word in people for word in ("Anna", "Wilma", "Gluteeniton")] == [True] * 3
    assert ("Miten aloitan?" in questions, "Anna" in questions) == (True, False)


def test_a_question_is_joined_to_the_same_one_and_both_askers_see_the_answer(event, outside, window):
    people = [join(event, name, question=f"Kysymys {name}") for name in ("Anna", "Bo")]
    head, other = AdvanceQuestion.objects.order_by("created_at")
    taimi = window("taimi")

    joined = taimi.post(reverse("question_gather", args=[other.pk]), joined_to=str(head.pk), version=1)
    said = {"answered_in": "writing", "answer": "Aloita kuuntelemalla", "version": 1}
    answered = taimi.post(reverse("question_answer", args=[head.pk]), **said)

    assert (joined.status_code, answered.status_code) == (303, 303)
    pages = [text(outside.get(reverse("registration", args=[token_of(one)]))) for one in people]
    assert ["Aloita kuuntelemalla" in page for page in pages] == [True, True]


def test_a_topic_somebody_has_chosen_stays(event, window):
    join(event, "Anna", topic=event.topics.get(place=1))

    answer = window("taimi").post(reverse("event_topics", args=[event.pk]), topics="Kuunteleminen")

    assert answer.status_code == 409
    assert event.topics.count() == 2


@pytest.mark.parametrize("number", [1, 30])
def test_a_list_asks_the_same_few_questions_however_long_it_is(cast, outside, number, django_assert_max_num_queries):
    for one in range(number):
        join(make_event(cast.taimi, capacity=1, title=f"Koulutus {one}"), "Anna")

    with django_assert_max_num_queries(6):
        assert outside.get(reverse("event_list")).status_code == 200


@pytest.mark.parametrize("number", [1, 30])
def test_the_list_of_participants_asks_the_same_few_questions(cast, window, number, django_assert_max_num_queries):
    event, taimi = make_event(cast.taimi, capacity=10), window("taimi")
    for one in range(number):
        join(event, f"P{one}")

    with django_assert_max_num_queries(15):
        assert taimi.get(reverse("event_people", args=[event.pk])).status_code == 200
