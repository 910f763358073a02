"""A client asks about a line and is answered; data protection asks a worker about their readings."""

from datetime import timedelta

import pytest
import time_machine

from rinnalla.access import clock
from rinnalla.access.break_glass import BreakGlassBasis
from rinnalla.access.doors import can
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.models import AuditLine
from rinnalla.access.permissions import Permission as P
from rinnalla.access.records import Run, writing
from rinnalla.access.roles import Role
from rinnalla.guidance.actions import log as actions
from rinnalla.guidance.actions.break_glass import open_with_reason
from rinnalla.guidance.choices.log import LogCaseKind, LogCaseState
from rinnalla.guidance.models import LogCase
from rinnalla.guidance.queries.log_case import last_monday
from rinnalla.people.actions.organisation import give_role
from rinnalla.people.models import Staff
from tests.factories.cast import SYSTEM

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def walk(whole_walk):
    """Everything that can be written on the way."""
    return whole_walk


@pytest.fixture
def found(cast, walk, window):
    """Daniel has opened Kaisa with break-glass access, and the week's list has been made."""
    reason = "Asiakas soitti ja ohjaaja on poissa tavoittamattomissa"
    open_with_reason(by=cast.daniel.actor, client=walk.client, basis=BreakGlassBasis.ABSENCE, reason=reason)
    assert window("daniel").get(f"/ohjaus/jaksot/{walk.period.pk}/").status_code == 200
    monday = clock.today() - timedelta(days=clock.today().weekday())
    actions.list_odd_readings(by=SYSTEM, monday=monday)
    return LogCase.objects.get(person=cast.daniel.person, kind=LogCaseKind.NO_RELATION, week=monday)


def test_the_client_asks_about_a_line_and_reads_the_answer(cast, walk, window):
    kaisa, tove = window(walk.account), window("tove")
    page = kaisa.get("/minun/loki").content.decode()
    assert "/minun/loki/kysy/" in page

    sent = kaisa.post(f"/minun/loki/kysy/{walk.looked.pk}", words="Miksi Liisa katsoi?")
    assert sent.status_code == 303
    assert "Miksi Liisa katsoi?" in kaisa.get("/minun/loki").content.decode()

    question = walk.client.log_questions.latest("created_at")
    assert (question.due_on - clock.today()).days == 30
    assert f"/loki/kysymykset/{question.pk}" in tove.get("/").content.decode()
    assert tove.post(f"/loki/kysymykset/{question.pk}", answer="Hän valmisteli tapaamista.").status_code == 303
    assert "Hän valmisteli tapaamista." in kaisa.get("/minun/loki").content.decode()


def test_a_question_about_the_officers_own_look_is_answered_by_another_officer(cast, walk, window):
    kaisa, tove, ylva = window(walk.account), window("tove"), window("ylva")
    says = "Asiakkaan kysymys odottaa toista tietosuojavastaavaa"
    assert tove.get(f"/loki/?asiakas={walk.client.pk}").status_code == 200
    line = AuditLine.objects.filter(person=cast.tove.person.pk, subjects__contains=walk.client.pk.hex).latest("at")
    before = says in ylva.get("/").content.decode()
    kaisa.post(f"/minun/loki/kysy/{line.pk}", words="Miksi Tove katsoi?")
    address = f"/loki/kysymykset/{walk.client.log_questions.latest('created_at').pk}"
    waits = says in ylva.get("/").content.decode()
    alone = tove.get(address).status_code

    give_role(by=SYSTEM, unit=cast.guidance, person=cast.eeva.person, role=Role.DATA_PROTECTION_OFFICER)

    assert (before, waits, alone) == (False, True, 404)
    assert window("eeva").post(address, answer="Hän selvitti lokia.").status_code == 303
    assert says not in ylva.get("/").content.decode()


def test_a_line_about_somebody_else_can_not_be_asked_about(cast, walk):
    strange = AuditLine.objects.exclude(subjects__contains=walk.client.pk.hex).first()

    with pytest.raises(Refused):
        actions.ask_about_line(by=walk.actor, client=walk.client, line=strange.pk, words="x")


def test_a_reading_without_a_relationship_stands_on_the_list_once(cast, walk, found):
    assert (found.client_id, found.state) == (walk.client.pk, LogCaseState.OPEN)

    again = actions.list_odd_readings(by=SYSTEM, monday=found.week)

    assert again.rows == 0


def test_those_who_guide_or_coordinate_do_not_stand_on_the_list(cast, walk, found):
    others = LogCase.objects.filter(week=found.week).exclude(person=cast.daniel.person)

    assert list(others.filter(kind=LogCaseKind.NO_RELATION)) == []


def test_a_surname_and_a_number_in_common_stand_on_the_list(cast, walk):
    surname = walk.client.name.split()[-1].upper()
    set_staff(cast.aino.staff, last_name=surname, phone=walk.client.phone)
    monday = clock.today() - timedelta(days=clock.today().weekday())

    actions.list_odd_readings(by=SYSTEM, monday=monday)

    kinds = set(LogCase.objects.filter(person=cast.aino.person, week=monday).values_list("kind", flat=True))
    assert {LogCaseKind.SAME_NAME, LogCaseKind.SAME_CONTACT} <= kinds


def set_staff(staff, **values):
    with writing(Run(SYSTEM, frozenset({Staff}), frozenset())):
        for name, value in values.items():
            setattr(staff, name, value)
        staff.save()


def test_the_worker_is_asked_answers_and_somebody_else_closes(cast, walk, found, window):
    assert not can(cast.daniel.actor, P.OWN_ACCOUNT, found)
    tove, daniel = window("tove"), window("daniel")
    version = str(found.version)
    asked = tove.post(f"/loki/katselut/{found.pk}/kysy", words="Mistä oli kyse?", version=version)
    assert asked.status_code == 303
    assert f"/loki/katselut/{found.pk}/selvitys" in daniel.get("/").content.decode()

    assert daniel.post(f"/loki/katselut/{found.pk}/selvitys", words="Asiakas soitti.").status_code == 303
    assert daniel.post(f"/loki/katselut/{found.pk}/sulje", words="Hyvä").status_code == 404
    found.refresh_from_db()
    closed = tove.post(f"/loki/katselut/{found.pk}/sulje", words="Kunnossa", version=str(found.version))
    found.refresh_from_db()
    assert (closed.status_code, found.state, found.closed_by) == (303, LogCaseState.CLOSED, cast.tove.person.pk)


def test_a_closed_case_stays_closed(cast, found):
    actions.close_case(by=cast.tove.actor, case=found, words="x")

    with pytest.raises(NotNow):
        actions.ask_worker(by=cast.tove.actor, case=found, words="x")


def test_the_list_is_of_the_last_whole_week():
    with time_machine.travel("2026-11-25T10:00:00+02:00", tick=False):
        assert last_monday().isoformat() == "2026-11-16"
