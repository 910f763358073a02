"""Which sentences a design allows: keys and parameters, from which the interface makes its texts.

A design that can't tell the same people apart never gets the words of change; one from which many left says so; and
the way of comparing follows from the design, not from what came out.
"""

from dataclasses import dataclass
from enum import StrEnum

from rinnalla.methods.attrition import FEWEST, Attrition

KEPT_MOST = 0.6


class Way(StrEnum):
    """How two waves may be compared."""

    PAIRED = "paired"
    PARTLY_PAIRED = "partly_paired"
    UNPAIRED = "unpaired"
    DISTRIBUTION_ONLY = "distribution_only"


class Said(StrEnum):
    """A sentence that stands beside the figure."""

    SAME_PEOPLE = "same_people"
    PARTLY_SAME_PEOPLE = "partly_same_people"
    NOT_SAME_PEOPLE = "not_same_people"
    TOO_FEW_TO_TEST = "too_few_to_test"
    MANY_LEFT = "many_left"
    FEWER_AFTER = "fewer_after"
    NOT_HEARD = "not_heard"
    NO_COMPARISON_GROUP = "no_comparison_group"


@dataclass(frozen=True)
class Sentence:
    """One sentence with the numbers that go into it; shares are from 0 to 1."""

    key: Said
    numbers: tuple[tuple[str, float], ...] = ()


def way_to_compare(attrition: Attrition) -> Way:
    """The method that the design allows. Linked waves need ten pairs, and any test needs ten answers in each wave."""
    if min(attrition.before, attrition.after) < FEWEST:
        return Way.DISTRIBUTION_ONLY
    if attrition.both is None or attrition.both < FEWEST:
        return Way.UNPAIRED
    if attrition.both == attrition.before == attrition.after:
        return Way.PAIRED
    return Way.PARTLY_PAIRED


def sentences(attrition: Attrition) -> list[Sentence]:
    """What must be said beside a comparison, in order."""
    said = [_who(attrition)]
    if way_to_compare(attrition) is Way.DISTRIBUTION_ONLY:
        said.append(_of(Said.TOO_FEW_TO_TEST, fewest=FEWEST))
    kept, ratio = attrition.kept, attrition.after_to_before
    if kept is not None and kept.estimate < KEPT_MOST:
        said.append(_of(Said.MANY_LEFT, left=1 - kept.estimate, before=attrition.before))
    elif kept is None and ratio is not None and ratio < KEPT_MOST:
        said.append(_of(Said.FEWER_AFTER, after=attrition.after, before=attrition.before, ratio=ratio))
    if attrition.enrolled is not None and attrition.before < attrition.enrolled:
        said.append(_of(Said.NOT_HEARD, silent=attrition.enrolled - attrition.before, enrolled=attrition.enrolled))
    return [*said, Sentence(Said.NO_COMPARISON_GROUP)]


def _who(attrition: Attrition) -> Sentence:
    if attrition.both == attrition.before == attrition.after:
        return _of(Said.SAME_PEOPLE, pairs=attrition.before)
    if attrition.both:
        return _of(Said.PARTLY_SAME_PEOPLE, pairs=attrition.both, before=attrition.before, after=attrition.after)
    return _of(Said.NOT_SAME_PEOPLE, before=attrition.before, after=attrition.after)


def _of(key: Said, **numbers: float) -> Sentence:
    return Sentence(key, tuple(numbers.items()))
