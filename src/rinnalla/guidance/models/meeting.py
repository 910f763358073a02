"""Meetings in town and what is written of them."""

from collections.abc import Sequence
from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.errors import NotNow
from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices import Activity, ClientAnswer, Hindrance, HowTold, MeetingState, NoteKind, PeriodState
from rinnalla.guidance.models.group import GroupMeeting
from rinnalla.guidance.models.period import IN_A_FINISHED_PERIOD, Period
from rinnalla.guidance.states import STILL_AHEAD, after_period, may_be_held
from rinnalla.people.models import Person


class Meeting(SealedRecord):
    """A guide and one client meet; in a group meeting each client has a line of their own.

    ``activities`` is a list of Activity codes; ``minutes`` counts only what was held. Meetings agreed at once for many
    weeks have one ``series``. A moved meeting is followed by the row whose ``moved_from`` it is.
    """

    FROZEN_WHEN = IN_A_FINISHED_PERIOD

    period = models.ForeignKey(Period, models.PROTECT, related_name="meetings")
    state = models.CharField(max_length=20, choices=MeetingState.choices, default=MeetingState.AGREED)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    place = SealedTextField(max_length=200)
    plan_b = SealedTextField(max_length=200)
    activities = models.JSONField(default=list, blank=True)
    travel_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    group = models.ForeignKey(GroupMeeting, models.PROTECT, related_name="meetings", null=True, blank=True)
    series = models.UUIDField(null=True, blank=True)
    second_guide = models.ForeignKey(Person, models.PROTECT, related_name="+", null=True, blank=True)
    trainee = models.ForeignKey(Person, models.PROTECT, related_name="+", null=True, blank=True)
    hindrance = models.CharField(max_length=20, choices=Hindrance.choices, blank=True)
    moved_from = models.ForeignKey("self", models.PROTECT, related_name="moved_to", null=True, blank=True)
    told = models.CharField(max_length=20, choices=HowTold.choices, blank=True)
    recorded_at = models.DateTimeField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("meeting")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "moved_from"],
                condition=~Q(state=MeetingState.CALLED_OFF),
                name="meeting_moved_once",
            ),
            models.UniqueConstraint(
                fields=["owner", "group", "period"],
                condition=~Q(state=MeetingState.CALLED_OFF),
                name="meeting_once_in_a_group",
            ),
            models.CheckConstraint(
                condition=Q(state=MeetingState.HELD, minutes__isnull=False, minutes__gte=1, minutes__lte=720)
                | (~Q(state=MeetingState.HELD) & Q(minutes=None)),
                name="meeting_held_has_length",
            ),
        ]
        indexes = [
            models.Index(fields=["owner", "period", "state", "starts_at"], name="meeting_by_period"),
            models.Index(fields=["owner", "state", "starts_at"], name="meeting_by_time"),
        ]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"place", "plan_b"}
        personal = {"starts_at", "activities", "second_guide", "trainee", "hindrance", "told"}
        plain = {
            "period", "state", "minutes", "travel_minutes", "group", "series", "moved_from", "recorded_at", "data_key",
        }  # fmt: skip

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

    def current(self, kind: NoteKind) -> "Note | None":
        """The note of a kind that no other has taken the place of, asked of the database."""
        found: Note | None = self.notes.filter(kind=kind, corrected_by=None).first()
        return found

    def happened(
        self, state: MeetingState, *, minutes: int | None, activities: Sequence[str] = (), hindrance: str = ""
    ) -> None:
        """Say, without saving, that it was held or did not take place.

        Raises NotNow when it is said to have been held and lies ahead or has no length.
        """
        held = state == MeetingState.HELD
        if held and not may_be_held(self.starts_at):
            raise NotNow(STILL_AHEAD)
        if held and not minutes:
            raise NotNow(_("Write how many minutes the meeting took."))
        self.state, self.recorded_at = state, clock.now()
        self.minutes = minutes if held else None
        self.activities = [Activity(code).value for code in activities] if held else []
        self.hindrance = "" if held else Hindrance(hindrance or Hindrance.OTHER).value

    def call_off(self) -> None:
        """It will not be."""
        self.state = MeetingState.CALLED_OFF
        self.save()

    def start_clock(self) -> None:
        """Begin the period with its first meeting held."""
        if self.state == MeetingState.HELD and self.period.state == PeriodState.PLANNED:
            self.period.enter(after_period(self.period.state, "first_meeting"), on=clock.local(self.starts_at).date())

    def tell(self, kind: NoteKind, text: str, *, author: UUID, together: bool = False) -> "Note":
        """Write a note; where there is one of the kind already, it takes that one's place.

        Raises NotNow when the one that is there is somebody else's.
        """
        before = self.current(kind)
        if before and before.author != author:
            raise NotNow(_("Somebody else has written this note. Ask them to correct it."))
        if before and before.text == text:
            return before
        note = Note(meeting=self, data_key=self.data_key, kind=kind, text=text, author=author, corrects=before)
        note.written_together = together
        note.save()
        return note


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


class TogetherDraft(SealedRecord):
    """What a guide and a client are writing together, kept page by page until the client has answered."""

    meeting = models.OneToOneField(Meeting, models.PROTECT, related_name="together")
    own_words = SealedTextField(max_length=2000)
    told = SealedTextField(max_length=3000)
    author = models.UUIDField()

    class Meta(SealedRecord.Meta):
        verbose_name = _("note being written together")

    class Privacy:
        subject = "meeting.period.client_id"
        sensitive = {"own_words", "told"}
        personal = {"author"}
        plain = {"meeting", "data_key"}

    @property
    def text(self) -> str:
        """The shared note it becomes: the client's own words first."""
        return "\n\n".join(part for part in (self.own_words, self.told) if part)
