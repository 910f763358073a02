"""A token of an identity provider that no key of it has signed proves nothing, however it is dressed up."""

import json
from datetime import UTC, datetime

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from rinnalla.formats.openid import Begun, NotProvedError, Proved, read_token

NOW = datetime(2026, 8, 18, 12, tzinfo=UTC)
BEGUN = Begun("state", "nonce", "verifier")
KEY, OTHER = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
SAID = {"iss": "https://a.example", "sub": "1", "aud": "us", "nonce": "nonce", "iat": NOW.timestamp(),
        "exp": NOW.timestamp() + 60}  # fmt: skip


def public(key, **more):
    return {**json.loads(jwt.algorithms.ECAlgorithm.to_jwk(key.public_key())), "kid": "1", **more}


def read(token, *keys):
    found = {"keys": list(keys) or [public(KEY)]}
    return read_token(token, found, BEGUN, issuer="https://a.example", client="us", now=NOW)


def test_a_token_signed_by_the_provider_proves_a_pair():
    token = jwt.encode(SAID, KEY, "ES256", {"kid": "1"})
    assert read(token) == Proved("https://a.example", "1", several_proofs=False)


def test_a_token_that_names_no_key_is_read_by_the_only_one_and_not_by_one_of_several():
    token = jwt.encode(SAID, KEY, "ES256")
    assert read(token).subject == "1"
    with pytest.raises(NotProvedError):
        read(token, public(KEY), public(OTHER, kid="2"))


@pytest.mark.parametrize(
    "token",
    [
        jwt.encode(SAID, None, "none", {"kid": "1"}),
        jwt.encode(SAID, public(KEY)["x"], "HS256", {"kid": "1"}),
        jwt.encode(SAID, OTHER, "ES256", {"kid": "1", "jwk": public(OTHER)}),
        jwt.encode(SAID, KEY, "ES256", {"kid": "2"}),
        jwt.encode(SAID, KEY, "ES256", {"kid": "1"})[:-4] + "AAAA",
        jwt.encode({**SAID, "exp": "soon"}, KEY, "ES256", {"kid": "1"}),
        "",
        "a.b.c",
    ],
    ids=["none", "public key as a secret", "key of its own", "another key", "cut", "no number", "empty", "no token"],
)
def test_what_is_not_signed_by_it_proves_nothing(token):
    with pytest.raises(NotProvedError):
        read(token)


def test_keys_that_are_no_keys_prove_nothing():
    token = jwt.encode(SAID, KEY, "ES256", {"kid": "1"})
    for keys in ({}, {"keys": []}, {"keys": "x"}, {"keys": [{"kty": "EC"}]}):
        with pytest.raises(NotProvedError):
            read_token(token, keys, BEGUN, issuer="https://a.example", client="us", now=NOW)
