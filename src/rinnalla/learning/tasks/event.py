"""What the clock does for training events: offers what has become free, reminds, tells of what is called off."""

from datetime import timedelta

from rinnalla.access import clock
from rinnalla.access.actors import system
from rinnalla.learning.actions import registration as actions
from rinnalla.learning.queries import event as events
from rinnalla.learning.queries import registration as queries

CLOCK = "learning"
REMIND_BEFORE = timedelta(days=2)


def look_after_events() -> int:
    """Everything that is due; returns how many letters' worth. Can be stopped and begun anew at any point."""
    return _offers() + _reminders() + _called_off()


def _offers() -> int:
    by = system(CLOCK)
    due = events.events_with_offers(by)
    for event in due:
        actions.lapse_offers(by=by, event=event)
    return len(due)


def _reminders() -> int:
    by = system(CLOCK)
    due = queries.to_be_reminded(by, clock.now() + REMIND_BEFORE)
    for registration in due:
        actions.remind(by=by, registration=registration)
    return len(due)


def _called_off() -> int:
    by = system(CLOCK)
    due = queries.to_be_told_of_calling_off(by)
    for registration in due:
        actions.tell_of_calling_off(by=by, registration=registration)
    return len(due)
