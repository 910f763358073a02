"""How long a session lasts: half an hour of silence for staff, two hours for a client, twelve hours in all."""

from datetime import timedelta

from allauth.account.internal.flows.login import get_authentication_records
from django.http import HttpRequest

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.people.queries.account import works_here
from rinnalla.web.machine import at_this_machine

SINCE = "since"
SEEN = "seen"
DEMONSTRATION = "demonstration"
SILENCE_OF_STAFF = timedelta(minutes=30)
SILENCE_OF_CLIENTS = timedelta(hours=2)
IN_ALL = timedelta(hours=12)
TOUCH = timedelta(minutes=1)


def begin(request: HttpRequest, *, demonstration: bool) -> None:
    """Note when the session begins, and whether it is one of a demonstration."""
    now = clock.now().timestamp()
    request.session.update({SINCE: now, SEEN: now, DEMONSTRATION: demonstration})


def is_over(request: HttpRequest, actor: Actor) -> bool:
    """Whether the session has been silent too long, or has lasted its time."""
    now = clock.now().timestamp()
    silence = SILENCE_OF_STAFF if works_here(actor) else SILENCE_OF_CLIENTS
    since, seen = request.session.get(SINCE, 0), request.session.get(SEEN, 0)
    return bool(now - seen > silence.total_seconds() or now - since > IN_ALL.total_seconds())


def touch(request: HttpRequest) -> None:
    """Note that somebody is there, at most once a minute, so that reading a page is no write."""
    now = clock.now().timestamp()
    if now - request.session[SEEN] >= TOUCH.total_seconds():
        request.session[SEEN] = now


def lacks_second_factor(request: HttpRequest, actor: Actor) -> bool:
    """Whether this session of a worker rests on a password alone. Sign-ins of a demonstration on this machine may."""
    if not works_here(actor) or (request.session.get(DEMONSTRATION) and at_this_machine(request)):
        return False
    return not any(record["method"] == "mfa" for record in get_authentication_records(request, request.user))
