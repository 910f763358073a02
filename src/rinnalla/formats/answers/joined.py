"""Several options in one cell, where options may themselves hold what stands between them."""

import re
from collections import Counter
from collections.abc import Sequence

from rinnalla.formats.answers.content import distinct

MARKS = (";", "\n", ", ", ",")
MOST_OPTIONS = 200
LONGEST_OPTION = 200
OFTEN = 2
IN_PARENTHESES = re.compile(r"\([^()]*\)")


def split(cell: str, options: Sequence[str], between: str) -> tuple[list[str], str]:
    """The options that a cell names, the longest that fits first, and what it says besides them."""
    longest = sorted(options, key=len, reverse=True)
    found: list[str] = []
    free: list[str] = []
    rest, new = cell.strip().removesuffix(between.strip() or between), True
    while rest:
        known = next((one for one in longest if rest == one or rest.startswith(one + between)), None)
        if known is not None:
            found.append(known)
            rest, new = rest[len(known) + len(between) :].lstrip(" "), True
            continue
        piece, _, rest = rest.partition(between)
        if new:
            free.append(piece)
        else:
            free[-1] += between + piece
        rest, new = rest.lstrip(" "), False
    return list(dict.fromkeys(found)), between.join(one for one in free if one.strip())


def mark_between(cells: Sequence[str]) -> str:
    """What stands between options in a column of choose-many; empty for a column of anything else."""
    said = [cell for cell in cells if cell]
    for mark in MARKS:
        joined = [cell for cell in said if mark in IN_PARENTHESES.sub("", cell).rstrip(" ;")]
        trailing = mark == ";" and bool(said) and all(cell.endswith(";") for cell in said)
        if not joined and not trailing:
            continue
        if trailing or _is_joined(said, mark):
            return mark
    return ""


def _is_joined(cells: Sequence[str], mark: str) -> bool:
    """Whether cells are put together from a few options that come again and again, and are no sentences."""
    options, mentions = options_between(cells, mark), Counter[str]()
    if len(options) > MOST_OPTIONS or any(len(option) > LONGEST_OPTION for option in options):
        return False
    chosen = [split(cell, options, mark)[0] for cell in cells]
    for one in chosen:
        mentions.update(one)
    often = {option for option, count in mentions.items() if count >= OFTEN}
    again = sum(mentions[option] for option in often) * 10 >= mentions.total() * 7
    return again and any(len(often.intersection(one)) > 1 for one in chosen)


def options_between(cells: Sequence[str], between: str) -> tuple[str, ...]:
    """The options that a column's cells are put together from: those seen alone, and what is left between them.

    What stands in parentheses is never taken apart, and neither is an option that somebody has chosen alone.
    """
    alone = [cell.strip(" ;") for cell in cells if between not in IN_PARENTHESES.sub("", cell.strip(" ;"))]
    found = list(distinct(alone))
    for cell in cells:
        if len(found) > MOST_OPTIONS:
            break
        _, rest = split(cell, found, between)
        if rest:
            found += [one for one in _apart(rest, between) if one not in found]
    return tuple(found)


def _apart(text: str, between: str) -> list[str]:
    """The pieces of a text, cut at the mark wherever no parenthesis is open."""
    pieces, depth = [""], 0
    for piece in text.split(between):
        joined = f"{pieces[-1]}{between}{piece}" if depth > 0 else piece
        if depth > 0:
            pieces[-1] = joined
        else:
            pieces.append(joined)
        depth = joined.count("(") - joined.count(")")
    return [one.strip() for one in pieces if one.strip()]
