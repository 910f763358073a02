"""What the clock does for surveys: mixes what has been received, and settles what has been closed."""

from uuid import UUID

from rinnalla.access.actors import Actor, system
from rinnalla.access.traces import forget_traces
from rinnalla.surveys.actions import mixing
from rinnalla.surveys.choices import CampaignState
from rinnalla.surveys.models import Campaign
from rinnalla.surveys.queries.campaign import to_be_mixed

MIXER = "mixer"


def mix_answers() -> int:
    """Mix what waits in every campaign, and settle the closed ones; returns how many answers were mixed.

    Can be stopped and begun anew at any point: an answer is either still waiting or has been mixed.
    """
    by, mixed = system(MIXER), 0
    for campaign in to_be_mixed():
        taken = 0
        while some := mixing.mix(by=by, campaign=campaign):
            taken += some
        if campaign.state == CampaignState.CLOSED:
            settle(by, campaign)
            taken += 1
        if taken:
            forget_traces()
        mixed += taken
    return mixed


def settle(by: Actor, campaign: Campaign) -> None:
    """Lay a closed campaign's answers and ballots out anew, piece by piece, and destroy its keys."""
    for lay_out in (mixing.lay_out_anew, mixing.sort_ballots_anew):
        reached: UUID | None = None
        while True:
            reached = lay_out(by=by, campaign=campaign, after=reached)
            if reached is None:
                break
    mixing.settle(by=by, campaign=campaign)
