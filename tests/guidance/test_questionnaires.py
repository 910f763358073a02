"""Questionnaires are off until somebody answers for them; a risk opens the path to safety at once."""

import pytest
from django.urls import reverse

from rinnalla.access.errors import NotNow, Refused
from rinnalla.guidance.actions.instrument import import_instrument, set_instrument
from rinnalla.guidance.actions.measure import answer_measure, ask_measure, decline_measure, handle_risk, save_answer
from rinnalla.guidance.choices import MeasureState, Moment
from rinnalla.guidance.models import InstrumentUse, RiskNotice
from rinnalla.guidance.queries.instrument import in_use, wording
from rinnalla.guidance.queries.measure import answers_in, open_notices
from rinnalla.people.choices import Channel
from rinnalla.post.models import Outbox
from tests.factories.walk_goal import CLINICIAN

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def walk(whole_walk):
    """Everything that can be written on the way."""
    return whole_walk


PACK = "code: who5\ntexts:\n  fi:\n    lead: Johdanto\n    options: [a, b, c, d, e, f]\n    items: [1, 2, 3, 4, 5]\n"
PACK = PACK.replace("[1, 2, 3, 4, 5]", "[yksi, kaksi, kolme, neljä, viisi]")


@pytest.fixture
def waiting(walk):
    """PHQ-9 that waits for Kaisa, with a risk in it."""
    return walk.measure


@pytest.fixture
def asked(cast, walk):
    """GAD-7 that waits for Kaisa, nothing answered."""
    return ask_measure(by=cast.aino.actor, period=walk.period, code="gad7", moment=Moment.MIDDLE)


def test_nothing_is_in_use_in_a_new_unit(cast):
    assert in_use(cast.guidance.pk) == []
    assert not InstrumentUse.objects.exists()


@pytest.mark.parametrize("lacking", CLINICIAN)
def test_nothing_is_switched_on_without_somebody_responsible_and_a_path(cast, lacking):
    with pytest.raises(NotNow):
        set_instrument(by=cast.marja.actor, unit=cast.guidance, code="phq9", is_on=True, **{**CLINICIAN, lacking: ""})


def test_a_coordinator_switches_only_in_their_own_unit(cast):
    with pytest.raises(Refused):
        set_instrument(by=cast.otso.actor, unit=cast.guidance, code="phq9", is_on=True, **CLINICIAN)


def test_texts_that_may_not_be_shipped_are_brought_in_and_must_fit(cast):
    by, unit = cast.ylva.actor, cast.guidance
    with pytest.raises(NotNow):
        set_instrument(by=by, unit=unit, code="who5", is_on=True, **CLINICIAN)
    with pytest.raises(NotNow):
        import_instrument(by=by, unit=unit, code="who5", text=PACK.replace("viisi", "viisi, kuusi"), licence="x")
    import_instrument(by=by, unit=unit, code="who5", text=PACK, licence="Lupa")
    set_instrument(by=by, unit=unit, code="who5", is_on=True, **CLINICIAN)

    assert [one.code for one in in_use(unit.pk)] == ["who5"]
    assert wording("who5").items[4] == "viisi"


@pytest.mark.parametrize("text", ["", "- x", "code: who5", "{", "code: who5\ntexts: {fi: {lead: x}}"])
def test_what_is_no_pack_is_refused_in_a_sentence(cast, text):
    with pytest.raises(NotNow, match="kyselyn teksti"):
        import_instrument(by=cast.ylva.actor, unit=cast.guidance, code="who5", text=text, licence="x")


def test_a_client_answers_question_by_question_checks_and_sends(walk, asked, window):
    page, kaisa = reverse("own_measure", args=[asked.pk]), window(walk.account)
    for number in range(1, 8):
        data = {"answer": "" if number == 3 else "1"}
        answer = kaisa.post(f"{page}?kysymys={number}", **data)
    assert answer.url == reverse("own_measure_check", args=[asked.pk])
    assert "jätetty väliin" in kaisa.get(answer.url).content.decode()
    kaisa.post(answer.url)
    asked.refresh_from_db()

    assert (asked.state, asked.how, answers_in(asked)) == (
        MeasureState.ANSWERED, Channel.OWN_ACCOUNT, [1, 1, None, 1, 1, 1, 1],
    )  # fmt: skip


def test_a_risk_leads_to_help_at_once_and_tells_who_must_know_without_contents(cast, walk, window):
    type(cast.marja.account).objects.filter(pk=cast.marja.account.pk).update(email="marja@example.org")
    decline_measure(by=walk.actor, measure=walk.measure)
    again = ask_measure(by=cast.aino.actor, period=walk.period, code="phq9", moment=Moment.END)
    kaisa = window(walk.account)
    answer = kaisa.post(reverse("own_measure", args=[again.pk]) + "?kysymys=9", answer="1")
    help_page = kaisa.get(answer.url).content.decode()
    letter = Outbox.objects.get()

    assert answer.url == reverse("own_measure_help", args=[again.pk])
    assert all(words in help_page for words in ("112", "09 2525 0111", *CLINICIAN.values()))
    assert (letter.address, walk.client.call_name in letter.topic + letter.body) == ("marja@example.org", False)
    assert "PHQ" not in letter.topic + letter.body


def test_a_notice_waits_until_it_is_recorded_who_did_what_and_then_stays(cast, walk):
    marja, notice = cast.marja.actor, walk.notice
    assert list(open_notices(marja)) == [notice]
    with pytest.raises(NotNow):
        handle_risk(by=marja, notice=notice, told="Outi", words=" ")
    handle_risk(by=marja, notice=notice, told="Outi", words="Soitettiin")
    with pytest.raises(NotNow):
        handle_risk(by=marja, notice=notice, told="Outi", words="Muuta")

    notice.refresh_from_db()
    assert (list(open_notices(marja)), notice.handled_by, notice.words) == ([], cast.marja.person, "Soitettiin")


def test_a_second_risk_in_the_same_answers_adds_no_notice(walk, waiting):
    before = RiskNotice.objects.count()
    save_answer(by=walk.actor, measure=waiting, question=9, answer=3)

    assert RiskNotice.objects.count() == before


def test_the_guide_sees_no_score_and_the_stranger_nothing(cast, walk, window):
    address = reverse("measure", args=[walk.scored.pk])

    assert [window(name).get(address).status_code for name in ("marja", "aino", "cecilia")] == [200, 404, 404]
    assert "Pistemäärä" in window(walk.account).get(address).content.decode()


def test_bands_are_shown_only_where_the_unit_has_chosen_so(cast, walk, window):
    address, marja = reverse("measure", args=[walk.scored.pk]), window("marja")
    before = marja.get(address).content.decode()
    set_instrument(by=cast.marja.actor, unit=cast.guidance, code="gad7", is_on=True, bands=True, **CLINICIAN)

    assert ("lievä" in before, "lievä" in marja.get(address).content.decode()) == (False, True)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ([3] * 7, "Muutos huonompaan on sattumaa suurempi."),
        ([1] * 6 + [0], "Pistemäärä oli jo alussa useimpien ihmisten puolella."),
    ],
)
def test_a_change_is_told_with_whether_it_is_larger_than_chance(cast, asked, window, answers, said):
    again = answer_measure(by=cast.aino.actor, measure=asked, how=Channel.PHONE, answers=answers)
    page = window("marja").get(reverse("measure", args=[again.pk])).content.decode()

    assert said in page


def test_what_has_been_answered_stays_and_nobody_saves_in_the_clients_place(cast, walk, waiting):
    with pytest.raises(Refused):
        save_answer(by=cast.aino.actor, measure=waiting, question=1, answer=1)
    with pytest.raises(NotNow):
        answer_measure(by=cast.aino.actor, measure=walk.scored, how=Channel.PHONE, answers=[0] * 7)
    with pytest.raises(NotNow):
        save_answer(by=walk.actor, measure=waiting, question=1, answer=4)


def test_a_questionnaire_left_unanswered_keeps_nothing_of_it(walk, waiting):
    decline_measure(by=walk.actor, measure=waiting)
    waiting.refresh_from_db()

    assert (waiting.state, waiting.answers) == (MeasureState.DECLINED, "")


def test_staff_who_record_a_risk_are_told_what_to_do_now(cast, walk, waiting, window):
    answers = {f"answer_{number}": "0" for number in range(1, 9)} | {"answer_9": "2", "how": Channel.PHONE}
    sent = window("aino").post(reverse("measure_record", args=[waiting.pk]), **answers)
    seen = window("aino").get(sent.url).content.decode()

    assert all(words in seen for words in ("112", *CLINICIAN.values()))
