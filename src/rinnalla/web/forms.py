"""How forms are drawn, and the fields that speak Finnish dates and times.

Setting: ``FORM_RENDERER = "rinnalla.web.forms.Renderer"``. A whole form is
``{% form_sheet form %}{% endform_sheet %}``; one field is ``{{ form.name.as_field_group }}``.
"""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import DjangoTemplates, TemplatesSetting
from django.template import TemplateDoesNotExist
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

ROWS = "4"
LOOKS_LIKE_A_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{1,2}-\d{1,2}")
FEWEST_DIGITS = 5
MISSING = _("This field is required.")
# Django's own sentences, named here so that our catalogues say them in our voice.
SAID_BY_DJANGO = (
    _("Select a valid choice. %(value)s is not one of the available choices."),
    _("Select a valid choice. That choice is not one of the available choices."),
    _("Enter a whole number."),
    _("Enter a valid email address."),
    _("Ensure this value is less than or equal to %(limit_value)s."),
    _("Ensure this value is greater than or equal to %(limit_value)s."),
    _("Null characters are not allowed."),
    ngettext_lazy(
        "Ensure this value has at most %(limit_value)d character (it has %(show_value)d).",
        "Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).",
        "limit_value",
    ),
)


class DrawnField(BoundField):
    """A field with what our field template asks of it."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """The library's class on text fields; radio buttons carry no aria-invalid, their group says it."""
        built = super().build_widget_attrs(attrs, widget)
        (widget or self.field.widget).attrs.pop("maxlength", None)
        if self.use_fieldset:
            built.pop("aria-invalid", None)
        if self.look == "line":
            own = (widget or self.field.widget).attrs.get("class", "")
            built["class"] = f"ds-input {own}".strip()
        if isinstance(widget or self.field.widget, forms.Textarea) and self._rows_not_chosen:
            built["rows"] = ROWS
        return built

    @property
    def _rows_not_chosen(self) -> bool:
        return bool(self.field.widget.attrs.get("rows") == forms.Textarea().attrs["rows"])

    @property
    def look(self) -> str:
        """How the field stands: one line, a box to tick, or a group of choices."""
        widget = self.field.widget
        if isinstance(widget, forms.CheckboxInput):
            return "check"
        return "group" if widget.use_fieldset else "line"

    @property
    def size(self) -> str:
        """A width that tells how much is asked for."""
        return getattr(self.field.widget, "size_hint", "")


class Renderer(TemplatesSetting):
    """Forms through our own templates."""

    form_template_name = "web/forms/form.html"
    field_template_name = "web/forms/field.html"
    bound_field_class = DrawnField
    django_own = DjangoTemplates()

    def get_template(self, template_name: str) -> Any:
        """Our template, or Django's where we have none."""
        try:
            return super().get_template(template_name)
        except TemplateDoesNotExist:
            return self.django_own.get_template(template_name)


class RecordField(forms.ChoiceField):
    """One of some records, which the form says with ``offer``; its value is the record. Of one only nobody is asked."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.RadioSelect, **kwargs)
        self.records: dict[str, Any] = {}

    def offer(self, records: Iterable[Any]) -> None:
        """These can be chosen."""
        self.records = {str(one.pk): one for one in records}
        self.choices = [(key, str(one)) for key, one in self.records.items()]
        if len(self.records) == 1:
            self.initial, self.required, self.widget = next(iter(self.records)), False, forms.HiddenInput()

    def clean(self, value: Any) -> Any:
        """The record. Raises ValidationError for what was not offered."""
        return self.records[super().clean(value) or self.initial]


class FinnishDateInput(forms.DateInput):
    """A date as it is written in Finland: 24.11.2026."""

    size_hint = "date"

    def format_value(self, value: Any) -> str | None:
        """A date without zeros in front; what was typed stays as it was typed."""
        if isinstance(value, dt.date):
            return f"{value.day}.{value.month}.{value.year}"
        return super().format_value(value)


class FinnishDateField(forms.DateField):
    """A date typed as 24.11.2026; the form a browser or a file gives (2026-11-24) is read too."""

    widget = FinnishDateInput
    input_formats = ["%d.%m.%Y", "%Y-%m-%d"]
    default_error_messages = {
        "required": MISSING,
        "invalid": _("Write the date in the form 24.11.2026."),
        "no_such_day": _("There is no such day. Check the day and the month."),
    }

    def __init__(self, **options: Any) -> None:
        options.setdefault("input_formats", self.input_formats)
        super().__init__(**options)
        self.widget.attrs.setdefault("autocomplete", "off")

    def to_python(self, value: Any) -> dt.date | None:
        """Spaces within the date do no harm. Raises ValidationError for what is no date, another for no day."""
        written = value.replace(" ", "") if isinstance(value, str) else value
        try:
            return super().to_python(written)
        except forms.ValidationError:
            if LOOKS_LIKE_A_DATE.fullmatch(str(written)):
                raise forms.ValidationError(self.error_messages["no_such_day"], code="no_such_day") from None
            raise


class PhoneField(forms.CharField):
    """A number that can be called: five digits at least, with whatever words or signs belong to it."""

    widget = forms.TextInput(attrs={"inputmode": "tel"})

    def validate(self, value: str) -> None:
        """Raises ValidationError for what has too few digits to be called."""
        super().validate(value)
        if value and sum(sign.isdigit() for sign in value) < FEWEST_DIGITS:
            raise forms.ValidationError(_("Write the whole phone number, for example 040 123 4567."))


class FinnishTimeInput(forms.TimeInput):
    """A time of day as it is written in Finland: 15.00."""

    size_hint = "short"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%H.%M")


class FinnishTimeField(forms.TimeField):
    """A time typed as 15.00, 15:00 or 15."""

    widget = FinnishTimeInput
    input_formats = ["%H.%M", "%H:%M", "%H"]
    default_error_messages = {
        "required": MISSING,
        "invalid": _("Write the time in the form 15.00."),
    }

    def __init__(self, **options: Any) -> None:
        options.setdefault("input_formats", self.input_formats)
        super().__init__(**options)
        self.widget.attrs.setdefault("autocomplete", "off")
