"""The only clock. Times are stored in UTC and shown, counted in days and compared as dates in Europe/Helsinki."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from rinnalla.access.errors import NotADemonstrationError

HELSINKI = ZoneInfo("Europe/Helsinki")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_told: ContextVar[datetime | None] = ContextVar("told", default=None)


def now() -> datetime:
    """This moment in UTC, or the moment the builder of the demonstration has told."""
    return _told.get() or datetime.now(UTC)


def today() -> date:
    """The local date."""
    return now().astimezone(HELSINKI).date()


def local(moment: datetime) -> datetime:
    """The moment as Finnish wall-clock time."""
    return moment.astimezone(HELSINKI)


def microseconds(moment: datetime) -> int:
    """Whole microseconds since 1970, the form in which the audit trail keeps time."""
    return (moment - EPOCH) // timedelta(microseconds=1)


def moment(microseconds: int) -> datetime:
    """The moment in UTC of microseconds since 1970."""
    return EPOCH + timedelta(microseconds=microseconds)


@contextmanager
def told(moment: datetime) -> Iterator[None]:
    """Let everything inside happen at a given moment. Only in a database marked as a demonstration.

    Raises NotADemonstrationError elsewhere.
    """
    from rinnalla.access.models import DemoMark  # noqa: PLC0415 -- models need the clock for their defaults

    if not DemoMark.objects.exists():
        raise NotADemonstrationError
    token = _told.set(moment)
    try:
        yield
    finally:
        _told.reset(token)
