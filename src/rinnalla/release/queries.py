"""Reading the register."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import F, Q

from rinnalla.access.tenancy import owner_id
from rinnalla.release.models import DataSet, Figure, Publication


def data_set_of(source: UUID) -> DataSet | None:
    """The data set of a source, if anything has been released of it."""
    found: DataSet | None = DataSet.objects.filter(owner_id=owner_id(), source=source).first()
    return found


def data_sets_of(sources: Iterable[UUID]) -> dict[UUID, tuple[DataSet, set[str]]]:
    """The data sets of sources of which anything has been released, and the ways by which their step has gone out."""
    rows = Publication.objects.filter(owner_id=owner_id(), data_set__source__in=list(sources))
    found: dict[UUID, tuple[DataSet, set[str]]] = {}
    for row in rows.select_related("data_set"):
        data_set, channels = found.setdefault(row.data_set.source, (row.data_set, set()))
        if row.step == data_set.step:
            channels.add(row.channel)
    return found


def figures_of(data_sets: Iterable[DataSet]) -> dict[UUID, list[Figure]]:
    """By data set, the figures of the newest step in the order of their release, and what was quoted from elsewhere."""
    of = [one.pk for one in data_sets]
    found: dict[UUID, list[Figure]] = {pk: [] for pk in of}
    now = Q(step=0) | Q(step=F("data_set__step"))
    for figure in Figure.objects.filter(now, data_set__in=of).order_by("id") if of else ():
        found[figure.data_set_id].append(figure)
    return found


def publications_of(source: UUID) -> list[Publication]:
    """Everything that has gone out of a source, in order."""
    rows = Publication.objects.filter(owner_id=owner_id(), data_set__source=source)
    return list(rows.order_by("id"))


def locked(source: UUID) -> DataSet | None:
    """The data set of a source, held until the action ends."""
    rows = DataSet.objects.filter(owner_id=owner_id(), source=source)
    found: DataSet | None = rows.select_for_update(of=("self",)).first()
    return found
