"""What is asked about who came, and of materials."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access.files import MEGABYTE
from rinnalla.learning.choices.event import AttendanceSource
from rinnalla.learning.models import Registration
from rinnalla.web.submissions import SubmittedForm

LARGEST_LIST = 5 * MEGABYTE
TOLD = "told"


class HereForm(SubmittedForm):
    """By which address somebody who says they are there has registered."""

    email = forms.EmailField(
        label=_("The e-mail address with which you registered"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


class PeopleForm(SubmittedForm):
    """Who came. ``minutes`` that a list told travel along in the form."""

    here = forms.MultipleChoiceField(label=_("Who came?"), required=False, widget=forms.CheckboxSelectMultiple)
    told = forms.JSONField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, people: Sequence[Registration], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["here"].choices = [(str(one.pk), one.name) for one in people]  # type: ignore[attr-defined] # a choice field

    @property
    def values(self) -> dict[str, Any]:
        """Who came, with the minutes of the list where one was read."""
        minutes = self.cleaned_data["told"] if isinstance(self.cleaned_data["told"], dict) else {}
        here = {UUID(pk): _minutes(minutes.get(pk)) for pk in self.cleaned_data["here"]}
        return {"here": here, "source": AttendanceSource.FILE if minutes else AttendanceSource.TRAINER}


def _minutes(said: Any) -> int | None:
    return min(said, LONGEST_STAY) if isinstance(said, int) and said >= 0 else None


LONGEST_STAY = 24 * 60


class ListForm(SubmittedForm):
    """A meeting tool's list."""

    file = forms.FileField(
        label=_("List of participants from the meeting tool"),
        help_text=_(
            "The attendance report of Teams or Zoom as a CSV file. Nothing is recorded before you have checked it."
        ),
    )

    def clean_file(self) -> Any:
        """The file. Raises ValidationError for one too big for a list."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_LIST:
            raise forms.ValidationError(_("The file is bigger than 5 megabytes. It is no list of participants."))
        return file


class MaterialForm(SubmittedForm):
    """A file or a page for participants."""

    title = forms.CharField(label=_("Name of the material"), max_length=160)
    file = forms.FileField(label=_("File"), required=False, help_text=_("A PDF, PNG or JPEG file."))
    address = forms.URLField(label=_("Or the address of a page"), max_length=500, required=False, assume_scheme="https")

    def clean(self) -> dict[str, Any]:
        """Either of them."""
        said = super().clean() or {}
        if not self.errors and bool(said.get("file")) == bool(said.get("address")):
            self.add_error("file", _("Choose a file or write an address, one of the two."))
        return said
