"""Needs, in the words people use and the words services use."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml

from rinnalla.access.tenancy import owner_id
from rinnalla.services.choices import Taxonomy
from rinnalla.services.models import Service, ServiceTerm, TaxonomyTerm
from rinnalla.services.queries import marks

CONTENT = Path(__file__).parents[1] / "content"


@cache
def everyday() -> list[Mapping[str, Any]]:
    """The shipped lines of everyday words."""
    found: list[Mapping[str, Any]] = yaml.safe_load((CONTENT / "everyday.yaml").read_text(encoding="utf-8"))
    return found


def sayings_of_needs() -> Iterator[tuple[list[str], list[str]]]:
    """What people say, in every language, beside what services call it and the need they are marked with."""
    for line in everyday():
        said = [saying for told in line["said"].values() for saying in _listed(told)]
        own = [marks.need(line["need"])] if "need" in line else []
        yield said, own + _listed(line["means"])


def _listed(told: str) -> list[str]:
    return [one.strip() for one in told.split(",") if one.strip()]


def needs_by_code() -> dict[str, TaxonomyTerm]:
    """The needs of the directory by their code."""
    return {row.code: row for row in TaxonomyTerm.objects.filter(owner_id=owner_id(), taxonomy=Taxonomy.NEED)}


def terms_there(services: Iterable[Service]) -> set[tuple[UUID, UUID]]:
    """Which of some services stand under which terms."""
    rows = ServiceTerm.objects.filter(owner_id=owner_id(), service__in=list(services))
    return set(rows.values_list("service_id", "term_id"))
