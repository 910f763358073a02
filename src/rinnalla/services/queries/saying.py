"""Everyday words as the search uses them: the shipped ones and this directory's own, kept in each process."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from rinnalla.access import clock
from rinnalla.access.tenancy import owner_id
from rinnalla.methods.finnish_words.choose import analyser
from rinnalla.methods.finnish_words.sayings import Sayings
from rinnalla.services.queries.need import own_words, sayings_of_needs

# So long after somebody has written a word down another process may still search without it.
LOOKED_AT = timedelta(minutes=1)


@dataclass
class Kept:
    """What an owner's words were when they were last looked at."""

    at: datetime
    own: tuple[tuple[str, str], ...]
    sayings: Sayings


_kept: dict[UUID, Kept] = {}


def sayings() -> Sayings:
    """The words of the owner being served, looked at once a minute and made anew where they have changed."""
    now, before = clock.now(), _kept.get(owner_id())
    if before and before.at <= now < before.at + LOOKED_AT:
        return before.sayings
    own = own_words()
    same = before and before.own == own
    made = before.sayings if before and same else Sayings(sayings_of_needs(own), analyser())
    _kept[owner_id()] = Kept(now, own, made)
    return made


def look_anew() -> None:
    """Forget what the words of the owner being served were."""
    _kept.pop(owner_id(), None)
