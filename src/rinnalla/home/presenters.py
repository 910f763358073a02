"""What waits today, and the model of using competence with its figures, in words."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.choices import RequestState, SummaryKind
from rinnalla.guidance.models import Meeting, Note, RiskNotice, ServiceRequest, Summary
from rinnalla.guidance.models import Waiting as WaitedFor
from rinnalla.guidance.presenters.contact import day as written_day
from rinnalla.guidance.presenters.period import when
from rinnalla.guidance.presenters.request import days_waited
from rinnalla.guidance.presenters.waiting import age
from rinnalla.home.queries import Guided, Queue, Waiting, Week
from rinnalla.web.shaping import counted

MORNING, NOON, EVENING = 5, 11, 17

Card = dict[str, Any]


def card(title: str, rows: list[dict[str, Any]], *, kind: str = "plain", more: tuple[str, str] = ("", "")) -> Card:
    """A card of the first page: a waiting list under its heading, and a link to the rest of it."""
    return {"title": title, "rows": rows, "kind": kind, "more_label": more[0], "more_url": more[1]}


def greeting(name: str) -> str:
    """A greeting for this time of day, by first name."""
    hour = clock.local(clock.now()).hour
    first = name.split(" ", maxsplit=1)[0]
    if MORNING <= hour < NOON:
        return _("Good morning, %(name)s") % {"name": first}
    return (_("Good evening, %(name)s") if hour >= EVENING else _("Hello, %(name)s")) % {"name": first}


def lead(requests: Waiting, meetings: list[Meeting], *, judges: bool, besides: int = 0) -> str:
    """The date and how much waits, said calmly; a meeting that is over waits to be recorded.

    Who ``judges`` the requests is told too when none of them is late and nothing else, ``besides``, waits.
    """
    today = date_format(clock.today(), pgettext("date format", "l j F"))
    over = sum(meeting.starts_at <= clock.now() for meeting in meetings)
    count = requests.count + over + besides
    said = _waits(count, len(meetings) - over)
    if judges and requests.count and not (requests.late or besides):
        said = f"{said} {ngettext('It is not late.', 'None of them is late.', count)}"
    return f"{today[:1].upper()}{today[1:]}. {said}"


def _waits(now: int, ahead: int) -> str:
    if now:
        return counted(ngettext("One thing waits for you.", "%(count)s things wait for you.", now), now)
    if ahead:
        return counted(ngettext("One meeting lies ahead.", "%(count)s meetings lie ahead.", ahead), ahead)
    return _("Nothing is waiting for you today.")


def safety(notices: list[RiskNotice]) -> list[dict[str, Any]]:
    """Clients with whom somebody must be in touch today."""
    return [
        {
            "icon": "warning",
            "tone": "waits",
            "title": _("%(name)s: be in touch today") % {"name": notice.measure.period.client.called},
            "why": _("An answer told of a risk."),
            "url": reverse("risk_handle", args=[notice.pk]),
        }
        for notice in notices
    ]


def requests(rows: list[ServiceRequest]) -> list[dict[str, Any]]:
    """Requests that wait for a decision."""
    return [
        {
            "icon": "inbox" if row.state == RequestState.SENT else "person",
            "tone": "waits" if row.state == RequestState.SENT else "worker",
            "title": f"{row.client.called}: {RequestState(row.state).label}",
            "why": _why(row),
            "url": reverse("request", args=[row.pk]),
        }
        for row in rows
    ]


def own(rows: list[ServiceRequest]) -> list[dict[str, Any]]:
    """Requests the person has begun or sent, to go on with or to follow."""
    return [
        {
            "icon": "inbox",
            "tone": "waits" if row.state == RequestState.DRAFT else "plain",
            "title": f"{row.client.called}: {RequestState(row.state).label}",
            "why": _waited(row),
            "url": reverse("request", args=[row.pk]),
        }
        for row in rows
    ]


def told(notes: list[Note], summaries: list[Summary]) -> list[dict[str, Any]]:
    """What a sender has lately been told, newest first; each leads to the request, where the words stand."""
    rows = [
        (
            one.created_at,
            one.meeting.period,
            _("a few sentences about the meeting of %(day)s")
            % {"day": written_day(clock.local(one.meeting.starts_at))},
        )
        for one in notes
    ]
    rows += [(one.changed_at, one.period, str(SummaryKind(one.kind).label)) for one in summaries]
    return [
        {
            "icon": "file",
            "tone": "plain",
            "title": f"{period.client.called}: {what}",
            "why": _("Told %(day)s.") % {"day": written_day(clock.local(at))},
            "url": reverse("request", args=[period.request_id]),
        }
        for at, period, what in sorted(rows, key=lambda row: row[0], reverse=True)
    ]


def owing(waitings: list[WaitedFor]) -> list[dict[str, Any]]:
    """What a sender's unit owes to clients, the oldest first; each leads to where word of it is written down."""
    return [
        {
            "icon": "clock",
            "tone": "waits",
            "title": f"{one.period.client.called}: {one.what}",
            "why": age(one),
            "url": reverse("waiting_close", args=[one.pk]),
        }
        for one in waitings
    ]


# Pages of one's work beside what waits today: permission, title, what is there.
WORK = (
    (P.WAITING_WRITE, gettext_lazy("What clients are waiting for"), gettext_lazy("From whom, and for how long."),
     "waiting_list"),
    (P.FOLLOWUP_WRITE, gettext_lazy("How has it gone on?"), gettext_lazy("Whom to ask now or within two weeks."),
     "followup_list"),
    (P.TEAM_READ, gettext_lazy("Team"), gettext_lazy("Your tasks and the meetings."), "team_list"),
    (P.COMPETENCE_READ, gettext_lazy("Competence"), gettext_lazy("Your own view, your team's profile and map."),
     "competence"),
    (P.FRAMEWORK_WRITE, gettext_lazy("Frameworks of competence"), gettext_lazy("What competence is made of."),
     "framework_list"),
    (P.GOAL_FIGURES, gettext_lazy("Figures of goals"), gettext_lazy("How far people came, without names."),
     "goal_figures"),
    (P.UNIT_NUMBERS, gettext_lazy("Numbers of the unit"), gettext_lazy("Requests and guidance of your own unit."),
     "unit_numbers"),
    (P.ACCOUNT_WRITE, gettext_lazy("Accounts and roles"), gettext_lazy("Invite people, give and end roles."),
     "accounts"),
    (P.LOG_ALL, gettext_lazy("Audit trail"), gettext_lazy("Who has read and done what."), "trail"),
)  # fmt: skip


def work(actor: Actor) -> list[dict[str, str]]:
    """The pages of the actor's work, beside what waits today."""
    return [
        {"title": str(title), "why": str(why), "url": reverse(name)}
        for permission, title, why, name in WORK
        if actor.may(permission)
    ]


def day(meetings: list[Meeting]) -> list[dict[str, Any]]:
    """Meetings ahead and those still to be recorded."""
    now = clock.now()
    return [
        {
            "time": when(meeting.starts_at),
            "title": meeting.period.client.called,
            "url": reverse("meeting_record" if meeting.starts_at <= now else "period", args=[_target(meeting, now)]),
            "note": meeting.place
            if meeting.starts_at > now
            else _("Waits to be recorded. %(place)s") % {"place": meeting.place},
        }
        for meeting in meetings
    ]


def _target(meeting: Meeting, now: Any) -> Any:
    return meeting.pk if meeting.starts_at <= now else meeting.period_id


def _why(row: ServiceRequest) -> str:
    if row.state == RequestState.SENT and row.receive_by:
        return _("Receive it by %(day)s.") % {"day": written_day(row.receive_by)}
    return _waited(row)


def _waited(row: ServiceRequest) -> str:
    days = days_waited(row)
    if days is None:
        return _("Not sent yet.")
    if not days:
        return _("Sent today.")
    return ngettext("Has waited %(count)s day.", "Has waited %(count)s days.", days) % {"count": days}


def structures(queue: Queue | None, guided: Guided | None, *, url: str) -> dict[str, Any]:
    """The zone above: who waits, and for whose care nobody answers by name."""
    zone = {"key": "structures", "title": _("Structures")}
    if queue is None and guided is None:
        return {**zone, "lines": [_("Waiting times will be shown here to those who receive requests.")]}
    lines = []
    if guided and guided.without_contact:
        without = guided.without_contact
        lines = [
            ngettext("%(count)s has no named nurse or worker", "%(count)s have no named nurse or worker", without)
            % {"count": without}
        ]
    if queue is None:
        return {**zone, "lines": lines or [_("Everybody has a named nurse or worker.")]}
    if not queue.count:
        return {**zone, "lines": [_("Nobody is waiting for a guide."), *lines], "url": url}
    waits = ngettext("waits for a guide", "wait for a guide", queue.count)
    days = (clock.today() - queue.since).days if queue.since else 0
    longest = ngettext("the longest %(count)s day", "the longest %(count)s days", days) % {"count": days}
    return {**zone, "number": queue.count, "unit": f"{waits}, {longest}", "lines": lines, "url": url}


def worker(guided: Guided | None) -> dict[str, Any]:
    """The zone on the left: who guides. What tells of their own wellbeing comes with its own parts."""
    zone = {"key": "worker", "title": _("Worker and work community")}
    if guided is None or not guided.guides:
        return {**zone, "lines": [_("Your own work will be shown here once there is something to tell.")]}
    unit = ngettext("guide beside their client", "guide beside their clients", guided.people)
    if guided.guides > 1:
        unit = _("guides beside their clients")
    return {**zone, "number": guided.guides, "unit": unit, "lines": [], "url": reverse("period_list")}


def encounter(week: Week | None) -> dict[str, Any]:
    """The zone in the middle: how many have met."""
    zone = {"key": "encounter", "title": _("Encounter")}
    if week is None or not week.held:
        return {**zone, "lines": [_("The meetings of the last seven days will be shown here.")]}
    unit = ngettext("meeting in seven days", "meetings in seven days", week.held)
    written = ngettext("%(count)s written together", "%(count)s written together", week.together)
    lines = [written % {"count": week.together}] if week.together else []
    return {**zone, "number": week.held, "unit": unit, "lines": lines, "url": reverse("period_list")}


def client(guided: Guided | None) -> dict[str, Any]:
    """The zone on the right: how many people are in a period."""
    zone = {"key": "client", "title": _("Client and everyday life")}
    if guided is None:
        return {**zone, "lines": [_("How many are in a period is shown here to those who guide or coordinate.")]}
    if not guided.people:
        return {**zone, "lines": [_("Nobody is in a period just now.")]}
    unit = ngettext("person in a period", "people in a period", guided.people)
    return {**zone, "number": guided.people, "unit": unit, "lines": [], "url": reverse("period_list")}


def event(week: Week | None) -> dict[str, Any]:
    """The zone below: time and place of the meetings themselves."""
    zone = {"key": "event", "title": _("Event: time, place, body, materials")}
    if week is None or not week.held:
        return {**zone, "lines": [_("The length of meetings will be shown here once some have been held.")]}
    return {
        **zone,
        "number": _("%(minutes)s min") % {"minutes": week.minutes},
        "unit": ngettext("was the length of the meeting", "is the usual length of a meeting", week.held),
        "lines": [],
    }


def with_lines(zones: list[dict[str, Any]], lines: Mapping[str, list[str]], *, url: str) -> list[dict[str, Any]]:
    """Zones with further lines of a part of the work; they take the place of words that only announce figures."""
    told = []
    for zone in zones:
        more = lines.get(zone["key"], [])
        has_figures = "number" in zone or bool(zone.get("url"))
        if more and not has_figures:
            zone = {**zone, "lines": more, "url": url}  # noqa: PLW2901 -- the zone as it has become
        elif more:
            zone = {**zone, "lines": [*zone["lines"], *more]}  # noqa: PLW2901 -- the same
        told.append(zone)
    return told
