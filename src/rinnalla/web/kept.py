"""What was being sent when a session ended: sealed into the sign-in page, and given back to the same account only."""

import base64
import json
import zlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.core import signing
from django.http import HttpRequest

from rinnalla.access import clock
from rinnalla.access.errors import KeyMissing
from rinnalla.access.owners import owner_key
from rinnalla.access.secrets import open_sealed, seal
from rinnalla.web.submissions import ACCOUNT, LEFT_OUT

LIFETIME = timedelta(minutes=30)
LABEL = "a form kept over a sign-in"

SALT = "rinnalla.web.account-of-a-form"


@dataclass(frozen=True)
class KeptForm:
    """A form as it was sent: the page it was sent to, its fields in order, and the fields that held files."""

    path: str
    fields: list[tuple[str, str]]
    files: list[str]

    @property
    def texts(self) -> list[str]:
        """What was written in sentences, so that a person sees it is there."""
        return [value for _, value in self.fields if " " in value.strip()]


def proof_of(account: UUID) -> str:
    """What a form carries to say whose it is, once the session is gone."""
    return signing.Signer(salt=SALT).sign(account.hex)


def account_of_form(request: HttpRequest) -> UUID | None:
    """Whose form was sent; None when it says nothing, or nothing that was signed here."""
    try:
        return UUID(hex=signing.Signer(salt=SALT).unsign(request.POST.get(ACCOUNT, "")))
    except (signing.BadSignature, ValueError):
        return None


def seal_form(request: HttpRequest, account: UUID) -> str:
    """The form that was sent, sealed for one account for half an hour.

    Chosen files are not part of it, only their fields.
    """
    fields = [(name, value) for name in request.POST if name not in LEFT_OUT for value in request.POST.getlist(name)]
    body = {
        "at": clock.now().timestamp(),
        "path": request.get_full_path(),
        "fields": fields,
        "files": list(request.FILES),
    }
    packed = zlib.compress(json.dumps(body).encode())
    return base64.urlsafe_b64encode(seal(packed, key=owner_key(), label=LABEL, row=account)).decode()


def open_form(sealed: str, account: UUID) -> KeptForm | None:
    """The form that was kept, when it was this account's and half an hour has not passed."""
    try:
        packed = open_sealed(base64.urlsafe_b64decode(sealed), key=owner_key(), label=LABEL, row=account)
    except (KeyMissing, ValueError):
        return None
    body: dict[str, Any] = json.loads(zlib.decompress(packed))
    if clock.now().timestamp() - body["at"] > LIFETIME.total_seconds():
        return None
    return KeptForm(body["path"], [(name, value) for name, value in body["fields"]], body["files"])
