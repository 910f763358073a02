"""Preparing a workshop from a template, and steering it: rounds begin, are lengthened and opened, and writing ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.codes import spoken_code
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.secrets import new_data_key
from rinnalla.learning.choices.workshop import WorkshopState
from rinnalla.learning.models import Round, Table, Workshop
from rinnalla.learning.queries.workshop import is_taken, round_numbered, rounds_of
from rinnalla.people.models import Organisation, Person

STARTED = _("This round has been begun. What people were told of it stays as it was.")
NOT_UNDER_WAY = _("This round is not under way.")
NOT_NEXT = _("Another round comes next. The workshop's page tells which.")
OVER = _("Writing has ended in this workshop.")
NOTHING_BEGUN = _("Begin a round first.")
# Without letters and digits that are taken for each other, so that a code can be read aloud and typed.
CODE_LENGTH = 6


@dataclass(frozen=True)
class PlannedRound:
    """A round as it is planned."""

    title: str
    prompt: str
    minutes: int
    named: bool = False
    hidden: bool = True


@action(P.WORKSHOP_RUN, on="organisation", event=Event.WORKSHOP_PREPARED, writes=(Workshop, Round, Table))
def prepare_workshop(
    *,
    by: Actor,
    organisation: Organisation,
    title: str,
    template: str,
    rounds: Sequence[PlannedRound],
    size: int,
    held_on: date,
    language: str = "fi",
    rotates: bool = False,
    themes: Sequence[str] = (),
    content_note: str = "",
    case: str = "",
) -> Workshop:
    """A workshop that can be started at once. Its facilitator is whoever prepares it.

    Raises Refused for an actor without a person.
    """
    if by.person is None:
        raise Refused
    key = new_data_key()
    key.save()
    code = spoken_code(CODE_LENGTH, is_taken=is_taken)
    made = Workshop(
        organisation=organisation, facilitator=Person(pk=by.person), title=title, template=template, language=language,
        code=code, held_on=held_on, rotates=rotates, size=size, content_note=content_note, data_key=key,
    )  # fmt: skip
    made.case = case
    made.save()
    for number, planned in enumerate(rounds, start=1):
        Round(workshop=made, number=number, **vars(planned)).save()
    said = [*themes, *[""] * size][:size]
    made.tables.bulk_create([Table(workshop=made, number=place, theme=said[place - 1]) for place in range(1, size + 1)])
    return made


@action(P.WORKSHOP_RUN, on="workshop", event=Event.WORKSHOP_EDITED, writes=(Workshop,), versioned=True)
def edit_workshop(
    *, by: Actor, workshop: Workshop, title: str, held_on: date, content_note: str = "", case: str = ""
) -> Workshop:
    """Its name, day, content note and case."""
    workshop.title, workshop.held_on, workshop.content_note = title, held_on, content_note
    workshop.case = case
    workshop.save()
    return workshop


@action(P.WORKSHOP_RUN, on="planned", event=Event.WORKSHOP_EDITED, writes=(Round,), versioned=True)
def edit_round(
    *, by: Actor, planned: Round, title: str, prompt: str, minutes: int, named: bool = False, hidden: bool = True
) -> Round:
    """What is asked in a planned. Raises NotNow once it has been begun: people wrote by what they had been told."""
    if planned.started_at:
        raise NotNow(STARTED)
    planned.title, planned.prompt, planned.minutes = title, prompt, minutes
    planned.named, planned.hidden = named, hidden
    planned.save()
    return planned


@action(P.WORKSHOP_RUN, on="table", event=Event.WORKSHOP_EDITED, writes=(Table,), versioned=True)
def edit_table(*, by: Actor, table: Table, theme: str = "", people: int | None = None) -> Table:
    """A table's theme, and how many write at it."""
    table.theme, table.people = theme, people
    table.save()
    return table


@action(P.WORKSHOP_RUN, on="workshop", event=Event.WORKSHOP_STEERED, writes=(Workshop, Round))
def begin_round(*, by: Actor, workshop: Workshop, number: int) -> Workshop:
    """Begin the next round; the one before ends. Raises NotNow for any other round, or when writing has ended."""
    if workshop.state not in {WorkshopState.READY, WorkshopState.RUNNING}:
        raise NotNow(OVER)
    begun = round_numbered(workshop, number)
    if begun is None or number != workshop.stage + 1:
        raise NotNow(NOT_NEXT)
    begun.started_at = clock.now()
    begun.ends_at = begun.started_at + timedelta(minutes=begun.minutes)
    begun.save()
    workshop.state, workshop.stage = WorkshopState.RUNNING, begun.number
    workshop.save()
    return workshop


@action(P.WORKSHOP_RUN, on="workshop", event=Event.WORKSHOP_STEERED, writes=(Workshop, Round))
def lengthen_round(*, by: Actor, workshop: Workshop, minutes: int) -> Workshop:
    """More time for the round under way, counted from now where its time has passed."""
    under_way = _under_way(workshop)
    ends = under_way.ends_at or clock.now()
    under_way.ends_at = max(ends, clock.now()) + timedelta(minutes=minutes)
    under_way.save()
    workshop.save()
    return workshop


@action(P.WORKSHOP_RUN, on="workshop", event=Event.WORKSHOP_STEERED, writes=(Workshop, Round))
def open_round(*, by: Actor, workshop: Workshop) -> Workshop:
    """Let every table see what it has written, also where somebody has not."""
    under_way = _under_way(workshop)
    under_way.opened_at = under_way.opened_at or clock.now()
    under_way.save()
    workshop.save()
    return workshop


@action(P.WORKSHOP_RUN, on="workshop", event=Event.WORKSHOP_STEERED, writes=(Workshop, Round))
def end_writing(*, by: Actor, workshop: Workshop) -> Workshop:
    """No more rounds: what was written is put together. What comes late from a phone is still kept."""
    if workshop.state != WorkshopState.RUNNING:
        raise NotNow(NOTHING_BEGUN)
    for one in rounds_of(workshop):
        if one.started_at and not one.opened_at:
            one.opened_at = clock.now()
            one.save()
    workshop.state = WorkshopState.SORTING
    workshop.save()
    return workshop


def _under_way(workshop: Workshop) -> Round:
    found = round_numbered(workshop, workshop.stage) if workshop.stage else None
    if found is None or workshop.state != WorkshopState.RUNNING:
        raise NotNow(NOT_UNDER_WAY)
    return found
