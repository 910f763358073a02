"""What a client wishes of a guide."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import Conflict, NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import RequestState
from rinnalla.guidance.models import ServiceRequest, Wish
from rinnalla.guidance.queries.suggestion import wish_of
from rinnalla.guidance.states import OPEN_REQUEST

STILL_WISHED = OPEN_REQUEST | {RequestState.DRAFT}


@action(Permission.WISH_WRITE, on="request", event=Event.WISHES_WRITTEN, writes=(Wish,))
def write_wishes(*, by: Actor, request: ServiceRequest, version: int | None = None, **wished: Any) -> Wish:
    """Write down what the client wishes; ``wished`` are fields of the wish.

    Raises NotNow once the request has ended, and Conflict when the wishes have been written since ``version``.
    """
    if request.state not in STILL_WISHED:
        raise NotNow(_("The request has ended, so wishes can't be changed any more."))
    wish = wish_of(request) or Wish(request=request, data_key=request.client.data_key)
    known = None if wish._state.adding else wish.version
    if version is not None and version != known:
        raise Conflict(wish)
    for name, value in wished.items():
        setattr(wish, name, value)
    wish.save()
    return wish
