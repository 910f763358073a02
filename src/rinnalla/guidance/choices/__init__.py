"""Closed lists of guidance, a file for each noun. Words as in the interface; codes are never renamed, only added to."""

from rinnalla.guidance.choices.alert import AlertKind
from rinnalla.guidance.choices.contact import ContactOutcome, HandoverKind
from rinnalla.guidance.choices.difficult_situation import DifficultKind
from rinnalla.guidance.choices.evaluation_meeting import EvaluationKind, EvaluationState, Party
from rinnalla.guidance.choices.followup import FollowUpMoment, FollowUpState
from rinnalla.guidance.choices.goal import Aim, GoalEndReason, GoalKind, Moment, Rater
from rinnalla.guidance.choices.life_event import LifeEventKind, Teller
from rinnalla.guidance.choices.log import LogCaseKind, LogCaseState
from rinnalla.guidance.choices.measure import MeasureState
from rinnalla.guidance.choices.meeting import Activity, ClientAnswer, Hindrance, HowTold, MeetingState, NoteKind
from rinnalla.guidance.choices.own_plan import OwnPlanPartKind, OwnPlanReaders
from rinnalla.guidance.choices.period import AssignmentRole, EarlierNotes, EndCheck, EndedBy, PeriodState
from rinnalla.guidance.choices.request import (
    NamedContact,
    NeedClass,
    RequestOrigin,
    RequestSource,
    RequestState,
    WaitsFor,
)
from rinnalla.guidance.choices.retelling import RetellingState
from rinnalla.guidance.choices.setback import PauseCause, SetbackCause
from rinnalla.guidance.choices.suggestion import IntroductionState, SuggestionAnswer
from rinnalla.guidance.choices.summary import SummaryKind, SummaryPartKind, SummaryState, Unread
from rinnalla.guidance.choices.taper import Rhythm
from rinnalla.guidance.choices.team_meeting import TeamItemKind, TeamMeetingState, TeamRhythm
from rinnalla.guidance.choices.tried import Company, Liking, TriedState
from rinnalla.guidance.choices.waiting import WaitingEnd, WaitingKind

__all__ = [
    "Activity",
    "Aim",
    "AlertKind",
    "AssignmentRole",
    "ClientAnswer",
    "Company",
    "ContactOutcome",
    "DifficultKind",
    "EarlierNotes",
    "EndCheck",
    "EndedBy",
    "EvaluationKind",
    "EvaluationState",
    "FollowUpMoment",
    "FollowUpState",
    "GoalEndReason",
    "GoalKind",
    "HandoverKind",
    "Hindrance",
    "HowTold",
    "IntroductionState",
    "LifeEventKind",
    "Liking",
    "LogCaseKind",
    "LogCaseState",
    "MeasureState",
    "MeetingState",
    "Moment",
    "NamedContact",
    "NeedClass",
    "NoteKind",
    "OwnPlanPartKind",
    "OwnPlanReaders",
    "Party",
    "PauseCause",
    "PeriodState",
    "Rater",
    "RequestOrigin",
    "RequestSource",
    "RequestState",
    "RetellingState",
    "Rhythm",
    "SetbackCause",
    "SuggestionAnswer",
    "SummaryKind",
    "SummaryPartKind",
    "SummaryState",
    "TeamItemKind",
    "TeamMeetingState",
    "TeamRhythm",
    "Teller",
    "TriedState",
    "Unread",
    "WaitingEnd",
    "WaitingKind",
    "WaitsFor",
]
