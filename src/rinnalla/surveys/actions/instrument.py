"""Making questionnaires: their versions and what these ask, and scales that several use."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.translated import Translated
from rinnalla.methods.questionnaire import document
from rinnalla.methods.questionnaire.content import Option, Questionnaire
from rinnalla.people.models import Organisation
from rinnalla.surveys.choices import Licence
from rinnalla.surveys.models import Instrument, InstrumentVersion, Scale
from rinnalla.surveys.queries.instrument import draft_of, key_is_free, newest_of, next_number

FROZEN = _("This version has been used in a survey, so it stays as it is. Begin a new version.")
KEY_LENGTH = 36


@action(P.SURVEY_WRITE, on="organisation", event=Event.QUESTIONNAIRE_STARTED, writes=(Instrument, InstrumentVersion))
def start_instrument(
    *,
    by: Actor,
    organisation: Organisation,
    name: str,
    content: Questionnaire,
    licence: str = Licence.OWN,
    licence_words: str = "",
    left: Sequence[Mapping[str, Any]] = (),
) -> Instrument:
    """A new questionnaire with its first version, which is a draft.

    ``left`` is what of a file from elsewhere has no counterpart here.
    """
    made = Instrument(organisation=organisation, name=name, licence=licence, licence_words=licence_words)
    made.key = _free_key(organisation, Instrument, name)
    made.save()
    _new_version(made, content, left)
    return made


@action(P.SURVEY_WRITE, on="instrument", event=Event.QUESTIONNAIRE_EDITED, writes=(Instrument,), versioned=True)
def describe_instrument(
    *, by: Actor, instrument: Instrument, name: str, licence: str, licence_words: str
) -> Instrument:
    """What a questionnaire is called among staff, and on what ground its wordings are used."""
    instrument.name, instrument.licence, instrument.licence_words = name, licence, licence_words
    instrument.save()
    return instrument


@action(P.SURVEY_WRITE, on="draft", event=Event.QUESTIONNAIRE_EDITED, writes=(InstrumentVersion,), versioned=True)
def edit_content(*, by: Actor, draft: InstrumentVersion, content: Questionnaire) -> InstrumentVersion:
    """Write what a draft asks. Raises NotNow for a version that has been used."""
    if draft.frozen_at:
        raise NotNow(FROZEN)
    draft.content, draft.title = document.write(content), Translated(content.title)
    draft.save()
    return draft


@action(P.SURVEY_WRITE, on="instrument", event=Event.QUESTIONNAIRE_STARTED, writes=(InstrumentVersion,))
def start_version(*, by: Actor, instrument: Instrument) -> InstrumentVersion:
    """A new draft that begins as a copy of the newest version; the draft there is, if there is one."""
    newest = newest_of(instrument)
    content = newest.questionnaire if newest else Questionnaire({})
    return draft_of(instrument) or _new_version(instrument, content)


@action(P.SURVEY_WRITE, on="organisation", event=Event.SCALE_WRITTEN, writes=(Scale,))
def add_scale(
    *,
    by: Actor,
    organisation: Organisation,
    name: str,
    options: Sequence[Option],
    rule: Mapping[str, Any] | None = None,
) -> Scale:
    """A scale that statements of any questionnaire may copy, with how they make one score, if they do."""
    made = Scale(organisation=organisation, name=name, points=document.write_options(options), rule=rule or {})
    made.key = _free_key(organisation, Scale, name)
    made.save()
    return made


@action(P.SURVEY_WRITE, on="scale", event=Event.SCALE_WRITTEN, writes=(Scale,), versioned=True)
def edit_scale(
    *, by: Actor, scale: Scale, name: str, options: Sequence[Option], rule: Mapping[str, Any] | None = None
) -> Scale:
    """Change a scale. Questionnaires that have copied it stay as they are."""
    scale.name, scale.points, scale.rule = name, document.write_options(options), rule or {}
    scale.save()
    return scale


def _new_version(
    instrument: Instrument, content: Questionnaire, left: Sequence[Mapping[str, Any]] = ()
) -> InstrumentVersion:
    made = InstrumentVersion(instrument=instrument, number=next_number(instrument), left=list(left))
    made.content, made.title = document.write(content), Translated(content.title)
    made.save()
    return made


def _free_key(organisation: Organisation, model: type[Instrument | Scale], name: str) -> str:
    wanted = slugify(name)[:KEY_LENGTH] or "kysely"
    numbered = (wanted if number == 1 else f"{wanted}-{number}" for number in range(1, 1000))
    return next(key for key in numbered if key_is_free(organisation, model, key))
