import django.db.models.deletion
import django.db.models.functions.comparison
from django.conf import settings
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
            name="Person",
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
            ],
            options={
                "verbose_name": "person",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Client",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="client", to="people.person"
                    ),
                ),
                ("name", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("call_name", rinnalla.access.fields.SealedTextField(max_length=80)),
                ("phone", rinnalla.access.fields.SealedTextField(max_length=40)),
                ("email", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("identity_code", rinnalla.access.fields.SealedTextField(max_length=11)),
                ("phone_index", rinnalla.access.fields.BlindIndexField(max_length=32, null=True)),
                ("email_index", rinnalla.access.fields.BlindIndexField(max_length=32, null=True)),
                ("identity_index", rinnalla.access.fields.BlindIndexField(max_length=32, null=True)),
                ("language", models.CharField(default="fi", max_length=7)),
            ],
            options={
                "verbose_name": "client",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["owner", "phone_index"], name="client_by_phone"),
                    models.Index(fields=["owner", "email_index"], name="client_by_email"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "identity_index"), name="client_identity_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Staff",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="staff", to="people.person"
                    ),
                ),
                ("first_name", models.CharField(max_length=80)),
                ("last_name", models.CharField(blank=True, max_length=80)),
                ("title", models.CharField(blank=True, max_length=120)),
                ("phone", models.CharField(blank=True, max_length=40)),
            ],
            options={
                "verbose_name": "worker or guide",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Account",
            fields=[
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
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
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="account", to="people.person"
                    ),
                ),
                ("username", models.CharField(max_length=80)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("language", models.CharField(blank=True, max_length=7)),
                ("is_active", models.BooleanField(default=True)),
                ("session_series", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(default=rinnalla.access.clock.now, editable=False)),
            ],
            options={
                "verbose_name": "account",
                "constraints": [models.UniqueConstraint(fields=("owner", "username"), name="account_username")],
            },
        ),
        migrations.CreateModel(
            name="SecondFactorReset",
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
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="second_factor_resets",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "reset of a second factor",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "account", "created_at"], name="second_factor_reset_of")],
            },
        ),
        migrations.CreateModel(
            name="Organisation",
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
                ("name", models.CharField(max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("county", "wellbeing services county"),
                            ("clinic", "clinic"),
                            ("association", "association"),
                            ("municipality", "municipality"),
                            ("school", "school"),
                        ],
                        max_length=20,
                    ),
                ),
            ],
            options={
                "verbose_name": "organisation",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "name"), name="organisation_name")],
            },
        ),
        migrations.CreateModel(
            name="Unit",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="units", to="people.organisation"
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[("guidance", "peer guidance service"), ("care", "care unit"), ("office", "office")],
                        max_length=20,
                    ),
                ),
                (
                    "regime",
                    models.CharField(
                        choices=[
                            ("patient_register", "patient register"),
                            ("social_care_register", "social-care register"),
                            ("association", "the association's own activity"),
                        ],
                        max_length=30,
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("takes_requests", models.BooleanField(default=False)),
            ],
            options={
                "verbose_name": "unit",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "organisation", "name"), name="unit_name")],
            },
        ),
        migrations.CreateModel(
            name="Team",
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
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="teams", to="people.unit"
                    ),
                ),
                ("name", models.CharField(max_length=200)),
            ],
            options={
                "verbose_name": "team",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "unit", "name"), name="team_name")],
            },
        ),
        migrations.CreateModel(
            name="Membership",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="people.person"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="people.unit"
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="people.team",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("client", "client"),
                            ("guide", "peer guide"),
                            ("coordinator", "coordinator"),
                            ("partner", "partner professional"),
                            ("worker", "worker"),
                            ("line_manager", "line manager"),
                            ("trainer", "trainer"),
                            ("evaluator", "evaluator"),
                            ("steward", "service steward"),
                            ("association_contact", "association's contact person"),
                            ("deputy", "deputy coordinator"),
                            ("ward_manager", "ward manager"),
                            ("administrator", "administrator"),
                            ("data_protection_officer", "data-protection officer"),
                            ("link_holder", "holder of a link"),
                            ("visitor", "visitor"),
                            ("system", "the system itself"),
                            ("break_glass", "break-glass access"),
                        ],
                        max_length=30,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("invited", "invited"),
                            ("accepted", "in force"),
                            ("suspended", "suspended"),
                            ("ended", "ended"),
                        ],
                        default="invited",
                        max_length=20,
                    ),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "role in a unit",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("owner", "person", "unit", "role", "starts_on"), name="membership_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"),
                        name="membership_days_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("role__in", ["client", "link_holder", "visitor", "system", "break_glass"]), _negated=True
                        ),
                        name="membership_is_for_staff",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Consent",
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
                    "client",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="consents", to="people.client"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("information", "has been told how the data is handled"),
                            ("disclosure", "disclosure permit"),
                            ("contact_channel", "how the client may be contacted"),
                            ("others_present", "other people present in meetings"),
                            ("evaluation", "evaluation research"),
                            ("story", "publication of the story"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "recipient",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.unit",
                    ),
                ),
                ("given_at", models.DateTimeField()),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("in_person", "face to face"),
                            ("phone", "by phone"),
                            ("paper", "on paper"),
                            ("public_page", "on the public page"),
                            ("own_account", "with their own account"),
                        ],
                        max_length=20,
                    ),
                ),
                ("recorded_by", models.UUIDField()),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "withdrawn_how",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("in_person", "face to face"),
                            ("phone", "by phone"),
                            ("paper", "on paper"),
                            ("public_page", "on the public page"),
                            ("own_account", "with their own account"),
                        ],
                        max_length=20,
                    ),
                ),
                ("remark", rinnalla.access.fields.SealedTextField(max_length=500)),
            ],
            options={
                "verbose_name": "consent",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "client", "kind"], name="consent_by_client")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "disclosure"), ("recipient__isnull", False)),
                            models.Q(models.Q(("kind", "disclosure"), _negated=True), ("recipient", None)),
                            _connector="OR",
                        ),
                        name="consent_recipient_of_disclosure",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_at", None), ("withdrawn_at__gte", models.F("given_at")), _connector="OR"
                        ),
                        name="consent_times_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Block",
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
                ("reason", rinnalla.access.fields.SealedTextField(max_length=500)),
                ("lifted_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "not to be matched",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        models.F("owner"),
                        django.db.models.functions.comparison.Least("first", "second"),
                        django.db.models.functions.comparison.Greatest("first", "second"),
                        condition=models.Q(("lifted_at", None)),
                        name="block_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("first", models.F("second")), _negated=True), name="block_of_two"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SafeContact",
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
                    "client",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="safe_contact", to="people.client"
                    ),
                ),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("call", "by calling"),
                            ("text", "by text message"),
                            ("letter", "by letter"),
                            ("through", "through a person the client names"),
                            ("come_by", "the client comes by"),
                            ("email", "by e-mail"),
                        ],
                        max_length=20,
                    ),
                ),
                ("may_text", models.BooleanField(default=False)),
                ("may_voicemail", models.BooleanField(default=False)),
                ("may_name_service", models.BooleanField(default=False)),
                ("address", rinnalla.access.fields.SealedTextField(max_length=300)),
                ("through", rinnalla.access.fields.SealedTextField(max_length=300)),
            ],
            options={
                "verbose_name": "safe contact",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="LinkedSignIn",
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
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="linked_sign_ins",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("issuer", models.CharField(max_length=300)),
                ("identifier", models.CharField(max_length=255)),
            ],
            options={
                "verbose_name": "linked sign-in of an organisation",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "issuer", "identifier"), name="linked_sign_in_once"),
                    models.UniqueConstraint(
                        fields=("owner", "account", "issuer"), name="linked_sign_in_one_of_account"
                    ),
                ],
            },
        ),
    ]
