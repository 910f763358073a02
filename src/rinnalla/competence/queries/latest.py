"""The map that was made last among the teams somebody works in or manages."""

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.competence.choices import RoundState
from rinnalla.competence.models import AssessmentRound


def latest_closed(actor: Actor) -> AssessmentRound | None:
    """The round closed last, with its map and profile."""
    rows = visible(actor, P.COMPETENCE_READ, AssessmentRound).exclude(state=RoundState.OPEN)
    rows = rows.select_related("team", "profile__framework_version", "map__data_key")
    found: AssessmentRound | None = rows.order_by("-closed_at").first()
    return found
