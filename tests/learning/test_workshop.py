"""A workshop from its template to what was agreed: Taimi runs it, Bertil is in the team, Saga is a stranger."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from rinnalla.access import clock
from rinnalla.access.actors import visitor
from rinnalla.access.errors import NotNow, Refused, SubmissionMismatch
from rinnalla.access.models import AuditLine
from rinnalla.learning.actions import contribution as writing
from rinnalla.learning.actions import synthesis as putting
from rinnalla.learning.actions import workshop as workshops
from rinnalla.learning.choices.workshop import AgreementState, Way, WorkshopState
from rinnalla.learning.models import Cluster, Contribution, Remark, Seat
from rinnalla.learning.queries import live
from rinnalla.learning.queries.workshop import at_tables, clusters_of, synthesis_of, workshops_run
from tests.factories import workshops as given
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def taimi(cast):
    return cast.taimi


@pytest.fixture
def workshop(cast, taimi):
    return given.make_workshop(taimi, cast.guidance.organisation)


def shown_to(workshop, sat):
    table, seat = sat
    place = live.place_of(workshop.code, table.pk, stays=seat is None)
    return [one.text for one in live.standing(place).shown]


def test_rounds_begin_one_after_another_and_only_the_next_one(workshop, taimi):
    with pytest.raises(NotNow):
        given.begin(taimi, workshop, 2)
    given.begin(taimi, workshop)
    first, second = workshop.rounds.get(number=1), workshop.rounds.get(number=2)

    assert (workshop.state, workshop.stage) == (WorkshopState.RUNNING, 1)
    assert (first.ends_at - first.started_at).total_seconds() == 8 * 60
    assert second.started_at is None
    with pytest.raises(NotNow):
        workshops.edit_round(by=taimi.actor, planned=first, title="Toinen", prompt="Mitä?", minutes=5)


def test_what_is_written_is_hidden_until_everybody_at_the_table_has_written(workshop, taimi):
    aino, bertil, elsewhere = given.sit(workshop), given.sit(workshop), given.sit(workshop, 2)
    given.begin(taimi, workshop)
    given.write(workshop, aino, "Ensin")
    assert shown_to(workshop, aino) == []
    given.write(workshop, aino, "Vielä")
    assert shown_to(workshop, bertil) == []
    given.write(workshop, bertil, "Sitten")

    assert shown_to(workshop, aino) == ["Ensin", "Vielä", "Sitten"]
    assert shown_to(workshop, elsewhere) == []


def test_one_who_sits_alone_so_far_does_not_open_the_table(workshop, taimi):
    aino = given.sit(workshop)
    given.begin(taimi, workshop)
    given.write(workshop, aino, "Ensin")
    assert shown_to(workshop, aino) == []

    workshops.open_round(by=taimi.actor, workshop=workshop)
    assert shown_to(workshop, aino) == ["Ensin"]


def test_a_shared_device_writes_for_one_each_time(workshop, taimi):
    table = workshop.tables.get(number=1)
    workshops.edit_table(by=taimi.actor, table=table, people=2, version=table.version)
    given.begin(taimi, workshop)
    shared = (table, None)
    given.write(workshop, shared, "Ensin")
    assert shown_to(workshop, shared) == []
    given.write(workshop, shared, "Toinen")

    assert shown_to(workshop, shared) == ["Ensin", "Toinen"]
    assert {one.way for one in table.contributions.all()} == {Way.DEVICE}


def test_groups_move_on_and_read_what_those_before_them_wrote(cast, taimi):
    cafe = given.make_workshop(taimi, cast.guidance.organisation, size=3, rotates=True)
    first, second = given.sit(cafe, 1), given.sit(cafe, 2)
    given.begin(taimi, cafe)
    given.write(cafe, second, "Toisen pöydän alku")
    given.begin(taimi, cafe, 2)
    place = live.place_of(cafe.code, first[0].pk, stays=False)

    assert (place.table.number, place.group.number) == (2, 1)
    assert [one.text for one in live.standing(place).earlier] == ["Toisen pöydän alku"]
    device = live.place_of(cafe.code, second[0].pk, stays=True)
    assert (device.table.number, device.group.number) == (2, 1)


def test_a_form_sent_twice_is_one_contribution_and_other_words_are_refused(workshop, taimi):
    aino, form = given.sit(workshop), uuid4()
    given.begin(taimi, workshop)
    made = [given.write(workshop, aino, "Kerran", form=form) for _ in range(2)]

    assert made[0] == made[1]
    assert Contribution.objects.count() == 1
    assert Seat.objects.get().written == 1
    with pytest.raises(SubmissionMismatch):
        given.write(workshop, aino, "Toisin", form=form)


def test_words_for_a_round_that_has_just_ended_are_kept_in_that_round(workshop, taimi):
    aino = given.sit(workshop)
    given.begin(taimi, workshop)
    first = workshop.rounds.get(number=1)
    given.begin(taimi, workshop, 2)

    assert given.write(workshop, aino, "Myöhässä", during=first).round == first
    with pytest.raises(NotNow):
        given.write(workshop, aino, "Liian aikaisin", during=workshop.rounds.get(number=3))


def test_nothing_stored_joins_a_contribution_to_a_seat_or_to_another_contribution(workshop, taimi):
    aino = given.sit(workshop)
    given.begin(taimi, workshop)
    made = [given.write(workshop, aino, text, name="Aino") for text in ("Yksi", "Kaksi")]
    lines = AuditLine.objects.filter(event="workshop_contributed")

    assert {field.name for field in Seat._meta.fields} == {"id", "owner", "table", "written", "last_round"}
    assert len({one.created_by for one in made} | {one.run for one in made}) == 4
    assert len({line.actor for line in lines}) == 2
    assert aino[1] not in {line.actor for line in lines} | {one.created_by for one in made}
    assert {line.source for line in lines} == {""}
    assert [one.name for one in made] == ["", ""]


def test_a_round_with_names_asks_for_one(cast, taimi):
    rounds = [replace(given.ROUNDS[0], named=True)]
    named = given.make_workshop(taimi, cast.guidance.organisation, rounds=rounds)
    aino = given.sit(named)
    given.begin(taimi, named)

    with pytest.raises(NotNow):
        given.write(named, aino, "Nimettä")
    assert given.write(named, aino, "Nimellä", name="Aino").name == "Aino"


def test_what_is_taken_back_keeps_no_words(workshop, taimi):
    aino = given.sit(workshop)
    given.begin(taimi, workshop)
    made = given.write(workshop, aino, "Liikaa")
    writing.take_back(by=visitor(), contribution=made)
    made.refresh_from_db()

    assert (made.taken_back, made.text) == (True, "")
    assert shown_to(workshop, aino) == []


def test_a_form_that_comes_late_does_not_bring_back_what_was_taken_back(workshop, taimi):
    aino, form = given.sit(workshop), uuid4()
    given.begin(taimi, workshop)
    writing.take_back(by=visitor(), contribution=given.write(workshop, aino, "Liikaa", form=form))
    given.write(workshop, aino, "Liikaa", form=form)

    assert [one.text for one in Contribution.objects.all()] == [""]


def test_voices_are_counted_without_saying_whose(workshop, taimi):
    aino, bertil, _silent = given.sit(workshop), given.sit(workshop), given.sit(workshop)
    given.begin(taimi, workshop)
    for text in ("Yksi", "Kaksi", "Kolme"):
        given.write(workshop, aino, text)
    given.write(workshop, bertil, "Neljä")
    table = workshop.tables.get(number=1)
    found = at_tables([table], 1)[table.pk]

    assert (found.joined, found.written) == (3, 2)
    assert (found.voices.shares, found.voices.silent) == ((75, 25, 0), 1)


def test_from_themes_to_a_synthesis_that_quotes_only_what_may_be_quoted(cast, taimi):
    made = given.synthesised(taimi, cast.guidance.organisation)
    cluster = clusters_of(made)[0]

    assert (cluster.size, cluster.told) == (3, "– ”Kuuntelu”")
    assert Remark.objects.get().agrees
    given.finish(taimi, made)
    assert made.state == WorkshopState.DONE
    with pytest.raises(NotNow):
        putting.add_cluster(by=taimi.actor, workshop=made, name="Myöhässä")
    for row in (cluster, synthesis_of(made)):
        with pytest.raises(DatabaseError), transaction.atomic():
            change(row, version=99)


def test_a_synthesis_is_not_finished_unchecked(cast, taimi):
    made = given.written_workshop(taimi, cast.guidance.organisation)
    putting.add_cluster(by=taimi.actor, workshop=made, name="Kohtaaminen")
    putting.draft_synthesis(by=taimi.actor, workshop=made)

    with pytest.raises(NotNow):
        putting.finish_synthesis(by=taimi.actor, workshop=made)
    with pytest.raises(Refused):
        putting.answer_synthesis(by=visitor(), workshop=made, form=uuid4(), agrees=True)


def test_what_was_agreed_is_looked_at_again(cast, taimi):
    made = given.synthesised(taimi, cast.guidance.organisation)
    agreement = made.agreements.get()
    said = {"state": AgreementState.KEPT, "outcome": "Toimii", "review_on": clock.today(), "version": agreement.version}
    reviewed = putting.review_agreement(by=taimi.actor, agreement=agreement, **said)

    assert (reviewed.state, reviewed.outcome, reviewed.reviewed_at is None) == ("kept", "Toimii", False)


def test_strangers_reach_nothing_and_a_line_manager_only_what_they_facilitate(cast, workshop):
    own = given.make_workshop(cast.bertil, cast.guidance.organisation, title="Tiimin oma")

    assert set(workshops_run(cast.taimi.actor)) == {workshop, own}
    assert set(workshops_run(cast.bertil.actor)) == {own}
    for stranger in (cast.saga, cast.marja):
        assert list(workshops_run(stranger.actor)) == []
        with pytest.raises(Refused):
            given.begin(stranger, workshop)


def test_a_theme_of_another_workshop_is_not_taken(cast, taimi):
    made, other = (given.written_workshop(taimi, cast.guidance.organisation, title=name) for name in ("A", "B"))
    foreign = putting.add_cluster(by=taimi.actor, workshop=other, name="Muualta")
    own = made.tables.get(number=1).contributions.first()
    putting.arrange(by=taimi.actor, workshop=made, places={own.pk: foreign.pk})
    own.refresh_from_db()

    assert own.cluster is None
    assert Cluster.objects.count() == 1
