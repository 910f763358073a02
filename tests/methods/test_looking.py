"""Fifty planted readings are all found among ten thousand ordinary ones, and nothing else is."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from rinnalla.methods.looking import Known, Look, Odd, findings

MONDAY = datetime(2026, 11, 16, tzinfo=UTC)
GUIDES, CLIENTS_EACH, ORDINARY = 50, 4, 10_000


def looks_of_a_week():
    """Fifty guides who read their own four clients in working hours, forty times a day."""
    for number in range(ORDINARY):
        guide, day = number % GUIDES, number // 2_000
        at = MONDAY + timedelta(days=day, hours=8, minutes=number % 480)
        yield Look(UUID(int=number), UUID(int=guide), client(guide, number // GUIDES % CLIENTS_EACH), at)


def client(guide, number):
    return UUID(int=1_000_000 + guide * CLIENTS_EACH + number)


def related(look):
    return (look.client.int - 1_000_000) // CLIENTS_EACH == look.person.int


def planted():
    """Ten readings without a relationship, and ten who read by night."""
    line = iter(range(ORDINARY, 10**6))
    for number in range(10):
        stranger, noon = UUID(int=500 + number), MONDAY + timedelta(hours=12)
        yield Look(UUID(int=next(line)), stranger, client(number, 0), noon)
        for night in range(3):
            at = MONDAY + timedelta(days=night, hours=23)
            yield Look(UUID(int=next(line)), UUID(int=30 + number), client(30 + number, 0), at)


def kinds(person, about):
    alike = {(20 + number, client(20 + number, 0)): Odd.SAME_NAME for number in range(10)}
    works = {(40 + number, client(40 + number, 1)): Odd.COLLEAGUE for number in range(10)}
    found = {**alike, **works}.get((person.int, about))
    return [found] if found else []


def spree(person, day):
    """Twenty-one clients within an hour."""
    at = MONDAY + timedelta(days=day, hours=13)
    return [
        Look(UUID(int=2 * 10**6 + n), person, UUID(int=3 * 10**6 + n), at + timedelta(minutes=n)) for n in range(21)
    ]


def test_all_that_was_planted_is_found_and_nothing_else():
    sprees = [look for number in range(10) for look in spree(UUID(int=600 + number), 2)]
    looks = sorted([*looks_of_a_week(), *planted(), *sprees], key=lambda look: look.at)
    known = Known(lambda look: related(look) or look.person.int >= 600, kinds)

    found = findings(looks, known)

    counts = {kind: sum(one.kind == kind for one in found) for kind in Odd}
    assert counts == {
        Odd.NO_RELATION: 10, Odd.SELF: 0, Odd.COLLEAGUE: 10, Odd.SAME_NAME: 10, Odd.SAME_CONTACT: 0,
        Odd.MANY_CLIENTS: 10, Odd.NIGHT: 10,
    }  # fmt: skip


def test_twenty_clients_in_an_hour_and_a_list_are_no_habit():
    few = spree(UUID(int=1), 0)[:20]
    listed = [Look(look.line, look.person, look.client, look.at, listed=True) for look in spree(UUID(int=2), 0)]

    assert findings([*few, *listed], Known(lambda _: True, lambda *_: ())) == []


def test_two_nights_are_no_habit_and_one_night_over_midnight_is_one():
    nights = [MONDAY + timedelta(hours=23), MONDAY + timedelta(hours=25), MONDAY + timedelta(hours=47)]
    looks = [Look(UUID(int=n), UUID(int=1), UUID(int=2), at) for n, at in enumerate(nights)]

    assert findings(looks, Known(lambda _: True, lambda *_: ())) == []
