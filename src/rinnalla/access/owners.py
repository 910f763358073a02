"""Which owner a host name belongs to, and the making of one."""

from uuid import UUID

from rinnalla.access.errors import NoOwner
from rinnalla.access.models import Owner


def owner_for(host: str) -> UUID:
    """The owner served at a host name; the only owner is served at every name. Raises NoOwner."""
    name = host.rsplit(":", 1)[0]
    owners = list(Owner.objects.values_list("id", "host").order_by("created_at")[:50])
    if len(owners) == 1:
        return owners[0][0]
    for owner, served in owners:
        if served == name:
            return owner
    raise NoOwner


def every_owner() -> list[UUID]:
    """All owners, for routines that serve each in turn."""
    return list(Owner.objects.values_list("id", flat=True).order_by("created_at"))


def create_owner(name: str, *, host: str | None = None) -> Owner:
    """Make the data controller of an installation. There is no actor yet: whoever runs the set-up has the machine itself."""
    return Owner.objects.create(name=name, host=host)
