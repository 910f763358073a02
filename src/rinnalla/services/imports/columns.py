"""What the columns of a spreadsheet of one's own may be."""

from itertools import islice
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from rinnalla.formats import sheet
from rinnalla.formats.intake import FileFault

CHOICES = (
    ("name", _("name of the service")),
    ("organization", _("provider")),
    ("summary", _("summary")),
    ("description", _("description")),
    ("application_process", _("how one gets there")),
    ("eligibility", _("whom it is for")),
    ("fees", _("what it costs")),
    ("phone", _("phone number")),
    ("phone_hours", _("phone hours in words")),
    ("professional_phone", _("phone number for professionals only")),
    ("hours", _("opening hours in words")),
    ("email", _("e-mail")),
    ("url", _("web page")),
    ("address", _("street address")),
    ("postal_code", _("postal code")),
    ("city", _("town")),
    ("municipality", _("municipality, by name or code")),
    ("languages", _("languages")),
    ("free_of_charge", _("free of charge: yes or no")),
    ("referral_needed", _("referral needed: yes or no")),
    ("anonymous", _("without telling one's name: yes or no")),
    ("needs", _("needs, with commas between")),
    ("contact", _("contact person")),
    ("id", _("identifier in the source")),
)
NEEDED = ("name",)
SHOWN = 3


def samples(path: Path) -> dict[str, list[str]]:
    """The headings of a spreadsheet, each with its first cells. Raises FileFault."""
    lines = list(islice(sheet.lines(path), SHOWN))
    if not lines:
        raise FileFault("no_rows")
    return {heading: [line.cells.get(heading, "") for line in lines] for heading in lines[0].cells}
