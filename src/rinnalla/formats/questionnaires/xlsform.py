"""Questionnaires in XLSForm, the workbook in which ODK, KoboToolbox and many others keep theirs. Raises FileFault."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from rinnalla.formats.intake import FileFault
from rinnalla.formats.questionnaires import xlsform_terms as terms
from rinnalla.formats.questionnaires.content import Brought, Left, code_of, other, shown_where_empty, words_of
from rinnalla.formats.questionnaires.xlsform_rows import Row, sheets_of
from rinnalla.methods.questionnaire.content import OF_MANY, Condition, Item, Kind, Option, Questionnaire, Section

SELECTED = re.compile(r"""selected\(\s*\$\{(?P<item>[^}]+)\}\s*,\s*["'](?P<option>[^"']+)["']\s*\)""")
EQUALS = re.compile(r"""\$\{(?P<item>[^}]+)\}\s*=\s*["']?(?P<option>[^"'\s]+?)["']?""")
COUNT = re.compile(r"count-selected\(\s*\.\s*\)\s*=\s*(\d+)")
BOUND = re.compile(r"\.\s*(?P<sign><=|>=)\s*(?P<number>-?\d+(\.\d+)?)")
RANGE = re.compile(r"(start|end)\s*=\s*(-?\d+(\.\d+)?)")
ALONE = re.compile(r"not\(selected\(\., '[^']+'\) and count-selected\(\.\) > 1\)")
PAGE = re.compile(r"<[A-Za-z/][^<>]*>")
KNOWN = (ALONE, COUNT, BOUND, re.compile(r"\band\b|[()\s]"))
YES = frozenset({"yes", "true", "1", "kyllä", "x"})


def read(path: Path, *, language: str = "fi") -> Brought:
    """The questionnaire of a workbook; ``language`` is that of texts for which the file names none."""
    sheets = sheets_of(path)
    if "survey" not in sheets:
        raise FileFault("no_survey_sheet")
    if not sheets["survey"]:
        raise FileFault("no_questions")
    if "type" not in sheets["survey"][0].letters:
        raise FileFault("column_missing", row=1, column="type")
    settings = next(iter(sheets.get("settings", ())), Row(1, {}, {}))
    named = terms.language_of(settings["default_language"])
    return _Reader(sheets.get("choices", []), named or language).brought(sheets["survey"], settings)


class _Reader:
    """Puts a questionnaire together row by row."""

    def __init__(self, choices: list[Row], language: str) -> None:
        self.language = language
        self.left: list[Left] = []
        self.codes: dict[str, str] = {}
        self.taken: set[str] = set()
        self.lists: dict[str, dict[str, Option]] = {}
        self.of_item: dict[str, Mapping[str, Option]] = {}
        self.sections: list[Section] = []
        self.open = False
        self.lead: dict[str, str] = {}
        self.groups: list[tuple[Row, tuple[Condition, ...]]] = []
        for row in choices:
            self._choice(row)

    def brought(self, rows: list[Row], settings: Row) -> Brought:
        for row in rows:
            self._row(row)
        if self.groups:
            raise self.groups[-1][0].fault("group_not_ended", "type")
        title = settings.text(f"{terms.OURS}title", self.language) or settings.text("form_title", self.language)
        sections = tuple(section for section in self.sections if section.items)
        questionnaire = shown_where_empty(Questionnaire(title, sections, self.lead), self.language)
        return Brought(questionnaire, tuple(self.left), self.codes)

    def _choice(self, row: Row) -> None:
        name, told = row["list_name"], self._text(row, "label")
        if not name and not row["name"]:
            return
        if not name or not row["name"]:
            raise row.fault("cell_missing", "name" if name else "list_name")
        options = self.lists.setdefault(name, {})
        if row["name"] in options:
            raise row.fault("code_twice", "name")
        code = code_of(row["name"], [one.code for one in options.values()], option=True)
        marks = {mark: row[f"{terms.OURS}{mark}"] in YES for mark in ("apart", "alone", "written")}
        options[row["name"]] = Option(code, told or {self.language: row["name"]}, **marks)

    def _row(self, row: Row) -> None:
        kind = " ".join(row["type"].split())
        if not kind:
            self._refuse_untyped(row)
        elif terms.BEGIN.fullmatch(kind):
            self._begin(row)
        elif terms.END.fullmatch(kind):
            self._end(row)
        elif row[f"{terms.OURS}part"] == "lead":
            self._lead(row)
        elif kind.casefold() in terms.IDENTIFYING:
            self.left.append(Left(row["name"] or kind, "identifying", row.number))
        else:
            self._question(row, kind)

    def _begin(self, row: Row) -> None:
        if "repeat" in row["type"].casefold():
            self.left.append(Left(row["name"], "repeat", row.number))
        code = self._section_code(row["name"])
        together = "field-list" in row["appearance"]
        self.sections.append(Section(code, (), self._text(row, "label"), together=together))
        self.groups.append((row, self._conditions(row)))
        self.open = True

    def _end(self, row: Row) -> None:
        if not self.groups:
            raise row.fault("group_not_begun", "type")
        self.groups.pop()
        self.open = False

    def _refuse_untyped(self, row: Row) -> None:
        if row["name"]:
            raise row.fault("cell_missing", "type")

    def _lead(self, row: Row) -> None:
        if self.groups:
            self.sections[-1] = replace(self.sections[-1], lead=self._text(row, "label"))
        else:
            self.lead = self._text(row, "label")

    def _question(self, row: Row, kind: str) -> None:
        if not row["name"]:
            raise row.fault("cell_missing", "name")
        if row["name"] in self.codes:
            raise row.fault("code_twice", "name")
        made = self._kind(row, kind)
        if made is None:
            self.left.append(Left(row["name"], "kind", row.number))
            return
        code = code_of(row["name"], self.taken)
        item = Item(code, made, self._text(row, "label"), self._text(row, "hint"), self._options(row, kind))
        item = self._bounded(row, item)
        own = tuple(one for _, conditions in self.groups for one in conditions) + self._conditions(row)
        self.codes[row["name"]] = code
        self.taken.add(code)
        if item.options:
            self.of_item[code] = self.lists[self._list(kind)]
        if not self.open:
            self.open = True
            self.sections.append(Section(self._section_code(""), ()))
        last = self.sections[-1]
        self.sections[-1] = replace(last, items=(*last.items, replace(item, show_if=tuple(dict.fromkeys(own)))))

    def _kind(self, row: Row, kind: str) -> Kind | None:
        """What a type is here; None for one that has no counterpart."""
        if terms.ONE.fullmatch(kind):
            scale = any(look in row["appearance"].split() for look in terms.SCALE_LOOKS)
            return Kind.STATEMENT if scale else Kind.SINGLE
        if terms.MANY.fullmatch(kind):
            return Kind.EXACTLY if COUNT.search(row["constraint"]) else Kind.MANY
        return terms.TYPES.get(kind.casefold())

    def _list(self, kind: str) -> str:
        chosen = terms.ONE.fullmatch(kind) or terms.MANY.fullmatch(kind)
        return chosen["list"] if chosen else ""

    def _options(self, row: Row, kind: str) -> tuple[Option, ...]:
        name = self._list(kind)
        if name and name not in self.lists:
            raise row.fault("no_such_list", "type")
        options = tuple(self.lists[name].values()) if name else ()
        if not terms.OTHER.search(kind):
            return options
        languages = dict.fromkeys(code for option in options for code in option.text)
        return (*options, other(languages, [option.code for option in options]))

    def _bounded(self, row: Row, item: Item) -> Item:
        """With what the row says of how many, how large, how long."""
        constraint, kind = row["constraint"], row["type"].strip().casefold()
        exactly = COUNT.search(constraint)
        ends = {one["sign"]: float(one["number"]) for one in BOUND.finditer(constraint)}
        ends |= {">=" if one[1] == "start" else "<=": float(one[2]) for one in RANGE.finditer(row["parameters"])}
        number = item.kind == Kind.NUMBER
        self._tell_rest(row)
        return replace(
            item,
            exactly=int(exactly[1]) if exactly and item.kind in OF_MANY else None,
            lowest=ends.get(">=") if number else None,
            highest=ends.get("<=") if number else None,
            whole=kind != "decimal" and "." not in row["parameters"],
            long="multiline" in row["appearance"],
            scale=row[f"{terms.OURS}scale"],
            reverse=row[f"{terms.OURS}reverse"] in YES,
            background=row[f"{terms.OURS}background"] in YES,
        )

    def _tell_rest(self, row: Row) -> None:
        """Tell of limits that have no counterpart."""
        rest = row["constraint"]
        for known in KNOWN:
            rest = known.sub("", rest)
        if rest or row["choice_filter"]:
            self.left.append(Left(row["name"], "limit", row.number))

    def _text(self, row: Row, name: str) -> dict[str, str]:
        return {
            code: words_of(text) if PAGE.search(text) else text for code, text in row.text(name, self.language).items()
        }

    def _section_code(self, name: str) -> str:
        named = name or f"s{len(self.sections) + 1}"
        return code_of(named, {*self.taken, *(one.code for one in self.sections)})

    def _conditions(self, row: Row) -> tuple[Condition, ...]:
        """The conditions of a row; where they ask for more than certain options, none, and that is told."""
        found = []
        for every in re.split(r"\s+and\s+", row["relevant"]) if row["relevant"] else ():
            one = self._condition(every)
            if one is None:
                self.left.append(Left(row["name"], "condition", row.number))
                return ()
            found.append(one)
        return tuple(found)

    def _condition(self, text: str) -> Condition | None:
        inner = text.strip()
        while inner.startswith("(") and inner.endswith(")"):
            inner = inner[1:-1].strip()
        chosen = [
            SELECTED.fullmatch(one.strip()) or EQUALS.fullmatch(one.strip()) for one in re.split(r"\s+or\s+", inner)
        ]
        codes = {self.codes.get(one["item"].strip(), "") for one in chosen if one}
        if not all(chosen) or len(codes) != 1:
            return None
        code = codes.pop()
        options = [self.of_item.get(code, {}).get(one["option"]) for one in chosen if one]
        return Condition(code, tuple(one.code for one in options if one)) if all(options) else None
