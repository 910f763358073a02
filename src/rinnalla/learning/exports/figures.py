"""Continuing education as a report for a spreadsheet: the same numbers as on its page."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from rinnalla.formats.figure_table import Sheet
from rinnalla.formats.table_file import as_csv, as_xlsx
from rinnalla.release.models import Channel

KINDS: dict[str, tuple[Channel, str]] = {
    "csv": (Channel.CSV, "text/csv; charset=utf-8"),
    "xlsx": (Channel.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


def report(years: Sequence[Mapping[str, Any]], kind: str) -> bytes:
    """Years of continuing education as their page tells them: a row for each number, hidden ones in words."""
    columns = [_("Year"), _("What"), _("Group"), _("People")]
    rows = [row for one in years for row in _rows(one)]
    sheet = Sheet(_("Continuing education"), columns, rows)
    return as_csv(sheet) if kind == "csv" else as_xlsx([(sheet.title, sheet)])


def _rows(one: Mapping[str, Any]) -> list[list[Any]]:
    parts = [(_("Hours in training"), one["hours"]), (_("Unit"), one["units"])]
    divided = [[one["year"], what, name, _number(count)] for what, held in parts for name, count in held]
    return [[one["year"], _("Everybody"), "", _number(one["people"])], *divided]


def _number(said: str) -> int | str:
    return int(said) if said.isdecimal() else said
