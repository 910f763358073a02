"""A questionnaire comes in from a file of another tool and goes out as one."""

import re
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from rinnalla import formats
from rinnalla.formats.intake import FileFault
from rinnalla.formats.questionnaires import xlsform
from rinnalla.formats.questionnaires.xlsform_out import write
from rinnalla.surveys.models import Instrument, InstrumentVersion
from rinnalla.surveys.presenters.file_fault import FAULTS, LEFT, fault_sentence
from tests.attack.crawl import window_of
from tests.factories import surveys as given
from tests.formats.questionnaires.test_limesurvey import survey

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def window(cast):
    """The browser of an evaluator who has signed in."""
    return window_of(cast.eeva.account)


def bring(window, content, **more):
    form = window.get("/kyselyt/lomakkeet/tuo").context["form"]
    organisation = form.fields["organisation"].choices[0][0]
    said = {"name": "Tuotu", "organisation": organisation, "licence": "own", **more}
    file = SimpleUploadedFile("lomake", content)
    return window.post("/kyselyt/lomakkeet/tuo", {"submission": str(uuid4()), "file": file, **said})


def test_a_questionnaire_goes_out_as_an_xlsform_and_comes_in_as_the_same(cast, window, tmp_path):
    version = given.newest_of(given.make_instrument(cast))

    answer = window.get(f"/kyselyt/versiot/{version.pk}/lomake.xlsx")

    assert answer.status_code == 200
    assert bring(window, answer.content).status_code == 303
    brought = Instrument.objects.get(name="Tuotu").versions.get()
    assert brought.questionnaire.questions == version.questionnaire.questions
    path = tmp_path / "lomake.xlsx"
    path.write_bytes(answer.content)
    assert xlsform.read(path).left == ()


def test_a_survey_of_limesurvey_comes_in_and_what_has_no_counterpart_is_told(window):
    answer = bring(window, survey().encode())

    assert answer.status_code == 303
    version = InstrumentVersion.objects.get(instrument__name="Tuotu")
    page = window.get(f"/kyselyt/versiot/{version.pk}").content.decode()
    assert "jarjestys: on lajia, jota täällä ei kysytä" in page
    assert "sana: näytetään ehdolla, jota täällä ei tunneta" in page
    assert version.questionnaire.by_code["tuki"].written[0].text["fi"] == "Muu, mikä?"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "tyhjä"),
        (b"<document><LimeSurveyDocType>Survey", "on rikki rivillä 1"),
        (b"<!DOCTYPE x><document/>", "dokumenttityyppi"),
        (b"<html/>", "ei ole LimeSurveyn lomake"),
        (b"PK\x03\x04", "vioittunut"),
    ],
)
def test_a_file_that_is_no_questionnaire_is_refused_in_one_sentence(window, content, words):
    answer = bring(window, content)

    assert answer.status_code == 422
    assert words in answer.context["form"].errors["file"][0]
    assert not Instrument.objects.exists()


def test_a_questionnaire_that_is_not_ready_is_not_given_out(cast, window):
    bring(window, write(given.questionnaire()))
    version = InstrumentVersion.objects.get(instrument__name="Tuotu")
    window.post(
        f"/kyselyt/versiot/{version.pk}/siirra",
        {"submission": str(uuid4()), "koodi": "sector", "to": "away", "version": version.version},
    )
    for item in version.questionnaire.items[1:]:
        version.refresh_from_db()
        window.post(
            f"/kyselyt/versiot/{version.pk}/siirra",
            {"submission": str(uuid4()), "koodi": item.code, "to": "away", "version": version.version},
        )

    assert window.get(f"/kyselyt/versiot/{version.pk}/lomake.xlsx").status_code == 409


def raised_in(folder):
    """The codes of every fault that a folder of formats may raise."""
    base = Path(formats.__file__).parent
    text = "".join(path.read_text() for name in folder for path in base.glob(name))
    return set(re.findall(r'(?:FileFault|\bfault|_fault)\(\s*"([a-z_]+)"', text))


def test_every_fault_and_everything_left_out_has_its_sentence():
    codes = raised_in(["answers/*.py", "questionnaires/*.py", "intake.py", "sheet.py", "xml_file.py"])
    json_only = {"not_json", "truncated", "item_too_large"}

    assert sorted(codes - json_only - set(FAULTS)) == []
    assert all("%(" not in fault_sentence(FileFault(code, row=3, column="C", value="x")) for code in FAULTS)
    lefts = {"identifying", "repeat", "kind", "own_answer", "limit", "condition"}
    assert set(LEFT) == lefts
