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
            name="Cycle",
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
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cycles", to="people.team"
                    ),
                ),
                ("name", models.CharField(max_length=120)),
                ("starts_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "year of competence",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "team", "starts_on"], name="cycle_by_team")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on", None)), fields=("owner", "team"), name="cycle_one_under_way"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Step",
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
                    "cycle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="cycle.cycle"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("define", "Define"),
                            ("map", "Map"),
                            ("plan", "Plan"),
                            ("strengthen", "Strengthen"),
                            ("use", "Take into use"),
                            ("evaluate", "Evaluate"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("ahead", "ahead"), ("underway", "under way"), ("done", "done")],
                        default="ahead",
                        max_length=20,
                    ),
                ),
                ("due_on", models.DateField()),
                ("done_on", models.DateField(blank=True, null=True)),
                ("note", rinnalla.access.fields.SealedTextField(max_length=4000)),
            ],
            options={
                "verbose_name": "step of a year of competence",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "cycle", "kind"), name="step_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_on__isnull", False), ("state", "done")),
                            models.Q(models.Q(("state", "done"), _negated=True), ("done_on", None)),
                            _connector="OR",
                        ),
                        name="step_done_when",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CycleTask",
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
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tasks", to="cycle.step"
                    ),
                ),
                ("text", rinnalla.access.fields.SealedTextField(max_length=500)),
                (
                    "doer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                ("due_on", models.DateField()),
                ("done_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "task of a step",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "step"], name="cycle_task_by_step")],
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
                    "cycle",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plan", to="cycle.cycle"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "being made"),
                            ("discussed", "gone through together"),
                            ("in_force", "in force"),
                            ("evaluated", "evaluated"),
                        ],
                        default="draft",
                        max_length=20,
                    ),
                ),
            ],
            options={
                "verbose_name": "plan of strengthening competence",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="PlanGoal",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="goals", to="cycle.plan"
                    ),
                ),
                ("item", models.CharField(blank=True, max_length=40)),
                ("text", rinnalla.access.fields.SealedTextField(max_length=500)),
                (
                    "means",
                    models.CharField(
                        choices=[
                            ("pair", "working in pairs"),
                            ("training", "training"),
                            ("case", "case workshop"),
                            ("expert", "expert by experience"),
                            ("visit", "visit"),
                            ("reading", "reading or watching together"),
                            ("other", "something else"),
                        ],
                        max_length=20,
                    ),
                ),
                ("how", rinnalla.access.fields.SealedTextField(max_length=1000)),
                ("hours", models.PositiveSmallIntegerField()),
                ("due_on", models.DateField()),
            ],
            options={
                "verbose_name": "goal of a plan",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "plan"], name="plan_goal_by_plan")],
            },
        ),
        migrations.CreateModel(
            name="PlanMark",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="marks", to="cycle.plan"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("agrees", "this suits me"),
                            ("adds", "I would add"),
                            ("wonders", "this makes me think"),
                        ],
                        max_length=20,
                    ),
                ),
                ("words", rinnalla.access.fields.SealedTextField(max_length=1000)),
            ],
            options={
                "verbose_name": "a worker's mark in a plan",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["owner", "plan"], name="plan_mark_by_plan")],
            },
        ),
    ]
