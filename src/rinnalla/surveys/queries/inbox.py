"""What has been received and not mixed yet, and what has been mixed before."""

from uuid import UUID

from rinnalla.access.keyring import keyed_hash, keyring
from rinnalla.access.secrets import open_sealed
from rinnalla.surveys.models import Campaign, Inbox, Spent

OF_INBOX = "surveys.inbox"
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
RECEIPT = 8
HALF = 4


def is_spent(ballot: UUID) -> bool:
    """Whether an answer of a ballot has been mixed among the others."""
    return Spent.objects.filter(pk=ballot).exists()


def received(campaign: Campaign, ballot: UUID) -> bytes | None:
    """The body received under a ballot and not mixed yet."""
    row = Inbox.objects.filter(pk=ballot, campaign=campaign).first()
    return opened(campaign, row) if row else None


def opened(campaign: Campaign, row: Inbox) -> bytes:
    """The body of a received form."""
    return open_sealed(bytes(row.body), key=campaign.inbox_key, label=OF_INBOX, row=row.pk)


def waiting(campaign: Campaign) -> int:
    """How many received forms have not been mixed yet."""
    return campaign.inbox.count()


def receipt_number(ballot: UUID) -> str:
    """A receipt's number: known from the ballot while it waits, and leading back to nothing."""
    digest = keyed_hash(keyring().link, "receipt of a survey", ballot.hex)
    letters = "".join(LETTERS[byte % len(LETTERS)] for byte in digest[:RECEIPT])
    return f"{letters[:HALF]}-{letters[HALF:]}"
