"""A client as the staff's page shows them."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.people.choices import Channel, ConsentKind
from rinnalla.people.models import Account, Block, Client, Consent


def contact(client: Client, *, whole: bool) -> list[tuple[str, str]]:
    """Name and phone; for who looks after the details also the rest, with a dash for what is not known."""
    pairs = [(_("Name"), client.name), (_("Phone"), client.phone)]
    if whole:
        languages = {"fi": _("Finnish"), "sv": _("Swedish"), "en": _("English")}
        pairs.insert(1, (_("Wants to be called"), client.call_name))
        pairs += [(_("E-mail"), client.email), (_("Language"), languages.get(client.language, client.language))]
    return [(label, value or "–") for label, value in pairs]


def told(consent: Consent) -> str:
    """A consent in a few words, with its recipient."""
    words = str(ConsentKind(consent.kind).label)
    words = f"{words[:1].upper()}{words[1:]}"
    return f"{words}: {consent.recipient}" if consent.recipient else words


def agreed(consent: Consent) -> dict[str, Any]:
    """A consent, when and how it was given. What a client has been told can't be untold."""
    day = date_format(clock.local(consent.given_at), "j.n.Y")
    return {
        "id": consent.pk,
        "words": told(consent),
        "given": f"{day}, {Channel(consent.how).label}",
        "remark": consent.remark,
        "can_withdraw": consent.kind != ConsentKind.INFORMATION,
    }


def apart(block: Block) -> dict[str, Any]:
    """Somebody who must not be matched with the client, and why."""
    return {"id": block.pk, "name": str(getattr(block.second, "staff", "") or _("another person")), "why": block.reason}


def sign_in(account: Account | None) -> str:
    """How a client's sign-in stands, in a sentence."""
    if account is None:
        return _("The client has no sign-in. Everything works without one, too.")
    if not account.is_active:
        return _("The sign-in has been closed.")
    if not account.password:
        return _("User name %(name)s. The client has not chosen a password yet.") % {"name": account.username}
    return _("User name %(name)s. In use.") % {"name": account.username}
