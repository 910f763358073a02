"""The terms that services are narrowed down by."""

from django.utils.translation import get_language

from rinnalla.access.tenancy import owner_id
from rinnalla.services.choices import Taxonomy
from rinnalla.services.models import TaxonomyTerm
from rinnalla.services.queries import marks


def needs_and_municipalities() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Code and name, in the reader's language, of the needs of the directory and of its municipalities by name."""
    asked = (Taxonomy.NEED, Taxonomy.MUNICIPALITY)
    rows = TaxonomyTerm.objects.filter(owner_id=owner_id(), taxonomy__in=asked).order_by("created_at", "code")
    language = get_language() or "fi"
    found: dict[str, list[tuple[str, str]]] = {one: [] for one in asked}
    for row in rows:
        found[row.taxonomy].append((marks.plain(row.code), row.name.said_in(language).words))
    return found[Taxonomy.NEED], sorted(found[Taxonomy.MUNICIPALITY], key=lambda one: one[1])


def counties_of(municipality: str) -> list[str]:
    """The wellbeing services county of a municipality, where the terms tell it."""
    rows = TaxonomyTerm.objects.filter(owner_id=owner_id(), taxonomy=Taxonomy.MUNICIPALITY, code=municipality)
    return [code for code in rows.values_list("parent__code", flat=True) if code]
