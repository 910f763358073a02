"""What is sealed: unreadable in the file, bound to its place, gone with its key."""

import logging
import sqlite3
import uuid
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings as product
from django.core import serializers
from django.db import IntegrityError, connection, transaction
from django.db.models import BinaryField

from rinnalla.access import keyring, secrets
from rinnalla.access.errors import KeyMissing
from rinnalla.access.fields import SealedTextField, blind_index
from rinnalla.access.models import DataKey
from rinnalla.access.records import Run, writing
from rinnalla.guidance.models import Goal, Note
from rinnalla.people.models import Client
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
SYSTEM = factories.cast.SYSTEM


def ciphertext(row, column):
    with connection.cursor() as cursor:
        identity = row._meta.pk.get_db_prep_value(row.pk, connection)
        cursor.execute(f"SELECT {column} FROM {row._meta.db_table} WHERE id = %s", [identity])
        return bytes(cursor.fetchone()[0])


def put(row, column, value):
    with connection.cursor() as cursor:
        identity = row._meta.pk.get_db_prep_value(row.pk, connection)
        cursor.execute(f"UPDATE {row._meta.db_table} SET {column} = %s WHERE id = %s", [value, identity])


def test_every_sealed_field_of_the_walked_path_opens_to_what_was_written(walk):
    client = Client.objects.get(pk=walk.client.pk)

    assert (client.name, client.identity_code) == (walk.canaries["client.name"], walk.canaries["client.identity_code"])
    assert Note.objects.get(pk=walk.work.pk).text == walk.canaries["note.work"]
    assert Goal.objects.get(pk=walk.goal.pk).where_now == walk.canaries["goal.where_now"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.only("sqlite")
@pytest.mark.parametrize("checkpoint", ["", "PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM"])
def test_no_word_of_a_client_stands_in_the_database_file_or_its_log(walk, checkpoint):
    file = Path(connection.settings_dict["NAME"])
    if checkpoint:
        with closing(sqlite3.connect(file)) as link:
            link.execute(checkpoint)

    bodies = [found.read_bytes() for found in file.parent.glob(f"{file.name}*")]

    assert walk.account.username.encode() in b"".join(bodies)
    assert set().union(*(walk.canaries.seen_in(body) for body in bodies)) == set()


@pytest.mark.only("postgresql")
def test_no_word_of_a_client_stands_in_any_column(walk):
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        tables = [row[0] for row in cursor.fetchall()]
        body = ""
        for table in tables:
            cursor.execute(f'SELECT t::text FROM "{table}" t')
            body += "\n".join(row[0] for row in cursor.fetchall())

    hidden = {field: word.encode().hex() for field, word in walk.canaries.words.items()}
    assert walk.account.username in body
    assert walk.canaries.seen_in(body) | {field for field, word in hidden.items() if word in body} == set()


def test_sealing_the_same_text_twice_never_gives_the_same_bytes(owner):
    key = secrets.new_data_key()
    place = {"key": key, "label": "x.y", "row": uuid.uuid4()}

    assert secrets.seal("sama", **place) != secrets.seal("sama", **place)


def test_a_sealed_text_opens_in_no_other_row(walk):
    put(walk.shared, "text", ciphertext(walk.work, "text"))

    with pytest.raises(KeyMissing, match="moved"):
        str(Note.objects.get(pk=walk.shared.pk).text)


def test_a_sealed_text_opens_in_no_other_field(walk):
    put(walk.goal, "where_now", ciphertext(walk.goal, "words"))

    with pytest.raises(KeyMissing, match="moved"):
        str(Goal.objects.get(pk=walk.goal.pk).where_now)


def test_a_sealed_text_opens_under_no_other_clients_key(walk, cast):
    other = factories.make_request(cast)
    column = Goal._meta.get_field("data_key")
    put(walk.goal, "data_key_id", column.get_db_prep_value(other.client.data_key_id, connection))

    with pytest.raises(KeyMissing, match="another data key"):
        str(Goal.objects.get(pk=walk.goal.pk).words)


@pytest.mark.parametrize("place", [0, 15, 16, 27, 28, -1])
def test_a_sealed_text_with_one_changed_bit_does_not_open(walk, place):
    sealed = bytearray(ciphertext(walk.goal, "words"))
    sealed[place] ^= 1
    put(walk.goal, "words", bytes(sealed))

    with pytest.raises(KeyMissing):
        str(Goal.objects.get(pk=walk.goal.pk).words)


def test_a_shortened_text_does_not_open(walk):
    for length in (1, 16, 28, 40):
        put(walk.goal, "words", ciphertext(walk.goal, "words")[:length])
        with pytest.raises(KeyMissing):
            str(Goal.objects.get(pk=walk.goal.pk).words)


def test_the_wrong_installation_key_raises_and_says_so(walk, ring):
    wrong = replace(ring, wrapping={ring.current: b"\0" * 32})
    keyring.write(wrong, Path(product.RINNALLA_KEYS))

    with pytest.raises(KeyMissing, match="installation key is wrong"):
        str(Goal.objects.get(pk=walk.goal.pk).words)


def test_a_missing_installation_key_is_named(walk, ring):
    keyring.write(replace(ring, current="other", wrapping={"other": b"\0" * 32}), Path(product.RINNALLA_KEYS))

    with pytest.raises(KeyMissing, match=ring.current):
        str(Goal.objects.get(pk=walk.goal.pk).words)


def test_without_a_key_file_the_place_of_it_is_named(walk):
    Path(product.RINNALLA_KEYS).unlink()

    with pytest.raises(KeyMissing, match=r"keys\.json"):
        str(Goal.objects.get(pk=walk.goal.pk).words)


def test_the_key_file_is_for_its_user_alone(ring):
    assert Path(product.RINNALLA_KEYS).stat().st_mode & 0o777 == 0o600


def test_what_a_destroyed_data_key_sealed_is_gone_and_the_rest_is_not(walk, cast):
    other = factories.make_request(cast)
    DataKey.objects.filter(pk=walk.client.data_key_id).update(wrapped=None)

    with pytest.raises(KeyMissing, match="destroyed"):
        str(Client.objects.get(pk=walk.client.pk).name)
    assert Client.objects.get(pk=other.client.pk).name == other.canaries["client.name"]


def test_after_a_rotation_everything_opens_and_the_old_key_can_go(walk, ring):
    keyring.write(ring.rotated(), Path(product.RINNALLA_KEYS))
    for key in DataKey.objects.all():
        secrets.rewrap(key)
        key.save()
    keyring.write(keyring.keyring().without_old(), Path(product.RINNALLA_KEYS))

    assert Client.objects.get(pk=walk.client.pk).name == walk.canaries["client.name"]
    assert ring.current not in keyring.keyring().wrapping


def test_half_way_through_a_rotation_everything_opens(walk, ring, cast):
    other = factories.make_request(cast)
    keyring.write(ring.rotated(), Path(product.RINNALLA_KEYS))
    key = DataKey.objects.get(pk=walk.client.data_key_id)
    secrets.rewrap(key)
    key.save()

    names = [Client.objects.get(pk=made.client.pk).name for made in (walk, other)]
    assert names == [walk.canaries["client.name"], other.canaries["client.name"]]


def test_a_wrapped_key_moved_to_another_data_key_does_not_open(walk, cast):
    other = factories.make_request(cast)
    DataKey.objects.filter(pk=walk.client.data_key_id).update(wrapped=other.client.data_key.wrapped)

    with pytest.raises(KeyMissing, match="installation key is wrong"):
        str(Client.objects.get(pk=walk.client.pk).name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("040 123 4567", "+358 40 1234567"),
        ("040-123-4567", "00358401234567"),
        ("Kaisa.Lehto@Example.org", " kaisa.lehto@example.org "),
        ("010190-123N", "010190-123n"),
    ],
)
def test_one_value_has_one_blind_index_however_it_is_spelt(ring, one, other):
    assert blind_index("client.x", one) == blind_index("client.x", other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a.b@example.org", "ab@example.org"),
        ("a-b@example.org", "ab@example.org"),
        ("0401234567", "0401234568"),
        ("ab@example.org", "ab@exampleorg"),
    ],
)
def test_two_values_never_share_a_blind_index(ring, one, other):
    assert blind_index("client.x", one) != blind_index("client.x", other)


def test_a_blind_index_is_keyed_and_tells_fields_apart(ring):
    before = blind_index("client.phone", "0401234567")
    assert before != blind_index("client.email", "0401234567")

    factories.new_keys()
    assert blind_index("client.phone", "0401234567") != before


def test_a_client_is_found_by_blind_index_and_an_identity_code_is_taken_once(walk, cast):
    index = blind_index("client.phone", walk.canaries["client.phone"].upper())
    assert Client.objects.get(phone_index=index) == walk.client

    other = factories.make_request(cast).client
    other.identity_code = walk.canaries["client.identity_code"]
    with writing(Run(SYSTEM, frozenset({Client}), frozenset())), pytest.raises(IntegrityError), transaction.atomic():
        other.save()


def failures(walk):
    """What is raised when something goes wrong with a client's rows."""
    client = Client.objects.get(pk=walk.client.pk)
    with writing(Run(SYSTEM, frozenset({Client, Note}), frozenset())):
        for wrong in (
            lambda: Client.objects.filter(name=walk.canaries["client.name"]).first(),
            lambda: Client.objects.update(name=walk.canaries["client.name"]),
            lambda: Client.objects.bulk_update([client], ["name"]),
            lambda: Client(person=client.person, data_key=client.data_key, name=walk.canaries["client.name"]).save(),
            lambda: Note(
                meeting=walk.meeting,
                kind="shared",
                data_key=client.data_key,
                text=walk.canaries["note.shared"],
                author=client.person_id,
            ).save(),
        ):
            with pytest.raises((TypeError, IntegrityError)) as raised, transaction.atomic():
                wrong()
            yield raised.value


def test_no_error_quotes_a_clients_words(walk):
    raised = [f"{error!r} {error} {error.__cause__}" for error in failures(walk)]

    assert len(raised) == 5
    assert walk.canaries.seen_in("\n".join(raised)) == set()


def test_no_record_or_key_prints_what_it_holds(walk, ring, caplog):
    rows = [walk.client, walk.request, walk.brief, walk.period, walk.meeting, walk.shared, walk.work, walk.answer,
            walk.goal, walk.summary, walk.client.data_key]  # fmt: skip
    printed = [f"{row!r} {row}" for row in rows]
    logging.getLogger("rinnalla").warning("%s", rows)

    assert walk.canaries.seen_in("\n".join([*printed, caplog.text])) == set()
    shown = repr(ring)
    assert [
        key for key in (*ring.wrapping.values(), *ring.audit.values(), ring.index, ring.link) if repr(key) in shown
    ] == []


def test_a_record_written_out_by_django_carries_no_open_text(walk):
    body = serializers.serialize("json", [Note.objects.get(pk=walk.work.pk)], fields=["kind", "author"])

    assert walk.canaries.seen_in(body) == set()


def test_every_text_that_may_be_sensitive_is_sealed():
    # What is bytes has been sealed by the action that wrote it; no text can be put there.
    open_texts = [
        f"{model.__name__}.{name}"
        for model in apps.get_models()
        for name in getattr(getattr(model, "Privacy", None), "sensitive", ())
        if not isinstance(model._meta.get_field(name), SealedTextField | BinaryField)
    ]

    assert open_texts == []
