"""What a column most likely is, from its heading and its cells."""

import re
from collections import Counter
from collections.abc import Sequence

from rinnalla.formats.answers import words
from rinnalla.formats.answers.content import Column, Meaning, distinct
from rinnalla.formats.answers.joined import mark_between, options_between

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
PERSONAL_CODE = re.compile(r"[0-3]\d[01]\d\d\d[-+A-FU-Y]\d{3}[0-9A-Y]", re.IGNORECASE)
IP = re.compile(r"\d{1,3}(\.\d{1,3}){3}|[0-9a-f]{0,4}(:[0-9a-f]{0,4}){3,7}", re.IGNORECASE)
PHONE = re.compile(r"(\+358|0)[\d\s-]{6,14}")
NUMBER = re.compile(r"-?\d{1,15}([.,]\d{1,10})?")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}/\d{1,2}/\d{2,4}")
MOMENT = re.compile(rf"({DAY.pattern})[ T](klo )?\d{{1,2}}[.:]\d{{2}}.*", re.DOTALL)
WHOLE = re.compile(r"\d{1,2}")
LEADING = re.compile(r"\d+")
MOST_OPTIONS = 25
MOST_STEPS = 12
LONGEST_OPTION = 150
OFTEN = 2
COMMON = 10
MOSTLY = 0.8


def dropped(heading: str, cells: Sequence[str]) -> Meaning | None:
    """Whether a column tells who answered, or when, or nothing that was asked."""
    said, filled = words.plain(heading), [cell for cell in cells if cell]
    if said in words.TIME or _mostly(filled, MOMENT):
        return Meaning.TIME
    if said in words.IDENTITY or any(_mostly(filled, one) for one in (EMAIL, PERSONAL_CODE, IP, PHONE)):
        return Meaning.IDENTITY
    if said in words.LEFT_OUT or words.QUIZ.match(heading):
        return Meaning.LEFT_OUT
    return None


def column(place: int, text: str, cells: Sequence[str], *, question: str = "", may_join: bool = True) -> Column:
    """A question that stands in one column."""
    filled = [cell for cell in cells if cell]
    if question and (options := _steps(filled)):
        return Column((place,), Meaning.STATEMENT, text, question, options)
    if options := _scale(filled):
        return Column((place,), Meaning.STATEMENT, text, question, options)
    if filled and all(map(NUMBER.fullmatch, filled)):
        return Column((place,), Meaning.NUMBER, text, question)
    if filled and all(map(DAY.fullmatch, filled)):
        return Column((place,), Meaning.DATE, text, question)
    if may_join and (mark := mark_between(filled)):
        options, free = _often(options_between(filled, mark), filled)
        return Column((place,), Meaning.MANY, text, question, options, between=mark, free=free)
    return _chosen(place, text, filled, question)


def _chosen(place: int, text: str, filled: Sequence[str], question: str) -> Column:
    """One of some options, perhaps with other answers among them, or open text."""
    counts = Counter(filled)
    often = tuple(one for one in distinct(filled) if counts[one] >= OFTEN)
    share = sum(counts[one] for one in often) / len(filled) if filled else 0
    short = all(len(one) <= LONGEST_OPTION for one in counts)
    rare = share < 1 and len(filled) >= COMMON * (len(counts) - len(often))
    if short and often and not rare and len(counts) <= min(MOST_OPTIONS, max(OFTEN, len(filled) // 2)):
        return Column((place,), Meaning.SINGLE, text, question, ordered(distinct(filled)))
    if 0 < len(often) <= MOST_OPTIONS and share >= MOSTLY:
        return Column((place,), Meaning.SINGLE, text, question, ordered(often), free=True)
    return Column((place,), Meaning.TEXT, text, question)


def _often(options: tuple[str, ...], cells: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """The options without those that one person only has written, where the rest are common."""
    counts = {one: sum(one in cell for cell in cells) for one in options}
    once = [one for one in options if counts[one] < OFTEN]
    if once and sum(counts.values()) >= len(once) * COMMON:
        return tuple(one for one in options if one not in once), True
    return options, False


def ordered(options: Sequence[str]) -> tuple[str, ...]:
    """Options in the order of a known scale, or of the numbers they begin with, or as they came."""
    if scale := _scale(options):
        return scale
    numbers = [LEADING.match(one) for one in options]
    if options and all(numbers):
        return tuple(sorted(options, key=lambda one: int(LEADING.match(one)[0])))  # type: ignore[index] # all match
    return tuple(options)


def _scale(cells: Sequence[str]) -> tuple[str, ...]:
    """The options of cells that are all steps of one known scale, from the lowest."""
    options = distinct(cells)
    said = {words.plain(one): one for one in options}
    for scale in words.SCALES:
        if len(options) > 1 and set(said) <= set(scale):
            return tuple(said[step] for step in scale if step in said)
    return ()


def _steps(cells: Sequence[str]) -> tuple[str, ...]:
    """The steps that a row of a matrix was answered with."""
    options = distinct(cells)
    if not options or len(options) > MOST_STEPS or any(len(one) > LONGEST_OPTION for one in options):
        return ()
    fits = len(options) <= max(MOST_STEPS // 2, len(cells) // 2)
    return ordered(options) if fits or all(map(WHOLE.fullmatch, options)) else ()


def _mostly(cells: Sequence[str], shape: re.Pattern[str]) -> bool:
    return bool(cells) and sum(bool(shape.fullmatch(cell)) for cell in cells) * 2 > len(cells)
