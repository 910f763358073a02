"""What is asked when a service request is made and decided."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.actions.request import Caller
from rinnalla.guidance.choices import NamedContact, RequestOrigin, RequestSource
from rinnalla.guidance.forms.contact import ReachFields, reached
from rinnalla.guidance.forms.wish import FirstWishes, wished
from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.queries.suggestion import wish_of
from rinnalla.guides.choices import Language
from rinnalla.people.choices import HEARD, ConsentKind
from rinnalla.people.models import Unit
from rinnalla.people.queries.client import has_agreed
from rinnalla.web.forms import FinnishDateField, PhoneField
from rinnalla.web.submissions import SubmittedForm

PHONE_CALL = "phone"
LONG = forms.Textarea(attrs={"rows": 5})
HOW = HEARD
FIRST_WISHES = ("areas", "languages", "own_words")
CALLER = ("caller_name", "caller_place", "caller_phone", "caller_email")


class ClientForm(ReachFields):
    """For whom the request is made, in whose name, where it is sent, and how the client is reached.

    ``sending`` are the units in whose name a partner may send; ``answering`` those whose coordinator may record a
    request that came by phone. Who has only one way is not asked.
    """

    sender = forms.ChoiceField(
        label=_("In whose name is the request made?"), widget=forms.RadioSelect(attrs={"as": "list"})
    )
    unit = forms.ChoiceField(label=_("Where is the request sent?"))
    origin = forms.ChoiceField(
        label=_("From where does the client come?"), choices=RequestOrigin.choices, widget=forms.RadioSelect
    )
    caller_name = forms.CharField(
        label=_("Who calls?"),
        max_length=200,
        required=False,
        help_text=_("Name and task. Leave this empty if the client calls themselves."),
    )
    caller_place = forms.CharField(label=_("From which workplace?"), max_length=200, required=False)
    caller_phone = PhoneField(label=_("Caller's phone number"), max_length=40, required=False)
    caller_email = forms.EmailField(label=_("Caller's work e-mail"), max_length=200, required=False)
    name = forms.CharField(label=_("Client's name"), max_length=200)
    call_name = forms.CharField(label=_("What does the client want to be called?"), max_length=80, required=False)
    contact_wish = forms.CharField(
        label=_("How and when may we contact the client?"),
        max_length=500,
        required=False,
        help_text=_("For example: a text message first, not in the morning."),
    )
    field_order = [
        "sender", "unit", "origin", *CALLER, "name", "call_name", "phone", "way", "may", "address", "through",
    ]  # fmt: skip

    def __init__(
        self, *args: Any, units: Iterable[Unit], sending: Iterable[Unit], answering: Collection[UUID], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.units = {str(unit.pk): unit for unit in units}
        self.sending = {str(unit.pk): unit for unit in sending}
        self.answering = answering
        ways = [*_named(self.sending), *([(PHONE_CALL, _("A phone call, I record it myself"))] if answering else [])]
        self.only_way = ways[0][0] if len(ways) == 1 else ""
        self.fields["unit"].choices = _named(self.units)  # type: ignore[attr-defined] # a choice field
        self.fields["sender"].choices = ways  # type: ignore[attr-defined] # a choice field
        if self.only_way:
            del self.fields["sender"]
        if not answering:
            for name in CALLER:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """What came by phone is recorded for an own unit."""
        chosen = super().clean() or {}
        unit = self.units.get(chosen.get("unit", ""))
        if unit and self._way(chosen) == PHONE_CALL and unit.pk not in self.answering:
            self.add_error("unit", _("A phone call can be recorded for your own unit only. Choose that unit."))
        return chosen

    def _way(self, chosen: Mapping[str, Any]) -> str:
        return self.only_way or str(chosen.get("sender", ""))

    @property
    def values(self) -> dict[str, Any]:
        """The units themselves, and by whom the request is made."""
        chosen = {name: value for name, value in super().values.items() if name != "sender"}
        called = {name.removeprefix("caller_"): chosen.pop(name) for name in CALLER if name in chosen}
        sender = self.sending.get(self._way(self.cleaned_data))
        return {
            **chosen,
            "unit": self.units[chosen["unit"]],
            "from_unit": sender,
            "source": RequestSource.PROFESSIONAL if sender else RequestSource.PHONE,
            "caller": None if sender else Caller(**called),
        }


def begun(request: ServiceRequest) -> dict[str, Any]:
    """The beginning of a draft as its form names it."""
    client = request.client
    sender = request.from_unit_id or (PHONE_CALL if request.source == RequestSource.PHONE else "")
    called = {name: getattr(request, name) for name in (*CALLER, "origin", "contact_wish")}
    told = {"name": client.name, "call_name": client.call_name, "phone": client.phone}
    return {"sender": str(sender), "unit": str(request.unit_id), **called, **told, **reached(client)}


def _named(units: Mapping[str, Unit]) -> list[tuple[str, Any]]:
    return [(key, f"{unit.organisation}, {unit}") for key, unit in units.items()]


class SituationForm(FirstWishes):
    """The situation, the hopes, what ends and when, who answers for the client's care, and first wishes of a guide."""

    situation = forms.CharField(
        label=_("Situation now"),
        max_length=4000,
        widget=LONG,
        help_text=_("What is everyday life like? Write so that the client could read it: they can."),
    )
    hopes = forms.CharField(label=_("What does the client hope for?"), max_length=4000, required=False, widget=LONG)
    ending = forms.CharField(
        label=_("What is ending?"),
        max_length=500,
        required=False,
        help_text=_("For example a day-clinic period. Leave empty if nothing is ending."),
    )
    ending_on = FinnishDateField(label=_("When does it end?"), required=False)
    named_contact = forms.ChoiceField(
        label=_("Who answers for the client's care?"), choices=NamedContact.choices, widget=forms.RadioSelect
    )
    named_contact_name = forms.CharField(label=_("Name of the nurse or worker"), max_length=200, required=False)
    languages = forms.MultipleChoiceField(
        label=_("Which languages would suit with the guide?"),
        choices=Language.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Leave empty if it does not matter."),
    )
    own_words = forms.CharField(
        label=_("What else does the client wish of a guide?"), max_length=1000, required=False, widget=LONG
    )
    field_order = [
        "situation", "hopes", "ending", "ending_on", "named_contact", "named_contact_name", "areas", "languages",
        "own_words",
    ]  # fmt: skip

    @property
    def values(self) -> dict[str, Any]:
        """The situation, and the wishes by themselves."""
        said = super().values
        wishes = {name: said.pop(name) for name in FIRST_WISHES}
        return {**said, "wishes": {**wishes, "languages": " ".join(wishes["languages"])}}


def agreed(request: ServiceRequest) -> dict[str, Any]:
    """What has been recorded of the agreement, as its form names it; nothing before that."""
    brief = getattr(request, "brief", None)
    if brief is None:
        return {}
    unit = request.from_unit
    permit = unit is not None and has_agreed(request.client, ConsentKind.DISCLOSURE, recipient=unit.pk)
    return {"text": brief.text, "information": True, "disclosure": permit, "how": brief.approved_how}


def told(request: ServiceRequest) -> dict[str, Any]:
    """A request's situation as its form names it."""
    names = [name for name in SituationForm.base_fields if name not in {"version", *FIRST_WISHES}]
    first = {name: value for name, value in wished(wish_of(request)).items() if name in FIRST_WISHES}
    return {**{name: getattr(request, name) for name in names}, **first}


class AgreementForm(SubmittedForm):
    """What the client has agreed to. Nothing is ticked that has not been recorded."""

    text = forms.CharField(
        label=_("What may the guide know before the first meeting?"),
        max_length=2000,
        widget=LONG,
        help_text=_("Read this together with the client. The guide sees this text, not the situation you wrote."),
    )
    information = forms.BooleanField(
        label=_("The client has been told how their data is handled and wants the request to be sent")
    )
    disclosure = forms.BooleanField(
        label=_(
            "The client permits it: I see the client's goals, which services they have tried, and the summaries given "
            "to them"
        ),
        required=False,
    )
    how = forms.ChoiceField(label=_("How did the client agree?"), choices=HOW, widget=forms.RadioSelect)

    def __init__(self, *args: Any, sender: Unit | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if sender is None:
            del self.fields["disclosure"]

    @property
    def values(self) -> dict[str, Any]:
        """The condition of sending is not a value of its own; without a sender nothing is disclosed."""
        said = {name: value for name, value in super().values.items() if name != "information"}
        return {"disclosure": False, **said}
