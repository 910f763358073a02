"""What the clock does for competence: closes rounds whose last day has passed, deletes what was promised to be."""

from rinnalla.access.actors import system
from rinnalla.competence.actions.assessment import close_when_over, delete_assessments
from rinnalla.competence.queries.assessment import over, to_be_deleted

NAME = "competence"


def look_after_rounds() -> int:
    """All that rounds of self-assessment ask of the clock; returns how many were changed."""
    by = system(NAME)
    ended, kept_long_enough = over(by), to_be_deleted(by)
    for asked in ended:
        close_when_over(by=by, asked=asked)
    for asked in kept_long_enough:
        delete_assessments(by=by, asked=asked)
    return len(ended) + len(kept_long_enough)
