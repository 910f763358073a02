"""Proofs of attendance that people take along: Open Badges 3.0 credentials (on W3C Verifiable Credentials 2.0).

A credential is signed as a JSON Web Token with Ed25519 (RFC 8037). It says that somebody came, never how well they can
something. The recipient is named by a salted hash of their address, or by their name where there is none.
"""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

ALGORITHM = "EdDSA"
CONTEXT = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)
REQUIRED = ["iss", "jti", "nbf", "sub"]


class BadgeNotGenuineError(ValueError):
    """A badge that was not signed with this key, or is no badge of attendance. Says nothing of whom it names."""


@dataclass(frozen=True)
class Badge:
    """What a badge says. ``credential`` and ``achievement`` are names for good (URIs), ``issuer`` is an address.

    ``minutes`` is how long the recipient was there, ``held`` when it was held.
    """

    credential: str
    achievement: str
    issuer: str
    issuer_name: str
    title: str
    about: str
    criteria: str
    name: str
    email: str
    salt: str
    held: datetime
    issued: datetime
    minutes: int
    language: str


def document(badge: Badge) -> dict[str, Any]:
    """The credential as JSON, before it is signed."""
    return {
        "@context": list(CONTEXT),
        "id": badge.credential,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": badge.title,
        "issuer": {"id": badge.issuer, "type": ["Profile"], "name": badge.issuer_name},
        "validFrom": _moment(badge.issued),
        "awardedDate": _moment(badge.held),
        "credentialSubject": {
            "id": badge.credential,
            "type": ["AchievementSubject"],
            "identifier": [_identity(badge)],
            "activityEndDate": _moment(badge.held),
            "creditsEarned": round(badge.minutes / 60, 2),
            "achievement": {
                "id": badge.achievement,
                "type": ["Achievement"],
                "achievementType": "CertificateOfCompletion",
                "name": badge.title,
                "description": badge.about or badge.title,
                "inLanguage": badge.language,
                "criteria": {"narrative": badge.criteria},
            },
        },
    }


def signed(badge: Badge, *, seed: bytes, key_address: str) -> str:
    """The credential as a signed token; ``seed`` is the key's 32 bytes, its public half is at ``key_address``."""
    said = document(badge)
    claims = {
        **said,
        "iss": badge.issuer,
        "jti": badge.credential,
        "sub": said["credentialSubject"]["id"],
        "nbf": int(badge.issued.timestamp()),
    }
    headers = {"kid": key_address, "typ": "JWT"}
    return jwt.encode(claims, Ed25519PrivateKey.from_private_bytes(seed), algorithm=ALGORITHM, headers=headers)


def public_key(seed: bytes, key_address: str) -> dict[str, str]:
    """The public half of the key as a JSON Web Key."""
    raw = _private(seed).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    said = {"kty": "OKP", "crv": "Ed25519", "alg": ALGORITHM, "use": "sig", "kid": key_address}
    return {**said, "x": base64.urlsafe_b64encode(raw).decode().rstrip("=")}


def checked(token: str, key: Mapping[str, str]) -> dict[str, Any]:
    """What a badge says, once it is known that this public key's owner has signed it. Raises BadgeNotGenuineError."""
    try:
        raw = base64.urlsafe_b64decode(key["x"] + "=")
        claims: dict[str, Any] = jwt.decode(
            token,
            Ed25519PublicKey.from_public_bytes(raw),
            algorithms=[ALGORITHM],
            options={"require": REQUIRED, "verify_aud": False, "verify_nbf": False},
        )
    except (jwt.PyJWTError, KeyError, ValueError) as wrong:
        raise BadgeNotGenuineError from wrong
    if "OpenBadgeCredential" not in claims.get("type", ()) or claims.get("id") != claims["jti"]:
        raise BadgeNotGenuineError
    return claims


def _private(seed: bytes) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(seed)


def _identity(badge: Badge) -> dict[str, Any]:
    if not badge.email:
        return {"type": "IdentityObject", "hashed": False, "identityType": "name", "identityHash": badge.name}
    digest = hashlib.sha256(f"{badge.email.lower()}{badge.salt}".encode()).hexdigest()
    said = {"type": "IdentityObject", "hashed": True, "identityType": "emailAddress", "salt": badge.salt}
    return {**said, "identityHash": f"sha256${digest}"}


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
