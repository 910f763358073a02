"""Needs, in the words people use and the words services use."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml
from django.db.models import Count, QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.access.tenancy import owner_id
from rinnalla.methods.finnish_words.sayings import Line
from rinnalla.services.choices import Taxonomy
from rinnalla.services.models import NeedWord, Service, ServiceTerm, TaxonomyTerm
from rinnalla.services.queries import marks

CONTENT = Path(__file__).parents[1] / "content"


@cache
def everyday() -> list[Mapping[str, Any]]:
    """The shipped lines of everyday words."""
    files = sorted((CONTENT / "everyday").glob("*.yaml"))
    return [line for file in files for line in yaml.safe_load(file.read_text(encoding="utf-8"))]


def sayings_of_needs(own: Iterable[tuple[str, str]] = ()) -> Iterator[Line]:
    """What people say, in every language, beside what services call it and the need they are marked with.

    ``own`` are words of this directory, each with the code of its need: they mean what the shipped ones of it do.
    """
    means = {line["need"]: _listed(line["means"]) for line in everyday() if "need" in line}
    for code, word in own:
        yield Line([word], [marks.need(code), *means.get(code, ())])
    for line in everyday():
        said = [saying for told in line["said"].values() for saying in _listed(told)]
        means_too, near = _listed(line["means"]), _listed(line.get("near", ""))
        marked = [marks.need(line["need"])] if "need" in line else []
        marked_too = [marks.need(line["of"])] if "of" in line else []
        yield Line(said, [*marked, *means_too, *marked_too], near, whom=line.get("whom", False))


def _listed(told: str) -> list[str]:
    return [one.strip() for one in told.split(",") if one.strip()]


def own_words() -> tuple[tuple[str, str], ...]:
    """The words written down in this directory, each with the code of its need."""
    rows = NeedWord.objects.filter(owner_id=owner_id(), term__taxonomy=Taxonomy.NEED)
    return tuple(rows.order_by("term__code", "word").values_list("term__code", "word"))


def words_of_need(term: TaxonomyTerm) -> list[NeedWord]:
    """The words written down for a need."""
    return list(NeedWord.objects.filter(owner_id=owner_id(), term=term).order_by("language", "word"))


def needs_to_word(actor: Actor) -> "QuerySet[TaxonomyTerm]":
    """The needs whose words the actor may write down, each with how many of its own it has."""
    rows = visible(actor, Permission.NEED_WRITE, TaxonomyTerm).annotate(number=Count("words"))
    return rows.order_by("created_at", "code")


def needs_by_code() -> dict[str, TaxonomyTerm]:
    """The needs of the directory by their code."""
    return {row.code: row for row in TaxonomyTerm.objects.filter(owner_id=owner_id(), taxonomy=Taxonomy.NEED)}


def terms_there(services: Iterable[Service]) -> set[tuple[UUID, UUID]]:
    """Which of some services stand under which terms."""
    rows = ServiceTerm.objects.filter(owner_id=owner_id(), service__in=list(services))
    return set(rows.values_list("service_id", "term_id"))
