"""Files of answers as their pages show them, and why one can't be read."""

from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from rinnalla.access import clock
from rinnalla.formats.answers.content import Column, Meaning, Tool
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
TONES = {AnswerFileState.STORED: "agreed", AnswerFileState.READY: "waits", AnswerFileState.MAPPING: "waits"}
SHOWN_OPTIONS = 12


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
