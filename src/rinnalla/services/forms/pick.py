"""A field in which one service of the directory is found by words and picked, with or without a script."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rinnalla.services.models import Service
from rinnalla.services.queries.pick import Picking
from rinnalla.web.submissions import SubmittedForm

LONGEST = 100
OTHER = "other"


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

    template_name = "services/pick.html"
    use_fieldset = True
    picking: Picking

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Picked:
        """Words as a database takes them."""
        words = str(data.get(name, "")).replace("\x00", "").strip()[:LONGEST]
        return Picked(words, str(data.get(f"{name}_choice", "")), looks=f"{name}_look" in data)

    def get_context(self, name: str, value: Any, attrs: Mapping[str, Any] | None) -> dict[str, Any]:
        """What was found by the words, each with its provider."""
        picked = value if isinstance(value, Picked) else Picked()
        found = self.picking.look(picked.words) if picked else []
        context = super().get_context(name, None, dict(attrs or {}))
        return {**context, "picked": picked, "options": list(_options(found)), "other": OTHER, "longest": LONGEST}

    def id_for_label(self, id_: str, index: Any = None) -> str:
        """The group is labelled by its legend."""
        return ""


def _options(found: Iterable[Service]) -> Iterable[dict[str, Any]]:
    language = get_language() or "fi"
    for service in found:
        yield {
            "key": str(service.pk),
            "name": service.name.said_in(language),
            "provider": service.organization.name.said_in(language).words,
        }


class PickField(forms.Field):
    """One service, or another in the words that were written. Its value is ``(service, words)`` or None."""

    widget = PickInput
    picking: Picking

    def take(self, picking: Picking) -> None:
        """Say what the reader can pick from."""
        self.picking = self.widget.picking = picking  # type: ignore[attr-defined] # a PickInput

    def clean(self, value: Picked) -> tuple[Service | None, str] | None:
        """The service itself. Words without a choice are asked about."""
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
    """A form with such a field. Looking for a service is no sending: nothing is checked, and nothing typed is lost."""

    def __init__(self, *args: Any, picking: Picking, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, PickField):
                field.take(picking)

    @property
    def only_looks(self) -> bool:
        """Whether it was only asked which services there are."""
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
