"""What belongs to meetings on a walked path: partner summary, a draft written together, a service tried, a group."""

from rinnalla.access import clock
from rinnalla.guidance.actions.group import agree_group, record_group
from rinnalla.guidance.actions.note import tell_partner
from rinnalla.guidance.actions.together import keep_together
from rinnalla.guidance.actions.tried import suggest_service
from rinnalla.guidance.models import Period
from rinnalla.services.actions.content import load_directory
from rinnalla.services.models import Service
from tests.factories.cast import SYSTEM

CONTENT = {
    "organizations": [{"key": "place", "name": {"fi": "Kotisatama ry"}}],
    "services": [
        {
            "key": "badminton", "organization": "place", "name": {"fi": "Sulkapallovuoro", "sv": "Badmintontur"},
            "description": {"fi": "Pelataan omaan tahtiin."}, "phones": [{"number": "08 555 0401"}],
            "hours": {"weekly": [{"days": ["MO"], "times": ["17:00-19:00"]}]},
        }
    ],
}  # fmt: skip


def walk_meeting(walk, guide):
    """A summary for the partner, words being written together, a service outside the directory."""
    canaries = walk.canaries
    walk.partner = tell_partner(by=guide, meeting=walk.meeting, text=canaries["note.partner"])
    keep_together(
        by=guide, meeting=walk.meeting, own_words=canaries["together.own_words"], told=canaries["together.told"]
    )
    walk.tried = suggest_service(
        by=guide, period=walk.period, other=canaries["tried.other"], reason=canaries["tried.reason"]
    )


def walk_group(walk, guide):
    """A group meeting held, with what is told of all."""
    period, place = Period.objects.get(pk=walk.period.pk), walk.canaries["group.place"]
    walk.group = agree_group(by=guide, periods=[period], starts_at=clock.now(), place=place).record
    text = walk.canaries["group.text"]
    record_group(by=guide, group=walk.group, present=list(walk.group.meetings.all()), minutes=30, text=text)


def make_service():
    """A directory of one service."""
    load_directory(by=SYSTEM, content=CONTENT)
    return Service.objects.get()
