"""Who may do what: one table. ``docs/access.md`` is printed from it, and the doors ask nothing else.

A role gives the verb here; which records it reaches is said by each model's rule; consent, blocks and time narrow it
there.
"""

from collections.abc import Mapping

from rinnalla.access.permissions import Permission
from rinnalla.access.roles import STAFF_ROLES, Role

P = Permission

_PERIOD_READING = frozenset(
    {
        P.CLIENT_READ,
        P.CONSENT_READ,
        P.BRIEF_READ,
        P.SUGGESTION_READ,
        P.PERIOD_LIST,
        P.PERIOD_READ,
        P.PHASE_READ,
        P.WAITING_READ,
        P.GOAL_READ,
        P.MEETING_READ,
        P.SHARED_NOTE_READ,
        P.WORK_NOTE_READ,
        P.PARTNER_SUMMARY_READ,
        P.SUMMARY_READ,
        P.OUTCOME_READ,
        P.MEASURE_READ,
        P.RETELLING_READ,
        P.EVALUATION_READ,
    }
)
_TELLING = frozenset({P.RETELLING_WRITE, P.RETELLING_CHECK})
_TEAM = frozenset({P.TEAM_READ, P.TEAM_TASK_DO})
_ON_HARD_DAYS = frozenset({P.SITUATION_READ, P.SITUATION_WRITE, P.DUTY_READ})
_OWN_PLAN = frozenset({P.OWN_PLAN_READ, P.OWN_PLAN_RECORD})
_MEASURING = frozenset({P.GOAL_RATE, P.PLAN_CONFIRM, P.OUTCOME_WRITE, P.MEASURE_ASK, P.MEASURE_ANSWER})
_SURVEYING = frozenset({P.SURVEY_READ, P.SURVEY_WRITE, P.SURVEY_RUN, P.SURVEY_ENTER, P.SURVEY_RESULTS})
_COORDINATING = (
    _PERIOD_READING
    | _ON_HARD_DAYS
    | _TEAM
    | {P.REQUEST_READ, P.REQUEST_STATUS, P.REQUEST_ANSWER, P.LOG_CLIENT, P.BREAK_GLASS, P.GUIDE_READ, P.RETELLING_CHECK}
    | {P.CONTACT_READ, P.CONTACT_WRITE, P.HANDOVER_READ, P.HANDOVER_WRITE, P.DEBRIEF_WRITE, P.DUTY_WRITE, P.RISK_HANDLE}
    | {P.WAITING_WRITE, P.WAITING_CLOSE, P.FOLLOWUP_READ}
)

_BY_ROLE: Mapping[Role, frozenset[Permission]] = {
    Role.CLIENT: _PERIOD_READING
    | {
        P.OWN_PAGE,
        P.CONSENT_WRITE,
        P.REQUEST_ASK,
        P.REQUEST_ANSWER,
        P.REQUEST_READ,
        P.REQUEST_STATUS,
        P.REQUEST_WITHDRAW,
        P.SUGGESTION_ANSWER,
        P.WISH_WRITE,
        P.CONTACT_READ,
        P.HANDOVER_READ,
        P.NOTE_ANSWER,
        P.SUMMARY_ANSWER,
        P.EARLIER_CHOOSE,
        P.FOLLOWUP_READ,
        P.OWN_PLAN_READ,
        P.OWN_PLAN_WRITE,
        P.SITUATION_READ,
        P.LOG_OWN,
        P.GOAL_RATE,
        P.PLAN_AGREE,
        P.OUTCOME_WRITE,
        P.MEASURE_SCORE,
        P.MEASURE_ANSWER,
    },
    Role.GUIDE: _PERIOD_READING
    | _ON_HARD_DAYS
    | _MEASURING
    | _OWN_PLAN
    | _TELLING
    | _TEAM
    | {
        P.BREAK_GLASS,
        P.EVALUATION_WRITE,
        P.GOAL_WRITE,
        P.MEETING_WRITE,
        P.SUMMARY_WRITE,
        P.SUGGESTION_ANSWER,
        P.INTRODUCTION_WRITE,
        P.GUIDE_OWN,
        P.GUIDE_READ,
        P.HANDOVER_READ,
        P.PHASE_WRITE,
        P.WAITING_WRITE,
        P.WAITING_CLOSE,
    },
    Role.COORDINATOR: _COORDINATING
    | _TELLING
    | _OWN_PLAN
    | _MEASURING
    | {
        P.CLIENT_WRITE,
        P.CLIENT_ACCOUNT,
        P.CONSENT_WRITE,
        P.BLOCK_WRITE,
        P.BREAK_GLASS_REVIEW,
        P.REQUEST_MAKE,
        P.REQUEST_DECIDE,
        P.SUGGESTION_MAKE,
        P.INTRODUCTION_WRITE,
        P.WISH_WRITE,
        P.GUIDE_AGREE,
        P.PERIOD_STEER,
        P.PHASE_WRITE,
        P.EARLIER_CHOOSE,
        P.FOLLOWUP_WRITE,
        P.GOAL_WRITE,
        P.MEETING_WRITE,
        P.SUMMARY_WRITE,
        P.SUMMARY_ANSWER,
        P.SUMMARY_FREEZE,
        P.NOTE_ANSWER,
        P.MEASURE_SCORE,
        P.INSTRUMENT_SET,
        P.EVALUATION_WRITE,
        P.TEAM_WRITE,
    },
    Role.PARTNER: frozenset(
        {
            P.CLIENT_READ,
            P.CONSENT_READ,
            P.REQUEST_MAKE,
            P.REQUEST_ANSWER,
            P.HANDOVER_READ,
            P.REQUEST_READ,
            P.REQUEST_STATUS,
            P.REQUEST_WITHDRAW,
            P.WISH_WRITE,
            P.BRIEF_READ,
            P.PERIOD_LIST,
            P.WAITING_READ,
            P.WAITING_CLOSE,
            P.GOAL_READ,
            P.PARTNER_SUMMARY_READ,
            P.SUMMARY_READ,
            P.EVALUATION_READ,
        }
    ),
    Role.WORKER: frozenset(),
    Role.LINE_MANAGER: _TEAM | {P.DUTY_READ, P.TEAM_LEARN, P.LEARNING_FIGURES},
    Role.TRAINER: _SURVEYING | {P.EVENT_RUN, P.LEARNING_FIGURES},
    Role.EVALUATOR: _SURVEYING | {P.GOAL_FIGURES, P.LEARNING_FIGURES},
    Role.STEWARD: frozenset({P.DIRECTORY_IMPORT, P.SERVICE_CHECK, P.STEWARD_NAME}),
    Role.ASSOCIATION_CONTACT: frozenset({P.SERVICE_CHECK}),
    Role.DEPUTY: _COORDINATING | {P.REQUEST_DECIDE},
    Role.WARD_MANAGER: frozenset({P.UNIT_NUMBERS}),
    Role.ADMINISTRATOR: frozenset({P.ACCOUNT_READ, P.ACCOUNT_WRITE, P.RESET_CONFIRM, P.INSTRUMENT_SET}),
    Role.DATA_PROTECTION_OFFICER: frozenset(
        {P.LOG_ALL, P.LOG_ANSWER, P.ACCOUNT_READ, P.RESET_CONFIRM, P.BREAK_GLASS_REVIEW}
    ),
    Role.LINK_HOLDER: frozenset({P.LINK_USE, P.INVITATION_ACCEPT, P.SERVICE_CHECK, P.EVENT_OWN}),
    Role.VISITOR: frozenset({P.REQUEST_ASK, P.SERVICE_READ, P.SURVEY_ANSWER, P.EVENT_READ, P.EVENT_JOIN}),
    Role.SYSTEM: frozenset({P.INSTALL, P.ROUTINE, P.ACCOUNT_WRITE, P.DIRECTORY_IMPORT}),
    Role.BREAK_GLASS: _PERIOD_READING - {P.SUGGESTION_READ},
}

# Whoever can sign in looks after their own account, and sees the directory as everybody does.
# What is meant for professionals is told to everybody who works here.
_OF_EVERYBODY = frozenset({P.OWN_ACCOUNT, P.SERVICE_READ, P.EVENT_READ, P.EVENT_JOIN})
_WHO_WORK_HERE = frozenset(
    {P.SERVICE_PROFESSIONAL, P.SERVICE_NOTICE, P.SERVICE_FOLLOW, P.EVENT_OWN, P.USE_WRITE, P.USE_READ}
)
_ADDED: Mapping[Role, frozenset[Permission]] = {
    Role.CLIENT: _OF_EVERYBODY,
    **dict.fromkeys(STAFF_ROLES, _OF_EVERYBODY | _WHO_WORK_HERE),
}
GRANTED: Mapping[Role, frozenset[Permission]] = {
    role: verbs | _ADDED.get(role, frozenset()) for role, verbs in _BY_ROLE.items()
}
