"""Registering one question at a time: which comes, what travels on in the form, and everything to be checked."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rinnalla.learning.forms.registration import TRAP, RegisterForm

STEP, BACK, CHANGE, SEND = "step", "back", "change", "send"
# What each step asks, and what it is called.
STEPS: Sequence[tuple[Any, tuple[str, ...]]] = (
    (gettext_lazy("Who are you?"), ("name", "email", "workplace")),
    (gettext_lazy("How do you take part?"), ("way",)),
    (gettext_lazy("What interests you?"), ("topic", "why")),
    (gettext_lazy("A question to the trainer"), ("question",)),
    (gettext_lazy("What do you need?"), ("diet", "wants_captions", "needs")),
)


@dataclass(frozen=True)
class Step:
    """One step: what it is called, and the names of its fields."""

    heading: str
    names: tuple[str, ...]


class RegisterSteps:
    """A form that has come with what was told so far; ``make`` gives the form, bound to it or with it as initial."""

    def __init__(self, make: Callable[..., RegisterForm], sent: QueryDict | None) -> None:
        self.make, self.sent = make, sent
        self.form = make(sent)
        self.steps = [Step(str(heading), here) for heading, names in STEPS if (here := self._asked(names))]

    def _asked(self, names: tuple[str, ...]) -> tuple[str, ...]:
        here = tuple(name for name in names if name in self.form.fields)
        return () if here == ("way",) and len(self.form.fields["way"].choices) == 1 else here  # type: ignore[attr-defined] # a choice field

    @property
    def is_sent(self) -> bool:
        """Whether everything has been checked and sent, or came at once."""
        return self.sent is not None and self.sent.get(STEP, SEND) == SEND and not {BACK, CHANGE} & set(self.sent)

    def shown(self) -> dict[str, Any]:
        """The step that is asked now: the first, one gone back to, the first with a fault, the next; or the check."""
        if self.sent is None:
            return self._step(0)
        number = self._where()
        if CHANGE in self.sent:
            return self._step(number)
        if BACK in self.sent:
            return self._step(max(number - 1, 0))
        answered = self.steps if self.is_sent else self.steps[: number + 1]
        for place, step in enumerate(answered):
            if set(step.names) & set(self.form.errors):
                return self._step(place, faulty=True)
        return self._step(number + 1) if number + 1 < len(self.steps) and not self.is_sent else self._check()

    def _where(self) -> int:
        sent = self.sent or QueryDict()
        said, last = sent.get(CHANGE) or sent.get(STEP, ""), len(self.steps) - 1
        return min(int(said), last) if said.isascii() and said.isdigit() and len(said) < len("100") else last

    def _step(self, number: int, *, faulty: bool = False) -> dict[str, Any]:
        step = self.steps[number]
        form = self.form if faulty else self.make(None, initial=self._told(step.names))
        if faulty:
            for name in set(form.errors) - set(step.names):
                del form.errors[name]
        last = number + 1 == len(self.steps)
        return {
            "form": form,
            "fields": [form[name] for name in step.names],
            "heading": step.heading,
            "step": number + 1,
            "steps": len(self.steps),
            "hidden": [(STEP, str(number)), *self._hidden(step.names)],
            "next": _("Check your answers") if last else _("Continue"),
            "back": _("Back") if number else "",
        }

    def _check(self) -> dict[str, Any]:
        parts = [
            {"title": step.heading, "facts": list(self._facts(step)), "number": str(number)}
            for number, step in enumerate(self.steps)
        ]
        return {"parts": parts, "hidden": list(self._hidden(()))}

    def _told(self, names: tuple[str, ...]) -> dict[str, str]:
        return {name: value for name in (*names, TRAP) if (value := self._said(name)) is not None}

    def _said(self, name: str) -> str | None:
        said = self.sent.get(name) if self.sent is not None else None
        return str(said) if said is not None else None

    def _hidden(self, here: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """What was told in the other steps. Without another way to take part, the only one travels along."""
        asked = {name for step in self.steps for name in step.names} - set(here)
        asked |= set() if here else {TRAP}
        yield from ((name, value) for name in sorted(asked) if (value := self._said(name)) is not None)
        if not any("way" in step.names for step in self.steps):
            yield "way", str(self.form.fields["way"].initial)

    def _facts(self, step: Step) -> Iterator[tuple[str, str]]:
        for name in step.names:
            field, said = self.form.fields[name], self.form.cleaned_data.get(name)
            named = {str(key): label for key, label in getattr(field, "choices", ())}
            words = _("Yes") if said is True else said or ""
            if words:
                yield str(field.label), str(named.get(str(words), words))
