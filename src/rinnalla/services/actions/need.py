"""Needs, in the words people use: the terms that the directory is narrowed down by first."""

from collections.abc import Iterable, Mapping
from typing import Any

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.translated import Translated
from rinnalla.services.actions.search import index_services
from rinnalla.services.choices import Taxonomy
from rinnalla.services.models import NeedWord, ServiceTerm, TaxonomyTerm
from rinnalla.services.queries.need import everyday, needs_by_code, terms_there, words_of_need
from rinnalla.services.queries.saying import look_anew
from rinnalla.services.queries.service import services_by_key


@action(Permission.NEED_WRITE, on="need", event=Event.NEED_WORDS_WRITTEN, writes=(NeedWord,), versioned=False)
def write_words(*, by: Actor, need: TaxonomyTerm, words: Mapping[str, Iterable[str]]) -> TaxonomyTerm:
    """Write down the words that people use for a need, by language: they take the place of those written before."""
    wanted = {(language, word) for language, told in words.items() for word in told}
    there = {(row.language, row.word): row for row in words_of_need(need)}
    for key in there.keys() - wanted:
        there[key].delete()
    for language, word in sorted(wanted - there.keys()):
        NeedWord(term=need, language=language, word=word).save()
    look_anew()
    return need


@action(
    Permission.ROUTINE,
    on=None,
    event=Event.DIRECTORY_LOADED,
    writes=(TaxonomyTerm, ServiceTerm),
    calls=(index_services,),
)
def load_needs(*, by: Actor, services: Iterable[Mapping[str, Any]] = ()) -> int:
    """Bring in the shipped needs, and those of shipped services, as often as one likes; returns how many rows it wrote.

    A need that is there already is left as it is.
    """
    there = needs_by_code()
    fresh = [line for line in everyday() if "need" in line and line["need"] not in there]
    for line in fresh:
        need = TaxonomyTerm(taxonomy=Taxonomy.NEED, code=line["need"], name=Translated(line["name"]))
        need.save()
        there[need.code] = need
    rows = {row["key"]: row.get("needs", ()) for row in services}
    kept = services_by_key(set(rows))
    had = terms_there(kept.values())
    wanted = [(kept[key], there[code]) for key, codes in rows.items() if key in kept for code in codes]
    missing = [(service, term) for service, term in wanted if (service.pk, term.pk) not in had]
    for service, term in missing:
        ServiceTerm(service=service, term=term).save()
    if missing:
        index_services(by=by, services=[service.pk for service, _ in missing])
    return len(fresh) + len(missing)
