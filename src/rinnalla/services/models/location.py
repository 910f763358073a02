"""Places, and which service is found in which."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.access.translated import TranslatedField
from rinnalla.services.choices import ChannelKind, PlaceKind
from rinnalla.services.models.entry import OF_ENTRY, Entry
from rinnalla.services.models.organization import DirectoryOrganization
from rinnalla.services.models.service import Service


class Location(Entry):
    """A place: one to walk to, or on the net. ``channel`` says how one gets there. Degrees are those of WGS 84."""

    organization = models.ForeignKey(
        DirectoryOrganization, models.PROTECT, null=True, blank=True, related_name="locations"
    )
    kind = models.CharField(max_length=20, choices=PlaceKind.choices, default=PlaceKind.PHYSICAL)
    channel = models.CharField(max_length=20, choices=ChannelKind.choices, blank=True)
    name = TranslatedField()
    description = TranslatedField()
    transportation = TranslatedField()
    url = models.URLField(max_length=500, blank=True)
    address = models.CharField(max_length=200, blank=True)
    address_more = models.CharField(max_length=200, blank=True)
    postal_code = models.CharField(max_length=20, blank=True)
    city = models.CharField(max_length=100, blank=True)
    municipality = models.CharField(max_length=10, blank=True)
    country = models.CharField(max_length=2, default="FI")
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)

    class Meta(Entry.Meta):
        verbose_name = _("place")

    class Privacy:
        plain = OF_ENTRY | {
            "organization", "kind",
            "channel", "name", "description", "transportation", "url", "address", "address_more",
            "postal_code", "city", "municipality", "country", "latitude", "longitude",
        }  # fmt: skip

    @property
    def street(self) -> str:
        """The address on one line, as far as it is known."""
        town = " ".join(part for part in (self.postal_code, self.city) if part)
        return ", ".join(part for part in (self.address, self.address_more, town) if part)


class Accessibility(Record):
    """How one gets into a place and about in it."""

    location = models.ForeignKey(Location, models.PROTECT, related_name="accessibility")
    description = TranslatedField()
    url = models.URLField(max_length=500, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("accessibility of a place")
        indexes = [models.Index(fields=["owner", "location"], name="accessibility_by_location")]

    class Privacy:
        plain = {"location", "description", "url"}


class ServiceAtLocation(Record):
    """A service in a place."""

    service = models.ForeignKey(Service, models.PROTECT, related_name="at_locations")
    location = models.ForeignKey(Location, models.PROTECT, related_name="at_services")
    description = TranslatedField()
    public_id = models.UUIDField(null=True, blank=True, editable=False)

    class Meta(Record.Meta):
        verbose_name = _("service in a place")
        constraints = [
            models.UniqueConstraint(fields=["owner", "service", "location"], name="service_at_location_once")
        ]

    class Privacy:
        plain = {"service", "location", "description", "public_id"}
