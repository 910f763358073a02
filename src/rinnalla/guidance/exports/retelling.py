"""A version with facts changed as a file. It names neither client nor unit nor who took it out: the log does."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from rinnalla.access import clock
from rinnalla.formats.document import Document, Section
from rinnalla.formats.document import as_pdf as set_document
from rinnalla.formats.word import as_word as write_word
from rinnalla.guidance.models import Retelling, RetellingPart
from rinnalla.web.fonts import PRINT_FONTS


def document(retelling: Retelling, parts: list[RetellingPart]) -> Document:
    """The four parts, and at the foot that facts have been changed."""
    language = retelling.summary.language
    with override(language):
        return Document(
            language=language,
            title=_("A story of peer guidance"),
            facts=[],
            sections=[Section(part.heading, part.text) for part in parts],
            foot=_("Names and other facts have been changed. Taken out on %(day)s.")
            % {"day": date_format(clock.today(), "j.n.Y")},
            empty=_("Nothing has been written here."),
            page_of=_("Page"),
        )


def as_pdf(retelling: Retelling, parts: list[RetellingPart]) -> bytes:
    """An accessible PDF in the language of the summary."""
    return set_document(document(retelling, parts), fonts=PRINT_FONTS if PRINT_FONTS.is_dir() else None)


def as_word(retelling: Retelling, parts: list[RetellingPart]) -> bytes:
    """A Word file in the language of the summary."""
    return write_word(document(retelling, parts))
