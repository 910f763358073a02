"""Whether a service is open now, and until when that holds."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from rinnalla.access import clock
from rinnalla.methods.opening_hours.answers import Answer, State, answer
from rinnalla.methods.opening_hours.reading import read
from rinnalla.services.choices import Audience
from rinnalla.services.models import Phone, Schedule, Service

# Two half-lives of trust in hours: whoever made sure of them so long ago is believed no more.
TRUSTED_DAYS = 180
STRENGTH = (State.OPEN, State.UNKNOWN, State.CLOSED)


def told(schedule: Schedule, at: datetime) -> Answer:
    """What can be said of one schedule at a moment."""
    return answer(read(schedule.rules, verified=schedule.verified_on, trusted_days=TRUSTED_DAYS), at)


def openness(service: Service) -> tuple[str, datetime | None]:
    """The best that its hours for everyone say now, and when some say something else; nothing where none is told."""
    answers = [told(schedule, clock.now()) for schedule in _schedules(service)]
    if not answers:
        return "", None
    state = min((one.state for one in answers), key=STRENGTH.index)
    return state.value, min((one.next.at for one in answers if one.next), default=None)


def _schedules(service: Service) -> Iterator[Schedule]:
    yield from service.schedules.all()
    yield from _of_phones(service.phones.all())
    for at in service.at_locations.all():
        yield from at.schedules.all()
        yield from at.location.schedules.all()
        yield from _of_phones(at.phones.all())


def _of_phones(phones: "Iterable[Phone]") -> Iterator[Schedule]:
    for phone in phones:
        if phone.audience == Audience.EVERYONE:
            yield from phone.schedules.all()
