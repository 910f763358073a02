"""Two clients, everybody around them, and those whose sign-in holds nothing."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from rinnalla.access import clock
from rinnalla.access.roles import Role
from rinnalla.competence.queries.latest import latest_closed
from rinnalla.competence.queries.team_map import map_of
from rinnalla.guidance.actions.duty import plan_shift
from rinnalla.people.actions.account import close_account
from rinnalla.people.choices import ConsentKind, MembershipState
from rinnalla.people.models import Block
from rinnalla.release.models import Channel
from rinnalla.services.actions.need import load_needs
from rinnalla.services.actions.subscription import follow_changes
from rinnalla.services.actions.tie import tell_ties
from rinnalla.services.models import ImportRun, Schedule, Service, SourceLink, StagedRow, Subscription, TaxonomyTerm
from rinnalla.surveys.queries.comparison import comparison_of
from tests import factories
from tests.factories.cast import SYSTEM, make_staff
from tests.factories.competence import make_competence
from tests.factories.experts import make_engagements
from tests.factories.learning import make_learning
from tests.factories.surveys import form, make_study, make_surveys
from tests.factories.walk_meeting import make_service, walk_group
from tests.factories.workshops import make_workshops
from tests.services.bringing import hsds, read_in

DAY = timedelta(days=1)


@dataclass(frozen=True)
class World:
    """``kaisa`` and ``elias`` are walked paths; ``accounts`` are everybody's sign-ins by name."""

    cast: Any
    kaisa: Any
    elias: Any
    accounts: dict
    shifts: tuple
    surveys: tuple
    workshops: tuple
    experts: tuple
    studies: tuple
    competence: tuple
    learning: tuple

    def target(self, walk, about):
        """The record of a client's path that an address is about."""
        side, (kind, _, part) = 0 if walk is self.kaisa else 1, about.partition(" ")
        if made := {"expert": self.experts, "workshop": self.workshops, "event": self.learning}.get(kind):
            return made[side][about]
        if made := {"survey": self.surveys, "competence": self.competence}.get(kind):
            return made[side][part]
        others = self._others(walk, side)
        return others[about]() if about in others else getattr(walk, about)

    def _others(self, walk, side):
        return {
            "service": Service.objects.get,
            "need": lambda: TaxonomyTerm.objects.filter(taxonomy="need").order_by("pk")[0],
            "source_link": lambda: SourceLink.objects.exclude(service=None).get(),
            "schedule": lambda: Schedule.objects.order_by("pk")[0],
            "subscription": lambda: Subscription.objects.get(
                person=self.cast.members["aino" if walk is self.kaisa else "cecilia"].person
            ),
            "import": ImportRun.objects.get,
            "import row": lambda: StagedRow.objects.order_by("pk")[0],
            "consent": lambda: walk.client.consents.get(kind=ConsentKind.DISCLOSURE),
            "block": lambda: Block.objects.get(first=walk.client.person),
            "organisation": lambda: self.unit_of(walk).organisation,
            "unit": lambda: self.unit_of(walk),
            "own_unit": lambda: self.unit_of(walk),
            "staff": lambda: self.cast.members["aino" if walk is self.kaisa else "cecilia"].staff,
            "duty unit": lambda: self.unit_of(walk),
            "shift": lambda: self.shifts[side],
            "answered study": lambda: self.studies[side],
            "answered campaign": lambda: self.studies[side].waves.get(wave=1),
            "account": lambda: self.accounts["bertil" if walk is self.kaisa else "cecilia"],
            "membership": lambda: self.cast.members["bertil" if walk is self.kaisa else "cecilia"].memberships[0],
        }

    def unit_of(self, walk):
        return self.cast.guidance if walk is self.kaisa else self.cast.elsewhere


def make_world():
    """For the owner being served."""
    cast = factories.make_cast()
    kaisa = factories.walk_path(cast, whole=True)
    elias = factories.walk_path(
        cast, guide="cecilia", coordinator="otso", unit="elsewhere", username="elias", whole=True
    )
    factories.walk_course(cast, kaisa)
    factories.walk_course(cast, elias, guide="cecilia")
    walk_group(kaisa, cast.aino.actor)
    walk_group(elias, cast.cecilia.actor)
    service = make_service()
    load_needs(by=SYSTEM)
    for guide in (cast.aino, cast.cecilia):
        follow_changes(by=guide.actor, service=service)
        tell_ties(by=guide.actor, service=service, knows=True, ask=True)
    read_in(cast.stella.actor, [hsds()])
    accounts = {name: member.account for name, member in cast.members.items()}
    accounts |= {"kaisa": kaisa.account, "elias": elias.account, "nobody": None}
    shifts = (_on_duty(cast.marja, cast.guidance), _on_duty(cast.otso, cast.elsewhere))
    asked = (make_surveys(cast, "eeva"), make_surveys(cast, "saga"))
    studies = (_study(cast.eeva, cast.guidance), _study(cast.saga, cast.elsewhere))
    learned = _competence(cast)
    tuure = make_staff("Tuure", (Role.TRAINER, cast.elsewhere))
    held = (make_workshops(cast.taimi, cast.guidance), make_workshops(tuure, cast.elsewhere))
    learning = _learning(cast, tuure)
    spoken = (make_engagements(cast.marja, cast.aino), make_engagements(cast.otso, cast.cecilia))
    everybody = accounts | _hollow(cast)
    return World(cast, kaisa, elias, everybody, shifts, asked, held, spoken, studies, learned, learning)


def _competence(cast):
    """Two teams, of the first of which the map has been told, as a first page tells it."""
    made = make_competence(cast), make_competence(cast, unit="elsewhere", manager=None)
    map_of(latest_closed(cast.bertil.actor), Channel.PAGE)
    return made


def _learning(cast, trainer):
    manager = make_staff("Olavi", (Role.LINE_MANAGER, cast.elsewhere))
    return (
        make_learning(cast.taimi, cast.guidance, cast.bertil, cast.aino),
        make_learning(trainer, cast.elsewhere, manager, cast.cecilia),
    )


def _on_duty(member, unit):
    start = clock.now() - timedelta(hours=1)
    return plan_shift(
        by=member.actor, unit=unit, person=member.staff, phone="040 123 4567", starts_at=start, ends_at=start + DAY
    )


def _study(evaluator, unit):
    """Two waves whose rows go out, and whose figures have been released by the ways that the addresses use."""
    waves = [[form(seed) for seed in range(first, first + 12)] for first in (0, 50)]
    study = make_study(evaluator, unit.organisation, *waves, plan={"groups": []})
    for channel in (Channel.PAGE, Channel.CSV, Channel.PICTURE):
        comparison_of(study, channel)
    return study


def _hollow(cast):
    coordinator, today = (Role.COORDINATOR, cast.guidance), clock.today()
    made = {
        "invited": make_staff("Invited", coordinator, state=MembershipState.INVITED),
        "suspended": make_staff("Suspended", coordinator, state=MembershipState.SUSPENDED),
        "ended": make_staff("Ended", coordinator, state=MembershipState.ENDED),
        "expired": make_staff("Expired", coordinator, starts_on=today - 9 * DAY, ends_on=today - DAY),
        "ahead": make_staff("Ahead", coordinator, starts_on=today + DAY),
        "closed": make_staff("Closed", coordinator),
    }
    close_account(by=SYSTEM, account=made["closed"].account)
    return {name: member.account for name, member in made.items()}
