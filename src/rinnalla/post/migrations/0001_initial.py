import django.db.models.deletion
from django.db import migrations, models

import rinnalla.access.clock
import rinnalla.access.fields
import rinnalla.access.ids
import rinnalla.access.tenancy


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0002_cache_table"),
    ]

    operations = [
        migrations.CreateModel(
            name="Outbox",
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
                ("address", rinnalla.access.fields.SealedTextField(max_length=254)),
                ("topic", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("body", rinnalla.access.fields.SealedTextField(max_length=20000)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waits to be sent"),
                            ("sent", "has been sent"),
                            ("bounced", "could not be delivered"),
                            ("withheld", "was held back"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("next_at", models.DateTimeField(default=rinnalla.access.clock.now)),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                ("fault", models.CharField(blank=True, max_length=60)),
                ("about", models.UUIDField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "message",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "state", "next_at"], name="outbox_waiting")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("sent_at__isnull", False), ("state", "sent")),
                            models.Q(models.Q(("state", "sent"), _negated=True), ("sent_at", None)),
                            _connector="OR",
                        ),
                        name="outbox_sent_has_its_time",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SignedLink",
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
                ("purpose", models.CharField(max_length=40)),
                ("target", models.UUIDField()),
                ("token_hash", models.BinaryField(max_length=32)),
                ("expires_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "link",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "purpose", "target"], name="signed_link_target")],
                "constraints": [models.UniqueConstraint(fields=("owner", "token_hash"), name="signed_link_token")],
            },
        ),
    ]
