"""Asking how it went on after a period."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import FollowUpState
from rinnalla.guidance.models import FollowUp
from rinnalla.people.choices import Channel

ASKED = frozenset({FollowUpState.DUE, FollowUpState.NOT_REACHED})


@action(Permission.FOLLOWUP_WRITE, on="followup", event=Event.FOLLOWUP_RECORDED, writes=(FollowUp,), versioned=False)
def record_followup(
    *,
    by: Actor,
    followup: FollowUp,
    reached: bool,
    how: Channel | None = None,
    asked_on: date | None = None,
    continues: str = "",
    alone: str = "",
    words: str = "",
) -> FollowUp:
    """Keep what the client said, by phone or face to face, or that they could not be reached.

    Somebody who could not be reached may be asked again. Raises NotNow once it has been asked or is not to be.
    """
    day = asked_on or clock.today()
    if followup.state not in ASKED:
        raise NotNow(_("This follow-up has been recorded already."))
    if day > clock.today():
        raise NotNow(_("Choose today or a day before it."))
    if reached and how not in {Channel.PHONE, Channel.IN_PERSON}:
        raise NotNow(_("Choose how you talked: by phone or face to face."))
    followup.state = FollowUpState.DONE if reached else FollowUpState.NOT_REACHED
    followup.asked_on, followup.how = day, how or "" if reached else ""
    followup.continues, followup.alone = (continues, alone) if reached else ("", "")
    followup.words = words
    followup.save()
    return followup
