"""What the clock does for surveys: mixes what has been received, and settles what has been closed."""

from uuid import UUID

from rinnalla.access.actors import Actor, system
from rinnalla.access.traces import forget_traces
from rinnalla.surveys.actions import mixing
from rinnalla.surveys.actions.campaign import close_when_over
from rinnalla.surveys.actions.draft import sweep_drafts
from rinnalla.surveys.actions.invitation import write_some
from rinnalla.surveys.actions.linkage import keep_linkings
from rinnalla.surveys.choices import CampaignState
from rinnalla.surveys.models import Campaign
from rinnalla.surveys.queries.campaign import mailings_under_way, to_be_closed, to_be_linked, to_be_mixed
from rinnalla.surveys.queries.linkage import linkings_found

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


def link_studies() -> int:
    """Link the waves of the studies that have been ended; returns how many studies."""
    by, linked = system(MIXER), 0
    for study in to_be_linked(by):
        keep_linkings(by=by, study=study, found=linkings_found(study))
        forget_traces()
        linked += 1
    return linked


def look_after() -> int:
    """All that surveys ask of the clock."""
    swept = sweep_drafts(by=system(MIXER))
    return close_those_over() + write_mailings() + mix_answers() + link_studies() + swept


def close_those_over() -> int:
    """Close the campaigns whose last day has passed; returns how many."""
    by = system(MIXER)
    over = to_be_closed(by)
    for campaign in over:
        close_when_over(by=by, campaign=campaign)
    return len(over)


def write_mailings() -> int:
    """Write the letters of mailings under way into the outbox; returns how many. Each step goes on where one ended."""
    by, before = system(MIXER), 0
    for mailing in mailings_under_way(by):
        while mailing.done_at is None:
            reached = mailing.written
            mailing = write_some(by=by, mailing=mailing)  # noqa: PLW2901 -- the row as it has become
            before += mailing.written - reached
    return before


def settle(by: Actor, campaign: Campaign) -> None:
    """Lay a closed campaign's answers, ballots and codes out anew, piece by piece, and destroy its keys."""
    for lay_out in (mixing.lay_out_anew, mixing.sort_ballots_anew, mixing.sort_codes_anew):
        reached: UUID | None = None
        while True:
            reached = lay_out(by=by, campaign=campaign, after=reached)
            if reached is None:
                break
    mixing.settle(by=by, campaign=campaign)
