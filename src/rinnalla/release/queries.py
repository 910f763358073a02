"""Reading the register."""

from uuid import UUID

from rinnalla.access.tenancy import owner_id
from rinnalla.release.models import DataSet, Figure, Publication


def data_set_of(source: UUID) -> DataSet | None:
    """The data set of a source, if anything has been released of it."""
    found: DataSet | None = DataSet.objects.filter(owner_id=owner_id(), source=source).first()
    return found


def figures_of(data_set: DataSet) -> list[Figure]:
    """The figures of the newest step in the order of their release, and what was quoted from elsewhere."""
    rows = Figure.objects.filter(data_set=data_set, step__in=(0, data_set.step))
    return list(rows.order_by("id"))


def channels_of(data_set: DataSet) -> set[str]:
    """The ways by which the newest step has gone out already."""
    rows = Publication.objects.filter(data_set=data_set, step=data_set.step)
    return set(rows.values_list("channel", flat=True))


def publications_of(source: UUID) -> list[Publication]:
    """Everything that has gone out of a source, in order."""
    rows = Publication.objects.filter(owner_id=owner_id(), data_set__source=source)
    return list(rows.order_by("id"))


def locked(source: UUID) -> DataSet | None:
    """The data set of a source, held until the action ends."""
    rows = DataSet.objects.filter(owner_id=owner_id(), source=source)
    found: DataSet | None = rows.select_for_update(of=("self",)).first()
    return found


def has_gone_out(data_set: DataSet, step: int, channel: str, where: str) -> bool:
    """Whether this step has gone out by this way already."""
    rows = Publication.objects.filter(data_set=data_set, step=step, channel=channel, where=where)
    found: bool = rows.exists()
    return found
