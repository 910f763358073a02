"""What an OpenID Connect identity provider says: where its pages are, and who has signed in there.

Nothing here trusts what it reads: a token counts only when its provider has signed it for us, for this very sign-in.
"""

import base64
import hashlib
import hmac
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode, urlsplit

import jwt

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
CLAIMS = ["iss", "sub", "aud", "exp", "iat", "nonce"]
CLOCKS_DIFFER = timedelta(seconds=60)
LONGEST_SUBJECT = 255
# By RFC 8176 the provider asked for more than one proof.
SEVERAL_PROOFS = "mfa"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class NotProvedError(Exception):
    """What was said does not prove who somebody is. The message is for the log and names nobody."""


@dataclass(frozen=True)
class Provider:
    """An identity provider's own addresses."""

    issuer: str
    authorization: str
    token: str
    keys: str
    secret_in_header: bool


@dataclass(frozen=True)
class Begun:
    """What a sign-in was begun with, kept where only the same browser finds it again."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True)
class Proved:
    """Somebody as one provider knows them. The pair names them; ``several_proofs`` says more than a password did."""

    issuer: str
    subject: str
    several_proofs: bool


def discovery_address(issuer: str) -> str:
    """Where a provider tells its addresses."""
    return f"{issuer.rstrip('/')}/.well-known/openid-configuration"


def origin_of(address: str) -> str:
    """Scheme, host and port."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def is_safe(address: str) -> bool:
    """Whether an address is encrypted, or is on this machine itself."""
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)


def read_provider(said: Mapping[str, Any], *, issuer: str) -> Provider:
    """A provider's addresses. Raises NotProvedError when it is another issuer, or an address is missing or unsafe.

    The page people are sent to is on the issuer's own host: forms of ours lead nowhere else.
    """
    if said.get("issuer") != issuer:
        raise NotProvedError("The provider calls itself by another name than the one that was set.")
    found = [str(said.get(name, "")) for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")]
    if not all(is_safe(address) for address in found) or origin_of(found[0]) != origin_of(issuer):
        raise NotProvedError("An address of the provider is missing, is not encrypted or is on another host.")
    ways = said.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
    return Provider(issuer, found[0], found[1], found[2], secret_in_header="client_secret_basic" in ways)


def sign_in_address(provider: Provider, begun: Begun, *, client: str, back: str, levels: Collection[str] = ()) -> str:
    """Where somebody is sent to sign in; ``levels`` are the assurances that count as several proofs."""
    digest = hashlib.sha256(begun.verifier.encode()).digest()
    asked = {
        "response_type": "code",
        "scope": "openid",
        "client_id": client,
        "redirect_uri": back,
        "state": begun.state,
        "nonce": begun.nonce,
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
        **({"acr_values": " ".join(levels)} if levels else {}),
    }
    joint = "&" if urlsplit(provider.authorization).query else "?"
    return f"{provider.authorization}{joint}{urlencode(asked)}"


def read_answer(said: Mapping[str, str], begun: Begun, *, issuer: str) -> str:
    """The code somebody came back with. Raises NotProvedError for another's state, another issuer, and a refusal."""
    if not hmac.compare_digest(said.get("state", "").encode(), begun.state.encode()):
        raise NotProvedError("The answer belongs to another sign-in.")
    if said.get("iss", issuer) != issuer:
        raise NotProvedError("The answer is of another issuer.")
    if said.get("error") or not said.get("code"):
        raise NotProvedError("The provider let nobody in.")
    return said["code"]


def read_token(
    token: str, keys: Mapping[str, Any], begun: Begun, *, issuer: str, client: str, now: datetime,
    levels: Collection[str] = (),
) -> Proved:  # fmt: skip
    """Who an ID token is about. Raises NotProvedError unless everything in it holds."""
    try:
        said = jwt.decode(
            token,
            _key_of(token, keys),
            algorithms=list(ALGORITHMS),
            audience=client,
            issuer=issuer,
            options={"require": CLAIMS, "verify_exp": False, "verify_iat": False, "verify_nbf": False},
        )
        _only_now(said, now)
    except (jwt.PyJWTError, ValueError, TypeError) as wrong:
        raise NotProvedError(f"The token does not hold: {type(wrong).__name__}.") from wrong
    return _proved(said, begun, client=client, levels=levels)


def _key_of(token: str, keys: Mapping[str, Any]) -> jwt.PyJWK:
    """The provider's key that a token names; the only one where it names none."""
    header = jwt.get_unverified_header(token)
    usable = [one for one in jwt.PyJWKSet.from_dict(dict(keys)).keys if one.public_key_use in {None, "sig"}]
    named = [one for one in usable if one.key_id == header.get("kid")] if "kid" in header else usable
    if len(named) != 1 or header.get("alg") not in ALGORITHMS:
        raise jwt.InvalidKeyError("no such key")
    return named[0]


def _only_now(said: Mapping[str, Any], now: datetime) -> None:
    moment, slack = now.timestamp(), CLOCKS_DIFFER.total_seconds()
    if float(said["exp"]) <= moment - slack:
        raise jwt.ExpiredSignatureError("over")
    if float(said["iat"]) > moment + slack or float(said.get("nbf", 0)) > moment + slack:
        raise jwt.ImmatureSignatureError("ahead")


def _proved(said: Mapping[str, Any], begun: Begun, *, client: str, levels: Collection[str]) -> Proved:
    nonce, subject = str(said["nonce"]), said["sub"]
    if not hmac.compare_digest(nonce.encode(), begun.nonce.encode()):
        raise NotProvedError("The token belongs to another sign-in.")
    several = isinstance(said["aud"], list) and len(said["aud"]) > 1
    if said.get("azp", None if several else client) != client:
        raise NotProvedError("The token was made for another program.")
    if not isinstance(subject, str) or not 0 < len(subject) <= LONGEST_SUBJECT:
        raise NotProvedError("The token names nobody.")
    by = said.get("amr") or []
    proofs = (isinstance(by, list) and SEVERAL_PROOFS in by) or said.get("acr") in levels
    return Proved(str(said["iss"]), subject, proofs)
