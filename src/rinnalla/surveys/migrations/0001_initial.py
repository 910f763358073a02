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
    ]

    operations = [
        migrations.CreateModel(
            name="Scale",
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
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.organisation"
                    ),
                ),
                ("key", models.CharField(max_length=40)),
                ("name", models.CharField(max_length=120)),
                ("points", models.JSONField(default=list)),
                ("rule", models.JSONField(blank=True, default=dict)),
            ],
            options={
                "verbose_name": "scale",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "organisation", "key"), name="scale_key")],
            },
        ),
        migrations.CreateModel(
            name="Instrument",
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
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.organisation"
                    ),
                ),
                ("key", models.CharField(max_length=40)),
                ("name", models.CharField(max_length=120)),
                (
                    "licence",
                    models.CharField(
                        choices=[
                            ("own", "our own"),
                            ("open", "free to use as its publisher says"),
                            ("permitted", "used with its publisher's permission"),
                        ],
                        default="own",
                        max_length=20,
                    ),
                ),
                ("licence_words", models.TextField(blank=True, max_length=500)),
            ],
            options={
                "verbose_name": "questionnaire",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "organisation", "key"), name="instrument_key"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("licence", "own"), models.Q(("licence_words", ""), _negated=True), _connector="OR"
                        ),
                        name="instrument_licence_has_its_words",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InstrumentVersion",
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
                    "instrument",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="surveys.instrument"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "title",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                ("content", models.JSONField(default=dict)),
                ("left", models.JSONField(blank=True, default=list)),
                ("frozen_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "version of a questionnaire",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "instrument", "number"), name="instrument_version_number"),
                    models.UniqueConstraint(
                        condition=models.Q(("frozen_at", None)),
                        fields=("owner", "instrument"),
                        name="instrument_one_draft",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Study",
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
                ("name", models.CharField(max_length=120)),
                ("elements", models.JSONField(blank=True, default=list)),
                ("secret", rinnalla.access.fields.SealedTextField(max_length=64)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("linked_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "study",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "organisation", "name"), name="study_name"),
                    models.CheckConstraint(
                        condition=models.Q(("linked_at", None), ("ended_at__isnull", False), _connector="OR"),
                        name="study_linked_at_end",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Campaign",
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
                    "instrument_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="campaigns",
                        to="surveys.instrumentversion",
                    ),
                ),
                (
                    "study",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="waves",
                        to="surveys.study",
                    ),
                ),
                ("wave", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("name", models.CharField(max_length=120)),
                (
                    "mode",
                    models.CharField(
                        choices=[
                            ("open", "an open link and a QR code"),
                            ("invited", "one-time invitations by e-mail"),
                            ("paper", "on paper, entered by staff"),
                            ("kiosk", "on a shared device"),
                            ("prompt", "a short prompt after an encounter"),
                            ("imported", "answers brought in from a file"),
                        ],
                        default="open",
                        max_length=20,
                    ),
                ),
                (
                    "layout",
                    models.CharField(
                        choices=[("paged", "a question or a short group at a time"), ("whole", "all on one page")],
                        default="paged",
                        max_length=20,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "is being prepared"), ("open", "can be answered"), ("closed", "closed")],
                        default="draft",
                        max_length=20,
                    ),
                ),
                (
                    "purpose",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "readers",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                ("contact", models.CharField(blank=True, max_length=200)),
                ("minimum", models.PositiveSmallIntegerField(default=5)),
                ("crossed", models.PositiveSmallIntegerField(default=10)),
                ("groups", models.JSONField(blank=True, default=list)),
                ("enrolled", models.PositiveIntegerField(blank=True, null=True)),
                ("quota", models.PositiveIntegerField(blank=True, null=True)),
                ("opens_on", models.DateField(blank=True, null=True)),
                ("closes_on", models.DateField(blank=True, null=True)),
                ("link", models.CharField(blank=True, editable=False, max_length=32)),
                (
                    "inbox_key",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                ("secret", rinnalla.access.fields.SealedTextField(max_length=64)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "survey",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("link", ""), _negated=True), fields=("owner", "link"), name="campaign_link"
                    ),
                    models.UniqueConstraint(fields=("owner", "study", "wave"), name="campaign_wave"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("study", None), ("wave", None)),
                            models.Q(("study__isnull", False), ("wave__gte", 1)),
                            _connector="OR",
                        ),
                        name="campaign_wave_of_study",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("crossed__gte", 10), ("minimum__gte", 5), ("crossed__gte", models.F("minimum"))
                        ),
                        name="campaign_thresholds",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closes_on", None),
                            ("opens_on", None),
                            ("closes_on__gte", models.F("opens_on")),
                            _connector="OR",
                        ),
                        name="campaign_days_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", False), ("state", "closed")),
                            models.Q(
                                models.Q(("state", "closed"), _negated=True), ("closed_at", None), ("settled_at", None)
                            ),
                            _connector="OR",
                        ),
                        name="campaign_closed_with_its_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Promise",
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
                    "campaign",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="promise", to="surveys.campaign"
                    ),
                ),
                ("minimum", models.PositiveSmallIntegerField()),
                ("crossed", models.PositiveSmallIntegerField()),
                ("hides_undivided", models.BooleanField(default=True)),
                ("groups", models.JSONField(default=list)),
                (
                    "purpose",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "readers",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
            ],
            options={
                "verbose_name": "promise to those who answer",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("crossed__gte", 10), ("minimum__gte", 5), ("crossed__gte", models.F("minimum"))
                        ),
                        name="promise_thresholds",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Linking",
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
                    "study",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="linkings", to="surveys.study"
                    ),
                ),
                (
                    "before",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="surveys.campaign"
                    ),
                ),
                (
                    "after",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="surveys.campaign"
                    ),
                ),
                ("tolerated", models.PositiveSmallIntegerField()),
                ("exact", models.PositiveIntegerField()),
                ("near", models.PositiveIntegerField()),
                ("ambiguous_before", models.PositiveIntegerField()),
                ("ambiguous_after", models.PositiveIntegerField()),
                ("alone_before", models.PositiveIntegerField()),
                ("alone_after", models.PositiveIntegerField()),
                ("with_code_before", models.PositiveIntegerField()),
                ("with_code_after", models.PositiveIntegerField()),
                ("expected_false", models.FloatField()),
                ("body", rinnalla.access.fields.SealedTextField(max_length=2000000)),
            ],
            options={
                "verbose_name": "linking of two waves",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("owner", "study", "before", "after", "tolerated"), name="linking_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Inbox",
            fields=[
                ("ballot", models.UUIDField(editable=False, primary_key=True, serialize=False)),
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
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="inbox", to="surveys.campaign"
                    ),
                ),
                ("body", models.BinaryField()),
            ],
            options={
                "verbose_name": "form received",
            },
        ),
        migrations.CreateModel(
            name="Spent",
            fields=[
                ("ballot", models.UUIDField(editable=False, primary_key=True, serialize=False)),
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
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="spent", to="surveys.campaign"
                    ),
                ),
            ],
            options={
                "verbose_name": "ballot used",
            },
        ),
        migrations.CreateModel(
            name="Answer",
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
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="surveys.campaign"
                    ),
                ),
                ("body", models.BinaryField()),
            ],
            options={
                "verbose_name": "answered form",
            },
        ),
        migrations.CreateModel(
            name="LinkCode",
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
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="codes", to="surveys.campaign"
                    ),
                ),
                ("answer", models.UUIDField(editable=False)),
                ("elements", models.BinaryField()),
            ],
            options={
                "verbose_name": "code for linking",
                "constraints": [models.UniqueConstraint(fields=("owner", "answer"), name="link_code_of_answer")],
            },
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
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
                ("body", models.BinaryField()),
                ("expires_on", models.DateField()),
            ],
            options={
                "verbose_name": "form being answered",
            },
        ),
        migrations.CreateModel(
            name="Tally",
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
                    "campaign",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tally", to="surveys.campaign"
                    ),
                ),
                ("answers", models.PositiveIntegerField(default=0)),
                ("body", models.BinaryField()),
            ],
            options={
                "verbose_name": "counts of a survey",
            },
        ),
        migrations.CreateModel(
            name="ImportProfile",
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
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.organisation"
                    ),
                ),
                ("signature", models.CharField(max_length=64)),
                ("language", models.CharField(default="fi", max_length=2)),
                ("columns", models.JSONField(default=list)),
            ],
            options={
                "verbose_name": "how a file of answers is read",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "organisation", "signature"), name="answer_profile_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="AnswerFile",
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
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.storedfile",
                    ),
                ),
                ("file_name", models.CharField(blank=True, max_length=200)),
                ("file_digest", models.CharField(max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waits to be read"),
                            ("mapping", "waits for its columns to be named"),
                            ("checking", "is being looked through"),
                            ("ready", "waits for its number of answers"),
                            ("storing", "is being stored"),
                            ("stored", "stored"),
                            ("failed", "could not be read"),
                            ("discarded", "thrown away"),
                        ],
                        default="waiting",
                        max_length=20,
                    ),
                ),
                ("tool", models.CharField(blank=True, max_length=20)),
                ("language", models.CharField(default="fi", max_length=2)),
                ("heading_rows", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("signature", models.CharField(blank=True, max_length=64)),
                ("columns", rinnalla.access.fields.SealedTextField(max_length=5000000)),
                ("choices", rinnalla.access.fields.SealedTextField(max_length=5000000)),
                ("answers", models.PositiveIntegerField(default=0)),
                ("complete", models.PositiveIntegerField(default=0)),
                ("with_incomplete", models.BooleanField(default=False)),
                ("written", models.PositiveIntegerField(default=0)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("fault", models.JSONField(blank=True, default=dict)),
                (
                    "campaign",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="brought",
                        to="surveys.campaign",
                    ),
                ),
            ],
            options={
                "verbose_name": "file of answers",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "state"], name="answer_file_by_state")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ("failed", "discarded")), _negated=True),
                        fields=("owner", "organisation", "file_digest"),
                        name="answer_file_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Invitee",
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
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="invitees", to="surveys.campaign"
                    ),
                ),
                ("address", rinnalla.access.fields.SealedTextField(max_length=254)),
            ],
            options={
                "verbose_name": "invited person",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Token",
            fields=[
                ("token_hash", models.UUIDField(editable=False, primary_key=True, serialize=False)),
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
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tokens", to="surveys.campaign"
                    ),
                ),
            ],
            options={
                "verbose_name": "invitation",
            },
        ),
        migrations.CreateModel(
            name="Mailing",
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
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="mailings", to="surveys.campaign"
                    ),
                ),
                (
                    "kind",
                    models.CharField(choices=[("invitation", "invitation"), ("reminder", "reminder")], max_length=20),
                ),
                ("address", models.CharField(max_length=200)),
                ("reached", models.UUIDField(blank=True, null=True)),
                ("written", models.PositiveIntegerField(default=0)),
                ("done_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "mailing",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
    ]
