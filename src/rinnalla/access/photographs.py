"""Photographs as they come in: nothing but the picture is kept of them."""

from io import BytesIO
from typing import BinaryIO

from django.utils.translation import gettext_lazy as _

from rinnalla.access.files import LARGEST, FileRefused
from rinnalla.formats.photograph import JPEG, PNG, NotAPhotographError, without_metadata


def bare_photograph(stream: BinaryIO) -> BinaryIO:
    """The picture without its metadata; one too big as it is, for the store to refuse. Raises FileRefused."""
    whole = stream.read(LARGEST + 1)
    if len(whole) > LARGEST:
        return BytesIO(whole)
    try:
        return BytesIO(without_metadata(whole))
    except NotAPhotographError as wrong:
        raise FileRefused(_("Choose a JPEG or PNG picture.")) from wrong


def bare_file(stream: BinaryIO) -> BinaryIO:
    """A file with its metadata taken away where it is a photograph. Raises FileRefused."""
    begins = stream.read(len(PNG))
    stream.seek(0)
    return bare_photograph(stream) if begins.startswith((JPEG, PNG)) else stream
