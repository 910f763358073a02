"""How a client is reached, what has been tried, the words for a call, and who continues."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rinnalla.access import clock
from rinnalla.guidance.choices import ContactOutcome, HandoverKind
from rinnalla.guidance.models import ContactAttempt, Handover, RequestQuestion, ServiceRequest
from rinnalla.people.choices import Channel, ReachWay
from rinnalla.people.models import Client

# What one may and may not do, in the words that stand beside the number.
PERMITTED = (
    ("may_text", gettext_lazy("A text message may be sent"), gettext_lazy("Do not send a text message")),
    ("may_voicemail", gettext_lazy("A message may be left"), gettext_lazy("Do not leave a message")),
    (
        "may_name_service",
        gettext_lazy("Others may hear where you call from"),
        gettext_lazy("Do not tell others where you call from"),
    ),
)


def day(value: Any) -> str:
    """A date in a sentence: 24.11.2026."""
    return date_format(value, "j.n.Y")


def upper(words: Any) -> str:
    """Words that begin a sentence."""
    text = str(words)
    return text[:1].upper() + text[1:]


def reach_facts(client: Client) -> list[tuple[str, str]]:
    """How a client wants to be reached, as pairs; empty before it has been told."""
    known = getattr(client, "safe_contact", None)
    if known is None:
        return []
    pairs = [
        (_("Reached"), upper(ReachWay(known.way).label)),
        (_("Address for letters"), known.address),
        (_("Through whom"), known.through),
    ]
    return [(label, value) for label, value in pairs if value]


def reach_reasons(client: Client) -> list[dict[str, str]]:
    """What may be done on the way to the client and what not; what has not been told may not."""
    known = getattr(client, "safe_contact", None)
    allowed = [(getattr(known, name, False), yes, no) for name, yes, no in PERMITTED]
    return [{"kind": "for" if may else "against", "text": str(yes if may else no)} for may, yes, no in allowed]


def attempt_rows(attempts: Iterable[ContactAttempt]) -> list[dict[str, Any]]:
    """Attempts to reach the client: when, how, by whom, how it went, when next."""
    return [
        {
            "when": date_format(clock.local(one.tried_at), "D j.n.Y \\k\\l\\o H.i"),
            "who": str(getattr(one.by_whom, "staff", "")),
            "way": upper(ReachWay(one.way).label),
            "outcome": upper(ContactOutcome(one.outcome).label),
            "reached": one.outcome == ContactOutcome.REACHED,
            "next": _("Next try %(day)s.") % {"day": day(one.next_on)} if one.next_on else "",
            "remark": one.remark,
        }
        for one in attempts
    ]


def question_rows(questions: Iterable[RequestQuestion]) -> list[dict[str, Any]]:
    """What has been asked and answered, each with its day."""
    return [
        {
            "asked": day(clock.local(one.created_at)),
            "question": one.question,
            "answered": day(clock.local(one.answered_at)) if one.answered_at else "",
            "answer": one.answer,
            "how": "" if one.how in {"", Channel.OWN_ACCOUNT} else Channel(one.how).label,
        }
        for one in questions
    ]


def handover_parts(request: ServiceRequest, made: Iterable[Handover], *, writes: bool) -> list[dict[str, Any]]:
    """Both joint handovers for ``guidance/parts/handover.html``: who continues, when, with whom, what was agreed.

    One that has not been written down is there only for who ``writes``.
    """
    known = {one.kind: one for one in made}
    return [
        {
            "title": _("Joint handover at the start") if kind == HandoverKind.START else _("Joint handover at the end"),
            "facts": _handover_facts(known[kind]) if kind in known else [],
            "url": reverse(f"handover_{kind}", args=[request.pk]) if writes else "",
            "is_made": kind in known,
        }
        for kind in HandoverKind
        if kind in known or writes
    ]


def _handover_facts(made: Handover) -> list[tuple[str, str]]:
    who = ", ".join(part for part in (made.continues_name, made.continues_where) if part)
    pairs = [
        (_("Who continues"), who),
        (_("Meeting together"), day(made.planned_on) if made.planned_on else ""),
        (_("Takes part"), made.takes_part),
        (_("Done"), day(made.done_on) if made.done_on else _("not yet")),
        (_("Agreed"), made.agreed),
    ]
    return [(label, value) for label, value in pairs if value]


def call_script(request: ServiceRequest, caller: str) -> list[str]:
    """What one may say in the first call to a client, a sentence at a time."""
    known = getattr(request.client, "safe_contact", None)
    names = bool(known and known.may_name_service)
    called = request.client.called
    greeting = _("Hello, this is %(caller)s. Am I speaking with %(name)s?") % {"caller": caller, "name": called}
    place = _("I'm calling from %(unit)s.") % {"unit": request.unit} if names else ""
    return [
        greeting,
        _("Is this a good moment, or shall I call at another time?"),
        place or _("Only when you know whom you speak with: say where you call from."),
        _("We have received a request about peer guidance. Do you know of it?"),
        _("What would you hope for yourself? There is no hurry, and nothing has to be decided today."),
        _("You may say no at any time, and you need no reason for it."),
        _("Shall we agree on how I reach you next?"),
    ]


def phone_script() -> list[str]:
    """What one asks when a request is recorded from a phone call, a sentence at a time."""
    return [
        _("Thank you for calling. I write down what we agree on, and read it aloud at the end."),
        _("Do you call about yourself or about somebody else? Do they know of the call?"),
        _("What is everyday life like now, and what would help?"),
        _("How may we get in touch? May we leave a message, and may we say where we call from?"),
        _("What may the guide know before the first meeting?"),
        _("We read the request within three working days and then contact the client."),
    ]
