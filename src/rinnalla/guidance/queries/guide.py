"""Reading a guide with their present workload."""

from rinnalla.guidance.queries.suggestion import as_guides
from rinnalla.methods.matching import Guide
from rinnalla.people.models import Staff


def with_load(staff: list[Staff]) -> dict[str, Guide]:
    """Guides with what they have to do now, by the key of the staff."""
    return {guide.key: guide for guide in as_guides(staff)}
