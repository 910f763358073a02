import uuid

import django.db.models.deletion
from django.db import migrations, models

import rinnalla.access.fields
import rinnalla.access.ids
import rinnalla.access.tenancy
import rinnalla.access.translated


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0002_cache_table"),
        ("people", "0001_initial"),
        ("surveys", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="TrainingEvent",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.organisation"
                    ),
                ),
                (
                    "title",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "about",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "for_whom",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "access_words",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("training", "training day"),
                            ("webinar", "webinar"),
                            ("course", "course in several parts"),
                            ("seminar", "seminar"),
                        ],
                        default="training",
                        max_length=20,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "is being prepared"),
                            ("published", "registration is open"),
                            ("called_off", "called off"),
                        ],
                        default="draft",
                        max_length=20,
                    ),
                ),
                ("ways", models.JSONField(default=list)),
                ("has_recording", models.BooleanField(default=False)),
                ("place", models.CharField(blank=True, max_length=200)),
                ("join_address", rinnalla.access.fields.SealedTextField(max_length=500)),
                ("trainer", models.CharField(blank=True, max_length=200)),
                ("capacity", models.PositiveIntegerField(blank=True, null=True)),
                ("offer_hours", models.PositiveSmallIntegerField(default=48)),
                ("closes_at", models.DateTimeField(blank=True, null=True)),
                ("has_food", models.BooleanField(default=False)),
                ("has_captions", models.BooleanField(default=False)),
                ("starts_at", models.DateTimeField(blank=True, null=True)),
                ("ends_at", models.DateTimeField(blank=True, null=True)),
                ("link_base", models.CharField(blank=True, editable=False, max_length=200)),
                (
                    "before",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="surveys.campaign",
                    ),
                ),
                (
                    "after",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="surveys.campaign",
                    ),
                ),
            ],
            options={
                "verbose_name": "training event",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "state", "starts_at"], name="event_coming")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("capacity", None), ("capacity__gte", 1), _connector="OR"),
                        name="event_capacity",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("offer_hours__gte", 1), ("offer_hours__lte", 240)), name="event_offer_hours"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ends_at", None), ("starts_at", None)),
                            models.Q(
                                ("ends_at__gt", models.F("starts_at")),
                                ("ends_at__isnull", False),
                                ("starts_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="event_times_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "published"), _negated=True),
                            ("starts_at__isnull", False),
                            _connector="OR",
                        ),
                        name="event_published_with_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TrainingSession",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sessions",
                        to="learning.trainingevent",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("lesson", "teaching"),
                            ("discussion", "discussion"),
                            ("together", "watching together"),
                        ],
                        default="lesson",
                        max_length=20,
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=160)),
                ("place", models.CharField(blank=True, max_length=200)),
                ("starts_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.unit",
                    ),
                ),
                ("sequence", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "session of a training event",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "event", "starts_at"], name="session_of_event")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))), name="session_times_in_order"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TrainingTopic",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="topics", to="learning.trainingevent"
                    ),
                ),
                ("place", models.PositiveSmallIntegerField()),
                (
                    "words",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
            ],
            options={
                "verbose_name": "topic of a training event",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "event", "place"), name="topic_place")],
            },
        ),
        migrations.CreateModel(
            name="TeamRegistration",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="teams", to="learning.trainingevent"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.unit"),
                ),
            ],
            options={
                "verbose_name": "registration of a team",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "event", "unit"), name="team_registration_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Registration",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="registrations",
                        to="learning.trainingevent",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="registrations",
                        to="learning.teamregistration",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.unit",
                    ),
                ),
                ("name", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("email", rinnalla.access.fields.SealedTextField(max_length=254)),
                ("email_index", rinnalla.access.fields.BlindIndexField(max_length=32, null=True)),
                ("workplace", rinnalla.access.fields.SealedTextField(max_length=200)),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("on_site", "on site"),
                            ("online", "online"),
                            ("together", "watching together with my team"),
                            ("recording", "from the recording"),
                        ],
                        max_length=20,
                    ),
                ),
                ("takes_place", models.BooleanField(default=True)),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="registrations",
                        to="learning.trainingtopic",
                    ),
                ),
                ("why", rinnalla.access.fields.SealedTextField(max_length=1000)),
                ("needs", rinnalla.access.fields.SealedTextField(max_length=1000)),
                ("diet", rinnalla.access.fields.SealedTextField(max_length=500)),
                ("wants_captions", models.BooleanField(default=False)),
                ("language", models.CharField(default="fi", max_length=7)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("registered", "has a place"),
                            ("waiting", "on the waiting list"),
                            ("offered", "has been offered a place"),
                            ("cancelled", "cancelled"),
                            ("lapsed", "the offered place was not taken"),
                        ],
                        max_length=20,
                    ),
                ),
                ("queued_at", models.DateTimeField()),
                ("offered_until", models.DateTimeField(blank=True, null=True)),
                ("reminded_at", models.DateTimeField(blank=True, null=True)),
                ("called_off_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "registration for a training event",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["owner", "event", "state", "queued_at", "id"], name="registration_in_order"),
                    models.Index(fields=["owner", "person", "state"], name="registration_of_person"),
                    models.Index(fields=["owner", "state", "offered_until"], name="registration_offered"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ("registered", "offered", "waiting"))),
                        fields=("owner", "event", "person"),
                        name="registration_once_a_person",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ("registered", "offered", "waiting"))),
                        fields=("owner", "event", "email_index"),
                        name="registration_once_an_email",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("offered_until__isnull", False), ("state", "offered")),
                            models.Q(models.Q(("state", "offered"), _negated=True), ("offered_until", None)),
                            _connector="OR",
                        ),
                        name="registration_offer_has_its_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attendance",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "registration",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attendances",
                        to="learning.registration",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attendances",
                        to="learning.trainingsession",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("code", "with the code shown in the event"),
                            ("file", "from the meeting tool's list"),
                            ("trainer", "marked by the trainer"),
                        ],
                        max_length=20,
                    ),
                ),
                ("minutes", models.PositiveSmallIntegerField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "attendance",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "registration", "session"), name="attendance_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Expert",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.organisation"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                ("name", rinnalla.access.fields.SealedTextField(max_length=120)),
                ("email", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("phone", rinnalla.access.fields.SealedTextField(max_length=40)),
                ("speaks_of", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("silent_of", rinnalla.access.fields.SealedTextField(max_length=2000)),
                (
                    "fee",
                    models.CharField(
                        choices=[
                            ("paid", "a fee, paid as wages"),
                            ("invoice", "a fee, paid against an invoice"),
                            ("expenses", "travel and other expenses only"),
                            ("none", "wants no fee"),
                        ],
                        default="paid",
                        max_length=20,
                    ),
                ),
                ("fee_words", rinnalla.access.fields.SealedTextField(max_length=300)),
                ("support", rinnalla.access.fields.SealedTextField(max_length=300)),
                (
                    "debrief",
                    models.CharField(
                        choices=[
                            ("same_day", "a talk on the same day"),
                            ("later", "a talk within a few days"),
                            ("own", "with their own support person"),
                            ("not", "none, unless asked for"),
                        ],
                        default="same_day",
                        max_length=20,
                    ),
                ),
                (
                    "recording",
                    models.CharField(
                        choices=[
                            ("no", "not to be recorded"),
                            ("ask", "to be asked each time"),
                            ("yes", "may be recorded"),
                        ],
                        default="ask",
                        max_length=20,
                    ),
                ),
                ("needs", rinnalla.access.fields.SealedTextField(max_length=600)),
                ("available", models.BooleanField(default=True)),
            ],
            options={
                "verbose_name": "expert by experience",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "organisation", "person"), name="expert_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Engagement",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                (
                    "expert",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="engagements", to="learning.expert"
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                ("title", models.CharField(max_length=160)),
                ("held_on", models.DateField()),
                ("place", models.CharField(blank=True, max_length=200)),
                ("audience", models.CharField(max_length=200)),
                ("topic", rinnalla.access.fields.SealedTextField(max_length=400)),
                ("fee", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("support", rinnalla.access.fields.SealedTextField(max_length=300)),
                ("recorded", models.BooleanField(default=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "waits for an answer"),
                            ("agreed", "engagement agreed"),
                            ("declined", "not this time"),
                            ("cancelled", "engagement called off"),
                            ("held", "held, debrief still ahead"),
                            ("debriefed", "held and debriefed"),
                        ],
                        default="asked",
                        max_length=20,
                    ),
                ),
                ("code", models.CharField(editable=False, max_length=12)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("held_at", models.DateTimeField(blank=True, null=True)),
                ("debriefed_on", models.DateField(blank=True, null=True)),
                ("debriefed_with", rinnalla.access.fields.SealedTextField(max_length=200)),
            ],
            options={
                "verbose_name": "engagement of an expert by experience",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "expert", "held_on"], name="engagement_by_day")],
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "code"), name="engagement_code"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "debriefed"), _negated=True),
                            ("debriefed_on__isnull", False),
                            _connector="OR",
                        ),
                        name="engagement_debriefed_with_its_day",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EngagementFeedback",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                (
                    "engagement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="feedback", to="learning.engagement"
                    ),
                ),
                ("words", rinnalla.access.fields.SealedTextField(max_length=1000)),
                ("shared_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "feedback to an expert by experience",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="LearningTime",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "unit",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.unit"),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="learning.trainingevent",
                    ),
                ),
                ("purpose", models.CharField(max_length=200)),
                ("starts_at", models.DateTimeField()),
                ("minutes", models.PositiveSmallIntegerField()),
                ("realised", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "lost",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("haste", "clients' matters came first"),
                            ("absence", "people were away"),
                            ("moved", "it was moved to another time"),
                            ("forgotten", "it was not in the calendar"),
                            ("other", "another reason"),
                        ],
                        max_length=20,
                    ),
                ),
            ],
            options={
                "verbose_name": "learning time",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "unit", "starts_at"], name="learning_time_of_unit")],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("minutes__gte", 5)), name="learning_time_minutes")
                ],
            },
        ),
        migrations.CreateModel(
            name="Material",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="materials",
                        to="learning.trainingevent",
                    ),
                ),
                ("title", models.CharField(max_length=160)),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.storedfile",
                    ),
                ),
                ("address", models.URLField(blank=True, max_length=500)),
            ],
            options={
                "verbose_name": "material of a training event",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("address", ""), ("file__isnull", False)),
                            models.Q(("file", None), models.Q(("address", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="material_is_a_file_or_a_page",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HelpOffer",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                ("topic", models.CharField(max_length=160)),
                ("how", models.CharField(max_length=300)),
                ("holds_until", models.DateField()),
            ],
            options={
                "verbose_name": "offer of help",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "holds_until"], name="help_offer_fresh")],
                "constraints": [models.UniqueConstraint(fields=("owner", "person", "topic"), name="help_offer_once")],
            },
        ),
        migrations.CreateModel(
            name="Pair",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.unit"),
                ),
                (
                    "first",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("pair", "working as a pair"), ("shadowing", "following a colleague's work")],
                        max_length=20,
                    ),
                ),
                ("goal", rinnalla.access.fields.SealedTextField(max_length=1000)),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("minutes", models.PositiveSmallIntegerField()),
            ],
            options={
                "verbose_name": "learning pair",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("first", models.F("second")), _negated=True), name="pair_is_of_two"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))), name="pair_days_in_order"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Visit",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "unit",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.unit"),
                ),
                ("where", models.CharField(max_length=200)),
                ("on", models.DateField()),
                ("told", models.CharField(blank=True, max_length=1000)),
            ],
            options={
                "verbose_name": "visit",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "unit", "on"], name="visit_of_unit")],
            },
        ),
        migrations.CreateModel(
            name="AdvanceQuestion",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="questions",
                        to="learning.trainingevent",
                    ),
                ),
                (
                    "registration",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="questions",
                        to="learning.registration",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="questions",
                        to="learning.trainingtopic",
                    ),
                ),
                ("text", rinnalla.access.fields.SealedTextField(max_length=1000)),
                (
                    "joined_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="joined",
                        to="learning.advancequestion",
                    ),
                ),
                (
                    "answered_in",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("event", "answered in the event"),
                            ("writing", "answered in writing"),
                            ("later", "taken along to a later event"),
                        ],
                        max_length=20,
                    ),
                ),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("answer", rinnalla.access.fields.SealedTextField(max_length=4000)),
            ],
            options={
                "verbose_name": "advance question",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_at", None), ("answered_in", "")),
                            models.Q(models.Q(("answered_in", ""), _negated=True), ("answered_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="question_answered_with_its_time",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Workshop",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.organisation"
                    ),
                ),
                (
                    "facilitator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                ("title", models.CharField(max_length=160)),
                ("template", models.CharField(max_length=40)),
                ("language", models.CharField(default="fi", max_length=7)),
                ("code", models.CharField(editable=False, max_length=12)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("ready", "ready to start"),
                            ("running", "under way"),
                            ("sorting", "being put together"),
                            ("checking", "participants check the synthesis"),
                            ("done", "synthesis finished"),
                        ],
                        default="ready",
                        max_length=20,
                    ),
                ),
                ("held_on", models.DateField()),
                ("rotates", models.BooleanField(default=False)),
                ("size", models.PositiveSmallIntegerField()),
                ("stage", models.PositiveSmallIntegerField(default=0)),
                ("content_note", models.CharField(blank=True, max_length=300)),
                ("case", rinnalla.access.fields.SealedTextField(max_length=4000)),
                ("check_until", models.DateField(blank=True, null=True)),
                ("done_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "workshop",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "organisation", "held_on"], name="workshop_by_day")],
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "code"), name="workshop_code"),
                    models.CheckConstraint(
                        condition=models.Q(("size__gte", 1), ("size__lte", 40)), name="workshop_size"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_at__isnull", False), ("state", "done")),
                            models.Q(models.Q(("state", "done"), _negated=True), ("done_at", None)),
                            _connector="OR",
                        ),
                        name="workshop_done_with_its_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Round",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "workshop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rounds", to="learning.workshop"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("title", models.CharField(max_length=120)),
                ("prompt", models.CharField(max_length=600)),
                ("minutes", models.PositiveSmallIntegerField()),
                ("named", models.BooleanField(default=False)),
                ("hidden", models.BooleanField(default=True)),
                ("started_at", models.DateTimeField(blank=True, null=True)),
                ("ends_at", models.DateTimeField(blank=True, null=True)),
                ("opened_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "round of a workshop",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "workshop", "number"), name="round_number"),
                    models.CheckConstraint(
                        condition=models.Q(("minutes__gte", 1), ("minutes__lte", 180)), name="round_minutes"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ends_at", None), ("started_at", None)),
                            models.Q(
                                ("ends_at__gte", models.F("started_at")),
                                ("ends_at__isnull", False),
                                ("started_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="round_times_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Table",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "workshop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tables", to="learning.workshop"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("theme", models.CharField(blank=True, max_length=200)),
                ("people", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("opened", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "verbose_name": "table of a workshop",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "workshop", "number"), name="table_number")],
            },
        ),
        migrations.CreateModel(
            name="Seat",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                (
                    "table",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="seats", to="learning.table"
                    ),
                ),
                ("written", models.PositiveIntegerField(default=0)),
                ("last_round", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "verbose_name": "seat at a table",
            },
        ),
        migrations.CreateModel(
            name="Sheet",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "table",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sheets", to="learning.table"
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sheets", to="learning.round"
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.storedfile"
                    ),
                ),
            ],
            options={
                "verbose_name": "photograph of a paper",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Cluster",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                (
                    "workshop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="clusters", to="learning.workshop"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("name", rinnalla.access.fields.SealedTextField(max_length=120)),
                ("told", rinnalla.access.fields.SealedTextField(max_length=6000)),
                ("frozen", models.BooleanField(default=False)),
            ],
            options={
                "verbose_name": "theme of a workshop",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "workshop", "number"), name="cluster_number")],
            },
        ),
        migrations.CreateModel(
            name="Contribution",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="contributions", to="learning.round"
                    ),
                ),
                (
                    "table",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="contributions", to="learning.table"
                    ),
                ),
                (
                    "cluster",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contributions",
                        to="learning.cluster",
                    ),
                ),
                (
                    "way",
                    models.CharField(
                        choices=[("phone", "own phone"), ("device", "the table's device"), ("paper", "paper")],
                        default="phone",
                        max_length=20,
                    ),
                ),
                ("heavy", models.BooleanField(default=False)),
                ("quotable", models.BooleanField(default=False)),
                ("taken_back", models.BooleanField(default=False)),
                ("text", rinnalla.access.fields.SealedTextField(max_length=600)),
                ("name", rinnalla.access.fields.SealedTextField(max_length=80)),
            ],
            options={
                "verbose_name": "contribution",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "table", "round"], name="contribution_at_table")],
            },
        ),
        migrations.CreateModel(
            name="Synthesis",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                (
                    "workshop",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="synthesis", to="learning.workshop"
                    ),
                ),
                ("opening", rinnalla.access.fields.SealedTextField(max_length=4000)),
                ("closing", rinnalla.access.fields.SealedTextField(max_length=4000)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "synthesis of a workshop",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Remark",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                (
                    "workshop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="remarks", to="learning.workshop"
                    ),
                ),
                ("agrees", models.BooleanField()),
                ("words", rinnalla.access.fields.SealedTextField(max_length=1000)),
            ],
            options={
                "verbose_name": "remark on a synthesis",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="WorkshopAgreement",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                (
                    "workshop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="agreements", to="learning.workshop"
                    ),
                ),
                ("text", rinnalla.access.fields.SealedTextField(max_length=600)),
                ("responsible", models.CharField(max_length=120)),
                ("review_on", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "agreed"), ("kept", "in use"), ("changed", "changed"), ("dropped", "let go")],
                        default="open",
                        max_length=20,
                    ),
                ),
                ("reviewed_at", models.DateTimeField(blank=True, null=True)),
                ("outcome", rinnalla.access.fields.SealedTextField(max_length=600)),
            ],
            options={
                "verbose_name": "agreement of a workshop",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "review_on"], name="agreement_by_review")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state", "open"), ("reviewed_at__isnull", False), _connector="OR"),
                        name="agreement_reviewed",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UsePlan",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="use_plans",
                        to="learning.trainingevent",
                    ),
                ),
                (
                    "registration",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="use_plans",
                        to="learning.registration",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.unit",
                    ),
                ),
                ("situation", rinnalla.access.fields.SealedTextField(max_length=1000)),
                ("deed", rinnalla.access.fields.SealedTextField(max_length=1000)),
                ("where", rinnalla.access.fields.SealedTextField(max_length=500)),
                ("with_whom", rinnalla.access.fields.SealedTextField(max_length=500)),
                ("obstacle", rinnalla.access.fields.SealedTextField(max_length=1000)),
                ("support", rinnalla.access.fields.SealedTextField(max_length=1000)),
                ("first_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "use plan",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "registration"), name="use_plan_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("registration", None)),
                        fields=("owner", "event", "unit"),
                        name="use_plan_of_team_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("registration__isnull", False), ("unit__isnull", False), _connector="OR"),
                        name="use_plan_is_somebodys",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TeamReflection",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reflections",
                        to="learning.trainingevent",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.unit"),
                ),
                ("planned_at", models.DateTimeField()),
                ("minutes", models.PositiveSmallIntegerField(default=30)),
                ("held_at", models.DateTimeField(blank=True, null=True)),
                ("learnt", rinnalla.access.fields.SealedTextField(max_length=4000)),
                ("agreed", rinnalla.access.fields.SealedTextField(max_length=4000)),
            ],
            options={
                "verbose_name": "team's reflection",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "event", "unit"), name="reflection_once")],
            },
        ),
        migrations.CreateModel(
            name="UseCheck",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        default=rinnalla.access.tenancy.served,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("created_by", models.UUIDField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("changed_by", models.UUIDField(editable=False)),
                ("run", models.UUIDField(editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                (
                    "registration",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="use_checks",
                        to="learning.registration",
                    ),
                ),
                ("weeks", models.PositiveSmallIntegerField()),
                ("due_on", models.DateField()),
                ("asked_at", models.DateTimeField(blank=True, null=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "used",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("used", "Yes, it is in use"),
                            ("partly", "Partly"),
                            ("no_chance", "There has been no chance yet"),
                            ("chose_not", "I have chosen to do otherwise"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "limit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("time", "haste, no time"),
                            ("structures", "structures and practices"),
                            ("team", "not agreed in the work community"),
                            ("situations", "no suitable situations"),
                            ("place", "place, equipment or material"),
                            ("support", "I would need more support or practice"),
                            ("nothing", "nothing has limited it"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "changer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("me", "I can myself"),
                            ("team", "our team"),
                            ("manager", "the line manager"),
                            ("leadership", "the leadership"),
                            ("network", "partners"),
                            ("unknown", "I don't know"),
                        ],
                        max_length=20,
                    ),
                ),
                ("words", rinnalla.access.fields.SealedTextField(max_length=2000)),
            ],
            options={
                "verbose_name": "use check",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "asked_at", "due_on"], name="use_check_due")],
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "registration", "weeks"), name="use_check_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_at", None), ("used", "")),
                            models.Q(("answered_at__isnull", False), models.Q(("used", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="use_check_answered_with_its_time",
                    ),
                ],
            },
        ),
    ]
