"""Times for people's own calendars."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rinnalla.formats.calendar_file import Entry, calendar_file, escaped

BEGINS = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)


def entry(**more):
    said = {"uid": "1@x", "starts_at": BEGINS, "ends_at": BEGINS + timedelta(hours=2), "title": "Koulutus", **more}
    return Entry(**said)


def unfolded(data):
    return data.replace(b"\r\n ", b"").decode().split("\r\n")


def test_an_entry_says_when_in_utc_and_what_with_separators_escaped():
    lines = unfolded(calendar_file([entry(title="A, B; C\\D", place="Sali 1\n2. kerros")], stamp=BEGINS))

    assert "DTSTART:20261124T070000Z" in lines
    assert "DTEND:20261124T090000Z" in lines
    assert "SUMMARY:A\\, B\\; C\\\\D" in lines
    assert "LOCATION:Sali 1\\n2. kerros" in lines
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])


def test_what_is_called_off_is_taken_away_from_calendars():
    lines = unfolded(calendar_file([entry(cancelled=True, sequence=3)], stamp=BEGINS))

    assert {"STATUS:CANCELLED", "SEQUENCE:3"} <= set(lines)


def test_an_address_can_not_begin_a_line_of_its_own():
    lines = unfolded(calendar_file([entry(address="https://x.example/\r\nATTACH:evil")], stamp=BEGINS))

    assert "URL:https://x.example/ATTACH:evil" in lines


@given(st.text(max_size=300))
def test_no_line_is_longer_than_75_octets_and_no_letter_is_broken(title):
    data = calendar_file([entry(title=title)], stamp=BEGINS)

    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert f"SUMMARY:{escaped(title)}" in unfolded(data)
