"""When things happened in the demonstration, told from today."""

from datetime import UTC, date, datetime, time, timedelta

from rinnalla.access import clock
from rinnalla.methods.working_days import is_working_day


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


def work_day_from(today: date, days: int) -> date:
    """The first working day at least so many days ahead."""
    day = today + timedelta(days)
    while not is_working_day(day):
        day += timedelta(1)
    return day
