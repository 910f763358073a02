"""What every table holds to, tried on the product's models and on models that break it."""

from importlib import import_module

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models
from django.db.migrations import AddConstraint, AddField, AddIndex, CreateModel
from django.test.utils import isolate_apps

from tests.architecture.rules import tables
from tests.architecture.rules.source import layers

RULES = [
    tables.not_protected,
    tables.many_to_many,
    tables.owned_by_nobody,
    tables.unique_for_all,
    tables.unclassified,
]
# Each of these draws the whole program up anew when an installation is set up.
ADDED = (AddConstraint, AddField, AddIndex)
WAITING = {"access": 1}  # an owner has a key, and a key an owner


@pytest.mark.parametrize("rule", RULES)
def test_every_table_keeps_the_rule(rule):
    assert [fault for model in tables.ours(apps) for fault in rule(model)] == []


def test_foreign_keys_point_down():
    assert [fault for model in tables.ours(apps) for fault in tables.pointing_up(model, layers())] == []


@pytest.mark.django_db
def test_every_change_of_a_model_has_its_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize("app", ["access", "people", "guides", "guidance", "post"])
def test_tables_are_made_whole(app):
    steps = import_module(f"rinnalla.{app}.migrations.0001_initial").Migration.operations
    whole, added = (sum(isinstance(step, kinds) for step in steps) for kinds in (CreateModel, ADDED))
    assert (whole > 0, added <= WAITING.get(app, 0)) == (True, True), "run tools/first_migration.py"


@isolate_apps("rinnalla.access")
def test_a_foreign_key_upwards_or_aside_is_found():
    above = model("Above", "rinnalla.guidance.models")
    beside = model("Beside", "rinnalla.support.models")
    below = model("Below", "rinnalla.access.models")
    pointing = model(
        "Pointing",
        "rinnalla.people.models",
        up=models.ForeignKey(above, models.PROTECT),
        aside=models.ForeignKey(beside, models.PROTECT),
        down=models.ForeignKey(below, models.PROTECT),
    )
    assert list(tables.pointing_up(pointing, layers())) == [
        "access.Pointing.up points up or aside, at guidance",
        "access.Pointing.aside points up or aside, at support",
    ]


@isolate_apps("rinnalla.access")
def test_a_key_that_deletes_and_a_plain_many_to_many_are_found():
    target = model("Target")
    broken = model("Broken", key=models.ForeignKey(target, models.CASCADE), many=models.ManyToManyField(target))
    assert list(tables.not_protected(broken)) == ["access.Broken.key is not PROTECT"]
    assert list(tables.many_to_many(broken)) == ["access.Broken.many is many-to-many without a record of our own"]


@isolate_apps("rinnalla.access")
def test_a_table_of_nobody_is_found():
    assert list(tables.owned_by_nobody(model("Lost"))) == ["access.Lost has no owner"]
    assert list(tables.owned_by_nobody(model("Kept", owner_id=models.UUIDField()))) == []


@isolate_apps("rinnalla.access")
def test_uniqueness_over_owners_is_found():
    class Meta:
        app_label = "access"
        constraints = (
            models.UniqueConstraint(fields=["code"], name="for_all"),
            models.UniqueConstraint(models.F("code"), name="for_all_too"),
            models.UniqueConstraint(fields=["owner_id", "code"], name="for_one"),
        )

    owner, code = models.UUIDField(), models.TextField(unique=True)
    assert list(tables.unique_for_all(model("Broken", Meta=Meta, owner_id=owner, code=code))) == [
        "access.Broken.code is unique over all owners",
        "access.Broken: the constraint for_all does not begin with the owner",
        "access.Broken: the constraint for_all_too does not begin with the owner",
    ]


@isolate_apps("rinnalla.access")
def test_a_column_of_no_or_two_privacy_classes_is_found():
    class Privacy:
        plain = frozenset({"id", "twice", "gone"})
        personal = frozenset({"twice"})

    columns = {"twice": models.TextField(), "never": models.TextField(), "id": models.AutoField(primary_key=True)}
    assert list(tables.unclassified(model("Broken", Privacy=Privacy, **columns))) == [
        "access.Broken.never is in no privacy class",
        "access.Broken.twice is in two privacy classes",
        "access.Broken.gone is classified but is no column",
    ]
    assert list(tables.unclassified(model("Bare"))) == ["access.Bare has no class Privacy"]


def model(name, module="rinnalla.access.models", Meta=None, **members):  # noqa: N803 -- Django's own name for it
    """A made-up model, as if it stood in that module."""
    meta = Meta or type("Meta", (), {"app_label": "access"})
    return type(name, (models.Model,), {"__module__": module, "Meta": meta, **members})
