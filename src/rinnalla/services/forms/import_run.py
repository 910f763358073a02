"""Input to imports."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.services.choices import FileFormat
from rinnalla.services.imports.upload import LARGEST_ON_A_PAGE
from rinnalla.web.submissions import SubmittedForm


class ImportForm(SubmittedForm):
    """A file and where it comes from."""

    name = forms.CharField(
        label=_("Where does the file come from?"),
        max_length=100,
        help_text=_("Give the register or the association. Use the same name each time, so that changes are found."),
        widget=forms.TextInput(attrs={"list": "sources"}),
    )
    kind = forms.ChoiceField(label=_("What kind of file is it?"), choices=FileFormat.choices, widget=forms.RadioSelect)
    file = forms.FileField(
        label=_("File"), help_text=_("At most 50 megabytes. Bigger files are brought in by command.")
    )
    complete = forms.BooleanField(
        label=_("The file holds everything the source has"),
        required=False,
        help_text=_("What the file no longer has is then proposed to be taken out of the directory."),
    )

    def clean_file(self) -> Any:
        """The file. Raises ValidationError for one too big for a page."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_ON_A_PAGE:
            raise forms.ValidationError(_("The file is bigger than 50 megabytes. Bring it in by command."))
        return file

    @property
    def values(self) -> dict[str, Any]:
        """What the action is told; the file is given to it sealed."""
        return {name: value for name, value in super().values.items() if name != "file"}
