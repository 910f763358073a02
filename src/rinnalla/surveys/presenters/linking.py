"""What came of linking two rounds: found, unsure, alone, and how many pairs chance alone would give."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from rinnalla.methods.small_counts import shown
from rinnalla.surveys.models import Linking


def under(least: int) -> str:
    """What stands in the place of a number of people that is not told."""
    return _("under %(least)d") % {"least": least}


def linking_told(linking: Linking, least: int) -> dict[str, Any]:
    """The counts of the sentence beside a comparison; empty where the pairs are too few of either kind to be told."""
    if _hides(linking, least):
        return {}
    return {"exact": linking.exact, "near": linking.near, "expected_false": linking.expected_false}


def linkings_facts(found: Sequence[Linking]) -> list[tuple[Linking, list[tuple[str, str]]]]:
    """Each linking of a study with its counts.

    Pairs, those left alone and those without a pair make up everybody with a code, and a linking that tolerates a
    difference has nearly the same ones as another that does not: where one number is too small all are kept back.
    """
    least = max((_least(one) for one in found), default=0)
    hides = any(_hides(one, least) for one in found)
    return [(one, _facts(one, least, hides=hides)) for one in found]


def _facts(linking: Linking, least: int, *, hides: bool) -> list[tuple[str, str]]:
    before = linking.with_code_before
    share = round(100 * linking.pairs / before) if before else 0

    def told(*counts: int) -> str:
        return under(least) if hides else " · ".join(map(str, counts))

    codes = [_told(one, least) for one in (before, linking.with_code_after)]
    facts = [
        (_("Codes before and after"), " · ".join(codes)),
        (_("Pairs with equal codes"), told(linking.exact)),
        (_("Pairs with one difference"), told(linking.near)),
        (_("Of those with a code before"), "" if hides else f"{share} %"),
        (_("Several alike, so left alone"), told(linking.ambiguous_before, linking.ambiguous_after)),
        (_("Without a pair"), told(linking.alone_before, linking.alone_after)),
        (
            _("False pairs that chance alone would give, at most about"),
            f"{linking.expected_false:.1f}".replace(".", ","),
        ),
    ]
    return [(name, words) for name, words in facts if words]


def _least(linking: Linking) -> int:
    return max(wave.promise.minimum for wave in (linking.before, linking.after))


def _hides(linking: Linking, least: int) -> bool:
    """Whether any of the counts is of somebody, and of too few. Nought is of nobody."""
    counts = (
        linking.exact,
        linking.near,
        linking.ambiguous_before,
        linking.ambiguous_after,
        linking.alone_before,
        linking.alone_after,
    )
    return any(count and shown(count, least) is None for count in counts)


def _told(count: int, least: int) -> str:
    return under(least) if count and shown(count, least) is None else str(count)
