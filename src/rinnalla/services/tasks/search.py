"""The clock's part of the search: whatever changes is found again."""

from collections.abc import Callable

from rinnalla.access.actors import system
from rinnalla.access.tenancy import owned_reading
from rinnalla.services.actions import search as actions
from rinnalla.services.queries import index

BY = system("search")
AT_ONCE, MARKED_AT_ONCE = 100, 2_000


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


def rebuild(said: Callable[[int], object] = bool) -> int:
    """Build the whole index anew, a hundred services at a time, while what is there goes on being searched.

    ``said`` is told now and then how many are done. Returns how many services can be found.
    """
    actions.renew_full_text(by=BY)
    last = 0
    while (upto := _next_mark(last)) > last:
        actions.make_old(by=BY, after=last, upto=upto)
        last = upto
    done = 0
    while more := keep_search_true(AT_ONCE * 10):
        done += more
        said(done)
    actions.count_anew(by=BY)
    return done


def _next_mark(last: int) -> int:
    with owned_reading():
        return index.number_after(last, MARKED_AT_ONCE)
