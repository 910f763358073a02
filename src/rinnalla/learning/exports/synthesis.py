"""A synthesis as a file: PDF and Word."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from rinnalla.formats import word
from rinnalla.formats.document import Document, Section
from rinnalla.formats.document import as_pdf as set_document
from rinnalla.learning.choices.workshop import WorkshopState
from rinnalla.learning.models import Workshop
from rinnalla.web.fonts import PRINT_FONTS

KINDS: dict[str, tuple[Callable[[Document], bytes], str]] = {
    "pdf": (
        lambda document: set_document(document, fonts=PRINT_FONTS if PRINT_FONTS.is_dir() else None),
        "application/pdf",
    ),
    "docx": (word.as_word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


def document_of(workshop: Workshop, said: Any) -> Document:
    """The synthesis, as its page tells it, in the language in which the workshop was held."""
    sections = [
        Section(_("How the workshop was held"), said.opening),
        *(Section(one.name, f"{one.base}\n{one.told}".strip()) for one in said.themes),
        Section(_("What follows"), said.closing),
        Section(_("What we agreed on"), "\n".join(_agreement(one) for one in said.agreements)),
    ]
    draft = "" if workshop.state == WorkshopState.DONE else _("Draft") + ". "
    return Document(
        language=workshop.language,
        title=said.title,
        facts=said.facts,
        sections=sections,
        foot=draft + _("Synthesis of a workshop. Rinnalla."),
        empty=_("Nothing has been written here."),
        page_of=_("Page"),
    )


def _agreement(one: object) -> str:
    said = {name: getattr(one, name) for name in ("text", "responsible", "review_on", "state")}
    return _("– {text} Seen to by: {responsible}. Looked at again {review_on} ({state}).").format(**said)
