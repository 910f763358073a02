"""Badges of attendance, signed so that anybody can check them."""

import base64
import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime

import jwt
import pytest

from rinnalla.formats.open_badge import Badge, BadgeNotGenuineError, checked, document, public_key, signed

SEED, OTHER = bytes(range(32)), bytes(range(1, 33))
KEY = "https://x.example/key"
BADGE = Badge(
    credential="urn:uuid:1", achievement="https://x.example/koulutukset/1", issuer="https://x.example/",
    issuer_name="Testialue", title="Kohtaaminen", about="Päivä", criteria="Oli paikalla 120 minuuttia.", name="Anna",
    email="anna@example.org", salt="s", held=datetime(2026, 3, 2, 10, tzinfo=UTC),
    issued=datetime(2026, 3, 2, 12, tzinfo=UTC), minutes=120, language="fi",
)  # fmt: skip


def test_a_badge_is_checked_with_the_public_key_alone():
    claims = checked(signed(BADGE, seed=SEED, key_address=KEY), public_key(SEED, KEY))

    assert {name: claims[name] for name in document(BADGE)} == document(BADGE)
    assert (claims["iss"], claims["jti"]) == (BADGE.issuer, BADGE.credential)


def test_a_changed_badge_and_one_of_another_key_are_not_genuine():
    token = signed(BADGE, seed=SEED, key_address=KEY)
    head, body, seal = token.split(".")
    said = json.loads(base64.urlsafe_b64decode(body + "=="))
    forged = base64.urlsafe_b64encode(json.dumps({**said, "name": "Muu"}).encode()).decode().rstrip("=")
    unsigned = jwt.encode(said, None, algorithm="none")

    for wrong in (f"{head}.{forged}.{seal}", signed(BADGE, seed=OTHER, key_address=KEY), unsigned, "", "a.b.c"):
        with pytest.raises(BadgeNotGenuineError):
            checked(wrong, public_key(SEED, KEY))


def test_the_recipient_is_told_by_a_salted_hash_of_their_address_only():
    text = json.dumps(document(BADGE))

    assert ("anna@example.org" in text, "Anna" in text) == (False, False)
    assert hashlib.sha256(b"anna@example.orgs").hexdigest() in text


def test_without_an_address_the_name_stands_there():
    assert "Anna" in json.dumps(document(replace(BADGE, email="")))


def test_it_says_that_somebody_was_there_and_nothing_of_how_well_they_can_something():
    subject = document(BADGE)["credentialSubject"]

    assert set(subject) == {"id", "type", "identifier", "activityEndDate", "creditsEarned", "achievement"}
    assert {"result", "resultDescription", "alignment"} & (set(subject) | set(subject["achievement"])) == set()
