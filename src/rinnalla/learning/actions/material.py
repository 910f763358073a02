"""Materials of an event."""

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.events import Event
from rinnalla.access.models import StoredFile
from rinnalla.access.permissions import Permission as P
from rinnalla.learning.models import Material, TrainingEvent


@action(P.EVENT_RUN, on="event", event=Event.MATERIAL_ADDED, writes=(Material, StoredFile))
def add_material(
    *, by: Actor, event: TrainingEvent, title: str, file: StoredFile | None = None, address: str = ""
) -> Material:
    """Give participants a file, sealed into the store already, or the address of a page."""
    if file is not None:
        file.save()
    made = Material(event=event, title=title, file=file, address="" if file else address)
    made.save()
    return made


@action(P.EVENT_RUN, on="material", event=Event.MATERIAL_ADDED, writes=(Material, StoredFile))
def remove_material(*, by: Actor, material: Material) -> TrainingEvent:
    """Take a material away. Its file is swept from the store."""
    event: TrainingEvent = material.event
    file = material.file
    material.delete()
    if file is not None:
        file.delete()
    return event
