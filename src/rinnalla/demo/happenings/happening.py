"""What may happen in a period: a plain value that stands for one action."""

from dataclasses import dataclass

from rinnalla.demo.scene import Scene


@dataclass(frozen=True)
class Happening:
    """Something on a day; ``hour`` is Finnish time, in the evening where nothing else is said."""

    day: int

    hour = 19

    def happen(self, scene: Scene) -> None:
        """Do it, by the one who would."""
        raise NotImplementedError
