"""Linking the waves of a study by the codes people made. Counts of pairs are kept; who is paired with whom is not."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.surveys.models import Linking, Study
from rinnalla.surveys.queries.campaign import settled_waves

NOT_SETTLED = _("Close every round of the study first.")


@action(P.ROUTINE, on="study", event=Event.SURVEY_LINKED, writes=(Study, Linking))
def keep_linkings(*, by: Actor, study: Study, found: Sequence[Linking]) -> Study:
    """Keep what linking gave, and destroy the codes and the key they were made with."""
    waves = settled_waves(study)
    if study.ended_at is None or any(one.settled_at is None for one in waves):
        raise NotNow(NOT_SETTLED)
    for one in found:
        one.save()
    for wave in waves:
        wave.codes.all().delete()
    study.data_key.wrapped = None
    study.data_key.save()
    study.secret, study.linked_at = "", clock.now()
    study.save()
    return study
