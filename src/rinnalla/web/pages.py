"""What every view uses: who may open the page, and how a page or a part of it is rendered."""

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers, patch_vary_headers
from django.utils.http import urlencode
from django.views.decorators.debug import sensitive_post_parameters

from rinnalla.access import submissions
from rinnalla.access.actors import Actor
from rinnalla.access.errors import (
    AlreadySubmitted,
    Conflict,
    NotNow,
    Refused,
    SubmissionMismatch,
    TooManyRefusals,
    WithoutVersion,
)
from rinnalla.access.events import Event
from rinnalla.access.ids import uuid7
from rinnalla.access.permissions import Permission
from rinnalla.access.refusals import note_refusal
from rinnalla.web.conflicts import CONFLICT, show_conflict
from rinnalla.web.errors import page_of_error
from rinnalla.web.submissions import SUBMISSION, NotAForm, SubmittedForm, sent_form

P = ParamSpec("P")
R = TypeVar("R")
SEE_OTHER = 303

ERRORS: Mapping[type[Exception], int] = {
    NotAForm: 400,
    WithoutVersion: 400,
    Refused: 404,
    PermissionDenied: 404,
    Http404: 404,
    SubmissionMismatch: CONFLICT,
    Conflict: CONFLICT,
    TooManyRefusals: 429,
}
METHODS = ("GET", "HEAD", "POST")
DIGITS = 7


class Request(HttpRequest):
    """A request whose actor is known. ``user`` is the account behind the actor, where there is one."""

    actor: Actor
    user: Any


View = Callable[Concatenate[Request, P], HttpResponse]


def page(*permissions: Permission) -> Callable[[View[P]], View[P]]:
    """A page for those who hold one of the permissions somewhere. Everybody else is told there is no such page."""

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def run(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            actor = request.actor
            if actor.kind == "visitor":
                return to_sign_in(request)
            if not any(actor.may(permission) for permission in permissions):
                return _answer(request, lambda: _refused(actor, permissions[0]), reads_form=False)
            return _answer(request, lambda: view(request, *args, **kwargs))

        run.permissions = permissions  # type: ignore[attr-defined] # the matrix reads it
        return sensitive_post_parameters()(run)

    return decorate


def _refused(actor: Actor, permission: Permission) -> HttpResponse:
    note_refusal(actor, permission, Event.PAGE_OPENED)
    raise Http404


def public_page(view: View[P]) -> View[P]:
    """A page for everybody, signed in or not."""

    @wraps(view)
    def run(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return _answer(request, lambda: view(request, *args, **kwargs), kept=True)

    run.permissions = ()  # type: ignore[attr-defined] # the matrix reads it
    return run


def _answer(
    request: Request, view: Callable[[], HttpResponse], *, kept: bool = False, reads_form: bool = True
) -> HttpResponse:
    """Call the view, and put into words what the doors say no with."""
    if request.method not in METHODS:
        return HttpResponseNotAllowed(METHODS)
    try:
        if reads_form and request.method == "POST":
            form = sent_form(request)
            # A visitor is somebody new on every request: their forms are known by what their action makes of them.
            if request.actor.kind != "visitor":
                submissions.answer_again(request.actor, form.id, form.body)
        response = view()
    except AlreadySubmitted as before:
        response = see(before.address)
    except NotNow as refused:
        response = page_of_error(request, CONFLICT, sentence=refused.sentence)
    except tuple(ERRORS) as said:
        response = page_of_error(request, next(status for kind, status in ERRORS.items() if isinstance(said, kind)))
    if not kept:
        add_never_cache_headers(response)
        response["Cache-Control"] = "no-store"
    return response


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page, from which the person comes back to the page they asked for."""
    response = HttpResponseRedirect(f"{reverse('sign_in')}?{urlencode({'next': request.get_full_path()})}")
    response["Cache-Control"] = "no-store"
    return response


def page_number(request: HttpRequest) -> int:
    """Which page of a list the address asks for; whatever is no number of a page asks for the first."""
    asked = request.GET.get("page", "")
    return max(int(asked), 1) if asked.isascii() and asked.isdigit() and len(asked) < DIGITS else 1


def see(address: str) -> HttpResponse:
    """Go and look at the result, so that reloading it sends nothing again."""
    response = HttpResponseRedirect(address)
    response.status_code = SEE_OTHER
    return response


def show(request: Request, template: str, context: dict[str, Any], *, parts: Sequence[str] = ()) -> HttpResponse:
    """Render a page, or only the part htmx asked for: a partial whose name is the id of its element.

    A form with errors is answered with 422.
    """
    part = request.headers.get("HX-Target")
    if request.headers.get("HX-Request") and part in parts:
        template = f"{template}#{part}"
    form = context.get("form")
    context = {"submission": request.POST.get(SUBMISSION) or uuid7(), **context}
    status = 422 if form is not None and form.is_bound and form.errors else 200
    response = render(request, template, context, status=status)
    patch_vary_headers(response, ("HX-Request", "HX-Target"))
    return response


def submit(
    request: Request,
    act: Callable[..., R],
    /,
    *,
    to: Callable[[R], str] | str,
    form: SubmittedForm | None = None,
    saved: Callable[[Any], Mapping[str, Any]] | None = None,
    **given: Any,
) -> HttpResponse:
    """Carry out an action with what the form says, once, and go and look at its result.

    ``to`` is the address of the result, or gives it. ``saved`` gives a record's values as the form names them: where
    somebody else has saved meanwhile, both are shown. Where the action says "not now" of a form, the form is shown
    again with the sentence, at its field where it speaks of one, and with everything that was written in it.
    """
    sent = sent_form(request)
    values = form.values if form else {}
    address = to if callable(to) else lambda _made: to
    try:
        result = act(by=request.actor, submission=sent.ticket(address), version=sent.version, **values, **given)
    except NotNow as refused:
        if form is None:
            raise
        form.add_error(refused.field if refused.field in form.fields else None, str(refused.sentence))
        return show(request, "web/not_now.html", {"form": form, "back": request.path})
    except Conflict as conflict:
        if form is None or saved is None:
            raise
        newer: Any = conflict.record
        return show_conflict(request, form, saved=saved(newer), version=newer.version, back=request.path)
    return see(address(result))
