"""What is asked of those who keep services true."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.people.models import Organisation, Staff
from rinnalla.services.choices import CheckMethod, CheckOutcome, FieldGroup, SignalKind
from rinnalla.services.models import Phone
from rinnalla.web.submissions import SubmittedForm

LONGEST_TEXT, LONGEST_NUMBER = 4000, 40
GROUPS = [
    (FieldGroup.HOURS, _("Hours")),
    (FieldGroup.NUMBER, _("Phone number")),
    (FieldGroup.PLACE, _("Place and way in")),
    (FieldGroup.TEXT, _("What the service is")),
]
OUTCOMES = [
    (CheckOutcome.CONFIRMED, _("All of it is still true")),
    (CheckOutcome.CHANGED, _("I have corrected it")),
    (CheckOutcome.NOT_REACHED, _("Nobody was reached")),
    (CheckOutcome.CLOSED_DOWN, _("The service has closed down")),
]
METHODS = [
    (CheckMethod.CALL, _("By calling")),
    (CheckMethod.VISIT, _("By visiting")),
    (CheckMethod.MAIL, _("By e-mail")),
    (CheckMethod.WEB, _("From their own pages")),
    (CheckMethod.OWN, _("I work there myself")),
]
NOTICES = [
    (SignalKind.WRONG_NUMBER, _("The number does not work")),
    (SignalKind.WRONG_HOURS, _("The hours are not true")),
    (SignalKind.WRONG_PLACE, _("It is not in that place")),
    (SignalKind.WRONG_TEXT, _("It is not what is told")),
    (SignalKind.FULL, _("There was no room")),
    (SignalKind.TURNED_AWAY, _("One was turned away")),
    (SignalKind.WORKED, _("It worked as told")),
]


class CheckForm(SubmittedForm):
    """What came of checking."""

    outcome = forms.ChoiceField(label=_("What did you find?"), choices=OUTCOMES, widget=forms.RadioSelect)
    method = forms.ChoiceField(label=_("How did you make sure?"), choices=METHODS, widget=forms.RadioSelect)
    groups = forms.MultipleChoiceField(
        label=_("What did you check?"), choices=GROUPS, widget=forms.CheckboxSelectMultiple, initial=FieldGroup.values
    )


class OwnCheckForm(SubmittedForm):
    """What those say whose service it is."""

    outcome = forms.ChoiceField(
        label=_("Is this still true?"),
        choices=[one for one in OUTCOMES if one[0] in {CheckOutcome.CONFIRMED, CheckOutcome.CLOSED_DOWN}],
        widget=forms.RadioSelect,
    )
    groups = forms.MultipleChoiceField(
        label=_("Which of it is true?"), choices=GROUPS, widget=forms.CheckboxSelectMultiple, initial=FieldGroup.values
    )


class AskForm(SubmittedForm):
    """Whom to ask."""

    address = forms.EmailField(
        label=_("E-mail address of the service"),
        help_text=_("They get a link that opens for 30 days and needs no sign-in."),
        max_length=254,
    )


class CorrectForm(SubmittedForm):
    """What a service tells, and its numbers."""

    description = forms.CharField(
        label=_("What the service is"), max_length=LONGEST_TEXT, required=False, widget=forms.Textarea
    )
    application_process = forms.CharField(
        label=_("How to get there"), max_length=LONGEST_TEXT, required=False, widget=forms.Textarea
    )

    def __init__(self, *args: Any, phones: Iterable[Phone], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.phones = list(phones)
        for place, phone in enumerate(self.phones):
            self.fields[f"phone_{place}"] = forms.CharField(
                label=_("Phone number"),
                initial=phone.number,
                max_length=LONGEST_NUMBER,
                widget=forms.TextInput(attrs={"inputmode": "tel"}),
            )

    @property
    def values(self) -> dict[str, Any]:
        """The texts, and the numbers by the id of what they replace."""
        chosen = self.cleaned_data
        phones = {str(phone.pk): chosen[f"phone_{place}"] for place, phone in enumerate(self.phones)}
        texts = {name: chosen[name] for name in ("description", "application_process")}
        return {**texts, "phones": phones}


class NoticeForm(SubmittedForm):
    """What somebody noticed. Nothing is asked of whom they were with."""

    kind = forms.ChoiceField(
        label=_("What did you notice?"),
        help_text=_("Nothing is asked or kept of whom you were with."),
        choices=NOTICES,
        widget=forms.RadioSelect,
    )


class StewardForm(SubmittedForm):
    """Who answers for a service: a worker or a whole organisation."""

    answers = forms.ChoiceField(label=_("Who answers for the information?"))

    def __init__(
        self, *args: Any, staff: Sequence[Staff], organisations: Sequence[Organisation], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.named: dict[str, dict[str, Any]] = {str(one.pk): {"person": one.person} for one in staff}
        self.named |= {str(one.pk): {"organisation": one} for one in organisations}
        people = [(str(one.pk), str(one)) for one in staff]
        whole = [(str(one.pk), one.name) for one in organisations]
        self.fields["answers"].choices = [  # type: ignore[attr-defined] # a choice field
            ("", "–"),
            (_("Organisations"), whole),
            (_("Workers"), people),
        ]

    @property
    def values(self) -> dict[str, Any]:
        """The person or the organisation."""
        return self.named[self.cleaned_data["answers"]]
