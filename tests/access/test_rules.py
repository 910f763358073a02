"""Role gives verbs, dated assignment gives objects, consent gives recipients, block takes away, time ends it."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.access.actors import Actor, Grant, link_holder, visitor
from rinnalla.access.doors import can, visible
from rinnalla.access.granted import GRANTED
from rinnalla.access.permissions import Permission
from rinnalla.access.records import Run, writing
from rinnalla.access.roles import Role
from rinnalla.access.scope import RULES
from rinnalla.guidance.models import Assignment, Goal, Note, Period, ServiceRequest, Summary, SummaryPart
from rinnalla.people.actions.account import close_account, open_account
from rinnalla.people.actions.client import give_consent, keep_apart, withdraw_consent
from rinnalla.people.actions.organisation import end_role, give_role
from rinnalla.people.choices import Channel, ConsentKind, MembershipState
from rinnalla.people.models import Account, Block, Client, Membership, Staff
from rinnalla.people.queries.account import actor_of
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
P = Permission
SYSTEM = factories.cast.SYSTEM
DAY = timedelta(days=1)


def change(row, **fields):
    with writing(Run(SYSTEM, frozenset({type(row)}), frozenset())):
        for name, value in fields.items():
            setattr(row, name, value)
        row.save()


@pytest.mark.parametrize("state", [state for state in MembershipState if state != MembershipState.ACCEPTED])
def test_only_an_accepted_membership_gives_anything(cast, walk, state):
    change(cast.marja.memberships[0], state=state)

    assert cast.marja.actor.grants == ()
    assert not visible(cast.marja.actor, P.PERIOD_READ, Period).exists()


@pytest.mark.parametrize(
    ("starts", "ends", "holds"),
    [(0, None, True), (0, 0, True), (-9, -1, False), (1, None, False), (1, 9, False), (-9, 9, True)],
)
def test_a_role_holds_on_the_days_it_is_dated_for_both_ends_counted(cast, starts, ends, holds):
    today = clock.today()
    ends_on = None if ends is None else today + ends * DAY

    held = factories.make_staff("Tilda", (Role.GUIDE, cast.guidance), starts_on=today + starts * DAY, ends_on=ends_on)

    assert held.actor.holds(Role.GUIDE) is holds


def test_a_role_taken_away_is_gone_at_once(cast, walk):
    assert can(cast.marja.actor, P.PERIOD_READ, walk.period)

    end_role(by=SYSTEM, membership=cast.marja.memberships[0])
    change(
        Membership.objects.get(pk=cast.marja.memberships[0].pk),
        ends_on=clock.today() - DAY,
        starts_on=clock.today() - DAY,
    )

    assert not can(cast.marja.actor, P.PERIOD_READ, walk.period)


def test_a_closed_account_holds_nothing(cast, walk):
    close_account(by=cast.ylva.actor, account=cast.aino.account)

    actor = cast.aino.actor
    assert (actor.grants, actor.may(P.PERIOD_READ)) == ((), False)


def test_a_block_takes_a_staff_member_away_from_a_client_whichever_of_them_stands_first(cast, walk):
    keep_apart(by=cast.marja.actor, client=walk.client, other=cast.aino.person, reason="x")
    assert not can(cast.aino.actor, P.PERIOD_READ, walk.period)

    change(Block.objects.get(second=cast.aino.person), first=cast.aino.person, second=walk.client.person)
    assert not can(cast.aino.actor, P.PERIOD_READ, walk.period)

    change(Block.objects.get(first=cast.aino.person), lifted_at=clock.now())
    assert can(cast.aino.actor, P.PERIOD_READ, walk.period)


def test_a_block_does_not_take_a_client_away_from_their_own_data(cast, walk):
    keep_apart(by=cast.marja.actor, client=walk.client, other=cast.aino.person, reason="x")

    assert can(walk.actor, P.PERIOD_READ, walk.period)


def employ(client, role, unit):
    """Let a client work in a unit too."""
    with writing(Run(SYSTEM, frozenset({Staff}), frozenset())):
        Staff(person=client.person, first_name="Kaisa").save()
    give_role(by=SYSTEM, unit=unit, person=client.person, role=role)


def every_reach(actor):
    """Everything about a client; numbers of a unit and of goals are counts, in which nobody may be missing."""
    for model, permission in RULES:
        if permission in {P.UNIT_NUMBERS, P.GOAL_FIGURES} or not getattr(model.Privacy, "subject", ""):
            continue
        if model.__module__.startswith(("rinnalla.guidance", "rinnalla.people.models.c")) or model is Client:
            yield permission, model


@pytest.mark.parametrize("role", [role for role in Role if role not in {Role.CLIENT, Role.VISITOR}])
def test_no_staff_role_reaches_a_record_about_oneself(cast, walk, role):
    everywhere = [Grant(role, unit.organisation_id, unit.pk) for unit in (cast.guidance, cast.elsewhere, cast.clinic)]
    actor = Actor("account", walk.account.pk, walk.account.person_id, tuple(everywhere))
    with writing(Run(SYSTEM, frozenset({Assignment, ServiceRequest}), frozenset())):
        Assignment(period=walk.period, person=walk.client.person, starts_on=clock.today()).save()
        walk.request.sender = walk.client.person
        walk.request.save()

    reached = [
        (permission, model.__name__)
        for permission, model in every_reach(actor)
        if visible(actor, permission, model).exists()
    ]

    assert reached == []


def test_a_guide_who_is_a_client_too_reads_their_own_data_as_a_client_only(cast, walk):
    employ(walk.client, Role.COORDINATOR, cast.guidance)
    walk.account.refresh_from_db()
    actor = walk.actor

    assert {grant.role for grant in actor.grants} == {Role.COORDINATOR, Role.CLIENT}
    assert can(actor, P.PERIOD_READ, walk.period)
    assert not can(actor, P.PERIOD_STEER, walk.period)
    assert not can(actor, P.REQUEST_DECIDE, walk.request)


SHARED_WITH_SENDER = [(P.GOAL_READ, Goal, 1), (P.SUMMARY_READ, Summary, 1), (P.SUMMARY_READ, SummaryPart, 4)]


def test_a_disclosure_permit_opens_goals_and_summaries_to_the_sender_and_its_withdrawal_closes_them_at_once(cast, walk):
    liisa = cast.liisa.actor
    assert [visible(liisa, permission, model).count() for permission, model, _ in SHARED_WITH_SENDER] == [1, 1, 4]

    permit = walk.client.consents.get(kind=ConsentKind.DISCLOSURE)
    withdraw_consent(by=walk.actor, consent=permit)
    assert [visible(liisa, permission, model).count() for permission, model, _ in SHARED_WITH_SENDER] == [0, 0, 0]

    give_consent(
        by=walk.actor, client=walk.client, kind=ConsentKind.DISCLOSURE, how=Channel.OWN_ACCOUNT, recipient=cast.clinic
    )
    assert [visible(liisa, permission, model).count() for permission, model, _ in SHARED_WITH_SENDER] == [1, 1, 4]


def test_a_permit_for_another_unit_opens_nothing_to_the_sender(cast, walk):
    withdraw_consent(by=walk.actor, consent=walk.client.consents.get(kind=ConsentKind.DISCLOSURE))
    give_consent(
        by=walk.actor,
        client=walk.client,
        kind=ConsentKind.DISCLOSURE,
        how=Channel.OWN_ACCOUNT,
        recipient=cast.elsewhere,
    )

    assert not visible(cast.liisa.actor, P.GOAL_READ, Goal).exists()


def test_a_permit_opens_nothing_to_the_senders_colleague(cast, walk):
    assert [visible(cast.leena.actor, p, m).count() for p, m, _ in SHARED_WITH_SENDER] == [0, 0, 0]


def test_the_sender_never_reads_notes(cast, walk):
    liisa = cast.liisa.actor

    assert not visible(liisa, P.SHARED_NOTE_READ, Note).exists()
    assert not visible(liisa, P.WORK_NOTE_READ, Note).exists()


def test_the_end_of_an_assignment_leaves_its_guide_the_days_that_were_agreed(cast, walk):
    held, today = walk.period.assignments.get(), clock.today()
    change(held, starts_on=today - 9 * DAY, ends_on=today - DAY, access_until=today)
    assert can(cast.aino.actor, P.PERIOD_READ, walk.period)

    change(held, access_until=today - DAY)
    assert not can(cast.aino.actor, P.PERIOD_READ, walk.period)


def test_an_assignment_that_has_not_begun_gives_nothing(cast, walk):
    change(walk.period.assignments.get(), starts_on=clock.today() + DAY)

    assert not can(cast.aino.actor, P.PERIOD_READ, walk.period)


def test_a_coordinator_does_not_see_the_drafts_of_a_partner(cast):
    draft = factories.make_request(cast, send=False)

    assert can(cast.liisa.actor, P.REQUEST_READ, draft.request)
    assert not can(cast.marja.actor, P.REQUEST_READ, draft.request)
    assert not can(cast.marja.actor, P.CLIENT_READ, draft.client)


@pytest.mark.parametrize("actor", [visitor(), link_holder(SYSTEM.id, "anything")], ids=["visitor", "link holder"])
def test_nobody_without_a_sign_in_reaches_a_client(walk, actor):
    assert [p for p, model in every_reach(actor) if visible(actor, p, model).exists()] == []


def test_every_permission_that_some_role_has_reaches_by_a_rule():
    granted = {permission for held in GRANTED.values() for permission in held}
    # Of what is for professionals only, the rules of the directory ask while they tell what may be read.
    without_records = {P.INSTALL, P.ROUTINE, P.SERVICE_PROFESSIONAL}
    ruled = {permission for _, permission in RULES}

    assert granted - ruled - without_records == set()


def test_an_account_is_found_only_within_the_owner_being_served(cast):
    assert Account.objects.get_by_natural_key("aino") == cast.aino.account


def test_somebody_who_is_both_staff_and_client_has_one_account_and_both_roles(cast):
    own = factories.make_request(cast)
    employ(own.client, Role.GUIDE, cast.elsewhere)
    account = open_account(by=SYSTEM, person=own.client.person, username="kaksi", password="!")

    assert [grant.role for grant in actor_of(account).grants] == [Role.GUIDE, Role.CLIENT]
