"""What made-up services say of their hours, and tables of hand-checked moments."""

from datetime import UTC, datetime, time

from rinnalla.methods.opening_hours.answers import HELSINKI
from rinnalla.methods.opening_hours.reading import WEEKDAYS, read

EVERY = list(WEEKDAYS)
WORKDAYS = EVERY[:5]
LETTERS = {"o": "open", "b": "call_back", "u": "unknown", "a": "by_appointment", "c": None}


def week(days, *times, **more):
    return {"days": days, "times": list(times), **more}


TOLD = {
    # weekdays 9-7, weekends and public holidays 15-7; nothing of eves
    "crisis": {
        "weekly": [week(WORKDAYS, "09:00-07:00"), week(["SA", "SU"], "15:00-07:00")],
        "policies": {"holiday": ["15:00-07:00"]},
    },
    "office": {"weekly": [week(WORKDAYS, "09:00-15:00")]},
    "workdays": {
        "weekly": [week(WORKDAYS, "09:00-15:00")],
        "policies": {
            "holiday": "closed", "eve": "closed", "new_years_eve": ["09:00-12:00"], "maundy_thursday": ["09:00-13:00"],
        },
    },
    "lunch": {"weekly": [week(EVERY[:4], "09:00-11:00", "12:00-15:00"), week(["FR"], "09:00-11:00")]},
    "cafe": {"weekly": [week(["FR", "SA"], "22:00-04:00")], "policies": {"holiday": "like SA"}},
    "dawn": {"weekly": [week(EVERY, "03:30-05:00")]},
    "dusk": {"weekly": [week(EVERY, "22:00-03:30")]},
    "round": {"weekly": [week(EVERY, "00:00-24:00")], "policies": {"holiday": "usual", "eve": "usual"}},
    "unsaid": {"weekly": [week(EVERY, "00:00-24:00")]},
    "mixed": {
        "weekly": [
            week(EVERY[:4], "00:00-24:00", access="call_back"), week(["MO", "WE"], "09:00-11:00"),
            week(["FR"], "10:00-16:00", access="by_appointment"), week(["FR"], "12:00-13:00"),
        ],
    },
    "monthly": {
        "weekly": [
            week(["TU"], "14:00-16:00", nth=[1, 3]), week(["SA"], "12:00-15:00", nth=[-1]),
            week(["TH"], "10:00-12:00", weeks="odd"),
        ],
    },
    "season": {
        "weekly": [
            week(WORKDAYS, "09:00-16:00", until="2026-05-31"),
            week(WORKDAYS, "09:00-13:00", **{"from": "2026-06-01", "until": "2026-08-31"}),
            week(WORKDAYS, "09:00-16:00", **{"from": "2026-09-01", "until": "2026-12-31"}),
        ],
        "policies": {"holiday": "closed", "eve": "closed"},
        "exceptions": [
            {"from": "2026-07-01", "until": "2026-07-31", "holds": "closed"},
            {"from": "2026-07-15", "until": "2026-07-15", "holds": ["10:00-12:00"]},
            {"from": "2026-10-12", "until": "2026-10-13", "holds": "unknown"},
            {"from": "2026-11-20", "until": "2026-11-20", "holds": ["18:00-02:00"]},
        ],
    },
    "school": {
        "weekly": [week(EVERY[:4], "15:00-17:00")],
        "policies": {"school_holiday": "closed"},
        "school": {
            "from": "2026-08-11", "until": "2027-06-05",
            "holidays": [
                {"from": "2026-10-19", "until": "2026-10-23"}, {"from": "2026-12-21", "until": "2027-01-08"},
                {"from": "2027-02-22", "until": "2027-02-26"},
            ],
        },
    },
    "nothing": {},
}  # fmt: skip

CHECKED = {
    "crisis": """
2026-11-20 FR 06:59o 07:00c 08:59c 09:00o 23:00o
2026-11-21 SA 02:00o 06:59o 07:00c 09:00c 14:59c 15:00o
2026-11-22 SU 06:30o 07:00c 15:00o
2026-11-23 MO 03:00o 07:00c 09:00o
2026-01-05 MO 08:00c 09:00o
2026-01-06 TU 06:59o 07:00c 09:00c 14:59c 15:00o 23:59o
2026-01-07 WE 00:00o 06:59o 07:00c 09:00o
2026-04-03 FR 06:00o 09:00c 15:00o
2026-04-04 SA 06:59o 07:00c 12:00c 15:00o
2026-04-05 SU 03:30o 09:00c 15:00o
2026-04-06 MO 06:00o 09:00c 14:59c 15:00o
2026-04-07 TU 06:00o 08:00c 09:00o
2026-06-18 TH 09:00o
2026-06-19 FR 06:59o 07:00c 08:59c 09:00u 23:59u
2026-06-20 SA 00:00u 06:59u 07:00c 14:59c 15:00o
2026-06-21 SU 06:59o 07:00c
2026-12-23 WE 09:00o
2026-12-24 TH 06:59o 07:00c 09:00u 18:00u
2026-12-25 FR 06:59u 07:00c 09:00c 15:00o
2026-12-26 SA 06:59o 09:00c 15:00o
2026-12-27 SU 06:59o 14:59c 15:00o
2026-12-28 MO 06:59o 07:00c 09:00o
2026-12-31 TH 09:00o 23:59o
2027-01-01 FR 00:00o 06:59o 07:00c 09:00c 15:00o
2026-03-28 SA 15:00o
2026-03-29 SU 02:59o 04:00o 06:59o 07:00c
2026-10-25 SU 03:30o 03:30+o 06:59o 07:00c
""",
    "office": """
2026-01-06 TU 08:59c 09:00u 14:59u 15:00c
2026-04-30 TH 10:00o 15:00c
2026-05-01 FR 10:00u 16:00c
2026-05-13 WE 10:00o
2026-05-14 TH 09:00u 15:00c
2026-05-15 FR 10:00o
2026-06-19 FR 10:00u
2026-06-20 SA 10:00c
2026-10-31 SA 10:00c
2026-12-06 SU 10:00c
2027-12-06 MO 10:00u
2026-12-24 TH 10:00u 15:00c
2026-12-25 FR 10:00u
2026-12-28 MO 10:00o
2026-12-31 TH 10:00o
2027-01-01 FR 12:00u
""",
    "workdays": """
2024-03-29 FR 10:00c
2024-04-01 MO 10:00c
2024-04-02 TU 10:00o
2024-05-09 TH 10:00c
2024-06-21 FR 10:00c
2025-06-20 FR 10:00c
2025-12-24 WE 10:00c
2026-01-05 MO 10:00o
2026-01-06 TU 10:00c
2026-04-02 TH 12:59o 13:00c
2026-04-03 FR 10:00c
2026-04-06 MO 10:00c
2026-04-07 TU 10:00o
2026-05-14 TH 10:00c
2026-05-15 FR 10:00o
2026-05-24 SU 10:00c
2026-05-25 MO 10:00o
2026-06-19 FR 10:00c
2026-06-22 MO 09:00o
2026-10-30 FR 14:00o
2026-11-22 SU 10:00c
2026-11-23 MO 08:59c 09:00o 14:59o 15:00c
2026-12-24 TH 10:00c
2026-12-30 WE 12:00o
2026-12-31 TH 09:00o 11:59o 12:00c
2027-03-26 FR 10:00c
2027-03-29 MO 10:00c
2027-05-06 TH 10:00c
2027-06-25 FR 10:00c
2027-12-06 MO 10:00c
2027-12-07 TU 10:00o
""",
    "lunch": """
2026-11-24 TU 10:59o 11:00c 11:59c 12:00o 15:00c
2026-11-27 FR 10:00o 11:00c 12:30c
""",
    "cafe": """
2026-11-20 FR 21:59c 22:00o
2026-11-21 SA 03:59o 04:00c 22:00o
2026-11-22 SU 03:59o 04:00c 22:00c
2026-03-28 SA 22:00o
2026-03-29 SU 01:00o 02:59o 04:00c
2026-10-24 SA 22:00o
2026-10-25 SU 03:59o 03:00+o 03:59+o 04:00c
2026-04-06 MO 21:59c 22:00o
2026-04-07 TU 03:59o 04:00c
""",
    "dawn": """
2026-03-28 SA 03:29c 03:30o 05:00c
2026-03-29 SU 02:59c 04:00o 04:59o 05:00c
2026-10-25 SU 03:29c 03:30o 03:59o 03:00+o 03:30+o 04:59o 05:00c
""",
    "dusk": """
2026-03-28 SA 03:29o 03:30c 22:00o
2026-03-29 SU 02:59o 04:00c
2026-10-25 SU 03:29o 03:59o 03:00+o 03:29+o 03:30+c 04:00c
""",
    "round": """
2026-03-29 SU 02:59o 04:00o
2026-06-19 FR 23:59o
2026-06-20 SA 00:00o
2026-10-25 SU 03:30o 03:30+o
2026-12-24 TH 03:00o
2026-12-25 FR 12:00o
""",
    "unsaid": """
2026-12-23 WE 23:59o
2026-12-24 TH 00:00u
2026-12-26 SA 23:59u
2026-12-27 SU 00:00o
""",
    "mixed": """
2026-11-23 MO 08:59b 09:00o 10:59o 11:00b
2026-11-24 TU 09:00b
2026-11-26 TH 23:59b
2026-11-27 FR 00:00c 09:59c 10:00a 12:00o 12:59o 13:00a 16:00c
2026-11-28 SA 12:00c
2026-12-24 TH 10:00u
2026-05-01 FR 10:00u 12:00u 16:00c
""",
    "monthly": """
2026-02-28 SA 12:00o 15:00c
2026-11-03 TU 14:00o
2026-11-10 TU 14:00c
2026-11-17 TU 15:59o 16:00c
2026-11-24 TU 14:00c
2026-12-01 TU 14:00o
2026-12-15 TU 14:00o
2026-12-29 TU 14:00c
2026-11-21 SA 12:00c
2026-11-28 SA 12:00o
2026-12-19 SA 12:00c
2026-12-26 SA 12:00u
2026-11-19 TH 10:00o
2026-11-26 TH 10:00c
2026-12-31 TH 10:00o
2027-01-07 TH 10:00o
2027-01-14 TH 10:00c
""",
    "season": """
2026-05-29 FR 15:59o
2026-06-01 MO 12:59o 13:00c
2026-06-30 TU 10:00o
2026-07-01 WE 10:00c
2026-07-14 TU 10:00c
2026-07-15 WE 09:59c 10:00o 12:00c
2026-07-16 TH 10:00c
2026-07-31 FR 10:00c
2026-08-03 MO 10:00o 13:00c
2026-08-31 MO 13:00c
2026-09-01 TU 13:00o 16:00c
2026-10-12 MO 08:59c 09:00u 16:00c
2026-10-14 WE 09:00o
2026-11-20 FR 10:00c 18:00o 23:59o
2026-11-21 SA 01:59o 02:00c
2026-12-31 TH 10:00o
2027-01-01 FR 10:00c
2027-01-02 SA 00:00u
2027-01-04 MO 10:00u 20:00u
""",
    "school": """
2026-08-10 MO 14:59c 15:00u 17:00c
2026-08-11 TU 15:00o
2026-10-15 TH 15:00o
2026-10-19 MO 15:00c
2026-10-22 TH 15:00c
2026-10-26 MO 15:00o
2026-12-22 TU 15:00c
2026-12-24 TH 15:00c
2027-01-06 WE 15:00c
2027-01-11 MO 15:00o
2027-02-23 TU 16:00c
2027-05-05 WE 15:00o
2027-05-06 TH 15:00u
2027-06-07 MO 14:59c 15:00u 17:00c
""",
    "nothing": """
2026-11-23 MO 00:00u 12:00u
2026-12-25 FR 12:00c
""",
}


def hours(name, **more):
    return read(TOLD[name], **more)


def moment(day, clock):
    """A day and wall-clock time as UTC; ``+`` marks the second of the two hours that autumn gives."""
    wall = datetime.combine(datetime.fromisoformat(day).date(), time.fromisoformat(clock.rstrip("+")), HELSINKI)
    return wall.replace(fold=int(clock.endswith("+"))).astimezone(UTC)


def lines(table):
    return [line.split() for line in table.split("\n") if line]
