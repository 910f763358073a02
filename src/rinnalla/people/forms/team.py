"""Input to teams and who works in them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.files import MEGABYTE
from rinnalla.formats.name_list import MOST_LINES, read_names
from rinnalla.people.models import Staff, Unit
from rinnalla.people.queries.team import is_team, staff_named
from rinnalla.web.forms import FinnishDateField
from rinnalla.web.submissions import SubmittedForm

MANY = 8


class TeamForm(SubmittedForm):
    """A team and its unit."""

    unit = forms.ChoiceField(label=_("Unit"))
    name = forms.CharField(label=_("Name of the team"), max_length=200)

    def __init__(self, *args: Any, units: list[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = {str(one.pk): one for one in units}
        self.fields["unit"].choices = [(key, f"{one.organisation}, {one}") for key, one in self.units.items()]  # type: ignore[attr-defined] # a choice field
        if len(units) == 1:
            self.fields["unit"].initial = next(iter(self.units))

    def clean(self) -> dict[str, Any]:
        """A name that the unit does not have yet."""
        said = super().clean() or {}
        if not self.errors and is_team(said["name"], self.units[said["unit"]].pk):
            self.add_error("name", _("The unit has a team of this name already. Choose another name."))
        return said

    @property
    def values(self) -> dict[str, Any]:
        """The unit as a record."""
        return {"unit": self.units[self.cleaned_data["unit"]], "name": self.cleaned_data["name"]}


class JoinForm(SubmittedForm):
    """Who is put into a team, one or many, and from which day to which."""

    names = forms.CharField(
        label=_("Who?"),
        required=False,
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": MANY}),
        help_text=_("One on each line: a name or an e-mail address. A list can be pasted."),
    )
    file = forms.FileField(
        label=_("Or a list as a CSV file"), required=False, help_text=_("Names or e-mail addresses, one on each row.")
    )
    starts_on = FinnishDateField(label=_("From which day?"), initial=clock.today)
    ends_on = FinnishDateField(
        label=_("Last day, if it is known"), required=False, help_text=_("Leave this empty when it goes on.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people: list[Staff] = []

    def clean_file(self) -> str:
        """The lines of the file. Raises ValidationError for what is no list."""
        file = self.cleaned_data["file"]
        if not file:
            return ""
        if file.size > MEGABYTE:
            raise forms.ValidationError(_("The file is bigger than a megabyte. It is no list of names."))
        content = file.read()
        try:
            text: str = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", errors="replace")
        if "\0" in text:
            raise forms.ValidationError(_("The file is no CSV file. Save the table as CSV, or paste the names."))
        return text

    def clean(self) -> dict[str, Any]:
        """Everybody on the lines, found. What the file held is shown in the field: it can be corrected there."""
        said = super().clean() or {}
        text = "\n".join(part.strip() for part in (said.get("names", ""), said.get("file", "")) if part)
        if said.get("file"):
            self.data = {**self.data.dict(), "names": text}  # type: ignore[attr-defined] # a form that was sent
        if "names" not in self.errors and "file" not in self.errors:
            self._find(text)
        first, last = said.get("starts_on"), said.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("The last day can't be before the first one."))
        return said

    def _find(self, text: str) -> None:
        wanted = read_names(text)
        if not wanted:
            self.add_error("names", _("Write at least one name or e-mail address."))
        elif len(wanted) > MOST_LINES:
            self.add_error("names", _("There are more than %(most)d lines. Send them in parts.") % {"most": MOST_LINES})
        else:
            found = staff_named(wanted)
            self._tell(_("Nobody who works here fits: %(lines)s."), [one.line for one in wanted if not found[one]])
            several = [one.line for one in wanted if len(found[one]) > 1]
            self._tell(_("Several people fit, write an e-mail address: %(lines)s."), several)
            self.people = list({staff.pk: staff for one in wanted for staff in found[one]}.values())

    def _tell(self, sentence: Any, lines: list[str]) -> None:
        if lines:
            self.add_error("names", sentence % {"lines": "; ".join(lines)})

    @property
    def values(self) -> dict[str, Any]:
        """People as records, and the days."""
        said = self.cleaned_data
        return {"people": self.people, "starts_on": said["starts_on"], "ends_on": said["ends_on"]}


class LeaveForm(SubmittedForm):
    """The last day in a team."""

    ends_on = FinnishDateField(label=_("Last day in the team"), initial=clock.today)
