"""Run as a module inside an installation: makes people, periods and sessions, and prints what a test needs of them."""

import json
from datetime import timedelta
from importlib import import_module

import django
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

django.setup()

from allauth.account.internal.flows.login import (  # noqa: E402 -- models can be imported only now
    _AUTHENTICATION_METHODS_USER_SESSION_KEY,
    AUTHENTICATION_METHODS_SESSION_KEY,
)

from rinnalla.access import clock  # noqa: E402 -- models can be imported only now
from rinnalla.access.actors import system  # noqa: E402 -- the same
from rinnalla.access.owners import every_owner  # noqa: E402 -- the same
from rinnalla.access.roles import Role  # noqa: E402 -- the same
from rinnalla.access.tenancy import turn  # noqa: E402 -- the same
from rinnalla.guidance.actions import decision, period, request, suggestion  # noqa: E402 -- the same
from rinnalla.guidance.choices import NamedContact, RequestSource, SuggestionAnswer  # noqa: E402 -- the same
from rinnalla.people.actions.account import open_account  # noqa: E402 -- the same
from rinnalla.people.actions.organisation import (  # noqa: E402 -- the same
    add_organisation,
    add_unit,
    give_role,
    record_staff,
)
from rinnalla.people.choices import Channel, OrganisationKind, Regime, UnitKind  # noqa: E402 -- the same
from rinnalla.people.queries.account import actor_of  # noqa: E402 -- the same

GUIDES = 16


def units(by):
    association = add_organisation(by=by, name="Yhdistys", kind=OrganisationKind.ASSOCIATION)
    regime = Regime.ASSOCIATION
    return add_unit(
        by=by, organisation=association, name="Ohjaus", kind=UnitKind.GUIDANCE, regime=regime, takes_requests=True
    )


def worker(by, unit, name, role):
    staff = record_staff(by=by, first_name=name)
    give_role(by=by, unit=unit, person=staff.person, role=role)
    return staff, open_account(by=by, person=staff.person, username=name.casefold(), password="")


def started_period(by, unit, guide, name):
    made = request.start_request(by=by, unit=unit, from_unit=None, source=RequestSource.PHONE, name=name)
    request.describe_request(by=by, request=made, situation="Tilanne", named_contact=NamedContact.NONE)
    request.record_agreement(by=by, request=made, text="Saa tietää", how=Channel.PHONE, disclosure=False)
    request.send_request(by=by, request=made)
    decision.receive_request(by=by, request=made)
    decision.accept_request(by=by, request=made)
    suggestion.suggest_guide(by=by, request=made, guide=guide)
    yes = SuggestionAnswer.YES
    suggestion.record_answers(by=by, request=made, guide_answer=yes, client_answer=yes, how=Channel.PHONE)
    end = clock.today() + timedelta(90)
    return period.start_period(by=by, request=made, first_meeting=clock.now(), place="Kahvila", planned_end=end)


def session(account):
    made = import_module(settings.SESSION_ENGINE).SessionStore()
    made[SESSION_KEY] = str(account.pk)
    made[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    made[HASH_SESSION_KEY] = account.get_session_auth_hash()
    made[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "password"}, {"method": "mfa"}]
    made[_AUTHENTICATION_METHODS_USER_SESSION_KEY] = str(account.pk)
    made["since"] = made["seen"] = clock.now().timestamp()
    made.create()
    return made.session_key


def people():
    by = system("test")
    unit = units(by)
    _, coordinator = worker(by, unit, "Aino", Role.COORDINATOR)
    found = []
    for number in range(GUIDES):
        staff, account = worker(by, unit, f"Bertil{number}", Role.GUIDE)
        made = started_period(actor_of(coordinator), unit, staff, f"Asiakas {number}")
        found.append({"session": session(account), "period": str(made.pk)})
    return found


if __name__ == "__main__":
    with turn(every_owner()[0]):
        print(json.dumps(people()))  # noqa: T201 -- this is how it tells the test
