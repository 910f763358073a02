"""The terms that services are narrowed down by."""

from django.db.models import QuerySet
from django.utils.translation import get_language

from rinnalla.access.prepared import prepared
from rinnalla.access.tenancy import owner_id
from rinnalla.services.choices import Taxonomy
from rinnalla.services.models import TaxonomyTerm
from rinnalla.services.queries import marks

CHOSEN = (Taxonomy.NEED, Taxonomy.MUNICIPALITY)


def needs_and_municipalities() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Code and name, in the reader's language, of the needs of the directory and of its municipalities by name."""
    language = get_language() or "fi"
    found: dict[str, list[tuple[str, str]]] = {one: [] for one in CHOSEN}
    for row in _chosen_from():
        found[row.taxonomy].append((marks.plain(row.code), row.name.said_in(language).words))
    return found[Taxonomy.NEED], sorted(found[Taxonomy.MUNICIPALITY], key=lambda one: one[1])


@prepared
def _chosen_from() -> "QuerySet[TaxonomyTerm]":
    rows: QuerySet[TaxonomyTerm] = TaxonomyTerm.objects.filter(owner_id=owner_id(), taxonomy__in=CHOSEN)
    return rows.order_by("created_at", "code")


def counties_of(municipality: str) -> list[str]:
    """The wellbeing services county of a municipality, where the terms tell it."""
    rows = TaxonomyTerm.objects.filter(owner_id=owner_id(), taxonomy=Taxonomy.MUNICIPALITY, code=municipality)
    return [code for code in rows.values_list("parent__code", flat=True) if code]
