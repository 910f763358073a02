"""Files from outside are refused with a reason, or read; whatever they are made of."""

import io
import resource
import struct
import zipfile
from contextlib import suppress

import pytest

from rinnalla.formats import intake, sheet
from rinnalla.formats.directory import hsds, plain, ptv_lists, tables
from rinnalla.formats.intake import FileFault, check_size, items_of
from tests.formats.sheets import xlsx

ROWS = [["Palvelu", "Puhelin"], ["Päiväkahvila", "08 555 0101"]]


@pytest.fixture
def write(tmp_path):
    """Write some bytes into a file."""

    def written(content):
        path = tmp_path / "file"
        path.write_bytes(content)
        return path

    return written


def fault_of(read):
    with pytest.raises(FileFault) as refused:
        list(read())
    return refused.value.code, refused.value.row, refused.value.column


def zip_of(members):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return packed.getvalue()


def understated(archive, size):
    """The zip file with another size told of its first member, in both places."""
    data = bytearray(archive)
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        found = data.index(mark)
        data[found + at : found + at + 4] = struct.pack("<I", size)
    return bytes(data)


def test_a_spreadsheet_is_read_whatever_its_form_and_letters(write):
    told = [{"Palvelu": "Päiväkahvila", "Puhelin": "08 555 0101"}]
    text = "Palvelu;Puhelin\r\nPäiväkahvila;08 555 0101\r\n"
    for content in (
        xlsx(ROWS), text.encode(), text.encode("utf-8-sig"), text.encode("cp1252"), text.encode("utf-16"),
        text.replace(";", "\t").encode(), text.replace(";", ",").encode(), ("\r\n;;\r\n" + text).encode(),
    ):  # fmt: skip
        assert [line.cells for line in sheet.lines(write(content))] == told


def test_a_cell_of_a_formula_gives_its_value_and_never_runs(write):
    rows = [["Palvelu", "Luku"], ["<f>1+1</f><v>2</v>", 3.0]]

    assert [line.cells for line in sheet.lines(write(xlsx(rows)))] == [{"Palvelu": "2", "Luku": "3"}]


def test_entities_of_xml_are_not_followed(write):
    doctype = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    rows = [["Palvelu"], ["&c;&b;"]]

    with suppress(FileFault):
        read = str([line.cells for line in sheet.lines(write(xlsx(rows, doctype)))])
        assert ["root:" in read, "haha" in read] == [False, False]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", ("empty", None, "")),
        (b"PK\x03\x04 and no more", ("damaged", None, "")),
        (xlsx(ROWS)[:-200], ("damaged", None, "")),
        (zip_of([("readme.txt", "x")]), ("not_sheet", None, "")),
        (b"\xd0\xcf\x11\xe0 old", ("old_excel", None, "")),
        (b"%PDF-1.7\x00", ("not_text", None, "")),
        (xlsx([]), ("empty", None, "")),
        (b"Palvelu;Palvelu\nA;B\n", ("heading_twice", 1, "Palvelu")),
        ((";".join(f"S{one}" for one in range(201)) + "\nA\n").encode(), ("too_many_columns", 1, "")),
        (("Palvelu;Kuvaus\nA;" + "x" * 60_000 + "\n").encode(), ("damaged_row", 2, "")),
    ],
)
def test_a_spreadsheet_that_can_not_be_read_says_why_and_where(write, content, fault):
    assert fault_of(lambda: sheet.lines(write(content))) == fault


def test_a_zip_that_unpacks_into_too_much_is_refused_before_it_is_unpacked(write, monkeypatch):
    monkeypatch.setattr(intake, "LARGEST_UNPACKED", 1024 * 1024)
    bomb = zip_of([("xl/workbook.xml", b"\x00" * 2 * 1024 * 1024)])

    assert len(bomb) < 10_000
    assert fault_of(lambda: sheet.lines(write(bomb))) == ("zip_bomb", None, "")
    assert fault_of(lambda: tables.services(write(bomb))) == ("zip_bomb", None, "")


def test_a_zip_that_tells_a_smaller_size_than_it_has_is_refused(write):
    bomb = understated(zip_of([("services.csv", b"id,name\n" + b"a" * 1_000_000)]), 10)

    assert fault_of(lambda: tables.services(write(bomb))) == ("damaged", None, "")


def test_a_zip_whose_packing_is_broken_is_refused(write):
    whole = bytearray(xlsx([["Palvelu", "Puhelin"], *[[f"Kahvila {n}", str(n * 7919)] for n in range(200)]]))
    at = whole.index(b"xl/workbook.xml") + len(b"xl/workbook.xml")
    whole[at : at + 12] = b"\xff" * 12

    assert fault_of(lambda: sheet.lines(write(bytes(whole)))) == ("damaged", None, "")


def test_a_zip_of_very_many_files_is_refused(write):
    many = zip_of([(f"{number}.csv", "x") for number in range(2001)])

    assert fault_of(lambda: tables.services(write(many))) == ("zip_bomb", None, "")


def test_a_zip_without_services_is_no_datapackage(write):
    assert fault_of(lambda: tables.services(write(zip_of([("phones.csv", "id,number\n1,2\n")])))) == (
        "no_services_table", None, "",
    )  # fmt: skip


def test_a_fault_in_a_table_names_the_table_and_the_row(write):
    broken = zip_of([("services.csv", "id,name\n1,A\n2," + "x" * 60_000 + "\n")])

    assert fault_of(lambda: tables.services(write(broken))) == ("damaged_row", 3, "services.csv")


def test_a_file_of_half_a_gigabyte_is_refused_unread(tmp_path):
    path = tmp_path / "file"
    with path.open("wb") as out:
        out.truncate(500 * 1024 * 1024)

    assert fault_of(lambda: [check_size(path)]) == ("too_large", None, "")
    assert fault_of(lambda: items_of(path, ())) == ("too_large", None, "")


def test_a_long_file_is_read_one_entry_at_a_time(tmp_path):
    path = tmp_path / "file"
    with path.open("w") as out:
        out.write('{"contents": [')
        for number in range(20_000):
            out.write(f'{"," if number else ""}{{"id": "{number}", "name": "{"x" * 1000}"}}')
        out.write("]}")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    assert sum(1 for _ in items_of(path, ("contents",))) == 20_000
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert grown < 10


def test_an_object_of_entries_by_their_identifiers_is_read_too(write):
    content = b'{"a": {"id": "a", "name": "A"}, "b": {"id": "b", "name": "B"}}'

    assert [item["name"] for _, item in items_of(write(content), ())] == ["A", "B"]


def test_numbers_that_are_none_are_refused(write):
    assert fault_of(lambda: items_of(write(b'[{"id": "1", "latitude": NaN}]'), ()))[0] == "not_json"


def test_a_saved_way_of_reading_whose_column_is_gone_says_which(write):
    content = b"Nimi;Puhelin\nA;1\n"

    assert fault_of(lambda: plain.read(write(content), "fi", {"Palvelu": "name"})) == ("heading_lost", 1, "Palvelu")


def test_a_workbook_without_a_list_of_services_is_no_list(write):
    assert fault_of(lambda: ptv_lists.read(write(xlsx(ROWS)), "fi")) == ("no_list", None, "")


def test_a_list_of_services_is_read_from_every_sheet(write):
    rows = [["id", "Name", "serviceSummary", "municipalityCode"], ["1", "Kahvila", "Kahvia.", 91.0], ["2", "", "", ""]]

    read = list(ptv_lists.read(write(xlsx(rows)), "fi"))

    assert (read[0].values["name"], read[0].values["areas"]) == (
        {"fi": "Kahvila"}, [{"kind": "municipality", "code": "091"}],
    )  # fmt: skip
    assert (read[1].code, read[1].number) == ("no_name", 3)


def test_tables_are_put_together_whatever_letters_they_are_in(write):
    package = zip_of([
        ("data/services.csv", "id,organization_id,name,status\ns1,o1,Päiväkahvila,active\n".encode("cp1252")),
        ("data/organizations.csv", "id,name,description\no1,Yhdistys,Kuvaus\n"),
        ("data/phones.csv", 'id,service_id,location_id,number\np1,s1,,"""08 555 0100"""\np2,,l1,08 555 0200\n'),
        ("data/service_at_location.csv", "id,service_id,location_id\na1,s1,l1\n"),
        ("data/locations.csv", "id,location_type,name,latitude,longitude\nl1,physical,Talo,100,101\n"),
    ])  # fmt: skip

    rows = {row.kind: row.values for row in hsds.read_tables(write(package), "fi")}

    assert rows["service"]["name"] == {"fi": "Päiväkahvila"}
    assert [one["number"] for one in rows["service"]["phones"]] == ["08 555 0100"]
    assert [one["number"] for one in rows["location"]["phones"]] == ["08 555 0200"]
    assert (rows["location"]["latitude"], rows["organization"]["name"]) == (None, {"fi": "Yhdistys"})
