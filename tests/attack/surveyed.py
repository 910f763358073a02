"""Run as a module inside an installation: opens a survey, or closes it and tells what was stored, and prints it."""

import json
import sys
from collections import Counter

import django

django.setup()

from rinnalla.access.actors import system  # noqa: E402 -- models can be imported only now
from rinnalla.access.owners import every_owner  # noqa: E402 -- the same
from rinnalla.access.roles import Role  # noqa: E402 -- the same
from rinnalla.access.tenancy import serving  # noqa: E402 -- the same
from rinnalla.people.actions.account import open_account  # noqa: E402 -- the same
from rinnalla.people.actions.organisation import add_organisation, add_unit, give_role, record_staff  # noqa: E402 -- same
from rinnalla.people.choices import OrganisationKind, Regime, UnitKind  # noqa: E402 -- the same
from rinnalla.people.queries.account import account_by_username, actor_of  # noqa: E402 -- the same
from rinnalla.surveys import tasks  # noqa: E402 -- the same
from rinnalla.surveys.actions import campaign as campaigns  # noqa: E402 -- the same
from rinnalla.surveys.actions.instrument import start_instrument  # noqa: E402 -- the same
from rinnalla.surveys.choices import Layout  # noqa: E402 -- the same
from rinnalla.surveys.models import Campaign  # noqa: E402 -- the same
from rinnalla.surveys.queries.answer import answered, forms  # noqa: E402 -- the same
from rinnalla.surveys.queries.instrument import newest_of  # noqa: E402 -- the same
from tests.factories.surveys import questionnaire, said  # noqa: E402 -- the same


def opened():
    by = system("test")
    place = add_organisation(by=by, name="Arviointi", kind=OrganisationKind.COUNTY)
    unit = add_unit(
        by=by, organisation=place, name="Arviointi", kind=UnitKind.OFFICE, regime=Regime.SOCIAL_CARE_REGISTER
    )
    staff = record_staff(by=by, first_name="Eeva")
    give_role(by=by, unit=unit, person=staff.person, role=Role.EVALUATOR)
    eeva = actor_of(open_account(by=by, person=staff.person, username="eeva", password=""))
    made = start_instrument(by=eeva, organisation=place, name="Kysely", content=questionnaire())
    campaign = campaigns.prepare_campaign(by=eeva, instrument_version=newest_of(made), name="Kysely")
    told = {"purpose": said("Koe"), "readers": said("Koe"), "layout": Layout.WHOLE}
    return campaigns.launch(by=eeva, campaign=campaigns.plan_campaign(by=eeva, campaign=campaign, **told)).link


def stored():
    campaign = Campaign._default_manager.select_related("data_key").get()
    campaigns.close(by=actor_of(account_by_username("eeva")), campaign=campaign)
    tasks.mix_answers()
    kept = Counter(form.answers["why"] for form in forms(campaign))
    return {"kept": kept, "counted": answered(campaign)}


if __name__ == "__main__":
    with serving(every_owner()[0]):
        print(json.dumps(stored() if sys.argv[1:] else opened()))  # noqa: T201 -- this is how it tells the test
