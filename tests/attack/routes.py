"""Every address of the product: what it is about, and for whom it opens. An address that is not here is a failure.

Names are those of the cast. ``kaisa`` is the client whose path has been walked with Aino and Marja; ``elias`` is her
counterpart elsewhere, with Cecilia and Otso. Whoever is not named is told that there is no such page.
"""

from dataclasses import dataclass

CLIENTS = {"kaisa", "elias"}
GUIDES = {"aino", "daniel", "cecilia"}
COORDINATORS = {"marja", "otso"}
PARTNERS = {"liisa", "leena"}
OTHERS = {"bertil", "oskar", "wilma", "eeva", "ylva", "tove"}
EVERYBODY = CLIENTS | GUIDES | COORDINATORS | PARTNERS | OTHERS | {"sari"}
# Have a sign-in, and no role that holds now.
HOLLOW = {"invited", "suspended", "expired", "ahead", "ended", "closed"}

OF_PERIOD = {"kaisa", "aino", "marja", "sari"}
WRITERS = {"aino", "marja"}
COUNTERPARTS = {
    "kaisa": "elias",
    "aino": "cecilia",
    "marja": "otso",
    "liisa": "liisa",
    "daniel": "daniel",
    "tove": "tove",
    "ylva": "ylva",
}
TEAM = {"aino", "bertil", "daniel", "marja", "sari"}
OTHER_TEAM = frozenset({"cecilia", "otso"})


@dataclass(frozen=True)
class Route:
    """``about``: what the id in the address belongs to. ``opens``: for whom. ``button``: sent to, never looked at."""

    opens: frozenset
    about: str = ""
    button: bool = False
    public: bool = False
    elsewhere: frozenset | None = None

    @property
    def opens_elsewhere(self):
        """For whom it opens when it is about the other client: the counterparts, unless said otherwise."""
        if self.elsewhere is not None:
            return self.elsewhere
        return {COUNTERPARTS[name] for name in self.opens if name in COUNTERPARTS}


def to(names, about="", **more):
    return Route(frozenset(names), about, **more)


PUBLIC = to((), public=True)

ROUTES = {
    "home": PUBLIC,
    "sign_in": PUBLIC,
    "account_login": PUBLIC,
    "mfa_authenticate": PUBLIC,
    "passkey_sign_in": PUBLIC,
    "demonstration": PUBLIC,
    "sign_out": PUBLIC,
    "account_reset_password": PUBLIC,
    "account_reset_password_done": PUBLIC,
    "account_reset_password_from_key": PUBLIC,
    "accept_invitation": PUBLIC,
    "language": PUBLIC,
    "mailbox": PUBLIC,
    "support:help": PUBLIC,
    "web:accessibility": PUBLIC,
    "web:privacy": PUBLIC,
    "web:version": PUBLIC,
    "web:gallery": PUBLIC,
    "service_list": PUBLIC,
    "service": to((), "service", public=True),
    "service_card": to((), "service", public=True),
    "ask": PUBLIC,
    "ask_professional": PUBLIC,
    "ask_own": PUBLIC,
    "ask_received": PUBLIC,
    # One's own sign-in.
    "continue_form": to(EVERYBODY),
    "account_reauthenticate": to(EVERYBODY),
    "own_account": to(EVERYBODY),
    "change_password": to(EVERYBODY),
    "second_factor": to(EVERYBODY),
    "passkeys": to(EVERYBODY),
    "passkey_new": to(EVERYBODY),
    "passkey_remove": to(EVERYBODY),
    "code_app": to(EVERYBODY),
    "code_app_off": to(EVERYBODY),
    "recovery_codes": to(EVERYBODY),
    # Administration and oversight.
    "trail": to({"tove"}),
    "accounts": to({"ylva", "tove"}),
    "invitation": to({"ylva"}),
    "account": to({"ylva", "tove"}, "account"),
    "role": to({"ylva"}, "account"),
    "account_close": to({"ylva"}, "account"),
    "account_reopen": to({"ylva"}, "account"),
    "account_second_factor": to({"ylva"}, "account"),
    "account_second_factor_confirm": to({"ylva", "tove"}, "account"),
    "account_invite": to({"ylva"}, "account"),
    "role_end": to({"ylva"}, "membership"),
    "organisations": to({"ylva"}),
    "organisation_new": to({"ylva"}),
    "unit_new": to({"ylva"}, "organisation"),
    "unit_edit": to({"ylva"}, "unit"),
    # Service requests.
    "request_list": to(COORDINATORS | {"sari"}),
    "request_own": to(COORDINATORS | PARTNERS | CLIENTS | {"sari"}),
    "request_queue": to(COORDINATORS | {"sari"}),
    "request_beginning": to({"liisa", "marja"}, "request"),
    "request_discard": to({"liisa", "marja"}, "request", button=True),
    "request_ask": to({"marja", "sari"}, "request"),
    "request_tell": to({"kaisa", "liisa", "marja", "sari"}, "request"),
    "request_wait": to({"marja", "sari"}, "request"),
    "request_return": to({"marja", "sari"}, "request", button=True),
    "request_taken_back": to({"marja", "sari"}, "request"),
    "request_receipt": to({"kaisa", "liisa", "marja", "sari"}, "request"),
    "contact_new": to({"marja", "sari"}, "request"),
    "reach_edit": to({"marja", "sari"}, "request"),
    "handover_start": to({"marja", "sari"}, "request"),
    "handover_end": to({"marja", "sari"}, "request"),
    "request_new": to(COORDINATORS | PARTNERS),
    "request": to({"kaisa", "liisa", "marja", "sari"}, "request"),
    "request_situation": to({"liisa", "marja"}, "request"),
    "request_agreement": to({"liisa", "marja"}, "request"),
    "request_send": to({"liisa", "marja"}, "request", button=True),
    "request_receive": to({"marja", "sari"}, "request", button=True),
    "request_accept": to({"marja", "sari"}, "request", button=True),
    "request_decline": to({"marja", "sari"}, "request"),
    "request_withdraw": to({"kaisa", "liisa"}, "request", button=True),
    "request_suggest": to({"marja"}, "request"),
    "request_answers": to({"marja"}, "request"),
    "period_start": to({"marja"}, "request"),
    # Finding a guide.
    "request_wishes": to({"kaisa", "liisa", "marja"}, "request"),
    "suggestion_close": to({"marja"}, "request", button=True),
    "introduction_new": to({"marja"}, "request"),
    "suggestion": to({"aino"}, "suggestion"),
    "suggestion_known": to({"aino"}, "suggestion", button=True),
    "introduction_record": to({"marja"}, "introduction"),
    # Guides.
    "guide_list": to(GUIDES | COORDINATORS | {"sari"}),
    "guide": to({"aino", "marja", "sari"}, "staff"),
    "terms_edit": to({"marja"}, "staff"),
    "guide_own": to(GUIDES),
    "profile_edit": to(GUIDES),
    "break_new": to(GUIDES),
    "break_end": to(GUIDES, button=True),
    # Periods and what belongs to them.
    "period_list": to(COORDINATORS | PARTNERS | CLIENTS | GUIDES | {"sari"}),
    "period": to(OF_PERIOD, "period"),
    "period_course": to(OF_PERIOD, "period"),
    "period_extend": to({"marja"}, "period"),
    "taper_new": to(WRITERS, "period"),
    "taper_back": to(WRITERS, "period"),
    "setback_new": to(WRITERS, "period"),
    "setback_return": to(WRITERS, "setback"),
    "pause_new": to(WRITERS, "period"),
    "pause_review": to(WRITERS, "pause"),
    "period_resume": to(WRITERS, "period"),
    "period_last_meeting": to(WRITERS, "period"),
    "period_end": to({"marja"}, "period"),
    "ending_checks": to({"marja"}, "ending"),
    "period_finish": to({"marja"}, "period"),
    "period_reopen": to({"marja"}, "period"),
    "period_cancel": to({"marja"}, "period"),
    "guide_change": to({"marja"}, "period"),
    "guide_add": to({"marja"}, "period"),
    "guide_end": to({"marja"}, "assignment"),
    "earlier_choose": to({"kaisa", "marja"}, "assignment"),
    "waiting_new": to(WRITERS | {"sari"}, "period"),
    "waiting_list": to(COORDINATORS | PARTNERS | CLIENTS | GUIDES | {"sari"}),
    "waiting_close": to(WRITERS | {"sari", "liisa"}, "waiting"),
    "followup_list": to(COORDINATORS),
    "followup_record": to({"marja"}, "followup"),
    "goal_new": to(WRITERS, "period"),
    "goal_rate": to(WRITERS | {"kaisa"}, "goal"),
    "goal_end": to(WRITERS, "goal"),
    "plan": to(OF_PERIOD, "period"),
    "plan_confirm": to(WRITERS, "period"),
    "measures": to(OF_PERIOD, "period"),
    "life_event_new": to(WRITERS | {"kaisa"}, "period"),
    "outcome_new": to(WRITERS | {"kaisa"}, "period"),
    "count_new": to(WRITERS | {"kaisa"}, "period"),
    "count_end": to(WRITERS | {"kaisa"}, "count"),
    "measure_ask": to(WRITERS, "period"),
    "measure": to({"kaisa", "marja"}, "scored"),
    "measure_record": to(WRITERS, "measure"),
    "measure_safety": to(WRITERS | {"sari"}, "measure"),
    "risk_handle": to({"marja", "sari"}, "notice"),
    "instrument_units": to(COORDINATORS | {"ylva"}),
    "instrument_list": to({"marja", "ylva"}, "own_unit"),
    "instrument_set": to({"marja", "ylva"}, "own_unit"),
    "instrument_import": to({"marja", "ylva"}, "own_unit"),
    "meeting_new": to(WRITERS, "period"),
    "summary_new": to(WRITERS, "period", button=True),
    "goal_edit": to(WRITERS, "goal"),
    "meeting_record": to(WRITERS, "ahead"),
    "meetings": to(OF_PERIOD, "period"),
    "meeting_move": to(WRITERS, "ahead"),
    "meeting_undo": to(WRITERS, "meeting", button=True),
    "note_new": to(WRITERS, "meeting"),
    "note_partner": to(WRITERS, "meeting"),
    "together": to(WRITERS, "meeting"),
    "together_told": to(WRITERS, "meeting"),
    "together_read": to(WRITERS, "meeting"),
    "together_cover": to(WRITERS, "meeting"),
    "group_new": to(GUIDES | COORDINATORS),
    "group": to(OF_PERIOD, "group"),
    "group_record": to(WRITERS, "group"),
    "tried_new": to(WRITERS, "period"),
    "tried_edit": to(WRITERS, "tried"),
    "note_answer_recorded": to({"marja"}, "shared"),
    "note_correct": to({"aino"}, "shared"),
    "client": to({"aino", "liisa", "marja", "sari"}, "client"),
    "client_edit": to({"marja"}, "client"),
    "consent_new": to({"marja"}, "client"),
    "consent_withdraw": to({"marja"}, "consent"),
    "apart_new": to({"marja"}, "client"),
    "apart_lift": to({"marja"}, "block"),
    "client_account": to({"marja"}, "client"),
    "client_link": to({"marja"}, "client"),
    "client_log": to({"marja", "sari"}, "client"),
    "break_glass_new": to(GUIDES | COORDINATORS | {"sari"}),
    "break_glass": to({"daniel"}, "opening"),
    "break_glass_renew": to({"daniel"}, "opening"),
    "break_glass_list": to(COORDINATORS | {"tove"}),
    "break_glass_review": to({"marja", "tove"}, "opening"),
    "own_log_ask": to({"kaisa"}, "looked"),
    "log_question": to({"tove"}, "question"),
    "log_case_list": to({"tove"}),
    "log_case": to({"tove"}, "case"),
    "log_case_ask": to({"tove"}, "case"),
    "log_case_close": to({"tove"}, "case"),
    "log_case_explain": to({"daniel"}, "case"),
    "summary": to(OF_PERIOD | {"liisa"}, "summary"),
    "summary_edit": to(WRITERS, "summary"),
    "summary_give": to(WRITERS, "summary", button=True),
    "summary_answer_recorded": to({"marja"}, "summary"),
    "summary_pdf": to(OF_PERIOD | {"liisa"}, "summary"),
    "summary_end_new": to(WRITERS, "period", button=True),
    "summary_take_back": to(WRITERS, "summary", button=True),
    "summary_freeze": to({"marja"}, "summary"),
    "summary_correct": to(WRITERS, "summary", button=True),
    "summary_word": to(OF_PERIOD | {"liisa"}, "summary"),
    "summary_copy": to(OF_PERIOD | {"liisa"}, "summary"),
    "cooperation": to(OF_PERIOD, "period"),
    # Versions with facts changed: Aino has made the one of the walk, Marja has checked it.
    "retelling_new": to(WRITERS, "summary", button=True),
    "retelling": to(OF_PERIOD, "retelling"),
    "retelling_edit": to(WRITERS, "retelling"),
    "retelling_words": to(WRITERS, "retelling"),
    "retelling_ask": to(WRITERS, "retelling", button=True),
    "retelling_check": to({"marja", "sari"}, "retelling", button=True),
    "retelling_return": to({"marja", "sari"}, "retelling"),
    "retelling_pdf": to(OF_PERIOD, "retelling"),
    "retelling_word": to(OF_PERIOD, "retelling"),
    # Evaluation meetings; Liisa takes part.
    "evaluation_list": to(COORDINATORS | PARTNERS | CLIENTS | GUIDES | {"sari"}),
    "evaluation_new": to(WRITERS, "period"),
    "evaluation": to(OF_PERIOD | {"liisa"}, "evaluation"),
    "evaluation_prepare": to(WRITERS, "evaluation"),
    "evaluation_hold": to(WRITERS, "evaluation"),
    "evaluation_cancel": to(WRITERS, "evaluation", button=True),
    "evaluation_item_new": to(WRITERS, "evaluation"),
    "evaluation_pdf": to(OF_PERIOD | {"liisa"}, "evaluation"),
    "evaluation_item_done": to(WRITERS, "evaluation_item", button=True),
    # The team of a unit, and a ward manager's numbers.
    "team_list": to(TEAM | {"cecilia", "otso"}),
    "team_new": to(COORDINATORS),
    "team_meeting": to(TEAM, "team_meeting", elsewhere=OTHER_TEAM),
    "team_item_new": to({"marja"}, "team_meeting"),
    "team_task_new": to({"marja"}, "team_meeting"),
    "team_hold": to({"marja"}, "team_meeting"),
    "team_pdf": to(TEAM, "team_meeting", elsewhere=OTHER_TEAM),
    "team_task_done": to(WRITERS, "team_task", button=True),
    "unit_numbers": to({"oskar"}),
    # Difficult situations and duty.
    "difficult": PUBLIC,
    "own_plan_empty": PUBLIC,
    "situation_list": to(GUIDES | COORDINATORS | {"sari"}),
    "situation_new": to(GUIDES | COORDINATORS | {"sari"}),
    "situation": to(OF_PERIOD, "situation"),
    "debrief_new": to({"marja", "sari"}, "deferred"),
    "situation_defer": to({"marja", "sari"}, "deferred"),
    "duty": to(GUIDES | COORDINATORS | {"sari", "bertil"}),
    "duty_new": to({"marja", "sari"}, "duty unit"),
    "duty_cancel": to({"marja", "sari"}, "shift"),
    # The client's own plan, which the guide may read and the coordinator may not.
    "client_plan": to(WRITERS, "client"),
    "client_plan_record": to(WRITERS, "client"),
    "client_plan_readers": to(WRITERS, "client"),
    "client_plan_pdf": to({"aino"}, "plan"),
    "client_plan_card": to({"aino"}, "plan"),
    # The client's own.
    "own_plan": to(CLIENTS),
    "own_plan_part": to(CLIENTS),
    "own_plan_readers": to(CLIENTS),
    "own_plan_print": to(CLIENTS),
    "own_plan_pdf": to(CLIENTS),
    "own_plan_card": to(CLIENTS),
    "own_page": to(CLIENTS),
    "own_log": to(CLIENTS),
    "plan_answer": to({"kaisa"}, "period"),
    "own_measure": to({"kaisa"}, "measure"),
    "own_measure_check": to({"kaisa"}, "measure"),
    "own_measure_help": to({"kaisa"}, "measure"),
    "own_measure_decline": to({"kaisa"}, "measure", button=True),
    "own_suggestion": to({"kaisa"}, "suggestion"),
    "own_request": to(CLIENTS),
    "note_answer": to({"kaisa"}, "shared"),
    "summary_answer": to({"kaisa"}, "summary"),
    "own_consent_withdraw": to({"kaisa"}, "consent"),
}
