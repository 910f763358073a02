"""How far goals have come, in figures that name nobody, and who stands behind them."""

from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from rinnalla.access.actors import Actor
from rinnalla.access.roles import Role
from rinnalla.guidance.queries.goal_figures import attained, counted_people
from rinnalla.methods.goal_attainment import MEAN, Stratum, by_number_of_goals
from rinnalla.methods.small_counts import split
from rinnalla.people.queries.organisation import units_of

# So many rows stand in the table whatever is known, so that a missing row tells nothing.
ROWS = 3
SHARE = 100
MINUS = "\N{MINUS SIGN}"


def figures(actor: Actor) -> list[dict[str, Any]]:
    """For each unit in which the actor evaluates: T-scores by number of goals, and of how many people in all."""
    return [{"unit": str(unit), **_of_unit(actor, unit.pk)} for unit in units_of(actor, Role.EVALUATOR)]


def _of_unit(actor: Actor, unit: Any) -> dict[str, Any]:
    told = by_number_of_goals(attained(actor, unit))
    total, part, _rest = split(counted_people(actor, unit), sum(one.people for one in told.values()))
    columns = (_("People"), _("T at the end"), _("Change of T"), _("95 % confidence interval"), _("Goals reached"))
    return {
        "columns": [_("Goals a person had"), *({"label": label, "number": True} for label in columns)],
        "rows": [[str(goals), *_row(told.get(goals))] for goals in range(1, max([ROWS, *told]) + 1)],
        "base": _base(total, part),
        "easy": any(one.final is not None and one.final > MEAN for one in told.values()),
    }


def _base(total: int | None, part: int | None) -> str:
    if total is None or part is None:
        return _(
            "How many of all those whose period has finished stand in the table is too small a difference to show."
        )
    words = {"total": total, "part": part}
    return _("Periods with goal steps have finished for %(total)s people; %(part)s of them stand in the table.") % words


def _row(stratum: Stratum | None) -> list[str]:
    few, nothing = _("too few to show"), "–"
    if stratum is None:
        return [few, *[nothing] * 4]
    change = stratum.change
    return [
        str(stratum.people),
        nothing if stratum.final is None else _number(stratum.final),
        _signed(change.estimate),
        f"{_signed(change.low)} – {_signed(change.high)}",
        nothing if stratum.reached is None else _("%(share)s %%") % {"share": round(SHARE * stratum.reached)},
    ]


def _number(value: float) -> str:
    return str(number_format(round(value, 1), decimal_pos=1))


def _signed(value: float) -> str:
    return f"+{_number(value)}" if value > 0 else _number(value).replace("-", MINUS)
