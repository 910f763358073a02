"""The tables of guidance, a file for each noun."""

from rinnalla.guidance.models.difficult_situation import Debrief, DifficultSituation, SituationDeferral
from rinnalla.guidance.models.duty import DutyShift
from rinnalla.guidance.models.evaluation_meeting import EvaluationItem, EvaluationMeeting, EvaluationParticipant
from rinnalla.guidance.models.goal import Goal
from rinnalla.guidance.models.meeting import Meeting, Note, NoteAnswer
from rinnalla.guidance.models.own_plan import OwnPlan, OwnPlanEarlier, OwnPlanPart
from rinnalla.guidance.models.period import Assignment, Period, PhaseInterval
from rinnalla.guidance.models.request import Brief, ServiceRequest, Suggestion
from rinnalla.guidance.models.retelling import Retelling, RetellingPart
from rinnalla.guidance.models.summary import Summary, SummaryAnswer, SummaryPart
from rinnalla.guidance.models.team_meeting import TeamAttendance, TeamItem, TeamMeeting, TeamSeries
from rinnalla.guidance.models.team_task import TeamTask

__all__ = [
    "Assignment",
    "Brief",
    "Debrief",
    "DifficultSituation",
    "DutyShift",
    "EvaluationItem",
    "EvaluationMeeting",
    "EvaluationParticipant",
    "Goal",
    "Meeting",
    "Note",
    "NoteAnswer",
    "OwnPlan",
    "OwnPlanEarlier",
    "OwnPlanPart",
    "Period",
    "PhaseInterval",
    "Retelling",
    "RetellingPart",
    "ServiceRequest",
    "SituationDeferral",
    "Suggestion",
    "Summary",
    "SummaryAnswer",
    "SummaryPart",
    "TeamAttendance",
    "TeamItem",
    "TeamMeeting",
    "TeamSeries",
    "TeamTask",
]
