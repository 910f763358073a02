"""A client told in a few lines: the rest of the story is filled in from a theme, the same way every time."""

from dataclasses import dataclass

from rinnalla.demo.happenings import Happening, Planned, Tried
from rinnalla.demo.story import Asked, Goal, Guidance, Met, Missed, Story, Unrecorded
from rinnalla.demo.themes import THEMES
from rinnalla.guidance.choices import (
    Aim,
    ClientAnswer,
    Company,
    GoalKind,
    Liking,
    NamedContact,
    RequestOrigin,
    RequestSource,
    TriedState,
)

# From the beginning of a request to the first meeting: until the guide is found, and a little more.
DAYS_TO_START = 18
FIRST_NUMBER = 210
PLAN_AFTER = 3
# Where a goal followed in steps stands at the start.
STARTS_AT = -1
WORKER_OF = {
    RequestOrigin.PRIMARY_CARE: "Hanna Rantala, Keskustan terveysasema",
    RequestOrigin.SOCIAL_WORK: "Jukka Tuominen, Aikuissosiaalityö",
    RequestOrigin.ADDICTION_SERVICE: "Paula Hirvonen, Päihdeneuvonta",
}
LIBRARY, LIBRARY_AFTER, GO_ALONE = "kirjasto", 4, (0, 1)


@dataclass(frozen=True)
class Sketch:
    """One client in a few lines. ``meetings`` were held a week apart from the first on; ``skipped`` did not happen.

    ``unrecorded`` leaves one more, of the last week, for the guide to record. A goal with ``steps`` starts at the
    second of them.
    """

    name: str
    situation: str
    hopes: str
    brief: str
    theme: str
    guide: str
    weeks_ago: int
    weekday: int
    hour: int
    meetings: int
    goal: str = ""
    aim: Aim = Aim.EVERYDAY
    steps: tuple[str, str, str, str, str] | None = None
    happened: tuple[Happening, ...] = ()
    skipped: tuple[int, ...] = ()
    length_weeks: int = 20
    goes_on: bool = True
    planned: bool = True
    unrecorded: bool = False
    source: RequestSource = RequestSource.PROFESSIONAL
    origin: RequestOrigin = RequestOrigin.CLINIC
    named_contact: NamedContact = NamedContact.NAMED_NURSE
    caller: str = ""


def whole(sketch: Sketch, number: int) -> Story:
    """The sketch as a story; ``number`` is its place in the table."""
    places = THEMES[sketch.theme]
    met: tuple[Met | Missed | Unrecorded, ...] = tuple(_met(sketch, week) for week in range(sketch.meetings))
    if sketch.unrecorded:
        met = (*met, Unrecorded(sketch.meetings, places[0].place))
    plan = (Planned(7 * PLAN_AFTER + 1),) if sketch.planned and sketch.meetings > PLAN_AFTER else ()
    goals = (_goal(sketch),) if sketch.goal else ()
    named = _named(sketch)
    return Story(
        name=sketch.name,
        call_name=sketch.name.split()[0],
        phone=f"044 555 0{FIRST_NUMBER + number}",
        days_ago=7 * sketch.weeks_ago + DAYS_TO_START,
        reached="period",
        asked=Asked(
            situation=sketch.situation,
            hopes=sketch.hopes,
            brief=sketch.brief,
            named_contact=sketch.named_contact,
            named_contact_name=named,
            source=sketch.source,
            origin=sketch.origin,
            caller=sketch.caller,
        ),
        guidance=Guidance(
            guide=sketch.guide,
            weeks_ago=sketch.weeks_ago,
            weekday=sketch.weekday,
            hour=sketch.hour,
            place=places[0].place,
            length_weeks=sketch.length_weeks,
            met=met,
            goals=goals,
            happened=(*plan, *_tried(sketch, number), *sketch.happened),
            next_place=places[-1].place if sketch.goes_on else "",
        ),
    )


def _named(sketch: Sketch) -> str:
    """Who answers for the care, as the sender writes it."""
    if sketch.named_contact == NamedContact.NAMED_WORKER:
        return WORKER_OF[sketch.origin]
    return "Liisa Aro, Poliklinikka 3" if sketch.named_contact == NamedContact.NAMED_NURSE else ""


def _tried(sketch: Sketch, number: int) -> tuple[Happening, ...]:
    """Nearly everybody looks at the library with the guide; some like it, some go there alone after that."""
    if sketch.meetings <= LIBRARY_AFTER:
        return ()
    liked = Liking.LIKED if number % 2 else Liking.SO_SO
    there = Tried(15, LIBRARY, TriedState.ATTENDED, liked, company=Company.GUIDE)
    return (there, Tried(22, LIBRARY, TriedState.ALONE, liked)) if number % 4 in GO_ALONE else (there,)


def _goal(sketch: Sketch) -> Goal:
    if sketch.steps is None:
        return Goal(sketch.aim, sketch.goal)
    return Goal(sketch.aim, sketch.goal, kind=GoalKind.STEPS, steps=sketch.steps, baseline=STARTS_AT)


def _met(sketch: Sketch, week: int) -> Met | Missed:
    done = THEMES[sketch.theme][week % len(THEMES[sketch.theme])]
    if week in sketch.skipped:
        return Missed(week, done.place, "Sovittiin uusi aika heti seuraavalle viikolle.")
    answer = ClientAnswer.YES if week % 3 == 1 else None
    return Met(
        week, done.place, done.minutes, done.activities, done.shared, answer=answer, moved=week == PLAN_AFTER + 1
    )
