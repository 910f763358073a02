"""What is asked when a question is written: which depends on its kind."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.methods.questionnaire.content import OF_ONE, WITH_OPTIONS, Condition, Item, Kind, Option, Questionnaire
from rinnalla.methods.questionnaire.editing import next_code, with_items, with_scoring
from rinnalla.surveys.forms.instrument import WordsForm, check_lines, lines, lines_of, options_of
from rinnalla.surveys.models import Scale

OWN = ""
BETWEEN = "="


class ItemForm(WordsForm):
    """One question, or several statements at once, a line each."""

    def __init__(
        self,
        *args: Any,
        kind: Kind,
        questionnaire: Questionnaire,
        scales: Sequence[Scale] = (),
        item: Item | None = None,
        **kwargs: Any,
    ) -> None:
        self.kind, self.questionnaire, self.item = kind, questionnaire, item
        self.scales = {str(one.pk): one for one in scales}
        self.several = kind == Kind.STATEMENT and item is None
        self.SAID = self._said()
        said = {"text": item.text, "hint": item.hint, "options": lines_of(item.options)} if item else {}
        super().__init__(*args, said=said, **kwargs)
        self._add_choice_fields()
        self._add_number_fields()
        self._add_place_fields()

    def _said(self) -> dict[str, dict[str, Any]]:
        label = _("Statements, one on each line") if self.several else _("Question")
        label = _("Text") if self.kind == Kind.PAGE else label
        long = self.several or self.kind == Kind.PAGE
        said: dict[str, dict[str, Any]] = {"text": {"label": label, "long": long}}
        if self.kind != Kind.PAGE:
            said["hint"] = {"label": _("Help under the question"), "required": False}
        if self.kind in WITH_OPTIONS:
            needed = self.kind != Kind.STATEMENT
            said["options"] = {"label": _("Answers to choose from, one on each line"), "long": True, "required": needed}
        return said

    def _add_choice_fields(self) -> None:
        before = self.item.options if self.item else ()
        if self.kind == Kind.STATEMENT:
            choices = [(OWN, _("The answers written below")), *((key, one.name) for key, one in self.scales.items())]
            used = next((key for key, one in self.scales.items() if self.item and one.key == self.item.scale), OWN)
            self.fields["scale"] = forms.ChoiceField(label=_("Scale"), choices=choices, required=False, initial=used)
            self.fields["reverse"] = forms.BooleanField(
                label=_("Counted the other way round in the score of the scale"), required=False,
                initial=bool(self.item and self.item.reverse),
            )  # fmt: skip
        if self.kind in OF_ONE:
            apart = sum(option.apart for option in before)
            self.fields["apart"] = forms.IntegerField(
                label=_("How many of the last ones stand apart from the scale?"), min_value=0, max_value=3,
                initial=apart, required=False,
            )  # fmt: skip
        if self.kind == Kind.SINGLE:
            self.fields["background"] = forms.BooleanField(
                label=_("A background question: results may be divided by it"), required=False,
                initial=bool(self.item and self.item.background),
            )  # fmt: skip
        if self.kind in {Kind.SINGLE, Kind.MANY}:
            self.fields["written"] = forms.BooleanField(
                label=_("Whoever chooses the last answer may write which (other, what?)"), required=False,
                initial=any(option.written for option in before),
            )  # fmt: skip
        if self.kind == Kind.MANY:
            self.fields["alone"] = forms.BooleanField(
                label=_("The last answer can't be chosen with others (none of these)"), required=False,
                initial=any(option.alone for option in before),
            )  # fmt: skip
        if self.kind == Kind.EXACTLY:
            self.fields["exactly"] = forms.IntegerField(
                label=_("How many are chosen?"), min_value=1, max_value=20, initial=self.item and self.item.exactly
            )

    def _add_number_fields(self) -> None:
        if self.kind == Kind.NUMBER:
            for name, label in (("lowest", _("Smallest number allowed")), ("highest", _("Largest number allowed"))):
                initial = getattr(self.item, name, None)
                self.fields[name] = forms.FloatField(label=label, required=False, initial=initial)
        if self.kind == Kind.TEXT:
            self.fields["long"] = forms.BooleanField(
                label=_("Room for several lines"), required=False, initial=self.item.long if self.item else True
            )

    def _add_place_fields(self) -> None:
        if self.item is None:
            sections = [(one.code, one.title.get("fi") or one.code) for one in self.questionnaire.sections]
            self.fields["section"] = forms.ChoiceField(label=_("Group"), choices=sections, initial=sections[-1][0])
        if shown := self._conditions():
            chosen = [
                f"{one.item}{BETWEEN}{code}" for one in (self.item.show_if if self.item else ()) for code in one.options
            ]
            self.fields["show_if"] = forms.MultipleChoiceField(
                label=_("Show only if one of these has been answered"), choices=shown, required=False, initial=chosen,
                widget=forms.CheckboxSelectMultiple(attrs={"as": "list"}), help_text=_("Nothing chosen: shown always."),
            )  # fmt: skip

    def _conditions(self) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for one in self.questionnaire.items:
            if self.item and one.code == self.item.code:
                break
            asked = one.text.get("fi", one.code)
            found += [
                (f"{one.code}{BETWEEN}{option.code}", f"{asked}: {option.text.get('fi', option.code)}")
                for option in one.options
            ]
        return found

    def clean(self) -> dict[str, Any]:
        """As many lines in each language; a statement has a scale or answers of its own."""
        said = super().clean() or {}
        for name in ("options", *(("text",) if self.several else ())):
            if name in self.SAID:
                check_lines(self, name)
        if self.kind == Kind.STATEMENT and not said.get("scale") and not self.text("options"):
            self.add_error("scale", _("Choose a scale, or write the answers below."))
        return said

    @property
    def changed(self) -> Questionnaire:
        """The questionnaire with what was written."""
        section = self.cleaned_data.get("section") or ""
        changed = self.questionnaire
        for text in self._texts():
            code = self.item.code if self.item else next_code(changed)
            changed = with_items(changed, section, [self._made(code, text)])
        scoring = self._scale.scoring if self._scale else None
        return with_scoring(changed, scoring) if scoring else changed

    @property
    def _scale(self) -> Scale | None:
        return self.scales.get(self.cleaned_data.get("scale") or "")

    def _texts(self) -> list[dict[str, str]]:
        text = self.text("text")
        if not self.several:
            return [text]
        rows = {code: lines(said) for code, said in text.items()}
        count = len(next(iter(rows.values()), []))
        return [{code: said[place] for code, said in rows.items()} for place in range(count)]

    def _made(self, code: str, text: dict[str, str]) -> Item:
        said = self.cleaned_data
        scale = self._scale
        return Item(
            code=code,
            kind=self.kind,
            text=text,
            hint=self.text("hint") if "hint" in self.SAID else {},
            options=scale.options if scale else self._options(),
            scale=scale.key if scale else "",
            reverse=said.get("reverse", False),
            exactly=said.get("exactly"),
            lowest=said.get("lowest"),
            highest=said.get("highest"),
            long=said.get("long", False),
            background=said.get("background", False),
            show_if=self._show_if(),
        )

    def _options(self) -> tuple[Option, ...]:
        if "options" not in self.SAID:
            return ()
        said, before = self.cleaned_data, self.item.options if self.item else ()
        alone, written = said.get("alone", False), said.get("written", False)
        return options_of(self.text("options"), said.get("apart") or 0, before, alone=alone, written=written)

    def _show_if(self) -> tuple[Condition, ...]:
        chosen: dict[str, list[str]] = {}
        for one in self.cleaned_data.get("show_if", ()):
            item, _between, option = one.partition(BETWEEN)
            chosen.setdefault(item, []).append(option)
        return tuple(Condition(item, tuple(options)) for item, options in chosen.items())
