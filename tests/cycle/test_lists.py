"""A page of a team's competence asks as much of the database whether it has one row, three or thirty."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from django.urls import reverse

from rinnalla.access import clock
from rinnalla.competence.actions import assessment, framework
from rinnalla.competence.imports.content import draft
from rinnalla.cycle.actions import cycle, plan
from rinnalla.cycle.choices import MarkKind
from tests.factories import competence as given
from tests.factories.cast import SYSTEM
from tests.factories.costs import grown_costs


def test_lists_of_teams_and_their_years(cast, window):
    team = given.make_team(cast)
    made = given.make_cycle(team)
    step = made.steps.get(kind="define")
    due_on = clock.today() + timedelta(days=30)

    def grow(number):
        given.make_cycle(given.make_team(cast, workers=1, manager=None, name=f"Tiimi{number}"), by=team.manager.actor)
        given.make_goal(team, made.plan, text=f"Tavoite {number}")
        plan.mark_plan(by=team.wilma.actor, plan=made.plan, kind=MarkKind.ADDS, words=f"Merkintä {number}")
        cycle.give_task(by=team.manager.actor, step=step, text=f"Tehtävä {number}", due_on=due_on)

    def pages():
        return {
            "competence": ("bertil", reverse("competence")),
            "years": ("bertil", reverse("cycle_list")),
            "year": ("bertil", reverse("cycle", args=[made.pk])),
            "step": ("bertil", reverse("step", args=[step.pk])),
            "plan": ("wilma", reverse("plan_of_cycle", args=[made.plan.pk])),
            "home": ("bertil", reverse("home")),
        }

    assert grown_costs(window, grow, pages) == {}


def test_lists_of_what_a_team_maps(cast, window):
    team, other = given.make_team(cast), given.make_team(cast, workers=1, manager=None, name="Toinen")
    version = given.make_framework()
    profile = given.make_profile(team, version)
    given.make_profile(other, version)
    asked = given.make_round(team)
    own = given.assess(team.wilma, asked)

    def grow(number):
        worker = given.make_worker(team.record, f"Uusi{number}")
        theirs = given.assess(worker, asked)
        assessment.share(by=worker.actor, assessment=theirs, reader=cast.bertil.staff)
        assessment.share(by=team.wilma.actor, assessment=own, reader=worker.staff)
        again = given.make_round(other, by=team.manager.actor, name=f"Kierros {number}")
        assessment.close_round(by=team.manager.actor, asked=again)
        framework.load_framework(by=SYSTEM, content=replace(draft(), identifier=str(uuid4())))

    def pages():
        return {
            "team": ("bertil", reverse("team_competence", args=[other.record.pk])),
            "profile": ("wilma", reverse("profile", args=[profile.pk])),
            "round": ("bertil", reverse("assessment_round", args=[asked.pk])),
            "map": ("bertil", reverse("team_map", args=[other.record.assessment_rounds.first().pk])),
            "own": ("wilma", reverse("assessment", args=[own.pk])),
            "mine": ("wilma", reverse("competence")),
            "managed": ("bertil", reverse("competence")),
            "frameworks": ("eeva", reverse("framework_list")),
        }

    assert grown_costs(window, grow, pages) == {}
