"""The doors to the data: list, open, act. Here only it is asked who may, and written who did."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import wraps
from inspect import signature
from typing import Any, Generic, ParamSpec, TypeVar
from uuid import UUID

from django.db import IntegrityError, models
from django.http import Http404

from rinnalla.access import submissions, trail
from rinnalla.access.actors import Actor, Grant
from rinnalla.access.declared import ActionRule
from rinnalla.access.errors import Conflict, NotNow, Refused, WithoutVersion, WriteOutsideAction
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.prepared import prepared
from rinnalla.access.records import Record, Run, running, writing
from rinnalla.access.refusals import note_refusal
from rinnalla.access.scope import one_reached, reached, reached_in, reached_with, shares
from rinnalla.access.submissions import Ticket
from rinnalla.access.tenancy import owned_reading, owned_transaction

M = TypeVar("M", bound=models.Model)
P = ParamSpec("P")
R = TypeVar("R")

PAGE_SIZE = 50


def visible(actor: Actor, permission: Permission, model: type[M]) -> "models.QuerySet[M]":
    """The records the actor may see. Feeds filters, counts and the other doors, never a template."""
    return reached(actor, permission, model)


def belonging(actor: Actor, permission: Permission, model: type[M], *, to: models.Model) -> "models.QuerySet[M]":
    """The records the actor may see of those that belong to another, which may have been opened before."""
    return reached_in(actor, (permission,), model, to)


def belonging_by_any(
    actor: Actor, permissions: Iterable[Permission], model: type[M], *, to: models.Model
) -> "models.QuerySet[M]":
    """The same, of what any of some permissions reaches."""
    return reached_in(actor, permissions, model, to)


def comes_along(actor: Actor, permission: Permission, model: type[models.Model], *, to: models.Model) -> bool:
    """Whether an opened record's part is reached by whoever opened it, so that a row read with it may be shown."""
    return reached_with(actor, permission, model, to)


def can(actor: Actor, permission: Permission, record: models.Model) -> bool:
    """Whether the permission reaches this record for this actor."""
    return bool(one_reached(actor, permission, type(record), record.pk))


@dataclass(frozen=True)
class Listing(Generic[M]):
    """One page of a list, already read and noted."""

    rows: list[M]
    page: int
    more: bool


def show_list(
    actor: Actor,
    permission: Permission,
    queryset: "models.QuerySet[M]",
    *,
    event: Event = Event.LISTED,
    page: int = 1,
    size: int = PAGE_SIZE,
) -> Listing[M]:
    """Read one page of a list; an audit line names every client on it.

    Where no client is shown none is written, unless the list is an event of its own. Where the actor holds several
    roles that reach the rows, each role has its own line with what it reached.
    """
    first = (max(page, 1) - 1) * size
    rows = list(queryset[first : first + size + 1])
    label = queryset.model._meta.label_lower
    if not _note_shown(actor, permission, rows[:size], event=event) and event != Event.LISTED:
        trail.note(trail.line(actor, event, permission=permission, record_type=label))
    return Listing(rows[:size], max(page, 1), len(rows) > size)


def show_first(
    actor: Actor, permission: Permission, asked: "Callable[[Actor], models.QuerySet[M]]", *, size: int
) -> Listing[M]:
    """The first rows of a list that depends on nothing but the actor, so that its SQL is kept; audited as a list is."""
    rows: list[M] = _first(asked, actor, size + 1)
    _note_shown(actor, permission, rows[:size], event=Event.LISTED)
    return Listing(rows[:size], 1, len(rows) > size)


@prepared
def _first(asked: "Callable[[Actor], models.QuerySet[M]]", actor: Actor, most: int) -> "models.QuerySet[M]":
    return asked(actor)[:most]


def _note_shown(actor: Actor, permission: Permission, shown: Sequence[models.Model], *, event: Event) -> bool:
    """Note a line for each role with the clients it has shown, and say whether there were any."""
    about = [row for row in shown if isinstance(row, Record) and row.subject()]
    for grant, reached_rows in shares(actor, permission, about):
        subjects, label = [row.subject() for row in reached_rows], reached_rows[0]._meta.label_lower
        trail.note(trail.line(actor, event, permission=permission, grant=grant, record_type=label, subjects=subjects))
    return bool(about)


def open_record(
    actor: Actor,
    permission: Permission,
    model: type[M],
    *,
    pk: UUID,
    event: Event,
    related: Iterable[str] = (),
    may: Iterable[Permission] = (),
) -> M:
    """One record with its audit line, or 404 with a line of refusal that never asks whether the record exists.

    ``may`` asks in the same query what else the actor may do to it; each answer is an attribute: ``may_goal_write``.
    Raises TooManyRefusals past 20 refusals a minute.
    """
    record = next(iter(one_reached(actor, permission, model, pk, related=(*related,), may=(*may,))), None)
    if record is None:
        note_refusal(actor, permission, event, record_type=model._meta.label_lower, record_id=pk)
        raise Http404
    grant, _ = next(shares(actor, permission, [record]))
    read = trail.line(actor, event, permission=permission, grant=grant, record=record, subjects=_subjects(record))
    trail.note(read)
    record.opened = (actor, permission)  # type: ignore[attr-defined] # what belongs to it is read through it
    return record


ACTIONS: dict[str, ActionRule] = {}


def action(
    permission: Permission,
    *,
    on: str | None,
    event: Event,
    writes: Iterable[type[models.Model]],
    calls: Iterable[Callable[..., Any]] = (),
    versioned: bool = False,
) -> Callable[[Callable[P, R]], Callable[..., R]]:
    """Check, lock, write and note in one transaction.

    ``on`` names the argument that is the record acted on; it reaches the function fresh and locked. ``writes`` lists
    the models that may be written, ``calls`` the actions that may join. Callers may add ``submission`` (the form sent)
    and ``version`` (the one it was opened at); a form of a ``versioned`` action without it raises WithoutVersion.
    """
    return _declare(ActionRule(permission, on, event, frozenset(writes), _names(calls), versioned=versioned))


def bulk_action(
    permission: Permission,
    *,
    on: str | None,
    event: Event,
    writes: Iterable[type[models.Model]],
    calls: Iterable[Callable[..., Any]] = (),
) -> Callable[[Callable[P, R]], Callable[..., R]]:
    """An action over many rows: returns ``Written`` and leaves one line with run, counts and file hash."""
    return _declare(ActionRule(permission, on, event, frozenset(writes), _names(calls), bulk=True))


def _declare(declared: ActionRule) -> Callable[[Callable[P, R]], Callable[..., R]]:
    def decorate(function: Callable[P, R]) -> Callable[..., R]:
        name = _name(function)
        ACTIONS[name] = declared
        own = signature(function).parameters

        @wraps(function)
        def run(*, by: Actor, **given: Any) -> R:
            ticket = given.pop("submission", None)
            version = given.pop("version", None) if "version" not in own else None
            outer = running()
            if outer is not None:
                return _join(outer, name, declared, function, by=by, given=given)
            try:
                return _carry_out(declared, function, by=by, given=given, ticket=ticket, version=version)
            except (Refused, NotNow, Conflict):
                _answer_again(by, ticket)
                record = given.get(declared.on) if declared.on else None
                kind = record._meta.label_lower if record else ""
                note_refusal(
                    by, declared.permission, declared.event, record_type=kind, record_id=getattr(record, "pk", None)
                )
                raise
            except IntegrityError:
                _answer_again(by, ticket)
                raise

        return run

    return decorate


def _carry_out(
    declared: ActionRule,
    function: Callable[..., R],
    *,
    by: Actor,
    given: dict[str, Any],
    ticket: Ticket | None,
    version: int | None,
) -> R:
    with owned_transaction():
        record, grant = _locked(declared, by, given)
        _answer_again(by, ticket)
        if declared.versioned and ticket and version is None:
            raise WithoutVersion
        if version is not None and isinstance(record, Record) and record.version != version:
            raise Conflict(record)
        with writing(Run(by, declared.writes, declared.calls, grant)) as run:
            result = function(by=by, **given)
            if ticket:
                submissions.receive(by, ticket, result)
        trail.write([_line(declared, by, record, result, run)])
    return result


def _join(
    outer: Run, name: str, declared: ActionRule, function: Callable[..., R], *, by: Actor, given: dict[str, Any]
) -> R:
    if name not in outer.calls:
        raise WriteOutsideAction(f"{name} is not named in the calls of the action that runs it")
    with writing(Run(by, declared.writes, declared.calls, outer.grant, outer.id)) as run:
        result = function(by=by, **given)
    trail.write([_line(declared, by, given.get(declared.on or ""), result, run)])
    return result


def _answer_again(by: Actor, ticket: Ticket | None) -> None:
    """Give a form that has been received its first answer, also when two of it came at the same moment."""
    if ticket:
        with owned_reading():
            submissions.answer_again(by, ticket.form, ticket.body)


def _locked(declared: ActionRule, by: Actor, given: dict[str, Any]) -> tuple[models.Model | None, Grant | None]:
    if declared.on is None:
        if not by.may(declared.permission):
            raise Refused
        return None, by.grant_for(declared.permission)
    asked = given[declared.on]
    rows = visible(by, declared.permission, type(asked)).select_related(*_keys(type(asked)))
    record: models.Model | None = rows.select_for_update(of=("self",)).filter(pk=asked.pk).first()
    if record is None:
        raise Refused
    given[declared.on] = record
    grant, _ = next(shares(by, declared.permission, [record]))
    return record, grant


def _line(declared: ActionRule, by: Actor, record: models.Model | None, result: Any, run: Run) -> Any:
    if declared.bulk:
        return trail.line(
            by,
            declared.event,
            permission=declared.permission,
            grant=run.grant,
            record=result.record,
            subjects=result.subjects,
            run=run.id,
            rows=result.rows,
            digest=result.digest,
        )
    made = result if isinstance(result, Record) else record
    subjects = {*_subjects(record), *_subjects(made)}
    return trail.line(
        by, declared.event, permission=declared.permission, grant=run.grant, record=made, subjects=subjects, run=run.id
    )


def _subjects(record: models.Model | None) -> list[UUID | None]:
    return [record.subject()] if isinstance(record, Record) else []


def _keys(model: type[models.Model]) -> tuple[str, ...]:
    return getattr(model, "KEYS", ())


def _names(functions: Iterable[Callable[..., Any]]) -> frozenset[str]:
    return frozenset(_name(function) for function in functions)


def _name(function: Callable[..., Any]) -> str:
    return f"{function.__module__}.{function.__qualname__}"
