"""A summary outside the house: on paper, as a Word file, as plain text for the record system."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from rinnalla.access import clock
from rinnalla.formats.document import Document, Section
from rinnalla.formats.document import as_pdf as set_document
from rinnalla.formats.word import as_word as write_word
from rinnalla.formats.word import plain
from rinnalla.web.fonts import PRINT_FONTS

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def as_pdf(page: dict[str, Any], taken_by: str) -> bytes:
    """The summary as an accessible PDF, in the language it is written in."""
    return set_document(document(page, taken_by), fonts=PRINT_FONTS if PRINT_FONTS.is_dir() else None)


def as_word(page: dict[str, Any], taken_by: str) -> bytes:
    """The summary as a Word file, in the language it is written in."""
    return write_word(document(page, taken_by))


def document(page: dict[str, Any], taken_by: str) -> Document:
    """The summary with its facts, parts and answers; the foot says who took it out and when."""
    with override(page["language"]):
        sections = [Section(heading, text) for heading, text in page["parts"]]
        sections += [
            Section(_("Client's answer: %(answer)s") % {"answer": answer}, words) for answer, words in page["answers"]
        ]
        taken = {"name": taken_by, "when": date_format(clock.local(clock.now()), "j.n.Y G.i")}
        return Document(
            language=page["language"],
            title=page["title"],
            facts=[*page["facts"], *([(_("Client's answer"), unread())] if page["unread"] else [])],
            sections=sections,
            foot=_("Rinnalla. Confidential. Taken out by %(name)s on %(when)s.") % taken,
            empty=_("Nothing has been written here."),
            page_of=_("Page"),
        )


def unread() -> str:
    """What a summary that leaves before the client has read it says of itself."""
    return _("The client has not read this yet.")


def as_blocks(page: dict[str, Any]) -> list[dict[str, Any]]:
    """Each part as plain text under its heading, to be pasted into the record system one by one.

    Each part says by itself that the client has not read it, because it may be pasted alone.
    """
    with override(page["language"]):
        said = [(heading, text) for heading, text in page["parts"] if text]
        said += [(_("Client's answer: %(answer)s") % {"answer": answer}, words) for answer, words in page["answers"]]
        if page["unread"]:
            said = [(heading, f"{text}\n\n{unread()}") for heading, text in said]
    return [
        {"heading": plain(heading), "text": text, "rows": min(20, 2 + len(text) // 70 + text.count("\n"))}
        for heading, body in said
        for text in [plain(f"{heading}\n{body}".strip())]
    ]
