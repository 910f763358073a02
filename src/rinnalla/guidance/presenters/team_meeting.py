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
from rinnalla.guidance.presenters.period import when
from rinnalla.guidance.queries.team_meeting import Open
from rinnalla.people.models import Staff


def agenda(open_now: Open, actor: Actor) -> list[dict[str, Any]]:
    """What is open, in numbers, each leading to its list for who may open it."""
    days = (clock.today() - open_now.waiting_since).days if open_now.waiting_since else 0
    rows = [
        (
            open_now.requests,
            ngettext("One request waits.", "%(count)s requests wait.", open_now.requests),
            ngettext("The longest has waited %(days)s day.", "The longest has waited %(days)s days.", days)
            % {"days": days},
            "inbox",
            reverse("request_list") if actor.may(P.REQUEST_DECIDE) else "",
        ),
        (
            open_now.without_guide,
            ngettext("One period has no guide now.", "%(count)s periods have no guide now.", open_now.without_guide),
            "",
            "guidance",
            reverse("period_list"),
        ),
        (
            open_now.unrecorded,
            ngettext(
                "One meeting waits to be recorded.", "%(count)s meetings wait to be recorded.", open_now.unrecorded
            ),
            "",
            "pen",
            "",
        ),
        (
            open_now.summaries_in_work,
            ngettext(
                "One summary is being written.", "%(count)s summaries are being written.", open_now.summaries_in_work
            ),
            "",
            "file",
            "",
        ),
        (
            open_now.overdue,
            ngettext(
                "One open matter of an evaluation meeting is past its day.",
                "%(count)s open matters of evaluation meetings are past their day.",
                open_now.overdue,
            ),
            "",
            "clock",
            "",
        ),
    ]
    return [
        {"title": title % {"count": count}, "why": why, "icon": icon, "tone": "waits", "url": url}
        for count, title, why, icon, url in rows
        if count
    ]


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
