"""What has been received and not mixed yet, and what has been mixed before."""

from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from rinnalla.access.keyring import keyed_hash, keyring
from rinnalla.access.secrets import open_sealed
from rinnalla.methods.questionnaire.filled import Filled, pack
from rinnalla.surveys.models import Campaign, Inbox, Spent

OF_INBOX = "surveys.inbox"
LIES = """
SELECT (SELECT body FROM surveys_inbox WHERE ballot = %(ballot)s),
       EXISTS (SELECT 1 FROM surveys_spent WHERE ballot = %(ballot)s)
"""
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
RECEIPT = 8
HALF = 4


def is_spent(ballot: UUID) -> bool:
    """Whether an answer of a ballot has been mixed among the others."""
    return Spent.objects.filter(pk=ballot).exists()


def as_it_lies(ballot: UUID) -> tuple[bytes | None, bool]:
    """The sealed form that waits under a ballot, if any, and whether the ballot has been used; in one question."""
    with connection.cursor() as cursor:
        cursor.execute(LIES, {"ballot": Inbox._meta.pk.get_db_prep_value(ballot, connection)})
        body, spent = cursor.fetchone()
    return (bytes(body) if body is not None else None), bool(spent)


@dataclass(frozen=True)
class Receipt:
    """That an answer has been received. Its number is told once and kept nowhere; none once the answer is mixed."""

    number: str = ""


def receipt_of(campaign: Campaign, ballot: UUID, body: bytes) -> Receipt | None:
    """The receipt of a form that waits under a ballot; None where another form does, or none."""
    row = Inbox.objects.filter(pk=ballot, campaign=campaign).first()
    return Receipt(receipt_number(ballot)) if row and opened(campaign, row) == body else None


def earlier_receipt(campaign: Campaign, ballot: UUID, filled: Filled) -> Receipt | None:
    """The receipt of a form that comes again after its survey has closed; None for one that comes too late."""
    return Receipt() if is_spent(ballot) else receipt_of(campaign, ballot, pack(filled))


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
