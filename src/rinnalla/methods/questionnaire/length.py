"""How long a questionnaire takes, as it is told before the first question."""

from math import ceil

from rinnalla.methods.questionnaire.content import Kind, Questionnaire

SECONDS = {Kind.STATEMENT: 10, Kind.SINGLE: 12, Kind.MANY: 25, Kind.EXACTLY: 30, Kind.NUMBER: 12, Kind.DATE: 12}
OF_TEXT = 60
OF_PAGE = 15
A_MINUTE = 60


def minutes(questionnaire: Questionnaire) -> int:
    """Whole minutes, rounded up: what a calm reader needs who answers everything."""
    seconds = sum(
        OF_TEXT if item.kind == Kind.TEXT else OF_PAGE if item.kind == Kind.PAGE else SECONDS[item.kind]
        for item in questionnaire.items
    )
    return max(1, ceil(seconds / A_MINUTE))
