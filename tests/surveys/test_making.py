"""Making questionnaires and running surveys on their pages: Eeva makes, Taimi is in the team, Saga is a stranger."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from rinnalla.access.errors import NotNow
from rinnalla.methods.questionnaire.content import Kind
from rinnalla.surveys.actions import campaign as campaigns
from rinnalla.surveys.actions.instrument import edit_content, start_version
from rinnalla.surveys.choices import CampaignState, Mode
from rinnalla.surveys.models import Campaign, Instrument, InstrumentVersion, Promise, Scale
from rinnalla.surveys.presenters.campaign import facts
from rinnalla.surveys.presenters.welcome import welcome
from rinnalla.surveys.queries.instrument import newest_of
from tests.factories import surveys as given


def made(window, name="Oma kysely"):
    """A new questionnaire made on its page; the address of its first version."""
    said = {"name": name, "organisation": organisation().pk, "licence": "own", "title_fi": "Miten jaksat?"}
    window.post("/kyselyt/lomakkeet/uusi", **said)
    return f"/kyselyt/versiot/{version().pk}"


def organisation():
    return Instrument._meta.get_field("organisation").related_model.objects.get(name="Ohjaus")


def version():
    return InstrumentVersion.objects.order_by("-created_at").first()


def test_a_questionnaire_is_built_question_by_question(cast, window):
    eeva = window("eeva")
    scale = {"name": "Samanmielisyys", "options_fi": "Eri mieltä\nSamaa mieltä\nEn osaa sanoa", "apart": "1"}
    eeva.post("/kyselyt/asteikot/uusi", **scale)
    base = made(eeva)

    def add(kind, **said):
        before = version().version
        sent = eeva.post(f"{base}/kysymys?laji={kind}", version=before, section="g1", **said)
        assert sent.status_code == 303, sent.content.decode()

    add("single", text_fi="Ala", options_fi="Terveys\nSosiaali", background="on", apart="0")
    add("statement", text_fi="Osaan\nTiedän", text_sv="Jag kan\nJag vet", scale=Scale.objects.get().pk)
    add("many", text_fi="Mistä haluat koulutusta?", options_fi="Kohtaaminen\nKriisit\nEi mistään", alone="on")
    add("exactly", text_fi="Valitse kaksi", options_fi="A\nB\nC", exactly="2")
    add("number", text_fi="Vuosia", lowest="0", highest="60", show_if="q1=1")
    asked = version().questionnaire

    kinds = [Kind.SINGLE, Kind.STATEMENT, Kind.STATEMENT, Kind.MANY, Kind.EXACTLY, Kind.NUMBER]
    assert [item.kind for item in asked.items] == kinds
    assert [option.apart for option in asked.by_code["q2"].options] == [False, False, True]
    assert asked.by_code["q3"].text == {"fi": "Tiedän", "sv": "Jag vet"}
    assert asked.by_code["q4"].options[-1].alone
    assert asked.by_code["q6"].show_if[0].options == ("1",)
    assert "Tiedän" in eeva.get(base).content.decode()
    assert "Jag vet" in eeva.get(f"{base}/esikatselu?kieli=sv").content.decode()


def test_a_question_is_moved_edited_and_removed(cast, window):
    given.make_instrument(cast)
    eeva, base = window("eeva"), f"/kyselyt/versiot/{version().pk}"

    def press(to, code):
        eeva.post(f"{base}/siirra", version=version().version, koodi=code, to=to)
        return [item.code for item in version().questionnaire.items]

    assert press("up", "s2")[:4] == ["sector", "s2", "s1", "s3"]
    assert press("down", "sector")[:3] == ["sector", "s2", "s1"]
    assert "hello" not in press("away", "hello")
    shown = eeva.get(f"{base}/kysymys?koodi=themes").content.decode()
    assert "Kohtaaminen\nPalvelut\nJaksaminen\nKriisit" in shown


def test_two_who_edit_the_same_draft_do_not_undo_each_other(cast, window):
    given.make_instrument(cast)
    base, opened = f"/kyselyt/versiot/{version().pk}", version().version
    window("eeva").post(f"{base}/otsikko", version=opened, title_fi="Eevan otsikko")
    late = window("taimi").post(f"{base}/otsikko", version=opened, title_fi="Taimin otsikko")

    assert late.status_code == 409
    assert version().questionnaire.title["fi"] == "Eevan otsikko"


def test_a_stranger_finds_no_questionnaire_and_no_survey_of_another_organisation(cast, window):
    campaign = given.make_campaign(cast)
    addresses = [
        f"/kyselyt/{campaign.pk}",
        f"/kyselyt/versiot/{campaign.instrument_version_id}",
        f"/kyselyt/lomakkeet/{campaign.instrument_version.instrument_id}",
        f"/kyselyt/{campaign.pk}/paperi",
    ]
    assert [window("taimi").get(address).status_code for address in addresses] == [200] * 4
    assert [window("saga").get(address).status_code for address in addresses] == [404] * 4
    assert "Kevät" not in window("saga").get("/kyselyt/").content.decode()


def test_a_survey_is_prepared_launched_and_closed_on_its_pages(cast, window):
    given.make_instrument(cast)
    eeva = window("eeva")
    eeva.post(f"/kyselyt/versiot/{version().pk}/kysely", name="Syksy", mode=Mode.OPEN)
    campaign = Campaign.objects.get()
    base = f"/kyselyt/{campaign.pk}"
    too_soon = eeva.post(f"{base}/avaa", undivided="hide")
    told = {"purpose_fi": "Suunnittelu", "readers_fi": "Työryhmä", "minimum": "7", "crossed": "12", "groups": "sector"}
    eeva.post(f"{base}/kertominen", version=1, name="Syksy", mode="open", layout="paged", **told)
    eeva.post(f"{base}/avaa", undivided="hide")
    campaign.refresh_from_db()

    assert too_soon.status_code == 422
    assert "Kerro, mihin vastauksia käytetään" in too_soon.content.decode()
    assert (campaign.state, campaign.promise.minimum, campaign.promise.groups) == (CampaignState.OPEN, 7, ["sector"])
    assert campaign.link in eeva.get(base).content.decode()
    assert "<svg" in eeva.get(f"{base}/juliste").content.decode()
    eeva.post(f"{base}/sulje")
    campaign.refresh_from_db()
    assert campaign.state == CampaignState.CLOSED


def test_a_survey_and_a_study_lead_to_their_results(cast, window):
    study = given.make_study(cast.eeva, cast.guidance.organisation, [given.form(1)], [given.form(2)])
    campaign = study.waves.first()
    shown = {"campaign": campaign.pk, "study": study.pk}
    pages = [window("eeva").get(reverse(name, args=[pk])).content.decode() for name, pk in shown.items()]

    assert reverse("survey_results", args=[campaign.pk]) in pages[0]
    assert reverse("study_results", args=[study.pk]) in pages[1]


@pytest.mark.parametrize(
    ("chosen", "told", "fact"),
    [("hide", "tätä pienempää vastaajamäärää kerrota", "piilotetaan"), ("show", "näytetään kokonaan", "näytetään")],
)
def test_whoever_launches_chooses_what_is_shown_of_everybody_and_it_is_told(cast, window, chosen, told, fact):
    campaign = given.make_campaign(cast, launched=False)
    eeva, base = window("eeva"), f"/kyselyt/{campaign.pk}"
    page = eeva.get(f"{base}/avaa").content.decode()
    unchosen = eeva.post(f"{base}/avaa")
    assert (page.count('name="undivided"'), "checked" in page, unchosen.status_code) == (2, False, 422)
    assert not Promise.objects.exists()

    eeva.post(f"{base}/avaa", undivided=chosen)
    campaign = Campaign.objects.get()
    assert campaign.promise.hides_undivided == (chosen == "hide")
    assert told in " ".join(eeva.get(f"/kysely/{campaign.link}").content.decode().split())
    assert dict(facts(campaign))["Kaikkien vastaukset yhdessä"].endswith(fact)


def test_where_rows_may_go_out_it_is_told_before_the_first_question(cast):
    promised = [
        given.make_campaign(cast, name="A", hides_undivided=False, plan={"groups": []}),
        given.make_campaign(cast, name="B", hides_undivided=False, instrument=Instrument.objects.get()),
    ]
    assert [welcome(one, "fi", invited=False).may_give_rows for one in promised] == [True, False]


def test_a_threshold_below_five_is_refused_in_words(cast, window):
    campaign = given.make_campaign(cast, launched=False)
    told = {"purpose_fi": "Suunnittelu", "readers_fi": "Työryhmä", "minimum": "4", "crossed": "10"}
    sent = window("eeva").post(
        f"/kyselyt/{campaign.pk}/kertominen",
        version=campaign.version,
        name="Syksy",
        mode="open",
        layout="paged",
        **told,
    )
    assert sent.status_code == 422


@pytest.mark.postgres
@pytest.mark.parametrize("change", ["minimum = 3", "minimum = 9", "crossed = 10, minimum = 6", "groups = '[]'"])
def test_what_was_promised_is_kept_by_the_database_itself(cast, change):
    campaign = given.make_campaign(cast)

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE surveys_promise SET {change}")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM surveys_promise")
    assert Promise.objects.get(campaign=campaign).minimum == 5


def test_a_launched_survey_can_not_be_planned_anew_and_its_questions_stay(cast):
    campaign = given.make_campaign(cast)
    by, asked = cast.eeva.actor, campaign.instrument_version

    with pytest.raises(NotNow):
        campaigns.plan_campaign(by=by, campaign=campaign, purpose={"fi": "Muu"}, readers={"fi": "Muut"}, minimum=9)
    with pytest.raises(NotNow):
        edit_content(by=by, draft=asked, content=given.questionnaire())
    draft = start_version(by=by, instrument=asked.instrument)
    assert (draft.number, newest_of(asked.instrument).pk) == (2, draft.pk)


def test_a_paper_form_is_received_as_any_other(cast, window):
    campaign = given.make_campaign(cast)
    taimi, base = window("taimi"), f"/kyselyt/{campaign.pk}/paperi"

    unfit = taimi.post(base, q_years="monta")
    kept = taimi.post(base, q_s1="4", q_years="12")

    assert unfit.status_code == 422
    assert kept.headers["Location"] == f"{base}?tallennettu"
    assert campaign.inbox.count() == 1


def test_the_page_of_launching_tells_what_stays_and_what_is_still_lacking(cast, window):
    ready, bare = (given.make_campaign(cast, launched=False, name=name) for name in ("Valmis", "Kesken"))
    campaigns.plan_campaign(by=cast.eeva.actor, campaign=bare, purpose={}, readers={})
    eeva = window("eeva")
    page = eeva.get(f"/kyselyt/{ready.pk}/avaa").content.decode()
    assert "5 vastauksesta" in page
    assert "Tulokset jaetaan ryhmiin" in page
    assert 'name="undivided"' in page
    lacking = eeva.get(f"/kyselyt/{bare.pk}/avaa").content.decode()
    assert f"/kyselyt/{bare.pk}/kertominen" in lacking
    assert 'name="undivided"' not in lacking
