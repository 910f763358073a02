"""Writing the register: the step of a data set, the figures that were made, the way by which they go out."""

from collections.abc import Sequence
from uuid import UUID

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.events import Event
from rinnalla.access.models import DataKey
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission as P
from rinnalla.methods.disclosure.tables import Policy, Release
from rinnalla.release.kept import hash_of, key_of, write
from rinnalla.release.models import Channel, DataSet, Figure, Publication
from rinnalla.release.queries import locked


class Overtaken(RuntimeError):
    """Somebody else released figures of the same people meanwhile; what was computed has to be checked again."""


@action(P.ROUTINE, on=None, event=Event.FIGURES_RELEASED, writes=(DataSet, Figure, Publication))
def enter(
    *,
    by: Actor,
    source: UUID,
    seen: DataSet | None,
    policy: Policy,
    size: int | None,
    is_final: bool,
    releases: Sequence[Release],
    channel: Channel,
    is_new: bool,
    where: str = "",
) -> DataSet:
    """Write what is released, if the data set is still as it was ``seen``. ``size`` begins a new step.

    ``is_new`` says that this step has not gone out by this channel. What is quoted from elsewhere belongs to no step
    and is known in all of them. Raises Overtaken.
    """
    data_set = locked(source)
    if (seen and seen.version) != (data_set and data_set.version):
        raise Overtaken
    data_set = data_set or DataSet(source=source)
    data_set.minimum, data_set.crossed = policy.minimum, policy.crossed
    data_set.hides_undivided = policy.hides_undivided
    if size is not None:
        data_set.step, data_set.size, data_set.is_final = data_set.step + 1, size, is_final
    data_set.save()
    step = 0 if channel == Channel.QUOTED else data_set.step
    key = owner_key()
    data_set.figures.bulk_create([_figure(data_set, step, one, key) for one in releases])
    if is_new or size is not None:
        Publication(data_set=data_set, step=step, channel=channel, where=where).save()
    return data_set


def _figure(data_set: DataSet, step: int, release: Release, data_key: DataKey) -> Figure:
    return Figure(
        data_key=data_key,
        data_set=data_set,
        step=step,
        key=key_of(release.table),
        data_hash=hash_of(release.table),
        base=release.table.total if release.shows_total else None,
        hidden=len(release.hidden),
        body=write(release),
    )
