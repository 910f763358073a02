"""``rinnalla work``: the worker, which does at once what actions have left to be done: mail to send, files to read.

Several hosts may run it; a lease lets one of them work for each owner.
"""

import logging
import os
from argparse import Namespace
from datetime import timedelta
from uuid import UUID

from django.db import close_old_connections

from rinnalla.access import leases
from rinnalla.access.owners import every_owner
from rinnalla.access.tenancy import serving
from rinnalla.cli import installation
from rinnalla.cli.waiting import STOP, Signals
from rinnalla.post.delivery import anything_due, deliver_waiting
from rinnalla.services.tasks.import_run import anything_waits, take_up_import
from rinnalla.surveys.tasks import answer_file_waits, take_up_answer_file

SENDING = timedelta(minutes=15)
IMPORTING = timedelta(minutes=30)
# So few are taken up at a time that a worker told to stop has little left in its hands.
AT_ONCE = 10
# People who wait for a page come before files that are read.
NICENESS = 5
log = logging.getLogger("rinnalla.work")


def run(asked: Namespace) -> int:
    """What waits now, or a look every so many seconds until told to stop; while there is more, without a pause."""
    installation.require()
    if not asked.every:
        taken = 0
        while found := sum(_deliver(owner) for owner in every_owner()):
            taken += found
        imports = sum(_import(owner) + _bring_answers(owner) for owner in every_owner())
        print(f"Took up {taken} messages and {imports} imports.")
        return 0
    os.nice(NICENESS)
    found = 0
    with Signals(STOP) as signals:
        while not signals.wait(0 if found else asked.every) & STOP:
            found = _round()
    return 0


def _round() -> int:
    """How much was taken up. A failure ends no other round, and no other owner's part of this one."""
    found = 0
    for owner in every_owner():
        for part in (_deliver, _import, _bring_answers):
            try:
                found += part(owner)
            except Exception:
                log.exception("a round of the worker failed")
    close_old_connections()
    return found


def _deliver(owner: UUID) -> int:
    """The lease is asked for only when something waits, so that looking is no write."""
    with serving(owner):
        if not anything_due():
            return 0
        with leases.lease(f"post {owner.hex}", SENDING) as had:
            return deliver_waiting(AT_ONCE) if had else 0


def _import(owner: UUID) -> int:
    """One import as far as it goes; mail that comes due meanwhile is sent between its chunks."""
    with serving(owner):
        if not anything_waits():
            return 0
        with leases.lease(f"imports {owner.hex}", IMPORTING) as had:
            return int(had and take_up_import(lambda: _deliver(owner)))


def _bring_answers(owner: UUID) -> int:
    """One file of answers as far as it goes; the same."""
    with serving(owner):
        if not answer_file_waits():
            return 0
        with leases.lease(f"answers {owner.hex}", IMPORTING) as had:
            return int(had and take_up_answer_file(lambda: _deliver(owner)))
