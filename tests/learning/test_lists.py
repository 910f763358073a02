"""A page asks as much of the database whether it has one row, three or thirty."""

from datetime import timedelta

import pytest
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.actors import link_holder, system
from rinnalla.access.models import DemoMark
from rinnalla.access.roles import Role
from rinnalla.learning.actions import event as events
from rinnalla.learning.actions import synthesis as putting
from rinnalla.learning.actions import team, use
from rinnalla.learning.actions.attendance import record_attendance
from rinnalla.learning.actions.material import add_material
from rinnalla.learning.actions.offer import offer_help
from rinnalla.learning.choices.event import REGISTRATION, PairKind, Way
from tests.factories.cast import make_staff
from tests.factories.costs import grown_costs
from tests.factories.experts import ask, make_expert, own_expert
from tests.factories.learning import join, join_as, make_event
from tests.factories.workshops import make_workshop, synthesised

DAY = timedelta(days=1)


@pytest.fixture
def later(db):
    DemoMark.objects.create(stamp="x", built_at=clock.now())
    return lambda days: clock.told(clock.now() + days * DAY)


def follow(registration, *, used="used"):
    """Two weeks later it is told that what was learnt has come into use."""
    use.begin_checks(by=system("learning"), registration=registration)
    use.tell_use(by=link_holder(registration.pk, REGISTRATION), check=registration.use_checks.get(weeks=2), used=used)


def test_lists_of_trainings(cast, window):
    one = make_event(cast.taimi, ways=[Way.ONLINE])
    code, of = one.sessions.get(), [one.pk]

    def grow(number):
        other = make_event(cast.taimi, ways=[Way.ONLINE], title=f"Koulutus {number}", topics=["Eka", "Toka"])
        join_as(cast.wilma, other, way=Way.ONLINE)
        mine = join(one, f"Osallistuja{number}", way=Way.ONLINE, question="Miten?")
        events.add_session(by=cast.taimi.actor, event=one, starts_at=one.ends_at + DAY, ends_at=one.ends_at + 2 * DAY)
        add_material(by=cast.taimi.actor, event=one, title=f"Diat {number}", address="https://x.example/")
        record_attendance(by=cast.taimi.actor, session=code, here={mine.pk: None})
        offer_help(by=cast.aino.actor, topic=f"Aihe {number}", how="Viestillä")
        one.refresh_from_db()

    def pages():
        return {
            "list": ("wilma", reverse("event_list")),
            "own": ("wilma", reverse("own_learning")),
            "managed": ("taimi", reverse("event_manage_list")),
            "one": ("taimi", reverse("event_manage", args=of)),
            "people": ("taimi", reverse("event_people", args=of)),
            "questions": ("taimi", reverse("event_questions", args=of)),
            "told": ("wilma", reverse("event", args=of)),
            "attendance": ("taimi", reverse("session_attendance", args=[code.pk])),
            "offers": ("aino", reverse("help_offer_list")),
            "home of a trainer": ("taimi", reverse("home")),
            "home of a worker": ("wilma", reverse("home")),
        }

    assert grown_costs(window, grow, pages) == {}


def register_guidance(cast, made):
    team.register_team(
        by=cast.bertil.actor, unit=cast.guidance, training=made, people=[cast.aino.staff, cast.daniel.staff],
        way=Way.ONLINE, reflect_at=made.ends_at + DAY,
    )  # fmt: skip


def test_a_teams_learning_and_its_figures(cast, window, later):
    by, unit, today = cast.bertil.actor, cast.guidance, clock.today() + 20 * DAY

    def grow(number):
        with later(-20):
            over = make_event(cast.taimi, ways=[Way.ONLINE], title=f"Pidetty {number}", starts_in=DAY)
            register_guidance(cast, over)
        came = list(over.registrations.all())
        record_attendance(by=cast.taimi.actor, session=over.sessions.get(), here={one.pk: None for one in came})
        for one in came:
            follow(one)
        coming = make_event(cast.taimi, ways=[Way.ONLINE], title=f"Koulutus {number}")
        register_guidance(cast, coming)
        use.plan_use_together(by=by, unit=unit, training=coming, situation="Kun", deed="Niin")
        team.begin_pair(
            by=by, unit=unit, first=cast.aino.person, second=make_staff(f"Uusi{number}", (Role.WORKER, unit)).person,
            kind=PairKind.SHADOWING, goal="Kotikäynnit", starts_on=today, ends_on=today + 90 * DAY, minutes=60,
        )  # fmt: skip
        team.tell_visit(by=by, unit=unit, where=f"Paikka {number}", on=today)

    def pages():
        return {
            "team": ("bertil", reverse("team_learning", args=[unit.pk])),
            "teams": ("bertil", reverse("team_learning_list")),
            "figures": ("taimi", reverse("learning_figures")),
            "home": ("bertil", reverse("home")),
        }

    with later(20):
        assert grown_costs(window, grow, pages) == {}


def test_lists_of_workshops(cast, window):
    organisation = cast.guidance.organisation
    one, kept = make_workshop(cast.taimi, organisation, size=3), synthesised(cast.taimi, organisation)

    def grow(number):
        make_workshop(cast.taimi, organisation, title=f"Työpaja {number}")
        putting.add_cluster(by=cast.taimi.actor, workshop=kept, name=f"Teema {number}")
        putting.agree(
            by=cast.taimi.actor, workshop=kept, text=f"Sovittu {number}", responsible="Tiimi", review_on=clock.today()
        )

    def pages():
        of = [kept.pk]
        return {
            "list": ("taimi", reverse("workshop_list")),
            "ready": ("taimi", reverse("workshop", args=[one.pk])),
            "held": ("taimi", reverse("workshop", args=of)),
            "sort": ("taimi", reverse("workshop_sort", args=of)),
            "synthesis": ("taimi", reverse("synthesis", args=of)),
        }

    assert grown_costs(window, grow, pages) == {}


def test_lists_of_experts(cast, window):
    expert, own = make_expert(cast.taimi, cast.guidance.organisation), own_expert(cast.aino)

    def grow(number):
        make_expert(cast.taimi, cast.guidance.organisation, name=f"Helmi {number}", email=f"h{number}@x.invalid")
        ask(cast.taimi, expert, title=f"Iltapäivä {number}")
        ask(cast.taimi, own, title=f"Aamu {number}")

    def pages():
        return {
            "pool": ("taimi", reverse("expert_list")),
            "expert": ("taimi", reverse("expert", args=[expert.pk])),
            "own": ("aino", reverse("expert_own")),
            "engagement": ("taimi", reverse("engagement", args=[expert.engagements.first().pk])),
        }

    assert grown_costs(window, grow, pages) == {}
