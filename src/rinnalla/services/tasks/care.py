"""The clock's part of keeping services true."""

from rinnalla.access.actors import system
from rinnalla.services.actions import reminding, subscription

BY = system("directory")


def tell_of_changes() -> int:
    """Write to those who follow services that have changed."""
    return subscription.tell_subscribers(by=BY)


def see_to_checks() -> int:
    """Remind of checks that are due, and tell of those that are late; of how many."""
    return reminding.remind_of_checks(by=BY) + reminding.escalate_late_checks(by=BY)
