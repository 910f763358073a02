"""Line managers and the administrator put workers into teams, one or many, and take them out, with days."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.roles import Role
from rinnalla.formats.name_list import read_names
from rinnalla.people.actions.account import open_account
from rinnalla.people.actions.organisation import give_role, record_staff
from rinnalla.people.actions.team import join_team, leave_team
from rinnalla.people.models import Membership, Team
from tests.factories import competence as given
from tests.factories.cast import SYSTEM

DAY = timedelta(days=1)
pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def team(cast):
    return given.make_team(cast, workers=0).record


def text(answer):
    return answer.content.decode()


def in_team(team):
    return {str(one.person.staff) for one in Membership.objects.filter(team=team, ends_on=None)}


def join(window, team, who="bertil", **said):
    told = {"names": "", "starts_on": clock.today().isoformat(), "ends_on": "", **said}
    return window(who).post(reverse("team_join", args=[team.pk]), **told)


def test_names_are_read_from_pasted_lines_and_tables_once():
    lines = "Etunimi;Sukunimi;Sähköposti\nAino;;aino@x.invalid\n\nLahti, Veera\n Veera Lahti\n<OTSO@x.invalid>\n"

    found = read_names(lines)

    assert [(one.email, sorted(one.words)) for one in found] == [
        ("aino@x.invalid", ["aino"]), ("", ["lahti", "veera"]), ("otso@x.invalid", []),
    ]  # fmt: skip


def test_a_line_manager_puts_many_workers_into_a_team_from_a_pasted_list(window, team, cast):
    answer = join(window, team, names="Aino\nDaniel", ends_on="31.12.2099")

    held = Membership.objects.filter(team=team)
    assert answer.status_code == 303
    assert {(str(one.person.staff), one.role, one.starts_on, one.ends_on) for one in held} == {
        (name, Role.WORKER, clock.today(), date(2099, 12, 31)) for name in ("Aino", "Daniel")
    }
    page = text(window("bertil").get(reverse("team_staff", args=[team.pk])))
    assert ("Aino" in page, "31.12.2099" in page) == (True, True)


def test_a_list_comes_from_a_csv_file_as_well(window, team):
    file = SimpleUploadedFile("lista.csv", "Nimi\nAino\nWilma\n".encode("cp1252"))

    assert join(window, team, file=file).status_code == 303
    assert in_team(team) == {"Aino", "Wilma"}


def test_whoever_is_not_found_is_told_and_nobody_is_put_in_and_the_list_stays(window, team):
    file = SimpleUploadedFile("lista.csv", b"Aino\nNobody Known\n")

    answer = join(window, team, file=file)

    page = text(answer)
    assert (answer.status_code, "Nobody Known." in page, "Aino\nNobody Known</textarea>" in page) == (422, True, True)
    assert in_team(team) == set()


def test_two_people_of_one_name_are_told_apart_by_an_address(window, team, cast):
    namesake = record_staff(by=SYSTEM, first_name="Aino")
    give_role(by=SYSTEM, unit=cast.clinic, person=namesake.person, role=Role.WORKER)
    open_account(by=SYSTEM, person=namesake.person, username="aino2", password="!", email="Aino@x.invalid")

    answer = join(window, team, names="Aino")
    assert (answer.status_code, "Aino." in text(answer), in_team(team)) == (422, True, set())

    assert join(window, team, names="aino@x.invalid").status_code == 303
    assert Membership.objects.get(team=team).person == namesake.person


def test_who_works_in_another_team_of_the_unit_moves_on_that_day(cast, team):
    other = given.make_team(cast, workers=0, name="Toinen").record
    by, today = cast.bertil.actor, clock.today()
    join_team(by=by, team=team, people=[cast.aino.staff], starts_on=today)

    join_team(by=by, team=other, people=[cast.aino.staff], starts_on=today + 7 * DAY)

    held = Membership.objects.filter(person=cast.aino.person, role=Role.WORKER).order_by("starts_on")
    assert [(one.team, one.starts_on, one.ends_on) for one in held] == [
        (team, today, today + 6 * DAY), (other, today + 7 * DAY, None),
    ]  # fmt: skip
    with pytest.raises(NotNow):
        join_team(by=by, team=team, people=[cast.aino.staff], starts_on=today + DAY)


def test_the_last_day_is_said_and_the_team_is_seen_until_then(window, cast, team):
    made = join_team(by=cast.bertil.actor, team=team, people=[cast.aino.staff], starts_on=clock.today())[0]
    page = reverse("team_leave", args=[made.pk])

    early = window("bertil").post(page, ends_on=(clock.today() - DAY).isoformat(), version=1)
    done = window("bertil").post(page, ends_on=clock.today().isoformat(), version=1)

    made.refresh_from_db()
    assert (early.status_code, done.status_code, made.ends_on) == (422, 303, clock.today())
    assert window("aino").get(reverse("team_competence", args=[team.pk])).status_code == 200


def test_a_line_manager_reaches_own_units_only_and_nobody_puts_themselves(window, cast, team):
    strange = given.make_team(cast, workers=0, unit="elsewhere", manager=None, name="Vieras").record

    assert window("bertil").get(reverse("team_staff", args=[strange.pk])).status_code == 404
    assert window("aino").get(reverse("team_staff_list")).status_code == 404
    assert window("ylva").get(reverse("team_staff", args=[strange.pk])).status_code == 200
    with pytest.raises(Refused):
        join_team(by=cast.bertil.actor, team=strange, people=[cast.aino.staff], starts_on=clock.today())
    with pytest.raises(Refused):
        join_team(by=cast.bertil.actor, team=team, people=[cast.bertil.staff], starts_on=clock.today())
    own = give_role(by=SYSTEM, unit=cast.guidance, person=cast.bertil.person, role=Role.WORKER, team=team)
    with pytest.raises(Refused):
        leave_team(by=cast.bertil.actor, membership=own, ends_on=clock.today())


def test_a_team_is_added_to_an_own_unit_once(window, cast):
    page, said = reverse("team_make"), {"unit": str(cast.guidance.pk), "name": "Kotihoito"}

    assert window("bertil").post(page, **said).status_code == 303
    assert window("bertil").post(page, **said).status_code == 422
    assert window("bertil").post(page, unit=str(cast.clinic.pk), name="Muu").status_code == 422
    assert Team.objects.filter(name="Kotihoito").count() == 1
