"""The administrator sets organisations and units up without the demonstration."""

import pytest
from django.apps import apps
from django.utils import translation

from rinnalla.access.models import AuditLine
from rinnalla.access.records import Record
from rinnalla.people.choices import Regime, UnitKind
from rinnalla.people.models import Organisation, Unit

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
UNIT = {"name": "Ohjaustupa", "kind": UnitKind.GUIDANCE, "regime": Regime.ASSOCIATION, "takes_requests": "on"}


@pytest.fixture
def administrator(demo, open_window):
    window = open_window()
    window.sign_in("ylva")
    return window


def test_an_organisation_and_its_first_unit_are_added_one_after_the_other(administrator, at):
    answer = administrator.post("/organisaatiot/uusi", name="Uusi yhdistys", kind="association")
    done = administrator.post(answer["Location"], **UNIT)

    with at():
        unit = Unit.objects.get(name="Ohjaustupa")
        assert (unit.organisation.name, unit.takes_requests, unit.regime) == ("Uusi yhdistys", True, "association")
    assert (done.status_code, done["Location"]) == (303, "/organisaatiot/")
    page = administrator.get("/organisaatiot/").content.decode()
    assert ("Uusi yhdistys" in page, "Ohjaustupa" in page, "Ottaa vastaan palvelupyyntöjä" in page) == (True,) * 3


def test_a_unit_without_the_version_it_was_opened_at_stays_as_it_was(administrator, cast, at):
    answer = administrator.post(f"/organisaatiot/yksikot/{cast.guidance.pk}", **UNIT)

    with at():
        assert (answer.status_code, Unit.objects.get(pk=cast.guidance.pk).name) == (400, cast.guidance.name)


def test_a_name_that_is_there_already_is_asked_anew_and_nothing_is_lost(administrator, cast):
    taken = administrator.post("/organisaatiot/uusi", name=cast.guidance.organisation.name, kind="clinic")
    address = f"/organisaatiot/{cast.guidance.organisation_id}/yksikko"
    unit = administrator.post(address, **{**UNIT, "name": cast.guidance.name})

    assert (taken.status_code, unit.status_code) == (422, 422)
    assert "on jo olemassa" in taken.content.decode()
    assert "on jo tämänniminen yksikkö" in unit.content.decode()


def test_only_a_peer_guidance_service_takes_requests(administrator, cast):
    address = f"/organisaatiot/{cast.guidance.organisation_id}/yksikko"

    assert administrator.post(address, **{**UNIT, "kind": UnitKind.CARE}).status_code == 422
    assert administrator.post(address, **UNIT).status_code == 303


def test_two_administrators_who_change_a_unit_see_both_versions(administrator, cast, at):
    address = f"/organisaatiot/yksikot/{cast.clinic.pk}"
    mine = {"name": "Poliklinikka 3", "kind": UnitKind.CARE, "regime": Regime.PATIENT_REGISTER, "version": 1}
    assert administrator.post(address, **mine).status_code == 303

    late = administrator.post(address, **{**mine, "name": "Poliklinikka 4", "kind": UnitKind.OFFICE})

    assert (late.status_code, "Poliklinikka 3" in late.content.decode()) == (409, True)
    assert "hoitoyksikkö" in late.content.decode()
    with at():
        assert Unit.objects.get(pk=cast.clinic.pk).name == "Poliklinikka 3"


@pytest.mark.parametrize("name", ["marja", "tove", "aino", "liisa"])
def test_organisations_are_the_administrators_alone(demo, open_window, at, name):
    window = open_window()
    window.sign_in(name)

    assert window.get("/organisaatiot/").status_code == 404
    assert window.post("/organisaatiot/uusi", name="Oma", kind="clinic").status_code == 404
    with at():
        assert not Organisation.objects.filter(name="Oma").exists()


def test_the_trail_calls_records_by_words(administrator, open_window, at):
    officer = open_window()
    officer.sign_in("tove")
    with at():
        kinds = set(AuditLine.objects.exclude(record_type="").values_list("record_type", flat=True))

    page = officer.get("/loki/").content.decode()

    assert kinds
    assert [kind for kind in kinds if kind in page] == []
    assert "Tunnus" in page


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_record_has_a_word_in_every_language(language):
    def word(model):
        return str(model._meta.verbose_name)

    records = [model for model in apps.get_models() if issubclass(model, Record)]
    with translation.override("en"):
        plain = {model: word(model) for model in records}
    with translation.override(language):
        same = [model.__name__ for model in records if word(model) == plain[model]]

    assert set(same) <= {"Person", "Team", "Organisation", "ImportRun", "TaxonomyTerm"}
