"""Proofs that somebody came, behind their own link, and the public key by which anybody checks a badge."""

from django.http import Http404, HttpResponse, JsonResponse
from django.urls import reverse

from rinnalla.access.translated import words
from rinnalla.formats.open_badge import public_key
from rinnalla.learning.exports import proof
from rinnalla.learning.models import Registration
from rinnalla.learning.queries.attendance import Stay, badge_seed, stay
from rinnalla.learning.queries.event import topics_of
from rinnalla.learning.views.registration import held
from rinnalla.web.pages import Request, public_page


def _came(request: Request, token: str) -> tuple[Registration, Stay]:
    record = held(request, token)
    been = stay(record)
    if been is None:
        raise Http404
    return record, been


@public_page
def certificate(request: Request, token: str) -> HttpResponse:
    """The certificate as a PDF."""
    record, been = _came(request, token)
    topics = [words(one.words) for one in topics_of(record.event)]
    response = HttpResponse(proof.certificate(record, been, topics), content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="todistus.pdf"'
    return response


@public_page
def badge(request: Request, token: str) -> HttpResponse:
    """The badge, a signed token as Open Badges 3.0 has it."""
    record, been = _came(request, token)
    made = proof.badge(
        record,
        been,
        event_address=request.build_absolute_uri(reverse("event", args=[record.event_id])),
        home=request.build_absolute_uri("/"),
        key_address=_key_address(request),
    )
    response = HttpResponse(made, content_type="application/jwt")
    response["Content-Disposition"] = 'attachment; filename="osaamismerkki.jwt"'
    return response


@public_page
def badge_key(request: Request) -> HttpResponse:
    """The public half of the key with which badges are signed, as a JSON Web Key Set."""
    return JsonResponse({"keys": [public_key(badge_seed(), _key_address(request))]})


def _key_address(request: Request) -> str:
    return request.build_absolute_uri(reverse("badge_key"))
