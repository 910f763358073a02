"""The tables of guidance, a file for each noun."""

from rinnalla.guidance.models.goal import Goal
from rinnalla.guidance.models.group import GroupMeeting
from rinnalla.guidance.models.meeting import Meeting, Note, NoteAnswer, TogetherDraft
from rinnalla.guidance.models.period import Assignment, Period, PhaseInterval
from rinnalla.guidance.models.request import Brief, ServiceRequest, Suggestion
from rinnalla.guidance.models.summary import Summary, SummaryAnswer, SummaryPart
from rinnalla.guidance.models.tried import ServiceTried

__all__ = [
    "Assignment",
    "Brief",
    "Goal",
    "GroupMeeting",
    "Meeting",
    "Note",
    "NoteAnswer",
    "Period",
    "PhaseInterval",
    "ServiceRequest",
    "ServiceTried",
    "Suggestion",
    "Summary",
    "SummaryAnswer",
    "SummaryPart",
    "TogetherDraft",
]
