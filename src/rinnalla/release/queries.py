"""Reading the register."""

from uuid import UUID

from rinnalla.access.tenancy import owner_id
from rinnalla.release.models import DataSet, Figure, Publication


def data_set_of(source: UUID) -> tuple[DataSet | None, set[str]]:
    """The data set of a source, if anything has been released of it, and the ways by which its step has gone out."""
    rows = list(Publication.objects.filter(owner_id=owner_id(), data_set__source=source).select_related("data_set"))
    if not rows:
        return None, set()
    data_set: DataSet = rows[-1].data_set
    return data_set, {row.channel for row in rows if row.step == data_set.step}


def figures_of(data_set: DataSet) -> list[Figure]:
    """The figures of the newest step in the order of their release, and what was quoted from elsewhere."""
    rows = Figure.objects.filter(data_set=data_set, step__in=(0, data_set.step))
    return list(rows.order_by("id"))


def publications_of(source: UUID) -> list[Publication]:
    """Everything that has gone out of a source, in order."""
    rows = Publication.objects.filter(owner_id=owner_id(), data_set__source=source)
    return list(rows.order_by("id"))


def locked(source: UUID) -> DataSet | None:
    """The data set of a source, held until the action ends."""
    rows = DataSet.objects.filter(owner_id=owner_id(), source=source)
    found: DataSet | None = rows.select_for_update(of=("self",)).first()
    return found
