"""What the content files say of questionnaires, and the wordings that the owner has brought in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import get_language

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.access.tenancy import owner_id
from rinnalla.guidance.models import InstrumentText, InstrumentUse
from rinnalla.methods.instruments import Band, Structure
from rinnalla.methods.reliable_change import Yardstick
from rinnalla.people.models import Unit
from rinnalla.support.queries import in_language

CONTENT = Path(__file__).parents[1] / "content" / "instruments"
PACK = "pack"
PARTS = ("lead", "options", "items")


class PackUnfit(ValueError):
    """Wordings that do not fit the questionnaire they are meant for."""


@dataclass(frozen=True)
class Instrument:
    """A questionnaire: how it is scored, on what terms it is used, and its wordings where we may ship them."""

    code: str
    name: str
    licence: str
    needs_pack: bool
    structure: Structure
    texts: Mapping[str, Mapping[str, Any]]
    credit: str = ""


@dataclass(frozen=True)
class Wording:
    """The words of a questionnaire in one language."""

    lead: str
    options: tuple[str, ...]
    items: tuple[str, ...]


@cache
def instruments() -> Mapping[str, Instrument]:
    """Every questionnaire known, by its code."""
    found = [_read(yaml.safe_load(file.read_text(encoding="utf-8"))) for file in sorted(CONTENT.glob("*.yaml"))]
    return {one.code: one for one in found}


def _read(said: Mapping[str, Any]) -> Instrument:
    structure = Structure(
        code=said["code"],
        items=said["items"],
        lowest=said["lowest"],
        highest=said["highest"],
        factor=said["factor"],
        may_lack=said["may_lack"],
        reverse=frozenset(said.get("reverse", ())),
        risk=frozenset(said["risk"]),
        whole=said.get("whole", True),
        bands=tuple(Band(code, at_least) for code, at_least in said["bands"].items()),
        change=Yardstick(**said["change"]),
        sources=said["sources"],
    )
    needs_pack, credit = said["licence_class"] == PACK, said.get("developed_by", "")
    return Instrument(said["code"], said["name"], said["licence"], needs_pack, structure, said.get("texts", {}), credit)


def texts_of(code: str) -> Mapping[str, Mapping[str, Any]]:
    """The wordings of a questionnaire by language: ours, or those the owner has brought in; empty without them."""
    known = instruments()[code]
    if not known.needs_pack:
        return known.texts
    kept = kept_texts(code)
    return read_pack(known, kept.texts)["texts"] if kept else {}


def wording(code: str) -> Wording | None:
    """The words in the language shown now, or in the first language that has them."""
    texts: Any = texts_of(code)
    if not texts:
        return None
    said = texts[in_language({code: code for code in texts}, get_language() or "fi")]
    return Wording(said["lead"], tuple(said["options"]), tuple(said["items"]))


def read_pack(instrument: Instrument, text: str) -> Mapping[str, Any]:
    """A pack as written in YAML. Raises PackUnfit where it is not one, or does not fit the questionnaire."""
    try:
        said: Any = yaml.safe_load(text)
        texts = said["texts"]
        fits = said["code"] == instrument.code and bool(texts) and all(map(_is_whole(instrument), texts.values()))
    except (yaml.YAMLError, KeyError, TypeError, AttributeError) as wrong:
        raise PackUnfit from wrong
    if not fits or not set(texts) <= {"fi", "sv", "en"}:
        raise PackUnfit
    return dict(said)


def _is_whole(instrument: Instrument) -> Any:
    structure = instrument.structure
    options = structure.highest - structure.lowest + 1

    def whole(words: Mapping[str, Any]) -> bool:
        lists = (words["options"], words["items"])
        said = [words["lead"], *words["options"], *words["items"]]
        return [len(one) for one in lists] == [options, structure.items] and all(isinstance(one, str) for one in said)

    return whole


def uses_of(actor: Actor, unit: Unit) -> Mapping[str, InstrumentUse]:
    """What a unit has been set to use, by code, for those who set it."""
    rows = visible(actor, Permission.INSTRUMENT_SET, InstrumentUse).filter(unit=unit)
    return {row.code: row for row in rows}


def kept_texts(code: str) -> InstrumentText | None:
    """The texts of a questionnaire that the owner has brought in."""
    kept: InstrumentText | None = InstrumentText.objects.filter(owner_id=owner_id(), code=code).first()
    return kept


def setting_of(unit: Unit, code: str) -> InstrumentUse | None:
    """What has been settled of a questionnaire in a unit, on or off."""
    use: InstrumentUse | None = InstrumentUse.objects.filter(unit=unit, code=code).first()
    return use


def use_in(unit: Unit | Any, code: str) -> InstrumentUse | None:
    """How a unit uses a questionnaire; None where it is off."""
    use: InstrumentUse | None = InstrumentUse.objects.filter(unit=unit, code=code, is_on=True).first()
    return use


def in_use(unit: Unit | Any) -> list[Instrument]:
    """The questionnaires that a unit has switched on and that have their words."""
    codes = set(InstrumentUse.objects.filter(unit=unit, is_on=True).values_list("code", flat=True))
    packs = set(InstrumentText.objects.filter(owner_id=owner_id()).values_list("code", flat=True))
    return [one for one in instruments().values() if one.code in codes and (not one.needs_pack or one.code in packs)]


def units_to_set(actor: Actor) -> list[Unit]:
    """The units whose questionnaires the actor sets, by name."""
    return list(visible(actor, Permission.INSTRUMENT_SET, Unit).select_related("organisation").order_by("name"))
