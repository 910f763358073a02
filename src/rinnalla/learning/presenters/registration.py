"""How a registration is told: to whoever it is of, and to those who arrange the event."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.access.translated import words
from rinnalla.learning.choices.event import AnsweredIn, RegistrationState, Way
from rinnalla.learning.models import AdvanceQuestion, Registration, TrainingEvent, TrainingTopic
from rinnalla.learning.presenters.event import moment, span
from rinnalla.surveys.queries.campaign import is_answerable

TONES = {RegistrationState.REGISTERED: "agreed", RegistrationState.OFFERED: "waits", RegistrationState.WAITING: "waits"}


def tone(registration: Registration) -> str:
    """The tone of the tag that says where a registration stands."""
    return TONES.get(RegistrationState(registration.state), "plain")


def lead(registration: Registration, place: int | None) -> str:
    """Where a registration stands, as a sentence."""
    if registration.state == RegistrationState.REGISTERED:
        return _("You have a place.")
    if registration.state == RegistrationState.OFFERED:
        return _("A place is kept for you until %(moment)s.") % {"moment": moment(registration.offered_until)}
    if registration.state == RegistrationState.WAITING:
        said = _("You are on the waiting list, number %(place)d. We write to you when a place is free for you.")
        return said % {"place": place or 1}
    if registration.state == RegistrationState.LAPSED:
        return _("The place that was kept for you went on to whoever was next. You can register again.")
    return _("Your registration has been cancelled. You can register again if you like.")


def questions(rows: Iterable[AdvanceQuestion]) -> list[dict[str, Any]]:
    """What one has asked, and what has come of it; a joined question has its head's answer."""
    found = []
    for one in rows:
        head = one.joined_to or one
        found.append(
            {
                "text": one.text,
                "state": AnsweredIn(head.answered_in).label if head.answered_in else _("waits for the event"),
                "tone": "agreed" if head.answered_in else "waits",
                "answer": head.answer,
            }
        )
    return found


def listed(rows: Sequence[Registration]) -> list[dict[str, Any]]:
    """Those who come, for those who arrange."""
    return [
        {
            "record": one,
            "name": one.name,
            "where": one.workplace or (str(one.unit) if one.unit_id else ""),
            "way": Way(one.way).label,
            "state": RegistrationState(one.state).label,
            "tone": tone(one),
            "may_take_out": one.state in TONES,
        }
        for one in rows
    ]


def needs(rows: Sequence[Registration]) -> dict[str, Any]:
    """What has to be arranged: diets, captions, other needs."""
    coming = [one for one in rows if one.state == RegistrationState.REGISTERED]
    captions = sum(one.wants_captions for one in coming)
    return {
        "diets": [(one.name, one.diet) for one in coming if one.diet],
        "needs": [(one.name, one.needs) for one in coming if one.needs],
        "captions": ngettext("%(count)d person needs captions.", "%(count)d people need captions.", captions)
        % {"count": captions}
        if captions
        else "",
    }


def interests(rows: Sequence[Registration], topics: Sequence[TrainingTopic]) -> list[dict[str, Any]]:
    """How many are interested most in each topic, the most first, and in their own words why. Names are left out."""
    found = []
    for topic in topics:
        chosen = [one for one in rows if one.topic_id == topic.pk]
        why = sorted(one.why for one in chosen if one.why)
        found.append({"title": words(topic.words), "count": len(chosen), "why": why})
    return sorted(found, key=lambda one: -one["count"])


def own_row(registration: Registration, token: str) -> dict[str, Any]:
    """One of the registrations of somebody signed in."""
    event = registration.event
    return {
        "url": reverse("registration", args=[token]),
        "title": words(event.title),
        "when": span(event.starts_at, event.ends_at) if event.starts_at else "",
        "state": RegistrationState(registration.state).label,
        "tone": tone(registration),
    }


def surveys(event: TrainingEvent) -> list[tuple[str, str]]:
    """The questionnaires that can be answered now: the one before until the event is over, then the one after."""
    label, campaign = (_("Before the training"), event.before)
    if event.is_over:
        label, campaign = (_("After the training"), event.after)
    if campaign is None or not campaign.link or not is_answerable(campaign):
        return []
    return [(label, reverse("survey", args=[campaign.link]))]
