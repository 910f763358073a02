"""Files of frameworks on their way in: hostile until parsed, refused with a code."""

import tempfile
from pathlib import Path
from typing import BinaryIO

from rinnalla.access.files import MEGABYTE
from rinnalla.access.ids import uuid7
from rinnalla.formats.competence import case, tables
from rinnalla.formats.intake import FileFault, check_size
from rinnalla.methods.competence.content import Framework

LARGEST = 5 * MEGABYTE
WHITE = b" \t\r\n\xef\xbb\xbf"


def read_upload(stream: BinaryIO) -> Framework:
    """The framework of a file; whether it is CASE or a table is told by its first bytes. Raises FileFault."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_bytes(stream.read(LARGEST + 1))
        check_size(path, LARGEST)
        body = path.read_bytes()
        if body.lstrip(WHITE).startswith(b"{"):
            found = case.from_json(body)
        else:
            found = tables.from_file(path, fallback=uuid7())
    if not found.competences:
        raise FileFault("no_items")
    return found
