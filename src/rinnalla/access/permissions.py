"""Who may do what: one table. ``docs/access.md`` is printed from it, and the doors ask nothing else.

A role gives the verb here; which records it reaches is said by each model's rule; consent, blocks and time narrow it
there.
"""

from collections.abc import Mapping

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from rinnalla.access.roles import STAFF_ROLES, Role


class Permission(TextChoices):
    """A verb on a noun."""

    OWN_PAGE = "own_page", _("open their own page")
    CLIENT_READ = "client_read", _("see a client's name and contact details")
    CLIENT_WRITE = "client_write", _("record and correct a client's contact details")
    CLIENT_ACCOUNT = "client_account", _("open a sign-in for a client")
    CONSENT_READ = "consent_read", _("see what a client has agreed to")
    CONSENT_WRITE = "consent_write", _("record and withdraw a client's consent")
    BLOCK_WRITE = "block_write", _("record who must not be matched")
    REQUEST_MAKE = "request_make", _("make a service request")
    REQUEST_ASK = "request_ask", _("ask for guidance without an account or for themselves")
    REQUEST_ANSWER = "request_answer", _("tell more about a service request")
    REQUEST_READ = "request_read", _("read a service request")
    REQUEST_STATUS = "request_status", _("see where a service request stands")
    REQUEST_DECIDE = "request_decide", _("receive, accept or decline a service request")
    REQUEST_WITHDRAW = "request_withdraw", _("withdraw a service request")
    CONTACT_READ = "contact_read", _("see attempts to reach a client")
    CONTACT_WRITE = "contact_write", _("record attempts to reach a client")
    HANDOVER_READ = "handover_read", _("see who continues and the joint handover")
    HANDOVER_WRITE = "handover_write", _("write down who continues and the joint handover")
    BRIEF_READ = "brief_read", _("read the brief for the guide")
    SUGGESTION_MAKE = "suggestion_make", _("suggest a guide")
    SUGGESTION_READ = "suggestion_read", _("see a suggestion of a guide")
    SUGGESTION_ANSWER = "suggestion_answer", _("answer the suggestion of a guide")
    INTRODUCTION_WRITE = "introduction_write", _("record an introductory meeting")
    WISH_WRITE = "wish_write", _("write down what the client wishes of a guide")
    GUIDE_OWN = "guide_own", _("tell of themselves as a guide and take breaks")
    GUIDE_READ = "guide_read", _("see a guide's profile and workload")
    GUIDE_AGREE = "guide_agree", _("agree on a guide's hours and clients")
    PERIOD_LIST = "period_list", _("see guidance periods")
    PERIOD_READ = "period_read", _("open a guidance period")
    PERIOD_STEER = "period_steer", _("start and steer a guidance period")
    PHASE_READ = "phase_read", _("read how a period has gone: setbacks, pauses, tapering, its end")
    PHASE_WRITE = "phase_write", _("record setbacks, pauses and tapering")
    EARLIER_CHOOSE = "earlier_choose", _("choose what earlier notes a new guide may read")
    WAITING_READ = "waiting_read", _("see what a client waits for")
    WAITING_WRITE = "waiting_write", _("write down what a client waits for")
    WAITING_CLOSE = "waiting_close", _("record that a wait is over")
    FOLLOWUP_READ = "followup_read", _("read how it went on after a period")
    FOLLOWUP_WRITE = "followup_write", _("ask how it went on after a period")
    GOAL_READ = "goal_read", _("read goals")
    GOAL_WRITE = "goal_write", _("write goals")
    GOAL_RATE = "goal_rate", _("say where a goal stands")
    GOAL_FIGURES = "goal_figures", _("see figures of how far goals have come, without people")
    PLAN_AGREE = "plan_agree", _("answer the plan of their own period")
    PLAN_CONFIRM = "plan_confirm", _("confirm the plan of a period")
    OUTCOME_READ = "outcome_read", _("read life events, own words and counts")
    OUTCOME_WRITE = "outcome_write", _("write life events, own words and counts")
    MEASURE_READ = "measure_read", _("see which questionnaires have been asked and answered")
    MEASURE_SCORE = "measure_score", _("read the answers and the score of a questionnaire")
    MEASURE_ASK = "measure_ask", _("ask a client to answer a questionnaire")
    MEASURE_ANSWER = "measure_answer", _("answer a questionnaire, or record its answers")
    RISK_HANDLE = "risk_handle", _("see and handle a notice of safety")
    INSTRUMENT_SET = "instrument_set", _("switch questionnaires on for a unit")
    MEETING_READ = "meeting_read", _("see meetings")
    MEETING_WRITE = "meeting_write", _("agree and record meetings")
    SHARED_NOTE_READ = "shared_note_read", _("read shared notes")
    WORK_NOTE_READ = "work_note_read", _("read work notes")
    TRIED_READ = "tried_read", _("see which services the client has tried")
    PARTNER_SUMMARY_READ = "partner_summary_read", _("read partner summaries")
    NOTE_ANSWER = "note_answer", _("answer a shared note")
    SUMMARY_READ = "summary_read", _("read summaries")
    SUMMARY_WRITE = "summary_write", _("draft and edit summaries")
    SUMMARY_ANSWER = "summary_answer", _("answer a summary")
    SUMMARY_FREEZE = "summary_freeze", _("make a summary final")
    RETELLING_READ = "retelling_read", _("read versions with facts changed")
    RETELLING_WRITE = "retelling_write", _("make versions with facts changed")
    RETELLING_CHECK = "retelling_check", _("check somebody else's version with facts changed")
    EVALUATION_READ = "evaluation_read", _("read about evaluation meetings")
    EVALUATION_WRITE = "evaluation_write", _("agree, prepare and record evaluation meetings")
    TEAM_READ = "team_read", _("read a team's minutes")
    TEAM_WRITE = "team_write", _("call team meetings and write their minutes")
    TEAM_TASK_DO = "team_task_do", _("mark a task of a team as done")
    UNIT_NUMBERS = "unit_numbers", _("see numbers of their own unit")
    OWN_PLAN_READ = "own_plan_read", _("read a client's own plan")
    OWN_PLAN_WRITE = "own_plan_write", _("write their own plan and say who may read it")
    OWN_PLAN_RECORD = "own_plan_record", _("write down a client's own plan when the client asks")
    SITUATION_READ = "situation_read", _("read difficult situations")
    SITUATION_WRITE = "situation_write", _("record a difficult situation")
    DEBRIEF_WRITE = "debrief_write", _("see to the debrief of a difficult situation")
    DUTY_READ = "duty_read", _("see who is on duty")
    DUTY_WRITE = "duty_write", _("plan who is on duty")
    BREAK_GLASS = "break_glass", _("open one client for an hour with a reason")
    BREAK_GLASS_REVIEW = "break_glass_review", _("review a break-glass access")
    LOG_OWN = "log_own", _("see who has looked at their own data")
    LOG_CLIENT = "log_client", _("see who has looked at a client's data")
    LOG_ANSWER = "log_answer", _("answer questions about the audit trail and look into odd readings")
    LOG_ALL = "log_all", _("see the whole audit trail")
    SURVEY_READ = "survey_read", _("see questionnaires and surveys")
    SURVEY_WRITE = "survey_write", _("make questionnaires")
    SURVEY_RUN = "survey_run", _("launch, invite to and close surveys")
    SURVEY_ENTER = "survey_enter", _("enter answers that were given on paper")
    SURVEY_RESULTS = "survey_results", _("see the results of surveys")
    SURVEY_ANSWER = "survey_answer", _("answer a survey")
    FRAMEWORK_READ = "framework_read", _("see frameworks of competence")
    FRAMEWORK_WRITE = "framework_write", _("make frameworks of competence and bring them in")
    COMPETENCE_READ = "competence_read", _("see a team's profile, rounds and map of competence, without people")
    PROFILE_WRITE = "profile_write", _("write a team's profile of competence")
    ROUND_RUN = "round_run", _("ask a team to assess its own competence")
    ASSESS_OWN = "assess_own", _("write, read and share their own self-assessment")
    ASSESS_SHARED = "assess_shared", _("read a self-assessment shared with them, and write their view beside it")
    CYCLE_READ = "cycle_read", _("see a team's year of competence and its plan")
    CYCLE_RUN = "cycle_run", _("lead a team's year of competence")
    CYCLE_WRITE = "cycle_write", _("write tasks and goals in a team's year of competence")
    PLAN_MARK = "plan_mark", _("write their mark in the team's plan")
    WORKSHOP_RUN = "workshop_run", _("prepare and run workshops")
    WORKSHOP_READ = "workshop_read", _("read what finished workshops came to")
    WORKSHOP_JOIN = "workshop_join", _("take part in a workshop by its code")
    EXPERT_READ = "expert_read", _("see experts by experience and their terms")
    EXPERT_WRITE = "expert_write", _("record experts by experience and their terms")
    EXPERT_OWN = "expert_own", _("say what they speak of as an expert by experience, and on what terms")
    ENGAGEMENT_ASK = "engagement_ask", _("ask an expert by experience to an event and see to the debrief")
    ENGAGEMENT_ANSWER = "engagement_answer", _("answer when asked as an expert by experience")
    ENGAGEMENT_FEEDBACK = "engagement_feedback", _("give feedback to an expert by experience")
    SERVICE_READ = "service_read", _("see the service directory")
    SERVICE_PROFESSIONAL = "service_professional", _("see what the service directory tells professionals only")
    SERVICE_CHECK = "service_check", _("check and correct services they answer for")
    SERVICE_NOTICE = "service_notice", _("tell what they noticed of a service")
    SERVICE_FOLLOW = "service_follow", _("be told of changes in services")
    TIE_READ = "tie_read", _("see whom colleagues know in services, and whom they may ask")
    TIE_WRITE = "tie_write", _("tell whom they know in services and where they have visited")
    STEWARD_NAME = "steward_name", _("say who answers for a service, and see what nobody answers for")
    NEED_WRITE = "need_write", _("write down the everyday words that needs are found by")
    DIRECTORY_IMPORT = "directory_import", _("bring data into the service directory")
    OWN_ACCOUNT = "own_account", _("look after their own account")
    LINK_USE = "link_use", _("use the link they were sent")
    INVITATION_ACCEPT = "invitation_accept", _("accept an invitation")
    ACCOUNT_READ = "account_read", _("see accounts and roles")
    ACCOUNT_WRITE = "account_write", _("invite people and give roles")
    RESET_CONFIRM = "reset_confirm", _("confirm that a lost second factor is reset")
    INSTALL = "install", _("set the installation up")
    ROUTINE = "routine", _("do routine work of the system")


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
        P.TRIED_READ,
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
_WORKSHOPS = frozenset({P.WORKSHOP_READ, P.WORKSHOP_RUN})
_ENGAGING = frozenset({P.EXPERT_READ, P.EXPERT_WRITE, P.ENGAGEMENT_ASK})
_EXPERT = frozenset({P.EXPERT_OWN, P.ENGAGEMENT_ANSWER})
_SURVEYING = frozenset({P.SURVEY_READ, P.SURVEY_WRITE, P.SURVEY_RUN, P.SURVEY_ENTER, P.SURVEY_RESULTS})
_OF_OWN_TEAM = frozenset(
    {P.FRAMEWORK_READ, P.COMPETENCE_READ, P.PROFILE_WRITE, P.ASSESS_SHARED, P.CYCLE_READ, P.CYCLE_WRITE}
)
_FRAMING = frozenset({P.FRAMEWORK_READ, P.FRAMEWORK_WRITE})
_COORDINATING = (
    _PERIOD_READING
    | _ON_HARD_DAYS
    | _TEAM
    | {P.REQUEST_READ, P.REQUEST_STATUS, P.REQUEST_ANSWER, P.LOG_CLIENT, P.BREAK_GLASS, P.GUIDE_READ, P.RETELLING_CHECK}
    | {P.CONTACT_READ, P.CONTACT_WRITE, P.HANDOVER_READ, P.HANDOVER_WRITE, P.DEBRIEF_WRITE, P.DUTY_WRITE, P.RISK_HANDLE}
    | {P.WAITING_WRITE, P.WAITING_CLOSE, P.FOLLOWUP_READ}
)
_ASKING_FOR_CLIENTS = (
    frozenset({P.CLIENT_READ, P.CONSENT_READ, P.REQUEST_MAKE, P.REQUEST_ANSWER, P.HANDOVER_READ, P.REQUEST_READ})
    | {P.REQUEST_STATUS, P.REQUEST_WITHDRAW, P.WISH_WRITE, P.BRIEF_READ, P.PERIOD_LIST, P.WAITING_READ}
    | {P.WAITING_CLOSE, P.GOAL_READ, P.TRIED_READ, P.PARTNER_SUMMARY_READ, P.SUMMARY_READ, P.EVALUATION_READ}
)

_BY_ROLE: Mapping[Role, frozenset[Permission]] = {
    Role.CLIENT: _PERIOD_READING
    | {P.OWN_PAGE, P.CONSENT_WRITE, P.REQUEST_ASK, P.REQUEST_ANSWER, P.REQUEST_READ, P.REQUEST_STATUS}
    | {P.REQUEST_WITHDRAW, P.SUGGESTION_ANSWER, P.WISH_WRITE, P.CONTACT_READ, P.HANDOVER_READ, P.NOTE_ANSWER}
    | {P.SUMMARY_ANSWER, P.EARLIER_CHOOSE, P.FOLLOWUP_READ, P.OWN_PLAN_READ, P.OWN_PLAN_WRITE}
    | {P.SITUATION_READ, P.LOG_OWN, P.GOAL_RATE, P.PLAN_AGREE, P.OUTCOME_WRITE, P.MEASURE_SCORE}
    | {P.MEASURE_ANSWER},
    Role.GUIDE: _PERIOD_READING
    | _ON_HARD_DAYS
    | _MEASURING
    | _OWN_PLAN
    | _TELLING
    | _TEAM
    | _EXPERT
    | {P.BREAK_GLASS, P.WORKSHOP_READ}
    | {P.EVALUATION_WRITE, P.GOAL_WRITE, P.MEETING_WRITE, P.SUMMARY_WRITE, P.SUGGESTION_ANSWER}
    | {P.INTRODUCTION_WRITE, P.GUIDE_OWN, P.GUIDE_READ, P.HANDOVER_READ, P.PHASE_WRITE, P.WAITING_WRITE}
    | {P.WAITING_CLOSE},
    Role.COORDINATOR: _COORDINATING
    | _TELLING
    | _OWN_PLAN
    | _MEASURING
    | {P.CLIENT_WRITE, P.CLIENT_ACCOUNT, P.CONSENT_WRITE, P.BLOCK_WRITE, P.BREAK_GLASS_REVIEW, P.REQUEST_MAKE}
    | {P.REQUEST_DECIDE, P.SUGGESTION_MAKE, P.INTRODUCTION_WRITE, P.WISH_WRITE, P.GUIDE_AGREE, P.PERIOD_STEER}
    | {P.PHASE_WRITE, P.EARLIER_CHOOSE, P.FOLLOWUP_WRITE, P.GOAL_WRITE, P.MEETING_WRITE, P.SUMMARY_WRITE}
    | {P.SUMMARY_ANSWER, P.SUMMARY_FREEZE, P.NOTE_ANSWER, P.MEASURE_SCORE, P.INSTRUMENT_SET}
    | _ENGAGING
    | {P.EVALUATION_WRITE, P.TEAM_WRITE, P.WORKSHOP_READ},
    Role.PARTNER: _ASKING_FOR_CLIENTS,
    Role.WORKER: _OF_OWN_TEAM | {P.ASSESS_OWN, P.PLAN_MARK, P.WORKSHOP_READ},
    Role.LINE_MANAGER: _TEAM | _OF_OWN_TEAM | _WORKSHOPS | {P.DUTY_READ, P.ROUND_RUN, P.CYCLE_RUN},
    Role.TRAINER: _SURVEYING | _WORKSHOPS | _ENGAGING | {P.FRAMEWORK_READ},
    Role.EVALUATOR: _SURVEYING | _FRAMING | {P.GOAL_FIGURES, P.WORKSHOP_READ},
    Role.STEWARD: frozenset({P.DIRECTORY_IMPORT, P.SERVICE_CHECK, P.STEWARD_NAME, P.NEED_WRITE}),
    Role.ASSOCIATION_CONTACT: frozenset({P.SERVICE_CHECK}),
    Role.DEPUTY: _COORDINATING | {P.REQUEST_DECIDE},
    Role.WARD_MANAGER: frozenset({P.UNIT_NUMBERS}),
    Role.ADMINISTRATOR: _FRAMING | {P.ACCOUNT_READ, P.ACCOUNT_WRITE, P.RESET_CONFIRM, P.INSTRUMENT_SET},
    Role.DATA_PROTECTION_OFFICER: frozenset(
        {P.LOG_ALL, P.LOG_ANSWER, P.ACCOUNT_READ, P.RESET_CONFIRM, P.BREAK_GLASS_REVIEW}
    ),
    Role.LINK_HOLDER: frozenset({P.LINK_USE, P.INVITATION_ACCEPT, P.SERVICE_CHECK, P.ENGAGEMENT_ANSWER}),
    Role.VISITOR: frozenset({P.REQUEST_ASK, P.SERVICE_READ, P.SURVEY_ANSWER, P.WORKSHOP_JOIN, P.ENGAGEMENT_FEEDBACK}),
    Role.SYSTEM: frozenset({P.INSTALL, P.ROUTINE, P.ACCOUNT_WRITE, P.DIRECTORY_IMPORT, P.FRAMEWORK_WRITE}),
    Role.BREAK_GLASS: _PERIOD_READING - {P.SUGGESTION_READ},
}

# Whoever can sign in looks after their own account, and sees the directory as everybody does.
# What is meant for professionals is told to everybody who works here.
_OF_EVERYBODY = frozenset({P.OWN_ACCOUNT, P.SERVICE_READ})
_OF_STAFF = {P.SERVICE_PROFESSIONAL, P.SERVICE_NOTICE, P.SERVICE_FOLLOW, P.TIE_READ, P.TIE_WRITE}
_ADDED: Mapping[Role, frozenset[Permission]] = {
    Role.CLIENT: _OF_EVERYBODY,
    **dict.fromkeys(STAFF_ROLES, _OF_EVERYBODY | _OF_STAFF),
}
GRANTED: Mapping[Role, frozenset[Permission]] = {
    role: verbs | _ADDED.get(role, frozenset()) for role, verbs in _BY_ROLE.items()
}
