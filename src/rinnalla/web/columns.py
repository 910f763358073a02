"""Naming the columns of a spreadsheet that somebody else has made, for any room that brings one in."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.web.submissions import SubmittedForm


class ColumnsForm(SubmittedForm):
    """For each heading what it is. ``choices`` are the fields, ``needed`` those that one column must be.

    ``samples`` shows the first cells under a heading, ``known`` what each heading was, or most likely is.
    """

    name = forms.CharField(label=_("Remember this under the name"), max_length=100)

    def __init__(
        self,
        *args: Any,
        choices: Sequence[tuple[str, Any]],
        needed: Sequence[str],
        samples: Mapping[str, Sequence[str]],
        known: Mapping[str, str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.needed, self.headings = needed, list(samples)
        self.labels = dict(choices)
        for number, (heading, cells) in enumerate(samples.items()):
            self.fields[f"column_{number}"] = forms.ChoiceField(
                label=heading,
                choices=[("", _("Leave out")), *choices],
                required=False,
                initial=known.get(heading, ""),
                help_text=" · ".join(cell[:60] for cell in cells if cell),
            )
        self.order_fields([*(name for name in self.fields if name.startswith("column_")), "name"])

    def clean(self) -> dict[str, Any]:
        """Each field from one column only, and the needed ones from one."""
        given = super().clean() or {}
        chosen = self.columns
        for field in self.needed:
            if field not in chosen.values():
                self.add_error(None, _("Choose which column is “%(field)s”.") % {"field": self.labels[field]})
        for number, heading in enumerate(self.headings):
            this = chosen.get(heading)
            if this and list(chosen.values()).index(this) < list(chosen).index(heading):
                self.add_error(f"column_{number}", _("Another column is this already. Choose one of the two."))
        return given

    @property
    def columns(self) -> dict[str, str]:
        """Headings with the fields chosen for them."""
        chosen = ((heading, self.cleaned_data.get(f"column_{number}")) for number, heading in enumerate(self.headings))
        return {heading: field for heading, field in chosen if field}

    @property
    def values(self) -> dict[str, Any]:
        """What the action is told."""
        return {"name": self.cleaned_data["name"], "columns": self.columns}
