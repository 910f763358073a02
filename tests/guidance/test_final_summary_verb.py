"""A summary becomes final once the client has read it or could not be reached; then a new version corrects it."""

import html
from io import BytesIO

import docx
import pytest
from django.db import DatabaseError, transaction

from rinnalla.access.doors import can
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.models import AuditLine
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions.summary import (
    correct_summary,
    draft_summary,
    edit_summary,
    freeze_summary,
    give_summary,
    take_back_summary,
)
from rinnalla.guidance.choices import SummaryKind, SummaryState, Unread
from rinnalla.guidance.exports.summary import document
from rinnalla.guidance.models import Summary, SummaryPart
from rinnalla.guidance.presenters.summary import draft, page_of
from rinnalla.guidance.queries.summary import material_of
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def end(cast, walk):
    """An end summary that the client has been given."""
    parts = draft(material_of(cast.aino.actor, walk.period), SummaryKind.END)
    made = draft_summary(by=cast.aino.actor, period=walk.period, parts=parts, language="fi", kind=SummaryKind.END)
    return give_summary(by=cast.aino.actor, summary=made)


def test_a_final_summary_refuses_every_change_in_the_database(cast, walk):
    freeze_summary(by=cast.marja.actor, summary=walk.summary)

    walk.summary.refresh_from_db()
    assert (walk.summary.state, walk.summary.unread) == (SummaryState.FROZEN, "")
    for row in (walk.summary, walk.summary.parts.first(), walk.summary.answers.first()):
        with pytest.raises(DatabaseError, match="kept as it is"), transaction.atomic():
            change(row)


def test_only_the_coordinator_makes_it_final(cast, walk):
    for who in (cast.aino.actor, cast.sari.actor, walk.actor, cast.liisa.actor):
        with pytest.raises(Refused):
            freeze_summary(by=who, summary=walk.summary)


def test_it_waits_for_the_client_or_for_a_word_on_why_not(cast, end):
    for unread in ("", "tired"):
        with pytest.raises(NotNow):
            freeze_summary(by=cast.marja.actor, summary=end, unread=unread)

    assert freeze_summary(by=cast.marja.actor, summary=end, unread=Unread.DECLINED).unread == "declined"


@pytest.mark.parametrize(("unread", "reads"), [(Unread.DECLINED, True), (Unread.NOT_REACHED, False)])
def test_the_sender_does_not_read_what_the_client_has_not_been_reached_for(cast, end, unread, reads):
    freeze_summary(by=cast.marja.actor, summary=end, unread=unread)

    assert can(cast.liisa.actor, P.SUMMARY_READ, end) is reads
    assert can(cast.liisa.actor, P.SUMMARY_READ, end.parts.first()) is reads


def test_a_correction_is_a_new_version_and_the_old_one_is_kept(cast, walk):
    freeze_summary(by=cast.marja.actor, summary=walk.summary)
    newer = correct_summary(by=cast.aino.actor, summary=walk.summary)

    told = {part.kind: (part.heading, part.text) for part in newer.parts.all()}
    assert told == {part.kind: (part.heading, part.text) for part in walk.summary.parts.all()}
    assert (newer.corrects_id, newer.state) == (walk.summary.pk, SummaryState.DRAFT)
    with pytest.raises(NotNow):
        correct_summary(by=cast.aino.actor, summary=Summary.objects.get(pk=walk.summary.pk))


def test_a_draft_is_not_corrected_but_edited_and_one_taken_back_is_a_draft_again(cast, end):
    with pytest.raises(NotNow):
        correct_summary(by=cast.aino.actor, summary=end)

    end = take_back_summary(by=cast.aino.actor, summary=end)
    parts = draft(material_of(cast.aino.actor, end.period), SummaryKind.END)
    assert edit_summary(by=cast.aino.actor, summary=end, parts=parts).state == SummaryState.DRAFT


def test_there_is_one_end_summary_and_its_draft_counts_what_was_done(cast, walk, end):
    with pytest.raises(NotNow):
        draft_summary(by=cast.aino.actor, period=walk.period, parts={}, language="fi", kind=SummaryKind.END)

    headings = {part.kind: part.heading for part in end.parts.all()}
    activity = SummaryPart.objects.get(summary=end, kind="activity").text
    assert (headings["now"], activity.count("\n") >= 1) == ("Lopputilanne", True)


def test_the_page_leads_from_a_read_summary_to_a_final_one_and_to_its_next_version(cast, walk, window):
    address, marja = f"/ohjaus/yhteenvedot/{walk.summary.pk}/", window("marja")
    form = marja.get(f"{address}lopullinen").content.decode()

    assert marja.post(f"{address}lopullinen", version=walk.summary.version).status_code == 303
    newer = marja.post(f"{address}uusi-versio")
    assert ("Miksi asiakas ei ole vastannut?" in form, newer.status_code) == (False, 303)
    assert "Tästä on uudempi versio." in marja.get(address).content.decode()


def test_not_reached_is_asked_on_the_page_while_the_client_has_not_answered(cast, end, window):
    address = f"/ohjaus/yhteenvedot/{end.pk}/lopullinen"

    unsaid = window("marja").post(address, version=end.version)
    said = window("marja").post(address, version=end.version, unread="not_reached")

    assert (unsaid.status_code, said.status_code) == (422, 303)


@pytest.mark.parametrize(
    ("way", "event"), [("tulosta", "summary_printed"), ("word", "summary_downloaded"), ("kopio", "summary_copied")]
)
def test_each_way_out_leaves_a_line_of_its_own_that_names_the_client(cast, walk, window, way, event):
    answer = window("liisa").get(f"/ohjaus/yhteenvedot/{walk.summary.pk}/{way}")

    assert answer.status_code == 200
    line = AuditLine.objects.get(event=event)
    assert (line.subjects, line.role) == (walk.client.pk.hex, "partner")


def test_the_word_file_holds_the_parts_and_says_who_took_it_and_when(cast, walk, window):
    answer = window("liisa").get(f"/ohjaus/yhteenvedot/{walk.summary.pk}/word")
    made = docx.Document(BytesIO(answer.content))

    text = "\n".join(one.text for one in made.paragraphs)
    assert all(walk.canaries[f"summary.text.{part.kind}"] in text for part in walk.summary.parts.all())
    assert "Liisa" in made.sections[0].footer.paragraphs[0].text
    assert answer["Content-Disposition"] == 'attachment; filename="yhteenveto.docx"'


def test_the_text_for_the_record_system_can_be_marked_without_script(cast, walk, window):
    page = window("liisa").get(f"/ohjaus/yhteenvedot/{walk.summary.pk}/kopio").content.decode()

    assert page.count("<textarea") == page.count("readonly") == 5
    assert page.count("data-copies") == page.count(" hidden>Kopioi")


def test_a_heading_that_was_changed_stands_on_the_page_and_leaves_with_it(cast, walk, window):
    end = draft_summary(
        by=cast.aino.actor, period=walk.period, language="fi", kind=SummaryKind.END,
        parts=draft(material_of(cast.aino.actor, walk.period), SummaryKind.END),
    )  # fmt: skip
    address, aino = f"/ohjaus/yhteenvedot/{end.pk}/", window("aino")
    told = {f"{part.kind}_{name}": getattr(part, name) for part in end.parts.all() for name in ("heading", "text")}

    empty = aino.post(f"{address}muokkaa", **{**told, "now_heading": " "}, version=end.version)
    saved = aino.post(f"{address}muokkaa", **{**told, "now_heading": "Miten minulla menee nyt"}, version=end.version)

    assert (empty.status_code, saved.status_code) == (422, 303)
    assert "Miten minulla menee nyt" in aino.get(address).content.decode()
    assert "Miten minulla menee nyt" in aino.get(f"{address}kopio").content.decode()
    word = docx.Document(BytesIO(aino.get(f"{address}word").content))
    assert [one.text for one in word.paragraphs if one.style.name == "Heading 2"].count("Miten minulla menee nyt") == 1


def test_a_summary_the_client_has_not_read_says_so_wherever_it_goes(cast, walk, window, end):
    aino, says = window("aino"), "Asiakas ei ole vielä lukenut tätä."

    def told(summary):
        address = f"/ohjaus/yhteenvedot/{summary.pk}/"
        word = docx.Document(BytesIO(aino.get(f"{address}word").content))
        copied = html.unescape(aino.get(f"{address}kopio").content.decode())
        page = document(page_of(summary, [], [], []), "Aino")
        return (
            sum(says in one.text for one in word.paragraphs),
            copied.count(says) == copied.count("<textarea"),
            [value for _, value in page.facts].count(says),
        )

    assert (told(end), told(walk.summary)) == ((1, True, 1), (0, False, 0))
