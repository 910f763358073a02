"""Asking a questionnaire: studies of several waves, and campaigns from their preparing to their closing."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.secrets import new_data_key
from rinnalla.access.translated import Translated
from rinnalla.people.models import Organisation
from rinnalla.surveys.choices import CampaignState, Layout, Mode
from rinnalla.surveys.models import Campaign, InstrumentVersion, Promise, Study
from rinnalla.surveys.models.campaign import FEWEST, FEWEST_CROSSED
from rinnalla.surveys.queries.campaign import is_over
from rinnalla.surveys.queries.launch import UNKNOWN_GROUP, background, hindrances

NOT_A_DRAFT = _("This survey has been launched. What was promised to those who answer can't be changed any more.")
NOT_OPEN = _("This survey is not open.")
OTHER_QUESTIONNAIRE = _("The waves of a study ask the same questionnaire.")
LINKED_AT_ONCE = _("Self-made codes need at least five things to make them of.")
STUDY_ENDED = _("This study has been ended. Begin another one.")
WAVES_OPEN = _("Close every round of the study first.")
WITH_OPEN_LINK = frozenset({Mode.OPEN, Mode.KIOSK, Mode.PROMPT})
FEWEST_ELEMENTS = 5


@action(P.SURVEY_RUN, on="organisation", event=Event.STUDY_STARTED, writes=(Study,))
def start_study(*, by: Actor, organisation: Organisation, name: str, elements: Sequence[str] = ()) -> Study:
    """Waves that belong together. With ``elements`` people make themselves a code by which their answers are linked."""
    if elements and len(set(elements)) < FEWEST_ELEMENTS:
        raise NotNow(LINKED_AT_ONCE)
    key = new_data_key()
    key.save()
    study = Study(organisation=organisation, name=name, elements=list(elements), data_key=key)
    study.secret = secrets.token_hex(32)
    study.save()
    return study


@action(P.SURVEY_RUN, on="study", event=Event.STUDY_ENDED, writes=(Study,))
def end_study(*, by: Actor, study: Study) -> Study:
    """Take no more waves. The clock then links the answers and destroys the codes and their key."""
    if study.ended_at:
        raise NotNow(STUDY_ENDED)
    if study.waves.exclude(state=CampaignState.CLOSED).exists():
        raise NotNow(WAVES_OPEN)
    study.ended_at = clock.now()
    study.save()
    return study


@action(P.SURVEY_RUN, on="instrument_version", event=Event.SURVEY_PREPARED, writes=(Campaign,))
def prepare_campaign(
    *,
    by: Actor,
    instrument_version: InstrumentVersion,
    name: str,
    mode: str = Mode.OPEN,
    study: Study | None = None,
    wave: int | None = None,
) -> Campaign:
    """Begin to prepare an asking of a version. Raises NotNow for a wave that asks something else than the others."""
    if study and study.ended_at:
        raise NotNow(STUDY_ENDED)
    if study and study.waves.exclude(instrument_version__instrument=instrument_version.instrument_id).exists():
        raise NotNow(OTHER_QUESTIONNAIRE)
    own, inbox = new_data_key(), new_data_key()
    own.save()
    inbox.save()
    made = Campaign(
        organisation_id=instrument_version.instrument.organisation_id,
        instrument_version=instrument_version,
        name=name,
        mode=mode,
        study=study,
        wave=wave,
        data_key=own,
        inbox_key=inbox,
    )
    made.layout = Layout.WHOLE if mode == Mode.PROMPT else Layout.PAGED
    made.groups = [item.code for item in instrument_version.questionnaire.items if item.background]
    made.save()
    return made


@action(P.SURVEY_RUN, on="campaign", event=Event.SURVEY_EDITED, writes=(Campaign,), versioned=True)
def plan_campaign(
    *,
    by: Actor,
    campaign: Campaign,
    purpose: Mapping[str, str],
    readers: Mapping[str, str],
    name: str = "",
    mode: str = "",
    layout: str = "",
    contact: str = "",
    minimum: int = FEWEST,
    crossed: int = FEWEST_CROSSED,
    groups: Sequence[str] | None = None,
) -> Campaign:
    """What those who answer are told, and how results may be shown. Raises NotNow once the campaign is launched."""
    if campaign.state != CampaignState.DRAFT:
        raise NotNow(NOT_A_DRAFT)
    if groups is not None and not set(groups) <= background(campaign):
        raise NotNow(UNKNOWN_GROUP)
    campaign.name, campaign.mode = name or campaign.name, mode or campaign.mode
    campaign.layout, campaign.contact = layout or campaign.layout, contact
    campaign.purpose, campaign.readers = Translated(purpose), Translated(readers)
    campaign.minimum, campaign.crossed = minimum, max(crossed, minimum)
    campaign.groups = campaign.groups if groups is None else list(groups)
    campaign.save()
    return campaign


@action(P.SURVEY_RUN, on="campaign", event=Event.SURVEY_EDITED, writes=(Campaign,), versioned=True)
def schedule_campaign(
    *,
    by: Actor,
    campaign: Campaign,
    opens_on: date | None = None,
    closes_on: date | None = None,
    quota: int | None = None,
    enrolled: int | None = None,
) -> Campaign:
    """When a campaign can be answered, at how many answers it stops, and how many were to be asked."""
    campaign.opens_on, campaign.closes_on = opens_on, closes_on
    campaign.quota, campaign.enrolled = quota, enrolled
    campaign.save()
    return campaign


@action(P.SURVEY_RUN, on="campaign", event=Event.SURVEY_LAUNCHED, writes=(Campaign, InstrumentVersion, Promise))
def launch(*, by: Actor, campaign: Campaign, hides_undivided: bool = True) -> Campaign:
    """Let a campaign be answered. From here on its questions, thresholds and groups stay as they are.

    ``hides_undivided`` promises that small counts are hidden also among the answers of everybody.
    Raises NotNow where the questionnaire is not ready, or where its purpose or readers have not been told.
    """
    if campaign.state != CampaignState.DRAFT:
        raise NotNow(NOT_A_DRAFT)
    for why in hindrances(campaign):
        raise NotNow(why)
    _freeze(campaign.instrument_version)
    told = {name: getattr(campaign, name) for name in ("minimum", "crossed", "groups", "purpose", "readers")}
    Promise(campaign=campaign, hides_undivided=hides_undivided, **told).save()
    campaign.state = CampaignState.OPEN
    if campaign.mode in WITH_OPEN_LINK:
        campaign.link = secrets.token_urlsafe(9)
    campaign.secret = secrets.token_hex(32)
    campaign.save()
    return campaign


@action(
    P.SURVEY_RUN,
    on="campaign",
    event=Event.SURVEY_CLOSED,
    writes=(Campaign, InstrumentVersion, Promise),
    versioned=False,
)
def take_closed(*, by: Actor, campaign: Campaign, minimum: int, crossed: int, hides_undivided: bool) -> Campaign:
    """Make a survey whose answers were collected elsewhere a closed one, with how its results may be shown."""
    _freeze(campaign.instrument_version)
    campaign.minimum, campaign.crossed = minimum, max(crossed, minimum)
    told = {name: getattr(campaign, name) for name in ("minimum", "crossed", "groups", "purpose", "readers")}
    Promise(campaign=campaign, hides_undivided=hides_undivided, **told).save()
    return _close(campaign)


@action(P.SURVEY_RUN, on="campaign", event=Event.SURVEY_CLOSED, writes=(Campaign,))
def close(*, by: Actor, campaign: Campaign) -> Campaign:
    """Take no more answers. The last ones are mixed, and keys destroyed, by the clock soon after."""
    if campaign.state != CampaignState.OPEN:
        raise NotNow(NOT_OPEN)
    return _close(campaign)


@action(P.ROUTINE, on="campaign", event=Event.SURVEY_CLOSED, writes=(Campaign,))
def close_when_over(*, by: Actor, campaign: Campaign) -> Campaign:
    """Close a campaign whose last day has passed. Nothing is done where the day has been moved on meanwhile."""
    return _close(campaign) if is_over(campaign) else campaign


def _close(campaign: Campaign) -> Campaign:
    campaign.state, campaign.closed_at = CampaignState.CLOSED, clock.now()
    campaign.save()
    return campaign


def _freeze(version: InstrumentVersion) -> None:
    if version.frozen_at is None:
        version.frozen_at = clock.now()
        version.save()
