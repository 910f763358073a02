"""What a workshop came to, as its page, its paper and its file tell it."""

from dataclasses import dataclass, field

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rinnalla.learning.choices.workshop import AgreementState
from rinnalla.learning.models import Workshop, WorkshopAgreement
from rinnalla.learning.queries import workshop as queries

DAY = "j.n.Y"
TONES = {
    AgreementState.OPEN: "waits",
    AgreementState.KEPT: "agreed",
    AgreementState.CHANGED: "structure",
    AgreementState.DROPPED: "plain",
}


@dataclass(frozen=True)
class Theme:
    """A theme: its name, what is told of it, and how many contributions stand under it of how many."""

    name: str
    told: str
    base: str


@dataclass(frozen=True)
class Agreed:
    """Something agreed, as it stands."""

    pk: object
    text: str
    responsible: str
    review_on: str
    state: str
    tone: str
    outcome: str


@dataclass(frozen=True)
class Told:
    """A synthesis."""

    title: str
    facts: list[tuple[str, str]]
    opening: str = ""
    themes: list[Theme] = field(default_factory=list)
    closing: str = ""
    agreements: list[Agreed] = field(default_factory=list)


def told(workshop: Workshop) -> Told:
    """The synthesis of a workshop with what was agreed."""
    synthesis, written = queries.synthesis_of(workshop), queries.written_in(workshop)
    counts = {"written": written, "tables": workshop.size}
    facts = [
        (_("Held on"), date_format(workshop.held_on, DAY)),
        (_("Facilitator"), queries.facilitator_name(workshop)),
        (_("Written"), _("%(written)d contributions at %(tables)d tables") % counts),
    ]
    return Told(
        workshop.title,
        facts,
        synthesis.opening if synthesis else "",
        [Theme(one.name, one.told, base(one.size, written)) for one in queries.clusters_of(workshop)],  # type: ignore[attr-defined] # counted with it
        synthesis.closing if synthesis else "",
        [agreed(one) for one in queries.agreements_of(workshop)],
    )


def base(size: int, written: int) -> str:
    """How many contributions a theme rests on."""
    return _("%(size)d of %(written)d contributions") % {"size": size, "written": written}


def agreed(one: WorkshopAgreement) -> Agreed:
    """Something agreed, as a page tells it."""
    state = AgreementState(one.state)
    review = date_format(one.review_on, DAY)
    return Agreed(one.pk, one.text, one.responsible, review, str(state.label), TONES[state], one.outcome)
