"""Accounts and roles, for the administrator."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.people.actions import account as actions
from rinnalla.people.actions import second_factor as factors
from rinnalla.people.actions.invitation import invite, send_invitation
from rinnalla.people.actions.organisation import end_role, give_role
from rinnalla.people.forms.account import InvitationForm, RoleForm
from rinnalla.people.models import Account, Membership
from rinnalla.people.presenters import ACCOUNT_COLUMNS, account_rows
from rinnalla.people.queries.account import accounts_of_owner
from rinnalla.people.queries.organisation import units_to_staff
from rinnalla.people.queries.second_factor import open_reset
from rinnalla.web.pages import Request, View, page, show, submit


@page(P.ACCOUNT_READ)
def accounts(request: Request) -> HttpResponse:
    """Everybody who can sign in, with their roles."""
    number = request.GET.get("sivu", "1")
    listing = show_list(
        request.actor, P.ACCOUNT_READ, accounts_of_owner(request.actor), page=int(number) if number.isdecimal() else 1
    )
    shown = {
        "columns": ACCOUNT_COLUMNS,
        "rows": [row.cells for row in account_rows(listing.rows)],
        "listing": listing,
        "may_invite": request.actor.may(P.ACCOUNT_WRITE),
    }
    return show(request, "people/accounts.html", shown)


@page(P.ACCOUNT_READ)
def account(request: Request, pk: UUID) -> HttpResponse:
    """One account: its roles, and what can be done."""
    opened = open_record(request.actor, P.ACCOUNT_READ, Account, pk=pk, event=Event.PAGE_OPENED)
    own = opened.pk == request.actor.id
    reset = None if own else open_reset(opened)
    shown = {
        "row": account_rows([opened])[0],
        "own": own,
        "may_change": request.actor.may(P.ACCOUNT_WRITE) and not own,
        "reset": reset,
        "may_confirm": reset and reset.created_by != request.actor.id and request.actor.may(P.RESET_CONFIRM),
    }
    return show(request, "people/account.html", shown)


@page(P.ACCOUNT_WRITE)
def invitation(request: Request) -> HttpResponse:
    """Invite somebody to work here."""
    form = InvitationForm(request.POST or None, units=units_to_staff(request.actor))
    if form.is_valid():
        to = lambda _made: reverse("accounts")  # noqa: E731 -- read on the next line only
        return submit(request, invite, to=to, form=form, link_to=_link_to(request))
    words = {"heading": _("Invite somebody to work here"), "next": _("Send the invitation")}
    return show(request, "people/account_form.html", {"form": form, "back": reverse("accounts"), **words})


@page(P.ACCOUNT_WRITE)
def role(request: Request, pk: UUID) -> HttpResponse:
    """Give a role."""
    opened = open_record(request.actor, P.ACCOUNT_WRITE, Account, pk=pk, event=Event.PAGE_OPENED, related=["person"])
    form = RoleForm(request.POST or None, units=units_to_staff(request.actor))
    back = reverse("account", args=[pk])
    if form.is_valid():
        return submit(request, give_role, to=lambda _made: back, form=form, person=opened.person)
    words = {"heading": _("Give a role"), "next": _("Give the role")}
    return show(request, "people/account_form.html", {"form": form, "back": back, **words})


@page(P.ACCOUNT_WRITE)
def role_end(request: Request, pk: UUID) -> HttpResponse:
    """Take a role away at once; a page that asks first."""
    held = open_record(
        request.actor, P.ACCOUNT_WRITE, Membership, pk=pk, event=Event.PAGE_OPENED, related=["person__account", "unit"]
    )
    back = reverse("account", args=[held.person.account.pk])
    if request.method == "POST":
        return submit(request, end_role, to=lambda _made: back, membership=held)
    lead = _("It stops giving anything at once, and the person is signed out. What they have written stays.")
    words = {"heading": _("Take the role away?"), "lead": lead, "next": _("Take the role away")}
    return show(request, "people/account_question.html", {"held": held, "back": back, **words})


def _link_to(request: Request) -> Callable[[str], str]:
    return lambda token: request.build_absolute_uri(reverse("accept_invitation", args=[token]))


def _question(
    act: Callable[..., Any],
    words: Callable[[], dict[str, str]],
    *,
    permission: P = P.ACCOUNT_WRITE,
    given: Callable[[Request], dict[str, Any]] = lambda _request: {},
) -> "View[Any]":
    """A page that asks before it changes an account; ``given`` is what the action needs besides."""

    @page(permission)
    def asked(request: Request, pk: UUID) -> HttpResponse:
        opened = open_record(request.actor, permission, Account, pk=pk, event=Event.PAGE_OPENED)
        back = reverse("account", args=[pk])
        if request.method == "POST":
            return submit(request, act, to=lambda _made: back, account=opened, **given(request))
        return show(request, "people/account_question.html", {"back": back, **words()})

    return asked


close = _question(
    actions.close_account,
    lambda: {
        "heading": _("Close the account?"),
        "lead": _("The person is signed out at once and can't sign in. Their name stays on what they have written."),
        "next": _("Close the account"),
    },
)
reopen = _question(
    actions.reopen_account,
    lambda: {
        "heading": _("Open the account again?"),
        "lead": _("The person can sign in again with their own password and the roles in force."),
        "next": _("Open the account"),
    },
)
propose_reset = _question(
    factors.propose_reset,
    lambda: {
        "heading": _("Propose to reset the code app?"),
        "lead": _(
            "Make sure first that it is the right person who asks. The reset is done once another administrator or the"
            " data-protection officer confirms it within a day."
        ),
        "next": _("Propose the reset"),
    },
)
confirm_reset = _question(
    factors.confirm_reset,
    lambda: {
        "heading": _("Confirm the reset of the code app?"),
        "lead": _(
            "Make sure first that it is the right person who asks. They are signed out and set up a new app when they"
            " next sign in."
        ),
        "next": _("Confirm the reset"),
    },
    permission=P.RESET_CONFIRM,
)
invite_again = _question(
    send_invitation,
    lambda: {
        "heading": _("Send the invitation again?"),
        "lead": _("The earlier link stops working."),
        "next": _("Send the invitation"),
    },
    given=lambda request: {"link_to": _link_to(request)},
)
