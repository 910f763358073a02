"""Who provides services."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.access.translated import TranslatedField
from rinnalla.services.models.entry import OF_ENTRY, Entry


class DirectoryOrganization(Entry):
    """Who provides services; not a party to the work here, which is an Organisation.

    ``kind`` is the source's own word for what kind of organization it is.
    """

    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    name = TranslatedField()
    alternate_name = TranslatedField()
    description = TranslatedField()
    website = models.URLField(max_length=500, blank=True)
    email = models.EmailField(blank=True)
    kind = models.CharField(max_length=60, blank=True)

    class Meta(Entry.Meta):
        verbose_name = _("organisation in the directory")

    class Privacy:
        plain = OF_ENTRY | {"parent", "name", "alternate_name", "description", "website", "email", "kind"}


class OrganizationIdentifier(Record):
    """A number by which an organization is known elsewhere, such as its business ID."""

    organization = models.ForeignKey(DirectoryOrganization, models.PROTECT, related_name="identifiers")
    scheme = models.CharField(max_length=60)
    identifier = models.CharField(max_length=100)

    class Meta(Record.Meta):
        verbose_name = _("identifier of an organisation")
        constraints = [
            models.UniqueConstraint(fields=["owner", "organization", "scheme", "identifier"], name="identifier_once")
        ]
        indexes = [models.Index(fields=["owner", "identifier"], name="organization_by_identifier")]

    class Privacy:
        plain = {"organization", "scheme", "identifier"}
