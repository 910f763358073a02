"""Which surveys each permission reaches: those of the organisation in which the role is held."""

from django.db.models import Q

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.granted import GRANTED
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import NOTHING, anywhere, rule, scope
from rinnalla.people.models import Organisation
from rinnalla.surveys.choices import CampaignState
from rinnalla.surveys.models import AnswerFile, Campaign, Instrument, InstrumentVersion, Mailing, Scale, Study


def answerable() -> Q:
    """Which campaigns can be answered today."""
    today = clock.today()
    started, not_over = Q(opens_on=None) | Q(opens_on__lte=today), Q(closes_on=None) | Q(closes_on__gte=today)
    return Q(state=CampaignState.OPEN) & started & not_over


def _organisations(actor: Actor, permission: P) -> set[object]:
    held = (grant for grant in actor.grants if permission in GRANTED[grant.role])
    return {grant.organisation for grant in held if grant.organisation}


@rule(Scale, P.SURVEY_READ, P.SURVEY_WRITE)
@rule(Instrument, P.SURVEY_READ, P.SURVEY_WRITE)
@rule(Study, P.SURVEY_READ, P.SURVEY_RUN, P.SURVEY_RESULTS)
@rule(AnswerFile, P.SURVEY_RUN)
@rule(Campaign, P.SURVEY_READ, P.SURVEY_RUN, P.SURVEY_ENTER, P.SURVEY_RESULTS)
def of_own_organisation(actor: Actor, permission: P) -> Q:
    """What belongs to an organisation in which the actor holds a role that has the permission."""
    own = _organisations(actor, permission)
    return Q(organisation__in=own) if own else NOTHING


@rule(Organisation, P.SURVEY_WRITE, P.SURVEY_RUN)
def own_organisation(actor: Actor, permission: P) -> Q:
    """The organisation itself, for which questionnaires and studies are made."""
    own = _organisations(actor, permission)
    return Q(pk__in=own) if own else NOTHING


@rule(Campaign, P.SURVEY_ANSWER)
def open_to_all(actor: Actor, permission: P) -> Q:
    """What can be answered today, for whoever came by a link to it."""
    return answerable()


@rule(Mailing, P.SURVEY_READ)
def of_own_campaign(actor: Actor, permission: P) -> Q:
    """Mailings of the campaigns of those organisations."""
    own = _organisations(actor, permission)
    return Q(campaign__organisation__in=own) if own else NOTHING


@rule(Campaign, P.ROUTINE)
@rule(Mailing, P.ROUTINE)
@rule(AnswerFile, P.ROUTINE)
@rule(Study, P.ROUTINE)
def looked_after(actor: Actor, permission: P) -> Q:
    """Every survey, for the routine that mixes and links answers."""
    return scope(actor, permission, {Role.SYSTEM: anywhere})


@rule(InstrumentVersion, P.SURVEY_READ, P.SURVEY_WRITE, P.SURVEY_RUN)
def of_own_instrument(actor: Actor, permission: P) -> Q:
    """Versions of the questionnaires of those organisations."""
    own = _organisations(actor, permission)
    return Q(instrument__organisation__in=own) if own else NOTHING
