"""Waves linked by codes that people make themselves; afterwards only counts are left."""

import pytest
from django.db import connection

from rinnalla.access.errors import KeyMissing, NotNow
from rinnalla.access.models import DataKey
from rinnalla.access.secrets import try_key
from rinnalla.methods.questionnaire.filled import Filled
from rinnalla.surveys import tasks
from rinnalla.surveys.actions.campaign import end_study, start_study
from rinnalla.surveys.models import LinkCode
from rinnalla.surveys.queries.answer import leavers_and_stayers, linkings, square
from rinnalla.surveys.queries.campaign import sealed_code
from tests.factories import surveys as given

pytestmark = pytest.mark.postgres
BEFORE, AFTER = "2", "4"


def elements(person, *, slip=False):
    """What a person remembers; with a slip one of the six things differs."""
    said = [
        f"m{person % 23}",
        str(person % 29),
        f"k{person % 19}",
        f"s{person % 17}",
        str(person % 5),
        f"y{person % 13}",
    ]
    return [*said[:5], "??"] if slip else said


def coded(campaign, person, answer, **how):
    return Filled({"s1": answer}, "fi", sealed_code(campaign, elements(person, **how)))


@pytest.fixture
def study(cast):
    """Twelve answer before and eight of them after, two with one slip; one more comes only after."""
    by, organisation = cast.eeva.actor, cast.guidance.organisation
    study = start_study(by=by, organisation=organisation, name="Vaikuttavuus", elements=given.ELEMENTS)
    first = given.make_campaign(cast, study=study, wave=1, name="Ennen")
    second = given.make_campaign(
        cast, study=study, wave=2, name="Jälkeen", instrument=first.instrument_version.instrument
    )
    given.answer_with(first, *(coded(first, person, BEFORE) for person in range(12)))
    given.answer_with(second, *(coded(second, person, AFTER, slip=person < 2) for person in range(8)))
    given.answer_with(second, coded(second, 100, AFTER))
    for wave in (first, second):
        given.close_and_settle(cast, wave)
    return study


def test_pairs_are_found_with_one_difference_tolerated_and_without(cast, study):
    end_study(by=cast.eeva.actor, study=study)
    tasks.link_studies()

    strict, tolerant = linkings(study)
    assert (strict.tolerated, strict.exact, strict.near) == (0, 6, 0)
    assert (tolerant.tolerated, tolerant.exact, tolerant.near) == (1, 6, 2)
    assert (tolerant.alone_before, tolerant.alone_after) == (4, 1)
    assert 0 < tolerant.expected_false < 1


def test_what_is_kept_of_pairs_is_a_table_of_counts(cast, study):
    end_study(by=cast.eeva.actor, study=study)
    tasks.link_studies()

    linking = linkings(study)[1]
    table = [[0] * 5 for _ in range(5)]
    table[1][3] = 8
    assert square(linking, "s1") == table
    assert leavers_and_stayers(linking, "s1") == ([0, 4, 0, 0, 0], [0, 8, 0, 0, 0])


def test_codes_and_their_key_are_destroyed_when_the_study_has_been_linked(cast, study):
    assert LinkCode.objects.count() == 21
    end_study(by=cast.eeva.actor, study=study)
    tasks.link_studies()
    study.refresh_from_db()

    assert LinkCode.objects.count() == 0
    assert study.secret == ""
    with pytest.raises(KeyMissing):
        try_key(DataKey.objects.get(pk=study.data_key_id))


def test_a_study_is_not_ended_while_a_round_of_it_is_open(cast):
    organisation = cast.guidance.organisation
    study = start_study(by=cast.eeva.actor, organisation=organisation, name="Kesken", elements=given.ELEMENTS)
    given.make_campaign(cast, study=study, wave=1)

    with pytest.raises(NotNow):
        end_study(by=cast.eeva.actor, study=study)


def test_what_people_write_of_themselves_stands_nowhere(cast):
    by, organisation = cast.eeva.actor, cast.guidance.organisation
    study = start_study(by=by, organisation=organisation, name="Vaikuttavuus", elements=given.ELEMENTS)
    wave = given.make_campaign(cast, study=study, wave=1)
    remembered = [f"muisto{number}" for number in range(6)]
    given.answer_with(wave, *(Filled({"s1": "3"}, "fi", sealed_code(wave, remembered)) for _ in range(10)))
    given.close_and_settle(cast, wave)

    with connection.cursor() as cursor:
        cursor.execute("SELECT elements FROM surveys_linkcode")
        rows = [bytes(row[0]) for row in cursor.fetchall()]
    assert len(rows) == 10
    assert all(len(row) == 6 * 32 and b"muisto" not in row for row in rows)
