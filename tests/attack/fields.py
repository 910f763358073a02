"""Which of a client's words each person comes to see on all pages together: neither more nor less than this table."""

from rinnalla.guidance.choices import OwnPlanPartKind, SummaryPartKind

SUMMARY = {f"summary.{what}.{kind}" for what in ("heading", "text") for kind in SummaryPartKind} | {
    "summary_answer.words",
    "client.name",
}
CALLED = {"client.call_name"}
GOALS = {"goal.words", "goal.where_now"}
STEPS = {f"goal.{name}" for name in ("much_below", "below", "expected", "above", "much_above")}
FOLLOWED = STEPS | {
    "goal.ended", "goal.line_low", "goal.line_high", "goal_end.words", "rating.words", "plan_answer.words",
    "outcome.words", "life_event.words", "count.words",
}  # fmt: skip
COURSE = {
    "setback.told", "setback.before", "pause.words", "pause.after", "phase_reason.words", "waiting.what",
    "waiting.owes", "waiting.closed_words",
}  # fmt: skip
# Stand on the page of the course only when the period has tapered, been extended or ended; this one has not.
LATER_IN_COURSE = {
    "extension.reason", "taper.continues", "ending.words", "followup.continues", "followup.alone", "followup.words",
}  # fmt: skip
SAFETY = {"risk.told", "risk.words"}
MEETINGS = {
    "note.shared", "note.work", "note.partner", "note_answer.words", "meeting.place", "meeting.plan_b", "group.place",
    "group.text", "tried.other", "tried.reason",
}  # fmt: skip
TOGETHER = {"together.own_words", "together.told"}
CONTACT = {"client.name", "client.phone"}
CALLER = {f"caller.{name}" for name in ("name", "place", "phone", "email")}
REACH = {"reach.address", "reach.through"}
HANDOVER = {f"handover.{name}" for name in ("continues_name", "continues_where", "takes_part", "agreed")}
TRIED = {"contact.remark"}
# Stands in lists only while the client is on the waiting list; these have a period.
WHILE_WAITING = {"request.waits_words"}
REQUEST = {
    "client.phone", "request.contact_wish", "request.situation", "request.hopes", "request.ending",
    "request.named_contact_name", "brief.text", "question.question", "question.answer", *CALLER, *REACH, *HANDOVER,
}  # fmt: skip
PLAN = {f"own_plan.{kind}" for kind in OwnPlanPartKind}
HARD_DAY = {"situation.called", "situation.done"}
DEFERRED = {"situation.later", "deferral.reason"}

QUESTION = {"log_question.words", "log_question.answer"}
CASE = {"log_case.question", "log_case.explanation"}
OPENED = {"break_glass.reason", "break_glass_review.remark"}
WISHES = {"wish.areas", "wish.own_words"}
RETELLING = {f"retelling.{what}.{kind}" for what in ("heading", "text") for kind in SummaryPartKind}
EVALUATION = {f"evaluation.{what}" for what in ("place", "told", "absence")} | {"evaluation_item.text"}
TEAM = {"team_item.text", "team_task.text"}
TOLD = RETELLING | EVALUATION

OF_PERIOD = CALLED | COURSE | FOLLOWED | TOLD | GOALS | MEETINGS | SUMMARY | HARD_DAY
OF_REQUEST = REQUEST | TRIED | WISHES

SEES = {
    "kaisa": OF_PERIOD | OF_REQUEST | PLAN | QUESTION | {"introduction.place", "own_plan.earlier"},
    "aino": OF_PERIOD | HANDOVER | TOGETHER | TEAM | CONTACT | PLAN | {"brief.text", "situation.later"},
    "marja": OF_PERIOD
    | TOGETHER
    | OF_REQUEST
    | TEAM
    | CONTACT
    | SAFETY
    | DEFERRED
    | OPENED
    | {"client.email", "block.reason", "choice_reason.words", "introduction.place"},
    "sari": OF_PERIOD | OF_REQUEST | TEAM | CONTACT | SAFETY | DEFERRED | {"client.email"},
    "tove": CALLED | OPENED | QUESTION | CASE | {"log_case.remark"},
    "daniel": CALLED | CASE | {"break_glass.reason"},
    "liisa": CALLED
    | {"waiting.what", "waiting.owes", "waiting.closed_words"}
    | EVALUATION
    | CONTACT
    | GOALS
    | SUMMARY
    | REQUEST
    | WISHES
    | {"note.partner", "tried.other"},
}
