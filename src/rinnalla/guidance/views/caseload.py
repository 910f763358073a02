"""What a whole caseload calls for."""

from django.http import HttpResponse

from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.presenters.alert import of_many
from rinnalla.guidance.queries import caseload
from rinnalla.web.pages import Request, page, page_number, show

ON_A_PAGE = 50


@page(P.PHASE_WRITE)
def next_steps(request: Request) -> HttpResponse:
    """The next step of everything that the person's periods call for, the oldest first."""
    number = page_number(request)
    steps = caseload.next_steps(request.actor, size=ON_A_PAGE, page=number)
    context = {"rows": of_many(steps.shown), "next_page": number + 1 if steps.others else None}
    return show(request, "guidance/next_steps.html", context)
