"""What of the directory each permission reaches.

Nobody reads what an import has brought in before it is published, nor what has left the directory. What is meant for
professionals is told to those who may be told, and to nobody else: here, not in any page.
"""

from django.db.models import Q

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import EVERYTHING, anywhere, rule, scope
from rinnalla.people.queries.membership import works_today
from rinnalla.post.queries import open_links
from rinnalla.services.choices import CHECK_LINK, Audience, Taxonomy
from rinnalla.services.models import (
    Accessibility,
    Change,
    Contact,
    CostOption,
    DirectoryOrganization,
    ImportProfile,
    ImportRun,
    Location,
    NeedWord,
    OrganizationIdentifier,
    Phone,
    RequiredDocument,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
    ServiceTerm,
    Signal,
    Source,
    SourceLink,
    StagedRow,
    Steward,
    Subscription,
    TaxonomyTerm,
    Tie,
    Tombstone,
    Verification,
)


def published(path: str = "") -> Q:
    """Entries that readers see: of no import, or of one that is published; still in the directory."""
    of_none, of_published = Q(**{f"{path}origin": None}), Q(**{f"{path}origin__published_at__isnull": False})
    return (of_none | of_published) & Q(**{f"{path}withdrawn_at": None})


def _told(actor: Actor, *paths: str) -> Q:
    """What is meant for this reader; ``paths`` lead to whatever says whom it is meant for."""
    found = EVERYTHING
    if not actor.may(P.SERVICE_PROFESSIONAL):
        for path in paths:
            said = Q(**{f"{path}audience": Audience.EVERYONE})
            found &= (said | Q(**{path.removesuffix("__"): None})) if path else said
    return found


@rule(DirectoryOrganization, P.SERVICE_READ)
@rule(Location, P.SERVICE_READ)
def entry(actor: Actor, permission: P) -> Q:
    """Organizations and places, for everybody."""
    return published()


@rule(Service, P.SERVICE_READ)
def service(actor: Actor, permission: P) -> Q:
    """Services, for those they are meant for."""
    return published() & _told(actor, "")


@rule(CostOption, P.SERVICE_READ)
@rule(RequiredDocument, P.SERVICE_READ)
@rule(ServiceArea, P.SERVICE_READ)
@rule(ServiceTerm, P.SERVICE_READ)
def of_service(actor: Actor, permission: P) -> Q:
    """What belongs to a service, with it."""
    return published("service__") & _told(actor, "service__")


@rule(ServiceAtLocation, P.SERVICE_READ)
def in_a_place(actor: Actor, permission: P) -> Q:
    """That a service is in a place, with both of them: a place may come in later than its service."""
    return published("service__") & _told(actor, "service__") & published("location__")


@rule(Contact, P.SERVICE_READ)
def contact(actor: Actor, permission: P) -> Q:
    """Contact persons, for those they are meant for."""
    return _told(actor, "", "service__")


@rule(Phone, P.SERVICE_READ)
def phone(actor: Actor, permission: P) -> Q:
    """Numbers, for those they are meant for: a worker's number is no client's and no visitor's."""
    return _told(actor, "", "service__", "at_location__service__", "contact__")


@rule(Schedule, P.SERVICE_READ)
def schedule(actor: Actor, permission: P) -> Q:
    """Hours, for those whom what they are of is meant for."""
    return _told(actor, "service__", "at_location__service__", "phone__", "phone__service__")


@rule(Accessibility, P.SERVICE_READ)
@rule(NeedWord, P.SERVICE_READ)
@rule(OrganizationIdentifier, P.SERVICE_READ)
@rule(TaxonomyTerm, P.SERVICE_READ)
@rule(Tombstone, P.SERVICE_READ)
def open_to_all(actor: Actor, permission: P) -> Q:
    """What says nothing of whom it is meant for: terms, identifiers, what has left."""
    return EVERYTHING


@rule(TaxonomyTerm, P.NEED_WRITE)
def needs(actor: Actor, permission: P) -> Q:
    """Needs, for those who write down the words people use for them."""
    return Q(taxonomy=Taxonomy.NEED)


@rule(Change, P.DIRECTORY_IMPORT)
@rule(DirectoryOrganization, P.DIRECTORY_IMPORT)
@rule(ImportProfile, P.DIRECTORY_IMPORT)
@rule(ImportProfile, P.ROUTINE)
@rule(ImportRun, P.DIRECTORY_IMPORT)
@rule(ImportRun, P.ROUTINE)
@rule(Source, P.ROUTINE)
@rule(Schedule, P.DIRECTORY_IMPORT)
@rule(Service, P.DIRECTORY_IMPORT)
@rule(Source, P.DIRECTORY_IMPORT)
@rule(SourceLink, P.DIRECTORY_IMPORT)
@rule(StagedRow, P.DIRECTORY_IMPORT)
def imports(actor: Actor, permission: P) -> Q:
    """Imports and what they would change, for those who bring data in."""
    return EVERYTHING


def held_today() -> Q:
    """Duties that hold today."""
    today = clock.today()
    return Q(starts_on__lte=today) & (Q(ends_on=None) | Q(ends_on__gte=today))


def _answered_for(actor: Actor) -> Q:
    """The services that the organisations of an association's contact person answer for."""
    organisations = {grant.organisation for grant in actor.grants if grant.role == Role.ASSOCIATION_CONTACT}
    duties = Steward.objects.filter(held_today(), organisation__in=organisations)
    return Q(pk__in=duties.values("service"))


def _asked_of(actor: Actor) -> Q:
    """The service that a link asks its receiver to check, as long as the link opens."""
    return Q(pk__in=open_links(CHECK_LINK).filter(pk=actor.id).values("target"))


@rule(Service, P.SERVICE_CHECK)
def to_check(actor: Actor, permission: P) -> Q:
    """All services for a steward, its own for an association, and one for whoever was sent a link."""
    reach = {Role.STEWARD: anywhere, Role.ASSOCIATION_CONTACT: _answered_for, Role.LINK_HOLDER: _asked_of}
    return published() & scope(actor, permission, reach)


@rule(Service, P.STEWARD_NAME)
@rule(Service, P.SERVICE_NOTICE)
@rule(Service, P.SERVICE_FOLLOW)
@rule(Service, P.TIE_READ)
@rule(Service, P.TIE_WRITE)
def every_service(actor: Actor, permission: P) -> Q:
    """Every service of the directory, for those who work with it."""
    return published()


@rule(Subscription, P.SERVICE_FOLLOW)
def own_subscriptions(actor: Actor, permission: P) -> Q:
    """What somebody wants to hear of, for themselves."""
    return Q(person=actor.person)


@rule(Tie, P.TIE_READ)
def ties(actor: Actor, permission: P) -> Q:
    """Whom those know who work here now; whoever has left is asked no more."""
    return published("service__") & Q(works_today())


@rule(Tie, P.TIE_WRITE)
def own_ties(actor: Actor, permission: P) -> Q:
    """What each has told of themselves."""
    return Q(person=actor.person)


@rule(Steward, P.SERVICE_READ)
@rule(Verification, P.SERVICE_READ)
def kept_true(actor: Actor, permission: P) -> Q:
    """Who answers for a service and when it was checked, with the service."""
    return published("service__") & _told(actor, "service__")


@rule(Signal, P.SERVICE_CHECK)
def noticed(actor: Actor, permission: P) -> Q:
    """What was noticed of services, for those who check them."""
    reach = {Role.STEWARD: anywhere, Role.ASSOCIATION_CONTACT: _of_answered_for}
    return scope(actor, permission, reach)


def _of_answered_for(actor: Actor) -> Q:
    return Q(service__in=Service.objects.filter(_answered_for(actor)))
