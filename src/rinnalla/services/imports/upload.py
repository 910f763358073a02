"""Files on their way in."""

from typing import BinaryIO

from rinnalla.access.files import MEGABYTE, seal_file
from rinnalla.access.models import StoredFile
from rinnalla.access.owners import owner_key

LARGEST = 400 * MEGABYTE
LARGEST_ON_A_PAGE = 50 * MEGABYTE
KIND = "application/octet-stream"


def sealed(stream: BinaryIO) -> StoredFile:
    """A file in the store, not yet recorded. Raises FileRefused for one that is too big."""
    return seal_file(stream, key=owner_key(), kind=KIND, largest=LARGEST)
