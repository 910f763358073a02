"""Imports as their pages show them."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.translated import Translated
from rinnalla.services.choices import (
    AreaKind,
    Audience,
    ChannelKind,
    Charge,
    PhoneFunction,
    PlaceKind,
    RunState,
    ServiceStatus,
    Verdict,
)
from rinnalla.services.models import ImportRun, StagedRow

FAULTS = {
    "empty": _("The file is empty."),
    "too_large": _("The file is bigger than the %(value)s megabytes that can be read."),
    "zip_bomb": _("The file unpacks into more than the %(value)s megabytes that can be read."),
    "damaged": _("The file is damaged or cut short. Fetch it again."),
    "password": _("The file is locked with a password. Save it without one."),
    "truncated": _("The file ends in the middle of entry %(row)s. Fetch it again."),
    "not_text": _("The file is no text. Check that the right file and the right kind were chosen."),
    "not_json": _(
        "The file is no JSON from entry %(row)s on. Check that the right file and the right kind were chosen."
    ),
    "item_too_large": _("Entry %(row)s of the file is bigger than can be read."),
    "encoding": _("The letters of the file can't be read. Save it as UTF-8."),
    "damaged_row": _("Row %(row)s of the file can't be read. Check its quotation marks."),
    "too_many_columns": _("The file has more than %(value)s columns."),
    "heading_twice": _("Two columns have the heading “%(column)s”. Give each its own."),
    "heading_lost": _("The file has no column “%(column)s” any more. Name its columns anew."),
    "no_rows": _("The file has headings but no rows."),
    "no_list": _("No sheet of the file has the columns id and Name, so it is no list of services."),
    "no_services_table": _("The file has no table services.csv, so it is no HSDS datapackage."),
    "not_sheet": _("The file is no spreadsheet. Save it as xlsx or csv."),
    "old_excel": _("The file is of Excel's old form or locked with a password. Save it as xlsx without a password."),
    "not_terms": _("The file is no list of terms and no table of municipalities."),
    "given_up": _(
        "Reading was tried three times and stopped each time. Throw the import away and bring the file in anew."
    ),
}
REASONS = {
    "no_id": _("has no identifier"),
    "id_not_text": _("has an identifier that is no text: in HSDS every id stands in quotation marks"),
    "no_name": _("has no name"),
    "too_long": _("“%(column)s” is too long"),
    "formula": _("“%(column)s” begins like a formula of a spreadsheet"),
    "control": _("“%(column)s” holds letters that can't be shown"),
    "bad_url": _("“%(column)s” is no address of a web page: %(value)s"),
    "bad_email": _("“%(column)s” is no e-mail address: %(value)s"),
    "bad_number": _("“%(column)s” is no phone number: %(value)s"),
    "unclear": _("“%(column)s” says neither yes nor no: %(value)s"),
    "twice": _("is in the file already"),
    "not_hsds": _("is not written as HSDS says"),
    "not_ptv": _("is not written as the Finnish Service Catalogue says"),
    "not_term": _("is no term of a list that is known here"),
    "unwritable": _("holds something that the directory can't keep"),
    "returned": _("was out of the directory and comes back"),
}
FIELDS = {
    "name": _("name"),
    "alternate_name": _("other name"),
    "summary": _("summary"),
    "description": _("description"),
    "application_process": _("how one gets there"),
    "eligibility": _("whom it is for"),
    "fees": _("what it costs"),
    "alert": _("notice"),
    "url": _("web page"),
    "website": _("web page"),
    "email": _("e-mail"),
    "status": _("whether it is in operation"),
    "audience": _("whom it is told"),
    "minimum_age": _("lowest age"),
    "maximum_age": _("highest age"),
    "languages": _("languages"),
    "free_of_charge": _("free of charge"),
    "referral_needed": _("referral needed"),
    "anonymous": _("without telling one's name"),
    "organization": _("provider"),
    "hours": _("hours"),
    "hours_text": _("hours in words"),
    "phones": _("phone numbers"),
    "number": _("phone number"),
    "places": _("places"),
    "areas": _("areas"),
    "terms": _("terms"),
    "costs": _("prices"),
    "documents": _("papers needed"),
    "contacts": _("contact persons"),
    "address": _("street address"),
    "postal_code": _("postal code"),
    "city": _("town"),
    "latitude": _("place on the map"),
    "longitude": _("place on the map"),
    "identifiers": _("business ID and the like"),
    "accessibility": _("accessibility"),
    "services": _("services"),
    "parent": _("belongs to"),
    "id": _("identifier"),
}
LONGEST = 300
# Words chosen from a list, as they are read.
CHOSEN = {
    value: label
    for listed in (Audience, Charge, PhoneFunction, AreaKind, ServiceStatus, PlaceKind, ChannelKind)
    for value, label in listed.choices
    if value
}


def fault_sentence(fault: Mapping[str, Any]) -> str:
    """Why a file could not be read, in one sentence."""
    return str(FAULTS[fault["code"]]) % {"row": 1, "column": "", "value": "", **fault}


def reason(row: StagedRow) -> str:
    """Why a row is left out, in words that go on after its name."""
    if not row.reason:
        return ""
    column = row.reason.get("column", "")
    told = {"value": "", **row.reason, "column": FIELDS.get(column, column)}
    return str(REASONS[row.reason["code"]]) % told


def run_line(run: ImportRun) -> dict[str, Any]:
    """An import in the list."""
    return {
        "url": reverse("import_columns" if run.state == RunState.MAPPING else "import_run", args=[run.pk]),
        "name": run.source.name,
        "file": run.file_name,
        "when": date_format(clock.local(run.created_at), "j.n.Y G.i"),
        "state": run.get_state_display(),
        "tone": {"published": "agreed", "ready": "waits"}.get(run.state, "plain"),
    }


def shown_counts(run: ImportRun, found: Mapping[str, int]) -> list[dict[str, Any]]:
    """How many rows of each kind, each leading to the rows themselves."""
    words = {
        Verdict.NEW: _("New"),
        Verdict.CHANGED: _("Changed"),
        Verdict.GONE: _("No longer in the source"),
        Verdict.REJECTED: _("Left out"),
    }
    told = {**found, **run.found} if run.state == RunState.PUBLISHED else found
    return [
        {"verdict": verdict.value, "label": label, "number": told[verdict], "rows": bool(found[verdict])}
        for verdict, label in words.items()
    ]


def progress(run: ImportRun) -> str:
    """How far an import has come."""
    if run.state == RunState.PUBLISHING:
        return gettext("%(done)s of %(all)s rows written.") % {"done": run.written, "all": run.rows}
    return ngettext("%(count)s row read.", "%(count)s rows read.", run.read) % {"count": run.read}


def staged_row(row: StagedRow) -> dict[str, Any]:
    """A row of an import: what it is, where it stands, what it would change."""
    return {
        "pk": row.pk,
        "number": row.number,
        "kind": row.get_kind_display(),
        "name": row.name or gettext("Without a name"),
        "reason": reason(row),
        "like": row.like,
        "changes": [change(name, one) for name, one in row.changes.items()],
    }


def change(name: str, one: Mapping[str, Any]) -> dict[str, Any]:
    """One field from old to new; ``kept`` where what was corrected here stands."""
    return {
        "field": FIELDS.get(name, name),
        "old": in_words(one["old"]),
        "new": in_words(one["new"]),
        "kept": bool(one.get("kept")),
    }


def in_words(value: Any) -> str:
    """A value as one reads it."""
    words = _plain(value)
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"


def _plain(value: Any) -> str:
    if value in (None, "", [], {}):
        return "–"
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, list):
        return "; ".join(map(_plain, value))
    if isinstance(value, dict) and set(value) <= {"fi", "sv", "en", "fi-easy"}:
        return Translated(value).said_in(get_language() or "fi").words
    if isinstance(value, dict):
        return ", ".join(_plain(one) for name, one in value.items() if name != "id")
    return str(CHOSEN.get(value, value))
