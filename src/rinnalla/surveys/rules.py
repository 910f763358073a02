"""Which surveys each permission reaches: those of the organisation in which the role is held."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import GRANTED
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import NOTHING, rule
from rinnalla.surveys.models import Campaign, Instrument, InstrumentVersion, Scale, Study


def _organisations(actor: Actor, permission: P) -> set[object]:
    held = (grant for grant in actor.grants if permission in GRANTED[grant.role])
    return {grant.organisation for grant in held if grant.organisation}


@rule(Scale, P.SURVEY_READ, P.SURVEY_WRITE)
@rule(Instrument, P.SURVEY_READ, P.SURVEY_WRITE)
@rule(Study, P.SURVEY_READ, P.SURVEY_RUN, P.SURVEY_RESULTS)
@rule(Campaign, P.SURVEY_READ, P.SURVEY_RUN, P.SURVEY_ENTER, P.SURVEY_RESULTS)
def of_own_organisation(actor: Actor, permission: P) -> Q:
    """What belongs to an organisation in which the actor holds a role that has the permission."""
    own = _organisations(actor, permission)
    return Q(organisation__in=own) if own else NOTHING


@rule(InstrumentVersion, P.SURVEY_READ, P.SURVEY_WRITE, P.SURVEY_RUN)
def of_own_instrument(actor: Actor, permission: P) -> Q:
    """Versions of the questionnaires of those organisations."""
    own = _organisations(actor, permission)
    return Q(instrument__organisation__in=own) if own else NOTHING
