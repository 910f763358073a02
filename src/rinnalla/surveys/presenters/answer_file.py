"""Files of answers as their pages show them, and why one can't be read."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from rinnalla.access import clock
from rinnalla.formats.answers.content import Column, Meaning, Tool
from rinnalla.formats.intake import FileFault
from rinnalla.surveys.choices import MEANINGS, AnswerFileState
from rinnalla.surveys.models import AnswerFile

TOOLS = {
    Tool.WEBROPOL: "Webropol",
    Tool.GOOGLE: "Google Forms",
    Tool.MICROSOFT: "Microsoft Forms",
    Tool.LIMESURVEY: "LimeSurvey",
    Tool.SPSS: "SPSS",
    Tool.ANY: gettext_lazy("a table"),
}
FAULTS = {
    "empty": gettext_lazy("The file is empty."),
    "too_large": gettext_lazy("The file is bigger than the %(value)s megabytes that can be read."),
    "zip_bomb": gettext_lazy("The file unpacks into more than the %(value)s megabytes that can be read."),
    "damaged": gettext_lazy("The file is damaged or cut short. Take it out of the tool again."),
    "password": gettext_lazy("The file is locked with a password. Save it without one."),
    "not_text": gettext_lazy("The file is no table. Take the answers out as Excel (xlsx), CSV or SPSS (sav)."),
    "not_sheet": gettext_lazy("The file is no table. Take the answers out as Excel (xlsx), CSV or SPSS (sav)."),
    "old_excel": gettext_lazy(
        "The file is of Excel's old form or locked with a password. Save it as xlsx without a password."
    ),
    "encoding": gettext_lazy("The letters of the file can't be read. Save it as UTF-8."),
    "damaged_row": gettext_lazy("Row %(row)s of the file can't be read. Check its quotation marks."),
    "too_many_columns": gettext_lazy("The file has more than %(value)s columns. Leave out those that are not needed."),
    "too_many_rows": gettext_lazy("The file has more than %(value)s rows. Divide it into smaller ones."),
    "no_rows": gettext_lazy("The file has headings but no answers."),
    "no_heading": gettext_lazy("Column %(column)s has answers but no heading on row %(row)s. Give it one."),
    "heading_twice": gettext_lazy("Two questions are called “%(column)s” on row %(row)s. Give each its own words."),
    "heading_too_long": gettext_lazy("The heading of column %(column)s on row %(row)s is too long."),
    "cell_without_heading": gettext_lazy(
        "On row %(row)s, column %(column)s has something beside the table. Clear it, or give the column a heading."
    ),
    "cell_too_long": gettext_lazy("On row %(row)s, the answer in column %(column)s is too long to be read."),
    "control": gettext_lazy("On row %(row)s, column %(column)s holds letters that can't be shown."),
    "formula_error": gettext_lazy(
        "On row %(row)s, column %(column)s holds an error of a spreadsheet%(quoted)s. Mend it in the file."
    ),
    "not_a_number": gettext_lazy(
        "On row %(row)s, the answer in column %(column)s is no number%(quoted)s. Mend it, or take the column as words."
    ),
    "not_a_day": gettext_lazy(
        "On row %(row)s, the answer in column %(column)s is no date%(quoted)s. Mend it, or take the column as words."
    ),
    "not_a_tick": gettext_lazy(
        "On row %(row)s, column %(column)s says neither that its answer was chosen nor that it was not%(quoted)s."
    ),
    "not_an_option": gettext_lazy(
        "On row %(row)s, the answer in column %(column)s is none of its answers%(quoted)s. Add it to them, "
        "or take the column as words."
    ),
    "too_many_chosen": gettext_lazy(
        "On row %(row)s, more answers than %(value)s have been chosen in column %(column)s."
    ),
    "nothing_kept": gettext_lazy("Every column would be dropped. Choose at least one question."),
    "no_words": gettext_lazy("Column %(column)s has no words for its question."),
    "few_options": gettext_lazy("Column %(column)s has fewer than two answers to choose from."),
    "bad_exactly": gettext_lazy("In column %(column)s the number to choose does not fit the answers offered."),
    "not_asked": gettext_lazy(
        "The earlier round of the study does not ask what stands in column %(column)s, or asks it in another way."
    ),
    "not_offered": gettext_lazy(
        "The earlier round of the study does not offer an answer that stands in column %(column)s%(quoted)s."
    ),
    "given_up": gettext_lazy("Reading was tried three times and stopped each time. Bring the file in anew."),
}
TONES = {AnswerFileState.STORED: "agreed", AnswerFileState.READY: "waits", AnswerFileState.MAPPING: "waits"}
SHOWN_OPTIONS = 12


def fault_sentence(fault: FileFault | Mapping[str, Any]) -> str:
    """Why a file can't be read, in one sentence."""
    if isinstance(fault, FileFault):
        fault = {"code": fault.code, "row": fault.row, "column": fault.column, "value": fault.value}
    value = str(fault.get("value") or "")
    told = {"row": fault.get("row") or 1, "column": fault.get("column") or "", "value": value}
    return str(FAULTS[fault["code"]]) % {**told, "quoted": f": ”{value}”" if value else ""}


def address(record: AnswerFile) -> str:
    """The page on which a file goes on."""
    pages = {AnswerFileState.MAPPING: "answer_file_columns", AnswerFileState.READY: "answer_file_store"}
    return reverse(pages.get(AnswerFileState(record.state), "answer_file"), args=[record.pk])


def row(record: AnswerFile) -> dict[str, Any]:
    """A file in the list."""
    return {
        "url": address(record),
        "name": record.campaign.name if record.campaign else record.file_name or _("A file without a name"),
        "file": record.file_name,
        "when": date_format(clock.local(record.created_at), "j.n.Y G.i"),
        "state": record.get_state_display(),
        "tone": TONES.get(AnswerFileState(record.state), "plain"),
    }


def found(record: AnswerFile) -> str:
    """What a file is and how many answers it has, in one sentence."""
    tool = TOOLS[Tool(record.tool or Tool.ANY)]
    words = ngettext(
        "It looks like %(tool)s and has %(count)s answer.", "It looks like %(tool)s and has %(count)s answers.",
        record.answers,
    )  # fmt: skip
    said = words % {"tool": tool, "count": record.answers}
    left = record.answers - record.complete
    if not left:
        return said
    more = ngettext("%(count)s of them was never sent in.", "%(count)s of them were never sent in.", left)
    return f"{said} {more % {'count': left}}"


def facts(columns: tuple[Column, ...]) -> list[tuple[Any, Any]]:
    """What becomes of each column: dropped, or a question with its answers."""
    meanings = {str(code): words for code, words in MEANINGS}
    return [(_heading(column), _told(column, str(meanings[str(column.meaning)]))) for column in columns]


def _heading(column: Column) -> str:
    return f"{column.question}: {column.words}" if column.question else column.words


def _told(column: Column, meaning: str) -> str:
    options = [*column.options[:SHOWN_OPTIONS], *(["…"] if len(column.options) > SHOWN_OPTIONS else [])]
    choosing = column.kept and column.meaning in {Meaning.SINGLE, Meaning.STATEMENT, Meaning.MANY}
    return f"{meaning} ({' · '.join(options)})" if choosing and options else meaning


def progress(record: AnswerFile) -> str:
    """How far the work on a file has come."""
    if record.state == AnswerFileState.STORING:
        told = {"done": record.written, "all": record.to_store}
        return _("%(done)s of %(all)s answers stored.") % told
    return _("The file is being read.")
