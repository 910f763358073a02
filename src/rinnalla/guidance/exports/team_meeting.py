"""A team's minutes on paper. Lines about a client stay in the system: paper lies about."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.formats.document import Document, Section
from rinnalla.formats.document import as_pdf as set_document
from rinnalla.web.fonts import PRINT_FONTS


def as_pdf(page: dict[str, Any], taken_by: str) -> bytes:
    """An accessible PDF in the reader's language."""
    taken = {"name": taken_by, "when": date_format(clock.local(clock.now()), "j.n.Y G.i")}
    document = Document(
        language=get_language() or "fi",
        title=page["title"],
        facts=page["facts"],
        sections=[
            Section(_("Matters to discuss"), _lines(page["matters"])),
            Section(_("Decisions"), _lines(page["decisions"])),
            Section(_("Tasks"), _lines([{**one, "text": f"{one['text']} ({one['who']})"} for one in page["tasks"]])),
        ],
        foot=_("Rinnalla. Confidential. Taken out by %(name)s on %(when)s.") % taken,
        empty=_("Nothing has been written here."),
        page_of=_("Page"),
    )
    return set_document(document, fonts=PRINT_FONTS if PRINT_FONTS.is_dir() else None)


def _lines(rows: list[dict[str, Any]]) -> str:
    about_clients = sum(bool(one["url"]) for one in rows)
    lines = [f"– {one['text']}" for one in rows if not one["url"]]
    if about_clients:
        lines.append(_("Lines that belong to a period are read in the system: %(count)s.") % {"count": about_clients})
    return "\n".join(lines)
