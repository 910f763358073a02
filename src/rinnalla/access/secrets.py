"""Envelope encryption: each row is sealed with a data key, each data key with the installation key (AES-256-GCM)."""

import os
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from rinnalla.access.errors import KeyMissing
from rinnalla.access.ids import uuid7
from rinnalla.access.keyring import Keyring, keyring

if TYPE_CHECKING:
    from rinnalla.access.models import DataKey

_NONCE = 12
_PREFIX = 16


def new_data_key(**fields: Any) -> "DataKey":
    """An unsaved data key, wrapped by the installation key in use."""
    from rinnalla.access.models import DataKey  # noqa: PLC0415 -- models hold fields that seal with this module

    ring, id_ = keyring(), uuid7()
    return DataKey(id=id_, wrapped=_wrap(os.urandom(32), id_, ring), installation_key=ring.current, **fields)


def rewrap(data_key: "DataKey") -> None:
    """Seal the data key anew with the installation key in use. The caller saves it."""
    ring = keyring()
    if data_key.wrapped is None or data_key.installation_key == ring.current:
        return
    plain = _unwrap(bytes(data_key.wrapped), data_key.id, ring.wrapping_key(data_key.installation_key))
    data_key.wrapped = _wrap(plain, data_key.id, ring)
    data_key.installation_key = ring.current


def try_key(data_key: "DataKey") -> None:
    """Open a data key and nothing with it. Raises KeyMissing when it does not open."""
    _open_key(data_key)


def seal(text: str | bytes, *, key: "DataKey", label: str, row: UUID) -> bytes:
    """Encrypt. The label of the field and the id of the row are bound in, so that the result opens nowhere else.

    Returns the data key's id (16 bytes), the nonce (12) and the sealed text.
    """
    nonce = os.urandom(_NONCE)
    body = text.encode() if isinstance(text, str) else text
    return key.id.bytes + nonce + _open_key(key).encrypt(nonce, body, _bound(label, row))


def open_sealed(sealed: bytes, *, key: "DataKey", label: str, row: UUID) -> bytes:
    """Decrypt.

    Raises KeyMissing for a wrong or destroyed key and for a text that was moved from another row or field.
    """
    if sealed[:_PREFIX] != key.id.bytes:
        raise KeyMissing(f"The text of {label} was sealed with another data key than its row names.")
    nonce, body = sealed[_PREFIX : _PREFIX + _NONCE], sealed[_PREFIX + _NONCE :]
    try:
        return _open_key(key).decrypt(nonce, body, _bound(label, row))
    except InvalidTag as wrong:
        raise KeyMissing(f"The text of {label} can't be opened: it was changed, or moved from another row.") from wrong


def _open_key(key: "DataKey") -> AESGCM:
    if key.wrapped is None:
        raise KeyMissing("The data key has been destroyed, so what it sealed is gone for good.")
    return _cipher(bytes(key.wrapped), key.id, keyring().wrapping_key(key.installation_key))


@lru_cache(maxsize=2048)
def _cipher(wrapped: bytes, id_: UUID, key: bytes) -> AESGCM:
    return AESGCM(_unwrap(wrapped, id_, key))


def _wrap(data_key: bytes, id_: UUID, ring: Keyring) -> bytes:
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(ring.wrapping_key(ring.current)).encrypt(nonce, data_key, _bound("data key", id_))


def _unwrap(wrapped: bytes, id_: UUID, key: bytes) -> bytes:
    try:
        return AESGCM(key).decrypt(wrapped[:_NONCE], wrapped[_NONCE:], _bound("data key", id_))
    except InvalidTag as wrong:
        raise KeyMissing("The installation key is wrong: it can't open this installation's data keys.") from wrong


def _bound(label: str, row: UUID) -> bytes:
    return f"{label}|{row.hex}".encode()
