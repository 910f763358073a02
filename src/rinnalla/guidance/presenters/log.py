"""Who has looked, in sentences."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rinnalla.access import clock
from rinnalla.access.events import Event
from rinnalla.access.roles import Basis, Role
from rinnalla.guidance.queries.log import Viewing

TO_CLIENT = {
    Basis.GUIDANCE: gettext_lazy("guides you"),
    Basis.COORDINATION: gettext_lazy("coordinates your guidance"),
    Basis.PARTNERSHIP: gettext_lazy("sent your service request"),
}
TONES = {Role.GUIDE: "client", Role.DEPUTY: "structure", Role.PARTNER: "structure"}


def when(moment: Any) -> str:
    """A moment as people say it: the weekday, date and time in Finland."""
    here = clock.local(moment)
    return _("%(day)s at %(time)s") % {"day": date_format(here, "D j.n.Y"), "time": date_format(here, "G.i")}


def who_looked(
    viewings: Iterable[Viewing], *, client: str, to_client: bool = False, at_most: int | None = None
) -> list[dict[str, Any]]:
    """Rows of who, in what role, when and why; the same done many times in a row within a day is one row.

    ``client`` is what the client is called; ``to_client`` is true where the client reads the list. A short list
    (``at_most`` rows) tells in one row all that one person did in a row within a day.
    """
    rows = []
    for _key, group in groupby(viewings, key=_same_deed if at_most is None else _same_person):
        seen = list(group)
        line = seen[0].line
        role, basis = Role(line.role), Basis(line.basis)
        done = ", ".join(dict.fromkeys(str(Event(viewing.line.event).label) for viewing in seen))
        rows.append(
            {
                **_who(seen[0], role, client, to_client=to_client),
                "when": when(clock.moment(line.at)),
                "why": _why(
                    done, "" if seen[0].own else TO_CLIENT.get(basis, basis.label) if to_client else basis.label
                ),
                "tone": TONES.get(role, "worker"),
            }
        )
    return rows[:at_most]


def _who(viewing: Viewing, role: Role, client: str, *, to_client: bool) -> dict[str, str]:
    if viewing.own:
        return {"name": client, "role": _("you yourself") if to_client else str(role.label)}
    if viewing.name:
        return {"name": viewing.name, "role": str(role.label)}
    return {"name": str(role.label).capitalize(), "role": ""}


def _same_person(viewing: Viewing) -> tuple[Any, ...]:
    line = viewing.line
    return line.person, line.role, clock.local(clock.moment(line.at)).date()


def _same_deed(viewing: Viewing) -> tuple[Any, ...]:
    return *_same_person(viewing), viewing.line.event


def _why(done: str, ground: Any) -> str:
    return f"{done[:1].upper()}{done[1:]}: {ground}." if ground else f"{done[:1].upper()}{done[1:]}."
