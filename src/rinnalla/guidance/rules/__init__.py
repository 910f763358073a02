"""Which records of guidance, and which clients, each permission reaches; a file for each noun.

Role gives the verb, a dated assignment or a unit gives the objects, consent gives recipients, a block takes away,
time ends it.
"""

from rinnalla.guidance.rules import (
    break_glass,
    client,
    contact,
    difficult_situation,
    duty,
    evaluation_meeting,
    goal,
    log,
    measure,
    meeting,
    outcome,
    own_plan,
    period,
    phase,
    request,
    retelling,
    sender,
    suggestion,
    summary,
    team_meeting,
    waiting,
)

__all__ = [
    "break_glass",
    "client",
    "contact",
    "difficult_situation",
    "duty",
    "evaluation_meeting",
    "goal",
    "log",
    "measure",
    "meeting",
    "outcome",
    "own_plan",
    "period",
    "phase",
    "request",
    "retelling",
    "sender",
    "suggestion",
    "summary",
    "team_meeting",
    "waiting",
]
