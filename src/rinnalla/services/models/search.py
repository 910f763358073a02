"""What services are found by: their words as analysed when they were last changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.services.choices import OpenState
from rinnalla.services.models.service import Service


class SearchEntry(Record):
    """The words of one service, and what it can be narrowed down by.

    ``name_words`` and ``text_words`` are base forms, the other two their parts and families. ``marks`` are words of our
    own for what is no text: free of charge, an area, a need. ``number`` is its row in the full-text index.
    ``of_version`` is the version of the service it was made from and ``made_with`` the analyser; ``open_state`` holds
    until ``open_changes_at``.
    """

    service = models.OneToOneField(Service, models.PROTECT, related_name="search_entry")
    number = models.BigIntegerField()
    sorted_by = models.CharField(max_length=80)
    name_words = models.TextField(blank=True)
    name_parts = models.TextField(blank=True)
    text_words = models.TextField(blank=True)
    text_parts = models.TextField(blank=True)
    marks = models.TextField(blank=True)
    of_version = models.PositiveIntegerField()
    made_with = models.CharField(max_length=20)
    open_state = models.CharField(max_length=10, choices=OpenState.choices, blank=True)
    open_changes_at = models.DateTimeField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("what a service is found by")
        constraints = [models.UniqueConstraint(fields=["owner", "number"], name="search_entry_number")]
        indexes = [
            models.Index(fields=["owner", "sorted_by", "number"], name="search_entry_by_name"),
            models.Index(fields=["owner", "open_changes_at"], name="search_entry_by_change"),
            models.Index(fields=["number"], name="search_entry_by_number"),
        ]

    class Privacy:
        plain = {
            "service", "number", "sorted_by", "name_words", "name_parts", "text_words", "text_parts", "marks",
            "of_version", "made_with", "open_state", "open_changes_at",
        }  # fmt: skip


class SearchWord(Record):
    """A word that services are found by, and how many hold it. The word of no letters counts all of them."""

    word = models.CharField(max_length=80)
    count = models.PositiveIntegerField(default=0)

    class Meta(Record.Meta):
        verbose_name = _("word that services are found by")
        constraints = [models.UniqueConstraint(fields=["owner", "word"], name="search_word_once")]

    class Privacy:
        plain = {"word", "count"}
