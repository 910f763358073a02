"""What a participant is asked: the table, what they write, and what they say of the synthesis."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.learning.forms.workshop import LONGEST_TEXT
from rinnalla.learning.models import Round, Table
from rinnalla.web.submissions import SubmittedForm

OWN, SHARED = "own", "shared"
YES, CHANGE = "yes", "change"
DEVICES = (
    (OWN, _("This is my own phone")),
    (SHARED, _("This device is shared by the table")),
)
HEAVY_HELP = _("Others then open it themselves. You can always leave something heavy unwritten.")


class CodeForm(forms.Form):
    """The code that was told or printed."""

    UNKNOWN = _("No workshop has this code. Look at the code once more; capital letters make no difference.")

    code = forms.CharField(
        label=_("Code of the workshop"),
        max_length=20,
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "autocomplete": "off", "size": 10}),
    )


class SeatForm(SubmittedForm):
    """Which table, and whose device."""

    table = forms.ChoiceField(label=_("At which table are you?"), widget=forms.RadioSelect(attrs={"as": "list"}))
    device = forms.ChoiceField(label=_("Whose device is this?"), choices=DEVICES, widget=forms.RadioSelect, initial=OWN)

    def __init__(self, *args: Any, tables: Sequence[Table], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tables = {str(one.pk): one for one in tables}
        self.fields["table"].choices = [(key, self._named(one)) for key, one in self.tables.items()]  # type: ignore[attr-defined] # a field of choices

    @staticmethod
    def _named(table: Table) -> str:
        said = _("Table {number}").format(number=table.number)
        return f"{said}: {table.theme}" if table.theme else str(said)


class ContributionForm(SubmittedForm):
    """What is written in a round. A name is asked for in rounds with names only."""

    round = forms.UUIDField(widget=forms.HiddenInput)
    name = forms.CharField(label=_("What do you want to be called?"), max_length=80)
    text = forms.CharField(
        label=_("What do you want to say?"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
        help_text=_("One thing at a time; you can send several. Leave out what others could be known by."),
    )
    quotable = forms.BooleanField(label=_("My words may be quoted in the synthesis"), required=False)
    heavy = forms.BooleanField(label=_("This may be heavy to read"), required=False, help_text=HEAVY_HELP)

    def __init__(self, *args: Any, now: Round, **kwargs: Any) -> None:
        super().__init__(*args, initial={"round": now.pk}, **kwargs)
        if not now.named:
            del self.fields["name"]


class RemarkForm(SubmittedForm):
    """Whether a synthesis tells what was talked about."""

    answer = forms.ChoiceField(
        label=_("Does the synthesis tell what you talked about?"),
        choices=((YES, _("Yes, it does")), (CHANGE, _("I would change something"))),
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("What would you change or add?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean(self) -> dict[str, Any]:
        """A wish for a change says which."""
        said = super().clean() or {}
        if said.get("answer") == CHANGE and not said.get("words"):
            self.add_error("words", _("Write what you would change."))
        return said
