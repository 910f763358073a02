"""Reading suggestions of guides, and who may be suggested."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Count, Max, Q

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.access.tenancy import owner_id
from rinnalla.guidance.choices import AssignmentRole, IntroductionState, SuggestionAnswer
from rinnalla.guidance.models import Assignment, Brief, Introduction, ServiceRequest, Suggestion, Wish
from rinnalla.guidance.states import OPEN_PERIOD, OPEN_REQUEST
from rinnalla.guides.choices import MEETS, Pets
from rinnalla.guides.models import GuideProfile, GuideTerms
from rinnalla.guides.queries import all_terms_of, back_on, profiles_of
from rinnalla.methods.matching import Bar, Guide, Ranking, Wishes, bar_of, rank, words_of
from rinnalla.people.models import Client, Staff
from rinnalla.people.queries.client import blocked_with
from rinnalla.people.queries.membership import guides_of

GUIDING = (AssignmentRole.GUIDE, AssignmentRole.SECOND_GUIDE)


def open_suggestion(request: ServiceRequest) -> Suggestion | None:
    """The suggestion of a request that is not closed."""
    return request.suggestions.filter(closed_at=None).select_related("guide__staff").first()


def newest_of(actor: Actor, request: ServiceRequest) -> Suggestion | None:
    """The newest suggestion of a request, open or closed, for who decides on it."""
    rows = visible(actor, Permission.SUGGESTION_MAKE, Suggestion).filter(request=request)
    return rows.select_related("guide__staff", "request", "choice_reason__data_key").order_by("-created_at").first()


def wish_of(request: ServiceRequest) -> Wish | None:
    """What the client wishes of a guide, if it has been written down."""
    found: Wish | None = Wish.objects.filter(request=request).first()
    return found


def seen_wish(request: ServiceRequest) -> Wish | None:
    """The wishes of an opened request, read with it: whoever reads a request reads its wishes too."""
    found: Wish | None = getattr(request, "wish", None)
    return found


def seen_brief(actor: Actor, request: UUID) -> Brief | None:
    """The brief of a request, where the actor may read it."""
    return visible(actor, Permission.BRIEF_READ, Brief).filter(request=request).first()


def choice_reason(suggestion: Suggestion) -> str:
    """Why this guide was chosen before others, for who decides; it has been read with the suggestion."""
    held = getattr(suggestion, "choice_reason", None)
    return str(held.words) if held else ""


def introductions_of(actor: Actor, suggestion: Suggestion) -> list[Introduction]:
    """The introductory meetings of a suggestion that the actor may know of, oldest first."""
    rows = visible(actor, Permission.SUGGESTION_READ, Introduction).filter(suggestion=suggestion)
    return list(rows.order_by("starts_at"))


def newest_suggestion(actor: Actor, client: Client) -> Suggestion | None:
    """The newest suggestion made to a client, while its request has not ended."""
    rows = visible(actor, Permission.SUGGESTION_READ, Suggestion).filter(request__client=client)
    ahead = rows.filter(request__state__in=OPEN_REQUEST).select_related("guide__staff", "request")
    return ahead.order_by("-created_at").first()


def asked_of(actor: Actor) -> list[Suggestion]:
    """Suggestions that wait for the actor's own answer as a guide, oldest first; nothing of a client comes along."""
    rows = visible(actor, Permission.SUGGESTION_ANSWER, Suggestion).filter(guide=actor.person)
    waits = rows.filter(guide_answer=SuggestionAnswer.WAITING)
    return list(waits.order_by("created_at").only("pk", "created_at"))


def meets_soon(actor: Actor) -> list[Introduction]:
    """Introductory meetings the actor is to have or to record as a guide, the nearest first."""
    rows = visible(actor, Permission.INTRODUCTION_WRITE, Introduction).filter(
        suggestion__guide=actor.person, suggestion__closed_at=None, state=IntroductionState.AGREED
    )
    return list(rows.order_by("starts_at"))


def ranking(request: ServiceRequest, wish: Wish | None) -> tuple[Ranking, dict[str, Staff]]:
    """The guides of the unit in order for this client's wishes, and the staff behind their keys."""
    staff = {str(one.pk): one for one in guides_of(request.unit_id)}
    guides = as_guides(list(staff.values()), request)
    return rank(wishes_of(wish), guides, clock.today()), staff


def free_guides(request: ServiceRequest) -> list[Staff]:
    """Guides of the unit who may be suggested, in order."""
    found, staff = ranking(request, wish_of(request))
    return [staff[one.guide.key] for one in found.candidates]


def may_guide(request: ServiceRequest, person: UUID) -> bool:
    """Whether somebody is a guide of the unit now, free, not on a break and not to be kept apart from the client."""
    staff = [one for one in guides_of(request.unit_id) if one.person_id == person]
    bars: list[Bar | None] = [bar_of(Wishes(), one, clock.today()) for one in as_guides(staff, request)]
    return bars == [None]


def wishes_of(wish: Wish | None) -> Wishes:
    """What has been written down, as it is compared with guides."""
    if wish is None:
        return Wishes()
    return Wishes(
        gender=wish.gender,
        age=wish.age_band,
        themes=_codes(wish.themes),
        smoke_free=wish.smoke_free,
        pets=_codes(wish.pets),
        languages=_codes(wish.languages),
        areas=words_of(wish.areas),
        interests=_codes(wish.interests),
        needs_area=wish.needs_area,
    )


def as_guides(staff: list[Staff], request: ServiceRequest | None = None) -> list[Guide]:
    """Staff as they are compared: what they tell, what has been agreed, what they have to do now.

    With a request also whether its client is to be kept apart from them; a suggestion to it counts as no load.
    """
    persons = [one.person_id for one in staff]
    apart = blocked_with(request.client.person_id) if request else set()
    client = request.client.person_id if request else None
    known = _Known(persons, request)
    return [known.guide(one, is_client=one.person_id == client, apart=one.person_id in apart) for one in staff]


class _Known:
    """What is known of some guides, each table read once."""

    def __init__(self, persons: list[UUID], request: ServiceRequest | None) -> None:
        self.profiles = profiles_of(persons)
        self.terms = all_terms_of(persons)
        self.breaks = back_on(persons)
        self.phases, self.newest = _load(persons)
        self.asked = _asked(persons, request)

    def guide(self, staff: Staff, *, is_client: bool, apart: bool) -> Guide:
        person = staff.person_id
        profile = self.profiles.get(person) or GuideProfile()
        terms = self.terms.get(person) or GuideTerms()
        limits = [limit for limit in (terms.most_clients, profile.clients_wished) if limit is not None]
        return Guide(
            key=str(staff.pk),
            name=str(staff),
            gender=profile.gender,
            age=profile.age_band,
            themes=_codes(profile.themes),
            smoke_free=profile.smoke_free,
            pets=frozenset(map(str, MEETS[Pets(profile.pets)])) if profile.pets else frozenset(),
            languages=_codes(profile.languages),
            areas=words_of(profile.areas),
            interests=_codes(profile.interests),
            hours=terms.weekly_hours,
            most=min(limits, default=None),
            phases=tuple(self.phases.get(person, ())),
            asked=self.asked[person],
            back_on=self.breaks.get(person),
            last_new_client=self.newest.get(person),
            is_client=is_client,
            apart=apart,
        )


def _codes(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def _load(persons: Iterable[UUID]) -> tuple[dict[UUID, list[str]], dict[UUID, date]]:
    """The phases of the periods each guides now, and the day on which each had their last new client."""
    runs = Q(ends_on=None) | Q(ends_on__gt=clock.today())
    rows = Assignment.objects.filter(owner_id=owner_id(), person__in=list(persons), role__in=GUIDING)
    counted = rows.values("person", "period__state").annotate(
        now=Count("pk", filter=runs & Q(period__state__in=OPEN_PERIOD)), newest=Max("starts_on")
    )
    phases: dict[UUID, list[str]] = {}
    newest: dict[UUID, date] = {}
    for row in counted.order_by("person", "period__state"):
        person = row["person"]
        phases.setdefault(person, []).extend([row["period__state"]] * row["now"])
        newest[person] = max(newest.get(person, date.min), row["newest"])
    return phases, newest


def _asked(persons: Iterable[UUID], besides: ServiceRequest | None) -> Counter[UUID]:
    rows = Suggestion.objects.filter(
        owner_id=owner_id(), guide__in=list(persons), closed_at=None, request__state__in=OPEN_REQUEST
    )
    return Counter(
        rows.exclude(request=besides).values_list("guide", flat=True)
        if besides
        else rows.values_list("guide", flat=True)
    )
