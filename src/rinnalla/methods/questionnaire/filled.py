"""One answered form: what was answered, and in which language it was shown."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Filled:
    """Answers by the codes of their questions: the code of an option, a list of codes, a number, a day, or words.

    ``code`` holds the keyed hashes of the elements of a self-made code, in hexadecimal; "" for an element left empty.
    """

    answers: Mapping[str, Any]
    language: str = "fi"
    code: tuple[str, ...] = ()


def pack(filled: Filled) -> bytes:
    """As bytes; the same form gives the same bytes."""
    said = {"a": dict(filled.answers), "l": filled.language, **({"c": list(filled.code)} if filled.code else {})}
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def unpack(body: bytes) -> Filled:
    """What ``pack`` packed."""
    said = json.loads(body)
    return Filled(said["a"], said["l"], tuple(said.get("c", ())))
