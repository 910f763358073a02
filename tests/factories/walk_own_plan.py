"""The client's own plan with every part, each text a canary; the guide may read it, the coordinator may not."""

from rinnalla.guidance.actions.own_plan import choose_readers, write_part
from rinnalla.guidance.choices import OwnPlanPartKind, OwnPlanReaders


def write_own_plan(walk):
    """Every part written by the client, the first one twice."""
    write_part(by=walk.actor, client=walk.client, kind=OwnPlanPartKind.WELL, text=walk.canaries["own_plan.earlier"])
    for version, kind in enumerate(reversed(OwnPlanPartKind)):
        first = 1 if version == len(OwnPlanPartKind) - 1 else 0
        text = walk.canaries[f"own_plan.{kind}"]
        write_part(by=walk.actor, client=walk.client, kind=kind, text=text, version=first)
    walk.plan = choose_readers(by=walk.actor, client=walk.client, readers=OwnPlanReaders.GUIDE)
