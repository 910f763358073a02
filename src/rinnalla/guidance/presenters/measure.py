"""Questionnaires as they are shown: which wait, what was answered, and a score that describes and does not diagnose."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rinnalla.access import clock
from rinnalla.guidance.choices import MeasureState, Moment
from rinnalla.guidance.models import InstrumentUse, Measure, RiskNotice
from rinnalla.guidance.presenters.goal import day
from rinnalla.guidance.queries.instrument import Instrument, Wording, instruments
from rinnalla.guidance.queries.measure import answers_in
from rinnalla.methods.instruments import Score, changed, score
from rinnalla.methods.reliable_change import Change

BANDS = {
    "healthy": gettext_lazy("in the range of most people"),
    "minimal": gettext_lazy("minimal"),
    "low": gettext_lazy("low"),
    "usual": gettext_lazy("usual"),
    "mild": gettext_lazy("mild"),
    "moderate": gettext_lazy("moderate"),
    "moderately_severe": gettext_lazy("moderately severe"),
    "severe": gettext_lazy("severe"),
}
CHANGES = {
    Change.RECOVERED: gettext_lazy(
        "The change is larger than chance, and the score has come to the side of most people."
    ),
    Change.IMPROVED: gettext_lazy("The change is larger than chance, for the better."),
    Change.UNCHANGED: gettext_lazy("The change is no larger than chance can make."),
    Change.DETERIORATED: gettext_lazy("The change is larger than chance, for the worse."),
    Change.STARTED_WELL: gettext_lazy("The score was on the side of most people already at the start."),
}
LOOK = {
    MeasureState.ASKED: ("waits", "clock"),
    MeasureState.ANSWERED: ("agreed", "check-circle"),
    MeasureState.DECLINED: ("plain", "minus-circle"),
}


def measure_rows(measures: Sequence[Measure], *, scores: bool, to_client: bool = False) -> list[dict[str, Any]]:
    """The questionnaires of a period; ``scores`` are for those who may read them."""
    return [_row(one, scores=scores, to_client=to_client) for one in measures]


def _row(measure: Measure, *, scores: bool, to_client: bool) -> dict[str, Any]:
    tone, icon = LOOK[MeasureState(measure.state)]
    answered, waits = measure.state == MeasureState.ANSWERED, measure.state == MeasureState.ASKED
    return {
        "id": measure.pk,
        "name": instruments()[measure.code].name,
        "moment": str(Moment(measure.moment).label),
        "state": _("Waits for you") if to_client and waits else str(MeasureState(measure.state).label).capitalize(),
        "tone": tone,
        "icon": icon,
        "on": day(measure.answered_on) if measure.answered_on else "",
        "waits": waits,
        "url": reverse("measure", args=[measure.pk]) if scores and answered else "",
    }


def waiting_card(measure: UUID, code: str) -> dict[str, Any]:
    """What asks for an answer on the client's own page."""
    return {"name": instruments()[code].name, "url": reverse("own_measure", args=[measure])}


def answer_rows(measure: Measure, wording: Wording) -> list[tuple[int, str, str]]:
    """Each question with its number and the answer in words."""
    lowest = instruments()[measure.code].structure.lowest
    return [
        (number, text, _("left out") if answer is None else wording.options[answer - lowest])
        for number, (text, answer) in enumerate(zip(wording.items, answers_in(measure), strict=True), start=1)
    ]


def told(measure: Measure, before: Measure | None, use: InstrumentUse | None) -> dict[str, Any]:
    """The score in a sentence, the change since the first time, and what both rest on."""
    instrument = instruments()[measure.code]
    now = score(instrument.structure, answers_in(measure))
    then = score(instrument.structure, answers_in(before)) if before else None
    change = changed(instrument.structure, then, now) if then else None
    return {
        "score": _score(instrument, now),
        "filled": now.is_filled_in,
        "band": str(BANDS[now.band]) if now.band and use and use.bands else "",
        "change": str(CHANGES[change]) if change else "",
        "since": day(before.answered_on) if change and before and before.answered_on else "",
        "minimum": _number(instrument.structure.change.minimum) if change and instrument.structure.change else "",
        "sources": instrument.structure.sources,
        "licence": instrument.licence,
        "credit": instrument.credit,
    }


def _score(instrument: Instrument, now: Score) -> str:
    if now.value is None:
        counts = {"answered": now.answered, "items": now.items}
        return _("No score: %(answered)s of %(items)s questions were answered, and that is too few.") % counts
    most = _number(instrument.structure.factor * instrument.structure.highest)
    return _("%(score)s of at most %(most)s") % {"score": _number(now.value), "most": most}


def _number(value: float) -> str:
    return number_format(round(value, 1), 0 if value == int(value) else 1)


def notice_rows(notices: Sequence[RiskNotice]) -> list[dict[str, Any]]:
    """Notices of safety: since when, and how they were handled."""
    return [
        {
            "id": one.pk,
            "opened": date_format(clock.local(one.opened_at), "j.n.Y G.i"),
            "is_open": one.handled_at is None,
            "handled": date_format(clock.local(one.handled_at), "j.n.Y G.i") if one.handled_at else "",
            "by": str(one.handled_by.staff) if one.handled_by else "",
            "told": one.told,
            "words": one.words,
        }
        for one in notices
    ]
