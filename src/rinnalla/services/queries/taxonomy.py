"""The terms that services are narrowed down by."""

from django.utils.translation import get_language

from rinnalla.access.tenancy import owner_id
from rinnalla.services.choices import Taxonomy
from rinnalla.services.models import TaxonomyTerm
from rinnalla.services.queries import marks


def needs() -> list[tuple[str, str]]:
    """The needs of the directory: code and name in the reader's language."""
    return _named(Taxonomy.NEED)


def municipalities() -> list[tuple[str, str]]:
    """The municipalities of the directory by name."""
    return sorted(_named(Taxonomy.MUNICIPALITY), key=lambda one: one[1])


def counties_of(municipality: str) -> list[str]:
    """The wellbeing services county of a municipality, where the terms tell it."""
    rows = TaxonomyTerm.objects.filter(owner_id=owner_id(), taxonomy=Taxonomy.MUNICIPALITY, code=municipality)
    return [code for code in rows.values_list("parent__code", flat=True) if code]


def _named(taxonomy: Taxonomy) -> list[tuple[str, str]]:
    rows = TaxonomyTerm.objects.filter(owner_id=owner_id(), taxonomy=taxonomy).order_by("created_at", "code")
    language = get_language() or "fi"
    return [(marks.plain(row.code), row.name.said_in(language).words) for row in rows]
