"""Which records of guidance, and which clients, each permission reaches; a file for each noun.

Role gives the verb, a dated assignment or a unit gives the objects, consent gives recipients, a block takes away,
time ends it.
"""

from rinnalla.guidance.rules import client, difficult_situation, duty, goal, meeting, own_plan, period, request, summary

__all__ = ["client", "difficult_situation", "duty", "goal", "meeting", "own_plan", "period", "request", "summary"]
