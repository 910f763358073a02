"""A questionnaire that another tool has given out: an XLSForm workbook or a structure of LimeSurvey."""

import codecs
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from rinnalla.formats.intake import FileFault
from rinnalla.formats.questionnaires import limesurvey, xlsform
from rinnalla.formats.questionnaires.content import Brought, Left

NO_FORM = {"not_sheet", "not_text"}
BEGINNING = 64


def read_stream(stream: BinaryIO) -> Brought:
    """The questionnaire of a file, told by its first bytes. Raises FileFault."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_bytes(stream.read())
        try:
            return limesurvey.read(path) if _is_xml(path) else xlsform.read(path)
        except FileFault as fault:
            if fault.code in NO_FORM:
                raise FileFault("no_form") from fault
            raise


def _is_xml(path: Path) -> bool:
    """Whether a file begins as LimeSurvey's do, in whichever letters; an empty one is left to say so itself."""
    with path.open("rb") as stream:
        beginning = stream.read(BEGINNING).replace(b"\0", b"").lstrip(codecs.BOM_UTF8 + codecs.BOM_UTF16 + b" \t\r\n")
    return beginning[:1] in {b"<", b""}


def write_left(left: Left) -> dict[str, Any]:
    """What was left out as it may be kept."""
    return {name: value for name, value in asdict(left).items() if value is not None}
