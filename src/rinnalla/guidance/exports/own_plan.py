"""The client's own plan on paper: a sheet, a card for a pocket, and an empty form."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.formats.card import Card
from rinnalla.formats.card import as_pdf as set_card
from rinnalla.formats.document import Document, Section
from rinnalla.formats.document import as_pdf as set_document
from rinnalla.guidance.choices import OwnPlanPartKind as Kind
from rinnalla.web.fonts import PRINT_FONTS

FONTS = PRINT_FONTS if PRINT_FONTS.is_dir() else None
ROOM_TO_WRITE = "\n" * 5
Rows = Sequence[dict[str, Any]]
Numbers = Sequence[tuple[str, str]]


def as_pdf(rows: Rows, numbers: Numbers, *, name: str = "") -> bytes:
    """The plan as an accessible PDF in the language shown now; a part without text has room to write in."""
    document = Document(
        language=get_language() or "fi",
        title=_("My own plan"),
        facts=[(_("Name"), name)] if name else [],
        sections=[
            *(Section(row["title"], row["text"]) for row in rows),
            Section(_("Numbers that help"), "\n".join(f"{who}: {number}" for who, number in numbers)),
        ],
        foot=_("This plan is mine."),
        empty=ROOM_TO_WRITE,
        page_of=_("Page"),
    )
    return set_document(document, fonts=FONTS)


def as_card(rows: Rows, numbers: Numbers) -> bytes:
    """Warning signs, what helps and whom to call on a card of the size of a bank card."""
    texts = {row["kind"]: (row["title"], row["text"]) for row in rows}
    card = Card(
        language=get_language() or "fi",
        title=_("My own plan in a pocket"),
        panels=[texts[kind] for kind in (Kind.SIGNS, Kind.HELPS, Kind.CALL)],
        numbers_heading=_("Numbers that help"),
        numbers=numbers,
        fold=_("Cut along the outer line and fold twice. The card is then the size of a bank card."),
        more=_("… more in the plan"),
    )
    return set_card(card, fonts=FONTS)
