"""Pages of a survey that say the same to everybody: made once in a process, with a few places to fill in."""

from collections.abc import Callable, Mapping

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token

from rinnalla.access.ids import uuid7

KEPT = 200
CSRF, FORM = "csrf-goes-here", "form-goes-here"
OWN = "{}-goes-here"
_MADE: dict[tuple[object, ...], str] = {}


def same_for_all(
    request: HttpRequest,
    key: tuple[object, ...],
    own: Mapping[str, str],
    render: Callable[[Mapping[str, str]], HttpResponse],
) -> HttpResponse:
    """A page under a key, rendered when it is first asked for.

    ``own`` is what is each visitor's: where it stands in the page that was rendered first, the others' is put.
    """
    if key not in _MADE:
        if len(_MADE) >= KEPT:
            _MADE.clear()
        page = render({"csrf_token": CSRF, "submission": FORM, "small_form": FORM, **own}).content.decode()
        for name, words in own.items():
            page = page.replace(words, OWN.format(name)) if words else page
        _MADE[key] = page
    page = _MADE[key].replace(CSRF, get_token(request)).replace(FORM, str(uuid7()))
    for name, words in own.items():
        page = page.replace(OWN.format(name), words)
    return HttpResponse(page)
