"""How a component's props become what its template shows."""

from typing import Any

from django.template.defaultfilters import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

Values = dict[str, Any]

NOTICE_ICONS = {
    "information": "information",
    "waits": "clock",
    "agreed": "check-circle",
    "error": "error",
    "offline": "offline",
    "calm": "calm",
}
NOTE_LAYERS = {
    "shared": ("group", _("Shared note")),
    "partner": ("building", _("Partner summary")),
    "work": ("clipboard", _("Work note")),
}
ANSWERS = {
    "yes": ("check", "agreed", _("yes, that is how it went")),
    "change": ("pen", "client", _("would change this")),
    "disagree": ("disagree", "client", _("disagrees")),
}
CALL_ICONS = {"open": "phone-filled", "closed": "moon", "unknown": "question"}
GOAL_LEVELS = (
    _("Clearly below"),
    _("Somewhat below"),
    _("Agreed level"),
    _("Somewhat above"),
    _("Clearly above"),
)
NUMBERS = {
    2: _("two"),
    3: _("three"),
    4: _("four"),
    5: _("five"),
    6: _("six"),
    7: _("seven"),
    8: _("eight"),
}


def part(thing: Any, name: str, default: Any = "") -> Any:
    """One part of a mapping or an object."""
    if isinstance(thing, dict):
        return thing.get(name, default)
    return getattr(thing, name, default)


def shape_notice(values: Values) -> Values:
    """The icon belongs to the kind."""
    return {**values, "icon": NOTICE_ICONS[values["kind"]]}


def shape_note_layer(values: Values) -> Values:
    """Name and icon of the layer, and the client's answer in words."""
    icon, name = NOTE_LAYERS[values["layer"]]
    answer = ANSWERS.get(values["answer"])
    answer_icon, answer_tone, answer_words = answer or ("", "plain", "")
    return {
        **values,
        "icon": icon,
        "name": name,
        "answer_icon": answer_icon,
        "answer_tone": answer_tone,
        "answer_words": answer_words,
    }


def shape_call_now(values: Values) -> Values:
    """The icon belongs to the state."""
    return {**values, "icon": CALL_ICONS[values["state"]]}


def shape_call(values: Values) -> Values:
    """The number as a telephone dials it."""
    dialled = "".join(c for c in str(values["number"]) if c.isdigit() or c == "+")
    return {**values, "dialled": dialled}


def shape_goal(values: Values) -> Values:
    """Five steps with their level names; those between the start and now are marked as passed."""
    steps = [
        {
            "level": level,
            "text": part(step, "text"),
            "start": bool(part(step, "start")),
            "now": bool(part(step, "now")),
        }
        for level, step in zip(GOAL_LEVELS, values["steps"], strict=False)
    ]
    now = next((number for number, step in enumerate(steps) if step["now"]), 0)
    for number, step in enumerate(steps):
        step["passed"] = number < now
    return {**values, "steps": steps}


def shape_table(values: Values) -> Values:
    """Columns and cells as mappings, each cell knowing its column's label for the phone."""
    columns = [column if isinstance(column, dict) else {"label": column} for column in values["columns"]]
    rows = [
        [
            {**(cell if isinstance(cell, dict) else {"text": cell}), "column": column}
            for column, cell in zip(columns, row, strict=True)
        ]
        for row in values["rows"]
    ]
    return {**values, "columns": columns, "rows": rows}


def shape_chips(values: Values) -> Values:
    """Options with an id each and whether they are chosen."""
    chosen = values["value"]
    several = [chosen] if isinstance(chosen, str) else list(chosen)
    picked = {str(value) for value in several}
    name = slugify(values["name"])
    options = [
        {"id": f"{name}-{number}", "value": value, "label": label, "on": str(value) in picked}
        for number, (value, label) in enumerate(values["options"])
    ]
    return {**values, "options": options, "id": name, "many": values["kind"] == "many"}


def shape_errors(values: Values) -> Values:
    """The errors of a form, each with the field it leads to, and their number in words."""
    form = values["form"]
    listed = [
        {"id": field.id_for_label or f"{field.auto_id}_0", "label": _with_colon(field.label), "text": error}
        for field in form
        for error in field.errors
    ]
    general = [{"id": "", "label": "", "text": error} for error in form.non_field_errors()]
    errors = general + listed
    title = ngettext(
        "Check one point, and you can go on.",
        "Check %(number)s points, and you can go on.",
        len(errors),
    ) % {"number": number_in_words(len(errors))}
    return {"errors": errors, "title": title}


def _with_colon(label: Any) -> str:
    words = str(label)
    return words if words.endswith(("?", ".", ":")) else f"{words}:"


def counted(sentence: str, count: int) -> str:
    """A translated sentence that begins with its ``count``, small numbers as words."""
    words = sentence % {"count": number_in_words(count)}
    return f"{words[:1].upper()}{words[1:]}"


def number_in_words(number: int) -> str:
    """Small numbers as words, as they stand inside a sentence."""
    return str(NUMBERS.get(number, number))
