"""Meetings in town and what is written of them."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices import ClientAnswer, MeetingState, NoteKind
from rinnalla.guidance.models.period import IN_A_FINISHED_PERIOD, Period


class Meeting(SealedRecord):
    """A guide and one client meet.

    ``activities`` is a list of Activity codes; ``minutes`` counts only what was held.
    """

    FROZEN_WHEN = IN_A_FINISHED_PERIOD

    period = models.ForeignKey(Period, models.PROTECT, related_name="meetings")
    state = models.CharField(max_length=20, choices=MeetingState.choices, default=MeetingState.AGREED)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    place = SealedTextField(max_length=200)
    activities = models.JSONField(default=list, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("meeting")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=MeetingState.HELD, minutes__isnull=False, minutes__gte=1, minutes__lte=720)
                | (~Q(state=MeetingState.HELD) & Q(minutes=None)),
                name="meeting_held_has_length",
            ),
        ]
        indexes = [models.Index(fields=["owner", "period", "starts_at"], name="meeting_by_period")]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"place"}
        personal = {"starts_at", "activities"}
        plain = {"period", "state", "minutes", "data_key"}

    readable: "list[Note]"

    def note(self, kind: NoteKind) -> "Note | None":
        """The newest note of a kind among those read with the meeting (``readable``, set by the query)."""
        corrected = {note.corrects_id for note in self.readable}
        return next((note for note in self.readable if note.kind == kind and note.pk not in corrected), None)

    def earlier(self, note: "Note") -> "list[Note]":
        """What a note has taken the place of, the latest first, among those read with the meeting."""
        readable = {one.pk: one for one in self.readable}
        before = readable.get(note.corrects_id) if note.corrects_id else None
        return [before, *self.earlier(before)] if before else []


class Note(SealedRecord):
    """What was written of a meeting. A correction is a new row that names the one it takes the place of."""

    FROZEN_WHEN = (
        "EXISTS (SELECT 1 FROM guidance_meeting m JOIN guidance_period p ON p.id = m.period_id"
        " WHERE m.id = OLD.meeting_id AND p.state = 'finished')"
    )

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="notes")
    kind = models.CharField(max_length=10, choices=NoteKind.choices)
    text = SealedTextField(max_length=6000)
    language = models.CharField(max_length=7, default="fi")
    author = models.UUIDField()
    written_together = models.BooleanField(default=False)
    corrects = models.OneToOneField("self", models.PROTECT, related_name="corrected_by", null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("note")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "meeting", "kind"], condition=Q(corrects=None), name="note_first_of_kind"
            ),
        ]
        indexes = [models.Index(fields=["owner", "meeting"], name="note_by_meeting")]

    class Privacy:
        subject = "meeting.period.client_id"
        sensitive = {"text"}
        personal = {"author"}
        plain = {"meeting", "kind", "language", "written_together", "corrects", "data_key"}


class NoteAnswer(SealedRecord):
    """What the client says of a shared note. Their own words stay beside the text."""

    note = models.OneToOneField(Note, models.PROTECT, related_name="answer")
    answer = models.CharField(max_length=20, choices=ClientAnswer.choices)
    words = SealedTextField(max_length=2000)
    how = models.CharField(max_length=20)

    class Meta(SealedRecord.Meta):
        verbose_name = _("answer to a note")

    class Privacy:
        subject = "note.meeting.period.client_id"
        sensitive = {"words"}
        personal = {"answer"}
        plain = {"note", "how", "data_key"}
