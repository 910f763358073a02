"""Life events, own words and counts as their page shows them."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.guidance.choices import LifeEventKind, Teller
from rinnalla.guidance.models import Count, LifeEvent, Outcome
from rinnalla.guidance.presenters.goal import day


def event_rows(events: Sequence[LifeEvent], *, to_client: bool = False) -> list[dict[str, Any]]:
    """What has happened, when and who told."""
    return [
        {
            "kind": str(LifeEventKind(event.kind).label).capitalize(),
            "when": _days(event),
            "words": event.words,
            "told": _("told by: %(who)s") % {"who": _who(event.told_by, to_client=to_client)},
        }
        for event in events
    ]


def _who(teller: str, *, to_client: bool) -> str:
    return _("you") if to_client and teller == Teller.CLIENT else str(Teller(teller).label)


def _days(event: LifeEvent) -> str:
    if event.ends_on is None or event.ends_on == event.starts_on:
        return day(event.starts_on)
    count = (event.ends_on - event.starts_on).days + 1
    length = ngettext("%(count)s day", "%(count)s days", count) % {"count": count}
    return f"{day(event.starts_on)}–{day(event.ends_on)}, {length}"


def outcome_rows(outcomes: Sequence[Outcome], *, to_client: bool = False) -> list[dict[str, Any]]:
    """Changes in own words."""
    return [
        {"words": one.words, "whose": _who(one.whose, to_client=to_client).capitalize(), "on": day(one.said_on)}
        for one in outcomes
    ]


def count_rows(counts: Sequence[Count]) -> list[dict[str, Any]]:
    """What was counted at the start and at the end, each as a sentence."""
    return [{"id": one.pk, "words": one.words, "told": _told(one), "is_open": one.at_end is None} for one in counts]


def _told(count: Count) -> str:
    start = _("At the start %(number)s (%(day)s).") % {"number": count.at_start, "day": day(count.started_on)}
    if count.at_end is None or count.ended_on is None:
        return start
    return f"{start} {_('At the end %(number)s (%(day)s).') % {'number': count.at_end, 'day': day(count.ended_on)}}"
