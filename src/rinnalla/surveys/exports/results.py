"""Results of a survey outside the house: figures as tables, answers row by row, the codebook. All have passed the gate.

Answers row by row have no id, no time, no text and nothing of who answered; they are given only where the promise
shows the answers of everybody whole, and when the last of them is in.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from rinnalla.access.translated import words
from rinnalla.formats.figure import Figure
from rinnalla.formats.figure_table import Cell, Sheet, as_rows
from rinnalla.formats.spss import NOMINAL, ORDINAL, SCALE, Variable, sav
from rinnalla.formats.table_file import as_xlsx, csv_lines
from rinnalla.methods.questionnaire.content import OF_MANY, OF_ONE, Item, Kind
from rinnalla.release.models import Channel
from rinnalla.surveys.models import Campaign
from rinnalla.surveys.queries.results import release_rows

OPTION_CHOSEN, OPTION_NOT = 1, 0


def figures_sheet(campaign: Campaign, figures: Sequence[Figure]) -> Sheet:
    """Every number of these figures, one in a row."""
    sheets = [as_rows(figure) for figure in figures]
    columns = max((sheet.columns for sheet in sheets), key=len, default=[])
    rows = [[sheet.title, *row, *[None] * (len(columns) - len(row))] for sheet in sheets for row in sheet.rows]
    return Sheet(campaign.name, [_("Question"), *columns], rows)


def as_json(campaign: Campaign, figures: Sequence[Figure], size: int) -> bytes:
    """The figures for another program: N, and of each its title, its columns and its rows; a hidden number is null."""
    told = {
        "survey": campaign.name,
        "answers": size,
        "least": campaign.promise.minimum,
        "figures": [
            {"title": sheet.title, "columns": list(sheet.columns), "rows": [list(row) for row in sheet.rows]}
            for sheet in map(as_rows, figures)
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def workbook(campaign: Campaign, figures: Sequence[Figure]) -> bytes:
    """The figures and the codebook as a workbook."""
    sheets = [(_("Results"), figures_sheet(campaign, figures)), (_("Codebook"), codebook_sheet(campaign))]
    return as_xlsx(sheets)


def codebook_sheet(campaign: Campaign) -> Sheet:
    """What each column of the rows of answers means, and each of its codes."""
    rows: list[Sequence[Cell]] = []
    for item in given(campaign):
        for code, label, values in _columns(item):
            if not values:
                rows.append([code, label, str(item.kind), "", ""])
            rows += [[code, label, str(item.kind), number, name] for number, name in values.items()]
    return Sheet(campaign.name, [_("Column"), _("Question"), _("Kind"), _("Code"), _("Meaning")], rows)


def given(campaign: Campaign) -> list[Item]:
    """The questions that rows of answers hold: no background, which would tell who answered, no text and no day."""
    asked = campaign.instrument_version.questionnaire
    return [item for item in asked.questions if not item.background and item.kind not in {Kind.TEXT, Kind.DATE}]


def answers_csv(campaign: Campaign) -> Iterator[bytes]:
    """Everybody's answers, one row each, in an order that says nothing. Raises NotNow at once."""
    columns = [code for item in given(campaign) for code, _label, _values in _columns(item)]
    return csv_lines(columns, _rows(campaign, release_rows(campaign, Channel.CSV).answers))


def answers_spss(campaign: Campaign) -> Iterator[bytes]:
    """The same as an SPSS file with the words of questions and answers. Raises NotNow at once."""
    variables = [
        Variable(code, label, values, _measure(item))
        for item in given(campaign)
        for code, label, values in _columns(item)
    ]
    rows = release_rows(campaign, Channel.SPSS)
    return sav(variables, _rows(campaign, rows.answers), rows.count, campaign.name)


ANSWERS = {"answers.csv": answers_csv, "answers.sav": answers_spss}


def _rows(campaign: Campaign, forms: Iterator[Mapping[str, Any]]) -> Iterator[list[Any]]:
    items = given(campaign)
    places = {item.code: {option.code: at for at, option in enumerate(item.options, start=1)} for item in items}
    for answers in forms:
        row: list[Any] = []
        for item in items:
            said: Any = answers.get(item.code)
            if item.kind in OF_MANY:
                row += [None if said is None else int(option.code in said) for option in item.options]
            else:
                row.append(places[item.code].get(said) if item.kind in OF_ONE else said)
        yield row


def _columns(item: Item) -> list[tuple[str, str, dict[float, str]]]:
    """The columns of a question: code, words, and what its numbers mean."""
    if item.kind in OF_MANY:
        values: dict[float, str] = {OPTION_NOT: _("not chosen"), OPTION_CHOSEN: _("chosen")}
        return [(f"{item.code}.{one.code}", f"{words(item.text)}: {words(one.text)}", values) for one in item.options]
    return [(item.code, words(item.text), {at: words(one.text) for at, one in enumerate(item.options, start=1)})]


def _measure(item: Item) -> int:
    if item.kind == Kind.STATEMENT:
        return ORDINAL
    return SCALE if item.kind == Kind.NUMBER else NOMINAL
