"""What happens in a period besides its meetings: plain values, each standing for one action or two.

``day`` counts from the first meeting, and so does every other day in them.
"""

from rinnalla.demo.happenings.happening import Happening
from rinnalla.demo.happenings.course import (
    SetBack,
    Returned,
    Paused,
    Reviewed,
    Resumed,
    Tapered,
    SteppedBack,
    Waits,
    WaitOver,
    Extended,
    GuideChanged,
)
from rinnalla.demo.happenings.gains import Planned, Rated, Lived, Said, Tried, OwnPlanned
from rinnalla.demo.happenings.endings import SummedUp, HandedOver, Closing, EndedEarly, Cancelled, Finished, AskedHow
from rinnalla.demo.happenings.partners import PartnerTold, Evaluated

__all__ = [
    "AskedHow",
    "Cancelled",
    "Closing",
    "EndedEarly",
    "Evaluated",
    "Extended",
    "Finished",
    "GuideChanged",
    "HandedOver",
    "Happening",
    "Lived",
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
    "SteppedBack",
    "SummedUp",
    "Tapered",
    "Tried",
    "WaitOver",
    "Waits",
]
