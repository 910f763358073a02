"""What those in guidance have thought of a service, in sentences that pass the gate."""

from django.utils.translation import ngettext

from rinnalla.release.gate import Released
from rinnalla.services.choices import UseOutcome
from rinnalla.services.queries.use import TOLD, YES


def use_lines(told: Released) -> list[str]:
    """How many have been there, and of them how many liked it and go alone; nothing that is too small to tell."""
    if told.size is None:
        return []
    counts = {outcome: table.counts.get((YES,)) for outcome, table in zip(TOLD, told.tables, strict=True)}
    liked, alone = counts[UseOutcome.LIKED], counts[UseOutcome.ALONE]
    base = {"base": told.size}
    lines = [
        ngettext(
            "%(base)d person in peer guidance has been here.",
            "%(base)d people in peer guidance have been here.",
            told.size,
        )
        % base
    ]
    if liked:
        lines.append(
            ngettext("%(count)d of the %(base)d liked it.", "%(count)d of the %(base)d liked it.", liked)
            % {**base, "count": liked}
        )
    if alone:
        lines.append(
            ngettext("%(count)d of the %(base)d goes here alone.", "%(count)d of the %(base)d go here alone.", alone)
            % {**base, "count": alone}
        )
    return lines
