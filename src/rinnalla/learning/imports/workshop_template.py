"""Templates of workshops, from the content that is shipped with the program."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from rinnalla.access.translated import Translated

CONTENT = Path(__file__).parents[1] / "content" / "workshops.yaml"


@dataclass(frozen=True)
class TemplateRound:
    """A round of a template, in each language."""

    title: Translated
    prompt: Translated
    minutes: int
    named: bool = False
    hidden: bool = True


@dataclass(frozen=True)
class WorkshopTemplate:
    """A template: ``size`` tables, rounds, and whether a case or the tables' themes are asked for."""

    code: str
    size: int
    name: Translated
    lead: Translated
    rounds: tuple[TemplateRound, ...]
    rotates: bool = False
    asks_case: bool = False
    asks_themes: bool = False


@cache
def workshop_templates() -> dict[str, WorkshopTemplate]:
    """Every template by its code, in the order of the file."""
    return {row["code"]: _template(row) for row in yaml.safe_load(CONTENT.read_text(encoding="utf-8"))}


def _template(row: dict[str, object]) -> WorkshopTemplate:
    said = {name: value for name, value in row.items() if name not in {"name", "lead", "rounds"}}
    rounds = tuple(
        TemplateRound(**{**one, "title": Translated(one["title"]), "prompt": Translated(one["prompt"])})
        for one in row["rounds"]  # type: ignore[attr-defined] # a list in our own file
    )
    return WorkshopTemplate(
        name=Translated(row["name"]),  # type: ignore[call-overload] # a mapping in our own file
        lead=Translated(row["lead"]),  # type: ignore[call-overload] # the same
        rounds=rounds,
        **said,  # type: ignore[arg-type] # the same
    )
