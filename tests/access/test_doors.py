"""List, open, act: who comes through, and what is written of it."""

from uuid import uuid4

import pytest
from django.http import Http404

from rinnalla.access import trail
from rinnalla.access.doors import can, open_record, show_list, visible
from rinnalla.access.errors import Conflict, NotNow, Refused, TooManyRefusals
from rinnalla.access.events import Event, Outcome
from rinnalla.access.models import AuditLine, AuditSubject
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Basis, Role
from rinnalla.guidance.actions.goal import edit_goal, write_goal
from rinnalla.guidance.choices import Aim
from rinnalla.guidance.models import Goal, Period
from rinnalla.guidance.queries.period import caseload
from rinnalla.people.actions.organisation import add_organisation, give_role
from rinnalla.people.choices import OrganisationKind
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
P = Permission


def last_line():
    return AuditLine.objects.order_by("-at", "-id").first()


@pytest.fixture
def elsewhere(cast):
    """Another client, guided by Cecilia."""
    return factories.walk_path(cast, guide="cecilia", coordinator="otso", unit="elsewhere", username="elias")


PERIODS = {
    "aino": ["walk"], "bertil": [], "daniel": [], "cecilia": ["elsewhere"], "marja": ["walk"], "otso": ["elsewhere"],
    "sari": ["walk"], "liisa": [], "leena": [], "oskar": [], "wilma": [], "eeva": [], "ylva": [], "tove": [],
    "taimi": [], "saga": [], "stella": [],
}  # fmt: skip


def test_each_sees_the_periods_that_are_theirs(cast, walk, elsewhere):
    names = {walk.period.pk: "walk", elsewhere.period.pk: "elsewhere"}

    seen = {
        name: sorted(names[period.pk] for period in visible(member.actor, P.PERIOD_READ, Period))
        for name, member in cast.members.items()
    }

    assert seen == PERIODS


def test_a_client_sees_their_own_period_alone(walk, elsewhere):
    assert [period.pk for period in visible(walk.actor, P.PERIOD_READ, Period)] == [walk.period.pk]


def test_the_list_and_the_single_record_never_disagree(cast, walk, elsewhere):
    for member in cast.members.values():
        listed = {period.pk for period in visible(member.actor, P.PERIOD_READ, Period)}
        assert {w.period.pk for w in (walk, elsewhere) if can(member.actor, P.PERIOD_READ, w.period)} == listed


def test_opening_a_record_writes_who_saw_whom_in_which_role_and_why(cast, walk):
    opened = open_record(cast.aino.actor, P.PERIOD_READ, Period, pk=walk.period.pk, event=Event.PERIOD_READ)

    line = last_line()
    assert opened == walk.period
    assert (line.event, line.outcome, line.record, line.record_type) == (
        Event.PERIOD_READ, Outcome.DONE, walk.period.pk, "guidance.period",
    )  # fmt: skip
    assert (line.role, line.basis, line.organisation) == (
        Role.GUIDE, Basis.GUIDANCE, cast.guidance.organisation_id,
    )  # fmt: skip
    assert line.subjects == walk.client.pk.hex
    assert [row.client for row in AuditSubject.objects.filter(line=line.pk)] == [walk.client.pk]


@pytest.mark.parametrize("name", ["bertil", "daniel", "cecilia", "otso", "liisa", "ylva", "tove"])
def test_what_is_not_theirs_is_not_found_and_the_try_is_written(cast, walk, name):
    actor = cast.members[name].actor

    with pytest.raises(Http404):
        open_record(actor, P.PERIOD_READ, Period, pk=walk.period.pk, event=Event.PERIOD_READ)

    line = last_line()
    assert (line.actor, line.outcome, line.record, line.subjects) == (actor.id, Outcome.REFUSED, walk.period.pk, "")


def test_what_does_not_exist_leaves_the_same_line_as_what_is_not_theirs(cast, walk):
    lines = []
    for pk in (walk.period.pk, uuid4()):
        with pytest.raises(Http404):
            open_record(cast.cecilia.actor, P.PERIOD_READ, Period, pk=pk, event=Event.PERIOD_READ)
        line = last_line()
        assert line.record == pk
        lines.append((line.event, line.outcome, line.record_type, line.subjects, line.role, line.basis))

    assert lines[0] == lines[1]


def test_a_client_that_is_not_theirs_costs_as_many_queries_as_one_that_is_not_there(
    cast, walk, django_assert_num_queries
):
    actor = cast.cecilia.actor
    with pytest.raises(Http404):
        open_record(actor, P.PERIOD_READ, Period, pk=uuid4(), event=Event.PERIOD_READ)

    for pk in (walk.period.pk, uuid4()):
        with trail.collecting(), django_assert_num_queries(2), pytest.raises(Http404):
            open_record(actor, P.PERIOD_READ, Period, pk=pk, event=Event.PERIOD_READ)


def test_more_than_twenty_refusals_a_minute_are_too_many(cast, walk):
    def try_one():
        open_record(cast.cecilia.actor, P.PERIOD_READ, Period, pk=uuid4(), event=Event.PERIOD_READ)

    for _ in range(20):
        with pytest.raises(Http404):
            try_one()
    with pytest.raises(TooManyRefusals):
        try_one()

    assert AuditLine.objects.filter(actor=cast.cecilia.actor.id, outcome=Outcome.REFUSED).count() == 21
    open_record(cast.aino.actor, P.PERIOD_READ, Period, pk=walk.period.pk, event=Event.PERIOD_READ)


def test_a_list_writes_one_line_that_names_every_client_on_it(cast, walk):
    second = factories.walk_path(cast, username="leo")
    lines = AuditLine.objects.count()

    shown = show_list(cast.marja.actor, P.PERIOD_LIST, caseload(cast.marja.actor))

    assert {row.pk for row in shown.rows} == {walk.period.pk, second.period.pk}
    assert AuditLine.objects.count() == lines + 1
    assert last_line().subjects == " ".join(sorted([walk.client.pk.hex, second.client.pk.hex]))


def test_a_line_names_only_the_clients_of_the_page_that_was_shown(cast, walk):
    second = factories.walk_path(cast, username="leo")

    first_page = show_list(cast.marja.actor, P.PERIOD_LIST, caseload(cast.marja.actor), size=1)

    assert [row.pk for row in first_page.rows] == [second.period.pk]
    assert first_page.more
    assert last_line().subjects == second.client.pk.hex


def test_an_empty_list_writes_nothing(cast, walk):
    lines = AuditLine.objects.count()

    assert show_list(cast.cecilia.actor, P.PERIOD_LIST, caseload(cast.cecilia.actor)).rows == []
    assert AuditLine.objects.count() == lines


def test_a_line_names_the_role_that_reached_the_record(cast, walk, elsewhere):
    give_role(by=factories.cast.SYSTEM, unit=cast.elsewhere, person=cast.aino.person, role=Role.COORDINATOR)
    actor = cast.aino.actor

    roles = []
    for period in (walk.period, elsewhere.period):
        open_record(actor, P.PERIOD_READ, Period, pk=period.pk, event=Event.PERIOD_READ)
        roles.append((last_line().role, last_line().organisation))

    assert roles == [
        (Role.GUIDE, cast.guidance.organisation_id),
        (Role.COORDINATOR, cast.elsewhere.organisation_id),
    ]


def test_a_list_reached_in_two_roles_has_a_line_for_each(cast, walk, elsewhere):
    give_role(by=factories.cast.SYSTEM, unit=cast.elsewhere, person=cast.aino.person, role=Role.COORDINATOR)
    lines = set(AuditLine.objects.values_list("pk", flat=True))

    show_list(cast.aino.actor, P.PERIOD_LIST, caseload(cast.aino.actor))

    written = AuditLine.objects.exclude(pk__in=lines)
    assert {(line.role, line.subjects) for line in written} == {
        (Role.GUIDE, walk.client.pk.hex),
        (Role.COORDINATOR, elsewhere.client.pk.hex),
    }


def test_a_change_is_written_with_what_it_made(cast, walk):
    goal = write_goal(by=cast.aino.actor, period=walk.period, aim=Aim.EVERYDAY, words="Bussilla")

    line = last_line()
    assert (line.event, line.record, line.subjects, line.run) == (
        Event.GOAL_WRITTEN, goal.pk, walk.client.pk.hex, goal.run,
    )  # fmt: skip


@pytest.mark.parametrize("name", ["bertil", "daniel", "cecilia", "liisa", "sari", "tove"])
def test_a_change_to_what_is_not_theirs_is_refused_and_the_try_is_written(cast, walk, name):
    with pytest.raises(Refused):
        write_goal(by=cast.members[name].actor, period=walk.period, aim=Aim.EVERYDAY, words="x")

    line = last_line()
    assert (line.outcome, line.record, line.actor) == (Outcome.REFUSED, walk.period.pk, cast.members[name].actor.id)
    assert Goal.objects.count() == 1


def test_a_change_that_belongs_to_another_role_is_refused(cast):
    with pytest.raises(Refused):
        add_organisation(by=cast.aino.actor, name="x", kind=OrganisationKind.CLINIC)

    assert last_line().outcome == Outcome.REFUSED


def test_the_line_of_a_refusal_outlives_the_rollback(cast, walk):
    for _ in range(4):
        write_goal(by=cast.aino.actor, period=walk.period, aim=Aim.EVERYDAY, words="x")

    with pytest.raises(NotNow):
        write_goal(by=cast.aino.actor, period=walk.period, aim=Aim.EVERYDAY, words="x")

    assert (last_line().event, last_line().outcome) == (Event.GOAL_WRITTEN, Outcome.REFUSED)
    assert Goal.objects.count() == 5


def test_of_two_who_edit_the_same_version_the_second_sees_both(cast, walk):
    opened = walk.goal.version
    edit_goal(by=cast.aino.actor, goal=walk.goal, aim=Aim.EVERYDAY, words="Ainon", version=opened)

    with pytest.raises(Conflict) as conflict:
        edit_goal(by=cast.marja.actor, goal=walk.goal, aim=Aim.EVERYDAY, words="Marjan", version=opened)

    assert conflict.value.record.words == "Ainon"
    assert Goal.objects.get().words == "Ainon"


def test_an_action_takes_its_arguments_by_keyword_and_never_without_an_actor(cast, walk):
    with pytest.raises(TypeError):
        write_goal(cast.aino.actor, walk.period)
    with pytest.raises(TypeError):
        write_goal(period=walk.period, aim=Aim.EVERYDAY, words="x")
