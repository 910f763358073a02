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
                            ("ends_at__gt", models.F("starts_at")),
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
