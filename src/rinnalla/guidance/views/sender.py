"""What those see who send requests: a ward manager's numbers."""

from django.http import HttpResponse

from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.presenters.sender import numbers
from rinnalla.web.pages import Request, page, show


@page(P.UNIT_NUMBERS)
def unit_numbers(request: Request) -> HttpResponse:
    """Numbers of my own unit, never people."""
    return show(request, "guidance/unit_numbers.html", {"units": numbers(request.actor)})
