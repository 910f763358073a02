"""What the rows of the directory share that are known outside it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.ids import uuid7
from rinnalla.access.records import Record


class Entry(Record):
    """A row with an identifier of its own in the world.

    ``public_id`` is the source's identifier where that is a UUID. ``key`` is what the first source calls it, in
    whatever form. ``origin`` is the import that first brought it in: nobody sees it before that run is published.
    ``withdrawn_at`` is when it was taken out of the directory; it stays for those who have been there.
    """

    public_id = models.UUIDField(default=uuid7, editable=False)
    key = models.CharField(max_length=200, blank=True, editable=False)
    origin = models.ForeignKey("services.ImportRun", models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(_("taken out of the directory"), null=True, blank=True)

    class Meta(Record.Meta):
        abstract = True
        constraints = [models.UniqueConstraint(fields=["owner", "public_id"], name="%(class)s_public_id")]
        indexes = [models.Index(fields=["owner", "key"], name="%(class)s_by_key")]


OF_ENTRY = {"public_id", "key", "origin", "withdrawn_at"}
