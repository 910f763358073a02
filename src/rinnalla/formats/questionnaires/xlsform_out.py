"""A questionnaire as an XLSForm workbook, which ODK, KoboToolbox and others ask as it is."""

from collections.abc import Iterator, Mapping, Sequence

from rinnalla.formats.figure_table import Sheet
from rinnalla.formats.questionnaires.xlsform_terms import OURS, language_name
from rinnalla.formats.table_file import as_xlsx
from rinnalla.methods.questionnaire.content import OF_MANY, WITH_OPTIONS, Item, Kind, Option, Questionnaire, Section

Cells = dict[str, str]
Lists = Sequence[tuple[str, tuple[Option, ...]]]
BEFORE, TEXTS, AFTER = ("type", "name"), ("label", "hint"), ("appearance", "relevant", "constraint")
OWN, OWN_OF_OPTIONS = ("scale", "reverse", "background", "part"), ("apart", "alone", "written")
YES = "yes"
PLAIN = {Kind.DATE: "date", Kind.TEXT: "text", Kind.PAGE: "note"}


def write(questionnaire: Questionnaire, *, form_id: str = "rinnalla", version: str = "1") -> bytes:
    """The workbook of a questionnaire that has no faults."""
    languages = list(dict.fromkeys(code for _, text in questionnaire.texts() for code in text)) or ["fi"]
    lists = _lists(questionnaire)
    settings = {
        "form_title": next(iter(questionnaire.title.values()), ""),
        "form_id": form_id,
        "version": version,
        "default_language": language_name(languages[0]),
        **_said(f"{OURS}title", questionnaire.title),
    }
    labels, hints = ([f"{name}::{language_name(code)}" for code in languages] for name in TEXTS)
    columns = (*BEFORE, *labels, *hints, *AFTER, *(f"{OURS}{name}" for name in OWN))
    choices = ("list_name", "name", *labels, *(f"{OURS}{name}" for name in OWN_OF_OPTIONS))
    return as_xlsx([
        ("survey", _sheet(columns, list(_survey(questionnaire, lists)))),
        ("choices", _sheet(choices, [_choice(name, one) for name, options in lists for one in options])),
        ("settings", _sheet(tuple(settings), [settings])),
    ])  # fmt: skip


def _sheet(columns: Sequence[str], rows: Sequence[Cells]) -> Sheet:
    return Sheet("", columns, [[row.get(name, "") for name in columns] for row in rows])


def _said(name: str, text: Mapping[str, str]) -> Cells:
    return {f"{name}::{language_name(code)}": words for code, words in text.items()}


def _lists(questionnaire: Questionnaire) -> Lists:
    """Each set of options under the code of the first item that has it."""
    lists: list[tuple[str, tuple[Option, ...]]] = []
    for item in questionnaire.items:
        if item.options and all(options != item.options for _, options in lists):
            lists.append((item.code, item.options))
    return lists


def _choice(name: str, option: Option) -> Cells:
    marks = {f"{OURS}{one}": YES for one in OWN_OF_OPTIONS if getattr(option, one)}
    return {"list_name": name, "name": option.code, **_said("label", option.text), **marks}


def _survey(questionnaire: Questionnaire, lists: Lists) -> Iterator[Cells]:
    taken = {item.code for item in questionnaire.items}
    if questionnaire.lead:
        yield _lead("lead", questionnaire.lead, taken)
    for section in questionnaire.sections:
        yield from _section(section, lists, taken)


def _section(section: Section, lists: Lists, taken: set[str]) -> Iterator[Cells]:
    look = "field-list" if section.together else ""
    yield {"type": "begin_group", "name": section.code, **_said("label", section.title), "appearance": look}
    if section.lead:
        yield _lead(f"{section.code}_lead", section.lead, taken)
    yield from (_item(item, lists) for item in section.items)
    yield {"type": "end_group"}


def _lead(name: str, text: Mapping[str, str], taken: set[str]) -> Cells:
    while name in taken:
        name = f"{name}_"
    taken.add(name)
    return {"type": "note", "name": name, **_said("label", text), f"{OURS}part": "lead"}


def _item(item: Item, lists: Lists) -> Cells:
    return {
        "type": _type(item, lists),
        "name": item.code,
        **_said("label", item.text),
        **_said("hint", item.hint),
        "appearance": "likert" if item.kind == Kind.STATEMENT else "multiline" if item.long else "",
        "relevant": " and ".join(
            f"({' or '.join(f'selected(${{{one.item}}}, {option!r})' for option in one.options)})"
            for one in item.show_if
        ),
        "constraint": " and ".join(_constraints(item)),
        f"{OURS}scale": item.scale,
        f"{OURS}reverse": YES if item.reverse else "",
        f"{OURS}background": YES if item.background else "",
    }


def _type(item: Item, lists: Lists) -> str:
    if item.kind in WITH_OPTIONS:
        name = next(name for name, options in lists if options == item.options)
        return f"{'select_multiple' if item.kind in OF_MANY else 'select_one'} {name}"
    if item.kind == Kind.NUMBER:
        return "integer" if item.whole else "decimal"
    return PLAIN[item.kind]


def _constraints(item: Item) -> Iterator[str]:
    if item.exactly is not None:
        yield f"count-selected(.) = {item.exactly}"
    if item.lowest is not None:
        yield f". >= {item.lowest:g}"
    if item.highest is not None:
        yield f". <= {item.highest:g}"
    if item.kind in OF_MANY:
        for option in item.options:
            if option.alone:
                yield f"not(selected(., '{option.code}') and count-selected(.) > 1)"
