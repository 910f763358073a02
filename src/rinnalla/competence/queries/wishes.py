"""Reading the wishes for training that a survey has told, as the gate lets them through."""

from dataclasses import dataclass

from django.db.models import QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.competence.models import TrainingWishes
from rinnalla.methods.questionnaire.content import OF_MANY, Item, Kind
from rinnalla.people.models import Organisation, Unit
from rinnalla.release.models import Channel
from rinnalla.surveys.models import Campaign
from rinnalla.surveys.queries.results import Results, results_of

MOST = 20
READ = ("instrument_version", "tally", *Campaign.KEYS)


@dataclass(frozen=True)
class Wished:
    """What may be told of an organisation's wishes: of which survey and question, and its released results."""

    campaign: Campaign
    item: Item
    results: Results


def wishes_beside(unit: Unit) -> Wished | None:
    """The wishes shown beside the maps of a unit's teams, if its organisation has chosen any."""
    related = [f"campaign__{name}" for name in READ]
    rows = TrainingWishes.objects.filter(
        owner=unit.owner_id, organisation=unit.organisation_id, campaign__settled_at__isnull=False
    )
    held = rows.select_related("campaign", *related).first()
    if held is None:
        return None
    asked: Campaign = held.campaign
    return Wished(asked, asked.instrument_version.questionnaire.by_code[held.item], results_of(asked, Channel.PAGE))


def wishes_run(actor: Actor) -> "QuerySet[TrainingWishes]":
    """What the actor has chosen for own organisations."""
    rows = visible(actor, P.SURVEY_RUN, TrainingWishes)
    return rows.select_related("organisation", "campaign__instrument_version", *_keys()).order_by("organisation__name")


def _keys() -> list[str]:
    return [f"campaign__{key}" for key in Campaign.KEYS]


def questions_to_show(actor: Actor) -> list[tuple[Campaign, list[Item]]]:
    """The latest closed surveys of own organisations, each with the questions answered by choosing."""
    rows = visible(actor, P.SURVEY_RUN, Campaign).filter(settled_at__isnull=False)
    found = rows.select_related("instrument_version", "organisation").order_by("-settled_at")[:MOST]
    return [(one, [item for item in one.instrument_version.questionnaire.questions if _chosen(item)]) for one in found]


def _chosen(item: Item) -> bool:
    return not item.background and (item.kind in OF_MANY or item.kind == Kind.SINGLE)


def wishes_of(organisation: Organisation) -> TrainingWishes | None:
    """What an organisation has chosen before, locked until the end of the transaction."""
    rows = TrainingWishes.objects.filter(owner=organisation.owner_id, organisation=organisation)
    found: TrainingWishes | None = rows.select_for_update(of=("self",)).first()
    return found
