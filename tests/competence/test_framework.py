"""Frameworks: the shipped draft, versions, files that come and go. Eeva makes them, Wilma reads, Liisa has no part."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction

from rinnalla.access.errors import NotNow
from rinnalla.competence.actions import framework as actions
from rinnalla.competence.imports.content import draft
from rinnalla.competence.models import Framework, FrameworkVersion, StagedFramework
from rinnalla.formats.competence import case, tables
from rinnalla.methods.competence.content import LANGUAGES, Area, Kind, Theme, unfinished, with_item
from tests.factories import competence as given
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db]


def test_the_shipped_draft_is_whole_in_every_language_and_says_that_it_is_a_draft():
    content = draft()
    competences = content.competences

    assert unfinished(content) == []
    assert content.is_draft
    assert {(item.theme, item.kind) for item in competences} == {(theme, kind) for theme in Theme for kind in Kind}
    assert [item.code for item in competences if set(item.text) != set(LANGUAGES)] == []
    assert {area for item in competences for area in item.areas} == set(Area)
    assert len(competences) == 24


def test_loading_the_shipped_draft_twice_changes_nothing_that_was_edited(cast):
    version = given.make_framework()
    edited = actions.start_version(by=cast.eeva.actor, framework=version.framework)
    item = given.item_of(version, "AT1")
    actions.write_item(
        by=cast.eeva.actor, draft=edited, item=type(item)(**{**vars(item), "text": {"fi": "Omin sanoin"}})
    )
    again = actions.load_framework(by=given.SYSTEM, content=draft())

    assert again == version.framework
    assert sorted(again.versions.values_list("number", flat=True)) == [1, 2]
    assert given.item_of(again.versions.get(number=2), "AT1").text == {"fi": "Omin sanoin"}
    assert given.item_of(again.versions.get(number=1), "AT1").text == item.text


@pytest.mark.postgres
def test_a_published_version_stays_as_it_is_also_past_the_program(cast):
    version = given.make_framework()

    with pytest.raises(NotNow):
        actions.remove_item(by=cast.eeva.actor, draft=version, identifier=given.item_of(version, "AT1").identifier)
    with pytest.raises(DatabaseError), transaction.atomic():
        change(version, content={})


def test_a_draft_that_lacks_something_is_not_published_and_its_page_says_what(cast, window):
    version = actions.start_version(by=cast.eeva.actor, framework=given.make_framework().framework)
    item = given.item_of(version, "AT1")
    lame = type(item)(**{**vars(item), "theme": ""})
    version = actions.write_item(by=cast.eeva.actor, draft=version, item=lame)

    with pytest.raises(NotNow):
        actions.publish(by=cast.eeva.actor, draft=version)
    shown = window("eeva").get(f"/osaaminen/kehykset/{version.pk}").content.decode()
    assert "AT1 Tiedän, että mielenterveys on voimavara, ja mikä sitä vahvistaa.: teema tai laji puuttuu" in shown


def test_a_framework_is_loaded_edited_and_published_on_its_pages(cast, window):
    ylva = window("ylva")
    ylva.post("/osaaminen/kehykset/luonnos")
    first = FrameworkVersion.objects.get()
    ylva.post(f"/osaaminen/kehykset/{first.pk}/versio")
    second = FrameworkVersion.objects.get(number=2)
    said = {
        "code": "BK5",
        "theme": "encounters",
        "kind": "skill",
        "areas": ["encounter"],
        "parent": "",
        "text_fi": "Uusi",
    }
    lacking = ylva.post(f"/osaaminen/kehykset/{second.pk}/osaaminen", version=1, text_fi="Uusi", code="BK5")
    sent = ylva.post(f"/osaaminen/kehykset/{second.pk}/osaaminen", version=1, **said)
    ylva.post(f"/osaaminen/kehykset/{second.pk}/julkaise")
    second.refresh_from_db()

    assert (lacking.status_code, sent.status_code) == (422, 303)
    assert "Uusi" in lacking.content.decode()
    assert given.item_of(second, "BK5").text == {"fi": "Uusi"}
    assert second.published_at is not None
    assert "luonnos" in window("wilma").get("/osaaminen/kehykset/").content.decode()


def test_two_who_edit_the_same_draft_do_not_undo_each_other(cast, window):
    version = actions.start_version(by=cast.eeva.actor, framework=given.make_framework().framework)
    address = f"/osaaminen/kehykset/{version.pk}/osaaminen"
    said = {"theme": "encounters", "kind": "skill", "text_fi": "Eevan"}
    first = window("eeva").post(address, version=version.version, **said)
    late = window("ylva").post(address, version=version.version, **{**said, "text_fi": "Ylvan"})

    assert (first.status_code, late.status_code) == (303, 409)
    assert "Ylvan" in late.content.decode()


def test_drafts_are_seen_by_those_who_make_frameworks_and_frameworks_not_by_everybody(cast, window):
    first = given.make_framework()
    second = actions.start_version(by=cast.eeva.actor, framework=first.framework)
    addresses = [f"/osaaminen/kehykset/{one.pk}" for one in (first, second)]

    assert {
        who: [window(who).get(one).status_code for one in addresses] for who in ("eeva", "ylva", "wilma", "liisa")
    } == {
        "eeva": [200, 200],
        "ylva": [200, 200],
        "wilma": [200, 404],
        "liisa": [404, 404],
    }
    assert window("wilma").post(f"/osaaminen/kehykset/{first.pk}/versio").status_code == 404


@pytest.mark.parametrize("kind", ["case11", "case10", "xlsx", "csv"])
def test_a_file_taken_out_says_the_same_when_it_is_brought_back(cast, window, kind):
    version, eeva = given.make_framework(), window("eeva")
    body = eeva.get(f"/osaaminen/kehykset/{version.pk}/tiedosto/{kind}").content
    sent = eeva.post("/osaaminen/kehykset/tuo", file=SimpleUploadedFile("kehys", body))
    staged = StagedFramework.objects.get()
    shown = eeva.get(sent["Location"]).content.decode()

    assert staged.said == version.said
    assert "Tiedostossa on sama kuin uusimmassa versiossa" in shown


def test_a_file_is_looked_at_before_it_becomes_a_draft(cast, window):
    version, eeva = given.make_framework(), window("eeva")
    item = given.item_of(version, "CT2")
    other = with_item(version.said, type(item)(**{**vars(item), "text": {"fi": "Toisin sanoin"}}))
    sent = eeva.post("/osaaminen/kehykset/tuo", file=SimpleUploadedFile("uusi.json", case.as_json(other)))
    shown = eeva.get(sent["Location"]).content.decode()
    before = FrameworkVersion.objects.count()
    taken = eeva.post(f"{sent['Location']}/ota")
    again = eeva.post(f"{sent['Location']}/ota")

    assert "Toisin sanoin" in shown
    assert (before, taken.status_code, again.status_code) == (1, 303, 409)
    draft_made = FrameworkVersion.objects.get(number=2)
    assert (draft_made.published_at, given.item_of(draft_made, "CT2").text) == (None, {"fi": "Toisin sanoin"})
    assert Framework.objects.count() == 1


def test_a_file_can_be_thrown_away(cast, window):
    eeva = window("eeva")
    sent = eeva.post("/osaaminen/kehykset/tuo", file=SimpleUploadedFile("k.csv", tables.to_csv(draft())))
    eeva.post(f"{sent['Location']}/hylkaa")

    assert (StagedFramework.objects.get().state, Framework.objects.count()) == ("discarded", 0)
    assert "k.csv" not in eeva.get("/osaaminen/kehykset/").content.decode()


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"{", "Tiedosto ei ole JSON-tiedosto tai se on katkennut."),
        (b"{}", "Tiedosto ei ole CASE-muotoinen osaamiskehys."),
        (json.dumps({"CFDocument": {"identifier": "1"}}).encode(), "ei ole tunniste (UUID)"),
        (b"fi;theme\nOsaan;mieli\n", "Rivi 2: ”mieli” ei ole mikään sarakkeen ”theme” sanoista."),
        (b"a;b\n1;2\n", "ei ole osaamisia"),
        (b"\xd0\xcf\x11\xe0", "vanhaa Excel-muotoa"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence_and_nothing_is_kept(cast, window, body, sentence):
    sent = window("eeva").post("/osaaminen/kehykset/tuo", file=SimpleUploadedFile("x", body))

    assert sent.status_code == 422
    assert sentence in sent.content.decode()
    assert StagedFramework.objects.count() == 0
