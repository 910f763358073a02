"""A team with its manager and workers, the shipped framework, a profile, rounds and answers."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from rinnalla.access import clock
from rinnalla.access.roles import Role
from rinnalla.competence.actions import assessment, framework, profile
from rinnalla.competence.choices import Level, Need, Theme, Use
from rinnalla.competence.imports.content import draft
from rinnalla.people.actions.account import open_account
from rinnalla.people.actions.organisation import add_team, give_role, record_staff
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
    return framework.load_framework(by=SYSTEM, content=draft()).versions.get()


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
    account = open_account(by=SYSTEM, person=staff.person, username=name.lower(), password="!")
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
