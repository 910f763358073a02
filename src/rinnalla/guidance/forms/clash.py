"""What is asked once where somebody would be in two places at once."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.queries.clash import ANYWAY
from rinnalla.web.submissions import SubmittedForm


class ClashForm(SubmittedForm):
    """A form that agrees on a time. The question of another meeting stands in it once there is one."""

    anyway = forms.BooleanField(
        label=_("Agree on this time all the same"),
        required=False,
        widget=forms.HiddenInput,
        help_text=_("Or choose another time above."),
    )

    def add_error(self, field: str | None, error: Any) -> None:
        """What is said of another meeting comes with a box to tick."""
        if field == ANYWAY:
            self.fields[ANYWAY].widget = forms.CheckboxInput()
        super().add_error(field, error)
