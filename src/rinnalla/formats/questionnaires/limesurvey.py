"""Questionnaires of LimeSurvey (.lss), those with texts in tables of their own and older ones alike.

Source: LimeSurvey 3–6, survey structure export; types of questions by their letters. Raises FileFault.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from rinnalla.formats.intake import LARGEST_CELL, FileFault
from rinnalla.formats.questionnaires.content import (
    LONGEST_CONDITION,
    Brought,
    Left,
    code_of,
    other,
    shown_where_empty,
    words_of,
)
from rinnalla.formats.xml_file import root_of
from rinnalla.methods.questionnaire.content import Condition, Item, Kind, Option, Questionnaire, Section

Row = Mapping[str, str]
CHOSEN = re.compile(r"""\(*\s*(?P<name>\w+)(\.(NAOK|value|code))*\s*={2}\s*["']?(?P<option>[\w.-]+)["']?\s*\)*""")
MOST_QUESTIONS = 1_000
ALONE = {
    "N": Kind.NUMBER, "D": Kind.DATE, "X": Kind.PAGE, "S": Kind.TEXT, "T": Kind.TEXT, "U": Kind.TEXT,
}  # fmt: skip
PARTS = {"Q": Kind.TEXT, "K": Kind.NUMBER}
SINGLE, MANY, LONG = {"L", "!", "O"}, {"M", "P"}, {"T", "U"}
ARRAYS = {"A": 5, "B": 10, "C": 0, "E": 0, "F": 0, "H": 0, "1": 0}
WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "C": {
        "Y": {"fi": "Kyllä", "sv": "Ja", "en": "Yes"},
        "U": {"fi": "En ole varma", "sv": "Osäker", "en": "Uncertain"},
        "N": {"fi": "Ei", "sv": "Nej", "en": "No"},
    },
    "E": {
        "D": {"fi": "Vähenee", "sv": "Minskar", "en": "Decrease"},
        "S": {"fi": "Pysyy samana", "sv": "Oförändrad", "en": "Same"},
        "I": {"fi": "Lisääntyy", "sv": "Ökar", "en": "Increase"},
    },
    "Y": {"Y": {"fi": "Kyllä", "sv": "Ja", "en": "Yes"}, "N": {"fi": "Ei", "sv": "Nej", "en": "No"}},
}


def read(path: Path) -> Brought:
    """The questionnaire of a file, in every language that it has."""
    root = root_of(path)
    kind = root.findtext("LimeSurveyDocType", "")
    if root.tag != "document" or kind != "Survey":
        raise FileFault("not_limesurvey", value=kind)
    tables = {table.tag: [_row(one) for one in table.iterfind("rows/row")] for table in root}
    if not tables.get("questions"):
        raise FileFault("no_questions")
    if len(tables["questions"]) + len(tables.get("subquestions", ())) > MOST_QUESTIONS:
        raise FileFault("too_many_questions", value=str(MOST_QUESTIONS))
    return _Reader(tables, [one.text or "" for one in root.iterfind("languages/language")]).brought()


def _row(element: Any) -> Row:
    row = {cell.tag: (cell.text or "").strip() for cell in element}
    for name, text in row.items():
        if len(text) > LARGEST_CELL:
            raise FileFault("cell_too_long", column=name, value=text)
    return row


class _Reader:
    """Puts a survey together from its tables."""

    def __init__(self, tables: Mapping[str, Sequence[Row]], languages: Sequence[str]) -> None:
        self.tables, self.languages = tables, languages
        self.left: list[Left] = []
        self.codes: dict[str, str] = {}
        self.parents: dict[str, str] = {}
        self.taken: set[str] = set()
        self.options: dict[str, dict[str, str]] = {}
        self.texts = {
            name: self._by(f"{name}_l10ns", key)
            for name, key in (("question", "qid"), ("answer", "aid"), ("group", "gid"))
        }
        self.rows = self._by("subquestions", "parent_qid")
        self.answers = self._by("answers", "qid")
        self.attributes = self._by("question_attributes", "qid")

    def brought(self) -> Brought:
        settings = [*self.tables.get("surveys_languagesettings", ())]
        title = self._said(settings, "surveyls_title", "surveyls_language")
        lead = self._said(settings, "surveyls_welcometext", "surveyls_language")
        asked = self._by("questions", "gid")
        groups = {one["gid"]: one for one in reversed(self.tables.get("groups", ())) if "gid" in one}
        sections: list[Section] = []
        for gid, group in sorted(groups.items(), key=lambda one: _number(one[1].get("group_order"))):
            texts = self.texts["group"].get(gid) or [
                one for one in self.tables["groups"] if one.get("gid") == gid and "group_name" in one
            ]
            items = tuple(
                item
                for question in self._once(asked.get(gid, ()))
                for item in self._with_condition(question, self._items(question))
            )
            if items:
                code = code_of(f"s{len(sections) + 1}", self.taken)
                self.taken.add(code)
                told = self._said(texts, "group_name"), self._said(texts, "description")
                sections.append(Section(code, items, *told))
            if group.get("grelevance", "1") not in {"", "1"}:
                self.left.append(Left(code_of(f"g{gid}", ()), "condition"))
        questionnaire = shown_where_empty(Questionnaire(title, tuple(sections), lead), self._languages()[0])
        return Brought(questionnaire, tuple(self.left), self.codes)

    def _by(self, table: str, key: str) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = {}
        for row in self.tables.get(table, ()):
            found.setdefault(row.get(key, ""), []).append(row)
        return found

    def _said(self, rows: Sequence[Row], name: str, language: str = "language") -> dict[str, str]:
        told = {row.get(language) or "": words_of(row.get(name, "")) for row in rows}
        first = self.languages[0] if self.languages else "fi"
        return {(code or first)[:2]: text for code, text in told.items() if text}

    def _once(self, rows: Sequence[Row]) -> list[Row]:
        """Each question once, in order; older files have a row for each language."""
        once = {row.get("qid", ""): row for row in reversed(rows)}
        return sorted(once.values(), key=lambda row: _number(row.get("question_order")))

    def _words(self, question: Row, name: str = "question") -> dict[str, str]:
        qid = question.get("qid", "")
        older = (*self.tables["questions"], *self.tables.get("subquestions", ()))
        texts = self.texts["question"].get(qid) or [row for row in older if row.get("qid") == qid]
        return self._said(texts, name)

    def _code(self, name: str) -> str:
        code = code_of(name, self.taken)
        self.taken.add(code)
        self.codes[name] = code
        return code

    def _attribute(self, question: Row, name: str) -> str:
        rows = self.attributes.get(question.get("qid", ""), ())
        return next((row.get("value", "") for row in rows if row.get("attribute") == name), "")

    def _items(self, question: Row) -> Iterator[Item]:
        """What one question is here: itself, or a statement for each of its rows."""
        kind, title = question.get("type", ""), question.get("title", "")
        text, hint = self._words(question), self._words(question, "help")
        if kind in {"O", "P"} or (question.get("other") == "Y" and kind not in SINGLE | MANY):
            self.left.append(Left(title, "own_answer"))
        if kind in ARRAYS:
            yield from self._statements(question, text)
        elif kind in SINGLE | {"Y", "5"}:
            options = self._scale(question, 5 if kind == "5" else 0)
            options = self._with_other(question, options)
            yield Item(self._code(title), Kind.STATEMENT if kind == "5" else Kind.SINGLE, text, hint, options)
        elif kind in MANY:
            yield self._many(question, text, hint)
        elif kind in PARTS:
            yield from self._parts(question, text, hint)
        elif kind in ALONE:
            yield self._number(question, Item(self._code(title), ALONE[kind], text, hint, long=kind in LONG))
        else:
            self.left.append(Left(title, "kind"))

    def _with_other(self, question: Row, options: tuple[Option, ...]) -> tuple[Option, ...]:
        """With the option that lets one write which, where the question has it."""
        if question.get("other") != "Y":
            return options
        return (*options, other(self._languages(), [option.code for option in options]))

    def _parts(self, question: Row, text: Mapping[str, str], hint: Mapping[str, str]) -> Iterator[Item]:
        """Several texts or numbers under one question, each by itself."""
        for row in self._once(self.rows.get(question.get("qid", ""), ())):
            words = _joined(text, self._words(row))
            name = f"{question.get('title', '')}_{row.get('title', '')}"
            yield Item(self._code(name), PARTS[question["type"]], words, hint)

    def _number(self, question: Row, item: Item) -> Item:
        if item.kind != Kind.NUMBER:
            return item
        low, high = (self._attribute(question, f"{end}_num_value_n") for end in ("min", "max"))
        whole = self._attribute(question, "num_value_int_only") == "1"
        return replace(item, lowest=_float(low), highest=_float(high), whole=whole)

    def _many(self, question: Row, text: Mapping[str, str], hint: Mapping[str, str]) -> Item:
        title = question.get("title", "")
        rows = self._once(self.rows.get(question.get("qid", ""), ()))
        options = self._named(title, [(row.get("title", ""), self._words(row)) for row in rows])
        self.parents |= {f"{title}_{row.get('title', '')}": title for row in rows}
        fewest, most = (self._attribute(question, f"{end}_answers") for end in ("min", "max"))
        exact = int(most) if fewest == most and most.isdecimal() and 0 < int(most) <= len(options) else None
        kind = Kind.MANY if exact is None else Kind.EXACTLY
        return Item(self._code(title), kind, text, hint, self._with_other(question, options), exactly=exact)

    def _statements(self, question: Row, text: Mapping[str, str]) -> Iterator[Item]:
        title, scales = question.get("title", ""), (0, 1) if question.get("type") == "1" else (0,)
        rows = [one for one in self.rows.get(question.get("qid", ""), ()) if one.get("scale_id", "0") in {"", "0"}]
        for row in self._once(rows):
            for scale in scales:
                name = f"{title}_{row.get('title', '')}{f'_{scale}' if len(scales) > 1 else ''}"
                options = self._scale(question, ARRAYS[question["type"]], scale, name)
                yield Item(self._code(name), Kind.STATEMENT, self._words(row), dict(text), options)

    def _scale(self, question: Row, steps: int, scale: int = 0, name: str = "") -> tuple[Option, ...]:
        """The options of a question: numbers, words that LimeSurvey itself gives, or its own answers."""
        title, kind = name or question.get("title", ""), question.get("type", "")
        if steps:
            numbers = map(str, range(1, steps + 1))
            return self._named(title, [(one, dict.fromkeys(self._languages(), one)) for one in numbers])
        if kind in WORDS:
            given = WORDS[kind].items()
            return self._named(
                title,
                [(code, {one: said.get(one, said["en"]) for one in self._languages()}) for code, said in given],
            )
        rows = [one for one in self.answers.get(question.get("qid", ""), ()) if _number(one.get("scale_id")) == scale]
        once = {row.get("code", ""): row for row in sorted(rows, key=lambda row: _number(row.get("sortorder")))}
        return self._named(
            title,
            [
                (code, self._said(self.texts["answer"].get(row.get("aid", "")) or _same(rows, code), "answer"))
                for code, row in once.items()
            ],
        )

    def _languages(self) -> list[str]:
        return [one[:2] for one in self.languages if one] or ["fi"]

    def _named(self, title: str, said: Sequence[tuple[str, Mapping[str, str]]]) -> tuple[Option, ...]:
        codes: dict[str, str] = {}
        for name, _ in said:
            codes[name] = code_of(name, codes.values(), option=True)
        self.options[title] = codes
        return tuple(Option(codes[name], dict(words)) for name, words in said)

    def _with_condition(self, question: Row, items: Iterator[Item]) -> Iterator[Item]:
        relevance = question.get("relevance", "")
        conditions = () if relevance in {"", "1"} else self._conditions(relevance)
        if conditions is None:
            self.left.append(Left(question.get("title", ""), "condition"))
        yield from (replace(item, show_if=conditions or ()) for item in items)

    def _conditions(self, relevance: str) -> tuple[Condition, ...] | None:
        """Conditions that ask whether certain options were chosen; None for any other."""
        found: list[Condition] = []
        if len(relevance) > LONGEST_CONDITION:
            return None
        for every in re.split(r"\s+and\s+|&&", relevance):
            chosen = [CHOSEN.fullmatch(one.strip()) for one in re.split(r"\s+or\s+|\|\|", every)]
            pairs = [self._chosen(one["name"], one["option"]) for one in chosen if one]
            items = {pair[0] for pair in pairs if pair}
            if len(pairs) != len(chosen) or None in pairs or len(items) != 1:
                return None
            found.append(Condition(items.pop(), tuple(pair[1] for pair in pairs if pair)))
        return tuple(found)

    def _chosen(self, name: str, option: str) -> tuple[str, str] | None:
        """The item and option that a comparison names; of choose-many the option is part of the name."""
        if name in self.options and option in self.options[name]:
            return self.codes[name], self.options[name][option]
        title = self.parents.get(name, "")
        part = name.removeprefix(f"{title}_")
        if option == "Y" and part in self.options.get(title, {}):
            return self.codes[title], self.options[title][part]
        return None


def _same(rows: Sequence[Row], code: str) -> list[Row]:
    """The rows of one answer in each language, as older files have them."""
    return [row for row in rows if row.get("code") == code]


def _joined(question: Mapping[str, str], row: Mapping[str, str]) -> dict[str, str]:
    return {code: ": ".join(one for one in (question.get(code, ""), text) if one) for code, text in row.items()}


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0


def _float(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
