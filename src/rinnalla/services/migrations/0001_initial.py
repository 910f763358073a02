import django.db.models.deletion
from django.db import migrations, models

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
            name="Source",
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
                ("name", models.CharField(max_length=100)),
                ("credit", models.CharField(blank=True, max_length=200)),
                ("licence", models.CharField(blank=True, max_length=100)),
                ("language", models.CharField(default="fi", max_length=7)),
            ],
            options={
                "verbose_name": "source of the directory",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "name"), name="source_name")],
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
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="profiles", to="services.source"
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                (
                    "format",
                    models.CharField(
                        choices=[
                            ("hsds_json", "HSDS 3.0, JSON"),
                            ("hsds_csv", "HSDS 3.0, tables in a zip file"),
                            ("ptv_json", "Finnish Service Catalogue, JSON"),
                            ("ptv_xlsx", "list of services of the Finnish Service Catalogue, xlsx"),
                            ("spreadsheet", "a spreadsheet of one's own"),
                            ("terms", "list of terms or municipalities"),
                        ],
                        default="spreadsheet",
                        max_length=20,
                    ),
                ),
                ("columns", models.JSONField(default=dict)),
            ],
            options={
                "verbose_name": "how a spreadsheet is read",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "source", "name"), name="import_profile_name")
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportRun",
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
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="runs", to="services.source"
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="runs",
                        to="services.importprofile",
                    ),
                ),
                (
                    "format",
                    models.CharField(
                        choices=[
                            ("hsds_json", "HSDS 3.0, JSON"),
                            ("hsds_csv", "HSDS 3.0, tables in a zip file"),
                            ("ptv_json", "Finnish Service Catalogue, JSON"),
                            ("ptv_xlsx", "list of services of the Finnish Service Catalogue, xlsx"),
                            ("spreadsheet", "a spreadsheet of one's own"),
                            ("terms", "list of terms or municipalities"),
                        ],
                        max_length=20,
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
                ("file_digest", models.CharField(blank=True, max_length=64)),
                ("complete", models.BooleanField(default=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("mapping", "waits for its columns to be named"),
                            ("waiting", "waits for its turn"),
                            ("reading", "is being read"),
                            ("ready", "waits to be looked at"),
                            ("publishing", "is being published"),
                            ("published", "published"),
                            ("failed", "could not be read"),
                            ("discarded", "discarded"),
                        ],
                        default="waiting",
                        max_length=20,
                    ),
                ),
                ("fault", models.JSONField(blank=True, default=dict)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("rows", models.PositiveIntegerField(default=0)),
                ("read", models.PositiveIntegerField(default=0)),
                ("same", models.PositiveIntegerField(default=0)),
                ("written", models.PositiveIntegerField(default=0)),
                ("found", models.JSONField(blank=True, default=dict)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "import",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "state"], name="import_run_by_state")],
            },
        ),
        migrations.CreateModel(
            name="DirectoryOrganization",
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
                ("public_id", models.UUIDField(default=rinnalla.access.ids.uuid7, editable=False)),
                ("key", models.CharField(blank=True, editable=False, max_length=200)),
                (
                    "origin",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="services.importrun",
                    ),
                ),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="taken out of the directory"),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="services.directoryorganization",
                    ),
                ),
                (
                    "name",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "alternate_name",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "description",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                ("website", models.URLField(blank=True, max_length=500)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("kind", models.CharField(blank=True, max_length=60)),
            ],
            options={
                "verbose_name": "organisation in the directory",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "key"], name="directoryorganization_by_key")],
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "public_id"), name="directoryorganization_public_id")
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganizationIdentifier",
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
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="identifiers",
                        to="services.directoryorganization",
                    ),
                ),
                ("scheme", models.CharField(max_length=60)),
                ("identifier", models.CharField(max_length=100)),
            ],
            options={
                "verbose_name": "identifier of an organisation",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "identifier"], name="organization_by_identifier")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("owner", "organization", "scheme", "identifier"), name="identifier_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Service",
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
                ("public_id", models.UUIDField(default=rinnalla.access.ids.uuid7, editable=False)),
                ("key", models.CharField(blank=True, editable=False, max_length=200)),
                (
                    "origin",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="services.importrun",
                    ),
                ),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="taken out of the directory"),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="services",
                        to="services.directoryorganization",
                    ),
                ),
                (
                    "name",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "alternate_name",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "summary",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "description",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "application_process",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "eligibility",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "fees",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "alert",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                ("alert_until", models.DateField(blank=True, null=True)),
                ("url", models.URLField(blank=True, max_length=500)),
                ("email", models.EmailField(blank=True, max_length=254)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("active", "in operation"),
                            ("temporarily closed", "closed for now"),
                            ("inactive", "not in operation"),
                            ("defunct", "closed down"),
                        ],
                        default="active",
                        max_length=20,
                    ),
                ),
                (
                    "audience",
                    models.CharField(
                        choices=[("everyone", "everyone"), ("professionals", "professionals only")],
                        default="everyone",
                        max_length=20,
                    ),
                ),
                (
                    "urgency",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("crisis", "in a crisis, at once"),
                            ("soon", "within days"),
                            ("later", "when one has time to wait"),
                        ],
                        max_length=20,
                    ),
                ),
                ("minimum_age", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("maximum_age", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("languages", models.JSONField(blank=True, default=list)),
                ("free_of_charge", models.BooleanField(default=False)),
                ("referral_needed", models.BooleanField(default=False)),
                ("anonymous", models.BooleanField(default=False)),
                ("remote", models.BooleanField(default=False)),
                ("name_key", models.CharField(blank=True, editable=False, max_length=60)),
            ],
            options={
                "verbose_name": "service",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["owner", "key"], name="service_by_key"),
                    models.Index(fields=["owner", "changed_at"], name="service_by_change"),
                    models.Index(fields=["owner", "name_key"], name="service_by_name_key"),
                ],
                "constraints": [models.UniqueConstraint(fields=("owner", "public_id"), name="service_public_id")],
            },
        ),
        migrations.CreateModel(
            name="CostOption",
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
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cost_options", to="services.service"
                    ),
                ),
                (
                    "option",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                ("cents", models.PositiveIntegerField(blank=True, null=True)),
                ("currency", models.CharField(default="EUR", max_length=3)),
                ("valid_from", models.DateField(blank=True, null=True)),
                ("valid_to", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "price of a service",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "service"], name="cost_by_service")],
            },
        ),
        migrations.CreateModel(
            name="ServiceArea",
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
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="areas", to="services.service"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("nationwide", "the whole country"),
                            ("mainland", "the whole country but Åland"),
                            ("county", "a wellbeing services county"),
                            ("municipality", "a municipality"),
                            ("other", "an area told in words"),
                        ],
                        max_length=20,
                    ),
                ),
                ("code", models.CharField(blank=True, max_length=10)),
                (
                    "name",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
            ],
            options={
                "verbose_name": "area of a service",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["owner", "service"], name="area_by_service"),
                    models.Index(fields=["owner", "kind", "code"], name="service_by_area"),
                ],
            },
        ),
        migrations.CreateModel(
            name="RequiredDocument",
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
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="required_documents",
                        to="services.service",
                    ),
                ),
                (
                    "document",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                ("url", models.URLField(blank=True, max_length=500)),
            ],
            options={
                "verbose_name": "paper needed for a service",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "service"], name="document_by_service")],
            },
        ),
        migrations.CreateModel(
            name="Location",
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
                ("public_id", models.UUIDField(default=rinnalla.access.ids.uuid7, editable=False)),
                ("key", models.CharField(blank=True, editable=False, max_length=200)),
                (
                    "origin",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="services.importrun",
                    ),
                ),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="taken out of the directory"),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="locations",
                        to="services.directoryorganization",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("physical", "a place to go to"),
                            ("postal", "a postal address"),
                            ("virtual", "on the net"),
                        ],
                        default="physical",
                        max_length=20,
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("visit", "by going there"),
                            ("phone", "by calling"),
                            ("web", "web page"),
                            ("e_service", "e-service"),
                            ("chat", "chat"),
                            ("form", "form on paper"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "name",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "description",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "transportation",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                ("url", models.URLField(blank=True, max_length=500)),
                ("address", models.CharField(blank=True, max_length=200)),
                ("address_more", models.CharField(blank=True, max_length=200)),
                ("postal_code", models.CharField(blank=True, max_length=20)),
                ("city", models.CharField(blank=True, max_length=100)),
                ("municipality", models.CharField(blank=True, max_length=10)),
                ("country", models.CharField(default="FI", max_length=2)),
                ("latitude", models.FloatField(blank=True, null=True)),
                ("longitude", models.FloatField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "place",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "key"], name="location_by_key")],
                "constraints": [models.UniqueConstraint(fields=("owner", "public_id"), name="location_public_id")],
            },
        ),
        migrations.CreateModel(
            name="Accessibility",
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
                    "location",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="accessibility",
                        to="services.location",
                    ),
                ),
                (
                    "description",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                ("url", models.URLField(blank=True, max_length=500)),
            ],
            options={
                "verbose_name": "accessibility of a place",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "location"], name="accessibility_by_location")],
            },
        ),
        migrations.CreateModel(
            name="ServiceAtLocation",
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
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="at_locations", to="services.service"
                    ),
                ),
                (
                    "location",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="at_services", to="services.location"
                    ),
                ),
                (
                    "description",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                ("public_id", models.UUIDField(blank=True, editable=False, null=True)),
            ],
            options={
                "verbose_name": "service in a place",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "service", "location"), name="service_at_location_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="TaxonomyTerm",
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
                    "taxonomy",
                    models.CharField(
                        choices=[
                            ("ptv_class", "service classes of the Finnish Service Catalogue"),
                            ("target_group", "target groups"),
                            ("life_event", "life events"),
                            ("ontology", "ontology terms"),
                            ("municipality", "municipalities"),
                            ("county", "wellbeing services counties"),
                            ("region", "regions"),
                            ("need", "needs"),
                            ("other", "other terms"),
                        ],
                        max_length=20,
                    ),
                ),
                ("code", models.CharField(max_length=120)),
                ("uri", models.CharField(blank=True, max_length=300)),
                (
                    "name",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "description",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="services.taxonomyterm",
                    ),
                ),
                ("public_id", models.UUIDField(blank=True, editable=False, null=True)),
            ],
            options={
                "verbose_name": "term",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "taxonomy", "code"), name="term_code")],
            },
        ),
        migrations.CreateModel(
            name="NeedWord",
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
                    "term",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="words", to="services.taxonomyterm"
                    ),
                ),
                ("word", models.CharField(max_length=100)),
                ("language", models.CharField(default="fi", max_length=7)),
            ],
            options={
                "verbose_name": "everyday word for a term",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "term", "language", "word"), name="need_word_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ServiceTerm",
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
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="terms", to="services.service"
                    ),
                ),
                (
                    "term",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="services", to="services.taxonomyterm"
                    ),
                ),
            ],
            options={
                "verbose_name": "term of a service",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "service", "term"), name="service_term_once")],
            },
        ),
        migrations.CreateModel(
            name="SourceLink",
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
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="links", to="services.source"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("organization", "organisation"),
                            ("service", "service"),
                            ("location", "place"),
                            ("term", "term"),
                        ],
                        max_length=20,
                    ),
                ),
                ("external_id", models.CharField(max_length=200)),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="links",
                        to="services.directoryorganization",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="links",
                        to="services.service",
                    ),
                ),
                (
                    "location",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="links",
                        to="services.location",
                    ),
                ),
                (
                    "term",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="links",
                        to="services.taxonomyterm",
                    ),
                ),
                ("digest", models.CharField(max_length=32)),
                ("fields", models.JSONField(blank=True, default=dict)),
                ("owned", models.JSONField(blank=True, default=dict)),
                (
                    "seen",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="services.importrun",
                    ),
                ),
            ],
            options={
                "verbose_name": "row of a source",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "source", "kind", "external_id"), name="source_link_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("organization__isnull", False),
                            ("service__isnull", False),
                            ("location__isnull", False),
                            ("term__isnull", False),
                            _connector="OR",
                        ),
                        name="source_link_of_something",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StagedRow",
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
                    "import_run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="staged", to="services.importrun"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("organization", "organisation"),
                            ("service", "service"),
                            ("location", "place"),
                            ("term", "term"),
                        ],
                        max_length=20,
                    ),
                ),
                ("external_id", models.CharField(blank=True, max_length=200)),
                ("name", models.CharField(blank=True, max_length=200)),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("new", "new"),
                            ("changed", "changed"),
                            ("gone", "no longer in the source"),
                            ("rejected", "left out"),
                        ],
                        max_length=20,
                    ),
                ),
                ("values", models.JSONField(default=dict)),
                ("changes", models.JSONField(default=dict)),
                ("reason", models.JSONField(blank=True, default=dict)),
                (
                    "like",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="services.service",
                    ),
                ),
                ("done", models.BooleanField(default=False)),
            ],
            options={
                "verbose_name": "row of an import",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["owner", "import_run", "verdict", "done", "kind"], name="staged_by_verdict")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("verdict", "rejected"), _negated=True),
                        fields=("owner", "import_run", "kind", "external_id"),
                        name="staged_row_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Change",
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
                    "service",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="changes",
                        to="services.service",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="changes",
                        to="services.directoryorganization",
                    ),
                ),
                (
                    "import_run",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="changes",
                        to="services.importrun",
                    ),
                ),
                ("field", models.CharField(max_length=60)),
                ("old", models.JSONField(null=True)),
                ("new", models.JSONField(null=True)),
            ],
            options={
                "verbose_name": "change in the directory",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["owner", "service", "created_at"], name="change_by_service"),
                    models.Index(fields=["owner", "created_at"], name="change_by_time"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("service__isnull", False), ("organization__isnull", False), _connector="OR"
                        ),
                        name="change_of_something",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Tombstone",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("organization", "organisation"),
                            ("service", "service"),
                            ("location", "place"),
                            ("term", "term"),
                        ],
                        max_length=20,
                    ),
                ),
                ("public_id", models.UUIDField()),
                ("name", models.CharField(blank=True, max_length=200)),
                (
                    "import_run",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tombstones",
                        to="services.importrun",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tombstones",
                        to="services.service",
                    ),
                ),
            ],
            options={
                "verbose_name": "what has left the directory",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "created_at"], name="tombstone_by_time")],
            },
        ),
        migrations.CreateModel(
            name="Contact",
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
                    "service",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contacts",
                        to="services.service",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contacts",
                        to="services.directoryorganization",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=200)),
                (
                    "title",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254)),
                (
                    "audience",
                    models.CharField(
                        choices=[("everyone", "everyone"), ("professionals", "professionals only")],
                        default="everyone",
                        max_length=20,
                    ),
                ),
                ("public_id", models.UUIDField(blank=True, editable=False, null=True)),
            ],
            options={
                "verbose_name": "contact person of a service",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "service"], name="contact_by_service")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("organization__isnull", False), ("service", None)),
                            models.Q(("organization", None), ("service__isnull", False)),
                            _connector="OR",
                        ),
                        name="contact_of_one",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Phone",
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
                    "service",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="phones",
                        to="services.service",
                    ),
                ),
                (
                    "at_location",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="phones",
                        to="services.serviceatlocation",
                    ),
                ),
                (
                    "location",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="phones",
                        to="services.location",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="phones",
                        to="services.directoryorganization",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="phones",
                        to="services.contact",
                    ),
                ),
                ("number", models.CharField(max_length=40)),
                ("digits", models.CharField(blank=True, editable=False, max_length=20)),
                (
                    "function",
                    models.CharField(
                        choices=[
                            ("service", "the service itself"),
                            ("booking", "booking a time"),
                            ("advice", "advice"),
                            ("crisis", "help in a crisis"),
                            ("exchange", "switchboard"),
                            ("text", "text messages"),
                            ("fax", "fax"),
                        ],
                        default="service",
                        max_length=20,
                    ),
                ),
                (
                    "charge",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("free", "free of charge"),
                            ("normal", "the price of an ordinary call"),
                            ("charged", "there is a charge"),
                            ("", "not known"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "charge_description",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                (
                    "audience",
                    models.CharField(
                        choices=[("everyone", "everyone"), ("professionals", "professionals only")],
                        default="everyone",
                        max_length=20,
                    ),
                ),
                (
                    "description",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                ("languages", models.JSONField(blank=True, default=list)),
                ("public_id", models.UUIDField(blank=True, editable=False, null=True)),
            ],
            options={
                "verbose_name": "phone number of a service",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "digits"], name="phone_by_digits")],
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "service", "number"), name="phone_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("service__isnull", False),
                            ("at_location__isnull", False),
                            ("location__isnull", False),
                            ("organization__isnull", False),
                            ("contact__isnull", False),
                            _connector="OR",
                        ),
                        name="phone_of_something",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Schedule",
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
                    "service",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="schedules",
                        to="services.service",
                    ),
                ),
                (
                    "location",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="schedules",
                        to="services.location",
                    ),
                ),
                (
                    "at_location",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="schedules",
                        to="services.serviceatlocation",
                    ),
                ),
                (
                    "phone",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="schedules",
                        to="services.phone",
                    ),
                ),
                ("rules", models.JSONField(default=dict)),
                (
                    "text",
                    rinnalla.access.translated.TranslatedField(
                        blank=True, default=rinnalla.access.translated.Translated
                    ),
                ),
                ("draft", models.JSONField(blank=True, null=True)),
                ("verified_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "hours of a service",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "service"), name="schedule_of_service"),
                    models.UniqueConstraint(fields=("owner", "location"), name="schedule_of_location"),
                    models.UniqueConstraint(fields=("owner", "at_location"), name="schedule_of_at_location"),
                    models.UniqueConstraint(fields=("owner", "phone"), name="schedule_of_phone"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("at_location__isnull", True),
                                ("location__isnull", True),
                                ("phone__isnull", True),
                                ("service__isnull", False),
                            ),
                            models.Q(
                                ("at_location__isnull", True),
                                ("location__isnull", False),
                                ("phone__isnull", True),
                                ("service__isnull", True),
                            ),
                            models.Q(
                                ("at_location__isnull", False),
                                ("location__isnull", True),
                                ("phone__isnull", True),
                                ("service__isnull", True),
                            ),
                            models.Q(
                                ("at_location__isnull", True),
                                ("location__isnull", True),
                                ("phone__isnull", False),
                                ("service__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="schedule_of_one",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchEntry",
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
                    "service",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="search_entry", to="services.service"
                    ),
                ),
                ("number", models.BigIntegerField()),
                ("sorted_by", models.CharField(max_length=80)),
                ("name_words", models.TextField(blank=True)),
                ("name_parts", models.TextField(blank=True)),
                ("text_words", models.TextField(blank=True)),
                ("text_parts", models.TextField(blank=True)),
                ("marks", models.TextField(blank=True)),
                ("of_version", models.PositiveIntegerField()),
                ("made_with", models.CharField(max_length=20)),
                (
                    "open_state",
                    models.CharField(
                        blank=True,
                        choices=[("open", "open now"), ("closed", "not open now"), ("unknown", "not known")],
                        max_length=10,
                    ),
                ),
                ("open_changes_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "what a service is found by",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["owner", "sorted_by", "number"], name="search_entry_by_name"),
                    models.Index(fields=["owner", "open_changes_at"], name="search_entry_by_change"),
                    models.Index(fields=["number"], name="search_entry_by_number"),
                ],
                "constraints": [models.UniqueConstraint(fields=("owner", "number"), name="search_entry_number")],
            },
        ),
        migrations.CreateModel(
            name="SearchWord",
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
                ("word", models.CharField(max_length=80)),
                ("count", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "word that services are found by",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "word"), name="search_word_once")],
            },
        ),
        migrations.CreateModel(
            name="Steward",
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
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="stewards", to="services.service"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stewardships",
                        to="people.person",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stewardships",
                        to="people.organisation",
                    ),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("due_on", models.DateField(blank=True, null=True)),
                ("reminded_on", models.DateField(blank=True, null=True)),
                ("escalated_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "steward of a service",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "due_on"], name="steward_by_due")],
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "service", "person", "starts_on"), name="steward_once"),
                    models.CheckConstraint(
                        condition=models.Q(("person__isnull", False), ("organisation__isnull", False), _connector="OR"),
                        name="steward_is_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Verification",
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
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="verifications", to="services.service"
                    ),
                ),
                (
                    "phone",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verifications",
                        to="services.phone",
                    ),
                ),
                (
                    "group",
                    models.CharField(
                        choices=[
                            ("hours", "hours"),
                            ("number", "phone number"),
                            ("place", "place and way in"),
                            ("text", "what the service is"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("call", "by calling"),
                            ("mail", "by e-mail"),
                            ("visit", "by visiting"),
                            ("web", "from their own pages"),
                            ("own", "told by the service itself"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("confirmed", "still true"),
                            ("changed", "corrected"),
                            ("not_reached", "nobody was reached"),
                            ("closed_down", "closed down"),
                        ],
                        max_length=20,
                    ),
                ),
                ("verified_on", models.DateField()),
            ],
            options={
                "verbose_name": "check of a service",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["owner", "service", "group", "verified_on"], name="verification_newest")
                ],
            },
        ),
        migrations.CreateModel(
            name="Signal",
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
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="signals", to="services.service"
                    ),
                ),
                (
                    "phone",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signals",
                        to="services.phone",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("wrong_number", "the number does not work"),
                            ("wrong_hours", "the hours are not true"),
                            ("wrong_place", "the place is not there"),
                            ("wrong_text", "it is not as told"),
                            ("full", "there was no room"),
                            ("turned_away", "one was turned away"),
                            ("worked", "it worked as told"),
                        ],
                        max_length=20,
                    ),
                ),
                ("noticed_on", models.DateField()),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "notice of a service",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "service", "settled_at"], name="signal_open")],
            },
        ),
        migrations.CreateModel(
            name="Subscription",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="subscriptions", to="people.person"
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="subscriptions",
                        to="services.service",
                    ),
                ),
                (
                    "term",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="subscriptions",
                        to="services.taxonomyterm",
                    ),
                ),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="subscriptions_to_area",
                        to="services.taxonomyterm",
                    ),
                ),
                ("told_until", models.DateTimeField()),
            ],
            options={
                "verbose_name": "subscription to changes",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "person", "service"), name="subscription_to_service"),
                    models.UniqueConstraint(
                        condition=models.Q(("area", None)),
                        fields=("owner", "person", "term"),
                        name="subscription_to_term",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("term", None)),
                        fields=("owner", "person", "area"),
                        name="subscription_to_area",
                    ),
                    models.UniqueConstraint(
                        fields=("owner", "person", "term", "area"), name="subscription_to_term_in_area"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("service", None), models.Q(("area", None), ("term", None), _negated=True)),
                            models.Q(("area", None), ("service__isnull", False), ("term", None)),
                            _connector="OR",
                        ),
                        name="subscription_to_one",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Tie",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="ties", to="people.person"
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="ties", to="services.service"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("knows", "knows somebody there"),
                            ("visited", "has visited"),
                            ("ask", "may be asked"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ties",
                        to="services.contact",
                    ),
                ),
                ("on", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "tie to a service",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "service"], name="tie_by_service")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "visited"), _negated=True),
                        fields=("owner", "person", "service", "kind"),
                        name="tie_once",
                    ),
                    models.UniqueConstraint(fields=("owner", "person", "service", "on"), name="tie_visit_once_a_day"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "visited"), ("on__isnull", False)),
                            models.Q(models.Q(("kind", "visited"), _negated=True), ("on", None)),
                            _connector="OR",
                        ),
                        name="tie_visit_has_its_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("contact", None), ("kind", "knows"), _connector="OR"),
                        name="tie_names_whom_one_knows",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ServiceUse",
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
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="uses", to="services.service"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("been", "has been there"), ("liked", "liked it"), ("alone", "goes alone")],
                        max_length=10,
                    ),
                ),
                ("month", models.DateField()),
                ("count", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "use of a service",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "service", "outcome", "month"), name="service_use_once")
                ],
            },
        ),
    ]
