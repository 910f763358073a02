"""The pages on which a survey is answered."""

import re
from uuid import uuid4

import pytest
from django.test import Client

from rinnalla.methods.questionnaire.content import Item, Kind, Option, Questionnaire, Section
from rinnalla.surveys import tasks
from rinnalla.surveys.actions.campaign import close, schedule_campaign
from rinnalla.surveys.choices import Layout, Mode
from rinnalla.surveys.queries.answer import forms
from rinnalla.surveys.queries.inbox import waiting
from tests.factories import surveys as given


class Browser:
    """Somebody without a sign-in, and without JavaScript."""

    def __init__(self):
        self.client = Client()

    def get(self, path):
        return self.client.get(path)

    def post(self, path, **said):
        return self.client.post(path, {"submission": uuid4().hex, **said})


@pytest.fixture
def browser(cast):
    return Browser()


@pytest.fixture
def paged(cast):
    return given.make_campaign(cast)


@pytest.fixture
def whole(cast):
    return given.make_campaign(cast, plan={"layout": Layout.WHOLE})


def start(browser, campaign):
    return browser.post(f"/kysely/{campaign.link}").headers["Location"]


def test_what_is_promised_is_told_before_the_first_question(browser, paged):
    text = browser.get(f"/kysely/{paged.link}").content.decode()

    told = ("Koulutuksen suunnittelu", "Tulokset näkee työryhmä", "vastaajia on vähintään 5,")
    assert [words for words in told if words not in text] == []
    assert "Osaan kohdata" not in text


def test_every_question_is_asked_in_turn_and_the_answers_are_sent_after_a_check(browser, paged):
    step = start(browser, paged)
    says = {"sector": "care", "s1": "4", "themes": ["1", "4"], "two": ["2", "3"], "years": "12", "why": "Arki"}
    walked = []
    while not step.endswith("tarkista"):
        walked.append(step.rpartition("/")[2])
        sent = browser.post(step, **{f"q_{code}": said for code, said in says.items()})
        step = sent.headers["Location"]
    check = browser.get(step).content.decode()
    receipt = browser.post(step).headers["Location"]

    assert walked == ["sector", "s1", "hello", "themes", "two", "years", "when", "why"]
    assert "Kohtaaminen, Kriisit" in check
    assert re.fullmatch(rf"/kysely/{paged.link}/vastaanotettu\?nro=[A-Z2-9]{{4}}-[A-Z2-9]{{4}}", receipt)
    assert waiting(paged) == 1


def test_a_question_whose_condition_does_not_hold_is_not_asked_and_its_answer_falls_away(cast, browser, paged):
    start(browser, paged)
    base = f"/kysely/{paged.link}"
    browser.post(f"{base}/themes", q_themes=["4"])
    browser.post(f"{base}/why", q_why="Kriisit painavat")
    browser.post(f"{base}/themes", q_themes=["1"])
    assert browser.get(f"{base}/why").headers["Location"] == f"{base}/tarkista"
    browser.post(f"{base}/tarkista")

    settled = given.close_and_settle(cast, paged)
    assert [form.answers for form in forms(settled)] == [{"themes": ["1"]}]


def test_going_back_keeps_the_answers(browser, paged):
    start(browser, paged)
    base = f"/kysely/{paged.link}"
    browser.post(f"{base}/sector", q_sector="school")
    browser.post(f"{base}/years", q_years="7")

    assert 'value="school" checked' in browser.get(f"{base}/sector").content.decode()
    assert 'value="7"' in browser.get(f"{base}/years").content.decode()


def test_what_cannot_be_taken_is_said_at_its_place_and_nothing_typed_is_lost(browser, paged):
    start(browser, paged)
    base = f"/kysely/{paged.link}"

    years = browser.post(f"{base}/years", q_years="kaksi vuotta")
    two = browser.post(f"{base}/two", q_two=["1", "2", "3"])

    assert (years.status_code, two.status_code) == (422, 422)
    assert 'value="kaksi vuotta"' in years.content.decode()
    assert 'href="#id_q_years"' in years.content.decode()
    assert two.content.decode().count(" checked") == 3


def test_sending_twice_gives_the_same_receipt_and_one_answer(browser, paged):
    start(browser, paged)
    check = f"/kysely/{paged.link}/tarkista"

    first, again = (browser.post(check).headers["Location"] for _ in range(2))

    assert first == again
    assert waiting(paged) == 1


def test_the_whole_survey_on_one_page_sent_twice_is_one_answer_with_one_receipt(browser, whole):
    form = uuid4().hex
    said = {"submission": form, "q_s1": "5", "q_years": "3"}

    answers = [browser.client.post(f"/kysely/{whole.link}", said) for _ in range(2)]
    other = browser.client.post(f"/kysely/{whole.link}", {**said, "q_s1": "1"})

    assert answers[0].headers["Location"] == answers[1].headers["Location"]
    assert other.status_code == 409
    assert waiting(whole) == 1


def test_an_answer_that_was_received_has_its_success_after_the_survey_has_closed(cast, browser, whole):
    said = {"submission": uuid4().hex, "q_s1": "5"}
    browser.client.post(f"/kysely/{whole.link}", said)
    close(by=cast.eeva.actor, campaign=whole)
    waits = browser.client.post(f"/kysely/{whole.link}", said)
    tasks.mix_answers()
    mixed = browser.client.post(f"/kysely/{whole.link}", said)
    late = browser.client.post(f"/kysely/{whole.link}", {**said, "submission": uuid4().hex})

    base = f"/kysely/{whole.link}"
    assert waits.headers["Location"].startswith(f"{base}/vastaanotettu?nro=")
    assert mixed.headers["Location"] == f"{base}/vastaanotettu"
    assert late.headers["Location"] == base


def test_a_closed_survey_says_so_and_an_unknown_link_is_no_page(cast, browser, paged):
    close(by=cast.eeva.actor, campaign=paged)

    assert "ei voi nyt vastata" in browser.get(f"/kysely/{paged.link}").content.decode()
    assert browser.get("/kysely/ei-ole").status_code == 404


def test_on_a_shared_device_the_next_person_begins_anew(cast, browser):
    campaign = given.make_campaign(cast, mode=Mode.KIOSK)
    start(browser, campaign)
    base = f"/kysely/{campaign.link}"
    browser.post(f"{base}/sector", q_sector="school")
    assert "Oletko seuraava vastaaja?" in browser.get(f"{base}/tarkista").content.decode()

    start(browser, campaign)
    assert " checked" not in browser.get(f"{base}/sector").content.decode()
    browser.post(f"{base}/tarkista")
    received = browser.get(f"{base}/vastaanotettu").content.decode()
    assert "Seuraava vastaaja" in received
    assert "Voit sulkea" not in received


def test_a_draft_opens_with_the_secret_of_its_browser_alone(browser, paged):
    start(browser, paged)
    base = f"/kysely/{paged.link}"
    browser.post(f"{base}/sector", q_sector="school")
    browser.client.cookies["rinnalla-survey"] = "another"

    assert browser.get(f"{base}/sector").headers["Location"] == base


def test_answering_takes_at_most_twelve_statements(browser, whole, django_assert_max_num_queries):
    said = {f"q_{code}": value for code, value in {"s1": "4", "s2": "5", "s3": "1", "years": "3"}.items()}
    browser.get(f"/kysely/{whole.link}")

    with django_assert_max_num_queries(12):
        browser.get(f"/kysely/{whole.link}")
        browser.post(f"/kysely/{whole.link}", **said)


@pytest.fixture
def with_other():
    options = (*given.options("Arki", "Työ"), Option("other", given.said("Muu, mikä?"), written=True))
    asked = (Item("one", Kind.SINGLE, given.said("Yksi"), options=options),
             Item("many", Kind.MANY, given.said("Monta"), options=options))  # fmt: skip
    return Questionnaire(given.said("Kysely"), (Section("g1", asked, together=True),))


@pytest.mark.parametrize("layout", [Layout.PAGED, Layout.WHOLE])
def test_whoever_chooses_other_may_write_which_and_whoever_writes_has_chosen(cast, browser, with_other, layout):
    campaign = given.make_campaign(cast, with_other, plan={"layout": layout})
    said = {"q_one": "other", "q_one.other": "Harrastukset", "q_many": ["1"], "q_many.other": "Ystävät"}

    if layout == Layout.WHOLE:
        browser.post(f"/kysely/{campaign.link}", **said)
    else:
        step = start(browser, campaign)
        check = browser.post(step, **said).headers["Location"]
        page = browser.get(check).content.decode()
        assert [words in page for words in ("Muu, mikä?, Harrastukset", "Arki, Muu, mikä?, Ystävät")] == [True, True]
        assert 'value="Harrastukset"' in browser.get(step).content.decode()
        browser.post(check)
    close(by=cast.eeva.actor, campaign=campaign)
    tasks.mix_answers()

    assert [form.answers for form in forms(campaign)] == [
        {"one": "other", "one.other": "Harrastukset", "many": ["1", "other"], "many.other": "Ystävät"}
    ]


def test_words_beside_an_answer_that_was_not_chosen_fall_away(cast, browser, with_other):
    campaign = given.make_campaign(cast, with_other, plan={"layout": Layout.WHOLE})

    browser.post(f"/kysely/{campaign.link}", **{"q_one": "1", "q_one.other": "Harrastukset"})
    close(by=cast.eeva.actor, campaign=campaign)
    tasks.mix_answers()

    assert [form.answers for form in forms(campaign)] == [{"one": "1"}]


def test_when_as_many_have_answered_as_were_asked_for_nobody_new_begins_and_whoever_has_begun_finishes(cast, browser):
    campaign = given.make_campaign(cast)
    schedule_campaign(by=cast.eeva.actor, campaign=campaign, quota=2)
    begun = start(browser, campaign)
    given.answer_with(campaign, given.form(1), given.form(2))

    late = Browser()
    assert late.post(f"/kysely/{campaign.link}").headers["Location"] == f"/kysely/{campaign.link}"
    assert "ei voi nyt vastata" in late.get(f"/kysely/{campaign.link}").content.decode()

    step = begun
    while not step.endswith("tarkista"):
        step = browser.post(step).headers["Location"]
    browser.post(step)
    assert waiting(campaign) == 3
