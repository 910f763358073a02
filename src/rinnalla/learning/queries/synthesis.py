"""Finding what participants have said of a synthesis."""

import hashlib
from uuid import UUID

from rinnalla.access.tenancy import owner_id
from rinnalla.learning.models import Remark


def remark_id(workshop: UUID, form: UUID) -> UUID:
    """The id of the remark that a form becomes: the form's own id, made another for every workshop."""
    return UUID(bytes=hashlib.sha256(f"remark|{workshop.hex}|{form.hex}".encode()).digest()[:16])


def remark_with(pk: UUID) -> Remark | None:
    """The remark of an id."""
    found: Remark | None = Remark.objects.filter(owner_id=owner_id(), pk=pk).first()
    return found
