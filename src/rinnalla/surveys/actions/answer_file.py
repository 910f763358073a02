"""Bringing in answers that another tool has collected: taken in, read, named, counted by a person, stored."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.models import StoredFile
from rinnalla.access.permissions import Permission as P
from rinnalla.methods.questionnaire.content import Questionnaire
from rinnalla.people.models import Organisation
from rinnalla.surveys.actions.campaign import prepare_campaign, schedule_campaign, take_closed
from rinnalla.surveys.actions.instrument import edit_content, start_instrument, start_version
from rinnalla.surveys.choices import AnswerFileState, Mode
from rinnalla.surveys.models import (
    AnswerFile,
    Campaign,
    ImportProfile,
    Instrument,
    InstrumentVersion,
    Promise,
    Study,
)
from rinnalla.surveys.queries.answer_file import ReadFile, file_with, profile_for
from rinnalla.surveys.queries.instrument import draft_of, newest_of

ATTEMPTS = 3
TWICE = _("This very file has been brought in already. Its answers would be counted twice.")
NOT_TO_BE_NAMED = _("The columns of this file can't be named any more.")
NOT_READY = _("This file can't be stored now.")
OTHER_NUMBER = _("The number of answers is not the one in the file. Nothing has been stored.")
DRAFT_THERE = _("The questionnaire of the study has a draft of a new version. Use it or empty it first.")
NOT_TO_BE_LEFT = _("The answers of this file have been stored already, so it can't be thrown away.")
BEING_READ = frozenset({AnswerFileState.WAITING, AnswerFileState.CHECKING})
NAMED = frozenset({AnswerFileState.MAPPING, AnswerFileState.CHECKING, AnswerFileState.READY})
LEFT = frozenset({*NAMED, AnswerFileState.WAITING, AnswerFileState.FAILED})


@action(P.SURVEY_RUN, on="organisation", event=Event.IMPORT_STARTED, writes=(AnswerFile, StoredFile))
def take_in(
    *, by: Actor, organisation: Organisation, stored: StoredFile, file_name: str = "", read: ReadFile | None = None
) -> AnswerFile:
    """Take a sealed file in; ``read`` is what it holds, where it has been read already.

    Raises NotNow for a file that has been brought in before.
    """
    digest = bytes(stored.content_hash).hex()
    if file_with(organisation, digest):
        raise NotNow(TWICE)
    stored.data_key.save()
    stored.save()
    made = AnswerFile(
        organisation=organisation, file=stored, file_name=file_name[:200], file_digest=digest, data_key=stored.data_key
    )
    if read:
        _note(made, read)
    made.save()
    return made


@action(P.SURVEY_RUN, on="record", event=Event.COLUMNS_CHOSEN, writes=(AnswerFile,), versioned=True)
def read_anew(*, by: Actor, record: AnswerFile, heading_rows: int, read: ReadFile | None = None) -> AnswerFile:
    """Read a file with another number of rows of headings. Raises NotNow once it is being stored."""
    if record.state not in NAMED:
        raise NotNow(NOT_TO_BE_NAMED)
    record.heading_rows, record.state = heading_rows, AnswerFileState.WAITING
    if read:
        _note(record, read)
    record.save()
    return record


@action(P.SURVEY_RUN, on="record", event=Event.COLUMNS_CHOSEN, writes=(AnswerFile, ImportProfile), versioned=True)
def name_columns(
    *,
    by: Actor,
    record: AnswerFile,
    language: str,
    choices: Sequence[Mapping[str, Any]],
    columns: Sequence[Mapping[str, Any]] | None = None,
) -> AnswerFile:
    """Say what the columns are; ``columns`` is how they are then read, where that has been tried on every row.

    Raises NotNow once the file is being stored.
    """
    if record.state not in NAMED:
        raise NotNow(NOT_TO_BE_NAMED)
    record.language, record.choices, record.fault = language, json.dumps(list(choices)), {}
    record.state = AnswerFileState.CHECKING
    if columns is not None:
        _settle_columns(record, columns)
    record.save()
    return record


@action(
    P.SURVEY_RUN,
    on="record",
    event=Event.IMPORT_APPROVED,
    writes=(AnswerFile, Promise, Campaign, Instrument, InstrumentVersion),
    calls=(start_instrument, start_version, edit_content, prepare_campaign, schedule_campaign, take_closed),
    versioned=True,
)
def store(
    *,
    by: Actor,
    record: AnswerFile,
    name: str,
    number: int,
    asked: Questionnaire,
    earlier: InstrumentVersion | None = None,
    plan: Mapping[str, Any],
    study: Study | None = None,
    wave: int | None = None,
    with_incomplete: bool = False,
) -> AnswerFile:
    """Let the answers become a closed survey. ``number`` is how many there are, as the person knows it.

    ``plan`` holds minimum, crossed, hides_undivided, enrolled and the days. ``asked`` is
    the questionnaire of the file; ``earlier`` the version of the first round, of whose questionnaire a file that asks
    more becomes a new version. Raises NotNow where the number is another one.
    """
    record.with_incomplete = with_incomplete
    if record.state != AnswerFileState.READY:
        raise NotNow(NOT_READY)
    if number != record.to_store:
        raise NotNow(OTHER_NUMBER)
    version = _version(by, record, name, asked, earlier)
    made = prepare_campaign(by=by, instrument_version=version, name=name, mode=Mode.IMPORTED, study=study, wave=wave)
    days = {one: plan.get(one) for one in ("opens_on", "closes_on", "enrolled")}
    made = schedule_campaign(by=by, campaign=made, **days)
    thresholds = {one: plan[one] for one in ("minimum", "crossed", "hides_undivided")}
    record.campaign = take_closed(by=by, campaign=made, **thresholds)
    record.state, record.attempts = AnswerFileState.STORING, 0
    record.save()
    return record


def _version(
    by: Actor, record: AnswerFile, name: str, asked: Questionnaire, earlier: InstrumentVersion | None
) -> InstrumentVersion:
    if earlier:
        if asked == earlier.questionnaire:
            return earlier
        if draft_of(earlier.instrument):
            raise NotNow(DRAFT_THERE)
        draft: InstrumentVersion = start_version(by=by, instrument=earlier.instrument)
        written: InstrumentVersion = edit_content(by=by, draft=draft, content=asked)
        return written
    made = start_instrument(by=by, organisation=record.organisation, name=name, content=asked)
    version = newest_of(made)
    assert version is not None  # noqa: S101 -- it has just been made with its first version
    return version


@action(P.SURVEY_RUN, on="record", event=Event.IMPORT_DISCARDED, writes=(AnswerFile, StoredFile), versioned=True)
def discard(*, by: Actor, record: AnswerFile) -> AnswerFile:
    """Throw a file away, with the key that opens it. Raises NotNow once its answers are being stored."""
    return _discarded(record)


@action(P.ROUTINE, on="record", event=Event.IMPORT_DISCARDED, writes=(AnswerFile, StoredFile))
def discard_forgotten(*, by: Actor, record: AnswerFile) -> AnswerFile:
    """The same for a file that nobody has gone on with. Raises NotNow where somebody has."""
    return _discarded(record)


def _discarded(record: AnswerFile) -> AnswerFile:
    if record.state not in LEFT:
        raise NotNow(NOT_TO_BE_LEFT)
    record.state = AnswerFileState.DISCARDED
    _let_go(record)
    return record


@action(P.ROUTINE, on="record", event=Event.IMPORT_READ, writes=(AnswerFile,))
def note_attempt(*, by: Actor, record: AnswerFile) -> AnswerFile:
    """Note that work on a file begins, so that one which fails each time is given up."""
    record.attempts += 1
    record.save()
    return record


@action(P.ROUTINE, on="record", event=Event.IMPORT_READ, writes=(AnswerFile,))
def note_read(*, by: Actor, record: AnswerFile, read: ReadFile) -> AnswerFile:
    """Note what a file holds. Raises NotNow for one that was thrown away meanwhile."""
    _still_wanted(record)
    _note(record, read)
    record.save()
    return record


@action(P.ROUTINE, on="record", event=Event.IMPORT_READ, writes=(AnswerFile, ImportProfile))
def note_checked(*, by: Actor, record: AnswerFile, columns: Sequence[Mapping[str, Any]]) -> AnswerFile:
    """Note that every row can be read as the columns were said to be. Raises NotNow as above."""
    _still_wanted(record)
    _settle_columns(record, columns)
    record.save()
    return record


@action(P.ROUTINE, on="record", event=Event.IMPORT_FAILED, writes=(AnswerFile, StoredFile), versioned=False)
def note_fault(*, by: Actor, record: AnswerFile, fault: Mapping[str, Any]) -> AnswerFile:
    """Note why a file can't be read: as a whole it is let go of, by its columns they are asked for again."""
    _still_wanted(record)
    record.fault = dict(fault)
    if record.state == AnswerFileState.CHECKING:
        record.state, record.attempts = AnswerFileState.MAPPING, 0
        record.save()
    else:
        record.state = AnswerFileState.FAILED
        _let_go(record)
    return record


@action(P.ROUTINE, on="record", event=Event.SURVEY_IMPORTED, writes=(AnswerFile, StoredFile))
def finish(*, by: Actor, record: AnswerFile) -> AnswerFile:
    """All answers are stored: the file goes, with the key that opened it and all that was read of it."""
    record.state = AnswerFileState.STORED
    _let_go(record)
    return record


def _note(record: AnswerFile, read: ReadFile) -> None:
    record.tool, record.signature, record.language = read.tool, read.signature, read.language
    record.answers, record.complete = read.answers, read.complete
    record.columns, record.choices, record.fault = json.dumps(list(read.columns)), "", {}
    record.state, record.attempts = AnswerFileState.MAPPING, 0


def _settle_columns(record: AnswerFile, columns: Sequence[Mapping[str, Any]]) -> None:
    """What is read of the file from here on, remembered for the next one with the same headings."""
    record.columns, record.state, record.attempts = json.dumps(list(columns)), AnswerFileState.READY, 0
    profile = profile_for(record.organisation, record.signature) or ImportProfile(
        organisation=record.organisation, signature=record.signature
    )
    profile.columns, profile.language = list(columns), record.language
    profile.save()


def _let_go(record: AnswerFile) -> None:
    stored, record.file = record.file, None
    record.columns = record.choices = ""
    record.save()
    if stored is not None:
        stored.delete()
    record.data_key.wrapped = None
    record.data_key.save()


def _still_wanted(record: AnswerFile) -> None:
    if record.state not in BEING_READ:
        raise NotNow(NOT_READY)
