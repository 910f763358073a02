import django.db.models.deletion
from django.db import migrations, models

import rinnalla.access.fields
import rinnalla.access.ids
import rinnalla.access.tenancy


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0002_cache_table"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="GuideProfile",
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
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="guide_profile", to="people.person"
                    ),
                ),
                ("themes", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("gender", rinnalla.access.fields.SealedTextField(max_length=20)),
                ("age_band", rinnalla.access.fields.SealedTextField(max_length=20)),
                ("own_words", rinnalla.access.fields.SealedTextField(max_length=1000)),
                ("areas", models.CharField(blank=True, max_length=500)),
                ("languages", models.CharField(blank=True, max_length=200)),
                ("interests", models.CharField(blank=True, max_length=500)),
                ("smoke_free", models.BooleanField(blank=True, null=True)),
                (
                    "pets",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("has", "I have pets"),
                            ("likes", "I like pets and have none"),
                            ("without", "I would rather meet without pets"),
                        ],
                        max_length=20,
                    ),
                ),
                ("clients_wished", models.PositiveSmallIntegerField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "guide's own profile",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="GuideTerms",
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
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="guide_terms", to="people.person"
                    ),
                ),
                ("weekly_hours", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("most_clients", models.PositiveSmallIntegerField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "hours and clients agreed with a guide",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Break",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="guide_breaks", to="people.person"
                    ),
                ),
                ("starts_on", models.DateField()),
                ("back_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "guide's break",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "person", "starts_on"], name="break_by_person")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("back_on", None)), fields=("owner", "person"), name="break_one_open"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("back_on", None), ("back_on__gte", models.F("starts_on")), _connector="OR"),
                        name="break_days_in_order",
                    ),
                ],
            },
        ),
    ]
