"""Reading frameworks and their versions."""

from uuid import UUID

from django.db.models import Exists, Max, OuterRef, QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.access.tenancy import owner_id
from rinnalla.competence.choices import StagedState
from rinnalla.competence.models import Framework, FrameworkVersion, StagedFramework


def newest_versions(actor: Actor) -> "QuerySet[FrameworkVersion]":
    """The newest version of each framework that the actor may see, by name."""
    rows = visible(actor, P.FRAMEWORK_READ, FrameworkVersion)
    newer = rows.filter(framework=OuterRef("framework"), number__gt=OuterRef("number"))
    return rows.filter(~Exists(newer)).select_related("framework").order_by("framework__name", "pk")


def versions_of(actor: Actor, framework: UUID) -> "QuerySet[FrameworkVersion]":
    """The versions of a framework, the newest first."""
    return visible(actor, P.FRAMEWORK_READ, FrameworkVersion).filter(framework=framework).order_by("-number")


def usable_versions(actor: Actor) -> list[FrameworkVersion]:
    """The newest published version of each framework, to make a profile of."""
    rows = visible(actor, P.FRAMEWORK_READ, FrameworkVersion).filter(published_at__isnull=False)
    newer = rows.filter(framework=OuterRef("framework"), number__gt=OuterRef("number"))
    return list(rows.filter(~Exists(newer)).select_related("framework").order_by("framework__name", "pk"))


def draft_of(framework: Framework) -> FrameworkVersion | None:
    """The version being edited, if any."""
    return framework.versions.filter(published_at=None).first()


def newest_of(framework: Framework) -> FrameworkVersion | None:
    """The version made last."""
    return framework.versions.order_by("-number").first()


def next_number(framework: Framework) -> int:
    """The number of the version to be made."""
    last: int | None = framework.versions.aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def by_identifier(identifier: str) -> Framework | None:
    """The framework that other systems know by an identifier."""
    found: Framework | None = Framework.objects.filter(owner_id=owner_id(), identifier=identifier).first()
    return found


def staged(actor: Actor) -> "QuerySet[StagedFramework]":
    """Files that wait to be looked at, the newest first."""
    rows = visible(actor, P.FRAMEWORK_WRITE, StagedFramework).filter(state=StagedState.STAGED)
    return rows.order_by("-created_at")
