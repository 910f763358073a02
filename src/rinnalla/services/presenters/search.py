"""The search of the directory as its page shows it."""

from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from rinnalla.methods.finnish_words.choose import analyser
from rinnalla.methods.finnish_words.question import Question
from rinnalla.services.models import Service
from rinnalla.services.presenters.care import checked_line, is_old
from rinnalla.services.presenters.service import LANGUAGES, row
from rinnalla.services.queries import marks
from rinnalla.services.queries.care import freshness_of, stewards_listed
from rinnalla.services.queries.listed import Listed
from rinnalla.services.queries.reason import Reason, reason_of
from rinnalla.services.queries.search import Asking, Found
from rinnalla.services.queries.taxonomy import counties_of, needs_and_municipalities

LONGEST = 100
YES = "1"
SWITCHES = {
    "auki": _("Open now"),
    "maksuton": _("Free of charge"),
    "ei_lahetetta": _("No referral needed"),
    "nimeton": _("Without giving your name"),
    "etana": _("From a distance"),
}
MARKED = {
    "maksuton": marks.FREE,
    "ei_lahetetta": marks.NO_REFERRAL,
    "nimeton": marks.ANONYMOUS,
    "etana": marks.REMOTE,
}
REASONS = {
    Reason.NAME: _("The name says so: %(words)s."),
    Reason.TEXT: _("The description says so: %(words)s."),
    Reason.PART: _("Has to do with this: %(words)s."),
    Reason.SAYING: _("Services call it by another name: %(words)s."),
    Reason.LIKE: _("Has a word like this in it: %(words)s."),
}


def asking_of(asked: QueryDict) -> Asking:
    """What the address asks; what it says that is no choice of the page narrows nothing down."""
    words = asked.get("q", "").replace("\x00", "").strip()[:LONGEST]
    groups: list[tuple[str, ...]] = [(mark,) for name, mark in MARKED.items() if asked.get(name) == YES]
    if (spoken := asked.get("kieli", "")) in LANGUAGES:
        groups.append((marks.language(spoken),))
    if (town := asked.get("kunta", "")) and town.isalnum():
        groups.append((marks.municipality(town), *map(marks.county, counties_of(town)), marks.EVERYWHERE))
    if need := marks.plain(asked.get("tarve", "")):
        groups.append((marks.need(need),))
    return Asking(words, tuple(groups), open_now=asked.get("auki") == YES)


def page_of(asked: QueryDict, found: Found, shown: list[Listed], number: int) -> dict[str, Any]:
    """Everything that the page shows."""
    words = asked.get("q", "").replace("\x00", "").strip()[:LONGEST]
    fresh = freshness_of([one.service for one in shown])
    duties = {duty.service_id: duty for duty in stewards_listed(tuple(fresh))} if fresh else {}
    kept = {name: value for name, value in asked.items() if name != "page" and value}
    return {
        "words": words,
        "read_as": found.read_as,
        "rows": [
            {
                **row(one),
                "why": _why(one.service, found.question),
                "checked": checked_line(fresh[one.service.pk], duties.get(one.service.pk)),
                "old": is_old(fresh[one.service.pk]),
            }
            for one in shown
        ],
        "switches": [{"name": name, "label": label, "on": asked.get(name) == YES} for name, label in SWITCHES.items()],
        "selects": _selects(asked),
        "narrowed": any(name != "q" for name in kept),
        "everything": f"{reverse('service_list')}?{urlencode({'q': words})}" if words else reverse("service_list"),
        "earlier": _address(kept, number - 1) if number > 1 else "",
        "later": _address(kept, number + 1) if found.more else "",
    }


def _address(kept: dict[str, Any], number: int) -> str:
    return f"?{urlencode({**kept, 'page': number})}"


def _selects(asked: QueryDict) -> list[dict[str, Any]]:
    needs, municipalities = needs_and_municipalities()
    choices = {
        "tarve": (_("For which need"), needs),
        "kunta": (_("Municipality"), municipalities),
        "kieli": (_("Language"), [(code, str(name)) for code, name in LANGUAGES.items()]),
    }
    return [
        {
            "name": name,
            "label": label,
            "options": [{"value": code, "label": told, "on": asked.get(name) == code} for code, told in options],
        }
        for name, (label, options) in choices.items()
        if options
    ]


def _why(service: Service, question: Question | None) -> str:
    if question is None:
        return ""
    found = reason_of(service, question, analyser())
    return str(REASONS[found.reason]) % {"words": ", ".join(found.words)} if found else ""
