"""The clock's part of keeping services true."""

from rinnalla.access.actors import system
from rinnalla.services.actions import care as actions

BY = system("directory")


def tell_of_changes() -> int:
    """Write to those who follow services that have changed."""
    return actions.tell_subscribers(by=BY)
