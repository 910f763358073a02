"""What is asked when a framework is edited or brought in."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access.ids import uuid7
from rinnalla.access.translated import EASY
from rinnalla.competence.choices import Area, Kind, Theme
from rinnalla.methods.competence.content import Framework, Item
from rinnalla.web.submissions import SubmittedForm

TONGUES = (("fi", _("in Finnish")), ("sv", _("in Swedish")), ("en", _("in English")), (EASY, _("in plain Finnish")))
NONE = ("", _("not chosen"))


class ItemForm(SubmittedForm):
    """A competence or a heading."""

    code = forms.CharField(label=_("Code"), max_length=40, required=False, help_text=_("For example AT1."))
    is_heading = forms.BooleanField(label=_("This is a heading above competences"), required=False)
    parent = forms.ChoiceField(label=_("Under which heading?"), required=False)
    theme = forms.ChoiceField(
        label=_("Theme"), choices=[NONE, *Theme.choices], required=False, widget=forms.RadioSelect(attrs={"as": "list"})
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=[NONE, *Kind.choices], required=False, widget=forms.RadioSelect)
    areas = forms.MultipleChoiceField(
        label=_("Areas of the report"), choices=Area.choices, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, content: Framework, item: Item | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.item = item
        own = item.identifier if item else ""
        headings = [(one.identifier, _named(one)) for one in content.items if one.is_heading and one.identifier != own]
        self.fields["parent"].choices = [("", _("none")), *headings]  # type: ignore[attr-defined] # a field of choices
        for code, tongue in TONGUES:
            self.fields[f"text_{code.replace('-', '_')}"] = forms.CharField(
                label=_("Words, %(language)s") % {"language": tongue},
                max_length=500,
                required=code == "fi",
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    def clean(self) -> dict[str, Any]:
        """A competence has a theme and a kind; a heading need not."""
        said = super().clean() or {}
        if not said.get("is_heading"):
            for name in ("theme", "kind"):
                if not said.get(name):
                    self.add_error(name, _("Choose one, so that the competence has its place."))
        return said

    @property
    def values(self) -> dict[str, Any]:
        """The item."""
        said = self.cleaned_data
        texts = {code: said[f"text_{code.replace('-', '_')}"].strip() for code, _tongue in TONGUES}
        return {
            "item": Item(
                self.item.identifier if self.item else str(uuid7()),
                {code: words for code, words in texts.items() if words},
                code=said["code"],
                parent=said["parent"],
                theme=said["theme"],
                kind=said["kind"],
                areas=tuple(said["areas"]),
                is_heading=said["is_heading"],
                uri=self.item.uri if self.item else "",
                extra=self.item.extra if self.item else {},
            )
        }


def said_of(item: Item) -> dict[str, Any]:
    """An item as its form names it."""
    plain = ("code", "is_heading", "parent", "theme", "kind")
    texts = {f"text_{code.replace('-', '_')}": item.text.get(code, "") for code, _tongue in TONGUES}
    return {name: getattr(item, name) for name in plain} | {"areas": list(item.areas)} | texts


def _named(item: Item) -> str:
    words = item.text.get("fi") or next(iter(item.text.values()), "")
    return f"{item.code} {words}".strip()


class ImportForm(SubmittedForm):
    """A file of a framework."""

    file = forms.FileField(
        label=_("File"), help_text=_("CASE 1.0 or 1.1 as JSON, or a table as xlsx or csv. At most 5 megabytes.")
    )

    @property
    def values(self) -> dict[str, Any]:
        """What the action is told; the file is given to it read."""
        return {}


class StartForm(SubmittedForm):
    """Which framework a profile is made of."""

    version_chosen = forms.ChoiceField(label=_("Framework"), widget=forms.RadioSelect(attrs={"as": "list"}))

    def __init__(self, *args: Any, versions: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.versions = {str(one.pk): one for one in versions}
        choices = [(key, one.framework.name) for key, one in self.versions.items()]
        self.fields["version_chosen"].choices = choices  # type: ignore[attr-defined] # a field of choices
        if len(choices) == 1:
            self.fields["version_chosen"].initial = choices[0][0]

    @property
    def values(self) -> dict[str, Any]:
        """The version as a record."""
        return {"framework_version": self.versions[self.cleaned_data["version_chosen"]]}
