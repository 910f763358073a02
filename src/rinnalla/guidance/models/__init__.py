"""The tables of guidance, a file for each noun."""

from rinnalla.guidance.models.difficult_situation import Debrief, DifficultSituation, SituationDeferral
from rinnalla.guidance.models.duty import DutyShift
from rinnalla.guidance.models.ending import Ending
from rinnalla.guidance.models.followup import FollowUp
from rinnalla.guidance.models.goal import Goal
from rinnalla.guidance.models.meeting import Meeting, Note, NoteAnswer
from rinnalla.guidance.models.own_plan import OwnPlan, OwnPlanEarlier, OwnPlanPart
from rinnalla.guidance.models.period import Assignment, Extension, Period, PhaseInterval, PhaseReason
from rinnalla.guidance.models.request import Brief, ServiceRequest, Suggestion
from rinnalla.guidance.models.setback import Pause, Setback
from rinnalla.guidance.models.summary import Summary, SummaryAnswer, SummaryPart
from rinnalla.guidance.models.taper import Taper, TaperStep
from rinnalla.guidance.models.waiting import Waiting

__all__ = [
    "Assignment",
    "Brief",
    "Debrief",
    "DifficultSituation",
    "DutyShift",
    "Ending",
    "Extension",
    "FollowUp",
    "Goal",
    "Meeting",
    "Note",
    "NoteAnswer",
    "OwnPlan",
    "OwnPlanEarlier",
    "OwnPlanPart",
    "Pause",
    "Period",
    "PhaseInterval",
    "PhaseReason",
    "ServiceRequest",
    "Setback",
    "SituationDeferral",
    "Suggestion",
    "Summary",
    "SummaryAnswer",
    "SummaryPart",
    "Taper",
    "TaperStep",
    "Waiting",
]
