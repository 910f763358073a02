"""Asking: studies whose waves belong together, campaigns, and what was promised to those who answer."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.access.translated import TranslatedField
from rinnalla.methods.disclosure.tables import Policy
from rinnalla.people.models import Organisation
from rinnalla.surveys.choices import CampaignState, Layout, Mode
from rinnalla.surveys.models.instrument import InstrumentVersion

FEWEST = 5
FEWEST_CROSSED = 10


class Study(SealedRecord):
    """Waves of the same people asked again. ``elements`` make their own code; none where answers aren't linked.

    ``secret`` keys the hashes of the elements. Its data key is the study's own and is destroyed when the study has been
    ended (``ended_at``) and its waves linked (``linked_at``).
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    elements = models.JSONField(default=list, blank=True)
    secret = SealedTextField(max_length=64)
    ended_at = models.DateTimeField(null=True, blank=True)
    linked_at = models.DateTimeField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("study")
        constraints = [
            models.UniqueConstraint(fields=["owner", "organisation", "name"], name="study_name"),
            models.CheckConstraint(condition=Q(linked_at=None) | Q(ended_at__isnull=False), name="study_linked_at_end"),
        ]

    class Privacy:
        sensitive = {"secret"}
        plain = {"organisation", "name", "elements", "ended_at", "linked_at", "data_key"}


class Campaign(SealedRecord):
    """A questionnaire asked of some people for some time; one wave where it belongs to a study.

    ``data_key`` opens the answers, ``inbox_key`` what has been received and not mixed yet: it is destroyed at close,
    with the secret from which invitations are made. ``link`` is the token of the open link. ``groups`` are codes of
    the background questions by which results may be divided. ``enrolled`` is how many were to be asked, where known.
    """

    KEYS = ("data_key", "inbox_key")

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    instrument_version = models.ForeignKey(InstrumentVersion, models.PROTECT, related_name="campaigns")
    study = models.ForeignKey(Study, models.PROTECT, related_name="waves", null=True, blank=True)
    wave = models.PositiveSmallIntegerField(null=True, blank=True)
    name = models.CharField(max_length=120)
    mode = models.CharField(max_length=20, choices=Mode.choices, default=Mode.OPEN)
    layout = models.CharField(max_length=20, choices=Layout.choices, default=Layout.PAGED)
    state = models.CharField(max_length=20, choices=CampaignState.choices, default=CampaignState.DRAFT)
    purpose = TranslatedField()
    readers = TranslatedField()
    contact = models.CharField(max_length=200, blank=True)
    minimum = models.PositiveSmallIntegerField(default=FEWEST)
    crossed = models.PositiveSmallIntegerField(default=FEWEST_CROSSED)
    groups = models.JSONField(default=list, blank=True)
    enrolled = models.PositiveIntegerField(null=True, blank=True)
    quota = models.PositiveIntegerField(null=True, blank=True)
    opens_on = models.DateField(null=True, blank=True)
    closes_on = models.DateField(null=True, blank=True)
    link = models.CharField(max_length=32, blank=True, editable=False)
    inbox_key = models.ForeignKey("access.DataKey", models.PROTECT, related_name="+", editable=False)
    secret = SealedTextField(max_length=64)
    closed_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("survey")
        constraints = [
            models.UniqueConstraint(fields=["owner", "link"], condition=~Q(link=""), name="campaign_link"),
            models.UniqueConstraint(fields=["owner", "study", "wave"], name="campaign_wave"),
            models.CheckConstraint(
                condition=Q(study=None, wave=None) | Q(study__isnull=False, wave__gte=1), name="campaign_wave_of_study"
            ),
            models.CheckConstraint(
                condition=Q(minimum__gte=FEWEST, crossed__gte=FEWEST_CROSSED) & Q(crossed__gte=F("minimum")),
                name="campaign_thresholds",
            ),
            models.CheckConstraint(
                condition=Q(closes_on=None) | Q(opens_on=None) | Q(closes_on__gte=F("opens_on")),
                name="campaign_days_in_order",
            ),
            models.CheckConstraint(
                condition=Q(state=CampaignState.CLOSED, closed_at__isnull=False)
                | (~Q(state=CampaignState.CLOSED) & Q(closed_at=None, settled_at=None)),
                name="campaign_closed_with_its_time",
            ),
        ]

    class Privacy:
        sensitive = {"secret"}
        plain = {
            "organisation", "instrument_version", "study", "wave", "name", "mode", "layout", "state", "purpose",
            "readers", "contact", "minimum", "crossed", "groups", "enrolled", "quota", "opens_on", "closes_on", "link",
            "data_key", "inbox_key", "closed_at", "settled_at",
        }  # fmt: skip


class Promise(Record):
    """What those who answer are told before the first question. Written at launch, and never changed after.

    Results are shown by these thresholds and divided by these groups, whoever asks.
    """

    FROZEN_WHEN = "OLD.id IS NOT NULL"

    campaign = models.OneToOneField(Campaign, models.PROTECT, related_name="promise")
    minimum = models.PositiveSmallIntegerField()
    crossed = models.PositiveSmallIntegerField()
    hides_undivided = models.BooleanField(default=True)
    groups = models.JSONField(default=list)
    purpose = TranslatedField()
    readers = TranslatedField()

    class Meta(Record.Meta):
        verbose_name = _("promise to those who answer")
        constraints = [
            models.CheckConstraint(
                condition=Q(minimum__gte=FEWEST, crossed__gte=FEWEST_CROSSED) & Q(crossed__gte=F("minimum")),
                name="promise_thresholds",
            ),
        ]

    class Privacy:
        plain = {"campaign", "minimum", "crossed", "hides_undivided", "groups", "purpose", "readers"}

    @property
    def policy(self) -> Policy:
        """The thresholds as the gate takes them."""
        return Policy(self.minimum, self.crossed, self.hides_undivided)


class Linking(SealedRecord):
    """What came of linking two waves by the codes people made, at one tolerance. No pair of answers is kept.

    ``body`` holds counts only: a square table for each scale question, and the answers before of those who left and of
    those who stayed. It is sealed with the key of the later wave.
    """

    FROZEN_WHEN = "OLD.id IS NOT NULL"

    study = models.ForeignKey(Study, models.PROTECT, related_name="linkings")
    before = models.ForeignKey(Campaign, models.PROTECT, related_name="+")
    after = models.ForeignKey(Campaign, models.PROTECT, related_name="+")
    tolerated = models.PositiveSmallIntegerField()
    exact = models.PositiveIntegerField()
    near = models.PositiveIntegerField()
    ambiguous_before = models.PositiveIntegerField()
    ambiguous_after = models.PositiveIntegerField()
    alone_before = models.PositiveIntegerField()
    alone_after = models.PositiveIntegerField()
    with_code_before = models.PositiveIntegerField()
    with_code_after = models.PositiveIntegerField()
    expected_false = models.FloatField()
    body = SealedTextField(max_length=2_000_000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("linking of two waves")
        constraints = [
            models.UniqueConstraint(fields=["owner", "study", "before", "after", "tolerated"], name="linking_once"),
        ]

    class Privacy:
        sensitive = {"body"}
        plain = {
            "study", "before", "after", "tolerated", "exact", "near", "ambiguous_before", "ambiguous_after",
            "alone_before", "alone_after", "with_code_before", "with_code_after", "expected_false", "data_key",
        }  # fmt: skip

    @property
    def pairs(self) -> int:
        """How many answers before have their pair after."""
        return self.exact + self.near
