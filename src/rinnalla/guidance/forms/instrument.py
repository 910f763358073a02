"""What is asked when a questionnaire is switched on for a unit, or its texts are brought in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.models import InstrumentUse
from rinnalla.guidance.queries.instrument import Instrument
from rinnalla.web.forms import PhoneField
from rinnalla.web.submissions import SubmittedForm

LARGEST_PACK = 20_000


class InstrumentForm(SubmittedForm):
    """On or off; who of the clinicians answers for it; what is done when somebody is at risk."""

    is_on = forms.BooleanField(label=_("This questionnaire is in use in the unit"), required=False)
    clinician = forms.CharField(
        label=_("Clinician who answers for it"), max_length=120, required=False, help_text=_("Name and title.")
    )
    clinician_phone = PhoneField(label=_("The clinician's phone number"), max_length=40, required=False)
    safety_path = forms.CharField(
        label=_("What is done when the answers show a risk?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The client reads this too. Who contacts them, and when?"),
    )
    bands = forms.BooleanField(
        label=_("Show the published classes of the score"),
        required=False,
        help_text=_("They describe the score. They are not a diagnosis, and no decision on care is made by them."),
    )
    compared = forms.BooleanField(label=_("The wordings have been compared with the official ones"), required=False)

    def clean(self) -> dict[str, Any]:
        """Nothing is switched on without somebody responsible and a path to safety."""
        chosen = super().clean() or {}
        if chosen.get("is_on"):
            for name in ("clinician", "clinician_phone", "safety_path"):
                if not chosen.get(name):
                    self.add_error(name, _("This is needed before the questionnaire is taken into use."))
            if not chosen.get("compared"):
                self.add_error(
                    "compared", _("Compare the wordings first: the Finnish and Swedish ones are working translations.")
                )
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """What the unit has settled."""
        return {name: value for name, value in super().values.items() if name != "compared"}


def said(use: InstrumentUse) -> dict[str, Any]:
    """A switch as its form names it."""
    names = ("is_on", "bands", "clinician", "clinician_phone", "safety_path")
    return {**{name: getattr(use, name) for name in names}, "compared": use.is_on}


class PackForm(SubmittedForm):
    """The texts of a questionnaire as a file, and the right to use them."""

    code = forms.ChoiceField(label=_("Questionnaire"), choices=[], widget=forms.RadioSelect)
    file = forms.FileField(label=_("The texts as a YAML file"), help_text=_("The guide tells how the file is written."))
    licence = forms.CharField(
        label=_("By what right do you use these texts?"), max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, offered: list[Instrument], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].choices = [(one.code, one.name) for one in offered]  # type: ignore[attr-defined] # a field of choices

    def clean_file(self) -> str:
        """The file as text."""
        sent = self.cleaned_data["file"]
        read: bytes = sent.read(LARGEST_PACK + 1)
        sent.seek(0)
        try:
            text = read.decode()
        except UnicodeDecodeError:
            text = ""
        if not text or len(read) > LARGEST_PACK:
            raise forms.ValidationError(_("This file can't be read as text of a questionnaire."))
        return text

    @property
    def values(self) -> dict[str, Any]:
        """The texts and the right to them."""
        chosen = self.cleaned_data
        return {"code": chosen["code"], "text": chosen["file"], "licence": chosen["licence"]}
