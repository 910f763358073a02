"""Closed lists of guidance, a file for each noun. Words as in the interface; codes are never renamed, only added to."""

from rinnalla.guidance.choices.difficult_situation import DifficultKind
from rinnalla.guidance.choices.followup import FollowUpMoment, FollowUpState
from rinnalla.guidance.choices.goal import Aim, GoalKind
from rinnalla.guidance.choices.meeting import Activity, ClientAnswer, MeetingState, NoteKind
from rinnalla.guidance.choices.own_plan import OwnPlanPartKind, OwnPlanReaders
from rinnalla.guidance.choices.period import AssignmentRole, EarlierNotes, EndCheck, EndedBy, PeriodState
from rinnalla.guidance.choices.request import NamedContact, RequestSource, RequestState, SuggestionAnswer
from rinnalla.guidance.choices.setback import PauseCause, SetbackCause
from rinnalla.guidance.choices.summary import SummaryKind, SummaryPartKind, SummaryState
from rinnalla.guidance.choices.taper import Rhythm
from rinnalla.guidance.choices.waiting import WaitingEnd, WaitingKind

__all__ = [
    "Activity",
    "Aim",
    "AssignmentRole",
    "ClientAnswer",
    "DifficultKind",
    "EarlierNotes",
    "EndCheck",
    "EndedBy",
    "FollowUpMoment",
    "FollowUpState",
    "GoalKind",
    "MeetingState",
    "NamedContact",
    "NoteKind",
    "OwnPlanPartKind",
    "OwnPlanReaders",
    "PauseCause",
    "PeriodState",
    "RequestSource",
    "RequestState",
    "Rhythm",
    "SetbackCause",
    "SuggestionAnswer",
    "SummaryKind",
    "SummaryPartKind",
    "SummaryState",
    "WaitingEnd",
    "WaitingKind",
]
