"""What a whole caseload calls for."""

from django.http import HttpResponse

from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.choices import AlertKind
from rinnalla.guidance.presenters.alert import and_more, of_many
from rinnalla.guidance.queries import caseload
from rinnalla.web.pages import Request, page, page_number, show

ON_A_PAGE, TODAY = 50, 5


@page(P.PHASE_WRITE)
def next_steps(request: Request) -> HttpResponse:
    """The next step of everything that the person's periods call for, the oldest first."""
    number = page_number(request)
    steps = caseload.next_steps(request.actor, size=ON_A_PAGE, page=number)
    context = {"rows": of_many(steps.shown), "next_page": number + 1 if steps.others else None}
    return show(request, "guidance/next_steps.html", context)


@page(P.PHASE_WRITE)
def next_steps_today(request: Request) -> HttpResponse:
    """The first of them, which the first page fetches once it stands; meetings to record stand there already."""
    steps = caseload.next_steps(request.actor, size=TODAY, without={AlertKind.TO_RECORD})
    context = {"rows": of_many(steps.shown), "more": and_more(steps.others) if steps.others else ""}
    return show(request, "guidance/next_steps_today.html", context)
