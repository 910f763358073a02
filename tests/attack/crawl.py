"""Visiting pages as somebody, and what a visit discloses and leaves behind."""

from copy import copy
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.test import Client
from django.urls import NoReverseMatch, get_resolver, reverse

from rinnalla.access import clock
from rinnalla.access.events import Outcome
from rinnalla.access.models import AuditLine
from rinnalla.learning.models import TrainingEvent

# What a page asks besides: its transaction, and once a minute the note of when a session was last used.
AROUND = ("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT", "ROLLBACK", 'UPDATE "django_session"')
METHODS = [{"method": "password", "at": 0}, {"method": "mfa", "at": 0, "type": "totp"}]


def window_of(account):
    """A browser in which somebody has signed in with a second factor."""
    window = Client(raise_request_exception=False)
    if account is not None:
        window.force_login(account)
        session = window.session
        now = clock.now().timestamp()
        methods = [{**method, "at": now} for method in METHODS]
        session.update({
            "account_authentication_methods": methods, "account_authentication_methods_user": str(account.pk),
            "since": now, "seen": now,
        })  # fmt: skip
        session.save()
    return window


@dataclass
class Visit:
    """What came back, and the audit lines that the visit alone has written."""

    status: int
    headers: dict
    body: bytes
    lines: list
    queries: int

    def seen(self, walk):
        """The fields of a client that stand in the answer."""
        return walk.canaries.seen_in(self.body) | walk.canaries.seen_in(str(self.headers))

    def names(self, walk):
        """Whether a line says that the client was shown."""
        return any(walk.client.pk.hex in line.subjects.split() for line in self.lines if line.outcome == Outcome.DONE)


def visit(window, method, address, data=None):
    """Send one request, and undo what it has changed."""
    cookies, before = copy(window.cookies), AuditLine.objects.order_by("-pk").values_list("pk", flat=True)[0]
    asked = []

    def count(execute, statement, *about):
        asked.append(statement)
        return execute(statement, *about)

    with transaction.atomic():
        with connection.execute_wrapper(count):
            answer = getattr(window, method.lower())(address, data or {})
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        lines = list(AuditLine.objects.filter(pk__gt=before))
        transaction.set_rollback(True)
    window.cookies = cookies
    return Visit(
        answer.status_code,
        dict(answer.headers),
        body,
        lines,
        sum(not statement.startswith(AROUND) for statement in asked),
    )


def form():
    """A form of ours with nothing filled in."""
    return {"submission": str(uuid4())}


def every_route():
    """The name of every address, with its namespace; an address without a name is its own pattern."""
    yield from _names(get_resolver().url_patterns)


def _names(patterns, namespace=""):
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _names(pattern.url_patterns, inner)
        else:
            yield f"{namespace}{pattern.name}" if pattern.name else str(pattern.pattern)


# What stands in an address after the id of what it is about.
AFTER = {
    "team_plan": lambda: [TrainingEvent.objects.order_by("pk").values_list("pk", flat=True)[0]],
    "survey_results_file": ["csv"],
    "survey_results_figure": ["s1", "svg"],
    "survey_answers_file": ["answers.csv"],
    "study_results_file": ["csv"],
    "framework_file": ["csv"],
    "profile_theme": ["wellbeing"],
    "assessment_theme": ["wellbeing"],
    "shared_theme": ["wellbeing"],
    "synthesis_file": ["pdf"],
    "workshop_told_file": ["docx"],
}
# What an address takes that is about no record of anybody.
MADE_UP = {
    "account_reset_password_from_key": ["abc", "def-123"],
    "accept_invitation": ["made-up"],
    "service_check_own": ["made-up"],
    "organisation_go_invited": ["made-up"],
    "ask_received": ["made-up"],
    "event_received": ["made-up"],
    "attend": ["made-up"],
    "registration_material": ["made-up", UUID(int=1)],
    "registration_use": ["made-up", 2],
    "difficult": ["child"],
    "own_plan_part": ["well"],
    "survey": ["made-up"],
    "engagement_answer": ["made-up"],
    "engagement_feedback_own": ["made-up"],
    "engagement_feedback": ["made-up"],
    "workshop_live": ["made-up"],
    "workshop_place": ["made-up"],
    "workshop_join": ["made-up"],
    "workshop_check": ["made-up"],
    "workshop_take_back": ["made-up", UUID(int=7)],
    "workshop_new": ["case"],
    "learning_figures_file": ["csv"],
    "survey_step": ["made-up", "tarkista"],
}


def address_of(name, pk=None):
    """The address of a route."""
    if pk is not None:
        after = AFTER.get(name, ())
        return reverse(name, args=[pk, *(after() if callable(after) else after)])
    try:
        return reverse(name)
    except NoReverseMatch:
        # What stands behind a registration's own link is opened by its token alone.
        return reverse(name, args=MADE_UP.get(name, ["made-up"] if name.startswith("registration") else []))
