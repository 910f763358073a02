"""The month's ten minutes of the teams somebody works in or manages, for the first page."""

from django.db.models import Prefetch

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.cycle.models import Cycle, Step
from rinnalla.cycle.queries.cycle import current


def at_hand(actor: Actor, most: int) -> list[tuple[Cycle, Step]]:
    """Years under way, each with the step at hand; the one that is due first before the others, at most so many."""
    steps = Prefetch("steps", visible(actor, P.CYCLE_READ, Step))
    rows = visible(actor, P.CYCLE_READ, Cycle).filter(ended_on=None).select_related("team").prefetch_related(steps)
    found = [(one, current(one.steps.all())) for one in rows.order_by("starts_on", "pk")[:most]]
    return sorted(((one, step) for one, step in found if step), key=lambda pair: pair[1].due_on)
