"""Two waves of a study beside each other: the tables of both, who was found in both, and what moved in the pairs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rinnalla.methods.attrition import Attrition
from rinnalla.methods.counts import Square, moved
from rinnalla.methods.disclosure.tables import Policy, Table
from rinnalla.methods.questionnaire.content import Item, Kind
from rinnalla.methods.questionnaire.scoring import Scored
from rinnalla.release import gate
from rinnalla.release.gate import Material
from rinnalla.release.models import Channel
from rinnalla.release.shown import Shown
from rinnalla.surveys.choices import CampaignState
from rinnalla.surveys.models import Campaign, Linking, Study
from rinnalla.surveys.queries.answer import counted, leavers_and_stayers, linkings, square
from rinnalla.surveys.queries.results import Results, codebook, material, results_of

STAY, LEFT, STAYED = "stay", "left", "stayed"
WORSE, SAME, BETTER = "worse", "same", "better"
ENOUGH = 2


@dataclass(frozen=True)
class Pairs:
    """The pairs' answers to one statement, told only where the gate shows all of how they moved."""

    moves: Shown
    square: Square | None


@dataclass(frozen=True)
class Comparison:
    """What may be told of two waves; ``pairs`` and ``stay`` by statement, empty where answers are not linked.

    ``scores`` are those that both waves give by one rule and tell exactly; ``pairs`` has them too.
    """

    before: Campaign
    after: Campaign
    first: Results
    second: Results
    attrition: Attrition | None
    items: Sequence[Item]
    linking: Linking | None
    pairs: Mapping[str, Pairs]
    stay: Mapping[str, Shown]
    scores: Sequence[Scored] = ()


def waves_of(study: Study) -> list[Campaign]:
    """The waves of a study whose results are whole, in order."""
    rows = Campaign.objects.filter(study=study, state=CampaignState.CLOSED, settled_at__isnull=False)
    return list(rows.select_related(*Campaign.KEYS, "promise", "instrument_version", "tally").order_by("wave"))


def comparison_of(study: Study, channel: Channel) -> Comparison | None:
    """The first and the last wave of a study; None while there are not two whole ones."""
    waves = waves_of(study)
    if len(waves) < ENOUGH:
        return None
    before, after = waves[0], waves[-1]
    first, second = results_of(before, channel), results_of(after, channel)
    items, scores = _common(before, after), _common_scores(first, second)
    codes = [item.code for item in items] + [one.code for one in scores]
    found = [one for one in linkings(study) if (one.before_id, one.after_id) == (before.pk, after.pk)]
    linking = found[-1] if found else None
    return Comparison(
        before, after, first, second, _attrition(before, first, second, linking), items, linking,
        _pairs(before, after, codes, linking, channel) if linking else {},
        _stay(before, items, linking, channel) if linking else {},
        scores,
    )  # fmt: skip


def _common(before: Campaign, after: Campaign) -> list[Item]:
    """Statements that both waves ask with the same steps."""
    theirs = after.instrument_version.questionnaire.by_code
    return [
        item
        for item in before.instrument_version.questionnaire.questions
        if item.kind == Kind.STATEMENT and item.code in theirs and _steps(item) == _steps(theirs[item.code])
    ]


def _steps(item: Item) -> list[str]:
    return [option.code for option in item.on_scale]


def _common_scores(first: Results, second: Results) -> list[Scored]:
    """Scores that both waves make in the same way of the same statements, and of which both tell every count."""
    theirs = {one.scored.code: one for one in second.scores}
    return [
        one.scored
        for one in first.scores
        if (other := theirs.get(one.scored.code))
        and one.scored.structure == other.scored.structure
        and [item.code for item in one.scored.items] == [item.code for item in other.scored.items]
        and all(exact is not None and exact.is_whole for exact in (one.exact, other.exact))
    ]


def _attrition(before: Campaign, first: Results, second: Results, linking: Linking | None) -> Attrition | None:
    if first.size is None or second.size is None:
        return None
    enrolled = before.enrolled if before.enrolled and before.enrolled >= first.size else None
    return Attrition(enrolled, first.size, second.size, linking.pairs if linking else None)


def _pairs(
    before: Campaign, after: Campaign, codes: Sequence[str], linking: Linking, channel: Channel
) -> dict[str, Pairs]:
    """How the pairs moved, through the gate as a data set of its own; the square only where nothing is hidden."""
    squares = {code: square(linking, code) for code in codes}
    tables = [_moves(code, squares[code]) for code in codes]
    own = Material(
        source=linking.pk,
        size=linking.pairs,
        policy=_stricter(before.promise.policy, after.promise.policy),
        codebook=dict.fromkeys(codes, ("", WORSE, SAME, BETTER)),
        is_final=True,
    )
    told = gate.release(own, tables, channel=channel).tables
    return {
        code: Pairs(moves, squares[code] if moves.is_whole else None) for code, moves in zip(codes, told, strict=True)
    }


def _moves(code: str, pairs: Square) -> Table:
    steps = moved(pairs)
    up, down = sum(n for by, n in steps.items() if by > 0), sum(n for by, n in steps.items() if by < 0)
    return Table((), code, {(WORSE,): down, (SAME,): steps.get(0, 0), (BETTER,): up})


def _stricter(one: Policy, other: Policy) -> Policy:
    return Policy(
        max(one.minimum, other.minimum),
        max(one.crossed, other.crossed),
        one.hides_undivided or other.hides_undivided,
    )


def _stay(before: Campaign, items: Sequence[Item], linking: Linking, channel: Channel) -> dict[str, Shown]:
    """Answers before of those who left and of those who stayed, checked beside all that was told of that wave."""
    whole = counted(before)
    own = material(before, whole)
    asked = {**codebook(before.instrument_version.questionnaire), STAY: ("", LEFT, STAYED)}
    tables = []
    for item in items:
        left, stayed = leavers_and_stayers(linking, item.code)
        cells: dict[tuple[str, ...], int] = {
            (part, step): count
            for part, counts in ((LEFT, left), (STAYED, stayed))
            for step, count in zip(_steps(item), counts or [0] * len(item.on_scale), strict=True)
        }
        tables.append(Table((STAY,), item.code, cells))
    held = Material(own.source, own.size, own.policy, asked, own.is_final, own.choices, own.guards)
    told = gate.release(held, tables, channel=channel).tables
    return {item.code: one for item, one in zip(items, told, strict=True)}
