"""Writing in a workshop: from one's own phone, at the table's device, or from paper, typed by the facilitator.

Whoever writes is a fresh visitor every time, so that no line of the trail joins two contributions, or one to a seat.
"""

from collections.abc import Sequence
from typing import BinaryIO
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.declared import Written
from rinnalla.access.doors import action, bulk_action
from rinnalla.access.errors import NotNow, Refused, SubmissionMismatch
from rinnalla.access.events import Event
from rinnalla.access.files import keep_file
from rinnalla.access.models import StoredFile
from rinnalla.access.permissions import Permission as P
from rinnalla.access.photographs import bare_photograph
from rinnalla.learning.choices.workshop import Way
from rinnalla.learning.models import Contribution, Round, Seat, Sheet, Table, Workshop
from rinnalla.learning.queries.live import contribution_id, contribution_with, heard, seat_with
from rinnalla.methods.workshop import all_have_written

NAMED = _("In this round names are used. Write what you want to be called.")
NOT_BEGUN = _("This round has not been begun.")


@action(P.WORKSHOP_JOIN, on="table", event=Event.WORKSHOP_JOINED, writes=(Seat, Table))
def take_seat(*, by: Actor, table: Table) -> Seat:
    """Join a table with a phone; the seat's id is all that the phone keeps."""
    seat = Seat(table=table)
    seat.save()
    table.save()
    return seat


@action(P.WORKSHOP_JOIN, on="table", event=Event.WORKSHOP_CONTRIBUTED, writes=(Contribution, Seat, Table))
def contribute(
    *,
    by: Actor,
    table: Table,
    group: Table,
    during: Round,
    form: UUID,
    text: str,
    name: str = "",
    heavy: bool = False,
    quotable: bool = False,
    seat: UUID | None = None,
) -> Contribution:
    """Write in a round that has been begun, also when the next one has begun meanwhile: nothing typed is lost.

    ``group`` is the table at which those who now sit here have joined. The same form again gives the same contribution;
    raises SubmissionMismatch for one with other words, NotNow for a round with names when there is none.
    """
    pk = contribution_id(table.workshop_id, form)
    before = contribution_with(pk)
    if before:
        if not before.taken_back and before.text != text:
            raise SubmissionMismatch
        return before
    _check(table, during, name)
    way = Way.PHONE if seat else Way.DEVICE
    made = _contribution(table, during, way, text, pk=pk, heavy=heavy, quotable=quotable, name=name)
    made.save(force_insert=True)
    sat = seat_with(seat, table.workshop_id) if seat else None
    if sat:
        sat.written, sat.last_round = sat.written + 1, max(sat.last_round, during.number)
        sat.save()
    _open_where_all_have_written(table, group, during)
    return made


@action(P.WORKSHOP_JOIN, on="contribution", event=Event.WORKSHOP_TAKEN_BACK, writes=(Contribution, Table))
def take_back(*, by: Actor, contribution: Contribution) -> Contribution:
    """Take back what one has written; its words are deleted. The caller makes sure that it is their own."""
    contribution.taken_back, contribution.text, contribution.name = True, "", ""
    contribution.save()
    contribution.table.save()
    return contribution


@bulk_action(P.WORKSHOP_RUN, on="table", event=Event.WORKSHOP_TYPED, writes=(Contribution, Table))
def type_contributions(
    *, by: Actor, table: Table, during: Round, texts: Sequence[str], quotable: bool = False
) -> Written:
    """What a table has written on paper, each on its own."""
    if during.workshop_id != table.workshop_id:
        raise Refused
    rows = [_contribution(table, during, Way.PAPER, text, quotable=quotable) for text in texts]
    for row in rows:
        row.save()
    table.save()
    return Written(table, len(rows))


@action(P.WORKSHOP_RUN, on="table", event=Event.WORKSHOP_TYPED, writes=(Sheet, StoredFile))
def keep_sheet(*, by: Actor, table: Table, during: Round, stream: BinaryIO) -> Sheet:
    """Keep the photograph of a paper, without where and with what it was taken, until it has been typed.

    Raises FileRefused for what is no picture.
    """
    if during.workshop_id != table.workshop_id:
        raise Refused
    kept = keep_file(bare_photograph(stream), key=table.workshop.data_key)
    sheet = Sheet(table=table, round=during, file=kept)
    sheet.save()
    return sheet


@action(P.WORKSHOP_RUN, on="sheet", event=Event.WORKSHOP_TYPED, writes=(Sheet, StoredFile))
def discard_sheet(*, by: Actor, sheet: Sheet) -> Workshop:
    """Delete a photograph that has been typed; its bytes go with the next sweep of the store."""
    workshop, file = sheet.table.workshop, sheet.file
    sheet.delete()
    file.delete()
    return workshop


def _contribution(table: Table, now: Round, way: Way, text: str, *, name: str = "", **fields: object) -> Contribution:
    made = Contribution(table=table, round=now, way=way, data_key=table.workshop.data_key)
    for field, value in {**fields, "text": text, "name": name if now.named else ""}.items():
        setattr(made, field, value)
    return made


def _check(table: Table, now: Round, name: str) -> None:
    if now.workshop_id != table.workshop_id:
        raise Refused
    if now.started_at is None:
        raise NotNow(NOT_BEGUN)
    if now.named and not name:
        raise NotNow(NAMED)


def _open_where_all_have_written(table: Table, group: Table, now: Round) -> None:
    expected, written = heard(table, group, now)
    if all_have_written(expected=expected, written=written):
        table.opened = max(table.opened, now.number)
    table.save()
