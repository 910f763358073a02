"""Run as a module inside an installation: begins a workshop, or tells what was stored in it, and prints it."""

import json
import sys
from collections import Counter

import django

django.setup()

from rinnalla.access import clock  # noqa: E402 -- models can be imported only now
from rinnalla.access.actors import system  # noqa: E402 -- the same
from rinnalla.access.owners import every_owner  # noqa: E402 -- the same
from rinnalla.access.roles import Role  # noqa: E402 -- the same
from rinnalla.access.tenancy import turn  # noqa: E402 -- the same
from rinnalla.learning.actions import workshop as workshops  # noqa: E402 -- the same
from rinnalla.learning.models import Contribution, Seat  # noqa: E402 -- the same
from rinnalla.people.actions.account import open_account  # noqa: E402 -- the same
from rinnalla.people.actions.organisation import (  # noqa: E402 -- the same
    add_organisation,
    add_unit,
    give_role,
    record_staff,
)
from rinnalla.people.choices import OrganisationKind, Regime, UnitKind  # noqa: E402 -- the same
from rinnalla.people.queries.account import actor_of  # noqa: E402 -- the same


def begun(size):
    """A workshop of so many tables in its first round, whose contributions are shown at once."""
    by = system("test")
    place = add_organisation(by=by, name="Koulutus", kind=OrganisationKind.COUNTY)
    unit = add_unit(
        by=by, organisation=place, name="Koulutus", kind=UnitKind.OFFICE, regime=Regime.SOCIAL_CARE_REGISTER
    )
    staff = record_staff(by=by, first_name="Taimi")
    give_role(by=by, unit=unit, person=staff.person, role=Role.TRAINER)
    taimi = actor_of(open_account(by=by, person=staff.person, username="taimi", password=""))
    rounds = [workshops.PlannedRound("Huomaan", "Mitä huomaat?", 60, hidden=False)]
    made = workshops.prepare_workshop(
        by=taimi, organisation=place, title="Koe", template="case", rounds=rounds, size=size, held_on=clock.today()
    )
    workshops.begin_round(by=taimi, workshop=made, number=1)
    return {"code": made.code, "tables": [str(one.pk) for one in made.tables.order_by("number")]}


def stored():
    """Every contribution by its words, and how many the seats say that they have written."""
    rows = Contribution.objects.select_related("data_key")
    return {"kept": Counter(one.text for one in rows), "counted": sum(Seat.objects.values_list("written", flat=True))}


if __name__ == "__main__":
    with turn(every_owner()[0]):
        size = int(sys.argv[1]) if sys.argv[1:] else 0
        print(json.dumps(begun(size) if size else stored()))  # noqa: T201 -- this is how it tells the test
