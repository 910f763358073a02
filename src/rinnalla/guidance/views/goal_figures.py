"""Figures of how far goals have come."""

from django.http import HttpResponse

from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.presenters.goal_figures import figures
from rinnalla.web.pages import Request, page, show


@page(P.GOAL_FIGURES)
def goal_figures(request: Request) -> HttpResponse:
    """T-scores by number of goals, with what they can't tell; never people."""
    return show(request, "guidance/goal_figures.html", {"units": figures(request.actor)})
