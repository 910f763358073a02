"""Whether a text names somebody, in Finnish, where names bend and their consonants change."""

import re
from collections.abc import Iterable

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# What strong consonants before the last vowel become in other cases: Pekka, Pekan; Matti, Matin; Satu, Sadun.
WEAK = (("kk", "k"), ("pp", "p"), ("tt", "t"), ("nt", "nn"), ("nk", "ng"), ("rt", "rr"), ("lt", "ll"), ("t", "d"))
SHORTEST = 2


def named_in(text: str, names: Iterable[str]) -> bool:
    """Whether a word with a capital letter is one of some first names in any of its cases.

    Names of one letter are not looked for. A word that only begins like a name counts as one: it is better to ask for
    another wording once too often than to name a client to another.
    """
    stems = {stem for name in names if len(name) >= SHORTEST for stem in _stems(name.casefold())}
    words = (word.casefold() for word in WORD.findall(text) if word[:1].isupper())
    return any(word.startswith(stem) for word in words for stem in stems)


def _stems(name: str) -> set[str]:
    """The forms that a name's cases begin with."""
    stems = {name}
    body, last = name[:-1], name[-1]
    for strong, weak in WEAK:
        if last in "aeiouyäö" and body.endswith(strong):
            stems.add(body.removesuffix(strong) + weak + last)
            break
    if name.endswith("nen"):
        stems.add(name.removesuffix("nen") + "s")
    return stems
