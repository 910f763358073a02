"""The directory for other systems: HSDS 3.0 under ``/api/hsds/``. What everybody may see, without a key."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest
from django.views.decorators.http import require_safe
from ninja import NinjaAPI, Query, Schema
from ninja.errors import HttpError

from rinnalla.access.actors import visitor
from rinnalla.access.clock import HELSINKI
from rinnalla.services.choices import Taxonomy
from rinnalla.services.exports.hsds import Hsds
from rinnalla.services.queries import feed

MOST, USUAL, LAST_PAGE = 500, 50, 100_000
PROFILE = "https://docs.openreferral.org/en/3.0/"

api = NinjaAPI(
    title="Palveluhakemisto – HSDS 3.0",
    version="3.0",
    description="Human Services Data Specification 3.0. `modified_after` gives what has changed and what has left.",
    urls_namespace="hsds",
    docs_url="docs/",
    docs_decorator=require_safe,
)

Language = Literal["fi", "sv", "en"]
Number = Annotated[int, Query(ge=1, le=LAST_PAGE)]
Size = Annotated[int, Query(ge=1, le=MOST)]
Words = Annotated[str, Query(max_length=200)]


class Left(Schema):
    """Something that has left the directory."""

    id: UUID
    deleted_at: datetime


class Page(Schema):
    """One page of a list. ``deleted`` is ours: what has left since ``modified_after``."""

    total_items: int
    total_pages: int
    page_number: int
    size: int
    first_page: bool
    last_page: bool
    empty: bool
    contents: list[dict[str, Any]]
    deleted: list[Left] = []


class Problem(Schema):
    """Why there is no answer."""

    detail: Any


class About(Schema):
    """What this interface is."""

    version: str
    profile: str
    openapi_url: str


ERRORS = {404: Problem, 422: Problem}
LIST = {200: Page, 422: Problem}


def _page(
    rows: "QuerySet[Any]",
    page: int,
    size: int,
    shape: Callable[[Any], dict[str, Any]],
    whole: Callable[["QuerySet[Any]"], Iterable[Any]] | None = None,
) -> dict[str, Any]:
    total = rows.count()
    pages = max(-(-total // size), 1)
    shown = rows[(page - 1) * size : page * size]
    contents = [shape(one) for one in (whole(shown) if whole else shown)]
    return {
        "total_items": total,
        "total_pages": pages,
        "page_number": page,
        "size": len(contents),
        "first_page": page == 1,
        "last_page": page >= pages,
        "empty": not contents,
        "contents": contents,
    }


def _one(rows: "QuerySet[Any]", **which: Any) -> Any:
    found = rows.filter(**which).first()
    if found is None:
        raise HttpError(404, "There is nothing of this identifier.")
    return found


@api.get("/", response={200: About}, summary="About this interface")
def about(request: HttpRequest) -> dict[str, str]:
    """The version, and where the description is."""
    return {"version": "3.0", "profile": PROFILE, "openapi_url": request.build_absolute_uri("openapi.json")}


@api.get("/services", response=LIST, summary="Services")
def services(
    request: HttpRequest,
    *,
    search: Words = "",
    modified_after: datetime | None = None,
    taxonomy_term_id: UUID | None = None,
    taxonomy_id: Words = "",
    organization_id: UUID | None = None,
    page: Number = 1,
    per_page: Size = USUAL,
    full: bool = False,
    minimal: bool = False,
    language: Language = "fi",
) -> dict[str, Any]:
    """Services; with ``modified_after`` those changed since, and under ``deleted`` those that have left.

    ``search`` gives the hundred best answers of the same search as the directory's page, the best first.
    """
    reader, hsds = visitor(), Hsds(language)
    wanted = feed.Wanted(_words(search), _aware(modified_after), taxonomy_term_id, _words(taxonomy_id), organization_id)
    rows = feed.services_wanted(reader, wanted).select_related("organization", "origin")
    if minimal:
        found = _page(rows, page, per_page, lambda one: {"id": str(one.public_id), "last_modified": one.changed_at})
    elif full:
        found = _page(rows, page, per_page, hsds.service, lambda shown: feed.whole_services(reader, shown))
    else:
        found = _page(rows, page, per_page, hsds.summary)
    left = feed.left_since(reader, wanted.modified_after)[:MOST] if wanted.modified_after and page == 1 else ()
    return {**found, "deleted": [{"id": one.public_id, "deleted_at": one.created_at} for one in left]}


@api.get("/services/{id}", response={200: dict[str, Any], **ERRORS}, summary="A service")
def service(request: HttpRequest, id: UUID, language: Language = "fi") -> dict[str, Any]:  # noqa: A002 -- HSDS calls it so
    """One service with all that belongs to it."""
    reader = visitor()
    rows = feed.services_wanted(reader, feed.Wanted()).select_related("organization", "origin")
    return Hsds(language).service(_one(feed.whole_services(reader, rows), public_id=id))


@api.get("/organizations", response=LIST, summary="Organizations")
def organizations(
    request: HttpRequest,
    *,
    modified_after: datetime | None = None,
    page: Number = 1,
    per_page: Size = USUAL,
    language: Language = "fi",
) -> dict[str, Any]:
    """Organizations."""
    rows = feed.organizations_wanted(visitor(), _aware(modified_after))
    return _page(rows, page, per_page, Hsds(language).organization_summary)


@api.get("/organizations/{id}", response={200: dict[str, Any], **ERRORS}, summary="An organization")
def organization(request: HttpRequest, id: UUID, language: Language = "fi") -> dict[str, Any]:  # noqa: A002 -- HSDS calls it so
    """One organization."""
    return Hsds(language).organization(_one(feed.organizations_wanted(visitor(), None), public_id=id))


@api.get("/service_at_locations", response=LIST, summary="Services in places")
def service_at_locations(
    request: HttpRequest,
    *,
    modified_after: datetime | None = None,
    page: Number = 1,
    per_page: Size = USUAL,
    language: Language = "fi",
) -> dict[str, Any]:
    """Services in places."""
    hsds = Hsds(language)
    rows = feed.places_wanted(visitor(), _aware(modified_after))
    return _page(rows, page, per_page, lambda one: {**hsds.place(one), "service": hsds.summary(one.service)})


@api.get("/taxonomies", response=LIST, summary="Lists of terms")
def taxonomies(request: HttpRequest, language: Language = "fi") -> dict[str, Any]:
    """The lists of terms."""
    contents = [Hsds(language).taxonomy(one) for one in Taxonomy]
    whole = {"total_items": len(contents), "total_pages": 1, "page_number": 1, "size": len(contents)}
    return {**whole, "first_page": True, "last_page": True, "empty": False, "contents": contents}


@api.get("/taxonomy_terms", response=LIST, summary="Terms")
def taxonomy_terms(
    request: HttpRequest,
    *,
    taxonomy_id: Words = "",
    parent_id: UUID | None = None,
    top_only: bool = False,
    page: Number = 1,
    per_page: Size = USUAL,
    language: Language = "fi",
) -> dict[str, Any]:
    """Terms, of one list or under one term."""
    rows = feed.terms_wanted(visitor(), _words(taxonomy_id), parent_id, top=top_only)
    return _page(rows, page, per_page, Hsds(language).term)


@api.get("/tombstones", response=LIST, summary="What has left the directory")
def tombstones(
    request: HttpRequest, modified_after: datetime | None = None, page: Number = 1, per_page: Size = USUAL
) -> dict[str, Any]:
    """Identifiers of services that have left, with the moment; the standard has no place for them."""
    rows = feed.left_since(visitor(), _aware(modified_after))
    return _page(rows, page, per_page, lambda one: {"id": str(one.public_id), "deleted_at": one.created_at.isoformat()})


def _aware(moment: datetime | None) -> datetime | None:
    """A moment told without a zone is one of Finland. One so far away that no calendar has it is refused."""
    if moment is None:
        return None
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=HELSINKI)).astimezone(UTC)
    except OverflowError:
        raise HttpError(422, "The moment is not in any calendar.") from None


def _words(text: str) -> str:
    """Words as a database takes them."""
    return text.replace("\x00", " ").strip()
