"""A wellbeing services county's data, past the doors but honest: sealed under each client's key, a valid trail.

One guidance unit has all of it, which is the hardest case for every list. Meetings are written in the order of their
days, so that those of one period lie far apart, as they come to do in time. Imported only when models can be.
"""

import random
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.ids import uuid7
from rinnalla.access.models import DataKey
from rinnalla.access.owners import owner_key
from rinnalla.access.records import Run, writing
from rinnalla.access.roles import Role
from rinnalla.access.secrets import new_data_key
from rinnalla.access.tenancy import owned_transaction
from rinnalla.guidance.choices import Aim, MeetingState, NoteKind, PeriodState, RequestSource, RequestState
from rinnalla.guidance.models import (
    Assignment,
    Brief,
    Goal,
    Meeting,
    Note,
    Period,
    PhaseInterval,
    ServiceRequest,
)
from rinnalla.guides.models import GuideProfile, GuideTerms
from rinnalla.people.actions.account import open_account
from rinnalla.people.choices import Channel, ConsentKind, OrganisationKind, UnitKind
from rinnalla.people.models import Client, Consent, Person
from rinnalla.services.actions.content import load_directory
from rinnalla.services.imports.content import demonstration
from tests.benchmarks import _long_trail
from tests.factories.cast import SYSTEM, make_staff, make_unit

GUIDES, CLIENTS, PERIODS, RUNNING, MEETINGS, LINES = 60, 1_500, 1_200, 360, 60_000, 1_000_000
DAYS = 900
MODELS = (
    Person, Client, DataKey, Consent, ServiceRequest, Brief, Period, PhaseInterval, Assignment, Goal, Meeting, Note,
    GuideProfile, GuideTerms,
)  # fmt: skip
OPEN = (
    RequestState.SENT, RequestState.RECEIVED, RequestState.INFO_REQUESTED, RequestState.ACCEPTED,
    RequestState.WAITLISTED, RequestState.WAITLISTED,
)  # fmt: skip
RUNS = (PeriodState.ACTIVE, PeriodState.ACTIVE, PeriodState.ACTIVE, PeriodState.TAPERING, PeriodState.CLOSING)
TEXT = "Kävelimme rantaan ja juttelimme siitä, miten viikko on mennyt ja mitä seuraavaksi voisi kokeilla. "


@dataclass
class County:
    """Who is who."""

    unit: Any
    clinic: Any
    guides: list
    others: dict


def fill():
    """Write everything for the owner being served."""
    chance = random.Random(1)
    with owned_transaction():
        county = _people()
        with writing(Run(SYSTEM, frozenset(MODELS), frozenset())):
            clients = _clients(county)
            requests = _requests(county, clients, chance)
            periods = _periods(county, requests[:PERIODS], chance)
            _meetings(periods, chance)
        load_directory(by=SYSTEM, content=demonstration())
        account = open_account(by=SYSTEM, person=clients[0].person, username="asiakas", password="!")
    actors = [(one.account.pk, one.person.pk) for one in (*county.guides, *county.others.values())]
    year = 365 * 24 * 3600 * 1_000_000
    began = clock.microseconds(clock.now()) - year
    readers = _long_trail.Readers(actors, [one.pk.hex for one in clients], began, year // LINES - 1)
    _long_trail.write(LINES, of=readers)
    waits = next(one for one in requests if one.state == RequestState.ACCEPTED)
    accounts = {name: one.account for name, one in county.others.items()}
    accounts |= {"ohjaaja": county.guides[0].account, "asiakas": account}
    return {"accounts": accounts, "pages": _pages(periods[0], waits)}


def _pages(period, waits):
    """The main pages: who asks for which."""
    found = {
        "guide's first page": ("ohjaaja", reverse("home")),
        "coordinator's first page": ("koordinaattori", reverse("home")),
        "inbox": ("koordinaattori", reverse("request_list")),
        "periods": ("koordinaattori", reverse("period_list")),
        "a period": ("ohjaaja", reverse("period", args=[period.pk])),
        "its meetings": ("ohjaaja", reverse("meetings", args=[period.pk])),
        "client's own page": ("asiakas", reverse("own_page")),
        "who has seen my data": ("asiakas", reverse("own_log")),
        "guides": ("koordinaattori", reverse("guide_list")),
        "suggesting a guide": ("koordinaattori", reverse("request_suggest", args=[waits.pk])),
        "service search": ("asiakas", f"{reverse('service_list')}?q=mielenterveys"),
        "audit trail": ("tietosuojavastaava", reverse("trail")),
        "numbers of a unit": ("osastonhoitaja", reverse("unit_numbers")),
    }
    return {name: list(pair) for name, pair in found.items()}


def _people():
    unit = make_unit("Ohjaus", UnitKind.GUIDANCE, takes_requests=True)
    clinic = make_unit("Poliklinikka", UnitKind.CARE, organisation_kind=OrganisationKind.CLINIC)
    roles = {"koordinaattori": Role.COORDINATOR, "tietosuojavastaava": Role.DATA_PROTECTION_OFFICER}
    others = {name: make_staff(name, (role, unit)) for name, role in roles.items()}
    others["omahoitaja"] = make_staff("omahoitaja", (Role.PARTNER, clinic))
    others["osastonhoitaja"] = make_staff("osastonhoitaja", (Role.WARD_MANAGER, clinic))
    guides = [make_staff(f"ohjaaja{number}", (Role.GUIDE, unit)) for number in range(GUIDES)]
    with writing(Run(SYSTEM, frozenset(MODELS), frozenset())):
        for guide in guides:
            GuideProfile(
                person=guide.person, data_key=owner_key(), themes="anxiety", own_words=TEXT, areas="keskusta",
                languages="fi", interests="kävely",
            ).save()  # fmt: skip
            GuideTerms(person=guide.person, weekly_hours=20, most_clients=12).save()
    return County(unit, clinic, guides, others)


def _clients(county):
    people, keys = [Person() for _ in range(CLIENTS)], [new_data_key() for _ in range(CLIENTS)]
    Person.objects.bulk_create(people)
    DataKey.objects.bulk_create(keys)
    made = []
    for number, (person, key) in enumerate(zip(people, keys, strict=True)):
        one = Client(person=person, data_key=key, name=f"Kaisa Kuvitteellinen {number}", call_name=f"Kaisa {number}")
        one.phone = f"040 000 {number:04}"
        made.append(one)
    for one in made:
        one.save()
    now = clock.now()
    told = {"given_at": now, "how": Channel.IN_PERSON, "recorded_by": SYSTEM.id}
    consents = [Consent(client=one, data_key=one.data_key, kind=ConsentKind.INFORMATION, **told) for one in made]
    consents += [
        Consent(
            client=one, data_key=one.data_key, kind=ConsentKind.DISCLOSURE, recipient=county.clinic, **told
        ) for one in made
    ]  # fmt: skip
    Consent.objects.bulk_create(consents)
    return made


def _requests(county, clients, chance):
    sender, now, today, made = county.others["omahoitaja"].person, clock.now(), clock.today(), []
    for number, client in enumerate(clients):
        done = number < PERIODS
        days = chance.randrange(100, DAYS) if done else chance.randrange(40)
        made.append(
            ServiceRequest(
                client=client,
                data_key=client.data_key,
                unit=county.unit,
                from_unit=county.clinic,
                sender=sender,
                source=RequestSource.PROFESSIONAL,
                state=RequestState.COMPLETED if done else chance.choice(OPEN),
                state_since=now,
                waiting_since=today - timedelta(days=days),
                receive_by=today,
                call_by=today,
                decide_by=today,
                situation=TEXT * 3,
                hopes=TEXT * 2,
                ending=TEXT,
            )
        )
    ServiceRequest.objects.bulk_create(made)
    Brief.objects.bulk_create(
        Brief(request=one, data_key=one.data_key, text=TEXT * 2, approved_at=now, approved_how="in_person")
        for one in made
    )
    return made


def _periods(county, requests, chance):
    today, made, phases, held, goals = clock.today(), [], [], [], []
    for number, request in enumerate(requests):
        runs = number < RUNNING
        start = today - timedelta(days=chance.randrange(100, 200) if runs else chance.randrange(220, DAYS))
        end = start + timedelta(days=210)
        state = chance.choice(RUNS) if runs else PeriodState.FINISHED
        period = Period(
            client=request.client, unit=county.unit, request=request, state=state, planned_start=start, planned_end=end
        )
        made.append(period)
        last = None if runs else min(end, today)
        active = start + timedelta(days=30)
        days = [(PeriodState.STARTING, start, active), (PeriodState.ACTIVE, active, start + timedelta(days=90)),
                (state, start + timedelta(days=90), None)]  # fmt: skip
        if not runs:
            days[-1] = (PeriodState.ACTIVE, start + timedelta(days=90), last)
            days.append((state, last, None))
        phases += [PhaseInterval(period=period, state=s, started_on=a, ended_on=b) for s, a, b in days]
        person = county.guides[number % GUIDES].person
        until = None if runs else last + timedelta(days=14)
        held.append(Assignment(period=period, person=person, starts_on=start, ends_on=last, access_until=until))
        goals += [Goal(period=period, data_key=request.data_key, aim=aim, words=TEXT, where_now=TEXT) for aim in Aim]
    Period.objects.bulk_create(made)
    for model, rows in ((PhaseInterval, phases), (Assignment, held), (Goal, goals)):
        model.objects.bulk_create(rows)
    return made


def _meetings(periods, chance):
    """Held ones spread over each period; each running one has a meeting today or in the days ahead."""
    days, each = [], MEETINGS // len(periods)
    for number, period in enumerate(periods):
        lasted = max((min(clock.today(), period.planned_end) - period.planned_start).days, each)
        days += [(period.planned_start + timedelta(days=step * lasted // each), period) for step in range(each - 1)]
        ahead = clock.today() + timedelta(days=chance.randrange(7))
        days.append((ahead if number < RUNNING else period.planned_end, period))
    days.sort(key=lambda one: (one[0], one[1].pk))
    for first in range(0, len(days), 5_000):
        meetings = [_meeting(day, period, chance) for day, period in days[first : first + 5_000]]
        Meeting.objects.bulk_create(meetings)
        Note.objects.bulk_create(
            Note(id=uuid7(), meeting=one, data_key=one.data_key, kind=kind, text=TEXT * 4, author=SYSTEM.id)
            for one in meetings
            if one.state == MeetingState.HELD
            for kind in (NoteKind.SHARED, NoteKind.WORK)
        )


def _meeting(day, period, chance):
    starts_at = datetime.combine(day, time(chance.randrange(9, 17)), clock.HELSINKI)
    held = starts_at < clock.now()
    return Meeting(
        period=period,
        data_key=period.client.data_key,
        starts_at=starts_at,
        place="Kirjasto",
        state=MeetingState.HELD if held else MeetingState.AGREED,
        minutes=60 if held else None,
        activities=["talk"] if held else [],
        recorded_at=starts_at if held else None,
    )
