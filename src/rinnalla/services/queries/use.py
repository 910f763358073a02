"""How many people have tried services, as counts for the gate; nobody reads them past it."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db.models import F, Sum

from rinnalla.access.tenancy import owner_id
from rinnalla.methods.disclosure.tables import Policy, Table
from rinnalla.release import gate
from rinnalla.release.gate import Material, Released
from rinnalla.services.choices import UseOutcome
from rinnalla.services.models import Service, ServiceUse

Uses = Mapping[str, int]
NO, YES = "no", "yes"
POLICY = Policy()
# What is told of those who have been there: each is a table of its own, since one and the same person is in both.
TOLD = (UseOutcome.LIKED, UseOutcome.ALONE)
NOBODY: Uses = dict.fromkeys(UseOutcome.values, 0)


def add_use(service: Service, outcome: UseOutcome, month: date) -> None:
    """Count one more; two at the same moment are both counted."""
    ServiceUse.objects.bulk_create([ServiceUse(service=service, outcome=outcome, month=month)], ignore_conflicts=True)
    same = ServiceUse.objects.filter(service=service, outcome=outcome, month=month)
    same.update(count=F("count") + 1)


def uses_by_service() -> Mapping[UUID, Uses]:
    """How often each outcome has been counted of each service that somebody has tried."""
    rows = ServiceUse.objects.filter(owner_id=owner_id()).values_list("service", "outcome")
    found: dict[UUID, dict[str, int]] = defaultdict(lambda: dict(NOBODY))
    for service, outcome, count in rows.annotate(total=Sum("count")).order_by("service", "outcome"):
        found[service][outcome] = count
    return found


def tables(uses: Uses) -> list[Table]:
    """Those who have been there, by whether they liked it, and by whether they go alone."""
    been = uses[UseOutcome.BEEN]
    return [Table((), str(one), {(NO,): been - uses[one], (YES,): uses[one]}) for one in TOLD]


def material(service: UUID, uses: Uses) -> Material:
    """A service's users as the gate takes them. There may always come more."""
    book = {str(one): ("", NO, YES) for one in TOLD}
    return Material(service, uses[UseOutcome.BEEN], POLICY, book, is_final=False)


def told_of(service: UUID) -> Released:
    """What has been let out of a service's users so far; past this nothing is shown."""
    return gate.released(service, tables(NOBODY))


def is_step(uses: Uses, before: Released) -> bool:
    """Whether what would be told differs from what was by enough people in every number, so that no difference tells.

    Old users can come to like a place later, so it is not enough that many are new.
    """
    been = uses[UseOutcome.BEEN]
    if been < (before.size or 0) + POLICY.minimum:
        return False
    pairs = zip(tables(uses), before.tables, strict=True)
    changes = [
        abs(count - (old.counts[cell] or 0)) for now, old in pairs if old.is_whole for cell, count in now.counts.items()
    ]
    return all(change == 0 or change >= POLICY.minimum for change in changes)
