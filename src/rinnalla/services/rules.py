"""What of the directory each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import EVERYTHING, rule
from rinnalla.services.models import DirectoryOrganization, Phone, Schedule, Service


@rule(DirectoryOrganization, P.SERVICE_READ)
@rule(Service, P.SERVICE_READ)
@rule(Phone, P.SERVICE_READ)
@rule(Schedule, P.SERVICE_READ)
def directory(actor: Actor, permission: P) -> Q:
    """The whole directory, for everybody."""
    return EVERYTHING
