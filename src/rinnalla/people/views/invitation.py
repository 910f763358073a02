"""Behind the link of an invitation."""

from django.contrib.auth.hashers import make_password
from django.http import HttpResponse
from django.urls import reverse

from rinnalla.access.actors import link_holder
from rinnalla.people.actions.invitation import accept_invitation
from rinnalla.people.choices import INVITATION
from rinnalla.people.forms.sign_in import NewPasswordForm
from rinnalla.people.imports import identity_provider
from rinnalla.people.queries.account import account_by_id
from rinnalla.post.queries import link_of
from rinnalla.web.pages import Request, public_page, see, show


@public_page
def accept(request: Request, token: str) -> HttpResponse:
    """Choose a password. Opening the page uses nothing up, choosing does."""
    link = link_of(token, INVITATION)
    account = account_by_id(link.target) if link else None
    if link is None or account is None:
        return show(request, "people/link_over.html", {"invitation": True})
    form = NewPasswordForm(request.POST or None, account=account)
    if request.method == "POST" and form.is_valid():
        by = link_holder(link.pk, INVITATION, source=request.actor.source)
        accept_invitation(by=by, account=account, password=make_password(form.cleaned_data["new_password"]))
        return see(reverse("sign_in"))
    return show(
        request,
        "people/accept_invitation.html",
        {"form": form, "account": account, "provider": identity_provider(), "token": token},
    )
