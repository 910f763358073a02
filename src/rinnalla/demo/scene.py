"""One period while it is told: who takes part, and what has come of it so far."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from rinnalla.access.actors import Actor
from rinnalla.demo import calendar
from rinnalla.guidance.models import (
    Count,
    EvaluationItem,
    Goal,
    Meeting,
    Pause,
    Period,
    ServiceRequest,
    ServiceTried,
    Setback,
    Summary,
    Waiting,
)
from rinnalla.people.choices import Channel
from rinnalla.people.models import Account, Staff, Unit
from rinnalla.people.queries.account import actor_of

if TYPE_CHECKING:
    from rinnalla.demo.build import Region

JUNE, MIDDLE = 6, 10
SOON = 21


@dataclass
class Scene:
    """A period, its people as actors at the time told, and its days counted from the first meeting."""

    region: "Region"
    request: ServiceRequest
    period: Period
    guide_key: str
    first: date
    today: date
    sender_key: str
    account: Account | None = None
    goals: list[Goal] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    left: list[EvaluationItem] = field(default_factory=list)
    held: list[Meeting] = field(default_factory=list)
    waits: list[Waiting] = field(default_factory=list)
    summaries: list[Summary] = field(default_factory=list)
    tried: dict[str, ServiceTried] = field(default_factory=dict)
    setback: Setback = field(init=False)
    pause: Pause = field(init=False)

    @property
    def guide(self) -> Actor:
        """The guide of these days."""
        return self.region.actor(self.guide_key)

    @property
    def coordinator(self) -> Actor:
        """The coordinator."""
        return self.region.actor("marja")

    @property
    def client(self) -> Actor | None:
        """The client, where they have a sign-in of their own."""
        return actor_of(self.account, source="demonstration") if self.account else None

    @property
    def client_or_coordinator(self) -> Actor:
        """The client with their own account, or the coordinator who records their answer."""
        return self.client or self.coordinator

    @property
    def how(self) -> Channel:
        """How the client says what they say."""
        return Channel.OWN_ACCOUNT if self.account else Channel.IN_PERSON

    @property
    def staff(self) -> dict[str, Staff]:
        """The workers by their keys."""
        return self.region.staff

    @property
    def sender(self) -> Actor:
        """Who sent the request."""
        return self.region.actor(self.sender_key)

    @property
    def clinic(self) -> Unit:
        """The unit most requests come from."""
        return self.region.units["clinic"]

    def on(self, day: int) -> date:
        """A day counted from the first meeting."""
        return self.first + timedelta(day)

    def at(self, day: int, hour: int) -> datetime:
        """A Finnish time on such a day."""
        return calendar.at(self.on(day), hour)

    def ahead(self, days: int) -> datetime:
        """Early afternoon on the first working day so many days from today."""
        return calendar.at(calendar.work_day_from(self.today, days), 14)

    def next_summer(self) -> date:
        """The tenth of June that is at least three weeks ahead."""
        found = date(self.today.year, JUNE, MIDDLE)
        return found if found > self.today + timedelta(SOON) else date(self.today.year + 1, JUNE, MIDDLE)
