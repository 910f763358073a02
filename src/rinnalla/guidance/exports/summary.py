"""A summary on paper."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from rinnalla.formats.document import Document, Section
from rinnalla.formats.document import as_pdf as set_document
from rinnalla.web.fonts import PRINT_FONTS


def as_pdf(page: dict[str, Any]) -> bytes:
    """The summary as an accessible PDF, in the language it is written in."""
    with override(page["language"]):
        sections = [Section(heading, text) for heading, text in page["parts"]]
        sections += [
            Section(_("Client's answer: %(answer)s") % {"answer": answer}, words) for answer, words in page["answers"]
        ]
        document = Document(
            language=page["language"],
            title=page["title"],
            facts=page["facts"],
            sections=sections,
            foot=_("Rinnalla. Confidential."),
            empty=_("Nothing has been written here."),
            page_of=_("Page"),
        )
    return set_document(document, fonts=PRINT_FONTS if PRINT_FONTS.is_dir() else None)
