"""The generated papers are current, and every column is in exactly one privacy class."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import models
from django.test.utils import isolate_apps

from rinnalla.access.papers import papers
from rinnalla.access.privacy import PrivacyUnclear, our_models, table_of
from rinnalla.guidance.models import Note
from rinnalla.people.models import Client

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.parametrize("name", ["access.md", "privacy.md"])
def test_a_generated_paper_is_current(name):
    assert (DOCS / name).read_text() == papers()[name], "run: rinnalla manage write_docs"


def test_no_address_is_undeclared():
    assert [line for line in papers()["access.md"].splitlines() if line.endswith("| undeclared |")] == []


def test_the_command_writes_both_papers(tmp_path):
    call_command("write_docs", folder=tmp_path / "docs", verbosity=0)
    assert {file.name: file.read_text() for file in (tmp_path / "docs").iterdir()} == papers()


def test_every_column_of_every_table_is_classified():
    for model in our_models():
        named = [column.name for column in table_of(model).columns]
        assert named == [field.name for field in model._meta.local_fields]


def test_what_is_sealed_is_personal_or_sensitive():
    sealed = [(model, column) for model in our_models() for column in table_of(model).columns if column.sealed]
    assert len(sealed) > 20
    assert {column.privacy for _, column in sealed} <= {"personal", "sensitive"}


def test_a_client_and_a_note_are_told_apart_by_class():
    assert [column.name for column in table_of(Client).of("index")] == ["phone_index", "email_index", "identity_index"]
    assert [column.name for column in table_of(Note).of("sensitive")] == ["text"]
    assert table_of(Note).subject == "meeting.period.client_id"


@pytest.mark.parametrize(
    ("classes", "fault"),
    [
        ({"plain": {"id"}}, "access.Broken.words is in 0 privacy classes instead of one"),
        (
            {"plain": {"id", "words"}, "personal": {"words"}},
            "access.Broken.words is in 2 privacy classes instead of one",
        ),
        ({"plain": {"id", "words", "gone"}}, "access.Broken classifies what it does not have: gone"),
        (None, "access.Broken has no class Privacy"),
    ],
)
@isolate_apps("rinnalla.access")
def test_an_unclear_table_is_found(classes, fault):
    members = {"id": models.AutoField(primary_key=True), "words": models.TextField(), "__module__": __name__}
    members["Meta"] = type("Meta", (), {"app_label": "access"})
    if classes is not None:
        members["Privacy"] = type("Privacy", (), classes)
    broken = type("Broken", (models.Model,), members)
    with pytest.raises(PrivacyUnclear, match=f"^{fault}$"):
        table_of(broken)
