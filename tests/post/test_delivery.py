"""Messages leave, wait, or bounce, and are read by nobody on the way."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection

from rinnalla.access import clock, demonstration
from rinnalla.access.actors import system, visitor
from rinnalla.access.errors import Refused
from rinnalla.post.delivery import deliver_waiting
from rinnalla.post.letters import Letter
from rinnalla.post.models import Outbox
from rinnalla.post.outbox import PAUSES, send
from tests.post import carriers

pytestmark = pytest.mark.postgres
BY = system("test")
LETTER = Letter("Aihe", "KANARIA")


@pytest.fixture(autouse=True)
def carried():
    carriers.CARRIED.clear()
    return carriers.CARRIED


@pytest.fixture
def use(settings):
    def chosen(name):
        settings.RINNALLA_CARRIER = f"tests.post.carriers.{name}"

    return chosen


def the_message(at):
    with at():
        message = Outbox.objects.get()
        return message.state, message.attempts, message.fault, message.body


def test_a_message_leaves_with_a_neutral_sender_outside_any_transaction(owner, at, use, carried, settings):
    use("Carrying")
    send(by=BY, address="x@example.fi", letter=LETTER)

    assert deliver_waiting() == 1
    (message, in_transaction) = carried[0]
    assert (message.to, message.subject, message.body) == (["x@example.fi"], "Aihe", "KANARIA")
    assert (message.from_email, in_transaction) == (settings.DEFAULT_FROM_EMAIL, False)


def test_what_was_sent_is_deleted_and_sent_no_more(owner, at, use, carried):
    use("Carrying")
    send(by=BY, address="x@example.fi", letter=LETTER)
    deliver_waiting()

    assert (deliver_waiting(), len(carried)) == (0, 1)
    assert the_message(at) == ("sent", 1, "", "")


def test_a_server_that_is_away_is_tried_again_after_longer_and_longer_pauses(owner, at, use):
    use("Busy")
    send(by=BY, address="x@example.fi", letter=LETTER)
    start, taken = clock.now() + timedelta(seconds=1), []
    for pause in (timedelta(0), *PAUSES):
        start += pause + timedelta(seconds=1)
        with time_machine.travel(start):
            taken.append((deliver_waiting(), deliver_waiting()))

    assert taken == [(1, 0)] * 6 + [(0, 0)]
    assert the_message(at) == ("bounced", 6, "ConnectionRefusedError", "")


def test_a_lasting_refusal_bounces_at_once(owner, at, use):
    use("Refusing")
    send(by=BY, address="x@example.fi", letter=LETTER)
    deliver_waiting()

    assert the_message(at) == ("bounced", 1, "SMTPRecipientsRefused", "")


def test_a_message_that_was_taken_but_not_sent_is_sent_later(owner, at, use, carried):
    use("Busy")
    send(by=BY, address="x@example.fi", letter=LETTER)
    deliver_waiting()
    use("Carrying")
    with time_machine.travel(clock.now() + timedelta(minutes=2)):
        deliver_waiting()

    assert len(carried) == 1


def test_in_a_demonstration_nothing_leaves_and_the_text_can_be_read(owner, at, use, carried):
    demonstration.mark("test")
    use("Carrying")
    send(by=BY, address="x@example.fi", letter=LETTER)
    deliver_waiting()

    assert (carried, the_message(at)) == ([], ("sent", 1, "", "KANARIA"))


def test_at_most_so_many_are_taken_at_a_time(owner, use):
    use("Carrying")
    for number in range(3):
        send(by=BY, address=f"{number}@example.fi", letter=LETTER)

    assert (deliver_waiting(2), deliver_waiting(2), deliver_waiting(2)) == (2, 1, 0)


def test_nobody_but_the_system_writes_messages(owner, at):
    with at(), pytest.raises(Refused):
        send(by=visitor(), address="x@example.fi", letter=LETTER)


def test_address_and_text_are_sealed_in_the_database(owner, at):
    send(by=BY, address="x@example.fi", letter=LETTER)

    with at(), connection.cursor() as cursor:
        cursor.execute("SELECT address, topic, body FROM post_outbox")
        stored = b"".join(bytes(value) for value in cursor.fetchone())
    assert [word in stored for word in (b"x@example.fi", b"Aihe", b"KANARIA")] == [False, False, False]
