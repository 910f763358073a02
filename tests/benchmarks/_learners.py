"""A county's trainings past the doors: who has registered, who came, what came into use, who helps with what."""

from datetime import timedelta

from rinnalla.access import clock
from rinnalla.access.owners import owner_key
from rinnalla.access.records import Run, writing
from rinnalla.learning.choices.event import AttendanceSource, EventState, RegistrationState, Used, Way
from rinnalla.learning.models import (
    Attendance,
    Expert,
    HelpOffer,
    LearningTime,
    Registration,
    TrainingEvent,
    TrainingSession,
    UseCheck,
    Workshop,
)
from rinnalla.learning.queries.figures import WEEKS
from tests.factories.cast import SYSTEM

EVENTS, TAKING_PART, OFFERS, WORKSHOPS, EXPERTS, TIMES = 100, 400, 2_000, 300, 60, 60
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MODELS = frozenset({
    TrainingEvent, TrainingSession, Registration, Attendance, UseCheck, HelpOffer, LearningTime, Workshop, Expert,
})  # fmt: skip


def fill(cast, people):
    """Trainings in which these people have taken part or will; gives who looks at which page."""
    events = _events(cast.guidance)
    sessions = [TrainingSession(event=one, starts_at=one.starts_at, ends_at=one.ends_at) for one in events]
    registrations = [
        [_registration(one, cast.guidance, person) for person in people[place % 40 :: 40]]
        for place, one in enumerate(events[:-1])
    ]
    registrations.append([_registration(events[-1], cast.guidance, person) for person in people[:TAKING_PART]])
    held = [pair for pair in zip(sessions, registrations, strict=True) if pair[0].ends_at < clock.now()]
    over = [(session, one) for session, mine in held for one in mine]
    came = [Attendance(registration=one, session=session, source=AttendanceSource.TRAINER) for session, one in over]
    checks = [_check(session, one, weeks) for session, one in over for weeks in WEEKS]
    everybody = [one for mine in registrations for one in mine]
    with writing(Run(SYSTEM, MODELS, frozenset())):
        for rows in (events, sessions, everybody, came, checks, *_beside(cast, people)):
            type(rows[0]).objects.bulk_create(rows, batch_size=500)
    return _pages(cast, events, cast.guidance)


def _events(unit):
    days = [clock.now() + (number - EVENTS // 2) * DAY for number in range(EVENTS)]
    told = {"organisation": unit.organisation, "data_key": owner_key(), "ways": [Way.ONLINE]}
    return [
        TrainingEvent(
            title={"fi": f"Koulutus {number}"},
            state=EventState.PUBLISHED,
            starts_at=day,
            ends_at=day + 2 * HOUR,
            **told,
        )
        for number, day in enumerate(days)
    ]


def _registration(event, unit, person):
    told = {"data_key": event.data_key, "name": "Nimi", "way": Way.ONLINE, "takes_place": False}
    return Registration(
        event=event, person=person, unit=unit, state=RegistrationState.REGISTERED, queued_at=clock.now(), **told
    )


def _check(session, registration, weeks):
    told = {"used": Used.USED, "answered_at": clock.now(), "data_key": registration.data_key}
    due_on = session.ends_at.date() + timedelta(weeks=weeks)
    return UseCheck(registration=registration, weeks=weeks, due_on=due_on, **told)


def _beside(cast, people):
    """Offers of help, reserved times, workshops and experts."""
    key, today, unit = owner_key(), clock.today(), cast.guidance
    of_workshop = {"organisation": unit.organisation, "facilitator": cast.taimi.person, "data_key": key, "size": 4}
    return (
        [HelpOffer(person=one, topic="Kuuntelu", how="Viestillä", holds_until=today + DAY) for one in people[:OFFERS]],
        [
            LearningTime(unit=unit, purpose="Lukupiiri", starts_at=clock.now() - number * DAY, minutes=60, realised=30)
            for number in range(TIMES)
        ],
        [
            Workshop(title="Työpaja", template="case", code=f"X{number:05}", held_on=today, **of_workshop)
            for number in range(WORKSHOPS)
        ],
        [
            Expert(organisation=unit.organisation, data_key=key, name=f"Helmi {number}", speaks_of="Toipuminen")
            for number in range(EXPERTS)
        ],
    )


def _pages(cast, events, unit):
    manager, trainer, guide = cast.bertil.account, cast.taimi.account, cast.aino.account
    last = events[-1].pk
    return [
        (guide, "/koulutukset/"),
        (guide, f"/koulutukset/{last}"),
        (guide, "/koulutukset/omat"),
        (guide, "/koulutukset/apu/"),
        (manager, "/koulutukset/tiimit/"),
        (manager, f"/koulutukset/tiimit/{unit.pk}"),
        (trainer, "/koulutukset/hallinta/"),
        (trainer, f"/koulutukset/hallinta/{last}/osallistujat"),
        (trainer, "/koulutukset/luvut"),
        (trainer, "/koulutukset/asiantuntijat/"),
        (trainer, "/tyopajat/"),
        (trainer, "/"),
    ]
