"""The sheets of the public pages: which comes, what travels on in it, and everything together to be checked."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rinnalla.guidance.forms.asking import (
    AgreementSheet,
    OwnAgreementSheet,
    OwnSituationSheet,
    OwnWhomSheet,
    SenderSheet,
    UnitFields,
    WhomSheet,
)
from rinnalla.guidance.forms.request import SituationForm
from rinnalla.people.models import Unit
from rinnalla.web.submissions import VERSION, SubmittedForm

SEND = "send"
DAY = "j.n.Y"
Sheet = type[SubmittedForm]
Sent = MultiValueDict[str, str]


def bound(sheet: Sheet, sent: Sent | None, units: Sequence[Unit], **more: Any) -> SubmittedForm:
    """A sheet with what was sent of it."""
    return sheet(sent, units=units, **more) if issubclass(sheet, UnitFields) else sheet(sent, **more)


def sheet(
    sheets: Sequence[Sheet],
    number: int,
    *,
    units: Sequence[Unit],
    sent: QueryDict | None = None,
    form: SubmittedForm | None = None,
) -> dict[str, Any]:
    """One sheet: empty, with what was told of it before, or ``form`` with its faults; the others travel hidden."""
    shown = form or bound(sheets[number], None, units, initial=_told(sheets[number], sent))
    others = [one for one in sheets if one is not sheets[number]]
    last = number + 1 == len(sheets)
    return {
        "form": shown,
        "heading": _heading(sheets[number]),
        "step": number + 1,
        "steps": len(sheets),
        "hidden": [("step", str(number)), *_hidden(others, sent)],
        "next": _("Check your answers") if last else _("Continue"),
        "goes_back": number > 0,
        **_kept(sent),
    }


def following(
    sheets: Sequence[Sheet], forms: Sequence[SubmittedForm], *, units: Sequence[Unit], sent: QueryDict
) -> dict[str, Any]:
    """The sheet that comes after those answered: the first with a fault, or the next one; nothing after the last."""
    wrong = next((number for number, form in enumerate(forms) if not form.is_valid()), None)
    if wrong is not None:
        return sheet(sheets, wrong, units=units, sent=sent, form=forms[wrong])
    return sheet(sheets, len(forms), units=units, sent=sent) if len(forms) < len(sheets) else {}


def check(sheets: Sequence[Sheet], forms: Sequence[SubmittedForm], sent: QueryDict) -> dict[str, Any]:
    """Everything that was told, a part for each sheet, to be read before it is sent."""
    parts = [
        {"title": _heading(one), "facts": list(_facts(form)), "number": str(number)}
        for number, (one, form) in enumerate(zip(sheets, forms, strict=True))
    ]
    return {"parts": parts, "hidden": list(_hidden(sheets, sent)), **_kept(sent)}


def receipt(said: dict[str, str], unit: Unit | None) -> dict[str, Any]:
    """What a receipt says: it names nobody."""
    return {"unit": unit, "by": date_format(date.fromisoformat(said["by"]), DAY), "number": said["number"]}


def _kept(sent: QueryDict | None) -> dict[str, Any]:
    """The id that the form has had from its first sheet on."""
    return {"submission": sent["submission"]} if sent and sent.get("submission") else {}


def _told(sheet_of: Sheet, sent: QueryDict | None) -> dict[str, Any]:
    if sent is None:
        return {}
    named = {name: sent.getlist(name) for name in sheet_of.base_fields if name != VERSION and name in sent}
    return {name: values if name == "may" else values[-1] for name, values in named.items()}


def _hidden(sheets: Sequence[Sheet], sent: QueryDict | None) -> Iterator[tuple[str, str]]:
    for one in sheets:
        for name in one.base_fields:
            if name != VERSION:
                yield from ((name, value) for value in (sent.getlist(name) if sent else ()))


def _facts(form: SubmittedForm) -> Iterator[tuple[str, str]]:
    """Label and answer of each field that was answered, in words."""
    for field in form.visible_fields():
        value = form.cleaned_data.get(field.name)
        words = dict(getattr(field.field, "choices", ()))
        if isinstance(value, list):
            value = ", ".join(str(words.get(one, one)) for one in value)
        elif isinstance(value, bool):
            value = _("Yes") if value else ""
        elif isinstance(value, date):
            value = date_format(value, DAY)
        if value:
            yield str(field.label), str(words.get(value, value))


def _heading(one: Sheet) -> str:
    return {
        SenderSheet: _("Who are you?"),
        WhomSheet: _("Who is the request for?"),
        SituationForm: _("What is the situation now?"),
        AgreementSheet: _("What have you agreed on together?"),
        OwnWhomSheet: _("Who are you, and how may we reach you?"),
        OwnSituationSheet: _("What would help you?"),
        OwnAgreementSheet: _("What may the guide know?"),
    }[one]
