"""The tables of guidance, a file for each noun."""

from rinnalla.guidance.models.goal import Goal
from rinnalla.guidance.models.meeting import Meeting, Note, NoteAnswer
from rinnalla.guidance.models.period import Assignment, Period, PhaseInterval
from rinnalla.guidance.models.request import Brief, ServiceRequest
from rinnalla.guidance.models.suggestion import ChoiceReason, Introduction, Suggestion, Wish
from rinnalla.guidance.models.summary import Summary, SummaryAnswer, SummaryPart

__all__ = [
    "Assignment",
    "Brief",
    "ChoiceReason",
    "Goal",
    "Introduction",
    "Meeting",
    "Note",
    "NoteAnswer",
    "Period",
    "PhaseInterval",
    "ServiceRequest",
    "Suggestion",
    "Summary",
    "SummaryAnswer",
    "SummaryPart",
    "Wish",
]
