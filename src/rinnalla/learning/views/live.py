"""Parts of a page that are brought up to date by themselves: made once for all who see the same, sent when changed."""

import hashlib
from collections.abc import Callable
from typing import Any

from django.http import HttpResponse, HttpResponseNotModified
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from rinnalla.web.pages import Request

KEPT = 400
EVERY = "every-goes-here"
_MADE: dict[str, tuple[SafeString, ...]] = {}


def tag_of(*stands: object) -> str:
    """A short tag of everything that a part depends on; the language of the page is one of these."""
    return hashlib.sha256(repr((get_language(), *stands)).encode()).hexdigest()[:20]


def parts(
    tag: str, templates: tuple[str, ...], context: Callable[[], dict[str, Any]], *, every: str
) -> tuple[SafeString, ...]:
    """The parts under a tag, rendered when they are first asked for in this process; ``every`` is how often to ask."""
    if tag not in _MADE:
        if len(_MADE) >= KEPT:
            _MADE.clear()
        said = {**context(), "tag": tag, "every": EVERY}
        _MADE[tag] = tuple(render_to_string(template, said) for template in templates)
    return tuple(SafeString(one.replace(EVERY, every)) for one in _MADE[tag])


def is_known(request: Request, tag: str) -> bool:
    """Whether the browser shows the part of this tag already."""
    return request.headers.get("If-None-Match", "").removeprefix("W/").strip('"') == tag


def answered(tag: str, *made: SafeString) -> HttpResponse:
    """Parts that may have changed."""
    response = HttpResponse("".join(made))
    response["ETag"] = f'W/"{tag}"'
    return response


def unchanged(tag: str) -> HttpResponse:
    """Nothing has changed; nothing is sent."""
    response = HttpResponseNotModified()
    response["ETag"] = f'W/"{tag}"'
    return response
