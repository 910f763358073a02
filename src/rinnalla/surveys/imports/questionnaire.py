"""A questionnaire that another tool has given out: an XLSForm workbook or a structure of LimeSurvey."""

import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from rinnalla.formats import sheet
from rinnalla.formats.questionnaires import limesurvey, xlsform
from rinnalla.formats.questionnaires.content import Brought, Left


def read_stream(stream: BinaryIO) -> Brought:
    """The questionnaire of a file, told by its first bytes. Raises FileFault."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_bytes(stream.read())
        return limesurvey.read(path) if sheet.is_text(path) else xlsform.read(path)


def write_left(left: Left) -> dict[str, Any]:
    """What was left out as it may be kept."""
    return {name: value for name, value in asdict(left).items() if value is not None}
