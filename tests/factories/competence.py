"""A team with its manager and workers, the shipped framework, a profile, rounds and answers."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from rinnalla.access import clock
from rinnalla.access.records import Run, writing
from rinnalla.access.roles import Role
from rinnalla.competence.actions import assessment, framework, profile
from rinnalla.competence.choices import Level, Need, Theme, Use
from rinnalla.competence.imports.content import draft
from rinnalla.competence.models import TrainingWishes
from rinnalla.cycle.actions import cycle, plan
from rinnalla.cycle.choices import Means
from rinnalla.people.actions.account import open_account
from rinnalla.people.actions.organisation import add_team, give_role, record_staff
from tests.factories import surveys
from tests.factories.cast import SYSTEM, Member

DAY = timedelta(days=1)


@dataclass
class Team:
    """A team of the guidance unit: Bertil manages it, Wilma and the others work in it."""

    record: Any
    manager: Any
    workers: list[Member] = field(default_factory=list)

    @property
    def wilma(self):
        return self.workers[0]


def make_framework():
    """The shipped draft, in use."""
    return framework.load_framework(by=SYSTEM, content=draft()).versions.get(number=1)


def make_team(cast, *, workers=3, unit="guidance", manager="bertil", name="Tiimi"):
    """A team with so many workers; the first is Wilma of the cast, who works here as well."""
    place = getattr(cast, unit)
    record = add_team(by=SYSTEM, unit=place, name=name)
    team = Team(record, cast.members.get(manager) if manager else None)
    if workers and manager == "bertil":
        give_role(by=SYSTEM, unit=place, person=cast.wilma.person, role=Role.WORKER, team=record)
        team.workers.append(cast.wilma)
    while len(team.workers) < workers:
        team.workers.append(make_worker(record, f"{name}{len(team.workers)}"))
    return team


def make_worker(record, name):
    """One more worker of a team, with a sign-in."""
    staff = record_staff(by=SYSTEM, first_name=name, last_name="Työntekijä")
    held = give_role(by=SYSTEM, unit=record.unit, person=staff.person, role=Role.WORKER, team=record)
    account = open_account(by=SYSTEM, person=staff.person, username=f"{name.lower()}-{record.pk.hex}", password="!")
    return Member(staff, account, (held,))


def make_profile(team, version=None, *, by=None, agreed=True):
    """A profile in which every competence of the framework is needed."""
    by = by or team.wilma.actor
    made = profile.start_profile(by=by, team=team.record, framework_version=version or make_framework())
    needs = {item.identifier: Need.OWN for item in made.framework_version.said.competences}
    made = profile.say_needs(by=by, profile=made, needs=needs)
    return profile.agree_profile(by=by, profile=made) if agreed else made


def make_round(team, *, by=None, name="Kevät", closes=14, deletes=365):
    """An open round of a team that has agreed on a profile."""
    return assessment.open_round(
        by=by or team.manager.actor, team=team.record, name=name, purpose="Koulutuksen suunnittelu",
        closes_on=clock.today() + closes * DAY, deletes_on=clock.today() + deletes * DAY,
    )  # fmt: skip


def assess(worker, asked, level=Level.OWN, use=Use.OFTEN, **levels):
    """A worker's whole self-assessment; ``levels`` says otherwise of competences by their codes."""
    by = worker.actor
    made = assessment.begin_assessment(by=by, asked=asked)
    for theme in Theme:
        items = asked.profile.of_theme(theme)
        said = {item.identifier: levels.get(item.code, level) for item in items}
        made = assessment.assess_theme(by=by, assessment=made, theme=theme, levels=said, use=use)
    return made


def item_of(version, code):
    """A competence by its code."""
    return next(item for item in version.said.items if item.code == code)


def make_competence(cast, *, unit="guidance", manager="bertil"):
    """One of everything around a team: a map, an open round, an answer shared with the manager, a draft, a file."""
    team, version = make_team(cast, unit=unit, manager=manager), make_framework()
    head = team.manager or make_manager(team.record)
    team.manager = head
    agreed = make_profile(team, version)
    closed = assessment.close_round(by=head.actor, asked=make_round(team, name="Syksy"))
    asked = make_round(team)
    own = assess(team.wilma, asked)
    made = make_cycle(team)
    draft_version = framework.start_version(by=SYSTEM, framework=version.framework)
    return {
        "team": team.record,
        "work": team.record.memberships.order_by("pk").first(),
        "wishes": make_wishes(cast, "eeva" if unit == "guidance" else "saga"),
        "version": version,
        "draft": draft_version,
        "staged": framework.stage_framework(by=SYSTEM, content=version.said, file_name="kehys.json"),
        "agreed": agreed,
        "profile": profile.start_profile(by=team.wilma.actor, team=team.record, framework_version=version),
        "closed": closed,
        "round": asked,
        "own": own,
        "cycle": made,
        "step": made.steps.get(kind="define"),
        "task": made.steps.get(kind="define").tasks.first(),
        "plan": made.plan,
        "goal": make_goal(team, made.plan),
        "share": assessment.share(by=team.wilma.actor, assessment=own, reader=head.staff),
    }


def make_wishes(cast, by):
    """What an organisation shows beside its teams' maps; of a survey under way, which no page would take."""
    campaign = surveys.make_campaign(cast, by=by, name="Toiveet")
    with writing(Run(SYSTEM, frozenset({TrainingWishes}), frozenset())):
        made = TrainingWishes(organisation=campaign.organisation, campaign=campaign, item="themes")
        made.save()
    return made


def make_cycle(team, *, by=None, name="Vuosi"):
    """A year of a team with its steps, suggested tasks and empty plan."""
    return cycle.start_cycle(by=by or team.manager.actor, team=team.record, name=name, starts_on=clock.today())


def make_goal(team, made, *, text="Otamme yksinäisyyden puheeksi", item="", hours=6):
    """A goal of a plan, written by Wilma."""
    return plan.add_goal(
        by=team.wilma.actor, plan=made, text=text, means=Means.PAIR, how="Parit vuorottelevat", hours=hours,
        due_on=clock.today() + 90 * DAY, item=item,
    )  # fmt: skip


def make_manager(record):
    """Somebody who manages a team and is nobody of the cast."""
    staff = record_staff(by=SYSTEM, first_name=f"Johtaja {record.name}")
    held = give_role(by=SYSTEM, unit=record.unit, person=staff.person, role=Role.LINE_MANAGER)
    account = open_account(by=SYSTEM, person=staff.person, username=f"johtaja-{record.pk.hex}", password="!")
    return Member(staff, account, (held,))
