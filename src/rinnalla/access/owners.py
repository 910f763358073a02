"""Which owner a host name belongs to, the making of one, and the key of what belongs to no client."""

from uuid import UUID

from django.db import connection, transaction
from django.http.request import split_domain_port

from rinnalla.access import trail
from rinnalla.access.actors import system
from rinnalla.access.errors import NoOwner
from rinnalla.access.events import Event
from rinnalla.access.models import DataKey, Owner
from rinnalla.access.permissions import Permission
from rinnalla.access.secrets import new_data_key
from rinnalla.access.tenancy import owner_id, serving

OWNERS_AT = "SELECT id, CASE WHEN host = %s THEN 1 ELSE 0 END AS named FROM access_owner ORDER BY named DESC LIMIT 2"

# The same on PostgreSQL, which is told in the same breath whom the page serves.
OWNER_TOLD = """
WITH found AS (
    SELECT id, COALESCE(host = %s, false) AS named FROM access_owner ORDER BY named DESC LIMIT 2
), one AS (
    SELECT id FROM found WHERE named OR (SELECT count(*) FROM found) = 1
)
SELECT id, set_config('rinnalla.owner', id::text, true) FROM one
"""


def owner_for(host: str) -> UUID:
    """The owner served at a host name; the only owner is served at every name. Raises NoOwner.

    Asked for every page, so it is plain SQL: putting the query together would take longer than answering it. On
    PostgreSQL the open transaction knows the owner from here on.
    """
    name, _port = split_domain_port(host)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(OWNER_TOLD, [name])
            one = cursor.fetchone()
            if one is None:
                raise NoOwner
            return UUID(str(one[0]))
        cursor.execute(OWNERS_AT, [name])
        owners = cursor.fetchall()
    if not owners or not (owners[0][1] or len(owners) == 1):
        raise NoOwner
    found = owners[0][0]
    return found if isinstance(found, UUID) else UUID(hex=found)


def every_owner() -> list[UUID]:
    """All owners, for routines that serve each in turn."""
    return list(Owner.objects.values_list("id", flat=True).order_by("created_at"))


def create_owner(name: str, *, host: str | None = None) -> Owner:
    """Make the data controller of an installation, with a data key.

    There is no account yet: whoever runs the set-up has the machine itself.
    """
    by = system("init")
    with transaction.atomic():
        owner = Owner.objects.create(name=name, host=host)
        with serving(owner.pk):
            owner.data_key = new_data_key()
            owner.data_key.save()
            owner.save(update_fields=["data_key"])
            made = trail.line(by, Event.OWNER_CREATED, permission=Permission.INSTALL, record=owner)
            trail.write([made])
    return owner


def owner_key() -> DataKey:
    """The key of what belongs to no client and no material set: messages, second factors, texts kept over a sign-in.

    Raises NoOwner when the owner being served has none.
    """
    owner = Owner.objects.select_related("data_key").filter(pk=owner_id()).first()
    if owner is None or owner.data_key is None:
        raise NoOwner
    return owner.data_key
