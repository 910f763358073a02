"""What every machine does: one event leads from a state to the next, or is refused in a sentence."""

from collections.abc import Mapping
from typing import TypeVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from rinnalla.access.errors import NotNow

State = TypeVar("State", bound=TextChoices)


def after(machine: Mapping[str, Mapping[State, State]], state: State, event: str) -> State:
    """The state an event leads to. Raises NotNow when it can't happen in this state."""
    following = machine[event].get(state)
    if following is None:
        sentence = _("This has moved on meanwhile: it is now “%(state)s”. Open it again to see what can be done.")
        raise NotNow(sentence % {"state": state.label})
    return following
