"""Workshops made as their pages make them: Taimi prepares, people sit down at tables and write."""

from io import BytesIO
from uuid import uuid4

from rinnalla.access import clock
from rinnalla.access.actors import visitor
from rinnalla.learning.actions import contribution as writing
from rinnalla.learning.actions import synthesis as putting
from rinnalla.learning.actions import workshop as workshops
from rinnalla.learning.actions.workshop import PlannedRound
from rinnalla.learning.queries.live import place_of
from tests.formats import photographs

ROUNDS = (
    PlannedRound("Huomaan", "Mitä huomaat?", 8),
    PlannedRound("Teen", "Mitä tekisit?", 10),
    PlannedRound("Sovimme", "Mistä sovitaan?", 5, named=True),
)


def make_workshop(member, organisation, *, size=2, rounds=ROUNDS, title="Tapaustyöpaja", **fields):
    """A workshop ready to start, facilitated by ``member``."""
    told = {"template": "case", "held_on": clock.today(), **fields}
    return workshops.prepare_workshop(
        by=member.actor, organisation=organisation, title=title, rounds=rounds, size=size, **told
    )


def begin(member, workshop, number=1):
    """Begin a round."""
    made = workshops.begin_round(by=member.actor, workshop=workshop, number=number)
    workshop.refresh_from_db()
    return made


def sit(workshop, number=1):
    """Somebody joins a table: the table and the seat."""
    table = workshop.tables.get(number=number)
    return table, writing.take_seat(by=visitor(), table=table).pk


def write(workshop, sat, text, **more):
    """Somebody writes in the round under way; by a shared device when they have no seat."""
    table, seat = sat
    place = place_of(workshop.code, table.pk, stays=seat is None)
    said = {"during": place.now, "form": uuid4(), **more}
    return writing.contribute(by=visitor(), table=place.table, group=place.group, seat=seat, text=text, **said)


def written_workshop(member, organisation, texts=("Kuuntelu", "Kiire", "Soitan työparille"), **fields):
    """A workshop whose writing has ended: each text from a phone of its own at table 1, the first may be quoted."""
    made = make_workshop(member, organisation, **fields)
    seats = [sit(made) for _ in texts]
    begin(member, made)
    for number, (seat, text) in enumerate(zip(seats, texts, strict=True)):
        write(made, seat, text, quotable=number == 0)
    workshops.end_writing(by=member.actor, workshop=made)
    made.refresh_from_db()
    return made


def synthesised(member, organisation, **fields):
    """A workshop with a theme, a synthesis that participants check, a remark and an agreement."""
    made, by = written_workshop(member, organisation, **fields), member.actor
    cluster = putting.add_cluster(by=by, workshop=made, name="Kohtaaminen")
    places = {one.pk: cluster.pk for table in made.tables.all() for one in table.contributions.all()}
    putting.arrange(by=by, workshop=made, places=places)
    putting.draft_synthesis(by=by, workshop=made)
    putting.offer_synthesis(by=by, workshop=made, check_until=clock.today())
    made.refresh_from_db()
    putting.answer_synthesis(by=visitor(), workshop=made, form=uuid4(), agrees=True, words="Hyvä näin")
    putting.agree(by=by, workshop=made, text="Parityö maanantaisin", responsible="Tiimi", review_on=clock.today())
    return made


def finish(member, workshop):
    """The synthesis is finished."""
    putting.finish_synthesis(by=member.actor, workshop=workshop)
    workshop.refresh_from_db()
    return workshop


PICTURE = photographs.png()


def make_workshops(member, unit):
    """One of each: a workshop whose synthesis is checked, what belongs to it, and a finished one."""
    checked = synthesised(member, unit.organisation)
    table, first = checked.tables.get(number=1), checked.rounds.get(number=1)
    sheet = writing.keep_sheet(by=member.actor, table=table, during=first, stream=BytesIO(PICTURE))
    return {
        "workshop": checked,
        "workshop round": first,
        "workshop table": table,
        "workshop sheet": sheet,
        "workshop cluster": checked.clusters.get(),
        "workshop agreement": checked.agreements.get(),
        "workshop told": finish(member, synthesised(member, unit.organisation, title="Pidetty")),
    }
