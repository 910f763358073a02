"""Closed lists of guidance, a file for each noun. Words as in the interface; codes are never renamed, only added to."""

from rinnalla.guidance.choices.difficult_situation import DifficultKind
from rinnalla.guidance.choices.goal import Aim, GoalKind
from rinnalla.guidance.choices.meeting import Activity, ClientAnswer, Hindrance, HowTold, MeetingState, NoteKind
from rinnalla.guidance.choices.own_plan import OwnPlanPartKind, OwnPlanReaders
from rinnalla.guidance.choices.period import AssignmentRole, PeriodState
from rinnalla.guidance.choices.request import NamedContact, RequestSource, RequestState, SuggestionAnswer
from rinnalla.guidance.choices.summary import SummaryKind, SummaryPartKind, SummaryState
from rinnalla.guidance.choices.tried import Liking, TriedState

__all__ = [
    "Activity",
    "Aim",
    "AssignmentRole",
    "ClientAnswer",
    "DifficultKind",
    "GoalKind",
    "Hindrance",
    "HowTold",
    "Liking",
    "MeetingState",
    "NamedContact",
    "NoteKind",
    "OwnPlanPartKind",
    "OwnPlanReaders",
    "PeriodState",
    "RequestSource",
    "RequestState",
    "SuggestionAnswer",
    "SummaryKind",
    "SummaryPartKind",
    "SummaryState",
    "TriedState",
]
