"""What the clock does for use: decides the days of the checks, and asks on them."""

from rinnalla.access.actors import system
from rinnalla.learning.actions import use as actions
from rinnalla.learning.queries import use as queries

CLOCK = "learning"


def look_after_use() -> int:
    """Everything that is due; returns how many were taken up."""
    by = system(CLOCK)
    followed = queries.to_be_followed(by)
    for registration in followed:
        actions.begin_checks(by=by, registration=registration)
    asked = queries.to_be_asked(by)
    for check in asked:
        actions.ask_of_use(by=by, check=check)
    return len(followed) + len(asked)
