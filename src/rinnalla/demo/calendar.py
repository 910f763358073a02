"""When things happened in the demonstration, told from today."""

from datetime import UTC, date, datetime, time, timedelta

from rinnalla.access import clock
from rinnalla.methods.working_days import is_working_day

MONTHS = ("tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu")
SEASONS = ("talven", "kevään", "kesän", "syksyn")
EARLY, LATE = 10, 20


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A Finnish wall-clock time on a day, in UTC."""
    return datetime.combine(day, time(hour, minute), clock.HELSINKI).astimezone(UTC)


def worked(today: date, days_ago: int) -> date:
    """The last working day that is at least so many days ago."""
    day = today - timedelta(days_ago)
    while not is_working_day(day):
        day -= timedelta(1)
    return day


def first_meeting(today: date, weeks_ago: int, weekday: int) -> date:
    """A weekday of the week so many weeks before this one."""
    return today - timedelta(today.weekday()) - timedelta(weeks=weeks_ago) + timedelta(weekday)


def next_on(today: date, weekday: int) -> date:
    """The first such weekday after today."""
    return today + timedelta((weekday - today.weekday() - 1) % 7 + 1)


def work_days_from(today: date, count: int) -> list[date]:
    """So many working days in a row, today the first if it is one."""
    days = [work_day_from(today, 0)]
    while len(days) < count:
        days.append(work_day_from(days[-1], 1))
    return days


def work_day_from(today: date, days: int) -> date:
    """The first working day at least so many days ahead."""
    day = today + timedelta(days)
    while not is_working_day(day):
        day += timedelta(1)
    return day


def part_of_month(day: date) -> str:
    """The month of a day and how far it has come, in Finnish: "huhtikuun lopussa"."""
    part = "alussa" if day.day <= EARLY else "lopussa" if day.day > LATE else "puolivälissä"
    return f"{MONTHS[day.month - 1]}kuun {part}"


def season(day: date) -> str:
    """The season of a day in the genitive, in Finnish: June, July and August are "kesän"."""
    return SEASONS[day.month % 12 // 3]
