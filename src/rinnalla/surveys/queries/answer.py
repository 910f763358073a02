"""What an analysis reads of answers: mixed rows only. Nothing of it is shown to anybody except through the gate."""

import json
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from rinnalla.access.secrets import open_sealed
from rinnalla.methods.counts import Square
from rinnalla.methods.questionnaire import counting
from rinnalla.methods.questionnaire.counting import Counted
from rinnalla.methods.questionnaire.filled import Filled, unpack
from rinnalla.surveys.models import Answer, Campaign, Linking, Study, Tally

OF_ANSWER = "surveys.answer"
OF_TALLY = "surveys.tally"
AT_ONCE = 2000


def tally_of(campaign: Campaign, *, lock: bool = False) -> Tally | None:
    """The row of a campaign's counts; ``lock`` makes those who add to it take turns."""
    rows = Tally.objects.filter(campaign=campaign)
    return (rows.select_for_update() if lock else rows).first()


def counted(campaign: Campaign, row: Tally | None = None) -> Counted:
    """A campaign's answers counted, of everybody and by each group promised; read from one row."""
    row = row or tally_of(campaign)
    if row is None or not row.body:
        return Counted()
    body = open_sealed(bytes(row.body), key=campaign.data_key, label=OF_TALLY, row=row.pk)
    return counting.read(json.loads(body))


def answered(campaign: Campaign) -> int:
    """How many forms have been mixed: what every result is based on."""
    return Tally.objects.filter(campaign=campaign).values_list("answers", flat=True).first() or 0


def forms(campaign: Campaign) -> Iterator[Filled]:
    """The answered forms one by one, in the order of their random ids."""
    return (form for _, form in forms_by_id(campaign))


def forms_by_id(campaign: Campaign) -> Iterator[tuple[UUID, Filled]]:
    """The same with their ids, by which codes are found while waves are linked."""
    rows = Answer.objects.filter(campaign=campaign).order_by("pk").values_list("pk", "body")
    for pk, body in rows.iterator(AT_ONCE):
        yield pk, unpack(open_sealed(bytes(body), key=campaign.data_key, label=OF_ANSWER, row=pk))


def columns(campaign: Campaign, codes: Sequence[str]) -> dict[str, list[Any]]:
    """What was answered to some questions, row by row alike in every column; None where a question was left out."""
    found: dict[str, list[Any]] = {code: [] for code in codes}
    for form in forms(campaign):
        for code in codes:
            found[code].append(form.answers.get(code))
    return found


def linkings(study: Study) -> list[Linking]:
    """What linking a study's waves has given, by wave and tolerance, with what was promised of each wave."""
    rows = Linking.objects.filter(study=study).select_related("before__promise", "after__promise")
    return list(rows.order_by("before__wave", "after__wave", "tolerated"))


def square(linking: Linking, code: str) -> Square:
    """The pairs' answers to a scale question: ``square[i][j]`` gave the scale's option i before and j after."""
    found: Square = json.loads(linking.body)["squares"].get(code, [])
    return found


def leavers_and_stayers(linking: Linking, code: str) -> tuple[list[int], list[int]]:
    """Answers before, of those who left and of those who stayed, by the scale's options."""
    parts = json.loads(linking.body)["before"].get(code, [[], []])
    return parts[0], parts[1]
