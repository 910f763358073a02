"""Who has read what: clients opened with a reason, what data protection looks at, and a client who asks."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rinnalla.access import clock
from rinnalla.access.actors import system
from rinnalla.access.break_glass import BreakGlassBasis, Finding
from rinnalla.access.clock import told
from rinnalla.access.permissions import Permission
from rinnalla.demo import calendar
from rinnalla.demo.teller import Teller
from rinnalla.guidance.actions import break_glass, log
from rinnalla.guidance.queries.log import viewings
from rinnalla.guidance.queries.log_case import last_monday
from rinnalla.people.models import Client

if TYPE_CHECKING:
    from rinnalla.demo.build import Region

# The Wednesday of the last whole week, counted from its Monday.
WEDNESDAY = timedelta(days=2)


@dataclass
class Readings:
    """What the trail of these weeks tells; ``tellers`` by the client's name."""

    region: "Region"
    tellers: dict[str, Teller]
    today: date

    def tell(self) -> None:
        """One opening of last week reviewed and on the week's list, one of these days, and Jarkko's question."""
        self._last_week()
        with told(calendar.at(calendar.worked(self.today, 2), 9, 5)):
            break_glass.open_with_reason(
                by=self.region.actor("mikko"),
                client=self._client("Sirpa Laakso"),
                basis=BreakGlassBasis.ABSENCE,
                reason="Aila on sairaana, ja tämän päivän tapaaminen pitää perua asiakkaalta.",
            )
        self._question()

    def _client(self, name: str) -> Client:
        return self.tellers[name].scene.period.client

    def _last_week(self) -> None:
        day = last_monday() + WEDNESDAY
        with told(calendar.at(day, 17, 20)):
            use = break_glass.open_with_reason(
                by=self.region.actor("jonna"),
                client=self._client("Jere Kallio"),
                basis=BreakGlassBasis.CLIENT_ASKS,
                reason="Jere soitti toimistolle, kun Pekka ei vastannut, ja kysyi seuraavaa aikaansa.",
            )
        with told(calendar.at(day + timedelta(1), 9)):
            break_glass.review(by=self.region.actor("marja"), use=use, finding=Finding.JUSTIFIED)
        with told(calendar.at(last_monday() + timedelta(7), 0, 5)):
            log.list_odd_readings(by=system("demonstration"), monday=last_monday())

    def _question(self) -> None:
        jarkko = self.tellers["Jarkko Niemi"].scene
        with told(calendar.at(calendar.worked(self.today, 3), 20)):
            client = jarkko.client_or_coordinator
            rows = viewings(client, Permission.LOG_OWN, jarkko.period.client, own=False)
            so_far = (row.line.pk for row in rows if row.line.at < clock.microseconds(clock.now()))
            words = "Miksi tietojani on katsottu tänä päivänä?"
            log.ask_about_line(by=client, client=jarkko.period.client, line=next(so_far), words=words)
