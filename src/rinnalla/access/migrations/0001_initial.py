import django.db.models.deletion
from django.db import migrations, models

import rinnalla.access.clock
import rinnalla.access.fields
import rinnalla.access.ids
import rinnalla.access.tenancy


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="DataKey",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("wrapped", models.BinaryField(max_length=80, null=True)),
                ("installation_key", models.CharField(max_length=16)),
                ("created_at", models.DateTimeField(default=rinnalla.access.clock.now, editable=False)),
            ],
        ),
        migrations.CreateModel(
            name="Owner",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("host", models.CharField(blank=True, max_length=200, null=True, unique=True)),
                ("only", models.BooleanField(default=True, editable=False)),
                (
                    "data_key",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.datakey",
                    ),
                ),
                ("created_at", models.DateTimeField(default=rinnalla.access.clock.now, editable=False)),
            ],
            options={
                "verbose_name": "installation's owner",
            },
        ),
        migrations.CreateModel(
            name="BreakGlass",
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
                ("person", models.UUIDField()),
                ("role", models.CharField(max_length=30)),
                ("client", models.UUIDField()),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("danger", "somebody's life or health is in danger"),
                            ("absence", "the one in charge can't be reached and the matter can't wait"),
                            ("client_asks", "the client asks for help from me now"),
                            ("mistake", "a mistake in the records has to be put right at once"),
                        ],
                        max_length=20,
                    ),
                ),
                ("reason", rinnalla.access.fields.SealedTextField(max_length=1000)),
                ("opened_at", models.DateTimeField(default=rinnalla.access.clock.now, editable=False)),
            ],
            options={
                "verbose_name": "break-glass access",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["owner", "person", "opened_at"], name="break_glass_by_person"),
                    models.Index(fields=["owner", "client"], name="break_glass_by_client"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "person", "client", "opened_at"), name="break_glass_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="BreakGlassReview",
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
                    "use",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="review", to="access.breakglass"
                    ),
                ),
                ("late_at", models.DateTimeField(blank=True, null=True)),
                ("reviewed_at", models.DateTimeField(blank=True, null=True)),
                ("reviewed_by", models.UUIDField(blank=True, null=True)),
                (
                    "finding",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("justified", "there was a reason for it"),
                            ("unclear", "more is asked about it"),
                            ("not_justified", "there was no sufficient reason for it"),
                        ],
                        max_length=20,
                    ),
                ),
                ("remark", rinnalla.access.fields.SealedTextField(max_length=1000)),
            ],
            options={
                "verbose_name": "review of a break-glass access",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(
                        condition=models.Q(("reviewed_at", None)), fields=["owner"], name="break_glass_unreviewed"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("finding", ""), ("reviewed_at", None), ("reviewed_by", None)),
                            models.Q(
                                ("reviewed_at__isnull", False),
                                ("reviewed_by__isnull", False),
                                models.Q(("finding", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="break_glass_review_whole",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Submission",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.owner",
                    ),
                ),
                ("actor", models.UUIDField()),
                ("form", models.UUIDField()),
                ("body", models.BinaryField(max_length=32)),
                ("address", models.CharField(max_length=300)),
                ("received_at", models.DateTimeField(default=rinnalla.access.clock.now, editable=False)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("owner", "actor", "form"), name="submission_once")],
            },
        ),
        migrations.CreateModel(
            name="AuditLine",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("owner_id", models.UUIDField(default=rinnalla.access.tenancy.served)),
                ("at", models.BigIntegerField(db_comment="microseconds since 1970, UTC")),
                ("organisation", models.UUIDField(null=True)),
                ("actor_kind", models.CharField(max_length=10)),
                ("actor", models.UUIDField()),
                ("person", models.UUIDField(null=True)),
                ("role", models.CharField(max_length=30)),
                ("basis", models.CharField(max_length=20)),
                ("event", models.CharField(max_length=30)),
                ("outcome", models.CharField(max_length=10)),
                ("record_type", models.CharField(max_length=40)),
                ("record", models.UUIDField(null=True)),
                ("source", models.CharField(max_length=60)),
                ("run", models.UUIDField(null=True)),
                ("rows", models.PositiveIntegerField(db_comment="how many rows a bulk action wrote", null=True)),
                (
                    "digest",
                    models.CharField(db_comment="hash of the file a bulk action read", default="", max_length=64),
                ),
                (
                    "subjects",
                    models.TextField(
                        db_comment="ids of the clients shown, sorted, without dashes, a blank between", default=""
                    ),
                ),
                ("key", models.CharField(max_length=16)),
                ("mac", models.BinaryField(max_length=32)),
                ("number", models.BigIntegerField(null=True)),
            ],
            options={
                "verbose_name": "line of the audit trail",
                "indexes": [
                    models.Index(fields=["owner_id", "actor", "at"], name="audit_line_by_actor"),
                    models.Index(fields=["owner_id", "at"], name="audit_line_by_time"),
                    models.Index(condition=models.Q(("number", None)), fields=["owner_id"], name="audit_line_unsealed"),
                ],
                "constraints": [models.UniqueConstraint(fields=("owner_id", "number"), name="audit_line_number")],
            },
        ),
        migrations.CreateModel(
            name="AuditSubject",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("owner_id", models.UUIDField(default=rinnalla.access.tenancy.served)),
                ("line", models.UUIDField()),
                ("client", models.UUIDField()),
                ("at", models.BigIntegerField()),
            ],
            options={
                "verbose_name": "line of the audit trail about a client",
                "indexes": [models.Index(fields=["owner_id", "client", "at"], name="audit_subject_by_client")],
                "constraints": [
                    models.UniqueConstraint(fields=("owner_id", "line", "client"), name="audit_subject_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditSegment",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("owner_id", models.UUIDField(default=rinnalla.access.tenancy.served)),
                ("number", models.PositiveIntegerField()),
                ("first", models.BigIntegerField()),
                ("last", models.BigIntegerField()),
                ("seal", models.BinaryField(max_length=32)),
                ("key", models.CharField(max_length=16)),
                ("dropped_at", models.DateTimeField(null=True)),
                ("dropped_code", models.BinaryField(max_length=32, null=True)),
                ("sealed_at", models.DateTimeField(default=rinnalla.access.clock.now, editable=False)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("owner_id", "number"), name="audit_segment_number"),
                    models.CheckConstraint(
                        condition=models.Q(("last__gte", models.F("first"))), name="audit_segment_order"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StoredFile",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.datakey"
                    ),
                ),
                ("client", models.UUIDField(null=True)),
                ("media_type", models.CharField(max_length=80)),
                ("size", models.PositiveBigIntegerField()),
                ("content_hash", models.BinaryField(max_length=32)),
            ],
            options={
                "verbose_name": "stored file",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Maintenance",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=rinnalla.access.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("reason", models.CharField(max_length=60)),
            ],
        ),
        migrations.CreateModel(
            name="DemoMark",
            fields=[
                ("id", models.BooleanField(default=True, editable=False, primary_key=True, serialize=False)),
                ("stamp", models.CharField(max_length=80)),
                ("built_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Lease",
            fields=[
                ("name", models.CharField(max_length=80, primary_key=True, serialize=False)),
                ("holder", models.UUIDField()),
                ("until", models.DateTimeField()),
            ],
        ),
        migrations.AddField(
            model_name="DataKey",
            name="owner",
            field=models.ForeignKey(
                default=rinnalla.access.tenancy.served,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="access.owner",
            ),
        ),
    ]
