"""Reading files of answers: what they hold, whose turn it is, and how their columns were read before."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.formats.answers import document
from rinnalla.formats.answers.content import AnswerSheet, Column, Tool
from rinnalla.people.models import Organisation
from rinnalla.surveys.choices import AnswerFileState
from rinnalla.surveys.models import AnswerFile, Campaign, ImportProfile, Study
from rinnalla.surveys.models.answer_file import GONE

TO_DO = (AnswerFileState.WAITING, AnswerFileState.CHECKING, AnswerFileState.STORING)
KEPT = timedelta(days=14)


@dataclass(frozen=True)
class ReadFile:
    """What a file holds: from which tool, how many answers, and a proposal for each column."""

    tool: str
    signature: str
    answers: int
    complete: int
    columns: Sequence[Mapping[str, Any]]
    language: str = "fi"


def answer_files(actor: Actor) -> "QuerySet[AnswerFile]":
    """Files of answers, the newest first."""
    return visible(actor, P.SURVEY_RUN, AnswerFile).select_related("campaign").order_by("-created_at")


def file_with(organisation: Organisation, digest: str) -> AnswerFile | None:
    """The file of the very same bytes that was brought in before and not thrown away."""
    rows = AnswerFile.objects.filter(organisation=organisation, file_digest=digest)
    found: AnswerFile | None = rows.exclude(state__in=GONE).select_related("campaign").first()
    return found


def profile_for(organisation: Organisation, signature: str) -> ImportProfile | None:
    """How files with these headings were read last."""
    found: ImportProfile | None = ImportProfile.objects.filter(organisation=organisation, signature=signature).first()
    return found


def columns_of(record: AnswerFile) -> tuple[Column, ...]:
    """The columns as they were proposed or, later, said to be."""
    return document.read(json.loads(record.columns or "[]"))


def sheet_without_rows(record: AnswerFile) -> AnswerSheet:
    """The file's columns alone."""
    return AnswerSheet(Tool(record.tool or Tool.ANY), columns_of(record), ())


def next_file() -> AnswerFile | None:
    """The file whose turn it is; one that is being stored goes on first."""
    rows = AnswerFile.objects.filter(state__in=TO_DO).select_related("file__data_key", "organisation")
    found: AnswerFile | None = rows.order_by("-written", "created_at").first()
    return found


def as_it_stands(record: AnswerFile) -> AnswerFile:
    """The file as it is now."""
    found: AnswerFile = AnswerFile.objects.select_related("file__data_key", "organisation").get(pk=record.pk)
    return found


def campaign_of(record: AnswerFile) -> Campaign:
    """The survey that a file becomes, with all that storing answers needs."""
    rows = Campaign.objects.select_related(*Campaign.KEYS, "promise", "instrument_version", "study__data_key")
    found: Campaign = rows.get(pk=record.campaign_id)
    return found


def forgotten() -> "list[AnswerFile]":
    """Files that nobody has gone on with for two weeks."""
    open_ones = AnswerFile.objects.exclude(state__in=(*GONE, *TO_DO, AnswerFileState.STORED))
    return list(open_ones.filter(changed_at__lt=clock.now() - KEPT))


def earlier_round(study: Study) -> Campaign | None:
    """The first round of a study, whose questionnaire the others ask."""
    rows = Campaign.objects.filter(study=study).select_related("instrument_version__instrument")
    found: Campaign | None = rows.order_by("wave").first()
    return found


def has_round(study: Study, wave: int | None) -> bool:
    """Whether a study has this round already."""
    found: bool = Campaign.objects.filter(study=study, wave=wave).exists()
    return found
