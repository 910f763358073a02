"""What is asked of whoever wants to hear of a need or an area."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rinnalla.services.models import TaxonomyTerm
from rinnalla.web.submissions import SubmittedForm


class TopicForm(SubmittedForm):
    """A need, an area, or a need in an area."""

    need = forms.ChoiceField(label=_("For which need"), required=False)
    area = forms.ChoiceField(label=_("Municipality"), required=False)

    def __init__(self, *args: Any, needs: Sequence[TaxonomyTerm], areas: Sequence[TaxonomyTerm], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.terms = {str(term.pk): term for term in (*needs, *areas)}
        for name, terms, nothing in (("need", needs, _("any need")), ("area", areas, _("any area"))):
            self.fields[name].choices = [("", nothing), *_named(terms)]  # type: ignore[attr-defined] # a choice field
            if not terms:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Something is chosen."""
        chosen = super().clean() or {}
        if not self.errors and not chosen.get("need") and not chosen.get("area"):
            raise forms.ValidationError(_("Choose a need or an area."))
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """The terms themselves."""
        chosen = super().values
        return {name: self.terms.get(chosen.get(name, "")) for name in ("need", "area")}


def _named(terms: Sequence[TaxonomyTerm]) -> list[tuple[str, str]]:
    language = get_language() or "fi"
    return [(str(term.pk), term.name.said_in(language).words) for term in terms]
