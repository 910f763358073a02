"""The surveys of a project are brought in with the importer of all, as an evaluator would."""

import io
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from rinnalla.access.clock import told
from rinnalla.demo import calendar
from rinnalla.demo.collected import BURDENED, COURSE, SEMINAR, surveys
from rinnalla.demo.material import Collected, google, webropol
from rinnalla.formats.answers import document
from rinnalla.formats.answers.asking import extended, questionnaire
from rinnalla.formats.answers.content import Column, Meaning
from rinnalla.surveys import tasks
from rinnalla.surveys.actions import answer_file
from rinnalla.surveys.actions.campaign import start_study
from rinnalla.surveys.imports import answer_file as imports
from rinnalla.surveys.models import AnswerFile, Study
from rinnalla.surveys.queries.answer_file import earlier_round, sheet_without_rows

BROUGHT_DAYS = 30


@dataclass
class Project:
    """The evaluator brings the files in one after another."""

    by: Any
    organisation: Any
    today: date

    def tell(self) -> None:
        """Every file from the upload to the survey, with the number of answers that the report tells."""
        with told(calendar.at(calendar.worked(self.today, BROUGHT_DAYS), 9)):
            studies = {
                name: start_study(by=self.by, organisation=self.organisation, name=f"{name} (esimerkkiaineisto)")
                for name in (COURSE, SEMINAR)
            }
            rounds = dict.fromkeys(studies, 0)
            for survey, study in surveys():
                if study:
                    rounds[study] += 1
                self._bring_in(survey, studies.get(study), rounds.get(study))

    def _bring_in(self, survey: Collected, study: Study | None, wave: int | None) -> None:
        content = google(survey) if survey.tool == "google" else webropol(survey)
        file = io.BytesIO(content)
        read = imports.read_stream(file, self.organisation)
        ending = "csv" if survey.tool == "google" else "xlsx"
        record = answer_file.take_in(
            by=self.by, organisation=self.organisation, stored=imports.sealed(file), read=read,
            file_name=f"{survey.name}.{ending}",
        )  # fmt: skip
        named = document.write(map(_as_named, document.read(read.columns)))
        record = answer_file.name_columns(by=self.by, record=record, language="fi", choices=[], columns=named)
        self._store(record, survey, study, wave)
        tasks.take_up_answer_file()

    def _store(self, record: AnswerFile, survey: Collected, study: Study | None, wave: int | None) -> None:
        sheet, before = sheet_without_rows(record), earlier_round(study) if study else None
        name = f"{survey.name} (esimerkkiaineisto)"
        earlier = before.instrument_version if before else None
        asked = extended(earlier.questionnaire, sheet, "fi") if earlier else questionnaire(sheet.columns, name, "fi")
        plan = {
            "minimum": 5, "crossed": 10, "hides_undivided": False, "opens_on": survey.first, "closes_on": survey.last,
            "enrolled": survey.enrolled,
        }  # fmt: skip
        answer_file.store(
            by=self.by, record=record, name=name, number=survey.people, asked=asked, earlier=earlier, plan=plan,
            study=study, wave=wave,
        )  # fmt: skip


def _as_named(column: Column) -> Column:
    """What the evaluator says otherwise than was proposed."""
    if column.question == BURDENED:
        return replace(column, meaning=Meaning.TEXT, options=())
    if column.meaning == Meaning.MANY and "kolme" in column.words:
        return replace(column, exactly=3)
    return column
