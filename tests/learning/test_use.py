"""Into use: plans before, checks weeks later, what a team does together, and figures without names."""

from datetime import timedelta

import pytest
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.actors import link_holder, system
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.models import DemoMark
from rinnalla.access.roles import Role
from rinnalla.learning.actions import offer as offers
from rinnalla.learning.actions import team, use
from rinnalla.learning.actions.attendance import record_attendance
from rinnalla.learning.choices.event import REGISTRATION, PairKind, RegistrationState, Way
from rinnalla.learning.models import (
    HelpOffer,
    LearningTime,
    Pair,
    Registration,
    TeamReflection,
    UseCheck,
    UsePlan,
)
from rinnalla.learning.queries.figures import in_use
from rinnalla.learning.queries.registration import token_of
from rinnalla.learning.queries.team import time_told, times_of
from rinnalla.learning.tasks.use import look_after_use
from rinnalla.people.actions.organisation import give_role
from rinnalla.post.models import Outbox
from tests.factories.cast import SYSTEM, make_staff
from tests.factories.learning import join, join_as, make_event

DAY = timedelta(days=1)
PLAN = {"situation": "Kun asiakas hiljenee", "deed": "Odotan ja kysyn"}


@pytest.fixture
def event(cast):
    return make_event(cast.taimi, ways=[Way.ONLINE, Way.TOGETHER], capacity=50)


@pytest.fixture
def later(cast):
    DemoMark.objects.create(stamp="x", built_at=clock.now())
    return lambda days: clock.told(clock.now() + days * DAY)


def holder(registration):
    return link_holder(registration.pk, REGISTRATION)


def text(answer):
    return answer.content.decode()


def lead(cast, people, event, **more):
    said = {"way": Way.TOGETHER, "reflect_at": event.ends_at + DAY, **more}
    return team.register_team(
        by=cast.bertil.actor, unit=cast.guidance, training=event, people=[one.staff for one in people], **said
    )


def test_a_participant_plans_before_the_training_by_their_link_and_nobody_else_reads_it(cast, event, outside, window):
    mine = join(event, "Anna", way=Way.ONLINE)
    page = reverse("registration_plan", args=[token_of(mine)])

    outside.post(page, {"submission": "1" * 32, **PLAN})
    outside.post(page, {"submission": "2" * 32, **PLAN, "deed": "Odotan vielä hetken"})

    plan = UsePlan.objects.get()
    assert (plan.situation, plan.deed) == (PLAN["situation"], "Odotan vielä hetken")
    assert "Odotan vielä" in text(outside.get(reverse("registration", args=[token_of(mine)])))
    for name in ("event_people", "event_use", "event_manage"):
        assert "Odotan vielä" not in text(window("taimi").get(reverse(name, args=[event.pk])))


def test_a_team_registers_together_and_reserves_time_to_go_through_it(cast, event):
    lead(cast, [cast.aino, cast.daniel], event)

    people = {one.person_id for one in Registration.objects.all()}
    assert people == {cast.aino.person.pk, cast.daniel.person.pk}
    assert [(one.unit, one.state) for one in Registration.objects.all()] == [
        (cast.guidance, RegistrationState.REGISTERED)
    ] * 2
    assert TeamReflection.objects.get().planned_at == event.ends_at + DAY == LearningTime.objects.get().starts_at


def test_a_line_manager_registers_only_their_own_people_once_and_reflects_afterwards(cast, event):
    with pytest.raises(Refused):
        lead(cast, [cast.cecilia], event)
    with pytest.raises(NotNow):
        lead(cast, [cast.aino], event, reflect_at=event.starts_at - DAY)
    with pytest.raises(NotNow):
        lead(cast, [], event)
    lead(cast, [cast.aino], event)
    with pytest.raises(NotNow):
        lead(cast, [cast.daniel], event)


def test_a_line_manager_of_several_units_chooses_which_of_them_to_register(cast, event, window):
    give_role(by=SYSTEM, unit=cast.clinic, person=cast.bertil.person, role=Role.LINE_MANAGER)
    page = reverse("team_register", args=[event.pk])

    choice = text(window("bertil").get(page))
    other = text(window("bertil").get(f"{page}?yksikko={cast.clinic.pk}"))
    said = {"people": str(cast.wilma.staff.pk), "way": Way.TOGETHER, "reflect_on": "31.12.2098", "reflect_at": "9.00"}
    answer = window("bertil").post(f"{page}?yksikko={cast.clinic.pk}", minutes=30, **said)

    assert [str(unit) in choice for unit in (cast.guidance, cast.clinic, cast.elsewhere)] == [True, True, False]
    assert ("Wilma" in other, "Daniel" in other, answer.status_code) == (True, False, 303)
    assert Registration.objects.get().person == cast.wilma.person
    strange = window("bertil").get(f"{page}?yksikko={cast.elsewhere.pk}")
    assert "Cecilia" not in text(strange)


def test_nobody_who_leads_no_team_registers_one(cast, event):
    for stranger in (cast.aino, cast.taimi, cast.wilma):
        with pytest.raises(Refused):
            team.register_team(
                by=stranger.actor, unit=cast.guidance, training=event, people=[cast.daniel.staff], way=Way.TOGETHER,
                reflect_at=event.ends_at + DAY,
            )  # fmt: skip


def test_the_team_waits_where_the_places_are_taken(cast):
    event = make_event(cast.taimi, capacity=1)

    lead(cast, [cast.aino, cast.daniel], event, way=Way.ON_SITE)

    states = sorted(Registration.objects.values_list("state", flat=True))
    assert states == [RegistrationState.REGISTERED, RegistrationState.WAITING]


def test_the_reflection_makes_the_reserved_time_come_true(cast, event, window):
    lead(cast, [cast.aino], event)
    made = TeamReflection.objects.get()

    window("aino").post(
        reverse("reflection", args=[made.pk]), learnt="Kuuntelimme", agreed="Kysymme aina", version=made.version
    )

    assert LearningTime.objects.get().realised == 30
    assert "Kysymme aina" in text(window("daniel").get(reverse("team_learning", args=[cast.guidance.pk])))
    assert window("cecilia").get(reverse("reflection", args=[made.pk])).status_code == 404


def test_lost_time_is_told_with_its_reason(cast, later):
    made = team.reserve_time(
        by=cast.bertil.actor, unit=cast.guidance, purpose="Lukupiiri", starts_at=clock.now() + DAY, minutes=60
    )
    with later(2):
        team.record_time(by=cast.bertil.actor, time=made, realised=20, lost="haste")
        told = time_told(times_of(cast.bertil.actor, cast.guidance))

    assert (told.planned, told.realised, [number for _why, number in told.lost]) == (60, 20, [1])


def test_those_who_came_are_asked_at_two_eight_and_twenty_six_weeks(cast, event, later):
    came, stayed_away = (join(event, name, way=Way.ONLINE) for name in ("Anna", "Bo"))
    record_attendance(by=cast.taimi.actor, session=event.sessions.get(), here={came.pk: None})
    with later(31):
        look_after_use()
        look_after_use()

    assert [(one.registration, one.weeks) for one in UseCheck.objects.order_by("weeks")] == [
        (came, 2), (came, 8), (came, 26),
    ]  # fmt: skip
    asked = []
    for days in (43, 45, 46, 90, 215):
        with later(days):
            look_after_use()
        asked.append(UseCheck.objects.exclude(asked_at=None).count())
    assert asked == [0, 1, 1, 2, 3]
    assert stayed_away.use_checks.count() == 0
    assert "/kaytto/2" in Outbox.objects.filter(about=event.pk).order_by("created_at")[2].body


def asked(cast, event, people):
    """Everybody is asked for the first time, two weeks after."""
    for one in people:
        use.begin_checks(by=system("learning"), registration=one)
    return [one.use_checks.get(weeks=2) for one in people]


def test_an_answer_is_given_by_the_link_or_with_a_sign_in_for_four_weeks(cast, event, later, outside, window):
    by_link, signed_in = join(event, "Anna", way=Way.ONLINE), join_as(cast.aino, event, way=Way.ONLINE)
    asked(cast, event, [by_link, signed_in])
    with later(45):
        outside.post(reverse("registration_use", args=[token_of(by_link), 2]), {"submission": "1" * 32, "used": "used"})
        window("aino").post(
            reverse("registration_use", args=[token_of(signed_in), 2]), used="no_chance", limit="time", changer="team"
        )
    with later(80):
        late = outside.get(reverse("registration_use", args=[token_of(by_link), 2]))
        with pytest.raises(NotNow):
            use.tell_use(by=holder(by_link), check=by_link.use_checks.get(weeks=2), used="used")

    answers = UseCheck.objects.exclude(used="").order_by("pk")
    assert [(one.used, one.limit) for one in answers] == [("used", ""), ("no_chance", "time")]
    assert late.status_code == 404


def test_a_link_answers_its_own_check_only(cast, event, later):
    mine, other = (join(event, name, way=Way.ONLINE) for name in ("Anna", "Bo"))
    checks = asked(cast, event, [mine, other])
    with later(45), pytest.raises(Refused):
        use.tell_use(by=holder(mine), check=checks[1], used="used")


def test_what_came_into_use_is_told_of_five_and_a_unit_only_when_nobody_can_answer_any_more(cast, event, later):
    ours = [join_as(make_staff(f"Oma{n}", (Role.WORKER, cast.guidance)), event, way=Way.ONLINE) for n in range(7)]
    others = [join(event, f"Muu{n}", way=Way.ONLINE) for n in range(6)]
    checks = asked(cast, event, [*ours, *others])
    with later(45):
        assert in_use(event, 2).base is None
        for number, check in enumerate(checks[:9]):
            use.tell_use(by=holder(check.registration), check=check, used="used" if number % 2 else "partly")
        before = in_use(event, 2, unit=cast.guidance)
        assert in_use(event, 2).base == 9
    with later(80):
        whole = in_use(event, 2)
        unit = in_use(event, 2, unit=cast.guidance)

    assert (before.base, before.is_final) == (None, False)
    assert (whole.base, whole.is_final) == (9, True)
    # Seven of ours and two others answered: telling both would give the two away.
    assert unit.base is None


def test_five_answers_of_which_everything_is_hidden_break_no_page(cast, event, later, window):
    people = [join(event, f"P{number}", way=Way.ONLINE) for number in range(5)]
    said = [
        ("used", "nothing"),
        *(("no_chance", limit) for limit in ("place", "support", "situations")),
        ("partly", "time"),
    ]
    with later(45):
        for check, (used, limit) in zip(asked(cast, event, people), said, strict=True):
            use.tell_use(by=holder(check.registration), check=check, used=used, limit=limit)
        told = in_use(event, 2)
        pages = [window("bertil").get("/"), window("taimi").get(reverse("event_use", args=[event.pk]))]

    assert (dict(told.used), set(told.limit.values())) == ({}, {None, 0})
    assert [one.status_code for one in pages] == [200, 200]


def test_the_team_page_names_nobody_who_took_part(cast, event, window):
    join_as(cast.aino, event, way=Way.ONLINE)

    page = text(window("bertil").get(reverse("team_learning", args=[cast.guidance.pk])))

    assert ("1 meistä osallistuu" in page, "Aino" in page) == (True, False)


def test_a_pair_sees_its_own_and_the_line_manager_those_of_the_team(cast, window):
    today = clock.today()
    said = {"kind": PairKind.SHADOWING, "goal": "Kotikäynnit", "starts_on": today, "ends_on": today + 30 * DAY}
    people = {"first": cast.aino.person, "second": cast.daniel.person}
    team.begin_pair(by=cast.bertil.actor, unit=cast.guidance, minutes=60, **people, **said)
    page = reverse("team_learning", args=[cast.guidance.pk])

    assert ["Kotikäynnit" in text(window(who).get(page)) for who in ("aino", "bertil", "marja")] == [True, True, False]
    with pytest.raises(Refused):
        team.begin_pair(
            by=cast.bertil.actor, unit=cast.guidance, minutes=60, **{**people, "second": cast.cecilia.person}, **said
        )
    assert Pair.objects.count() == 1


def test_offers_of_help_are_fresh_and_ones_own_to_take_back(cast, window, later):
    offers.offer_help(by=cast.aino.actor, topic="Puheeksi ottaminen", how="Viestillä")
    page = reverse("help_offer_list")

    assert "Puheeksi ottaminen" in text(window("wilma").get(page))
    assert "Puheeksi ottaminen" not in text(window("wilma").get(f"{page}?q=kriisi"))
    with later(190):
        assert "Puheeksi ottaminen" not in text(window("wilma").get(page))
        offers.renew_offer(by=cast.aino.actor, offer=HelpOffer.objects.get())
        assert "Puheeksi ottaminen" in text(window("wilma").get(page))
    with pytest.raises(Refused):
        offers.withdraw_offer(by=cast.bertil.actor, offer=HelpOffer.objects.get())
    offers.withdraw_offer(by=cast.aino.actor, offer=HelpOffer.objects.get())
    assert not HelpOffer.objects.exists()


def test_plans_checks_and_reflections_stand_nowhere_open(cast, event, later):
    mine = join(event, "Anna", way=Way.ONLINE)
    use.plan_use(by=holder(mine), registration=mine, **PLAN)
    check = asked(cast, event, [mine])[0]
    with later(45):
        use.tell_use(by=holder(mine), check=check, used="used", words="Salaisuus")

    raw = [*UsePlan.objects.values_list("situation", flat=True), *UseCheck.objects.values_list("words", flat=True)]
    assert not [one for one in raw if b"hiljenee" in bytes(one or b"") or b"Salaisuus" in bytes(one or b"")]
