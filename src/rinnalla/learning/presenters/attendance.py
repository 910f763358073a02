"""How the code of a session is drawn, and what is wrong with a list."""

from typing import Any

import segno
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rinnalla.formats.intake import FileFault

FAULTS: dict[str, Any] = {
    "empty": gettext_lazy("The file is empty."),
    "no_headings": gettext_lazy(
        "No table of participants was found in the file. Save the attendance report anew as CSV."
    ),
    "no_rows": gettext_lazy("The table of participants is empty."),
    "too_many_rows": gettext_lazy("The file has too many rows to be a list of participants."),
}


def fault(wrong: FileFault) -> str:
    """Why a list can't be read, in a sentence."""
    return str(FAULTS.get(wrong.code, _("The file can't be read as text. Save the attendance report anew as CSV.")))


def qr(address: str) -> SafeString:
    """A QR code of an address as SVG with a title."""
    title = _("QR code by which one says that one is here")
    return SafeString(segno.make(address, error="m").svg_inline(scale=10, light="#fff", title=title))
