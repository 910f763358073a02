"""The made-up directory as people keep it: who answers for what, what was checked when, what somebody noticed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rinnalla.access.actors import Actor, system
from rinnalla.access.clock import told
from rinnalla.demo import calendar
from rinnalla.people.models import Organisation, Person
from rinnalla.services.actions.care import check_service, name_steward, notice
from rinnalla.services.actions.need import load_needs
from rinnalla.services.actions.tie import tell_ties
from rinnalla.services.choices import CheckMethod, CheckOutcome, FieldGroup, SignalKind
from rinnalla.services.imports.content import demonstration
from rinnalla.services.queries.service import services_by_key

NAMED_DAYS_AGO = 330
STEWARD, CONTACT, GUIDE = "anne", "jaana", "sami"
EVERYTHING = FieldGroup.values


@dataclass(frozen=True)
class Check:
    """A service checked so many days ago, in what way, and which groups of it."""

    key: str
    days_ago: int
    method: CheckMethod
    groups: tuple[str, ...] = tuple(EVERYTHING)


# Services nobody is named for are left so on purpose: the page of gaps has something to show.
OF_STEWARD = ("kirjasto", "diakonia", "kriisipuhelin", "paihdeneuvonta", "ruoka-apu", "uimahalli", "tyopaja")
OF_ASSOCIATION = ("avoin-kahvila", "vertaisryhma", "biljardi")
CHECKS = (
    Check("uimahalli", 320, CheckMethod.WEB),
    Check("tyopaja", 250, CheckMethod.MAIL, (FieldGroup.TEXT, FieldGroup.PLACE)),
    Check("paihdeneuvonta", 200, CheckMethod.CALL),
    Check("ruoka-apu", 120, CheckMethod.VISIT),
    Check("biljardi", 60, CheckMethod.OWN),
    Check("kirjasto", 40, CheckMethod.WEB),
    Check("vertaisryhma", 30, CheckMethod.OWN),
    Check("diakonia", 20, CheckMethod.CALL),
    Check("avoin-kahvila", 12, CheckMethod.OWN),
    Check("kriisipuhelin", 9, CheckMethod.CALL),
)
NOTICES = (
    ("ruoka-apu", 6, SignalKind.WRONG_HOURS),
    ("uimahalli", 4, SignalKind.WRONG_NUMBER),
    ("tyopaja", 3, SignalKind.FULL),
    ("kirjasto", 2, SignalKind.WORKED),
)
# Who knows whom: worker, service, days since a visit, knows somebody, may be asked.
TIES = (
    ("sami", "avoin-kahvila", 40, True, True),
    ("sami", "biljardi", 12, True, False),
    ("tiina", "avoin-kahvila", 90, False, False),
    ("pekka", "vertaisryhma", 30, True, True),
    ("pekka", "sulkapallo", 25, False, True),
    ("erkki", "uimahalli", 60, False, True),
    ("marja", "paihdeneuvonta", 120, True, True),
    ("anne", "kirjasto", 35, True, False),
)


def tell(actor: Callable[[str], Actor], *, steward: Person, association: Organisation, today: date) -> None:
    """Everything, in order of its days. ``actor`` gives a worker as an actor on the day told."""
    services = services_by_key({*OF_STEWARD, *OF_ASSOCIATION, "sulkapallo"})
    with told(calendar.at(calendar.worked(today, NAMED_DAYS_AGO), 10)):
        load_needs(by=system("demonstration"), services=demonstration()["services"])
        for key in OF_STEWARD:
            name_steward(by=actor(STEWARD), service=services[key], person=steward)
        for key in OF_ASSOCIATION:
            name_steward(by=actor(STEWARD), service=services[key], organisation=association)
    for check in CHECKS:
        by = CONTACT if check.key in OF_ASSOCIATION else STEWARD
        with told(calendar.at(calendar.worked(today, check.days_ago), 10)):
            check_service(
                by=actor(by),
                service=services[check.key],
                outcome=CheckOutcome.CONFIRMED,
                method=check.method,
                groups=check.groups,
            )
    for key, days_ago, kind in NOTICES:
        with told(calendar.at(calendar.worked(today, days_ago), 14)):
            notice(by=actor(GUIDE), service=services[key], kind=kind)
    for who, key, days_ago, knows, ask in TIES:
        visited = calendar.worked(today, days_ago)
        with told(calendar.at(visited, 15)):
            tell_ties(by=actor(who), service=services[key], knows=knows, ask=ask, visited_on=visited)
