"""Reading questionnaires and scales."""

from django.db.models import Max, QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.surveys.models import Instrument, InstrumentVersion, Scale


def instruments(actor: Actor) -> "QuerySet[Instrument]":
    """The questionnaires that an actor may see, by name."""
    return visible(actor, P.SURVEY_READ, Instrument).order_by("name", "pk")


def scales(actor: Actor) -> "QuerySet[Scale]":
    """The scales that an actor may use, by name."""
    return visible(actor, P.SURVEY_READ, Scale).order_by("name", "pk")


def draft_of(instrument: Instrument) -> InstrumentVersion | None:
    """The version being prepared, if any."""
    return instrument.versions.filter(frozen_at=None).first()


def newest_of(instrument: Instrument) -> InstrumentVersion | None:
    """The version made last."""
    return instrument.versions.order_by("-number").first()


def next_number(instrument: Instrument) -> int:
    """The number of the version to be made."""
    last: int | None = instrument.versions.aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def key_is_free(organisation: object, model: "type[Instrument | Scale]", key: str) -> bool:
    """Whether no questionnaire, or no scale, of an organisation has the key."""
    return not model.objects.filter(organisation=organisation, key=key).exists()


def versions_of(actor: Actor, instrument: Instrument) -> "QuerySet[InstrumentVersion]":
    """The versions of a questionnaire, the newest first."""
    return visible(actor, P.SURVEY_READ, InstrumentVersion).filter(instrument=instrument).order_by("-number")
