"""A guide who is not the client's has opened their data two hours ago; the hour is over, and it has been reviewed."""

from datetime import timedelta

from rinnalla.access import clock
from rinnalla.access.break_glass import BreakGlass, BreakGlassBasis, BreakGlassReview, Finding
from rinnalla.access.records import Run, writing
from rinnalla.guidance.actions.break_glass import review


def walk_break_glass(walk, opener, reviewer):
    """Made past the action, which opens for the hour that begins now."""
    with writing(Run(opener, frozenset({BreakGlass, BreakGlassReview}), frozenset())):
        walk.opening = BreakGlass(
            person=opener.person, role=opener.grants[0].role, client=walk.client.pk, basis=BreakGlassBasis.DANGER,
            reason=walk.canaries["break_glass.reason"], opened_at=clock.now() - timedelta(hours=2),
            data_key=walk.client.data_key,
        )  # fmt: skip
        walk.opening.save()
        BreakGlassReview(use=walk.opening, data_key=walk.client.data_key).save()
    review(by=reviewer, use=walk.opening, finding=Finding.JUSTIFIED, remark=walk.canaries["break_glass_review.remark"])
