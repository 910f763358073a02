"""What may happen in a period: a plain value that stands for one action."""

from dataclasses import dataclass, field

from rinnalla.demo.scene import Scene

# When those are at work who do not work in the evening.
OFFICE = 14


@dataclass(frozen=True)
class Happening:
    """Something on a day; ``hour`` is Finnish time, in the evening where nothing else is said."""

    day: int
    hour: int = field(default=19, kw_only=True)

    def happen(self, scene: Scene) -> None:
        """Do it, by the one who would."""
        raise NotImplementedError
