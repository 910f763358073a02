"""Attendance lists of meeting tools, in their layouts, and files that only say they are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.formats.intake import FileFault
from rinnalla.formats.meeting_list import Attendee, minutes_in, read_meeting_list

TEAMS = """1. Summary
Meeting title\tKohtaaminen
Attended participants\t3

2. Participants
Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
Anna Aalto\t3/2/26, 8:58:11 AM\t3/2/26, 11:01:02 AM\t2h 2m 51s\tAnna@example.org\tanna@example.org\tPresenter
Bo Berg (Guest)\t3/2/26, 9:01:00 AM\t3/2/26, 9:31:00 AM\t30m\t\t\tAttendee

3. In-Meeting Activities
Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
Anna Aalto\t3/2/26, 8:58:11 AM\t3/2/26, 11:01:02 AM\t2h 2m 51s\tAnna@example.org\tPresenter
"""
ZOOM = """Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants
123,Kohtaaminen,03/02/2026 09:00:00 AM,03/02/2026 11:00:00 AM,taimi@example.org,120,2

Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent
Anna Aalto,anna@example.org,03/02/2026 08:58:11 AM,03/02/2026 09:58:11 AM,60,No,
"Berg, Bo",,03/02/2026 09:00:00 AM,03/02/2026 09:30:00 AM,30,Yes,
Anna Aalto,ANNA@example.org,03/02/2026 10:00:00 AM,03/02/2026 10:45:00 AM,45,No,
"""
FINNISH = (
    "Nimi;Ensimmäinen liittyminen;Kokouksessaoloaika;Sähköposti\nAnna Aalto;2.3.2026 9.00;1 t 5 min;anna@example.org\n"
)


def read(tmp_path, text, encoding="utf-8"):
    file = tmp_path / "list.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return read_meeting_list(file)


def test_teams_in_utf_16_with_parts_around_the_table(tmp_path):
    assert read(tmp_path, TEAMS, "utf-16") == [
        Attendee("Anna Aalto", "Anna@example.org", 122),
        Attendee("Bo Berg (Guest)", "", 30),
    ]


def test_zoom_with_the_times_of_one_person_put_together(tmp_path):
    assert read(tmp_path, ZOOM) == [Attendee("Anna Aalto", "anna@example.org", 105), Attendee("Berg, Bo", "", 30)]


def test_finnish_headings_and_windows_letters(tmp_path):
    assert read(tmp_path, FINNISH, "cp1252") == [Attendee("Anna Aalto", "anna@example.org", 65)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02" * 100, "not_text"),
        ("Kaikki hyvin\n", "no_headings"),
        ("Name,Email\n", "no_rows"),
        ("Name,Email\n" + "A,a@b.fi\n" * 10_001, "too_many_rows"),
    ],
)
def test_what_is_no_such_list_is_refused_with_a_reason(tmp_path, text, code):
    with pytest.raises(FileFault) as fault:
        read(tmp_path, text)
    assert fault.value.code == code


def test_a_cell_that_begins_like_a_formula_is_a_name_and_no_more(tmp_path):
    assert read(tmp_path, 'Name,Email\n"=HYPERLINK(""http://x"")",x\n') == [
        Attendee('=HYPERLINK("http://x")', "", None)
    ]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1h 5m 30s", 65),
        ("2 t 3 min", 123),
        ("45s", 0),
        ("1:05:30", 65),
        ("12:30", 12),
        ("65", 65),
        ("", None),
        ("x", None),
    ],
)
def test_lengths_as_the_tools_write_them(text, minutes):
    assert minutes_in(text) == minutes


@given(st.binary(max_size=2000))
def test_whatever_comes_is_read_or_refused(tmp_path_factory, data):
    file = tmp_path_factory.mktemp("list") / "x"
    file.write_bytes(data)
    try:
        read_meeting_list(file)
    except FileFault:
        return
