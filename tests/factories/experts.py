"""Experts by experience: Helmi, who answers by links, and a guide who signs in; what they are asked to."""

from datetime import timedelta
from uuid import uuid4

from rinnalla.access import clock
from rinnalla.access.actors import visitor
from rinnalla.learning.actions import engagement as engaging
from rinnalla.learning.actions import expert as pool

TOLD = {
    "name": "Helmi", "email": "helmi@esimerkki.invalid", "phone": "", "speaks_of": "Toipuminen\nVertaistuki",
    "silent_of": "Lapset", "fee": "paid", "fee_words": "Matka bussilla", "support": "Ystävä Aune",
    "debrief": "same_day", "recording": "no", "needs": "Iltapäivä", "available": True,
}  # fmt: skip
ASKED = {
    "title": "Kohtaamisen iltapäivä", "audience": "Kotihoito, 20 henkeä", "topic": "Mikä auttoi", "fee": "150 euroa",
    "support": "Taimi on vastassa", "place": "klo 13, kirjasto",
}  # fmt: skip


def make_expert(member, organisation, **told):
    """Somebody in the pool who does not sign in."""
    return pool.record_expert(by=member.actor, organisation=organisation, **{**TOLD, **told})


def own_expert(guide, **told):
    """A guide who has told what they speak of."""
    return pool.join_pool(by=guide.actor, **{**TOLD, "name": "Aino", "email": "", **told})


def ask(member, expert, **said):
    """Asked to an event today."""
    told = {**ASKED, "held_on": clock.today(), "base": "https://x.invalid/v/", **said}
    return engaging.ask_expert(by=member.actor, expert=expert, **told)


def held(member, guide, **told):
    """A guide's engagement that has been agreed and held, with a feedback."""
    made = ask(member, own_expert(guide, **told))
    engaging.answer_engagement(by=guide.actor, engagement=made, agrees=True)
    engaging.give_feedback(by=visitor(), engagement=made, form=uuid4(), words="Kiitos rehellisyydestä")
    return engaging.hold_engagement(by=member.actor, engagement=made)


def make_engagements(member, guide):
    """One of each for the matrix: an expert, an engagement, the guide's own, feedback given to them."""
    organisation = member.memberships[0].unit.organisation
    expert, own = make_expert(member, organisation), held(member, guide)
    return {
        "expert": expert,
        "expert engagement": ask(member, expert, held_on=clock.today() + timedelta(9)),
        "expert own": own,
        "expert feedback": own.feedback.get(),
    }
