"""Reading versions with facts changed, and what is known that could give a client away."""

from dataclasses import dataclass
from uuid import UUID

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import SummaryPartKind
from rinnalla.guidance.models import Assignment, Meeting, Period, Retelling, RetellingPart
from rinnalla.methods.identifying import NEVER_STAYS, Finding, find
from rinnalla.people.choices import ConsentKind
from rinnalla.people.models import Client, Consent, Staff
from rinnalla.people.queries.client import consent_in_force
from rinnalla.people.queries.membership import staff_of

ORDER = list(SummaryPartKind)


@dataclass(frozen=True)
class Known:
    """Names and places of a period."""

    persons: tuple[str, ...]
    places: tuple[str, ...]

    def in_text(self, text: str) -> list[Finding]:
        """What in a text could identify."""
        return find(text, persons=self.persons, places=self.places)


def known_of(period: Period) -> Known:
    """Everybody and every place that the records of a period name."""
    client, request = period.client, period.request
    guides = Assignment.objects.filter(period=period).values_list("person", flat=True)
    staff = staff_of([*guides, *([request.sender_id] if request.sender_id else [])])
    persons = [client.name, client.call_name, client.phone, client.email, request.named_contact_name]
    persons += [name for one in staff for name in (str(one), one.first_name, one.last_name)]
    units = [unit for unit in (period.unit, request.from_unit) if unit]
    places = [name for unit in units for name in (unit.name, unit.organisation.name)]
    places += [meeting.place for meeting in Meeting.objects.filter(period=period)]
    return Known(tuple(filter(None, dict.fromkeys(persons))), tuple(filter(None, dict.fromkeys(places))))


def parts_of_retelling(actor: Actor, retelling: Retelling) -> list[RetellingPart]:
    """The four parts of a version in their order."""
    rows = visible(actor, Permission.RETELLING_READ, RetellingPart).filter(retelling=retelling)
    return sorted(rows, key=lambda part: ORDER.index(SummaryPartKind(part.kind)))


def open_findings(retelling: Retelling, parts: list[RetellingPart], known: Known) -> list[Finding]:
    """What still has to be changed or confirmed, each once: confirmed words count as settled, names never."""
    stays = set(retelling.may_stay.splitlines())
    found = [one for part in parts for text in (part.heading, part.text) for one in known.in_text(text)]
    waiting = [one for one in found if one.mark in NEVER_STAYS or one.text not in stays]
    return list({one.text: one for one in waiting}.values())


def story_consent(client: Client) -> Consent | None:
    """The client's consent that their story be published, while it stands."""
    return consent_in_force(client, ConsentKind.STORY)


def names_of(retelling: Retelling) -> dict[UUID, Staff]:
    """Who made and who checked a version."""
    persons = [person for person in (retelling.maker_id, retelling.checker_id) if person]
    return {one.person_id: one for one in staff_of(persons)}
