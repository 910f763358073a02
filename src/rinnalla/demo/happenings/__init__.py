"""What happens in a period besides its meetings: plain values, each standing for one action or two.

``day`` counts from the first meeting, and so does every other day in them.
"""

from rinnalla.demo.happenings.course import (
    Extended,
    GuideChanged,
    Paused,
    Resumed,
    Returned,
    Reviewed,
    SetBack,
    SteppedBack,
    Tapered,
    WaitOver,
    Waits,
)
from rinnalla.demo.happenings.endings import AskedHow, Cancelled, Closing, EndedEarly, Finished, HandedOver, SummedUp
from rinnalla.demo.happenings.gains import (
    Agreed,
    Counted,
    CountedAgain,
    Lived,
    Measured,
    OwnPlanned,
    Planned,
    Rated,
    Said,
    Tried,
)
from rinnalla.demo.happenings.happening import Happening
from rinnalla.demo.happenings.partners import Evaluated, PartnerTold, Settled

__all__ = [
    "Agreed",
    "AskedHow",
    "Cancelled",
    "Closing",
    "Counted",
    "CountedAgain",
    "EndedEarly",
    "Evaluated",
    "Extended",
    "Finished",
    "GuideChanged",
    "HandedOver",
    "Happening",
    "Lived",
    "Measured",
    "OwnPlanned",
    "PartnerTold",
    "Paused",
    "Planned",
    "Rated",
    "Resumed",
    "Returned",
    "Reviewed",
    "Said",
    "SetBack",
    "Settled",
    "SteppedBack",
    "SummedUp",
    "Tapered",
    "Tried",
    "WaitOver",
    "Waits",
]
