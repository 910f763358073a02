"""The help page, open to all and asking nothing."""

from django.http import HttpResponse

from rinnalla.support import queries
from rinnalla.web.pages import Request, public_page, show


@public_page
def help_now(request: Request) -> HttpResponse:
    """Numbers to call at once; for who is with a client, what to do."""
    lines = queries.crisis_lines()
    context = {
        "urgent": [line for line in lines if line.urgent],
        "lines": [line for line in lines if not line.urgent],
        "checked": queries.checked(),
        "difficult": queries.difficult_guides(),
    }
    return show(request, "support/help_now.html", context)
