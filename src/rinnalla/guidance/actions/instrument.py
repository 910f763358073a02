"""Which questionnaires a unit uses, and the wordings the owner brings in."""

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import Conflict, NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.models import InstrumentText, InstrumentUse
from rinnalla.guidance.queries.instrument import PackUnfit, instruments, kept_texts, read_pack, setting_of, texts_of
from rinnalla.people.models import Unit

UNFIT = _("This is not the text of this questionnaire: the code, the number of questions or the answers differ.")


@action(Permission.INSTRUMENT_SET, on="unit", event=Event.INSTRUMENT_CHANGED, writes=(InstrumentUse,))
def set_instrument(
    *,
    by: Actor,
    unit: Unit,
    code: str,
    is_on: bool,
    bands: bool = False,
    clinician: str = "",
    clinician_phone: str = "",
    safety_path: str = "",
    version: int | None = None,
) -> InstrumentUse:
    """Switch a questionnaire on or off in a unit. ``version`` is that of the switch as it was opened.

    Raises NotNow where it is switched on without its words, or without a named clinician, their phone and the safety
    path.
    """
    if code not in instruments():
        raise NotNow(_("There is no such questionnaire."))
    if is_on and not texts_of(code):
        raise NotNow(_("Bring the texts of this questionnaire in first."))
    if is_on and not (clinician and clinician_phone and safety_path):
        raise NotNow(
            _("Name the clinician who answers for it, their phone, and what is done when somebody is at risk.")
        )
    use = setting_of(unit, code) or InstrumentUse(unit=unit, code=code)
    if version is not None and use.version != version:
        raise Conflict(use)
    use.is_on, use.bands = is_on, bands
    use.clinician, use.clinician_phone, use.safety_path = clinician, clinician_phone, safety_path
    use.save()
    return use


@action(Permission.INSTRUMENT_SET, on="unit", event=Event.INSTRUMENT_IMPORTED, writes=(InstrumentText,))
def import_instrument(*, by: Actor, unit: Unit, code: str, text: str, licence: str) -> InstrumentText:
    """Keep the wordings the owner has the right to use. Raises NotNow where they do not fit the questionnaire."""
    known = instruments().get(code)
    if known is None or not known.needs_pack:
        raise NotNow(_("This questionnaire has its texts already."))
    try:
        read_pack(known, text)
    except PackUnfit as unfit:
        raise NotNow(UNFIT) from unfit
    kept = kept_texts(code) or InstrumentText(code=code)
    kept.texts, kept.licence = text, licence
    kept.save()
    return kept
