"""The whole path of a client without a phone, an e-mail address or an account: workers record what the client says."""

import pytest

from rinnalla.guidance.models import Note, Summary
from rinnalla.people.choices import Channel
from rinnalla.people.models import Account, Client
from tests.journeys import guiding, requesting
from tests.journeys.guiding import text
from tests.journeys.requesting import choose, follow, heading, press

pytestmark = pytest.mark.only("sqlite")
THROUGH = "Päiväkeskuksen Maija, 08 555 0300"


def asks_for_somebody_without_a_phone(page, look):
    """Three parts; the client is reached through somebody they have named. The receipt is given back."""
    follow(page, "Uusi palvelupyyntö")
    choose(page, "Mistä asiakas tulee?", "Psykiatrian poliklinikka")
    page.get_by_label("Asiakkaan nimi").fill("Reino Kallio")
    choose(page, "Miten asiakkaan saa tavoittaa?", "Asiakkaan nimeämän henkilön kautta")
    press(page, "Jatka")
    assert page.get_by_role("alert").get_by_role("link").count() == 1
    look(page)
    page.get_by_label("Kenen kautta?").fill(THROUGH)
    press(page, "Jatka")
    requesting.tells_the_situation(page)
    requesting.notes_the_consent(page)
    press(page, "Lähetä palvelupyyntö")
    follow(page, "Kuitti tulostettavaksi")
    look(page)
    return text(page)


@pytest.fixture
def path(enter, look):
    """The nurse's receipt, and the coordinator and the guide on the page of the client's period."""
    receipt = asks_for_somebody_without_a_phone(enter("omahoitaja"), look)
    coordinator, guide = enter("koordinaattori"), enter("ohjaaja")
    requesting.receives_and_accepts(coordinator, look)
    reached = text(coordinator)
    requesting.suggests(coordinator, look)
    requesting.records_both_answers(coordinator, look)
    guide.goto(requesting.starts_the_period(coordinator, look))
    return receipt, reached, coordinator, guide


def test_a_client_without_a_phone_or_an_account_is_heard_all_the_way(path, look):
    receipt, reached, coordinator, guide = path
    guiding.records_the_meeting(guide, look)
    coordinator.goto(guide.url)
    guiding.records_the_answer(coordinator, look, guiding.CHANGE)
    noted = text(coordinator)
    summary = guiding.drafts_the_summary(guide, look)
    press(guide, "Anna asiakkaan luettavaksi")
    coordinator.goto(summary)
    guiding.records_the_answer(coordinator, look, guiding.CHANGE)
    client = Client.objects.order_by("pk").last()
    answers = [Note.objects.get(meeting__period__client=client, answer__isnull=False).answer.how,
               Summary.objects.get(period__client=client).answers.get().how]  # fmt: skip

    assert (heading(coordinator), "Reino" in receipt, THROUGH in reached) == ("Tilanneyhteenveto", True, True)
    assert [guiding.CHANGE in words for words in (noted, text(coordinator))] == [True, True]
    assert (client.phone, client.email, Account.objects.filter(person=client.person).exists()) == ("", "", False)
    assert answers == [Channel.IN_PERSON, Channel.IN_PERSON]
