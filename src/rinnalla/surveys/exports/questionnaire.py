"""A questionnaire for other tools: an XLSForm workbook."""

from rinnalla.formats.questionnaires import xlsform_out
from rinnalla.surveys.models import InstrumentVersion


def xlsform_of(version: InstrumentVersion) -> bytes:
    """What a version asks, as ODK and KoboToolbox ask it. Nothing of who answers is in it."""
    return xlsform_out.write(version.questionnaire, form_id=version.instrument.key, version=str(version.number))
