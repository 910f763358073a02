"""The components of the pages: one table that says which exist and what each may be given.

``templatetags/components.py`` makes a template tag of each row; the HTML is ``templates/web/components/<name>.html``
and the style ``frontend/css/components/<name>.css``. A tag given an unknown prop, or lacking a required one, is a
``TemplateSyntaxError`` when the template is read; a word outside ``choices`` is one when it is shown.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from inspect import Parameter, Signature
from typing import Any

from django.template import Context, Engine, TemplateSyntaxError
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from rinnalla.web import drawings, figures, joined, shaping, timeline

Values = dict[str, Any]

TONES = ("plain", "waits", "agreed", "worker", "client", "structure", "error")


@dataclass(frozen=True, eq=False)
class Component:
    """One row of the table; the order of ``required`` then ``optional`` is the order of unnamed arguments.

    What is ``fixed`` follows from its few words alone, so its HTML is made once for each.
    """

    name: str
    required: tuple[str, ...] = ()
    optional: Mapping[str, Any] = field(default_factory=dict)
    slot: bool = False
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shape: Callable[[Values], Values] | None = None
    fixed: bool = False

    @property
    def template(self) -> str:
        """The template of this component."""
        return f"web/components/{self.name}.html"

    @property
    def signature(self) -> Signature:
        """What the template tag accepts; Django compares every use with it while reading a template."""
        first = ("context", "content") if self.slot else ("context",)
        kind = Parameter.POSITIONAL_OR_KEYWORD
        needed = [Parameter(name, kind) for name in (*first, *self.required)]
        spare = [Parameter(name, kind, default=value) for name, value in self.optional.items()]
        return Signature(needed + spare)

    def check(self, values: Values) -> None:
        """Refuse a word that is not among the choices of its prop."""
        for name, allowed in self.choices.items():
            if values[name] not in allowed:
                raise TemplateSyntaxError(
                    f"{self.name}: {name}={values[name]!r} is not one of {', '.join(filter(None, allowed))}"
                )

    def render(self, context: Context, values: Values) -> SafeString:
        """The component's HTML; its template sees its own values only."""
        self.check(values)
        if self.fixed:
            return _fixed(self, tuple((name, str(word)) for name, word in values.items()))
        if self.shape:
            values = self.shape(values)
        given = {name: context.get(name) for name in ("csrf_token", "account_proof", "request")}
        inner = {**values, **given}
        return Engine.get_default().get_template(self.template).render(context.new(inner))


@lru_cache(maxsize=1000)
def _fixed(component: Component, words: tuple[tuple[str, str], ...]) -> SafeString:
    shaped = component.shape(dict(words)) if component.shape else dict(words)
    return Engine.get_default().get_template(component.template).render(Context(shaped))


COMPONENTS = (
    Component("icon", ("name",), {"label": ""}, shape=drawings.shape_icon, fixed=True),
    Component(
        "button",
        ("label",),
        {
            "href": "",
            "kind": "secondary",
            "icon": "",
            "about": "",
            "name": "",
            "value": "",
            "form": "",
            "wide": False,
            "download": False,
        },
        choices={"kind": ("primary", "secondary", "quiet", "danger")},
    ),
    Component(
        "card",
        (),
        {"title": "", "kind": "plain", "level": 2, "aside": "", "aside_url": "", "id": ""},
        slot=True,
        choices={"kind": ("plain", "asks", "asks-client", "quiet", "bare")},
    ),
    Component("tag", ("text",), {"tone": "plain", "icon": ""}, choices={"tone": TONES}),
    Component(
        "notice",
        (),
        {"title": "", "kind": "information", "live": False},
        slot=True,
        choices={"kind": tuple(shaping.NOTICE_ICONS)},
        shape=shaping.shape_notice,
    ),
    Component("waiting_list", ("items",), {"more_label": "", "more_url": "", "empty": ""}),
    Component("wait_box", ("days",), {"over": False}),
    Component(
        "who_looked", ("items",), {"own": False, "title": "", "lead": "", "more_url": "", "ask_url": "", "note": ""}
    ),
    Component(
        "note_layer",
        ("layer",),
        {"sees": "", "answer": "", "answered_by": "", "answer_text": ""},
        slot=True,
        choices={
            "layer": tuple(shaping.NOTE_LAYERS),
            "answer": ("", *shaping.ANSWERS),
        },
        shape=shaping.shape_note_layer,
    ),
    Component("three_answers", ("action", "submission"), {"name": "answer", "hidden": ()}),
    Component(
        "phase_timeline",
        ("phases", "today"),
        {"meetings": (), "worker": "", "client": "", "label": ""},
        shape=timeline.shape,
    ),
    Component("joined_columns", ("left", "right", "joined", "label"), {"key": ()}, shape=joined.shape),
    Component("goal", ("words",), {"aim": "", "steps": (), "now": "", "level": 3}, shape=shaping.shape_goal),
    Component(
        "figure",
        ("title", "svg"),
        {"note": "", "reading": "", "columns": (), "rows": (), "csv_url": "", "level": 2},
    ),
    Component(
        "counts_figure",
        ("figure",),
        {"reading": "", "csv_url": "", "png_url": "", "svg_url": "", "level": 2},
        shape=figures.shape,
    ),
    Component(
        "data_table",
        ("caption", "columns", "rows"),
        {"hide_caption": False},
        shape=shaping.shape_table,
    ),
    Component("model_figure", ("zones",), {"label": _("Model of using competence"), "note": ""}),
    Component("empty_state", ("text",), {"next_label": "", "next_url": ""}),
    Component(
        "chips",
        ("legend", "name", "options"),
        {"value": "", "kind": "one", "help": ""},
        choices={"kind": ("one", "many")},
        shape=shaping.shape_chips,
    ),
    Component(
        "choice_button",
        ("label",),
        {"note": "", "icon": "person", "tone": "plain", "name": "", "value": ""},
        choices={"tone": TONES},
    ),
    Component("filters", ("items", "label")),
    Component("breadcrumb", ("items",)),
    Component("summary_part", ("title",), {"edit_url": "", "note": "", "level": 2}, slot=True),
    Component(
        "call_button",
        ("number",),
        {"label": "", "kind": "primary"},
        choices={"kind": ("primary", "secondary")},
        shape=shaping.shape_call,
    ),
    Component(
        "call_line",
        ("name", "number"),
        {"when": "", "kind": "secondary", "level": 3},
        choices={"kind": ("primary", "secondary")},
    ),
    Component(
        "call_now",
        ("state", "title"),
        {},
        slot=True,
        choices={"state": tuple(shaping.CALL_ICONS)},
        shape=shaping.shape_call_now,
    ),
    Component("details", ("summary",), {"open": False}, slot=True),
    Component("facts", ("items",), {"lined": False}),
    Component("reasons", ("items",)),
    Component("schedule", ("items",)),
    Component("pages", ("page",), {"query": ""}),
    Component("two_lines", (), {}),
    Component("error_summary", ("form",), {}, shape=shaping.shape_errors),
    Component(
        "form_sheet",
        ("form",),
        {
            "submission": "",
            "submit": "",
            "action": "",
            "cancel_url": "",
            "cancel_label": "",
            "back": "",
            "kind": "primary",
            "hidden": (),
        },
        slot=True,
        choices={"kind": ("primary", "danger")},
    ),
)
