"""What calls for something to be done, in a sentence with its one next step."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.guidance.choices.alert import AlertKind as A
from rinnalla.guidance.models import Period
from rinnalla.guidance.queries.alert import Alert

LOOK = {A.TO_RECORD: ("pen", "worker"), A.FOLLOW_UP: ("phone", "worker"), A.TO_FINISH: ("check-circle", "agreed")}
STEP = {
    A.TO_RECORD: "meeting_record",
    A.FIRST_MEETING: "meeting_new",
    A.NO_MEETING: "meeting_new",
    A.PLAN: "goal_new",
    A.NO_NAMED_CONTACT: "waiting_new",
    A.WAITING_OLD: "waiting_close",
    A.PAUSE_REVIEW: "pause_review",
    A.SETBACK_OPEN: "setback_return",
    A.REVIEW: "period",
    A.SUMMARY_UNREAD: "summary",
    A.ENDS_SOON: "taper_new",
    A.END_PASSED: "period_extend",
    A.LAST_MEETING: "period_last_meeting",
    A.CHECKS: "ending_checks",
    A.TO_FINISH: "period_finish",
    A.FOLLOW_UP: "followup_record",
}


def _why(alert: Alert) -> str:
    day = date_format(alert.since, "j.n.Y")
    dated = {
        A.TO_RECORD: _("The meeting of %(day)s has not been recorded yet."),
        A.FIRST_MEETING: _("The period has not begun, and no meeting has been agreed."),
        A.NO_NAMED_CONTACT: _("The client has no named nurse or worker."),
        A.PAUSE_REVIEW: _("The pause was to be looked at again on %(day)s."),
        A.REVIEW: _("Half of the period has passed without a summary."),
        A.ENDS_SOON: _("The period is planned to end on %(day)s."),
        A.END_PASSED: _("The planned end was %(day)s."),
        A.LAST_MEETING: _("The last day agreed was %(day)s, and no meeting lies ahead."),
        A.CHECKS: _("The period was ended before its time, and not everything has been seen to."),
        A.TO_FINISH: _("The period has been at its end since %(day)s."),
        A.FOLLOW_UP: _("It was to be asked on %(day)s how things have gone on."),
    }
    return dated[alert.kind] % {"day": day} if alert.kind in dated else _counted(alert)


def _counted(alert: Alert) -> str:
    counted = {
        A.NO_MEETING: ngettext(
            "No meeting for %(count)s day, and none agreed.",
            "No meeting for %(count)s days, and none agreed.",
            alert.days,
        ),
        A.PLAN: ngettext(
            "%(held)s meeting has been held, and the plan has not been confirmed.",
            "%(held)s meetings have been held, and the plan has not been confirmed.",
            alert.count,
        ),
        A.WAITING_OLD: ngettext(
            "%(what)s: waited for %(count)s day.",
            "%(what)s: waited for %(count)s days.",
            alert.days,
        ),
        A.SETBACK_OPEN: ngettext(
            "A setback was noticed %(count)s day ago.", "A setback was noticed %(count)s days ago.", alert.days
        ),
        A.SUMMARY_UNREAD: ngettext(
            "The summary was given %(count)s day ago and has not been answered.",
            "The summary was given %(count)s days ago and has not been answered.",
            alert.days,
        ),
    }
    return counted[alert.kind] % {
        "count": alert.days,
        "held": alert.count,
        "what": alert.what[:1].upper() + alert.what[1:],
    }


def rows(alerts: Iterable[Alert]) -> list[dict[str, Any]]:
    """Alerts as rows of the waiting list: the title is the next step and leads to it."""
    return [_row(one) for one in alerts]


def of_many(steps: Iterable[tuple[Period, Alert]]) -> list[dict[str, Any]]:
    """The same of several clients: the title begins with whom it is about."""
    return [_row(one, called=period.client.called) for period, one in steps]


def and_more(unseen: int) -> str:
    """How many are not on the page: the words of the link to them."""
    return ngettext("and %(count)s other", "and %(count)s others", unseen) % {"count": unseen}


def _row(one: Alert, *, called: str = "") -> dict[str, Any]:
    icon, tone = LOOK.get(one.kind, ("clock", "waits"))
    step = str(one.kind.label)
    return {
        "icon": icon,
        "tone": tone,
        "title": f"{called}: {step[:1].lower()}{step[1:]}" if called else step,
        "why": _why(one),
        "url": reverse(STEP[one.kind], args=[one.about]),
    }
