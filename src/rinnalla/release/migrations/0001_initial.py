import django.db.models.deletion
from django.db import migrations, models

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
            name="DataSet",
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
                ("source", models.UUIDField()),
                ("minimum", models.PositiveSmallIntegerField()),
                ("crossed", models.PositiveSmallIntegerField()),
                ("hides_undivided", models.BooleanField(default=True)),
                ("step", models.PositiveIntegerField(default=0)),
                ("size", models.PositiveIntegerField(default=0)),
                ("is_final", models.BooleanField(default=False)),
            ],
            options={
                "verbose_name": "data set",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "source"), name="data_set_source"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("crossed__gte", 10), ("minimum__gte", 5), ("crossed__gte", models.F("minimum"))
                        ),
                        name="data_set_thresholds",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Figure",
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
                    "data_set",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="figures", to="release.dataset"
                    ),
                ),
                ("step", models.PositiveIntegerField()),
                ("key", models.CharField(max_length=64)),
                ("data_hash", models.CharField(max_length=64)),
                ("base", models.PositiveIntegerField(blank=True, null=True)),
                ("hidden", models.PositiveIntegerField()),
                ("body", rinnalla.access.fields.SealedTextField(max_length=2000000)),
            ],
            options={
                "verbose_name": "figure",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "data_set", "step", "key"), name="figure_once_a_step")
                ],
            },
        ),
        migrations.CreateModel(
            name="Publication",
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
                    "data_set",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="publications", to="release.dataset"
                    ),
                ),
                ("step", models.PositiveIntegerField()),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("page", "on a page"),
                            ("json", "as JSON"),
                            ("csv", "as a CSV file"),
                            ("xlsx", "as a spreadsheet"),
                            ("spss", "as an SPSS file"),
                            ("picture", "as a picture"),
                            ("paper", "on paper"),
                            ("slide", "on a slide"),
                            ("quoted", "as quoted from elsewhere"),
                        ],
                        max_length=20,
                    ),
                ),
                ("where", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "verbose_name": "publication",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("owner", "data_set", "step", "channel", "where"), name="publication_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("channel", "quoted"), ("where", ""), _connector="XOR"),
                        name="publication_quoted_from_somewhere",
                    ),
                ],
            },
        ),
    ]
