"""What linking the waves of a study gives: found outside any transaction, since it may take a while."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any
from uuid import UUID

from rinnalla.methods.linkage import TOLERATED, Code, Linked, expected_false, link
from rinnalla.methods.questionnaire.content import Item, Kind, Questionnaire
from rinnalla.methods.questionnaire.scoring import Scored, scores
from rinnalla.surveys.models import Campaign, Linking, Study
from rinnalla.surveys.queries.answer import forms_by_id
from rinnalla.surveys.queries.campaign import settled_waves

HASH = 32
Answers = Mapping[str, Any]


@dataclass(frozen=True)
class Wave:
    """A wave's answers with a code, code and answers in the same order, and all its answers."""

    campaign: Campaign
    codes: list[Code]
    coded: list[Answers]
    everybody: list[Answers]


def linkings_found(study: Study) -> list[Linking]:
    """Every two waves linked at each tolerance; counts only, not stored yet."""
    if not study.elements:
        return []
    waves = [_wave(one) for one in settled_waves(study)]
    return [
        _linking(study, before, after, tolerated)
        for before, after in combinations(waves, 2)
        for tolerated in range(TOLERATED + 1)
    ]


def _wave(campaign: Campaign) -> Wave:
    answers = {pk: form.answers for pk, form in forms_by_id(campaign)}
    codes: dict[UUID, Code] = {row.answer: _code(bytes(row.elements)) for row in campaign.codes.order_by("answer")}
    return Wave(campaign, list(codes.values()), [answers[pk] for pk in codes], list(answers.values()))


def _code(elements: bytes) -> Code:
    parts = (elements[start : start + HASH] for start in range(0, len(elements), HASH))
    return tuple(part if any(part) else None for part in parts)


def _linking(study: Study, before: Wave, after: Wave, tolerated: int) -> Linking:
    linked = link(before.codes, after.codes, tolerated)
    found = Linking(study=study, before=before.campaign, after=after.campaign, tolerated=tolerated)
    found.data_key = after.campaign.data_key
    found.exact, found.near = linked.found(0), linked.found(1)
    found.ambiguous_before, found.ambiguous_after = (len(one) for one in linked.ambiguous)
    found.alone_before, found.alone_after = (len(one) for one in linked.alone)
    found.with_code_before, found.with_code_after = len(before.codes), len(after.codes)
    found.expected_false = expected_false(before.codes, after.codes, tolerated)
    found.body = json.dumps(_counts(after.campaign.instrument_version.questionnaire, before, after, linked))
    return found


def _counts(questionnaire: Questionnaire, before: Wave, after: Wave, linked: Linked) -> dict[str, Any]:
    """For each statement the square table of the pairs, and answers before of those who left and who stayed.

    For each score the square table of the pairs.
    """
    pairs = [(before.coded[i], after.coded[j]) for i, j, _apart in linked.pairs]
    stayers = [one for one, _other in pairs]
    staying = {id(one) for one in stayers}
    leavers = [one for one in before.everybody if id(one) not in staying]
    statements = [item for item in questionnaire.questions if item.kind == Kind.STATEMENT]
    return {
        "squares": {item.code: _square(item, pairs) for item in statements}
        | {one.code: _square_of_scores(one, pairs) for one in scores(questionnaire)},
        "before": {item.code: [_line(item, leavers), _line(item, stayers)] for item in statements},
    }


def _square(item: Item, pairs: Sequence[tuple[Answers, Answers]]) -> list[list[int]]:
    place = {option.code: number for number, option in enumerate(item.on_scale)}
    square = [[0] * len(place) for _ in place]
    for one, other in pairs:
        first, second = place.get(one.get(item.code, "")), place.get(other.get(item.code, ""))
        if first is not None and second is not None:
            square[first][second] += 1
    return square


def _square_of_scores(scored: Scored, pairs: Sequence[tuple[Answers, Answers]]) -> list[list[int]]:
    place = {value: number for number, value in enumerate(scored.values())}
    square = [[0] * len(place) for _ in place]
    for one, other in pairs:
        first, second = scored.of(one), scored.of(other)
        if first is not None and second is not None:
            square[place[first]][place[second]] += 1
    return square


def _line(item: Item, forms: Sequence[Answers]) -> list[int]:
    return [sum(form.get(item.code) == option.code for form in forms) for option in item.on_scale]
