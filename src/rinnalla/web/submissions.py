"""How a form reaches an action: with an id of its own, the version it was opened at, and a hash of what was sent."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest

from rinnalla.access.submissions import Ticket

SUBMISSION = "submission"
VERSION = "version"
URLENCODED = "application/x-www-form-urlencoded"
ACCOUNT = "account"
LEFT_OUT = frozenset({"csrfmiddlewaretoken", ACCOUNT})


class NotAForm(ValueError):
    """A POST without the id that every form of ours carries, or one that did not arrive whole."""


@dataclass(frozen=True)
class SentForm:
    """A form as it was sent: its id, the version it was opened at, the hash of its contents."""

    id: UUID
    version: int | None
    body: bytes

    def ticket(self, address: Callable[[Any], str]) -> Ticket:
        """What an action needs to receive the form once; ``address`` gives the page of the action's result."""
        return Ticket(self.id, self.body, address)


def sent_form(request: HttpRequest) -> SentForm:
    """The form of a POST. Raises NotAForm when it has no id or version of ours, or was cut on its way."""
    try:
        _check_whole(request)
        form = UUID(request.POST[SUBMISSION])
        version = int(request.POST[VERSION]) if request.POST.get(VERSION) else None
    except (KeyError, ValueError) as wrong:
        raise NotAForm from wrong
    return SentForm(form, version, body_hash(request))


def _check_whole(request: HttpRequest) -> None:
    """Whether as many bytes came as were announced; a parser of forms takes a shorter text for the whole."""
    announced = request.META.get("CONTENT_LENGTH") or "0"
    if request.content_type == URLENCODED and int(announced) != len(request.body):
        raise NotAForm


def body_hash(request: HttpRequest) -> bytes:
    """SHA-256 over the address, the fields in order of name, and the hash of each file."""
    digest = hashlib.sha256(request.path.encode())
    for name in sorted(set(request.POST) - LEFT_OUT):
        for value in request.POST.getlist(name):
            digest.update(f"\x1f{name}\x1e{value}".encode())
    for name in sorted(request.FILES):
        for file in request.FILES.getlist(name):
            digest.update(f"\x1f{name}\x1e".encode() + hashlib.file_digest(file, "sha256").digest())
            file.seek(0)
    return digest.digest()


class SubmittedForm(forms.Form):
    """A form of ours. ``version`` is that of the record it edits, when it edits one; the page gives it its id."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, version: int | None = None, **kwargs: Any) -> None:
        kwargs["initial"] = {**(kwargs.get("initial") or {}), VERSION: version}
        super().__init__(*args, **kwargs)

    @property
    def values(self) -> dict[str, Any]:
        """The cleaned values without what belongs to sending."""
        return {name: value for name, value in self.cleaned_data.items() if name != VERSION}
