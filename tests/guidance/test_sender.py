"""What the sender sees once a period runs, and in whose name a request is made."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.access.models import AuditLine
from rinnalla.access.roles import Role
from rinnalla.guidance.actions.pause import pause_period
from rinnalla.guidance.actions.summary import Part, draft_summary, give_summary
from rinnalla.guidance.choices import NamedContact, PauseCause, PeriodState, SummaryPartKind
from rinnalla.guidance.models import ServiceRequest
from rinnalla.people.actions.client import withdraw_consent
from rinnalla.people.actions.organisation import give_role
from rinnalla.people.choices import ConsentKind
from tests.factories.cast import SYSTEM

pytestmark = [pytest.mark.django_db]
NEW = "/ohjaus/pyynnot/uusi"


@pytest.fixture
def sent(walk):
    return f"/ohjaus/pyynnot/{walk.request.pk}/"


def test_the_sender_sees_meetings_goals_and_summaries_under_the_permit(walk, window, sent):
    page = window("liisa").get(sent).content.decode()

    for seen in ("1 tapaaminen pidetty", walk.canaries["goal.words"], f"/ohjaus/yhteenvedot/{walk.summary.pk}/"):
        assert seen in page
    assert AuditLine.objects.filter(event="goals_read", role="partner", subjects=walk.client.pk.hex).count() == 1


def test_without_the_permit_one_sentence_says_so_and_nothing_else_is_told(walk, window, sent):
    withdraw_consent(by=walk.actor, consent=walk.client.consents.get(kind=ConsentKind.DISCLOSURE))

    page = window("liisa").get(sent).content.decode()

    assert ("Asiakas ei ole antanut lupaa" in page, "1 tapaaminen pidetty" in page) == (True, True)
    assert walk.canaries["goal.words"] not in page
    assert str(walk.summary.pk) not in page
    assert not AuditLine.objects.filter(event="goals_read").exists()


def test_a_summary_that_waits_to_be_read_is_told_of_but_not_shown(cast, walk, window, sent):
    parts = {kind: Part(str(kind.label), "x") for kind in SummaryPartKind}
    made = draft_summary(by=cast.aino.actor, period=walk.period, parts=parts, language="fi")
    drafted = window("liisa").get(sent).content.decode()
    give_summary(by=cast.aino.actor, summary=made)
    given = window("liisa").get(sent).content.decode()

    says = "Yhteenveto on asiakkaan luettavana. Näet sen, kun asiakas on lukenut sen."
    assert (says in drafted, says in given, str(made.pk) in given) == (False, True, False)


def test_the_senders_list_tells_the_state_of_the_period_that_came_of_a_request(cast, walk, window):
    walk.period.refresh_from_db()
    before = str(PeriodState(walk.period.state).label).capitalize()

    def told():
        page = window("liisa").get("/ohjaus/pyynnot/omat").content.decode()
        return [word in page for word in ("Jakso aloitettu", before, "Tauolla")]

    running = told()
    review_on = clock.today() + timedelta(days=14)
    pause_period(
        by=cast.marja.actor, period=walk.period, cause=PauseCause.CLIENT_WISH, review_on=review_on, light_contact=False
    )

    assert (running, told()) == ([False, True, False], [False, False, True])


def ask(window, who, unit, **more):
    told = {"name": "Niko Nyman", "origin": "clinic", "way": "come_by"}
    return window(who).post(NEW, unit=unit.pk, **told, **more)


def test_a_partner_of_two_units_chooses_in_whose_name(cast, window):
    give_role(by=SYSTEM, unit=cast.elsewhere, person=cast.liisa.person, role=Role.PARTNER)

    unsaid = ask(window, "liisa", cast.guidance)
    said = ask(window, "liisa", cast.guidance, sender=cast.elsewhere.pk)

    assert (unsaid.status_code, said.status_code) == (422, 303)
    made = ServiceRequest.objects.get()
    assert (made.from_unit_id, made.source) == (cast.elsewhere.pk, "professional")


def test_who_is_both_partner_and_coordinator_records_a_call_for_the_own_unit_only(cast, window):
    give_role(by=SYSTEM, unit=cast.clinic, person=cast.marja.person, role=Role.PARTNER)

    elsewhere = ask(window, "marja", cast.elsewhere, sender="phone")
    own = ask(window, "marja", cast.guidance, sender="phone")

    assert (elsewhere.status_code, own.status_code) == (422, 303)
    made = ServiceRequest.objects.get()
    assert (made.from_unit_id, made.source) == (None, "phone")


def test_who_has_one_way_only_is_not_asked(cast, window):
    for who in ("liisa", "marja"):
        assert 'name="sender"' not in window(who).get(NEW).content.decode()
        assert ask(window, who, cast.guidance).status_code == 303
    assert sorted(ServiceRequest.objects.values_list("source", flat=True)) == ["phone", "professional"]


@pytest.mark.parametrize(("who", "offered"), [("liisa", True), ("marja", False)])
def test_a_call_offers_no_permit_to_a_unit_that_does_not_exist(cast, window, who, offered):
    ask(window, who, cast.guidance)
    made = ServiceRequest.objects.get()
    told = {"situation": "x", "named_contact": NamedContact.NONE, "version": made.version}
    window(who).post(f"/ohjaus/pyynnot/{made.pk}/tilanne", **told)

    address = f"/ohjaus/pyynnot/{made.pk}/suostumus"
    page = window(who).get(address).content.decode()
    made.refresh_from_db()
    answer = window(who).post(address, text="Saa tietää", information="on", how="phone", version=made.version)

    assert ("näen asiakkaan tavoitteet" in page, answer.status_code) == (offered, 303)
