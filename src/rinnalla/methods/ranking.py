"""Questions where several options may be chosen: ranked, with the two bases that must never be mixed up."""

from collections.abc import Mapping
from dataclasses import dataclass

from rinnalla.methods.intervals import LEVEL, Interval, share


@dataclass(frozen=True)
class Ranked:
    """An option with its place, its count, and its share of those who answered and of all choices made."""

    option: str
    rank: int
    count: int
    of_respondents: Interval
    of_mentions: float


@dataclass(frozen=True)
class Ranking:
    """Options from the most to the least chosen, with both bases. ``expected`` choices were asked of each."""

    respondents: int
    mentions: int
    options: tuple[Ranked, ...]
    expected: int | None = None

    @property
    def is_complete(self) -> bool:
        """Whether everybody chose exactly as many as were asked."""
        return self.expected is None or self.mentions == self.expected * self.respondents


def rank(counts: Mapping[str, int], respondents: int, *, exactly: int | None = None, level: float = LEVEL) -> Ranking:
    """Rank the options by how many respondents chose them; equal counts share a place and keep their given order.

    ``exactly`` is for questions that ask for so many choices. Raises ``ValueError`` when an option was chosen by more
    people than answered, or when more choices were made than could be.
    """
    mentions = sum(counts.values())
    if exactly is not None and mentions > exactly * respondents:
        raise ValueError(f"{respondents} respondents can't make {mentions} choices of {exactly} each")
    ordered = sorted(counts.items(), key=lambda item: -item[1])
    places = {count: place for place, (_, count) in reversed(list(enumerate(ordered, start=1)))}
    if respondents == 0:
        return Ranking(0, 0, (), exactly)
    options = tuple(
        Ranked(option, places[count], count, share(count, respondents, level), count / mentions if mentions else 0.0)
        for option, count in ordered
    )
    return Ranking(respondents, mentions, options, exactly)


def rank_by_group(
    counts: Mapping[str, Mapping[str, int]], respondents: Mapping[str, int], *, exactly: int | None = None
) -> dict[str, Ranking]:
    """A ranking for each group, of ``counts[group][option]`` among ``respondents[group]``."""
    return {group: rank(chosen, respondents[group], exactly=exactly) for group, chosen in counts.items()}
