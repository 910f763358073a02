"""Inviting somebody to work here: a link by mail, a password of their own, and the role they were asked to begins."""

from collections.abc import Callable
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.people.actions.account import open_account
from rinnalla.people.actions.organisation import give_role, record_staff
from rinnalla.people.choices import INVITATION, MembershipState
from rinnalla.people.models import Account, Membership, Unit
from rinnalla.people.queries.membership import invited_memberships
from rinnalla.post.letters import letter
from rinnalla.post.links import WITHDRAWN, issue_link, use_link
from rinnalla.post.outbox import send
from rinnalla.post.queries import open_links

LIFETIME = timedelta(days=7)


@action(
    Permission.ACCOUNT_WRITE,
    on="account",
    event=Event.INVITATION_SENT,
    writes=(),
    calls=(issue_link, send),
)
def send_invitation(*, by: Actor, account: Account, link_to: Callable[[str], str]) -> Account:
    """Send a link by which a password is chosen; earlier links stop opening. ``link_to`` gives the address of a token.

    Raises NotNow for an account that has chosen its password, or has no address for mail.
    """
    if account.password:
        raise NotNow(
            _("This account is in use already, so it needs no invitation. The sign-in page helps with a lost password.")
        )
    if not account.email:
        raise NotNow(_("This account has no e-mail address to which an invitation could be sent."))
    link = issue_link(by=by, purpose=INVITATION, target=account.pk, lifetime=LIFETIME)
    text = letter("people/mail/invitation", language=account.language, address=link_to(link.token), days=LIFETIME.days)
    send(by=by, address=account.email, letter=text)
    return account


@action(
    Permission.ACCOUNT_WRITE,
    on="unit",
    event=Event.INVITATION_SENT,
    writes=(),
    calls=(record_staff, open_account, give_role, send_invitation),
)
def invite(
    *,
    by: Actor,
    unit: Unit,
    first_name: str,
    last_name: str,
    email: str,
    role: Role,
    link_to: Callable[[str], str],
    starts_on: date | None = None,
    ends_on: date | None = None,
    language: str = "",
) -> Membership:
    """Record a worker with an account and a role that waits for them, and send the invitation.

    The address for mail becomes the user name. Raises NotNow when it is taken.
    """
    staff = record_staff(by=by, first_name=first_name, last_name=last_name)
    account = open_account(by=by, person=staff.person, username=email, password="", email=email, language=language)
    held = give_role(
        by=by,
        unit=unit,
        person=staff.person,
        role=role,
        starts_on=starts_on,
        ends_on=ends_on,
        state=MembershipState.INVITED,
    )
    send_invitation(by=by, account=account, link_to=link_to)
    return held


@action(
    Permission.INVITATION_ACCEPT,
    on="account",
    event=Event.INVITATION_ACCEPTED,
    writes=(Membership,),
    calls=(use_link,),
    versioned=False,
)
def accept_invitation(*, by: Actor, account: Account, password: str) -> Account:
    """Choose the password (already hashed) and begin every role one was invited to. Raises NotNow for a used link."""
    link = open_links(INVITATION).filter(pk=by.id).first()
    if link is None:
        raise NotNow(WITHDRAWN)
    use_link(by=by, link=link)
    account.password = password
    account.save(update_fields=["password"])
    for held in invited_memberships(account.person_id):
        held.state = MembershipState.ACCEPTED
        held.save()
    return account
