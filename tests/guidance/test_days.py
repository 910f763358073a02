"""Days that can't be true are refused at their field, by the verbs as well as on the pages."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.errors import NotNow
from rinnalla.guidance.actions.assignment import change_guide
from rinnalla.guidance.actions.contact import record_contact, write_handover
from rinnalla.guidance.actions.difficult_situation import record_situation
from rinnalla.guidance.actions.outcome import write_life_event, write_outcome
from rinnalla.guidance.actions.phase import extend_period
from rinnalla.guidance.actions.request import describe_request
from rinnalla.guidance.actions.setback import record_setback
from rinnalla.guidance.actions.taper import Step, start_taper
from rinnalla.guidance.actions.waiting import add_waiting
from rinnalla.guidance.choices import (
    ContactOutcome,
    DifficultKind,
    EarlierNotes,
    HandoverKind,
    LifeEventKind,
    NamedContact,
    PeriodState,
    Rhythm,
    SetbackCause,
    Teller,
    WaitingKind,
)
from rinnalla.guidance.models import Extension
from rinnalla.people.choices import Channel, ReachWay
from tests.guidance.test_course import put

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
YEARS = 34 * 366 * DAY


def moment(day):
    return datetime(day.year, day.month, day.day, 1, tzinfo=clock.HELSINKI)


def told(cast, walk, today):
    """What is said of a day that can't be: the field, and the verb with everything else right."""
    aino, marja, period = cast.aino.actor, cast.marja.actor, put(walk, PeriodState.ACTIVE)
    waits = {"by": aino, "period": period, "kind": WaitingKind.NAMED_NURSE, "what": "x", "owes": "y"}
    lived = {"by": aino, "period": period, "kind": LifeEventKind.WARD, "told_by": Teller.GUIDE}
    over = {"by": marja, "request": walk.request, "kind": list(HandoverKind)[-1], "version": walk.request.version}
    return {
        "too late an end": ("until", lambda: extend_period(
            by=marja, period=period, until=today + YEARS, reason="x", version=period.version)),
        "a setback before the period": ("noticed_on", lambda: record_setback(
            by=aino, period=period, cause=SetbackCause.BODY, noticed_on=today - 41 * DAY)),
        "waited for a lifetime": ("since", lambda: add_waiting(**waits, since=today - YEARS)),
        "promised in a lifetime": ("due", lambda: add_waiting(**waits, due=today + YEARS)),
        "on a ward for a lifetime": ("starts_on", lambda: write_life_event(**lived, starts_on=today - YEARS)),
        "on a ward for ever": ("ends_on", lambda: write_life_event(**lived, starts_on=today, ends_on=today + YEARS)),
        "words of long ago": ("said_on", lambda: write_outcome(
            by=aino, period=period, words="x", whose=Teller.GUIDE, said_on=today - YEARS)),
        "a situation before the client came": ("day", lambda: record_situation(
            by=aino, unit=period.unit, period=period, kind=DifficultKind.OTHER, done="x",
            happened_at=moment(today - 60 * DAY))),
        "a situation long ago": ("day", lambda: record_situation(
            by=aino, unit=period.unit, kind=DifficultKind.OTHER, done="x", happened_at=moment(today - YEARS))),
        "steps to a far end": ("ends_on", lambda: start_taper(
            by=aino, period=period, steps=[Step(Rhythm.MONTHLY, today)], ends_on=today + YEARS, continues="x")),
        "a guide from a far day": ("on", lambda: change_guide(
            by=marja, period=period, guide=cast.bertil.staff, on=today + YEARS, reads=EarlierNotes.ALL,
            how=Channel.PHONE)),
        "met together in a lifetime": ("planned_on", lambda: write_handover(**over, planned_on=today + YEARS)),
        "met together long ago": ("done_on", lambda: write_handover(**over, done_on=today - YEARS)),
    }  # fmt: skip


def test_verbs_refuse_days_that_cant_be_true_and_name_the_field(cast, walk):
    said = {}
    for what, (field, verb) in told(cast, walk, clock.today()).items():
        with pytest.raises(NotNow, match="se voi olla aikaisintaan") as refused:
            verb()
        said[what] = (refused.value.field, field)

    assert {what: pair for what, pair in said.items() if pair[0] != pair[1]} == {}


def test_a_client_was_not_called_long_ago_and_is_called_again_within_a_year(cast, accepted):
    tried = {"by": cast.marja.actor, "request": accepted, "way": ReachWay.CALL, "outcome": ContactOutcome.NO_ANSWER}
    today, said = clock.today(), []
    for at, following in ((moment(today - YEARS), None), (clock.now(), today + YEARS)):
        with pytest.raises(NotNow, match="se voi olla") as refused:
            record_contact(**tried, tried_at=at, next_on=following)
        said.append(refused.value.field)

    assert said == ["day", "next_on"]


def test_a_draft_ends_nothing_a_hundred_years_ago(cast, draft):
    draft.refresh_from_db()
    with pytest.raises(NotNow, match="se voi olla") as refused:
        describe_request(
            by=cast.liisa.actor, request=draft, situation="x", named_contact=NamedContact.NONE,
            ending_on=clock.today() - YEARS, version=draft.version,
        )  # fmt: skip
    assert refused.value.field == "ending_on"


def test_the_page_says_it_at_the_field_and_keeps_what_was_written(cast, walk, window):
    period, marja = put(walk, PeriodState.ACTIVE), window("marja")
    sent = {"until": "1.1.2060", "reason": "Koulu alkaa myöhemmin.", "version": period.version}
    answer = marja.post(reverse("period_extend", args=[period.pk]), **sent)

    page = answer.content.decode()
    assert (answer.status_code, Extension.objects.count()) == (422, 0)
    error = page[page.index('id="id_until_error"') :]
    assert "Tarkista päivä: se voi olla aikaisintaan" in error[: error.index("</p>")]
    assert ('value="1.1.2060"' in page, "Koulu alkaa myöhemmin.</textarea>" in page) == (True, True)
