"""Team meetings in words: the agenda from what is open, minutes and tasks."""

from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.choices import TeamItemKind, TeamMeetingState
from rinnalla.guidance.models import TeamItem, TeamMeeting, TeamTask
from rinnalla.guidance.queries.meeting import when
from rinnalla.guidance.queries.team_meeting import Open
from rinnalla.people.models import Staff


def agenda(open_now: Open, actor: Actor) -> list[dict[str, Any]]:
    """What is open, in numbers, each leading to its list for who may open it."""
    inbox = reverse("request_list") if actor.may(P.REQUEST_DECIDE) else ""
    rows = [
        (open_now.requests, _requests(open_now), "inbox", inbox),
        (open_now.without_guide, _without_guide(open_now), "guidance", reverse("period_list")),
        (open_now.unrecorded, _unrecorded(open_now), "pen", ""),
        (open_now.summaries_in_work, _summaries(open_now), "file", ""),
        (open_now.overdue, _overdue(open_now), "clock", ""),
    ]
    why = _longest(open_now)
    return [
        {"title": title, "why": why if icon == "inbox" else "", "icon": icon, "tone": "waits", "url": url}
        for count, title, icon, url in rows
        if count
    ]


def _requests(it: Open) -> str:
    return ngettext("One request waits.", "%(count)s requests wait.", it.requests) % {"count": it.requests}


def _longest(it: Open) -> str:
    days = (clock.today() - it.waiting_since).days if it.waiting_since else 0
    said = ngettext("The longest has waited %(days)s day.", "The longest has waited %(days)s days.", days)
    return said % {"days": days}


def _without_guide(it: Open) -> str:
    count = it.without_guide
    return ngettext("One period has no guide now.", "%(count)s periods have no guide now.", count) % {"count": count}


def _unrecorded(it: Open) -> str:
    count = it.unrecorded
    said = ngettext("One meeting waits to be recorded.", "%(count)s meetings wait to be recorded.", count)
    return said % {"count": count}


def _summaries(it: Open) -> str:
    count = it.summaries_in_work
    said = ngettext("One summary is being written.", "%(count)s summaries are being written.", count)
    return said % {"count": count}


def _overdue(it: Open) -> str:
    count = it.overdue
    said = ngettext(
        "One open matter of an evaluation meeting is past its day.",
        "%(count)s open matters of evaluation meetings are past their day.",
        count,
    )
    return said % {"count": count}


def title(meeting: TeamMeeting) -> str:
    """A meeting in a list."""
    return f"{meeting.series.name}, {when(meeting.starts_at)}"


def list_row(meeting: TeamMeeting) -> dict[str, Any]:
    """A meeting in a list of several units."""
    return {
        "title": title(meeting),
        "unit": str(meeting.series.unit),
        "url": reverse("team_meeting", args=[meeting.pk]),
        "state": str(TeamMeetingState(meeting.state).label),
    }


def item_rows(items: list[TeamItem], kind: TeamItemKind) -> list[dict[str, Any]]:
    """Lines of one kind; one about a client leads to the period instead of naming anybody."""
    return [
        {"text": one.text, "url": reverse("period", args=[one.period_id]) if one.period_id else ""}
        for one in items
        if one.kind == kind
    ]


def task_rows(tasks: list[TeamTask], actor: Actor, *, coordinates: bool) -> list[dict[str, Any]]:
    """Tasks with whose they are and by when; who may mark one as done gets the button."""
    today = clock.today()
    return [
        {
            "id": one.pk,
            "text": one.text,
            "who": _("%(who)s by %(day)s") % {"who": one.doer.staff, "day": date_format(one.due_on, "j.n.Y")},
            "late": not one.done_at and one.due_on < today,
            "done": bool(one.done_at),
            "does": not one.done_at and (coordinates or one.doer_id == actor.person),
            "url": reverse("period", args=[one.period_id]) if one.period_id else "",
        }
        for one in tasks
    ]


def facts(meeting: TeamMeeting, there: list[Staff]) -> list[tuple[str, str]]:
    """When, where, who."""
    pairs = [
        (_("When"), when(meeting.starts_at)),
        (_("Where"), meeting.series.place),
        (_("Unit"), str(meeting.series.unit)),
        (_("Present"), ", ".join(map(str, there))),
    ]
    return [(label, value) for label, value in pairs if value]
