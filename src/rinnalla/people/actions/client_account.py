"""A sign-in for a client: no address for mail in it, and a link on paper by which the password is chosen."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.people.actions.account import open_account
from rinnalla.people.choices import INVITATION
from rinnalla.people.models import Client
from rinnalla.people.queries.account import account_of
from rinnalla.post.links import issue_link
from rinnalla.post.models import SignedLink

LIFETIME = timedelta(days=7)


@action(
    Permission.CLIENT_ACCOUNT,
    on="client",
    event=Event.ACCOUNT_CREATED,
    writes=(),
    calls=(open_account, issue_link),
)
def open_client_account(*, by: Actor, client: Client, username: str) -> SignedLink:
    """Open a sign-in for a client and give the link by which they choose their password.

    Its ``token`` is kept nowhere: whoever calls shows it now or never. Raises NotNow when the client has a sign-in,
    works here too, or the user name is taken.
    """
    if hasattr(client.person, "staff"):
        raise NotNow(_("This person works here too. The administrator opens their sign-in."))
    if account_of(client.person_id):
        raise NotNow(_("The client has a sign-in already. You can make a new link for it."))
    account = open_account(by=by, person=client.person, username=username, password="", language=client.language)
    link: SignedLink = issue_link(by=by, purpose=INVITATION, target=account.pk, lifetime=LIFETIME)
    return link


@action(Permission.CLIENT_ACCOUNT, on="client", event=Event.CLIENT_LINK_MADE, writes=(), calls=(issue_link,))
def renew_client_link(*, by: Actor, client: Client) -> SignedLink:
    """Give a new link to a client who has lost the earlier one or forgotten the password; earlier links stop opening.

    The password in use stays until another has been chosen. Raises NotNow without an open sign-in, or when the person
    works here too: their password is not the coordinator's business.
    """
    account = account_of(client.person_id)
    if account is None or not account.is_active:
        raise NotNow(_("The client has no sign-in that is open."))
    if hasattr(client.person, "staff"):
        raise NotNow(_("This person works here too and chooses a new password on the sign-in page."))
    link: SignedLink = issue_link(by=by, purpose=INVITATION, target=account.pk, lifetime=LIFETIME)
    return link
