"""What lies between a suggestion and two yeses: the client's wishes and an introductory meeting."""

from rinnalla.access import clock
from rinnalla.guidance.actions.suggestion import agree_introduction, record_introduction, suggest_guide
from rinnalla.guidance.actions.wish import write_wishes
from rinnalla.guidance.choices import IntroductionState


def meet_first(walk, coordinator, guide):
    """The client's wishes, the suggestion with its reason, and the meeting that has been held."""
    canaries = walk.canaries
    write_wishes(
        by=walk.actor, request=walk.request, areas=canaries["wish.areas"], own_words=canaries["wish.own_words"]
    )
    walk.suggestion = suggest_guide(
        by=coordinator, request=walk.request, guide=guide, why=canaries["choice_reason.words"]
    )
    made = agree_introduction(
        by=coordinator, request=walk.request, starts_at=clock.now(), place=canaries["introduction.place"]
    )
    walk.introduction = record_introduction(by=coordinator, introduction=made, state=IntroductionState.HELD)
