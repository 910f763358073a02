"""A team's whole year of competence: its manager and two workers, from the profile to the handbook."""

import pytest
from django.contrib.auth.hashers import make_password

from rinnalla.access import clock
from rinnalla.access.actors import system
from rinnalla.access.roles import Role
from rinnalla.competence.models import AssessmentRound
from rinnalla.people.actions.organisation import add_team, end_role, give_role
from rinnalla.people.models import Account, Membership, Team
from rinnalla.people.queries.account import actor_of
from tests.factories import competence as given
from tests.factories.cast import Member
from tests.journeys.conftest import PASSWORD
from tests.journeys.guiding import text
from tests.journeys.requesting import choose, finnish, follow, press

pytestmark = pytest.mark.only("sqlite")
STEPS = ("Määrittele", "Kartoita", "Suunnittele", "Vahvista", "Ota käyttöön", "Arvioi")
BY = system("demonstration")


@pytest.fixture
def team(demonstration):
    """A new team of seven of the demonstration's workers, Sanna among them; Riitta manages it."""
    old = Team.objects.get(name="Ikääntyneiden sosiaalityö")
    made = add_team(by=BY, unit=old.unit, name="Kotikäyntien tiimi")
    for held in Membership.objects.filter(team=old, role=Role.WORKER).order_by("created_at")[:7]:
        end_role(by=BY, membership=held)
        day = clock.today().replace(day=1) if clock.today().day > 1 else clock.today()
        give_role(by=BY, unit=old.unit, person=held.person, role=Role.WORKER, team=made, starts_on=day)
    return made


@pytest.fixture
def juho(team, open_page):
    """A page of another worker of the team, signed in."""
    account = Account.objects.get(username="juho")
    account.password = make_password(PASSWORD)
    account.save(update_fields=["password"])
    page = open_page()
    page.goto("/kirjaudu")
    page.get_by_label("Käyttäjätunnus").fill("juho")
    page.get_by_label("Salasana").fill(PASSWORD)
    page.get_by_role("button", name="Kirjaudu", exact=True).click()
    page.wait_for_url(lambda address: "kirjaudu" not in address)
    return page


def the_manager_begins_the_year(manager, team, look):
    manager.goto("/osaaminen/vuosi/")
    look(manager)
    manager.goto(f"/osaaminen/vuosi/tiimi/{team.pk}")
    manager.get_by_label("Vuoden nimi").fill("Vuosi 2027")
    look(manager)
    press(manager, "Aloita vuosi")
    look(manager)
    assert "Tämän kuun kymmenen minuuttia" in text(manager)


def the_team_makes_its_profile(worker, team, look):
    worker.goto(f"/osaaminen/tiimit/{team.pk}/")
    follow(worker, "Tehkää tiimin profiili yhdessä")
    press(worker, "Aloita")
    look(worker)
    follow(worker, "Mielenterveys hyvinvoinnin rakentajana")
    for group in worker.locator("main fieldset").all():
        group.get_by_role("radio", name="Jokaisen pitää osata itse").check()
    look(worker)
    press(worker, "Tallenna ja jatka")
    worker.goto(worker.url.partition("/teema/")[0])
    press(worker, "Olemme sopineet tästä")
    look(worker)


def the_manager_asks_the_team(manager, team, look):
    manager.goto(f"/osaaminen/tiimit/{team.pk}/")
    follow(manager, "Pyydä tiimiä arvioimaan osaamistaan")
    manager.get_by_label("Kierroksen nimi").fill("Kevään kierros")
    manager.get_by_label("Mihin tätä käytetään?").fill("Suunnittelemme, mitä vahvistamme.")
    manager.get_by_label("Viimeinen vastauspäivä").fill(finnish(clock.today()))
    manager.get_by_label("Milloin ihmisten omat vastaukset poistetaan?").fill(
        finnish(clock.today().replace(year=clock.today().year + 1, day=1))
    )
    look(manager)
    press(manager, "Avaa kierros")
    look(manager)


def a_worker_assesses(worker, answer, look):
    worker.goto("/osaaminen/")
    look(worker)
    follow(worker, "Kevään kierros")
    look(worker)
    press(worker, "Aloita")
    for group in worker.locator("main fieldset").all()[:-1]:
        group.get_by_role("radio", name=answer, exact=True).check()
    choose(worker, "Voitko käyttää tätä työssäsi?", "Usein")
    look(worker)
    press(worker, "Tallenna tämä teema")
    look(worker)
    assert "Läpikäyty" in text(worker) or "läpikäyty" in text(worker)


def the_others_assess_too(team):
    asked = AssessmentRound.objects.get(team=team)
    for held in Membership.objects.filter(team=team).exclude(person__account__username__in=["tyontekija", "juho"]):
        account = held.person.account
        given.assess(Member(held.person.staff, account, (held,)), asked)
        assert actor_of(account)


def the_manager_closes_and_reads_the_map(manager, look):
    manager.goto("/osaaminen/kierrokset/" + str(AssessmentRound.objects.get(name="Kevään kierros").pk))
    press(manager, "Sulje kierros")
    look(manager)
    assert "7 ihmisestä vastasi 7" in text(manager)


def the_team_plans(worker, look):
    worker.goto("/osaaminen/vuosi/")
    follow(worker, "Kotikäyntien tiimi")
    follow(worker, "Osaamisen vahvistamisen suunnitelma")
    follow(worker, "Lisää tavoite")
    worker.get_by_label("Mikä muuttuu työssämme?").fill("Kysymme voinnista joka käynnillä")
    choose(worker, "Millä keinolla?", "Parityö")
    worker.get_by_label("Kuka tekee mitä, kenen kanssa, ja miten se tulee käyttöön?").fill("Parit vuorottelevat")
    worker.get_by_label("Montako tuntia kullekin varataan?").fill("6")
    worker.get_by_label("Mihin mennessä?").fill(finnish(clock.today()))
    look(worker)
    press(worker, "Tallenna")
    look(worker)


def another_worker_marks_it(worker, look):
    worker.goto("/osaaminen/vuosi/")
    follow(worker, "Kotikäyntien tiimi")
    follow(worker, "Osaamisen vahvistamisen suunnitelma")
    follow(worker, "Kirjaa merkintäni")
    choose(worker, "Mitä sanot suunnitelmasta?", "Sopii minulle")
    look(worker)
    press(worker, "Tallenna")


def the_manager_walks_the_steps_to_the_end(manager, look):
    manager.goto("/osaaminen/vuosi/")
    follow(manager, "Kotikäyntien tiimi")
    follow(manager, "Osaamisen vahvistamisen suunnitelma")
    press(manager, "Olemme käyneet sen läpi yhdessä")
    press(manager, "Ota suunnitelma voimaan")
    look(manager)
    year = manager.locator(".back a").get_attribute("href")
    for number, step in enumerate(STEPS, 1):
        manager.goto(year)
        follow(manager, f"{number}. {step}")
        follow(manager, "Kirjaa, missä olemme")
        choose(manager, "Missä vaiheessa olemme?", "Tehty")
        manager.get_by_label("Mitä olemme sopineet?").fill(f"Sovittu vaiheessa {step}")
        press(manager, "Tallenna")
    look(manager)
    manager.goto(year)
    look(manager)
    paper = manager.request.get(f"{year}/kasikirja")
    assert paper.body().startswith(b"%PDF")
    press(manager, "Päätä vuosi")


def test_a_team_walks_its_whole_year(team, enter, juho, look):
    manager, sanna = enter("esihenkilo"), enter("tyontekija")
    the_manager_begins_the_year(manager, team, look)
    the_team_makes_its_profile(sanna, team, look)
    the_manager_asks_the_team(manager, team, look)
    a_worker_assesses(sanna, "Osaan itse", look)
    a_worker_assesses(juho, "Osaan itse", look)
    the_others_assess_too(team)
    the_manager_closes_and_reads_the_map(manager, look)
    the_team_plans(sanna, look)
    another_worker_marks_it(juho, look)
    the_manager_walks_the_steps_to_the_end(manager, look)

    assert "Kotikäyntien tiimi" in text(manager)
    assert "Aloita vuosi" in text(manager)
