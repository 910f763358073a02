"""What stands at the head of every page. The only place that knows all apps."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import STAFF_ROLES, Role
from rinnalla.people.queries.account import name_of

_ = gettext_lazy

ITEMS: tuple[tuple[Callable[[Actor], bool], str, Any, str], ...] = (
    (lambda _actor: True, "home", _("Today"), "home"),
    (lambda actor: actor.may(P.REQUEST_DECIDE), "request_list", _("Requests"), "inbox"),
    (lambda actor: actor.holds(Role.PARTNER), "request_own", _("My requests"), "inbox"),
    (lambda actor: actor.may(P.PERIOD_LIST), "period_list", _("Guidance"), "guidance"),
    (
        lambda actor: actor.may(P.MEETING_WRITE) or actor.may(P.DIRECTORY_IMPORT),
        "service_list",
        _("Services"),
        "services",
    ),
    (lambda actor: actor.may(P.SERVICE_CHECK), "service_round", _("My services"), "check"),
    (lambda actor: actor.may(P.DIRECTORY_IMPORT), "import_list", _("Imports"), "inbox"),
    (lambda actor: actor.may(P.REQUEST_DECIDE) and actor.may(P.GUIDE_READ), "guide_list", _("Guides"), "group"),
    (lambda actor: actor.may(P.GUIDE_OWN), "guide_own", _("My profile"), "person"),
    (lambda actor: actor.may(P.USE_WRITE) and not actor.may(P.PERIOD_LIST), "event_list", _("Training"), "book"),
    (lambda actor: actor.may(P.SURVEY_READ), "campaign_list", _("Surveys"), "clipboard"),
    (lambda actor: actor.may(P.COMPETENCE_READ), "competence", _("Competence"), "goals"),
    (lambda actor: actor.may(P.WORKSHOP_RUN), "workshop_list", _("Workshops"), "group"),
    (lambda actor: actor.may(P.CYCLE_READ), "cycle_list", _("Year of competence"), "calendar"),
    (lambda actor: actor.may(P.TEAM_READ), "team_list", _("Team"), "group"),
    (lambda actor: actor.may(P.EXPERT_READ), "expert_list", _("Experts by experience"), "own-work"),
    (lambda actor: actor.holds(Role.PARTNER), "evaluation_list", _("Evaluations"), "calendar"),
    (lambda actor: actor.may(P.UNIT_NUMBERS), "unit_numbers", _("Numbers of the unit"), "chart"),
    (lambda actor: actor.may(P.GOAL_FIGURES), "goal_figures", _("Figures of goals"), "chart"),
    (lambda actor: actor.may(P.ACCOUNT_READ), "accounts", _("Accounts and roles"), "key"),
    (lambda actor: actor.may(P.ACCOUNT_WRITE), "organisations", _("Organisations"), "building"),
    (lambda actor: actor.holds(Role.DATA_PROTECTION_OFFICER), "break_glass_list", _("Break-glass accesses"), "key"),
    (lambda actor: actor.may(P.LOG_ANSWER), "log_case_list", _("Readings to look at"), "own-data"),
    (lambda actor: actor.may(P.LOG_ALL), "trail", _("Audit trail"), "own-data"),
)
OWN = (
    ("own_page", _("My page"), "home"),
    ("own_log", _("Viewers"), "own-data"),
)
UNDER = {"/ohjaus/jaksot/": "/ohjaus/", "/ohjaus/pyynnot/omat": "/ohjaus/pyynnot/"}
MOST = 6


@dataclass(frozen=True)
class Item:
    """One word of the navigation."""

    label: Any
    url: str
    icon: str
    current: bool


@dataclass(frozen=True)
class Me:
    """Who is signed in, as the head says it."""

    name: str
    role_label: Any
    home_url: str
    sign_out_url: str


def navigation(request: HttpRequest) -> dict[str, Any]:
    """Context of every page: navigation by role, who I am, and the other languages."""
    others = [(code, name) for code, name in settings.LANGUAGES if code != get_language()]
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None or actor.kind != "account":
        return {"navigation": [], "me": None, "languages": others}
    return {"navigation": _items(request, actor), "me": _me(request.user, actor), "languages": others}


def own_pages(request: HttpRequest) -> list[Item]:
    """The navigation alone, for a page that is told nothing else; asks the database nothing."""
    return _items(request, request.actor)  # type: ignore[attr-defined] # asked for those whose actor is known


def _items(request: HttpRequest, actor: Actor) -> list[Item]:
    staff = any(actor.holds(role) for role in STAFF_ROLES)
    words = [row[1:] for row in ITEMS if row[0](actor)] if staff else list(OWN)
    urls = [(reverse(name), label, icon) for name, label, icon in words[:MOST]]
    home = reverse("home")
    under = [url for url, *_ in urls if url != home and request.path.startswith(UNDER.get(url, url))]
    current = max(under, key=_reach, default=home if request.path == home else "")
    return [Item(label, url, icon, url == current) for url, label, icon in urls]


def _reach(url: str) -> int:
    """How much of an address a word of the navigation claims."""
    return len(UNDER.get(url, url))


def _me(account: Any, actor: Actor) -> Me:
    role = actor.grants[0].role.label if actor.grants else ""
    staff = any(actor.holds(one) for one in STAFF_ROLES)
    return Me(name_of(account), role if staff else "", reverse("home"), reverse("sign_out"))
