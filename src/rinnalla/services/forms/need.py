"""What is asked of whoever writes down the words people use."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.services.models import NeedWord
from rinnalla.web.submissions import SubmittedForm

LONGEST_WORD, MOST_WORDS = 100, 200


def _lines(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=LONGEST_WORD * MOST_WORDS,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("One word or saying on each line, in its base form."),
    )


class WordsForm(SubmittedForm):
    """The words of one need in each language."""

    fi = _lines(_("In Finnish"))
    sv = _lines(_("In Swedish"))
    en = _lines(_("In English"))

    def __init__(self, *args: Any, words: Iterable[NeedWord], **kwargs: Any) -> None:
        told: dict[str, list[str]] = {}
        for row in words:
            told.setdefault(row.language, []).append(row.word)
        kwargs["initial"] = {language: "\n".join(lines) for language, lines in told.items()}
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """No line is longer than a saying is."""
        chosen = super().clean() or {}
        for name in ("fi", "sv", "en"):
            if any(len(line) > LONGEST_WORD for line in _words(chosen.get(name, ""))):
                self.add_error(name, _("One of the lines is too long. Write each word on a line of its own."))
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """The words by their language."""
        return {"words": {name: _words(text) for name, text in super().values.items()}}


def _words(text: str) -> list[str]:
    lines = (" ".join(line.split()).casefold() for line in text.splitlines())
    return list(dict.fromkeys(line for line in lines if line))[:MOST_WORDS]
