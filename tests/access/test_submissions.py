"""A form that comes twice changes things once, and both times gets the same answer."""

from functools import partial
from uuid import uuid4

import pytest

from rinnalla.access.errors import AlreadySubmitted, NotNow, Refused, SubmissionMismatch
from rinnalla.access.models import AuditLine, Submission
from rinnalla.access.submissions import Ticket
from rinnalla.access.tenancy import owned_reading
from rinnalla.guidance.actions.decision import withdraw_request
from rinnalla.guidance.actions.goal import edit_goal, write_goal
from rinnalla.guidance.choices import Aim
from rinnalla.guidance.models import Goal
from rinnalla.people.actions.client import record_client
from rinnalla.people.actions.organisation import add_organisation
from rinnalla.people.choices import OrganisationKind
from rinnalla.people.models import Client, Organisation
from tests import factories, sizes
from tests.access.threads import at_once

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def ticket(form, body=b"a" * 32):
    return Ticket(form, body, lambda made: f"/{made.pk}")


def test_the_same_form_twice_gives_the_address_of_the_first_result(cast, walk):
    form, given = uuid4(), {"by": cast.aino.actor, "period": walk.period, "aim": Aim.EVERYDAY, "words": "x"}
    made = write_goal(**given, submission=ticket(form))

    with pytest.raises(AlreadySubmitted) as before:
        write_goal(**given, submission=ticket(form))

    assert before.value.address == f"/{made.pk}"
    assert Goal.objects.count() == 2


def test_the_same_form_with_other_contents_is_a_mismatch(cast, walk):
    form, given = uuid4(), {"by": cast.aino.actor, "period": walk.period, "aim": Aim.EVERYDAY}
    write_goal(**given, words="x", submission=ticket(form))

    with pytest.raises(SubmissionMismatch):
        write_goal(**given, words="y", submission=ticket(form, b"b" * 32))

    assert Goal.objects.count() == 2


def test_two_people_may_send_forms_with_the_same_id(cast, walk):
    form = uuid4()

    for name in ("aino", "marja"):
        write_goal(
            by=cast.members[name].actor, period=walk.period, aim=Aim.EVERYDAY, words="x", submission=ticket(form)
        )

    assert Goal.objects.count() == 3


def test_a_form_sent_again_is_answered_even_when_it_could_not_be_sent_anew(cast):
    walk = factories.make_request(cast)
    form, sender = uuid4(), cast.liisa.actor
    withdraw_request(by=sender, request=walk.request, submission=ticket(form))
    lines = AuditLine.objects.count()

    with pytest.raises(AlreadySubmitted):
        withdraw_request(by=sender, request=walk.request, submission=ticket(form))
    with pytest.raises(NotNow):
        withdraw_request(by=sender, request=walk.request, submission=ticket(uuid4()))

    assert AuditLine.objects.count() == lines + 1


def test_a_form_that_was_refused_has_not_been_received(cast, walk):
    with pytest.raises(Refused):
        write_goal(by=cast.cecilia.actor, period=walk.period, aim=Aim.EVERYDAY, words="x", submission=ticket(uuid4()))

    assert Submission.objects.count() == 0


@pytest.mark.django_db(transaction=True)
class TestAtTheSameMoment:
    IDS = sizes.pick(quick=6, full=50)
    COPIES = sizes.pick(quick=8, full=20)

    def test_copies_of_a_form_make_one_row_and_get_one_answer(self, cast, owner):
        actor, forms = cast.liisa.actor, [uuid4() for _ in range(self.IDS)]

        for form in forms:
            outcomes = at_once(
                owner.pk, [partial(record_client, by=actor, name="x", submission=ticket(form))] * self.COPIES
            )
            made = [f"/{outcome.pk}" for outcome in outcomes if isinstance(outcome, Client)]
            answered = [outcome.address for outcome in outcomes if isinstance(outcome, AlreadySubmitted)]
            assert (len(made), answered) == (1, made * (self.COPIES - 1)), outcomes

        with owned_reading():
            assert (Client.objects.count(), Submission.objects.count()) == (self.IDS, self.IDS)

    def test_copies_get_the_first_answer_even_where_the_table_itself_allows_one_only(self, cast, owner):
        form, given = uuid4(), {"by": factories.cast.SYSTEM, "name": "Sama", "kind": OrganisationKind.CLINIC}

        outcomes = at_once(owner.pk, [lambda: add_organisation(**given, submission=ticket(form))] * self.COPIES)

        made = [f"/{outcome.pk}" for outcome in outcomes if isinstance(outcome, Organisation)]
        answered = [outcome.address for outcome in outcomes if isinstance(outcome, AlreadySubmitted)]
        assert (len(made), answered) == (1, made * (self.COPIES - 1)), outcomes

    def test_copies_with_different_contents_make_one_row(self, cast, owner):
        form, actor = uuid4(), cast.liisa.actor
        bodies = [bytes([number]) * 32 for number in range(self.COPIES)]
        jobs = [lambda body=body: record_client(by=actor, name="x", submission=ticket(form, body)) for body in bodies]

        outcomes = at_once(owner.pk, jobs)

        kinds = sorted(type(outcome).__name__ for outcome in outcomes)
        assert kinds == ["Client", *["SubmissionMismatch"] * (self.COPIES - 1)]

    def test_of_those_who_edit_one_version_at_once_one_saves_and_the_others_are_told(self, walk, cast, owner):
        actors = [cast.aino.actor, cast.marja.actor] * 3
        jobs = [
            lambda by=by: edit_goal(by=by, goal=walk.goal, aim=Aim.EVERYDAY, words="x", version=walk.goal.version)
            for by in actors
        ]

        outcomes = at_once(owner.pk, jobs)

        assert sorted(type(outcome).__name__ for outcome in outcomes) == [*["Conflict"] * 5, "Goal"]
