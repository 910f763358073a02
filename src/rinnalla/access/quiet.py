"""The door for what must leave no trace: answers to surveys (decision 0021). It checks, writes, and notes nothing."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import models

from rinnalla.access.actors import Actor
from rinnalla.access.doors import can
from rinnalla.access.errors import Refused
from rinnalla.access.permissions import Permission
from rinnalla.access.records import Run, writing
from rinnalla.access.tenancy import owned_transaction

P = ParamSpec("P")
R = TypeVar("R")

QUIET_ACTIONS: dict[str, Permission] = {}


def quiet_action(
    permission: Permission, *, on: str | None, writes: Iterable[type[models.Model]]
) -> Callable[[Callable[P, R]], Callable[..., R]]:
    """Check and write in one transaction, without an audit line, a submission or the id of a run.

    Only for tables that say nothing of who, when or from where; a test names every action that may use it.
    """

    def decorate(function: Callable[P, R]) -> Callable[..., R]:
        QUIET_ACTIONS[f"{function.__module__}.{function.__qualname__}"] = permission
        written = frozenset(writes)

        @wraps(function)
        def run(*, by: Actor, **given: Any) -> R:
            with owned_transaction():
                if not (can(by, permission, given[on]) if on else by.may(permission)):
                    raise Refused
                with writing(Run(by, written, frozenset())):
                    return function(by=by, **given)  # type: ignore[arg-type,call-arg] # what the caller gives by keyword

        return run

    return decorate
