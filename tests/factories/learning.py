"""Training events, and those who register for them."""

from datetime import timedelta
from uuid import uuid4

from rinnalla.access import clock
from rinnalla.access.actors import visitor
from rinnalla.learning.actions import event as events
from rinnalla.learning.actions.material import add_material
from rinnalla.learning.actions.offer import offer_help
from rinnalla.learning.actions.registration import Participant, Wish, register
from rinnalla.learning.actions.team import register_team
from rinnalla.learning.choices.event import Way
from rinnalla.learning.models import LearningTime

LINKS = "https://rinnalla.example/koulutukset/oma/"


def make_event(
    trainer, *, starts_in=timedelta(days=30), lasts=timedelta(hours=2), topics=(), published=True, ways=(Way.ON_SITE,),
    capacity=None, title="Kohtaaminen", **arranged
):  # fmt: skip
    """An event of the organisation that a trainer works for, opened for registration unless said otherwise."""
    by, organisation = trainer.actor, trainer.memberships[0].unit.organisation
    made = events.plan_event(by=by, organisation=organisation, title={"fi": title})
    begins = clock.now() + starts_in
    events.add_session(by=by, event=made, starts_at=begins, ends_at=begins + lasts)
    made.refresh_from_db()
    made = events.arrange_event(by=by, event=made, ways=list(ways), capacity=capacity, **arranged)
    if topics:
        events.write_topics(by=by, event=made, words=list(topics))
    return events.publish_event(by=by, event=made, link_base=LINKS) if published else made


def join(event, name, *, way=Way.ON_SITE, email=None, **wish):
    """Somebody without a sign-in registers."""
    participant = Participant(name, f"{name.lower()}@example.org" if email is None else email)
    return register(by=visitor(uuid4()), event=event, participant=participant, wish=Wish(way=way, **wish))


def join_as(member, event, *, way=Way.ON_SITE, **wish):
    """Somebody with a sign-in registers."""
    unit = member.memberships[0].unit
    participant = Participant(str(member.staff), person=member.person, unit=unit)
    return register(by=member.actor, event=event, participant=participant, wish=Wish(way=way, **wish))


def make_learning(trainer, unit, leader, worker):
    """One of each that a trainer, a line manager and a worker have, by what the matrix calls them."""
    event = make_event(trainer, topics=["Kuunteleminen"], capacity=1)
    made = join(event, f"Osallistuja{unit.name}", question="Miten aloitan?")
    join(event, f"Jonottaja{unit.name}")
    register_team(
        by=leader.actor, unit=unit, training=event, people=[worker.staff], way=Way.ON_SITE,
        reflect_at=event.ends_at + timedelta(days=1),
    )  # fmt: skip
    return {
        "event": event,
        "event session": event.sessions.get(),
        "event registration": made,
        "event question": made.questions.get(),
        "event unit": unit,
        "event time": LearningTime.objects.get(unit=unit),
        "event reflection": event.reflections.get(),
        "event offer": offer_help(by=worker.actor, topic="Kuunteleminen", how="Viestillä"),
        "event material": add_material(by=trainer.actor, event=event, title="Diat", address="https://x.example/"),
    }
