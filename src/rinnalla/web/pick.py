"""A field in which one record of many is found by words and picked, with or without a script."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from rinnalla.access.translated import Said
from rinnalla.web.submissions import SubmittedForm

LONGEST = 100
OTHER = "other"


@dataclass(frozen=True)
class Option:
    """One of those found: its name with its language, and what tells it from others of the name."""

    key: UUID
    name: Said
    beside: str = ""


class Picking(Protocol):
    """What a reader can pick from."""

    def look(self, words: str) -> Sequence[Option]:
        """Those found by words, the likeliest first."""
        ...

    def chosen(self, key: UUID) -> Any:
        """The record that was picked; None where there is none for this reader."""
        ...


@dataclass(frozen=True)
class Picked:
    """What was sent: the words, which of those found was picked, and whether only looking was asked for."""

    words: str = ""
    choice: str = ""
    looks: bool = False

    def __bool__(self) -> bool:
        return bool(self.words)


class PickInput(forms.Widget):
    """A line for words with a button, and under it those found."""

    template_name = "web/forms/pick.html"
    use_fieldset = True
    picking: Picking

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Picked:
        """Words as a database takes them."""
        words = str(data.get(name, "")).replace("\x00", "").strip()[:LONGEST]
        return Picked(words, str(data.get(f"{name}_choice", "")), looks=f"{name}_look" in data)

    def get_context(self, name: str, value: Any, attrs: Mapping[str, Any] | None) -> dict[str, Any]:
        """What was found by the words."""
        picked = value if isinstance(value, Picked) else Picked()
        found = self.picking.look(picked.words) if picked else []
        context = super().get_context(name, None, dict(attrs or {}))
        return {**context, "picked": picked, "options": found, "other": OTHER, "longest": LONGEST}

    def id_for_label(self, id_: str, index: Any = None) -> str:
        """The group is labelled by its legend."""
        return ""


class PickField(forms.Field):
    """One record, or something else in the words that were written. Its value is ``(record, words)`` or None."""

    widget = PickInput
    picking: Picking

    def take(self, picking: Picking) -> None:
        """Say what the reader can pick from."""
        self.picking = self.widget.picking = picking

    def clean(self, value: Picked) -> tuple[Any, str] | None:
        """The record itself. Words without a choice are asked about."""
        if not value:
            if self.required:
                raise forms.ValidationError(_("Write what you are looking for."))
            return None
        if value.choice == OTHER:
            return None, value.words
        found = self.picking.chosen(UUID(value.choice)) if _is_id(value.choice) else None
        if found is None:
            raise forms.ValidationError(_("Choose one of those found, or that it is something else."))
        return found, ""


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


class PickingForm(SubmittedForm):
    """A form with such a field. Looking is no sending: nothing is checked, and nothing typed is lost."""

    def __init__(self, *args: Any, picking: Picking, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, PickField):
                field.take(picking)

    @property
    def only_looks(self) -> bool:
        """Whether it was only asked what there is."""
        return any(
            bool(value) and value.looks
            for name, field in self.fields.items()
            if isinstance(field, PickField) and (value := self[name].data) is not None
        )

    def full_clean(self) -> None:
        """Whoever only looks is told of no mistakes."""
        super().full_clean()
        if self.is_bound and self.only_looks:
            self._errors = ErrorDict()

    def is_valid(self) -> bool:
        """Whether it was sent, and everything in it is as it should be."""
        return super().is_valid() and not self.only_looks
