"""A note is corrected by who wrote it; the earlier text and the client's answer to it stay to be seen."""

import pytest

from rinnalla.guidance.models import Note

pytestmark = [pytest.mark.django_db]


def address(note):
    return f"/ohjaus/merkinnat/{note.pk}/korjaa"


def test_the_earlier_text_stays_with_the_answer_given_to_it(walk, window):
    answer = window("aino").post(address(walk.shared), text="Korjattu teksti", version=walk.shared.version)

    assert answer.status_code == 303
    for who in ("aino", "marja", walk.account):
        path = "/minun/" if who is walk.account else f"/ohjaus/jaksot/{walk.period.pk}/"
        page = window(who).get(path).content.decode()
        earlier = page.index("Aiempi teksti")
        assert page.index("Korjattu teksti") < earlier < page.index(walk.canaries["note.shared"])
        assert earlier < page.index(walk.canaries["note_answer.words"])


def test_the_client_is_asked_anew_about_the_corrected_text(walk, window):
    asked = "<h2>Menikö se näin?</h2>"
    assert asked not in window(walk.account).get("/minun/").content.decode()

    window("aino").post(address(walk.shared), text="Korjattu teksti")

    assert asked in window(walk.account).get("/minun/").content.decode()


def test_a_correction_can_be_corrected_and_an_old_one_can_not(walk, window):
    aino = window("aino")
    aino.post(address(walk.work), text="Toinen")
    newest = Note.objects.get(corrects=walk.work)

    assert aino.post(address(walk.work), text="Kolmas").status_code == 422
    assert aino.post(address(newest), text="Kolmas").status_code == 303
    page = aino.get(f"/ohjaus/jaksot/{walk.period.pk}/").content.decode()
    assert page.index("Kolmas") < page.index("Toinen") < page.index(walk.canaries["note.work"])


def test_others_are_offered_no_correction(walk, window):
    page = window("marja").get(f"/ohjaus/jaksot/{walk.period.pk}/").content.decode()

    assert "Korjaa yhteistä merkintää" not in page
    assert window("marja").post(address(walk.shared), text="x").status_code == 404
    assert "Korjaa yhteistä merkintää" in window("aino").get(f"/ohjaus/jaksot/{walk.period.pk}/").content.decode()
