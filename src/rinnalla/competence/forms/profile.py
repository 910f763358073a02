"""What is asked when a team makes its profile."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access.ids import uuid7
from rinnalla.access.translated import words
from rinnalla.competence.choices import Kind, Need, Theme
from rinnalla.methods.competence.content import Item
from rinnalla.web.submissions import SubmittedForm


class NeedsForm(SubmittedForm):
    """What is needed of each competence of a theme."""

    def __init__(self, *args: Any, items: Sequence[Item], needs: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for item in items:
            self.fields[item.identifier] = forms.ChoiceField(
                label=words(item.text),
                choices=Need.choices,
                required=False,
                initial=needs.get(item.identifier, ""),
                widget=forms.RadioSelect,
            )

    @property
    def values(self) -> dict[str, Any]:
        """The answers that were given."""
        return {"needs": {key: need for key, need in super().values.items() if need}}


class OwnItemForm(SubmittedForm):
    """A competence that the team's own work asks for and the framework does not name."""

    text = forms.CharField(
        label=_("What do you need to manage?"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Say it as a person would: “I can …”, “I know …”."),
    )  # fmt: skip
    theme = forms.ChoiceField(label=_("Theme"), choices=Theme.choices, widget=forms.RadioSelect(attrs={"as": "list"}))
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind.choices, widget=forms.RadioSelect)
    need = forms.ChoiceField(
        label=_("How is it needed?"), choices=[one for one in Need.choices if one[0] != Need.NONE],
        widget=forms.RadioSelect,
    )  # fmt: skip

    def __init__(self, *args: Any, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.language = language

    @property
    def values(self) -> dict[str, Any]:
        """The competence as an item."""
        said = self.cleaned_data
        item = Item(str(uuid7()), {self.language: said["text"]}, theme=said["theme"], kind=said["kind"])
        return {"item": item, "need": said["need"]}
