"""Which accounts the sign-ins of an organisation lead to."""

from rinnalla.access.tenancy import owner_id
from rinnalla.people.models import Account, LinkedSignIn
from rinnalla.people.queries.account import account_by_id, actor_of, works_here


def linked_sign_in_of(account: Account, issuer: str) -> LinkedSignIn | None:
    """An account's sign-in at an issuer."""
    found: LinkedSignIn | None = LinkedSignIn.objects.filter(
        owner_id=owner_id(), account=account, issuer=issuer
    ).first()
    return found


def linked_account(issuer: str, identifier: str) -> Account | None:
    """The account that an issuer's identifier has been linked to, open or closed."""
    linked = LinkedSignIn.objects.filter(owner_id=owner_id(), issuer=issuer, identifier=identifier)
    return Account.objects.filter(owner_id=owner_id(), pk__in=linked.values("account")).first()


def may_enter(account: Account) -> bool:
    """Whether an account may be entered by the sign-in of an organisation: open, and somebody who works here now."""
    return account_by_id(account.pk) is not None and works_here(actor_of(account))
