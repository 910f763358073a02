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
        ("services", "0002_search"),
    ]

    operations = [
        migrations.CreateModel(
            name="ServiceRequest",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="requests", to="people.client"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="requests_in", to="people.unit"
                    ),
                ),
                (
                    "from_unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="requests_out",
                        to="people.unit",
                    ),
                ),
                (
                    "sender",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("professional", "by a professional"),
                            ("outsider", "by a professional without an account"),
                            ("phone", "recorded from a phone call"),
                            ("client", "by the client"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("clinic", "psychiatric clinic"),
                            ("primary_care", "primary health care"),
                            ("social_work", "social work"),
                            ("addiction_service", "addiction service"),
                            ("client", "the client or somebody close"),
                            ("other", "another service"),
                        ],
                        default="other",
                        max_length=20,
                    ),
                ),
                ("caller_name", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("caller_place", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("caller_phone", rinnalla.access.fields.SealedTextField(max_length=40)),
                ("caller_email", rinnalla.access.fields.SealedTextField(max_length=200)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("sent", "sent"),
                            ("received", "received"),
                            ("info_requested", "more asked"),
                            ("accepted", "accepted"),
                            ("waitlisted", "waiting for a guide"),
                            ("matching", "guide suggested"),
                            ("matched", "guide found"),
                            ("completed", "period started"),
                            ("discarded", "draft discarded"),
                            ("rejected", "declined"),
                            ("revoked", "taken back by the sender"),
                            ("withdrawn", "withdrawn by the client"),
                            ("lapsed", "lapsed without an answer"),
                        ],
                        default="draft",
                        max_length=20,
                    ),
                ),
                ("state_since", models.DateTimeField()),
                ("waiting_since", models.DateField(blank=True, null=True)),
                ("receive_by", models.DateField(blank=True, null=True)),
                ("call_by", models.DateField(blank=True, null=True)),
                ("decide_by", models.DateField(blank=True, null=True)),
                ("days_left", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("remind_on", models.DateField(blank=True, null=True)),
                ("reminders", models.PositiveSmallIntegerField(default=0)),
                (
                    "need",
                    models.CharField(
                        choices=[
                            ("1_soon", "as soon as possible"),
                            ("2_in_turn", "in turn"),
                            ("3_later", "can start later"),
                        ],
                        default="2_in_turn",
                        max_length=20,
                    ),
                ),
                (
                    "waits_for",
                    models.CharField(
                        choices=[
                            ("free_guide", "a guide who has room"),
                            ("wished_guide", "a guide such as the client wishes"),
                            ("other_service", "another service to begin or end first"),
                            ("client", "a time that suits the client"),
                        ],
                        default="free_guide",
                        max_length=20,
                    ),
                ),
                ("waits_words", rinnalla.access.fields.SealedTextField(max_length=500)),
                (
                    "ended_how",
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
                ("situation", rinnalla.access.fields.SealedTextField(max_length=4000)),
                ("hopes", rinnalla.access.fields.SealedTextField(max_length=4000)),
                ("ending", rinnalla.access.fields.SealedTextField(max_length=500)),
                ("ending_on", models.DateField(blank=True, null=True)),
                (
                    "named_contact",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("named_nurse", "named nurse"),
                            ("named_worker", "named worker"),
                            ("none", "no named nurse or worker"),
                        ],
                        max_length=20,
                    ),
                ),
                ("named_contact_name", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("contact_wish", rinnalla.access.fields.SealedTextField(max_length=500)),
                ("decline_reason", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("decline_advice", rinnalla.access.fields.SealedTextField(max_length=2000)),
            ],
            options={
                "verbose_name": "service request",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["owner", "unit", "state", "waiting_since"], name="request_inbox"),
                    models.Index(fields=["owner", "client"], name="request_by_client"),
                    models.Index(fields=["owner", "from_unit", "state"], name="request_by_sender"),
                    models.Index(fields=["owner", "state", "remind_on"], name="request_to_remind"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "discarded"]), ("waiting_since__isnull", False), _connector="OR"
                        ),
                        name="request_sent_has_a_day",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Brief",
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
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="brief", to="guidance.servicerequest"
                    ),
                ),
                ("text", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("approved_at", models.DateTimeField(blank=True, null=True)),
                ("approved_how", models.CharField(blank=True, max_length=20)),
            ],
            options={
                "verbose_name": "brief for the guide",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="RequestQuestion",
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
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="questions",
                        to="guidance.servicerequest",
                    ),
                ),
                ("question", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("answer", rinnalla.access.fields.SealedTextField(max_length=4000)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "how",
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
            ],
            options={
                "verbose_name": "question about a request",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("answered_at", None)),
                        fields=("owner", "request"),
                        name="request_question_one_open",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactAttempt",
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
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contacts",
                        to="guidance.servicerequest",
                    ),
                ),
                (
                    "by_whom",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                ("tried_at", models.DateTimeField()),
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
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("reached", "reached the client"),
                            ("no_answer", "no answer"),
                            ("message_left", "left a message as allowed"),
                            ("somebody_else", "somebody else answered"),
                            ("wrong_number", "wrong number or address"),
                            ("sent", "sent, waits for an answer"),
                        ],
                        max_length=20,
                    ),
                ),
                ("next_on", models.DateField(blank=True, null=True)),
                ("remark", rinnalla.access.fields.SealedTextField(max_length=500)),
            ],
            options={
                "verbose_name": "attempt to reach the client",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "request", "tried_at"], name="contact_by_request")],
            },
        ),
        migrations.CreateModel(
            name="Handover",
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
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handovers",
                        to="guidance.servicerequest",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("start", "when the guidance begins"), ("end", "when the guidance ends")],
                        max_length=10,
                    ),
                ),
                ("continues_name", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("continues_where", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("planned_on", models.DateField(blank=True, null=True)),
                ("takes_part", rinnalla.access.fields.SealedTextField(max_length=500)),
                ("done_on", models.DateField(blank=True, null=True)),
                ("agreed", rinnalla.access.fields.SealedTextField(max_length=2000)),
            ],
            options={
                "verbose_name": "joint handover",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "request", "kind"), name="handover_once")],
            },
        ),
        migrations.CreateModel(
            name="Period",
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
                    "client",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="periods", to="people.client"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="periods", to="people.unit"
                    ),
                ),
                (
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="period", to="guidance.servicerequest"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "planned"),
                            ("starting", "starting"),
                            ("active", "under way"),
                            ("paused", "on a pause"),
                            ("tapering", "tapering"),
                            ("closing", "ending"),
                            ("finished", "finished"),
                            ("cancelled", "did not start"),
                        ],
                        default="planned",
                        max_length=20,
                    ),
                ),
                ("planned_start", models.DateField()),
                ("planned_end", models.DateField()),
            ],
            options={
                "verbose_name": "guidance period",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["owner", "unit", "state"], name="period_by_unit"),
                    models.Index(fields=["owner", "client"], name="period_by_client"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("planned_end__gt", models.F("planned_start"))), name="period_days_in_order"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PhaseInterval",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="phases", to="guidance.period"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "planned"),
                            ("starting", "starting"),
                            ("active", "under way"),
                            ("paused", "on a pause"),
                            ("tapering", "tapering"),
                            ("closing", "ending"),
                            ("finished", "finished"),
                            ("cancelled", "did not start"),
                        ],
                        max_length=20,
                    ),
                ),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "phase of a period",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on", None)), fields=("owner", "period"), name="phase_one_open"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on", None), ("ended_on__gte", models.F("started_on")), _connector="OR"
                        ),
                        name="phase_days_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Assignment",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="assignments", to="guidance.period"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="assignments", to="people.person"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("guide", "assigned guide"),
                            ("second_guide", "second guide"),
                            ("trainee", "guide in training"),
                        ],
                        default="guide",
                        max_length=20,
                    ),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("access_until", models.DateField(blank=True, null=True)),
                (
                    "reads",
                    models.CharField(
                        choices=[
                            ("none", "nothing written earlier"),
                            ("summaries", "summaries only"),
                            ("shared", "summaries and shared notes"),
                            ("all", "summaries, shared notes and work notes"),
                        ],
                        default="all",
                        max_length=20,
                    ),
                ),
                ("reads_how", models.CharField(blank=True, max_length=20)),
            ],
            options={
                "verbose_name": "assigned guide",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "person", "starts_on"], name="assignment_by_person")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"),
                        name="assignment_days_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("access_until", None), ("ends_on", None)),
                            models.Q(
                                ("access_until__gte", models.F("ends_on")),
                                ("access_until__isnull", False),
                                ("ends_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="assignment_access_after_end",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PhaseReason",
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
                    "phase",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reason", to="guidance.phaseinterval"
                    ),
                ),
                ("words", rinnalla.access.fields.SealedTextField(max_length=2000)),
            ],
            options={
                "verbose_name": "reason of a phase",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Extension",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="extensions", to="guidance.period"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("before", models.DateField()),
                ("until", models.DateField()),
                ("reason", rinnalla.access.fields.SealedTextField(max_length=2000)),
            ],
            options={
                "verbose_name": "extension of a period",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "period", "number"), name="extension_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1), ("number__lte", 2)), name="extension_twice_at_most"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("until__gt", models.F("before"))), name="extension_days_in_order"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DifficultSituation",
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
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="difficult_situations",
                        to="people.unit",
                    ),
                ),
                (
                    "client",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="difficult_situations",
                        to="people.client",
                    ),
                ),
                (
                    "period",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="difficult_situations",
                        to="guidance.period",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("suicidal", "talk of suicide"),
                            ("intoxication", "intoxication"),
                            ("threat", "threat or violence"),
                            ("no_answer", "does not come or answer"),
                            ("medical", "sudden illness or injury"),
                            ("child", "worry about a child"),
                            ("other", "something else"),
                        ],
                        max_length=20,
                    ),
                ),
                ("happened_at", models.DateTimeField()),
                ("called", rinnalla.access.fields.SealedTextField(max_length=500)),
                ("done", rinnalla.access.fields.SealedTextField(max_length=4000)),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="difficult_situations",
                        to="people.person",
                    ),
                ),
                ("debrief_by", models.DateField()),
            ],
            options={
                "verbose_name": "difficult situation",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "unit", "happened_at"], name="difficult_by_unit")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("client", None), ("period", None)),
                            models.Q(("client__isnull", False), ("period__isnull", False)),
                            _connector="OR",
                        ),
                        name="difficult_situation_whole",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Debrief",
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
                    "situation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="debrief",
                        to="guidance.difficultsituation",
                    ),
                ),
                ("held_on", models.DateField()),
                (
                    "held_with",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="debriefs",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "debrief",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="ReadingDecision",
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
                    "situation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reading_decisions",
                        to="guidance.difficultsituation",
                    ),
                ),
                ("until", models.DateField(blank=True, null=True)),
                ("reason", rinnalla.access.fields.SealedTextField(max_length=1000)),
            ],
            options={
                "verbose_name": "decision on a client's reading",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "situation"], name="reading_by_situation")],
            },
        ),
        migrations.CreateModel(
            name="DutyShift",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="duty_shifts", to="people.unit"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="duty_shifts", to="people.person"
                    ),
                ),
                ("phone", models.CharField(max_length=40)),
                ("starts_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                ("cancelled_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "duty shift",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "unit", "ends_at"], name="duty_by_unit")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))), name="duty_ends_after_start"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Ending",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="endings", to="guidance.period"
                    ),
                ),
                (
                    "ended_by",
                    models.CharField(
                        choices=[
                            ("client", "the client wished so"),
                            ("guide", "the guide can't go on"),
                            ("coordinator", "the coordinator decided so"),
                            ("clinic", "the care unit decided so"),
                            ("moved", "the client moved away"),
                            ("unreachable", "the client can't be reached"),
                            ("death", "the client has died"),
                        ],
                        max_length=20,
                    ),
                ),
                ("ended_on", models.DateField()),
                ("words", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("checks", models.JSONField(blank=True, default=list)),
            ],
            options={
                "verbose_name": "ending before its time",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "period"], name="ending_by_period")],
            },
        ),
        migrations.CreateModel(
            name="EvaluationMeeting",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluation_meetings",
                        to="guidance.period",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("start", "evaluation meeting at the start"),
                            ("middle", "evaluation meeting in the middle"),
                            ("end", "evaluation meeting at the end"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("agreed", "agreed"), ("held", "held"), ("cancelled", "cancelled")],
                        default="agreed",
                        max_length=20,
                    ),
                ),
                ("starts_at", models.DateTimeField()),
                ("place", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("client_present", models.BooleanField(default=True)),
                ("absence", rinnalla.access.fields.SealedTextField(max_length=500)),
                ("told", rinnalla.access.fields.SealedTextField(max_length=6000)),
                ("decisions", rinnalla.access.fields.SealedTextField(max_length=4000)),
            ],
            options={
                "verbose_name": "evaluation meeting",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "period", "starts_at"], name="evaluation_by_period")],
            },
        ),
        migrations.CreateModel(
            name="EvaluationParticipant",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participants",
                        to="guidance.evaluationmeeting",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
            ],
            options={
                "verbose_name": "participant of an evaluation meeting",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "meeting", "person"), name="evaluation_person_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="EvaluationItem",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="guidance.evaluationmeeting",
                    ),
                ),
                ("text", rinnalla.access.fields.SealedTextField(max_length=500)),
                (
                    "party",
                    models.CharField(
                        choices=[
                            ("client", "client"),
                            ("guide", "peer guide"),
                            ("coordinator", "coordinator"),
                            ("partner", "partner professional"),
                            ("together", "together"),
                        ],
                        max_length=20,
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True)),
                ("done_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "open matter of an evaluation meeting",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="FollowUp",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="followups", to="guidance.period"
                    ),
                ),
                (
                    "moment",
                    models.CharField(
                        choices=[
                            ("end", "at the end"),
                            ("days_30", "30 days after the end"),
                            ("days_90", "90 days after the end"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("due", "to be asked"),
                            ("done", "asked"),
                            ("not_reached", "could not be reached"),
                            ("cancelled", "not asked"),
                        ],
                        default="due",
                        max_length=20,
                    ),
                ),
                ("due_on", models.DateField()),
                ("asked_on", models.DateField(blank=True, null=True)),
                ("how", models.CharField(blank=True, max_length=20)),
                ("continues", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("alone", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("words", rinnalla.access.fields.SealedTextField(max_length=2000)),
            ],
            options={
                "verbose_name": "follow-up",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "state", "due_on"], name="followup_due")],
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "period", "moment"), name="followup_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "done"), _negated=True),
                            models.Q(("asked_on__isnull", False), models.Q(("how", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="followup_asked_somehow",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Goal",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="goals", to="guidance.period"
                    ),
                ),
                (
                    "aim",
                    models.CharField(
                        choices=[
                            ("everyday", "independent life, coping and fluent everyday life"),
                            ("meaning", "meaningful content of life and own possibilities"),
                            ("belonging", "less loneliness and less recurring institutional care"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("own_words", "in own words"),
                            ("steps", "goal steps"),
                            ("line", "a line from 0 to 10"),
                        ],
                        default="own_words",
                        max_length=20,
                    ),
                ),
                ("words", rinnalla.access.fields.SealedTextField(max_length=600)),
                ("where_now", rinnalla.access.fields.SealedTextField(max_length=600)),
                ("much_below", rinnalla.access.fields.SealedTextField(max_length=300)),
                ("below", rinnalla.access.fields.SealedTextField(max_length=300)),
                ("expected", rinnalla.access.fields.SealedTextField(max_length=300)),
                ("above", rinnalla.access.fields.SealedTextField(max_length=300)),
                ("much_above", rinnalla.access.fields.SealedTextField(max_length=300)),
                ("line_low", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("line_high", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("baseline", models.SmallIntegerField(blank=True, null=True)),
                ("weight", models.PositiveSmallIntegerField(default=1)),
                ("locked_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "goal",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "period"], name="goal_by_period")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("baseline", None),
                            models.Q(("baseline__range", (-2, 2)), ("kind", "steps")),
                            models.Q(("baseline__range", (0, 10)), ("kind", "line")),
                            _connector="OR",
                        ),
                        name="goal_baseline_on_its_scale",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("locked_at", None), ("kind", "own_words"), ("baseline__isnull", False), _connector="OR"
                        ),
                        name="goal_locked_with_baseline",
                    ),
                    models.CheckConstraint(condition=models.Q(("weight__range", (1, 3))), name="goal_weight"),
                ],
            },
        ),
        migrations.CreateModel(
            name="GoalEnd",
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
                    "goal",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="end", to="guidance.goal"
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("reached", "it has been reached"),
                            ("changed", "life has changed, and so have the wishes"),
                            ("replaced", "another goal takes its place"),
                            ("not_now", "this is not its time"),
                        ],
                        max_length=20,
                    ),
                ),
                ("words", rinnalla.access.fields.SealedTextField(max_length=600)),
                ("ended_on", models.DateField()),
            ],
            options={
                "verbose_name": "end of a goal",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Rating",
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
                    "goal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="ratings", to="guidance.goal"
                    ),
                ),
                (
                    "moment",
                    models.CharField(
                        choices=[("start", "at the start"), ("middle", "midway"), ("end", "at the end")], max_length=10
                    ),
                ),
                (
                    "rater",
                    models.CharField(
                        choices=[
                            ("client", "the client"),
                            ("guide", "the guide"),
                            ("together", "client and guide together"),
                        ],
                        max_length=10,
                    ),
                ),
                ("level", models.SmallIntegerField(blank=True, null=True)),
                ("words", rinnalla.access.fields.SealedTextField(max_length=600)),
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
                ("rated_on", models.DateField()),
            ],
            options={
                "verbose_name": "rating of a goal",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "goal", "rated_on"], name="rating_by_goal")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("level", None), ("level__range", (-2, 10)), _connector="OR"),
                        name="rating_level",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="GroupMeeting",
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
                ("starts_at", models.DateTimeField()),
                ("place", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("text", rinnalla.access.fields.SealedTextField(max_length=4000)),
            ],
            options={
                "verbose_name": "group meeting",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="LifeEvent",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="life_events", to="guidance.period"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("ward", "days on a ward"),
                            ("acute", "acute visit"),
                            ("care", "care and services"),
                            ("studies", "studies"),
                            ("work", "work or work try-out"),
                            ("housing", "housing"),
                            ("close_people", "close people"),
                            ("other", "something else"),
                        ],
                        max_length=20,
                    ),
                ),
                ("words", rinnalla.access.fields.SealedTextField(max_length=1000)),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField(blank=True, null=True)),
                (
                    "told_by",
                    models.CharField(
                        choices=[
                            ("client", "the client"),
                            ("guide", "the guide"),
                            ("named_contact", "the named nurse or worker"),
                            ("close_person", "a close person"),
                        ],
                        max_length=20,
                    ),
                ),
            ],
            options={
                "verbose_name": "life event",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "period", "starts_on"], name="life_event_by_period")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"),
                        name="life_event_days_in_order",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LogQuestion",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="log_questions", to="people.client"
                    ),
                ),
                ("line", models.UUIDField()),
                ("words", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("due_on", models.DateField()),
                ("answer", rinnalla.access.fields.SealedTextField(max_length=4000)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "question about a line of the log",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["owner", "client"], name="log_question_by_client"),
                    models.Index(
                        condition=models.Q(("answered_at", None)), fields=["owner", "due_on"], name="log_question_open"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LogCase",
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
                ("week", models.DateField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="log_cases", to="people.person"
                    ),
                ),
                (
                    "client",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="log_cases",
                        to="people.client",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("no_relation", "read without a guidance relationship that day"),
                            ("self", "read their own data in a work role"),
                            ("colleague", "read the data of somebody who works here"),
                            ("same_name", "has the same surname as the client"),
                            ("same_contact", "has the same phone number or e-mail address as the client"),
                            ("many_clients", "opened more than 20 clients within an hour"),
                            ("night", "read at night on three nights or more"),
                        ],
                        max_length=20,
                    ),
                ),
                ("line", models.UUIDField()),
                ("looks", models.PositiveIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "to be looked at"),
                            ("asked", "asked, waits for the answer"),
                            ("explained", "answered, to be looked at"),
                            ("closed", "closed"),
                        ],
                        default="open",
                        max_length=20,
                    ),
                ),
                ("due_on", models.DateField()),
                ("question", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("explanation", rinnalla.access.fields.SealedTextField(max_length=4000)),
                ("remark", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                ("closed_by", models.UUIDField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "readings to look at",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "state", "due_on"], name="log_case_by_state")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("client__isnull", False)),
                        fields=("owner", "week", "person", "client", "kind"),
                        name="log_case_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("client", None)),
                        fields=("owner", "week", "person", "kind"),
                        name="log_case_of_habit_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", False), ("closed_by__isnull", False), ("state", "closed")),
                            models.Q(
                                models.Q(("state", "closed"), _negated=True), ("closed_at", None), ("closed_by", None)
                            ),
                            _connector="OR",
                        ),
                        name="log_case_closed_by",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InstrumentText",
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
                ("code", models.CharField(max_length=20)),
                ("texts", models.TextField(max_length=20000)),
                ("licence", models.TextField(max_length=500)),
            ],
            options={
                "verbose_name": "texts of a questionnaire",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "code"), name="instrument_text_once")],
            },
        ),
        migrations.CreateModel(
            name="InstrumentUse",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="instruments", to="people.unit"
                    ),
                ),
                ("code", models.CharField(max_length=20)),
                ("is_on", models.BooleanField(default=False)),
                ("bands", models.BooleanField(default=False)),
                ("clinician", models.CharField(blank=True, max_length=120)),
                ("clinician_phone", models.CharField(blank=True, max_length=40)),
                ("safety_path", models.TextField(blank=True, max_length=1000)),
            ],
            options={
                "verbose_name": "questionnaire in use",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "unit", "code"), name="instrument_use_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_on", False),
                            models.Q(
                                models.Q(("clinician", ""), _negated=True),
                                models.Q(("clinician_phone", ""), _negated=True),
                                models.Q(("safety_path", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="instrument_on_with_somebody_responsible",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Measure",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="measures", to="guidance.period"
                    ),
                ),
                ("code", models.CharField(max_length=20)),
                (
                    "moment",
                    models.CharField(
                        choices=[("start", "at the start"), ("middle", "midway"), ("end", "at the end")], max_length=10
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "waits for the client"),
                            ("answered", "answered"),
                            ("declined", "left unanswered"),
                        ],
                        default="asked",
                        max_length=20,
                    ),
                ),
                ("answers", rinnalla.access.fields.SealedTextField(max_length=1000)),
                (
                    "how",
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
                ("answered_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "questionnaire",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "period", "state"], name="measure_by_period")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "asked")),
                        fields=("owner", "period", "code"),
                        name="measure_asked_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RiskNotice",
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
                    "measure",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notice", to="guidance.measure"
                    ),
                ),
                ("opened_at", models.DateTimeField()),
                ("handled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "handled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                ("told", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("words", rinnalla.access.fields.SealedTextField(max_length=2000)),
            ],
            options={
                "verbose_name": "notice of safety",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(
                        condition=models.Q(("handled_at", None)), fields=["owner", "opened_at"], name="risk_notice_open"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("handled_at", None), ("handled_by", None)),
                            models.Q(("handled_at__isnull", False), ("handled_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="risk_notice_handled_whole",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Meeting",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="meetings", to="guidance.period"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("agreed", "agreed"),
                            ("held", "held"),
                            ("moved", "moved"),
                            ("did_not_take_place", "did not take place"),
                            ("called_off", "called off"),
                        ],
                        default="agreed",
                        max_length=20,
                    ),
                ),
                ("starts_at", models.DateTimeField()),
                ("minutes", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("place", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("plan_b", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("activities", models.JSONField(blank=True, default=list)),
                ("travel_minutes", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "group",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
                        to="guidance.groupmeeting",
                    ),
                ),
                ("series", models.UUIDField(blank=True, null=True)),
                (
                    "second_guide",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "trainee",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "hindrance",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("client", "it did not suit the client"),
                            ("guide", "it did not suit the guide"),
                            ("conditions", "weather or illness"),
                            ("other", "something else"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "moved_from",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="moved_to",
                        to="guidance.meeting",
                    ),
                ),
                (
                    "told",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("face_to_face", "agreed face to face"),
                            ("phone", "by phone or text message"),
                            ("letter", "by letter"),
                            ("somebody", "through somebody the client has named"),
                            ("not_yet", "the client does not know yet"),
                        ],
                        max_length=20,
                    ),
                ),
                ("recorded_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "meeting",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["owner", "period", "state", "starts_at"], name="meeting_by_period"),
                    models.Index(fields=["owner", "state", "starts_at"], name="meeting_by_time"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "called_off"), _negated=True),
                        fields=("owner", "moved_from"),
                        name="meeting_moved_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "called_off"), _negated=True),
                        fields=("owner", "group", "period"),
                        name="meeting_once_in_a_group",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("minutes__gte", 1),
                                ("minutes__isnull", False),
                                ("minutes__lte", 720),
                                ("state", "held"),
                            ),
                            models.Q(models.Q(("state", "held"), _negated=True), ("minutes", None)),
                            _connector="OR",
                        ),
                        name="meeting_held_has_length",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Note",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notes", to="guidance.meeting"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("shared", "shared note"), ("work", "work note"), ("partner", "partner summary")],
                        max_length=10,
                    ),
                ),
                ("text", rinnalla.access.fields.SealedTextField(max_length=6000)),
                ("language", models.CharField(default="fi", max_length=7)),
                ("author", models.UUIDField()),
                ("written_together", models.BooleanField(default=False)),
                (
                    "corrects",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrected_by",
                        to="guidance.note",
                    ),
                ),
            ],
            options={
                "verbose_name": "note",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "meeting"], name="note_by_meeting")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("corrects", None)),
                        fields=("owner", "meeting", "kind"),
                        name="note_first_of_kind",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NoteAnswer",
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
                    "note",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="answer", to="guidance.note"
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        choices=[("yes", "Yes"), ("change", "I would change something"), ("disagree", "I disagree")],
                        max_length=20,
                    ),
                ),
                ("words", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("how", models.CharField(max_length=20)),
            ],
            options={
                "verbose_name": "answer to a note",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="TogetherDraft",
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
                    "meeting",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="together", to="guidance.meeting"
                    ),
                ),
                ("own_words", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("told", rinnalla.access.fields.SealedTextField(max_length=3000)),
                ("author", models.UUIDField()),
            ],
            options={
                "verbose_name": "note being written together",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Outcome",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="outcomes", to="guidance.period"
                    ),
                ),
                ("words", rinnalla.access.fields.SealedTextField(max_length=1000)),
                (
                    "whose",
                    models.CharField(
                        choices=[
                            ("client", "the client"),
                            ("guide", "the guide"),
                            ("named_contact", "the named nurse or worker"),
                            ("close_person", "a close person"),
                        ],
                        max_length=20,
                    ),
                ),
                ("said_on", models.DateField()),
            ],
            options={
                "verbose_name": "outcome in own words",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "period", "said_on"], name="outcome_by_period")],
            },
        ),
        migrations.CreateModel(
            name="Count",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="counts", to="guidance.period"
                    ),
                ),
                ("words", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("at_start", models.PositiveSmallIntegerField()),
                ("started_on", models.DateField()),
                ("at_end", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("ended_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "count at start and end",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "period"], name="count_by_period")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("at_end", None), ("ended_on", None)),
                            models.Q(
                                ("at_end__isnull", False),
                                ("ended_on__gte", models.F("started_on")),
                                ("ended_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="count_end_whole",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OwnPlan",
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
                    "client",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="own_plan", to="people.client"
                    ),
                ),
                (
                    "readers",
                    models.CharField(
                        choices=[
                            ("nobody", "only me"),
                            ("guide", "me and my guide"),
                            ("coordinator", "me, my guide and the coordinator"),
                        ],
                        default="nobody",
                        max_length=20,
                    ),
                ),
            ],
            options={
                "verbose_name": "own plan",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="OwnPlanPart",
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
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="parts", to="guidance.ownplan"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("well", "What keeps me well"),
                            ("signs", "My warning signs"),
                            ("helps", "What helps me"),
                            ("call", "Whom I call"),
                            ("next", "What I try before next time"),
                        ],
                        max_length=10,
                    ),
                ),
                ("text", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("how", models.CharField(max_length=20)),
                ("said_on", models.DateField()),
                ("writer", models.UUIDField()),
            ],
            options={
                "verbose_name": "part of an own plan",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "plan", "kind"), name="own_plan_part_once")],
            },
        ),
        migrations.CreateModel(
            name="OwnPlanEarlier",
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
                    "part",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="earlier", to="guidance.ownplanpart"
                    ),
                ),
                ("text", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("how", models.CharField(max_length=20)),
                ("said_on", models.DateField()),
                ("writer", models.UUIDField()),
            ],
            options={
                "verbose_name": "earlier text of an own plan",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "part"], name="own_plan_earlier_by_part")],
            },
        ),
        migrations.CreateModel(
            name="PlanAnswer",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plan_answers", to="guidance.period"
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        choices=[("yes", "Yes"), ("change", "I would change something"), ("disagree", "I disagree")],
                        max_length=20,
                    ),
                ),
                ("words", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("of", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name": "answer to a plan",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "period"], name="plan_answer_by_period")],
            },
        ),
        migrations.CreateModel(
            name="Plan",
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
                    "period",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plan", to="guidance.period"
                    ),
                ),
                ("confirmed_on", models.DateField()),
                ("meetings_held", models.PositiveSmallIntegerField()),
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
                ("words", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("waived", rinnalla.access.fields.SealedTextField(max_length=600)),
            ],
            options={
                "verbose_name": "period plan",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Summary",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="summaries", to="guidance.period"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("interim", "interim summary"), ("end", "end summary")],
                        default="interim",
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("with_client", "with the client"),
                            ("read", "read by the client"),
                            ("frozen", "final"),
                        ],
                        default="draft",
                        max_length=20,
                    ),
                ),
                ("language", models.CharField(default="fi", max_length=7)),
                ("as_of", models.DateField()),
                ("given_at", models.DateTimeField(blank=True, null=True)),
                ("frozen_at", models.DateTimeField(blank=True, null=True)),
                (
                    "unread",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("declined", "the client does not want to read it"),
                            ("not_reached", "the client has not been reached"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "corrects",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrected_by",
                        to="guidance.summary",
                    ),
                ),
            ],
            options={
                "verbose_name": "summary",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ["draft", "with_client"])),
                        fields=("owner", "period", "kind"),
                        name="summary_one_in_work",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("frozen_at__isnull", False), ("state", "frozen")),
                            models.Q(models.Q(("state", "frozen"), _negated=True), ("frozen_at", None), ("unread", "")),
                            _connector="OR",
                        ),
                        name="summary_final_has_a_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SummaryPart",
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
                    "summary",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="parts", to="guidance.summary"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("start", "Situation at the start"),
                            ("activity", "What was done"),
                            ("now", "Situation now"),
                            ("effects", "Effects"),
                        ],
                        max_length=10,
                    ),
                ),
                ("heading", rinnalla.access.fields.SealedTextField(max_length=120)),
                ("text", rinnalla.access.fields.SealedTextField(max_length=8000)),
            ],
            options={
                "verbose_name": "part of a summary",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "summary", "kind"), name="summary_part_once")],
            },
        ),
        migrations.CreateModel(
            name="SummaryAnswer",
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
                    "summary",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="guidance.summary"
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        choices=[("yes", "Yes"), ("change", "I would change something"), ("disagree", "I disagree")],
                        max_length=20,
                    ),
                ),
                ("words", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("how", models.CharField(max_length=20)),
            ],
            options={
                "verbose_name": "answer to a summary",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "summary"], name="summary_answer_by_summary")],
            },
        ),
        migrations.CreateModel(
            name="Retelling",
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
                    "summary",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="retellings", to="guidance.summary"
                    ),
                ),
                (
                    "consent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.consent"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "facts being changed"),
                            ("to_check", "waiting for a second person"),
                            ("checked", "checked by a second person"),
                        ],
                        default="draft",
                        max_length=20,
                    ),
                ),
                (
                    "maker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "checker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                ("checked_at", models.DateTimeField(blank=True, null=True)),
                ("may_stay", rinnalla.access.fields.SealedTextField(max_length=8000)),
                ("remark", rinnalla.access.fields.SealedTextField(max_length=1000)),
            ],
            options={
                "verbose_name": "version with facts changed",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ["draft", "to_check"])),
                        fields=("owner", "summary", "consent"),
                        name="retelling_one_in_work",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(("state", "checked"), _negated=True), ("checked_at", None), ("checker", None)
                            ),
                            models.Q(
                                models.Q(("checker", models.F("maker")), _negated=True),
                                ("checked_at__isnull", False),
                                ("checker__isnull", False),
                                ("state", "checked"),
                            ),
                            _connector="OR",
                        ),
                        name="retelling_checked_by_another",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RetellingPart",
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
                    "retelling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="parts", to="guidance.retelling"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("start", "Situation at the start"),
                            ("activity", "What was done"),
                            ("now", "Situation now"),
                            ("effects", "Effects"),
                        ],
                        max_length=10,
                    ),
                ),
                ("heading", rinnalla.access.fields.SealedTextField(max_length=120)),
                ("text", rinnalla.access.fields.SealedTextField(max_length=8000)),
            ],
            options={
                "verbose_name": "part of a version with facts changed",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "retelling", "kind"), name="retelling_part_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Setback",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="setbacks", to="guidance.period"
                    ),
                ),
                (
                    "cause",
                    models.CharField(
                        choices=[
                            ("body", "illness, operation or accident"),
                            ("mind", "mental well-being got worse"),
                            ("substance", "alcohol or drugs"),
                            ("close_people", "close people"),
                            ("home", "home or money"),
                            ("service", "a service ended or changed"),
                            ("other", "something else"),
                        ],
                        max_length=20,
                    ),
                ),
                ("noticed_on", models.DateField()),
                ("returned_on", models.DateField(blank=True, null=True)),
                ("told", rinnalla.access.fields.SealedTextField(max_length=1000)),
                ("before", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("after", rinnalla.access.fields.SealedTextField(max_length=2000)),
            ],
            options={
                "verbose_name": "setback",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "period", "noticed_on"], name="setback_by_period")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("returned_on", None), ("returned_on__gte", models.F("noticed_on")), _connector="OR"
                        ),
                        name="setback_days_in_order",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Pause",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="pauses", to="guidance.period"
                    ),
                ),
                (
                    "phase",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="pause", to="guidance.phaseinterval"
                    ),
                ),
                ("left", models.CharField(max_length=20)),
                (
                    "cause",
                    models.CharField(
                        choices=[
                            ("setback", "a setback"),
                            ("client_wish", "the client wishes for a pause"),
                            ("guide_break", "the guide is on a break"),
                            ("holiday", "holiday or travel"),
                            ("other", "something else"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "setback",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pauses",
                        to="guidance.setback",
                    ),
                ),
                ("review_on", models.DateField()),
                ("light_contact", models.BooleanField(default=False)),
                ("words", rinnalla.access.fields.SealedTextField(max_length=2000)),
                ("after", rinnalla.access.fields.SealedTextField(max_length=2000)),
            ],
            options={
                "verbose_name": "pause",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "period"], name="pause_by_period")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("left__in", ["starting", "active", "tapering"])),
                        name="pause_of_a_running_phase",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Wish",
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
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="wish", to="guidance.servicerequest"
                    ),
                ),
                ("gender", rinnalla.access.fields.SealedTextField(max_length=20)),
                ("age_band", rinnalla.access.fields.SealedTextField(max_length=20)),
                ("themes", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("smoke_free", models.BooleanField(default=False)),
                ("pets", rinnalla.access.fields.SealedTextField(max_length=20)),
                ("languages", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("areas", rinnalla.access.fields.SealedTextField(max_length=500)),
                ("needs_area", models.BooleanField(default=False)),
                ("interests", rinnalla.access.fields.SealedTextField(max_length=500)),
                ("own_words", rinnalla.access.fields.SealedTextField(max_length=1000)),
            ],
            options={
                "verbose_name": "client's wishes of a guide",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Suggestion",
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
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="suggestions",
                        to="guidance.servicerequest",
                    ),
                ),
                (
                    "guide",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "guide_answer",
                    models.CharField(
                        choices=[
                            ("waiting", "not answered yet"),
                            ("yes", "yes"),
                            ("meet", "would like to meet first"),
                            ("no", "no"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                (
                    "client_answer",
                    models.CharField(
                        choices=[
                            ("waiting", "not answered yet"),
                            ("yes", "yes"),
                            ("meet", "would like to meet first"),
                            ("no", "no"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("answers_how", models.CharField(blank=True, max_length=20)),
                ("client_recorded_by", models.UUIDField(blank=True, null=True)),
                ("client_answered_at", models.DateTimeField(blank=True, null=True)),
                ("guide_recorded_by", models.UUIDField(blank=True, null=True)),
                ("guide_answered_at", models.DateTimeField(blank=True, null=True)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "guide suggestion",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("closed_at", None)), fields=("owner", "request"), name="suggestion_one_open"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ChoiceReason",
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
                    "suggestion",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="choice_reason",
                        to="guidance.suggestion",
                    ),
                ),
                ("words", rinnalla.access.fields.SealedTextField(max_length=500)),
            ],
            options={
                "verbose_name": "reason for choosing a guide",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Introduction",
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
                    "suggestion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="introductions",
                        to="guidance.suggestion",
                    ),
                ),
                ("starts_at", models.DateTimeField()),
                ("place", rinnalla.access.fields.SealedTextField(max_length=200)),
                (
                    "state",
                    models.CharField(
                        choices=[("agreed", "agreed"), ("held", "held"), ("did_not_take_place", "did not take place")],
                        default="agreed",
                        max_length=20,
                    ),
                ),
            ],
            options={
                "verbose_name": "introductory meeting",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "agreed")),
                        fields=("owner", "suggestion"),
                        name="introduction_one_ahead",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Taper",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tapers", to="guidance.period"
                    ),
                ),
                (
                    "phase",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="taper", to="guidance.phaseinterval"
                    ),
                ),
                ("ends_on", models.DateField()),
                ("continues", rinnalla.access.fields.SealedTextField(max_length=2000)),
            ],
            options={
                "verbose_name": "tapering",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "period"], name="taper_by_period")],
            },
        ),
        migrations.CreateModel(
            name="TaperStep",
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
                    "taper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="guidance.taper"
                    ),
                ),
                (
                    "rhythm",
                    models.CharField(
                        choices=[
                            ("weekly", "once a week"),
                            ("every_second_week", "every second week"),
                            ("monthly", "once a month"),
                        ],
                        max_length=20,
                    ),
                ),
                ("starts_on", models.DateField()),
            ],
            options={
                "verbose_name": "step of tapering",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "taper", "starts_on"), name="taper_step_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="TeamSeries",
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
                    "team",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.team",
                    ),
                ),
                ("name", models.CharField(max_length=120)),
                ("place", models.CharField(blank=True, max_length=200)),
                (
                    "rhythm",
                    models.CharField(
                        choices=[
                            ("weekly", "every week"),
                            ("fortnightly", "every two weeks"),
                            ("monthly", "every four weeks"),
                        ],
                        max_length=20,
                    ),
                ),
            ],
            options={
                "verbose_name": "series of team meetings",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("owner", "unit", "name"), name="team_series_name")],
            },
        ),
        migrations.CreateModel(
            name="TeamMeeting",
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
                    "series",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="meetings", to="guidance.teamseries"
                    ),
                ),
                (
                    "state",
                    models.CharField(choices=[("agreed", "agreed"), ("held", "held")], default="agreed", max_length=20),
                ),
                ("starts_at", models.DateTimeField()),
            ],
            options={
                "verbose_name": "team meeting",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "series", "starts_at"], name="team_meeting_by_series")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "agreed")), fields=("owner", "series"), name="team_one_agreed"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TeamAttendance",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attendances",
                        to="guidance.teammeeting",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
            ],
            options={
                "verbose_name": "attendance at a team meeting",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "meeting", "person"), name="team_attendance_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="TeamItem",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="items", to="guidance.teammeeting"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("agenda", "matter to discuss"), ("decision", "decision")], max_length=10
                    ),
                ),
                ("text", rinnalla.access.fields.SealedTextField(max_length=2000)),
                (
                    "period",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="guidance.period",
                    ),
                ),
                ("client", models.UUIDField(null=True)),
            ],
            options={
                "verbose_name": "line of a team's minutes",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "meeting"], name="team_item_by_meeting")],
            },
        ),
        migrations.CreateModel(
            name="TeamTask",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tasks", to="guidance.teammeeting"
                    ),
                ),
                ("text", rinnalla.access.fields.SealedTextField(max_length=1000)),
                (
                    "doer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                ("due_on", models.DateField()),
                ("done_at", models.DateTimeField(blank=True, null=True)),
                (
                    "period",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="guidance.period",
                    ),
                ),
                ("client", models.UUIDField(null=True)),
            ],
            options={
                "verbose_name": "task of a team",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["owner", "doer", "done_at"], name="team_task_by_doer"),
                    models.Index(fields=["owner", "meeting"], name="team_task_by_meeting"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ServiceTried",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tried", to="guidance.period"
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="services.service",
                    ),
                ),
                ("other", rinnalla.access.fields.SealedTextField(max_length=200)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("suggested", "suggested"),
                            ("contacted", "contacted"),
                            ("waiting", "waiting for a turn"),
                            ("attended", "has been there"),
                            ("alone", "goes alone"),
                            ("stopped", "no longer goes"),
                            ("not_gone", "left for now"),
                        ],
                        default="suggested",
                        max_length=20,
                    ),
                ),
                ("state_since", models.DateField()),
            ],
            options={
                "verbose_name": "service tried",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "period"], name="tried_by_period")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("service__isnull", False)),
                        fields=("owner", "period", "service"),
                        name="tried_service_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TriedStep",
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
                    "tried",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="guidance.servicetried"
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tried_steps",
                        to="guidance.meeting",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("suggested", "suggested"),
                            ("contacted", "contacted"),
                            ("waiting", "waiting for a turn"),
                            ("attended", "has been there"),
                            ("alone", "goes alone"),
                            ("stopped", "no longer goes"),
                            ("not_gone", "left for now"),
                        ],
                        max_length=20,
                    ),
                ),
                ("happened_on", models.DateField()),
                (
                    "company",
                    models.CharField(
                        blank=True,
                        choices=[("guide", "with the guide"), ("other", "with somebody else"), ("alone", "alone")],
                        max_length=10,
                    ),
                ),
                (
                    "liked",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("liked", "liked it"),
                            ("so_so", "can't say yet"),
                            ("not_for_me", "was not for the client"),
                        ],
                        max_length=20,
                    ),
                ),
                ("reason", rinnalla.access.fields.SealedTextField(max_length=1000)),
            ],
            options={
                "verbose_name": "step with a service",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["owner", "tried"], name="step_by_tried"),
                    models.Index(fields=["owner", "meeting"], name="step_by_meeting"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Waiting",
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
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="waitings", to="guidance.period"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("named_nurse", "word of a named nurse"),
                            ("named_worker", "word of a named worker"),
                            ("appointment", "an appointment"),
                            ("decision", "a decision"),
                            ("place", "a place in a service"),
                            ("other", "something else"),
                        ],
                        max_length=20,
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
                ("what", rinnalla.access.fields.SealedTextField(max_length=300)),
                ("owes", rinnalla.access.fields.SealedTextField(max_length=200)),
                ("since", models.DateField()),
                ("due", models.DateField(blank=True, null=True)),
                ("closed_on", models.DateField(blank=True, null=True)),
                (
                    "closed_as",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("came", "It came"),
                            ("not_needed", "It is not needed any more"),
                            ("period_ended", "The period ended before it came"),
                        ],
                        max_length=20,
                    ),
                ),
                ("closed_words", rinnalla.access.fields.SealedTextField(max_length=1000)),
            ],
            options={
                "verbose_name": "waited for",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "period", "closed_on"], name="waiting_by_period")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_as", ""), ("closed_on", None)),
                            models.Q(
                                ("closed_on__gte", models.F("since")),
                                ("closed_on__isnull", False),
                                models.Q(("closed_as", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="waiting_closed_somehow",
                    )
                ],
            },
        ),
    ]
