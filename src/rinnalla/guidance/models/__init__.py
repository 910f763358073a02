"""The tables of guidance, a file for each noun."""

from rinnalla.guidance.models.difficult_situation import Debrief, DifficultSituation, SituationDeferral
from rinnalla.guidance.models.duty import DutyShift
from rinnalla.guidance.models.goal import Goal
from rinnalla.guidance.models.group import GroupMeeting
from rinnalla.guidance.models.meeting import Meeting, Note, NoteAnswer, TogetherDraft
from rinnalla.guidance.models.own_plan import OwnPlan, OwnPlanEarlier, OwnPlanPart
from rinnalla.guidance.models.period import Assignment, Period, PhaseInterval
from rinnalla.guidance.models.request import Brief, ServiceRequest, Suggestion
from rinnalla.guidance.models.summary import Summary, SummaryAnswer, SummaryPart
from rinnalla.guidance.models.tried import ServiceTried

__all__ = [
    "Assignment",
    "Brief",
    "Debrief",
    "DifficultSituation",
    "DutyShift",
    "Goal",
    "GroupMeeting",
    "Meeting",
    "Note",
    "NoteAnswer",
    "OwnPlan",
    "OwnPlanEarlier",
    "OwnPlanPart",
    "Period",
    "PhaseInterval",
    "ServiceRequest",
    "ServiceTried",
    "SituationDeferral",
    "Suggestion",
    "Summary",
    "SummaryAnswer",
    "SummaryPart",
    "TogetherDraft",
]
