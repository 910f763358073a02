"""Builds the demonstration: everything is done by the person who would do it, through the actions, at the time told."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils.translation import override

from rinnalla.access import clock, demonstration
from rinnalla.access.actors import Actor, system
from rinnalla.access.clock import told
from rinnalla.access.owners import create_owner
from rinnalla.access.tenancy import serving
from rinnalla.demo import associations, calendar, directory
from rinnalla.demo.cast import CLINIC, GUIDING, MEETING_PLACE, OWNER, PASSWORD, TEAM, WORKERS, Worker
from rinnalla.demo.experts import Experts
from rinnalla.demo.guides import PROFILES, Profile
from rinnalla.demo.service import Service
from rinnalla.demo.stories import STORIES
from rinnalla.demo.surveys import Surveys
from rinnalla.demo.team import Team
from rinnalla.demo.teller import Teller
from rinnalla.demo.trainings import Trainings
from rinnalla.demo.workshops import Workshops
from rinnalla.guidance.actions.instrument import set_instrument
from rinnalla.guides.actions import agree_terms, write_profile
from rinnalla.people.actions.account import open_account
from rinnalla.people.actions.organisation import add_organisation, add_unit, give_role, record_staff
from rinnalla.people.choices import OrganisationKind, Regime, UnitKind
from rinnalla.people.models import Account, Organisation, Staff, Unit
from rinnalla.people.queries.account import actor_of
from rinnalla.services.actions.content import load_directory
from rinnalla.services.imports.content import demonstration as demonstration_services
from rinnalla.services.tasks.use import tell_of_uses

FOUNDED_DAYS_AGO = 400


@dataclass
class Region:
    """The made-up region once its organisations and workers stand."""

    units: dict[str, Unit]
    staff: dict[str, Staff]
    accounts: dict[str, Account]
    acting: dict[tuple[str, date], Actor] = field(default_factory=dict)

    def actor(self, key: str) -> Actor:
        """A worker as an actor on the day told; also those who have no sign-in to show have an account."""
        day = (key, clock.today())
        if day not in self.acting:
            self.acting[day] = actor_of(self.accounts[key], source="demonstration")
        return self.acting[day]


def build(stamp: str) -> None:
    """Fill an empty, migrated database, all or nothing."""
    hashed, today = make_password(PASSWORD), clock.today()
    with transaction.atomic(), override("fi"):
        demonstration.mark(stamp)
        founded = calendar.at(calendar.worked(today, FOUNDED_DAYS_AGO), 9)
        with told(founded):
            owner = create_owner(OWNER)
        with serving(owner.id):
            with told(founded + timedelta(hours=1)):
                region = _found(hashed)
                load_directory(by=system("demonstration"), content=demonstration_services())
                associations.bring_in(region.actor("anne"))
            directory.tell(
                region.actor,
                steward=region.staff["anne"].person,
                association=region.units["place"].organisation,
                today=today,
            )
            tellers = {story.name: Teller(region, story, today, hashed) for story in STORIES}
            for teller in tellers.values():
                teller.tell()
            Service(region, tellers, today).tell()
            Surveys(region, today).tell()
            with told(calendar.at(calendar.worked(today, 1), 18)):
                tell_of_uses()
            Team(region, today).tell()
            Workshops(region, today).tell()
            Trainings(region, today).tell()
            Experts(region, today).tell()


def _found(hashed: str) -> Region:
    actor = system("demonstration")
    units = _units(actor)
    region = Region(units, {}, {})
    for worker in WORKERS:
        _employ(actor, region, worker, hashed)
    for worker in TEAM:
        _account(actor, region, worker, hashed)
    for key, profile in PROFILES.items():
        _tell(region, key, profile)
    for code in ("gad7", "phq9"):
        set_instrument(
            by=region.actor("marja"),
            unit=region.units["guidance"],
            code=code,
            is_on=True,
            clinician="Anne Seppälä, psykiatrinen sairaanhoitaja",
            clinician_phone="08 555 0310",
            safety_path="Anne soittaa asiakkaalle samana päivänä. Iltaisin ja viikonloppuisin kriisipäivystys.",
        )
    return region


def _tell(region: Region, key: str, profile: Profile) -> None:
    guide = region.staff[key]
    write_profile(by=region.actor(key), guide=guide, **profile.told)
    agree_terms(
        by=region.actor("marja"), guide=guide, weekly_hours=profile.weekly_hours, most_clients=profile.most_clients
    )


def _units(actor: Actor) -> dict[str, Unit]:
    county = add_organisation(by=actor, name=OWNER, kind=OrganisationKind.COUNTY)
    clinic = add_organisation(by=actor, name=CLINIC, kind=OrganisationKind.CLINIC)
    guiding = add_organisation(by=actor, name=GUIDING, kind=OrganisationKind.ASSOCIATION)
    place = add_organisation(by=actor, name=MEETING_PLACE, kind=OrganisationKind.ASSOCIATION)
    return {
        "office": add_unit(
            by=actor, organisation=county, name="Hallinto", kind=UnitKind.OFFICE, regime=Regime.SOCIAL_CARE_REGISTER
        ),
        "social": add_unit(
            by=actor,
            organisation=county,
            name="Ikääntyneiden palvelut",
            kind=UnitKind.CARE,
            regime=Regime.SOCIAL_CARE_REGISTER,
        ),
        **_sending(actor, county),
        "clinic": add_unit(
            by=actor,
            organisation=clinic,
            name="Poliklinikka 3",
            kind=UnitKind.CARE,
            regime=Regime.PATIENT_REGISTER,
            phone="08 555 0300",
        ),
        "guidance": add_unit(
            by=actor,
            organisation=guiding,
            name="Kokemusohjaus",
            kind=UnitKind.GUIDANCE,
            regime=Regime.ASSOCIATION,
            phone="044 555 0100",
            takes_requests=True,
        ),
        "place": add_unit(
            by=actor, organisation=place, name="Kohtaamispaikka", kind=UnitKind.OFFICE, regime=Regime.ASSOCIATION
        ),
    }


def _sending(actor: Actor, county: Organisation) -> dict[str, Unit]:
    """The county's own units that send requests beside the clinic."""
    patients, social = Regime.PATIENT_REGISTER, Regime.SOCIAL_CARE_REGISTER
    named = {
        "health": ("Keskustan terveysasema", patients, "08 555 0310"),
        "adults": ("Aikuissosiaalityö", social, "08 555 0320"),
        "addiction": ("Päihdeneuvonta", social, "08 555 0330"),
    }
    return {
        key: add_unit(by=actor, organisation=county, name=name, kind=UnitKind.CARE, regime=regime, phone=phone)
        for key, (name, regime, phone) in named.items()
    }


def _employ(actor: Actor, region: Region, worker: Worker, hashed: str) -> None:
    _account(actor, region, worker, hashed)
    person = region.staff[worker.key].person
    give_role(by=actor, unit=region.units[worker.unit], person=person, role=worker.role)


def _account(actor: Actor, region: Region, worker: Worker, hashed: str) -> None:
    staff = record_staff(
        by=actor, first_name=worker.first_name, last_name=worker.last_name, title=worker.title, phone=worker.phone
    )
    username = worker.username or worker.key
    # Only the sign-ins that are shown open with the password everybody knows; the others' own is known to nobody.
    password = hashed if worker.username else make_password(None)
    region.staff[worker.key] = staff
    region.accounts[worker.key] = open_account(by=actor, person=staff.person, username=username, password=password)
