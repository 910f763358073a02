"""What of the directory each permission reaches: it is open to everybody."""

from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import anywhere, rule
from rinnalla.services.models import DirectoryOrganization, Phone, Service

rule(DirectoryOrganization, P.SERVICE_READ)(anywhere)
rule(Service, P.SERVICE_READ)(anywhere)
rule(Phone, P.SERVICE_READ)(anywhere)
