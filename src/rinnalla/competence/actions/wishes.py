"""Showing the wishes for training that a survey has told beside teams' maps."""

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.competence.models import TrainingWishes
from rinnalla.competence.queries.wishes import wishes_of
from rinnalla.surveys.models import Campaign


@action(P.SURVEY_RUN, on="campaign", event=Event.WISHES_SHOWN, writes=(TrainingWishes,))
def show_wishes(*, by: Actor, campaign: Campaign, item: str) -> TrainingWishes:
    """Show a question's results beside the maps of the organisation's teams, in place of what was shown before.

    Raises NotNow while the survey's answers are not all in, and for a question that it does not have.
    """
    if campaign.settled_at is None or item not in campaign.instrument_version.questionnaire.by_code:
        raise NotNow(_("Only results of a survey that has been closed can be shown. Try again when it has been."))
    held = wishes_of(campaign.organisation) or TrainingWishes(organisation=campaign.organisation)
    held.campaign, held.item = campaign, item
    held.save()
    return held


@action(P.SURVEY_RUN, on="wishes", event=Event.WISHES_SHOWN, writes=(TrainingWishes,))
def hide_wishes(*, by: Actor, wishes: TrainingWishes) -> None:
    """Show no wishes any more."""
    wishes.delete()
