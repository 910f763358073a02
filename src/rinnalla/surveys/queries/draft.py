"""A form being answered: found and opened only with the secret that the person's own browser holds."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from rinnalla.access import clock
from rinnalla.surveys.models import Draft

NONCE = 12


@dataclass
class Begun:
    """What has been answered so far, the ballot it will be sent under, and in which language it is shown.

    Once it has been sent only the receipt's number stays in ``sent``, so that sending again gives the same page.
    """

    ballot: UUID
    answers: dict[str, Any] = field(default_factory=dict)
    code: list[str] = field(default_factory=list)
    language: str = ""
    sent: str | None = None


def draft_id(secret: str, token: str) -> UUID:
    """The id of a browser's draft of one survey."""
    return UUID(bytes=_derived(secret, f"id|{token}")[:16])


def seal_draft(secret: str, token: str, begun: Begun, nonce: bytes) -> bytes:
    """A draft as it is stored."""
    body = {"b": begun.ballot.hex, "a": begun.answers, "c": begun.code, "l": begun.language, "s": begun.sent}
    return nonce + AESGCM(_derived(secret, f"key|{token}")).encrypt(nonce, json.dumps(body).encode(), None)


def open_draft(secret: str, token: str) -> Begun | None:
    """What a browser has answered of one survey so far, if anything."""
    row = Draft.objects.filter(pk=draft_id(secret, token), expires_on__gte=clock.today()).first() if secret else None
    if row is None:
        return None
    sealed = bytes(row.body)
    try:
        opened = AESGCM(_derived(secret, f"key|{token}")).decrypt(sealed[:NONCE], sealed[NONCE:], None)
    except InvalidTag:
        return None
    body = json.loads(opened)
    return Begun(UUID(hex=body["b"]), body["a"], body["c"], body["l"], body["s"])


def expired_drafts() -> Any:
    """Drafts whose day has passed."""
    return Draft.objects.filter(expires_on__lt=clock.today())


def _derived(secret: str, what: str) -> bytes:
    return hashlib.sha256(f"{what}|{secret}".encode()).digest()
