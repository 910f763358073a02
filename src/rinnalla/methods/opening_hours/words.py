"""Opening hours out of Finnish words: a draft for a person to confirm, never hours to be believed as they are.

``soittoaika ma–pe klo 9–12`` gives a rule for five days. Words that were not understood are told with the draft.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
STEMS = ("ma", "ti", "ke", "to", "pe", "la", "su")
LONG = ("maanantai", "tiistai", "keskivii", "torstai", "perjantai", "lauantai", "sunnuntai")
WORKING, WEEKEND = list(range(5)), [5, 6]
TIME = r"(\d{1,2})(?:[.:](\d\d))?"
SPAN = re.compile(rf"(?:klo|kello|kl\.?)?\s*{TIME}\s*[-–—]\s*(?:klo\s*)?{TIME}(?!\d)", re.IGNORECASE)
WORD = re.compile(r"[a-zåäö]+(?:\s*[-–—]\s*[a-zåäö]+)?", re.IGNORECASE)
GROUPS = {
    "arkisin": WORKING, "arkipäivisin": WORKING, "arkipäivinä": WORKING, "arkena": WORKING, "arki": WORKING,
    "viikonloppuisin": WEEKEND, "viikonloppuna": WEEKEND, "päivittäin": [*WORKING, *WEEKEND],
}  # fmt: skip
HOLIDAYS = {"juhlapyhinä", "pyhinä", "pyhäpäivinä", "arkipyhinä"}
PASSED_OVER = {
    "soittoaika", "soittoajat", "puhelinaika", "puhelinajat", "auki", "avoinna", "aukioloaika", "aukioloajat",
    "päivystys", "puhelin", "puhelimitse", "puhelinnumerossa", "numerossa", "klo", "kello", "kl", "ja", "sekä",
    "myös", "joka", "on", "palvelee", "vastaamme", "päivystää",
}  # fmt: skip
LAST_HOUR = 24


@dataclass(frozen=True)
class Draft:
    """Rules as ``reading`` reads them, and the words that nothing was made of."""

    rules: dict[str, Any]
    unread: tuple[str, ...] = ()


@dataclass
class _Days:
    """Days named before a time."""

    numbers: list[int] = field(default_factory=list)
    holidays: bool = False
    working: bool = False


def draft_of(text: str) -> Draft | None:
    """The rules a text most likely tells; None where it names no days or no times, or an impossible time."""
    weekly: list[dict[str, Any]] = []
    policies: dict[str, Any] = {}
    unread: list[str] = []
    days, at, working = _Days(), 0, False
    for found in SPAN.finditer(text):
        named = _days(text[at : found.start()], unread)
        days = named if named.numbers or named.holidays else days
        span, at = _span(found), found.end()
        if span is None or not (days.numbers or days.holidays):
            return None
        working = working or days.working
        if days.numbers:
            _add(weekly, [WEEKDAYS[number] for number in days.numbers], span)
        if days.holidays:
            policies["holiday"] = [*policies.get("holiday", []), span]
    _days(text[at:], unread)
    if not weekly:
        return None
    if working:
        policies.setdefault("holiday", "closed")
    return Draft({"weekly": weekly, **({"policies": policies} if policies else {})}, tuple(unread))


def _add(weekly: list[dict[str, Any]], days: list[str], span: str) -> None:
    """Times of the same days stand in one rule."""
    same = next((rule for rule in weekly if rule["days"] == days), None)
    if same is None:
        weekly.append({"days": days, "times": [span]})
    else:
        same["times"].append(span)


def _span(found: "re.Match[str]") -> str | None:
    hour, minute, last, last_minute = (int(one or 0) for one in found.groups())
    if hour >= LAST_HOUR or last > LAST_HOUR or minute > 59 or last_minute > 59 or (last == LAST_HOUR and last_minute):  # noqa: PLR2004 -- minutes
        return None
    return f"{hour:02d}:{minute:02d}-{last:02d}:{last_minute:02d}"


def _days(text: str, unread: list[str]) -> _Days:
    found = _Days()
    words = [re.sub(r"\s*[-–—]\s*", "–", one[0].casefold()) for one in WORD.finditer(text)]
    for word in _joined(words):
        numbers = _numbers(word)
        if numbers:
            found.numbers = sorted({*found.numbers, *numbers})
            found.working = found.working or GROUPS.get(word) is WORKING
        elif word in HOLIDAYS:
            found.holidays = True
        elif word not in PASSED_OVER:
            unread.append(word)
    return found


def _joined(words: list[str]) -> Iterator[str]:
    """``maanantaista perjantaihin`` as one word, and ``joka päivä``."""
    at = 0
    while at < len(words):
        pair = words[at : at + 2]
        if pair == ["joka", "päivä"]:
            yield "päivittäin"
            at += 2
        elif len(pair) == 2 and pair[0].endswith(("sta", "stä")) and pair[1].endswith(("hin", "seen", "oon")):  # noqa: PLR2004 -- a pair
            yield "–".join(pair)
            at += 2
        else:
            yield words[at]
            at += 1


def _numbers(word: str) -> list[int]:
    """The days a word names: a group, one day, or from one to another."""
    if word in GROUPS:
        return GROUPS[word]
    first, _, last = word.partition("–")
    start, end = _day(first), _day(last) if last else None
    if start is None or (last and end is None):
        return []
    return [start] if end is None else [(start + step) % 7 for step in range((end - start) % 7 + 1)]


def _day(word: str) -> int | None:
    """A weekday in any of its forms: ma, maanantai, maanantaisin, maanantaista, keskiviikkoon."""
    if word in STEMS:
        return STEMS.index(word)
    return next((number for number, name in enumerate(LONG) if word.startswith(name)), None)
