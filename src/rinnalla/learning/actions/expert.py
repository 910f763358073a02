"""The pool of experts by experience: they, or somebody with them, say what they speak of and on what terms."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.secrets import new_data_key
from rinnalla.learning.models import Expert
from rinnalla.learning.queries.expert import own_expert
from rinnalla.people.models import Organisation, Person

IN_POOL = _("You are in the pool already.")
WRITTEN = (
    "name", "email", "phone", "speaks_of", "silent_of", "fee", "fee_words", "support", "debrief", "recording", "needs",
    "available",
)  # fmt: skip


@action(P.EXPERT_WRITE, on="organisation", event=Event.EXPERT_WRITTEN, writes=(Expert,))
def record_expert(*, by: Actor, organisation: Organisation, **told: Any) -> Expert:
    """Take an expert by experience into the pool, with what they have told. ``told`` are fields in ``WRITTEN``."""
    return _written(_new(organisation.pk, None), told)


@action(P.EXPERT_WRITE, on="expert", event=Event.EXPERT_WRITTEN, writes=(Expert,), versioned=True)
def write_expert(*, by: Actor, expert: Expert, **told: Any) -> Expert:
    """Write down with an expert what they speak of and on what terms."""
    return _written(expert, told)


@action(P.EXPERT_OWN, on=None, event=Event.EXPERT_WRITTEN, writes=(Expert,))
def join_pool(*, by: Actor, **told: Any) -> Expert:
    """Tell as a guide what one speaks of, and so come into the pool of one's organisation."""
    grant = by.grant_for(P.EXPERT_OWN)
    if by.person is None or grant is None or grant.organisation is None:
        raise Refused
    if own_expert(by):
        raise NotNow(IN_POOL)
    return _written(_new(grant.organisation, Person(pk=by.person)), told)


@action(P.EXPERT_OWN, on="expert", event=Event.EXPERT_WRITTEN, writes=(Expert,), versioned=True)
def write_own_terms(*, by: Actor, expert: Expert, **told: Any) -> Expert:
    """Say anew what one speaks of and on what terms, or that one is not available now."""
    return _written(expert, told)


def _new(organisation: Any, person: Person | None) -> Expert:
    key = new_data_key()
    key.save()
    return Expert(organisation_id=organisation, person=person, data_key=key)


def _written(expert: Expert, told: dict[str, Any]) -> Expert:
    for name in WRITTEN:
        if name in told:
            setattr(expert, name, told[name])
    expert.save()
    return expert
