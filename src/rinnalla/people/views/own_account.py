"""One's own account, and the language of the pages."""

from django.http import HttpResponse

from rinnalla.access.permissions import Permission as P
from rinnalla.people.actions.account import choose_language
from rinnalla.people.forms.account import LanguageForm
from rinnalla.people.imports import identity_provider
from rinnalla.people.models import Account
from rinnalla.people.queries.account import works_here
from rinnalla.people.queries.second_factor import code_app_of
from rinnalla.web.languages import back_address, remember
from rinnalla.web.pages import Request, page, public_page, see, show


@page(P.OWN_ACCOUNT)
def own_account(request: Request) -> HttpResponse:
    """Language, password, second proof."""
    account: Account = request.user
    shown = {
        "account": account,
        "form": LanguageForm(initial={"language": request.LANGUAGE_CODE}),
        "app": code_app_of(account),
        "back": [("next", request.path)],
        "provider": identity_provider() if works_here(request.actor) else None,
    }
    return show(request, "people/own_account.html", shown)


@public_page
def language(request: Request) -> HttpResponse:
    """Choose the language: kept in the account of whoever is signed in, and in a cookie of this browser."""
    form = LanguageForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return see(back_address(request))
    code = form.cleaned_data["language"]
    if isinstance(request.user, Account) and request.actor.may(P.OWN_ACCOUNT) and request.user.language != code:
        choose_language(by=request.actor, account=request.user, language=code)
    return remember(see(back_address(request)), code)
