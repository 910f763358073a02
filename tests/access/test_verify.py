"""Whoever has the database but not the keys can change the trail, but not unseen."""

import json
import random
import uuid

import pytest
from django.db import connection, models

from rinnalla.access import keyring, sealer, verify
from rinnalla.access.clock import now
from rinnalla.access.models import AuditLine, AuditSegment, AuditSubject, Maintenance
from rinnalla.access.sealer import FIRST_SEAL, head_file, seal_of
from rinnalla.access.trail import SIGNED, mac, signed_text
from tests import sizes
from tests.benchmarks import _long_trail as long_trail

LINES = 200
COLUMNS = [*SIGNED, "mac", "number"]
WAITING = 6
EVERY = sizes.pick(quick=10, full=1)


@pytest.fixture
def trail_of_200(owner, monkeypatch, ring):
    """200 sealed lines in segments of 40, and 6 that wait with the owner's first; guards at rest, as for a thief."""
    monkeypatch.setattr(sealer, "SEGMENT", 40)
    monkeypatch.setattr(long_trail, "SEGMENT", 40)
    long_trail.write(LINES)
    long_trail.write_waiting(5)
    if connection.vendor == "sqlite":
        Maintenance.objects.create(reason="attack")
    return owner


def check():
    verdict = verify.verify(processes=1)
    return [(fault.what, fault.where) for fault in verdict.faults]


def sql(statement, *values):
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_an_untouched_trail_has_no_fault(trail_of_200):
    verdict = verify.verify(processes=1)

    assert (verdict.lines, verdict.unsealed, verdict.faults) == (LINES + WAITING, WAITING, ())


def other_values(field, value):
    """What somebody might put in a column instead: another value, nothing, and the same in another type."""
    kind = field.get_internal_type()
    if kind == "UUIDField":
        yield uuid.uuid4().hex
        if value:
            yield from (value.upper(), value[:-1], f"{value}\0", value.encode())
    elif kind == "BinaryField":
        yield from (bytes([value[0] ^ 1]) + value[1:], value[:-1], b"", value.hex())
    elif kind in {"BigIntegerField", "PositiveIntegerField"}:
        yield from ((value or 0) + 500_000, -1, (value or 0) + 0.5)
    else:
        yield from (f"{value}x", f"{value}\0", f"{value}\x1f", value.encode() or b"\0")
        if value:
            yield from ("", value[:-1], value.swapcase())
    if field.null and value is not None and field.name != "number":
        yield None
    if field.null and value is None:
        yield ""


@pytest.mark.only("sqlite")
@pytest.mark.django_db
@pytest.mark.parametrize("column", COLUMNS)
def test_any_value_put_in_any_column_of_any_line_is_found_and_named(trail_of_200, column):
    field = AuditLine._meta.get_field(column)
    chance, tried = random.Random(column), 0
    for number in range(1 + chance.randrange(EVERY), LINES + 1, EVERY):
        original = _stored(number, field.column)
        for value in set(other_values(field, original)) - {original}:
            _put(number, field.column, value)
            faults = check()
            _put_back(number, field.column, original, value)
            tried += 1
            assert faults, (number, column, value)
            assert any(str(place) in faults[0][1] for place in (number, (number - 1) // 40 + 1)), (
                faults,
                column,
                value,
            )
    assert tried >= LINES // EVERY
    assert check() == []


def _stored(number, column):
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT "{column}" FROM access_auditline WHERE number = %s', [number])
        return cursor.fetchone()[0]


def _put(number, column, value):
    sql("CREATE TEMP TABLE IF NOT EXISTS touched (line)")
    sql("DELETE FROM touched")
    sql("INSERT INTO touched SELECT rowid FROM access_auditline WHERE number = %s", number)
    _write(column, value)


def _put_back(number, column, original, value):
    _write(column, original)


def _write(column, value):
    sql("PRAGMA ignore_check_constraints = ON")
    try:
        sql(f'UPDATE access_auditline SET "{column}" = %s WHERE rowid = (SELECT line FROM touched)', value)
    finally:
        sql("PRAGMA ignore_check_constraints = OFF")


@pytest.mark.only("postgresql")
@pytest.mark.django_db
@pytest.mark.parametrize("column", [column for column in COLUMNS if column != "owner_id"])
def test_postgres_shows_a_changed_column_too(owner, monkeypatch, column):
    monkeypatch.setattr(long_trail, "SEGMENT", 40)
    long_trail.write(80, change={41: column})

    where = {fault[1] for fault in check()}

    assert where & {"line 41", "segment 2"}


@pytest.mark.django_db
@pytest.mark.only("sqlite")
@pytest.mark.parametrize("number", [1, 39, 40, 41, 100, 200])
def test_a_deleted_line_is_found_and_named(trail_of_200, number):
    AuditLine.objects.filter(number=number).delete()

    assert check()[0] == ("a line is missing", f"line {number}")


def forged(**fields):
    """A line that somebody without the keys has made."""
    real = AuditLine.objects.order_by("?").first()
    values = {field.attname: getattr(real, field.attname) for field in AuditLine._meta.concrete_fields}
    return AuditLine(**{**values, "id": uuid.uuid4(), "number": None, **fields})


@pytest.mark.django_db
@pytest.mark.only("sqlite")
@pytest.mark.parametrize("number", [None, 201, 0, -5, 10**9])
def test_an_inserted_line_is_found_whatever_number_it_is_given(trail_of_200, number):
    forged(number=number).save(force_insert=True)

    assert check()


@pytest.mark.django_db
@pytest.mark.only("sqlite")
@pytest.mark.parametrize("number", ["'x'", "5.5", "x'00'", "40.25", "'5x'"])
def test_a_line_can_not_hide_behind_a_number_that_is_none(trail_of_200, number):
    line = forged()
    line.save(force_insert=True)
    sql(f"UPDATE access_auditline SET number = {number} WHERE id = %s", line.pk.hex)

    assert ("a line stands outside every segment") in {what for what, _ in check()}


@pytest.mark.django_db
@pytest.mark.only("sqlite")
def test_two_swapped_lines_are_found(trail_of_200):
    for one, other in ((1, 2), (40, 41), (7, 190)):
        for _ in range(2):
            sql("UPDATE access_auditline SET number = -1 WHERE number = %s", one)
            sql("UPDATE access_auditline SET number = %s WHERE number = %s", one, other)
            sql("UPDATE access_auditline SET number = %s WHERE number = -1", other)
            faults = check()
            if _ == 0:
                assert faults[0] == ("the segment's seal does not agree", f"segment {(min(one, other) - 1) // 40 + 1}")
        assert faults == []


@pytest.mark.django_db
@pytest.mark.only("sqlite")
def test_a_trail_cut_short_is_found_against_its_exported_head_and_only_so(trail_of_200):
    AuditSegment.objects.filter(number=5).delete()
    AuditLine.objects.filter(number__gt=160).delete()
    AuditSubject.objects.exclude(line__in=AuditLine.objects.values("pk")).delete()
    assert check() == [("the trail does not agree with its exported head", "segment 5")]

    file = head_file(trail_of_200.pk)
    file.write_text("".join(f"{row}\n" for row in file.read_text().splitlines() if json.loads(row)["segment"] < 5))
    assert check() == ([] if file.read_text() else [("the exported heads are missing", file.name)])


@pytest.mark.django_db
@pytest.mark.only("sqlite")
def test_a_trail_that_is_gone_altogether_is_found(trail_of_200):
    for model in (AuditLine, AuditSubject, AuditSegment):
        model.objects.all().delete()

    assert check() == [("the trail does not agree with its exported head", "segment 5")]


@pytest.mark.django_db
def test_heads_that_are_gone_or_spoilt_are_named(trail_of_200):
    file = head_file(trail_of_200.pk)
    file.write_text(file.read_text() + '{"segment": 5, "la')
    assert check() == [("an exported head can't be read", f"{file.name}, row 2")]

    file.unlink()
    assert check() == [("the exported heads are missing", file.name)]


def rechain(key_name, key, *, only_lines=False):
    """Write every code and seal anew with a key of one's own, as somebody without ours could."""
    previous = FIRST_SEAL
    for segment in AuditSegment.objects.order_by("number"):
        codes = []
        for line in AuditLine.objects.filter(number__range=(segment.first, segment.last)).order_by("number"):
            line.key = key_name
            codes.append(mac(line, key))
            AuditLine.objects.filter(pk=line.pk).update(key=key_name, mac=codes[-1])
        previous = seal_of(previous, segment.first, segment.last, codes, key)
        if not only_lines:
            AuditSegment.objects.filter(pk=segment.pk).update(key=key_name, seal=previous)
    head_file(segment.owner_id).write_text(json.dumps({"segment": 5, "last": 200, "seal": previous.hex()}))


@pytest.mark.django_db
@pytest.mark.only("sqlite")
@pytest.mark.parametrize("key", [b"", b"\0", b"\0" * 32, b"guess"])
@pytest.mark.parametrize("known", [True, False], ids=["under our key's name", "under a name of its own"])
def test_a_trail_chained_anew_without_the_key_is_found(trail_of_200, ring, key, known):
    AuditLine.objects.filter(number=3).update(event="listed")

    rechain(ring.audit_current if known else "nobody", key)

    assert check()[0] == ("a line has been changed or added", "line 1")


@pytest.mark.django_db
@pytest.mark.only("sqlite")
@pytest.mark.parametrize("name", ["number", "first", "last", "seal", "key"])
def test_a_changed_segment_is_found(trail_of_200, name):
    segment = AuditSegment.objects.get(number=3)
    changed = {"number": 9, "first": 82, "last": 119, "seal": b"\0" * 32, "key": "x"}[name]

    AuditSegment.objects.filter(pk=segment.pk).update(**{name: changed})

    assert check()


@pytest.mark.django_db
@pytest.mark.only("sqlite")
def test_a_segment_can_not_be_passed_off_as_dropped_by_retention(trail_of_200, ring):
    AuditSubject.objects.filter(line__in=AuditLine.objects.filter(number__lte=40).values("pk")).delete()
    AuditLine.objects.filter(number__lte=40).delete()
    segment = AuditSegment.objects.filter(number=1)
    segment.update(dropped_at=now())
    assert check() == [("a segment is marked as dropped by no retention run", "segment 1")]

    first = segment.get()
    code = sealer.dropped_code_of(bytes(first.seal), first.dropped_at, ring.audit[first.key])
    segment.update(dropped_code=code)
    assert check() == []


@pytest.mark.django_db
@pytest.mark.only("sqlite")
@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM access_auditsubject WHERE line = '{line}'",
        "UPDATE access_auditsubject SET client = '{other}' WHERE line = '{line}'",
        "UPDATE access_auditsubject SET client = CAST(client AS BLOB) WHERE line = '{line}'",
        "UPDATE access_auditsubject SET client = substr(client, 1, 31) WHERE line = '{line}'",
        "UPDATE access_auditsubject SET client = '' WHERE line = '{line}'",
        "UPDATE access_auditsubject SET line = '{other}' WHERE line = '{line}'",
        "UPDATE access_auditsubject SET line = CAST(line AS BLOB) WHERE line = '{line}'",
        "UPDATE access_auditsubject SET at = at + 1 WHERE line = '{line}'",
        "UPDATE access_auditsubject SET at = CAST(at AS TEXT) || 'x' WHERE line = '{line}'",
        "UPDATE access_auditsubject SET owner_id = '{other}' WHERE line = '{line}'",
        "INSERT INTO access_auditsubject (id, owner_id, line, client, at)"
        " SELECT '{other}', owner_id, line, '{other}', at FROM access_auditsubject WHERE line = '{line}'",
        "INSERT INTO access_auditsubject (id, owner_id, line, client, at)"
        " SELECT '{other}', owner_id, '{other}', client, at FROM access_auditsubject WHERE line = '{line}'",
    ],
)
@pytest.mark.parametrize("place", ["sealed", "waiting"])
def test_an_index_of_clients_that_says_otherwise_is_found(trail_of_200, change, place):
    lines = AuditLine.objects.filter(number=None) if place == "waiting" else AuditLine.objects.filter(number=71)
    line = next(line for line in lines if " " not in line.subjects and line.subjects)
    sql(change.format(line=line.pk.hex, other=uuid.uuid4().hex))

    assert any("index of clients" in what for what, _ in check())


@pytest.mark.django_db
@pytest.mark.only("sqlite")
@pytest.mark.parametrize("change", ["source = 'x'", "actor = '{other}'", "mac = x'00'", "subjects = ''"])
def test_a_changed_line_in_the_unsealed_tail_is_found(trail_of_200, change):
    line = AuditLine.objects.filter(number=None).exclude(subjects="").first()
    sql(f"UPDATE access_auditline SET {change.format(other=uuid.uuid4().hex)} WHERE id = %s", line.pk.hex)

    assert ("a line has been changed or added", "the unsealed tail") in check()


@pytest.mark.django_db
@pytest.mark.only("sqlite")
def test_what_was_changed_before_it_was_sealed_is_found_afterwards(trail_of_200):
    line = AuditLine.objects.filter(number=None).first()
    AuditLine.objects.filter(pk=line.pk).update(source="x")

    assert sealer.seal_waiting() == WAITING
    number = AuditLine.objects.get(pk=line.pk).number
    assert check()[0] == ("a line has been changed or added", f"line {number}")


@pytest.mark.django_db
@pytest.mark.postgres
def test_sealing_goes_on_where_it_ended_and_agrees(owner, monkeypatch):
    monkeypatch.setattr(sealer, "SEGMENT", 40)
    long_trail.write_waiting(99)
    assert sealer.seal_waiting() == 100
    long_trail.write_waiting(30)
    assert sealer.seal_waiting() == 30

    assert list(AuditSegment.objects.order_by("number").values_list("first", "last")) == [
        (1, 40), (41, 80), (81, 100), (101, 130),
    ]  # fmt: skip
    assert (check(), sealer.seal_waiting()) == ([], 0)


@pytest.mark.django_db
@pytest.mark.postgres
def test_no_two_different_lines_have_the_same_signed_text(owner):
    odd = ["", None, 0, "0", "null", '"', '",', ",", "\\", '\\"', "\0", "\x1f", "a\0b", "ä", "\u2028", '","']
    texts = [signed_text(pair) for pair in ((one, other) for one in odd for other in odd)]

    assert len(set(texts)) == len(odd) ** 2


@pytest.mark.django_db
@pytest.mark.postgres
def test_odd_characters_are_signed_the_same_way_by_the_program_and_the_database(owner):
    for source in ("ä", '"', "\\", "\u2028", "\x7f", "/<>&'", "\b\f\n\r\t", "\x01\x1f", "😀"):
        long_trail.write_waiting(1, source=source)

    assert check() == []


@pytest.mark.django_db
def test_lines_of_an_unknown_key_are_faults_not_crashes(trail_of_200, ring):
    factories_key = keyring.fresh()
    keyring.write(factories_key, long_trail.key_file())

    faults = check()

    assert faults[0] == ("a line has been changed or added", "line 1")
    assert len(faults) == LINES + WAITING + 5


@pytest.mark.django_db(transaction=True)
@pytest.mark.postgres
def test_segments_are_shared_out_over_processes_and_the_fault_is_found_all_the_same(owner, monkeypatch):
    monkeypatch.setattr(long_trail, "SEGMENT", 40)
    monkeypatch.setattr(verify, "BATCH", 5)
    long_trail.write(1200, change={777: "source"})

    verdict = verify.verify(processes=2)

    assert [(fault.what, fault.where) for fault in verdict.faults] == [("a line has been changed or added", "line 777")]
    assert (verdict.lines, verdict.unsealed) == (1201, 1)


def test_every_column_of_a_line_is_signed_but_its_code_and_number():
    columns = {field.attname for field in AuditLine._meta.get_fields() if isinstance(field, models.Field)}

    assert columns - set(SIGNED) == {"mac", "number"}
