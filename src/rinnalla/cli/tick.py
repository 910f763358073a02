"""``rinnalla tick``: what the clock asks for: the seals of the audit trail, what has expired.

Several hosts may run it; a lease lets one of them do each piece.
"""

import logging
from argparse import Namespace
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from django.contrib.sessions.backends.db import SessionStore
from django.db import close_old_connections

from rinnalla.access import files, leases, sealer
from rinnalla.access.actors import system
from rinnalla.access.ids import uuid7
from rinnalla.access.owners import every_owner
from rinnalla.access.sizes import learn_sizes
from rinnalla.access.tenancy import serving, turn
from rinnalla.cli import installation
from rinnalla.cli.waiting import STOP, Signals
from rinnalla.competence.tasks import look_after_rounds
from rinnalla.guidance.actions.break_glass import tell_of_late_reviews
from rinnalla.guidance.actions.log import list_odd_readings
from rinnalla.guidance.queries.log_case import last_monday
from rinnalla.guidance.tasks.request import follow_up_questions
from rinnalla.learning.tasks.event import look_after_events
from rinnalla.learning.tasks.use import look_after_use
from rinnalla.services.tasks.care import see_to_checks, tell_of_changes
from rinnalla.services.tasks.search import keep_search_true
from rinnalla.services.tasks.use import tell_of_uses
from rinnalla.surveys.tasks import look_after

AN_HOUR = timedelta(hours=1)
SEALING = timedelta(minutes=5)
FOLLOWING_UP = timedelta(minutes=5)
SEARCHING = timedelta(minutes=10)
A_DAY = timedelta(days=1)
log = logging.getLogger("rinnalla.tick")


def run(asked: Namespace) -> int:
    """One round at once, or a round every so many seconds until told to stop."""
    installation.require()
    if not asked.every:
        lines = sum(_seal(owner, now=True) for owner in every_owner())
        removed = _remove_expired()
        for owner in every_owner():
            _follow_up(owner)
            _look_after_surveys(owner)
            _look_after_competence(owner)
            _look_after_learning(owner)
            _keep_search_true(owner)
        learn_sizes()
        print(f"Sealed {lines} lines of the audit trail, removed {removed} files left behind.")
        return 0
    with Signals(STOP) as signals:
        while not signals.wait(asked.every) & STOP:
            _round()
    return 0


def _round() -> None:
    """A round of which no failure ends the next one, nor another owner's part of this one."""
    for owner in every_owner():
        for part in PARTS:
            _try(part, owner)
    _try(_prune)
    _try(_learn_sizes_in_time)
    close_old_connections()


def _try(part: Callable[..., object], *given: UUID) -> None:
    try:
        part(*given)
    except Exception:
        log.exception("a round of routine work failed")


def _prune() -> None:
    if leases.take("prune", uuid7(), A_DAY):
        _remove_expired()


def _learn_sizes_in_time() -> None:
    if leases.take("sizes", uuid7(), AN_HOUR):
        learn_sizes()


def _seal_in_time(owner: UUID) -> int:
    return _seal(owner, now=False)


def _seal(owner: UUID, *, now: bool) -> int:
    with leases.lease(f"seal {owner.hex}", SEALING) as had:
        if not had:
            return 0
        with turn(owner):
            due = now or sealer.waiting_too_long()
        with serving(owner):
            return sealer.seal_waiting() if due else 0


def _look_after_the_log(owner: UUID) -> None:
    """Tell of reviews that are late, hourly; list the odd readings of the last whole week, daily until it is done."""
    if leases.take(f"reviews {owner.hex}", uuid7(), AN_HOUR):
        with turn(owner):
            tell_of_late_reviews(by=system("clock"))
            tell_of_changes()
        with serving(owner):
            tell_of_uses()
    if leases.take(f"readings {owner.hex}", uuid7(), A_DAY):
        with turn(owner):
            list_odd_readings(by=system("clock"), monday=last_monday())
            see_to_checks()


def _follow_up(owner: UUID) -> int:
    """What guidance promises to do by itself on its day."""
    with leases.lease(f"guidance {owner.hex}", FOLLOWING_UP) as had:
        if not had:
            return 0
        with serving(owner):
            return follow_up_questions()


def _look_after_surveys(owner: UUID) -> int:
    """Mix the answers that have come, settle and link what has been closed, write to those invited."""
    with leases.lease(f"surveys {owner.hex}", FOLLOWING_UP) as had:
        if not had:
            return 0
        with serving(owner):
            return look_after()


def _look_after_learning(owner: UUID) -> int:
    """Offer the places of trainings that have become free, remind, ask what has come into use."""
    with leases.lease(f"learning {owner.hex}", FOLLOWING_UP) as had:
        if not had:
            return 0
        with serving(owner):
            return look_after_events() + look_after_use()


def _keep_search_true(owner: UUID) -> int:
    """Whatever came into the directory by another way than its pages is found, and what has opened is open."""
    with leases.lease(f"search {owner.hex}", SEARCHING) as had:
        if not had:
            return 0
        with serving(owner):
            return keep_search_true()


def _look_after_competence(owner: UUID) -> int:
    """Close rounds of self-assessment that are over, delete what was promised to be deleted."""
    with leases.lease(f"competence {owner.hex}", FOLLOWING_UP) as had:
        if not had:
            return 0
        with serving(owner):
            return look_after_rounds()


PARTS = (
    _seal_in_time,
    _look_after_the_log,
    _follow_up,
    _look_after_surveys,
    _look_after_competence,
    _look_after_learning,
    _keep_search_true,
)


def _remove_expired() -> int:
    SessionStore.clear_expired()
    removed = 0
    for owner in every_owner():
        with turn(owner):
            removed += files.sweep()
    return removed
