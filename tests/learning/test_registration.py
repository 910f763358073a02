"""Places, the waiting list in its order, and places offered for a time."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.access.actors import link_holder
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.models import DemoMark
from rinnalla.learning.actions import event as events
from rinnalla.learning.actions import registration as actions
from rinnalla.learning.actions.registration import Participant, Wish, register
from rinnalla.learning.choices.event import REGISTRATION, RegistrationState, Way
from rinnalla.learning.models import Registration
from rinnalla.learning.queries.registration import id_in, place_in_line, token_of
from rinnalla.learning.tasks.event import look_after_events
from rinnalla.post.models import Outbox
from tests.factories.learning import join, join_as, make_event

pytestmark = pytest.mark.postgres

REGISTERED, WAITING, OFFERED = RegistrationState.REGISTERED, RegistrationState.WAITING, RegistrationState.OFFERED


@pytest.fixture
def event(cast):
    return make_event(cast.taimi, capacity=2)


@pytest.fixture
def later(cast):
    DemoMark.objects.create(stamp="x", built_at=clock.now())
    return lambda **time: clock.told(clock.now() + timedelta(**time))


def state(registration):
    registration.refresh_from_db()
    return registration.state


def holder(registration):
    return link_holder(registration.pk, REGISTRATION)


def cancel(registration):
    return actions.cancel(by=holder(registration), event=registration.event, registration=registration.pk)


def letters():
    return [(one.address, one.topic) for one in Outbox.objects.order_by("created_at", "pk")]


def test_those_who_come_first_have_a_place_and_the_next_wait_in_their_order(event):
    people = [join(event, name) for name in ("Anna", "Bo", "Cia", "Dan")]

    assert [one.state for one in people] == [REGISTERED, REGISTERED, WAITING, WAITING]
    assert [place_in_line(one) for one in people[2:]] == [1, 2]


def test_a_place_that_becomes_free_is_offered_to_whoever_has_waited_longest(event):
    people = [join(event, name) for name in ("Anna", "Bo", "Cia", "Dan")]

    cancel(people[0])

    assert [state(one) for one in people] == [RegistrationState.CANCELLED, REGISTERED, OFFERED, WAITING]
    assert people[2].offered_until - clock.now() > timedelta(hours=47)
    assert letters()[-1][0] == "cia@example.org"


def test_an_offered_place_is_nobody_elses_and_a_newcomer_does_not_pass_those_who_wait(event):
    people = [join(event, name) for name in ("Anna", "Bo", "Cia")]
    cancel(people[0])

    newcomer = join(event, "Eva")

    assert (state(people[2]), newcomer.state) == (OFFERED, WAITING)


def test_whoever_takes_the_offered_place_in_time_has_it(event):
    people = [join(event, name) for name in ("Anna", "Bo", "Cia")]
    cancel(people[0])

    actions.take_place(by=holder(people[2]), event=event, registration=people[2].pk)

    assert state(people[2]) == REGISTERED


def test_a_place_not_taken_in_time_goes_on_to_the_next_and_can_not_be_taken_any_more(event, later):
    people = [join(event, name) for name in ("Anna", "Bo", "Cia", "Dan")]
    cancel(people[0])

    with later(hours=49):
        look_after_events()
        with pytest.raises(NotNow):
            actions.take_place(by=holder(people[2]), event=event, registration=people[2].pk)

    assert [state(one) for one in people[2:]] == [RegistrationState.LAPSED, OFFERED]


def test_raised_capacity_is_offered_by_the_clock(cast, event):
    people = [join(event, name) for name in ("Anna", "Bo", "Cia", "Dan", "Eva")]
    event.refresh_from_db()
    events.arrange_event(by=cast.taimi.actor, event=event, ways=[Way.ON_SITE], capacity=4)

    look_after_events()

    assert [state(one) for one in people[2:]] == [OFFERED, OFFERED, WAITING]


def test_a_place_is_not_offered_once_the_event_has_begun(event, later):
    people = [join(event, name) for name in ("Anna", "Bo", "Cia")]

    with later(days=30, hours=1):
        cancel(people[0])

    assert state(people[2]) == WAITING


def test_registering_again_gives_what_there_is_and_writes_the_letter_again(event):
    first, again = join(event, "Anna"), join(event, "Anna", email="ANNA@example.org")

    assert again.pk == first.pk
    assert Registration.objects.count() == 1
    assert [address for address, _topic in letters()] == ["anna@example.org"] * 2


def test_whoever_has_cancelled_may_register_anew_and_comes_last(event):
    people = [join(event, name) for name in ("Anna", "Bo", "Cia")]
    cancel(people[2])

    again = join(event, "Cia")

    assert again.pk != people[2].pk
    assert (again.state, state(people[2])) == (WAITING, RegistrationState.CANCELLED)


def test_watching_with_the_team_or_the_recording_takes_no_place(cast):
    event = make_event(cast.taimi, capacity=1, ways=[Way.ON_SITE, Way.ONLINE, Way.TOGETHER, Way.RECORDING])

    people = [join(event, f"P{number}", way=way) for number, way in enumerate([Way.ON_SITE, *event.ways])]

    assert [one.state for one in people] == [REGISTERED, WAITING, REGISTERED, REGISTERED, REGISTERED]


def test_online_places_are_counted_where_nobody_comes_to_a_place(cast):
    event = make_event(cast.taimi, capacity=1, ways=[Way.ONLINE, Way.RECORDING])

    assert [join(event, name, way=Way.ONLINE).state for name in ("Anna", "Bo")] == [REGISTERED, WAITING]


def test_a_way_the_event_does_not_have_is_refused(event):
    with pytest.raises(NotNow):
        join(event, "Anna", way=Way.ONLINE)


def test_after_the_last_day_nobody_registers(cast):
    event = make_event(cast.taimi, closes_at=clock.now() - timedelta(minutes=1))

    with pytest.raises(NotNow):
        join(event, "Anna")


def test_what_is_being_prepared_can_not_be_registered_for(cast):
    event = make_event(cast.taimi, published=False)

    with pytest.raises(Refused):
        join(event, "Anna")


def test_nobody_registers_somebody_else_with_their_sign_in(cast, event):
    with pytest.raises(Refused):
        register(
            by=cast.aino.actor, event=event, participant=Participant("Bertil", person=cast.bertil.person), wish=Wish()
        )


def test_a_link_opens_its_own_registration_only(event):
    mine, other = join(event, "Anna"), join(event, "Bo")

    with pytest.raises(Refused):
        actions.cancel(by=holder(mine), event=event, registration=other.pk)
    with pytest.raises(Refused):
        actions.cancel(by=link_holder(mine.pk, "invitation"), event=event, registration=mine.pk)


def test_a_token_is_the_same_every_time_and_a_changed_one_opens_nothing(event):
    mine = join(event, "Anna")
    token = token_of(mine)

    assert (token_of(mine), id_in(token)) == (token, mine.pk)
    assert [id_in(wrong) for wrong in ("", "x", token[:-2], token + "A", "B" + token[1:], "ä" * 43)] == [None] * 6


def test_a_stranger_with_a_sign_in_does_not_reach_anothers_registration(cast, event):
    mine = join_as(cast.aino, event)

    with pytest.raises(Refused):
        actions.cancel(by=cast.cecilia.actor, event=event, registration=mine.pk)
    assert actions.cancel(by=cast.aino.actor, event=event, registration=mine.pk).state == RegistrationState.CANCELLED


def test_a_trainer_elsewhere_does_not_see_who_comes(cast, event):
    mine = join(event, "Anna")

    for stranger in (cast.eeva, cast.saga, cast.bertil):
        with pytest.raises(Refused):
            actions.take_out(by=stranger.actor, event=event, registration=mine)


def test_those_with_a_place_are_reminded_once_two_days_before(event, later):
    join(event, "Anna")
    with later(days=28, hours=1):
        look_after_events()
        look_after_events()

    assert [topic for _address, topic in letters()].count("Koulutus lähestyy") == 1


def test_everybody_is_told_once_of_what_is_called_off_and_nobody_registers_any_more(cast, event):
    people = [join(event, name) for name in ("Anna", "Bo", "Cia")]
    events.call_off_event(by=cast.taimi.actor, event=event)
    look_after_events()
    look_after_events()

    told = [address for address, topic in letters() if topic == "Koulutus on peruttu"]
    assert sorted(told) == sorted(one.email for one in people)
    with pytest.raises(NotNow):
        join(event, "Dan")


def test_what_somebody_needs_and_why_they_come_stands_nowhere_open(event):
    join(event, "Anna", why="Raskas kevät", needs="Induktiosilmukka", diet="Ei maitoa")

    stored = Registration.objects.values_list("name", "email", "why", "needs", "diet").get()
    raw = b"".join(bytes(value) for value in stored)
    assert not [word for word in ("Anna", "Raskas", "silmukka", "maitoa") if word.encode() in raw]
