"""Asking and answering about the trail."""

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.declared import Written
from rinnalla.access.doors import action, bulk_action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices.log import LogCaseState
from rinnalla.guidance.models import LogCase, LogQuestion
from rinnalla.guidance.queries.log import lines_of
from rinnalla.guidance.queries.log_case import clients_named, known_cases, people_named
from rinnalla.guidance.queries.snooping import known_of, week_of
from rinnalla.methods.looking import findings
from rinnalla.people.models import Client

# A month: General Data Protection Regulation, article 12(3).
ANSWERED_WITHIN = timedelta(days=30)
LOOKED_INTO_WITHIN = timedelta(days=14)


@action(Permission.LOG_OWN, on="client", event=Event.LOG_ASKED, writes=(LogQuestion,))
def ask_about_line(*, by: Actor, client: Client, line: UUID, words: str) -> LogQuestion:
    """Ask data protection why somebody has looked. Raises Refused for a line that is not about the client."""
    if not lines_of(client, line).exists():
        raise Refused
    asked = LogQuestion(
        client=client, data_key=client.data_key, line=line, words=words, due_on=clock.today() + ANSWERED_WITHIN
    )
    asked.save()
    return asked


@action(Permission.LOG_ANSWER, on="question", event=Event.LOG_ANSWERED, writes=(LogQuestion,), versioned=False)
def answer_question(*, by: Actor, question: LogQuestion, answer: str) -> LogQuestion:
    """Answer a client; they read it on their log. Raises NotNow when it has been answered."""
    if question.answered_at:
        raise NotNow(_("This question has been answered already. The answer is on its page."))
    question.answer, question.answered_at = answer, clock.now()
    question.save()
    return question


@bulk_action(Permission.ROUTINE, on=None, event=Event.LOG_CASE_FOUND, writes=(LogCase,))
def list_odd_readings(*, by: Actor, monday: date) -> Written:
    """Put the odd readings of the week from a Monday on the list; what stands there already is left as it is."""
    week = week_of(monday)
    known = known_cases(monday)
    found = [one for one in findings(week.looks, known_of(week)) if (one.person, one.client, one.kind) not in known]
    persons = people_named({one.person for one in found})
    clients = clients_named({one.client for one in found if one.client})
    key, due = owner_key(), clock.today() + LOOKED_INTO_WITHIN
    cases = [
        LogCase(
            week=monday, person=persons[one.person], client=clients.get(one.client) if one.client else None,
            kind=one.kind, line=one.line, looks=one.looks, due_on=due,
            data_key=clients[one.client].data_key if one.client in clients else key,
        )
        for one in found
        if one.person in persons and (one.client is None or one.client in clients)
    ]  # fmt: skip
    for case in cases:
        case.save()
    return Written(cases[0] if cases else key, len(cases), subjects=tuple(clients))


@action(Permission.LOG_ANSWER, on="case", event=Event.LOG_CASE_ASKED, writes=(LogCase,), versioned=True)
def ask_worker(*, by: Actor, case: LogCase, words: str) -> LogCase:
    """Ask the worker about their readings. Raises NotNow when the case has been closed."""
    _still_open(case)
    case.question, case.state = words, LogCaseState.ASKED
    case.save()
    return case


@action(Permission.OWN_ACCOUNT, on="case", event=Event.LOG_CASE_EXPLAINED, writes=(LogCase,), versioned=False)
def explain(*, by: Actor, case: LogCase, words: str) -> LogCase:
    """Tell why one has read. Raises NotNow when it has been told, or the case has been closed."""
    _still_open(case)
    if case.state != LogCaseState.ASKED:
        raise NotNow(_("You have answered this already."))
    case.explanation, case.state = words, LogCaseState.EXPLAINED
    case.save()
    return case


@action(Permission.LOG_ANSWER, on="case", event=Event.LOG_CASE_CLOSED, writes=(LogCase,), versioned=True)
def close_case(*, by: Actor, case: LogCase, words: str) -> LogCase:
    """Close a case with what was found. Raises NotNow when it has been closed."""
    _still_open(case)
    case.remark, case.state = words, LogCaseState.CLOSED
    case.closed_at, case.closed_by = clock.now(), by.person
    case.save()
    return case


def _still_open(case: LogCase) -> None:
    if case.state == LogCaseState.CLOSED:
        raise NotNow(_("This has been closed already. What was found is on its page."))
