"""What is asked of whoever knows a service."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.services.choices import TieKind
from rinnalla.services.models import Contact, Tie
from rinnalla.web.forms import FinnishDateField
from rinnalla.web.submissions import SubmittedForm


class TieForm(SubmittedForm):
    """One's own ties to a service. ``ties`` are those told before."""

    knows = forms.BooleanField(label=_("I know somebody there"), required=False)
    contact = forms.ChoiceField(label=_("Whom?"), required=False)
    ask = forms.BooleanField(label=_("Colleagues may ask me about this service"), required=False)
    visits = forms.MultipleChoiceField(
        label=_("Your visits"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Untick a visit that was written down by mistake."),
    )
    visited_on = FinnishDateField(
        label=_("A new visit"), required=False, help_text=_("The day on which you were there.")
    )

    def __init__(self, *args: Any, ties: Sequence[Tie], contacts: Sequence[Contact], **kwargs: Any) -> None:
        kwargs["initial"] = _initial(ties)
        super().__init__(*args, **kwargs)
        self.contacts = {str(one.pk): one for one in contacts}
        named = [(str(one.pk), one.name) for one in contacts]
        self.fields["contact"].choices = [("", _("somebody else")), *named]  # type: ignore[attr-defined] # a choice field
        visits = [(str(tie.pk), date_format(tie.on, "j.n.Y")) for tie in ties if tie.on]
        self.fields["visits"].choices = visits  # type: ignore[attr-defined] # a choice field
        for name, offered in (("contact", contacts), ("visits", visits)):
            if not offered:
                del self.fields[name]

    def clean_visited_on(self) -> Any:
        """A visit has been made."""
        day = self.cleaned_data["visited_on"]
        if day and day > clock.today():
            raise forms.ValidationError(_("That day is still ahead."))
        return day

    @property
    def values(self) -> dict[str, Any]:
        """The contact person themselves, and the ids of the visits that stay."""
        chosen = super().values
        contact = self.contacts.get(chosen.get("contact", "")) if chosen["knows"] else None
        return {**chosen, "contact": contact, "visits": chosen.get("visits", [])}


def _initial(ties: Sequence[Tie]) -> dict[str, Any]:
    kinds = {tie.kind for tie in ties}
    contact = next((str(tie.contact_id) for tie in ties if tie.contact_id), "")
    visits = [str(tie.pk) for tie in ties if tie.on]
    return {"knows": TieKind.KNOWS in kinds, "ask": TieKind.ASK in kinds, "contact": contact, "visits": visits}
