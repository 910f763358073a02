"""How a team's learning is told."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.translated import words
from rinnalla.learning.choices.event import PairKind
from rinnalla.learning.models import HelpOffer, LearningTime, Pair, TeamReflection, TrainingEvent, UsePlan
from rinnalla.learning.presenters.event import moment, span
from rinnalla.learning.queries.team import TimeTold
from rinnalla.learning.rules.use import own_units
from rinnalla.people.models import Staff, Unit

Row = dict[str, Any]
HOUR = 60


def led(actor: Actor, units: Sequence[Unit]) -> list[Unit]:
    """Of some units those whose team the actor leads."""
    held = own_units(actor, P.TEAM_LEARN)
    return [one for one in units if one.pk in held]


def hours(minutes: int) -> str:
    """Minutes as hours: 1 h 30 min."""
    whole, left = divmod(minutes, HOUR)
    said = [_("%(count)d h") % {"count": whole}] if whole else []
    return " ".join([*said, _("%(count)d min") % {"count": left}] if left or not whole else said)


def time(told: TimeTold) -> Row:
    """Time planned and realised in half a year."""
    if not told.times:
        return {}
    lost = [f"{why} ({number})" for why, number in told.lost]
    return {
        "said": _("%(realised)s of %(planned)s came true.")
        % {"realised": hours(told.realised), "planned": hours(told.planned)},
        "base": ngettext("%(count)d reserved time.", "%(count)d reserved times.", told.times) % {"count": told.times},
        "lost": ", ".join(lost),
    }


def times(rows: Sequence[LearningTime]) -> list[Row]:
    """Reserved times that are ahead or wait to be recorded."""
    now = clock.now()
    return [
        {
            "pk": one.pk,
            "when": moment(one.starts_at),
            "what": f"{one.purpose}, {words(one.event.title)}" if one.event else one.purpose,
            "length": hours(one.minutes),
            "over": one.starts_at <= now,
        }
        for one in rows
    ]


def coming(rows: Sequence[TrainingEvent], plans: Mapping[Any, UsePlan]) -> list[Row]:
    """Coming trainings with how many of the team take part, and the team's plan."""
    found = []
    for event in rows:
        plan = plans.get(event.pk)
        ours: int = event.ours  # type: ignore[attr-defined] # read with it
        found.append(
            {
                "pk": event.pk,
                "url": reverse("event", args=[event.pk]),
                "title": words(event.title),
                "when": span(event.starts_at, event.ends_at),
                "ours": ngettext("%(count)d of us takes part", "%(count)d of us take part", ours) % {"count": ours},
                "plan": f"{plan.situation} → {plan.deed}" if plan else "",
            }
        )
    return found


def reflections(rows: Sequence[TeamReflection]) -> list[Row]:
    """What the team has gone through or will."""
    return [
        {
            "pk": one.pk,
            "title": words(one.event.title),
            "when": moment(one.planned_at),
            "held": one.held_at is not None,
            "due": one.held_at is None and one.planned_at <= clock.now(),
            "learnt": one.learnt,
            "agreed": one.agreed,
        }
        for one in rows
    ]


def pairs(rows: Sequence[Pair]) -> list[Row]:
    """Pairs with their names, for those who see them."""
    return [
        {
            "who": f"{one.first.staff} – {one.second.staff}",
            "kind": PairKind(one.kind).label,
            "goal": one.goal,
            "until": date_format(one.ends_on, "j.n.Y"),
            "length": _("%(length)s a week") % {"length": hours(one.minutes)},
        }
        for one in rows
    ]


def offers(rows: Sequence[HelpOffer], people: Mapping[Any, Staff]) -> list[Row]:
    """Offers of help with who makes them."""
    return [
        {
            "topic": one.topic,
            "who": str(people.get(one.person_id, "")),
            "title": getattr(people.get(one.person_id), "title", ""),
            "how": one.how,
            "said": date_format(clock.local(one.changed_at), "j.n.Y"),
        }
        for one in rows
    ]


def own_offers(rows: Sequence[HelpOffer]) -> list[Row]:
    """One's own offers with how long they hold."""
    today = clock.today()
    return [
        {
            "pk": one.pk,
            "topic": one.topic,
            "until": date_format(one.holds_until, "j.n.Y"),
            "old": one.holds_until < today,
        }
        for one in rows
    ]
