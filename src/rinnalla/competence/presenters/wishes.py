"""Wishes for training in words and as a figure."""

from typing import Any

from django.urls import reverse

from rinnalla.access.translated import words
from rinnalla.competence.models import TrainingWishes
from rinnalla.competence.queries.wishes import Wished
from rinnalla.surveys.presenters.results import figures_of


def wishes_figure(wished: Wished | None) -> Any:
    """The figure of what people wish for, with N, base and intervals; None where there is nothing to tell."""
    if wished is None or wished.results.size is None:
        return None
    drawn = figures_of(wished.campaign, wished.results)
    return next((one.figure for one in drawn if one.code == wished.item.code), None)


def wishes_row(held: TrainingWishes) -> dict[str, Any]:
    """What an organisation shows now."""
    asked = held.campaign.instrument_version.questionnaire.by_code
    return {
        "organisation": str(held.organisation),
        "question": words(asked[held.item].text),
        "survey": held.campaign.name,
        "hide": reverse("wishes_hide", args=[held.pk]),
    }
