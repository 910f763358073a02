"""The tables of guidance, a file for each noun."""

from rinnalla.guidance.models.contact import ContactAttempt, Handover, RequestQuestion
from rinnalla.guidance.models.difficult_situation import Debrief, DifficultSituation, SituationDeferral
from rinnalla.guidance.models.duty import DutyShift
from rinnalla.guidance.models.goal import Goal
from rinnalla.guidance.models.meeting import Meeting, Note, NoteAnswer
from rinnalla.guidance.models.own_plan import OwnPlan, OwnPlanEarlier, OwnPlanPart
from rinnalla.guidance.models.period import Assignment, Period, PhaseInterval
from rinnalla.guidance.models.request import Brief, ServiceRequest, Suggestion
from rinnalla.guidance.models.summary import Summary, SummaryAnswer, SummaryPart

__all__ = [
    "Assignment",
    "Brief",
    "ContactAttempt",
    "Debrief",
    "DifficultSituation",
    "DutyShift",
    "Goal",
    "Handover",
    "Meeting",
    "Note",
    "NoteAnswer",
    "OwnPlan",
    "OwnPlanEarlier",
    "OwnPlanPart",
    "Period",
    "PhaseInterval",
    "RequestQuestion",
    "ServiceRequest",
    "SituationDeferral",
    "Suggestion",
    "Summary",
    "SummaryAnswer",
    "SummaryPart",
]
