"""The tables of guidance, a file for each noun."""

from rinnalla.guidance.models.contact import ContactAttempt, Handover, RequestQuestion
from rinnalla.guidance.models.difficult_situation import Debrief, DifficultSituation, ReadingDecision
from rinnalla.guidance.models.duty import DutyShift
from rinnalla.guidance.models.ending import Ending
from rinnalla.guidance.models.evaluation_meeting import EvaluationItem, EvaluationMeeting, EvaluationParticipant
from rinnalla.guidance.models.followup import FollowUp
from rinnalla.guidance.models.goal import Goal, GoalEnd, Rating
from rinnalla.guidance.models.group import GroupMeeting
from rinnalla.guidance.models.life_event import LifeEvent
from rinnalla.guidance.models.log import LogCase, LogQuestion
from rinnalla.guidance.models.measure import InstrumentText, InstrumentUse, Measure, RiskNotice
from rinnalla.guidance.models.meeting import Meeting, Note, NoteAnswer, TogetherDraft
from rinnalla.guidance.models.outcome import Count, Outcome
from rinnalla.guidance.models.own_plan import OwnPlan, OwnPlanEarlier, OwnPlanPart
from rinnalla.guidance.models.period import Assignment, Extension, Period, PhaseInterval, PhaseReason
from rinnalla.guidance.models.plan import Plan, PlanAnswer
from rinnalla.guidance.models.request import Brief, ServiceRequest
from rinnalla.guidance.models.retelling import Retelling, RetellingPart
from rinnalla.guidance.models.setback import Pause, Setback
from rinnalla.guidance.models.suggestion import ChoiceReason, Introduction, Suggestion, Wish
from rinnalla.guidance.models.summary import Summary, SummaryAnswer, SummaryPart
from rinnalla.guidance.models.taper import Taper, TaperStep
from rinnalla.guidance.models.team_meeting import TeamAttendance, TeamItem, TeamMeeting, TeamSeries
from rinnalla.guidance.models.team_task import TeamTask
from rinnalla.guidance.models.tried import ServiceTried, TriedStep
from rinnalla.guidance.models.waiting import Waiting

__all__ = [
    "Assignment",
    "Brief",
    "ChoiceReason",
    "ContactAttempt",
    "Count",
    "Debrief",
    "DifficultSituation",
    "DutyShift",
    "Ending",
    "EvaluationItem",
    "EvaluationMeeting",
    "EvaluationParticipant",
    "Extension",
    "FollowUp",
    "Goal",
    "GoalEnd",
    "GroupMeeting",
    "Handover",
    "InstrumentText",
    "InstrumentUse",
    "Introduction",
    "LifeEvent",
    "LogCase",
    "LogQuestion",
    "Measure",
    "Meeting",
    "Note",
    "NoteAnswer",
    "Outcome",
    "OwnPlan",
    "OwnPlanEarlier",
    "OwnPlanPart",
    "Pause",
    "Period",
    "PhaseInterval",
    "PhaseReason",
    "Plan",
    "PlanAnswer",
    "Rating",
    "ReadingDecision",
    "RequestQuestion",
    "Retelling",
    "RetellingPart",
    "RiskNotice",
    "ServiceRequest",
    "ServiceTried",
    "Setback",
    "Suggestion",
    "Summary",
    "SummaryAnswer",
    "SummaryPart",
    "Taper",
    "TaperStep",
    "TeamAttendance",
    "TeamItem",
    "TeamMeeting",
    "TeamSeries",
    "TeamTask",
    "TogetherDraft",
    "TriedStep",
    "Waiting",
    "Wish",
]
