"""People written on lines: pasted from a message, or the rows of a CSV file. Nothing else of a line is taken."""

import re
from dataclasses import dataclass, field

MOST_LINES = 500
SEPARATORS = re.compile(r"[\s,;\"]+")
HEADINGS = {
    "nimi", "etunimi", "sukunimi", "sähköposti", "sähköpostiosoite", "name", "first", "last", "firstname", "lastname",
    "email", "e-mail", "namn", "förnamn", "efternamn", "e-post", "e-postadress",
}  # fmt: skip


@dataclass(frozen=True)
class Named:
    """One line: the e-mail address on it in small letters, if any, and the words of the name in any order."""

    line: str = field(compare=False)
    email: str
    words: frozenset[str]


def read_names(text: str) -> list[Named]:
    """Everybody on the lines once, in their order. A line of headings and empty lines are passed over."""
    found: dict[Named, None] = {}
    for line in text.replace("\ufeff", "").splitlines():
        words = [word.strip("<>()") for word in SEPARATORS.split(line)]
        words = [word.casefold() for word in words if word]
        if words and not set(words) <= HEADINGS:
            email = next((word for word in words if "@" in word), "")
            found.setdefault(Named(line.strip(), email, frozenset(word for word in words if "@" not in word)))
    return list(found)
