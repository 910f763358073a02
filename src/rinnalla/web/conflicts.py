"""When two people edited the same thing: both texts are shown, and a person chooses."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import ChoiceField
from django.forms.boundfield import BoundField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from rinnalla.access.ids import uuid7
from rinnalla.web.submissions import VERSION, SubmittedForm

CONFLICT = 409


@dataclass(frozen=True)
class Difference:
    """A field in which the two versions differ: the field with one's own text in it, and what has been saved."""

    field: BoundField
    saved: str


def differences(form: SubmittedForm, saved: Mapping[str, Any]) -> list[Difference]:
    """The fields that were sent with something else than what has been saved meanwhile."""
    return [
        Difference(form[name], _in_words(form[name], value))
        for name, value in saved.items()
        if form.cleaned_data.get(name) != value
    ]


def _in_words(field: BoundField, value: Any) -> str:
    """A value as the form's reader knows it: the words of a choice, yes or no of a box."""
    if isinstance(value, bool):
        return str(_("Yes") if value else _("No"))
    if isinstance(field.field, ChoiceField):
        words: Any = dict(field.field.choices)  # type: ignore[arg-type] # pairs, as every form of ours has them
        return ", ".join(str(words.get(one, one)) for one in (value if isinstance(value, list) else [value]))
    return "" if value is None else str(value)


def show_conflict(
    request: HttpRequest, form: SubmittedForm, *, saved: Mapping[str, Any], version: int, back: str
) -> HttpResponse:
    """Show both versions.

    Sending the page saves one's own over the newer one, knowingly; leaving it keeps the newer one.
    """
    data = request.POST.copy()
    data[VERSION] = str(version)
    form.data = data
    context = {"form": form, "differences": differences(form, saved), "submission": uuid7(), "back": back}
    return render(request, "web/conflict.html", context, status=CONFLICT)
