"""Two hundred people register at the same moments for a hundred places."""

import pytest
from django.db.models import Count

from rinnalla.access.tenancy import owned_reading, owned_transaction
from rinnalla.learning.actions.registration import cancel
from rinnalla.learning.choices.event import LIVE, RegistrationState
from rinnalla.learning.models import Registration
from rinnalla.learning.queries.registration import next_in_line
from tests.access.threads import at_once
from tests.factories.learning import join, make_event
from tests.learning.test_registration import holder

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]
PEOPLE, PLACES, LINES = 200, 100, 20


def in_turns(owner, jobs):
    """Run jobs on as many lines as there are at once, each line one after another."""
    lines = [jobs[line::LINES] for line in range(LINES)]
    done = at_once(owner, [lambda mine=mine: [job() for job in mine] for mine in lines])
    return [made for one in done for made in (one if isinstance(one, list) else [one])]


def counts():
    with owned_reading():
        rows = Registration.objects.values_list("state").annotate(number=Count("pk"))
        return dict(rows)


def test_two_hundred_at_once_get_exactly_a_hundred_places_a_fair_list_and_no_doubles(owner, cast):
    with owned_transaction():
        event = make_event(cast.taimi, capacity=PLACES)
    # Everybody presses the button twice, and the second time comes from another line.
    names = [f"P{number}" for number in range(PEOPLE)]
    jobs = [lambda name=name: join(event, name) for name in [*names, *names[7:], *names[:7]]]

    faults = [one for one in in_turns(owner.pk, jobs) if isinstance(one, Exception)]

    assert (faults, counts()) == ([], {RegistrationState.REGISTERED: PLACES, RegistrationState.WAITING: PLACES})
    with owned_reading():
        rows = list(Registration.objects.order_by("queued_at", "pk").values_list("state", flat=True))
        people = Registration.objects.values("email_index").distinct().count()
    assert people == PEOPLE
    # Nobody who came later has passed anybody: the places went to those who stand first.
    assert rows == [RegistrationState.REGISTERED] * PLACES + [RegistrationState.WAITING] * PLACES


def test_when_many_cancel_at_once_each_place_is_offered_once_to_those_who_waited_longest(owner, cast):
    with owned_transaction():
        event = make_event(cast.taimi, capacity=20)
        people = [join(event, f"P{number}") for number in range(50)]
        first = [one.pk for one in next_in_line(event, 10)]
    jobs = [
        lambda one=one: cancel(by=holder(one), event=event, registration=one.pk) for one in [*people[:10], *people[:10]]
    ]

    faults = [one for one in in_turns(owner.pk, jobs) if isinstance(one, Exception)]

    with owned_reading():
        offered = set(Registration.objects.filter(state=RegistrationState.OFFERED).values_list("pk", flat=True))
        live = Registration.objects.filter(state__in=LIVE).count()
    assert (faults, offered, live) == ([], set(first), 40)
