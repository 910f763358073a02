"""Which records of guidance, and which clients, each permission reaches; a file for each noun.

Role gives the verb, a dated assignment or a unit gives the objects, consent gives recipients, a block takes away,
time ends it.
"""

from rinnalla.guidance.rules import (
    client,
    evaluation_meeting,
    goal,
    meeting,
    period,
    request,
    retelling,
    sender,
    summary,
    team_meeting,
)

__all__ = [
    "client",
    "evaluation_meeting",
    "goal",
    "meeting",
    "period",
    "request",
    "retelling",
    "sender",
    "summary",
    "team_meeting",
]
