"""Frameworks of competence, their versions, and files that wait to become one."""

from functools import cached_property

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.access.translated import TranslatedField
from rinnalla.competence.choices import StagedState
from rinnalla.methods.competence import document
from rinnalla.methods.competence.content import Framework as Content


class Framework(Record):
    """A framework of the owner, shared by all its teams. ``identifier`` is what other systems know it by."""

    identifier = models.UUIDField(editable=False)
    name = models.CharField(max_length=200)

    class Meta(Record.Meta):
        verbose_name = _("framework of competence")
        constraints = [models.UniqueConstraint(fields=["owner", "identifier"], name="framework_identifier")]

    class Privacy:
        plain = {"identifier", "name"}


class FrameworkVersion(Record):
    """What a framework says: a document that ``methods.competence`` reads. Frozen when it is published."""

    FROZEN_WHEN = "OLD.published_at IS NOT NULL"

    framework = models.ForeignKey(Framework, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    title = TranslatedField()
    content = models.JSONField(default=dict)
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("version of a framework")
        constraints = [
            models.UniqueConstraint(fields=["owner", "framework", "number"], name="framework_version_number"),
            models.UniqueConstraint(
                fields=["owner", "framework"], condition=Q(published_at=None), name="framework_one_draft"
            ),
        ]

    class Privacy:
        plain = {"framework", "number", "title", "content", "published_at"}

    @cached_property
    def said(self) -> Content:
        """What the version says. After ``content`` has been changed, ask a fresh row."""
        return document.read(self.content)


class StagedFramework(Record):
    """A file that has been read and is looked at before it becomes a draft. ``content`` is what it says."""

    file_name = models.CharField(max_length=200)
    content = models.JSONField(default=dict)
    framework = models.ForeignKey(Framework, models.PROTECT, related_name="+", null=True, blank=True)
    state = models.CharField(max_length=20, choices=StagedState.choices, default=StagedState.STAGED)

    class Meta(Record.Meta):
        verbose_name = _("file of a framework")

    class Privacy:
        plain = {"file_name", "content", "framework", "state"}

    @cached_property
    def said(self) -> Content:
        """What the file says."""
        return document.read(self.content)
