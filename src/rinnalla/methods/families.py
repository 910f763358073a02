"""Several tests at once: Holm's step-down adjustment (Scandinavian Journal of Statistics 6 (1979) 65–70)."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

Name = TypeVar("Name", bound=Hashable)


def holm(raw: Mapping[Name, float]) -> dict[Name, float]:
    """Adjusted p-values of a family that was named beforehand, by the same names in the same order."""
    adjusted: dict[Name, float] = {}
    reached, left = 0.0, len(raw)
    for name, value in sorted(raw.items(), key=lambda item: item[1]):
        reached = max(reached, min(1.0, value * left))
        adjusted[name] = reached
        left -= 1
    return {name: adjusted[name] for name in raw}
