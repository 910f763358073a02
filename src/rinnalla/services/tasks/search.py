"""The clock's part of the search: whatever changes is found again."""

from rinnalla.access.actors import system
from rinnalla.access.tenancy import owned_reading
from rinnalla.services.actions import search as actions
from rinnalla.services.queries import index

BY = system("search")
AT_ONCE = 100


def keep_search_true(most: int = 2_000) -> int:
    """Index what has changed since it was indexed, and say anew what has opened or closed; how many services."""
    done = 0
    for find, act in (
        (index.not_indexed, actions.index_services),
        (index.changing_now, actions.refresh_openness),
    ):
        while done < most:
            with owned_reading():
                waiting = find(AT_ONCE)
            if not waiting:
                break
            act(by=BY, services=waiting)
            done += len(waiting)
    return done
