"""The page of an evaluation meeting on paper."""

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
    return set_document(document(page, taken_by), fonts=PRINT_FONTS if PRINT_FONTS.is_dir() else None)


def document(page: dict[str, Any], taken_by: str) -> Document:
    """Facts, what is looked at together, what was decided and what is open; the foot says who took it out and when."""
    opened = "\n".join(f"– {one['text']} ({one['who']})" for one in page["items"] if not one["done"])
    taken = {"name": taken_by, "when": date_format(clock.local(clock.now()), "j.n.Y G.i")}
    return Document(
        language=get_language() or "fi",
        title=page["title"],
        facts=page["facts"],
        sections=[
            Section(_("What we look at together"), page["told"]),
            Section(_("What was decided"), page["decisions"]),
            Section(_("Left open"), opened),
        ],
        foot=_("Rinnalla. Confidential. Taken out by %(name)s on %(when)s.") % taken,
        empty=_("Nothing has been written here."),
        page_of=_("Page"),
    )
