"""The page of the demonstration on which its messages can be read. Elsewhere there is no such page."""

from django.http import Http404, HttpResponse

from rinnalla.access.demonstration import is_marked
from rinnalla.post.queries import newest_messages
from rinnalla.web.machine import at_this_machine
from rinnalla.web.pages import Request, public_page, show

SHOWN = 50


@public_page
def mailbox(request: Request) -> HttpResponse:
    """The newest messages of the demonstration."""
    if not (at_this_machine(request) and is_marked()):
        raise Http404
    return show(request, "post/mailbox.html", {"messages": newest_messages(SHOWN)})
