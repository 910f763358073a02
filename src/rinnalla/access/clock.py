"""The only clock. Times are stored in UTC and shown, counted in days and compared as dates in Europe/Helsinki."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rinnalla.access.errors import MomentAsked, NotADemonstrationError

HELSINKI = ZoneInfo("Europe/Helsinki")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_told: ContextVar[datetime | None] = ContextVar("told", default=None)
_stopped: ContextVar[bool] = ContextVar("stopped", default=False)


def now() -> datetime:
    """This moment in UTC, or the moment the builder of the demonstration has told.

    Raises MomentAsked where only the date may be asked for.
    """
    if _stopped.get():
        raise MomentAsked
    return _now()


def _now() -> datetime:
    return _told.get() or datetime.now(UTC)


def today() -> date:
    """The local date."""
    return _now().astimezone(HELSINKI).date()


@contextmanager
def stopped() -> Iterator[None]:
    """Let only the date be asked for: what is put together inside is kept for the day."""
    token = _stopped.set(True)
    try:
        yield
    finally:
        _stopped.reset(token)


def local(moment: datetime) -> datetime:
    """The moment as Finnish wall-clock time."""
    return moment.astimezone(HELSINKI)


def midnight(day: date) -> datetime:
    """The moment at which a local day begins."""
    return datetime.combine(day, time(), HELSINKI)


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
