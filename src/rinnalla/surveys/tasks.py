"""What the clock does for surveys, mixing and settling; and the worker, which reads and stores files of answers."""

import json
from collections.abc import Callable
from contextlib import suppress
from uuid import UUID

from rinnalla.access.actors import Actor, system
from rinnalla.access.errors import NotNow
from rinnalla.access.tenancy import owned_reading
from rinnalla.access.traces import forget_traces
from rinnalla.formats.answers import document
from rinnalla.formats.intake import FileFault
from rinnalla.surveys.actions import answer_file, mixing
from rinnalla.surveys.actions.campaign import close_when_over
from rinnalla.surveys.actions.draft import sweep_drafts
from rinnalla.surveys.actions.invitation import write_some
from rinnalla.surveys.actions.linkage import keep_linkings
from rinnalla.surveys.choices import AnswerFileState, CampaignState
from rinnalla.surveys.imports.answer_file import (
    checked,
    forms_in,
    read_choice,
    read_file,
    sheet_of,
    told_fault,
)
from rinnalla.surveys.models import AnswerFile, Campaign
from rinnalla.surveys.queries.answer_file import campaign_of, forgotten, next_file
from rinnalla.surveys.queries.campaign import mailings_under_way, to_be_closed, to_be_linked, to_be_mixed
from rinnalla.surveys.queries.linkage import linkings_found

MIXER, BRINGER = "mixer", "surveys"


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
    return close_those_over() + write_mailings() + mix_answers() + link_studies() + swept + discard_forgotten_files()


def discard_forgotten_files() -> int:
    """Throw away the files of answers that nobody has gone on with; returns how many."""
    left = forgotten()
    for record in left:
        answer_file.discard_forgotten(by=system(MIXER), record=record)
    return len(left)


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


def answer_file_waits() -> bool:
    """Whether a file of answers is to be read, looked through or stored."""
    with owned_reading():
        return next_file() is not None


def take_up_answer_file(between: Callable[[], object] = bool) -> bool:
    """Work on the file of answers whose turn it is, as far as it goes without a person; whether there was one.

    What was cut off goes on where it stopped. ``between`` is called after each part of the storing.
    """
    with owned_reading():
        record = next_file()
    if record is None:
        return False
    record = answer_file.note_attempt(by=system(BRINGER), record=record)
    # Thrown away while it was being read: there is nothing more to do.
    with suppress(NotNow):
        try:
            _work_on(record, between)
        except FileFault as fault:
            answer_file.note_fault(by=system(BRINGER), record=record, fault=told_fault(fault))
    return True


def _work_on(record: AnswerFile, between: Callable[[], object]) -> None:
    by = system(BRINGER)
    if record.state == AnswerFileState.STORING:
        _store(record, between)
    elif record.attempts > answer_file.ATTEMPTS:
        answer_file.note_fault(by=by, record=record, fault={"code": "given_up"})
    elif record.state == AnswerFileState.CHECKING:
        choices = [read_choice(row) for row in json.loads(record.choices)]
        answer_file.note_checked(by=by, record=record, columns=document.write(checked(record, choices).columns))
    else:
        answer_file.note_read(by=by, record=record, read=read_file(sheet_of(record), record.organisation))


def _store(record: AnswerFile, between: Callable[[], object]) -> None:
    """Some hundreds at a time; the survey comes into sight when all are in."""
    with owned_reading():
        campaign = campaign_of(record)
    forms = forms_in(record, campaign)
    for at in range(record.written, len(forms), mixing.AT_ONCE):
        some = forms[at : at + mixing.AT_ONCE]
        mixing.store_answers(by=system(BRINGER), record=record, campaign=campaign, forms=some)
        between()
    answer_file.finish(by=system(BRINGER), record=record)
    settle(system(BRINGER), campaign)
    forget_traces()
