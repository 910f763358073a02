"""What the organisation's identity provider tells of itself and of who came back from it.

Its own addresses are kept for some minutes, so that a slow provider holds up few; nothing is kept of anybody.
"""

import base64
import json
import logging
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPException
from time import monotonic
from typing import Any
from urllib.error import URLError
from urllib.parse import quote, urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.conf import settings

from rinnalla.access import clock
from rinnalla.formats.openid import (
    Begun,
    NotProvedError,
    Proved,
    Provider,
    discovery_address,
    is_safe,
    read_answer,
    read_provider,
    read_token,
    sign_in_address,
)

log = logging.getLogger(__name__)
SECONDS = 5
LONGEST = 256 * 1024
KEPT_FOR = 600
_told: dict[str, tuple[float, Provider]] = {}


class ProviderAwayError(Exception):
    """The provider can't be reached, or does not answer as one does."""


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        """Go nowhere else: what we send along is a secret."""


@dataclass(frozen=True)
class IdentityProvider:
    """The provider that the installation has set."""

    issuer: str
    client: str
    secret: str
    name: str
    levels: tuple[str, ...]

    def begin(self) -> Begun:
        """A sign-in nobody has seen before."""
        return Begun(*(secrets.token_urlsafe(32) for _ in range(3)))

    def address(self, begun: Begun, *, back: str) -> str:
        """Where to go to sign in. Raises ProviderAwayError."""
        return sign_in_address(self._provider(), begun, client=self.client, back=back, levels=self.levels)

    def who(self, said: Mapping[str, str], begun: Begun, *, back: str) -> Proved:
        """Who came back. Raises NotProvedError and ProviderAwayError."""
        code = read_answer(said, begun, issuer=self.issuer)
        provider = self._provider()
        answer = self._exchange(provider, code, begun, back)
        token, keys = answer.get("id_token"), _fetch(Request(provider.keys))  # noqa: S310 -- is_safe is asked of it
        if not isinstance(token, str):
            raise NotProvedError("The provider gave no token.")
        now = clock.now()
        return read_token(token, keys, begun, issuer=self.issuer, client=self.client, now=now, levels=self.levels)

    def _provider(self) -> Provider:
        told_at, kept = _told.get(self.issuer, (0.0, None))
        if kept is not None and monotonic() - told_at < KEPT_FOR:
            return kept
        try:
            found = read_provider(_fetch(Request(discovery_address(self.issuer))), issuer=self.issuer)  # noqa: S310 -- is_safe is asked of it
        except NotProvedError as wrong:
            raise ProviderAwayError(str(wrong)) from wrong
        _told[self.issuer] = (monotonic(), found)
        return found

    def _exchange(self, provider: Provider, code: str, begun: Begun, back: str) -> dict[str, Any]:
        sent = {
            "grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": begun.verifier,
        }  # fmt: skip
        headers = {}
        if provider.secret_in_header:
            pair = f"{quote(self.client, safe='')}:{quote(self.secret, safe='')}"
            headers["Authorization"] = f"Basic {base64.b64encode(pair.encode()).decode()}"
        else:
            sent |= {"client_id": self.client, "client_secret": self.secret}
        return _fetch(Request(provider.token, urlencode(sent).encode(), headers))  # noqa: S310 -- is_safe is asked of it


def identity_provider() -> IdentityProvider | None:
    """The provider, if the installation has set one."""
    said = settings.RINNALLA_IDENTITY_PROVIDER
    return IdentityProvider(**{**said, "levels": tuple(said["levels"])}) if said else None


def _fetch(request: Request) -> dict[str, Any]:
    """An answer in JSON, of a bounded size, within some seconds, from the very address that was asked."""
    if not is_safe(request.full_url):
        raise ProviderAwayError("The address is not encrypted.")
    request.add_header("Accept", "application/json")
    try:
        with build_opener(_NoRedirect).open(request, timeout=SECONDS) as answer:
            found = json.loads(answer.read(LONGEST))
    except (URLError, OSError, ValueError, HTTPException) as wrong:
        log.warning("the identity provider did not answer: %s", type(wrong).__name__)
        raise ProviderAwayError(type(wrong).__name__) from wrong
    if not isinstance(found, dict):
        raise ProviderAwayError("The answer is no object.")
    return found
