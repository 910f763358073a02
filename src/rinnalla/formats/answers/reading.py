"""A file of answers as a sheet with a proposal for each column. Raises FileFault."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path

from rinnalla.formats.answers import grid, kinds, sav, words
from rinnalla.formats.answers.content import AnswerSheet, Column, Meaning, Record, Tool, column_name, distinct
from rinnalla.formats.answers.grid import Grid
from rinnalla.formats.intake import FileFault, check_size

NUMBERED = re.compile(r"\s*\d{1,3}\s*[.)]\s+(?=\S)")
BRACKETED = re.compile(r"(?P<question>.*?)\s*\[(?P<row>[^\[\]]*)\](?P<scale>\[[^\[\]]*\])?", re.DOTALL)
SUBMITTED = frozenset({"submitdate", "date submitted", "päivämäärä lähetetty", "lähetetty"})
LIMESURVEY = frozenset({"lastpage", "startlanguage", "last page", "start language", "viimeinen sivu", "aloituskieli"})
MICROSOFT = frozenset({"start time", "completion time", "aloitusaika", "valmistumisaika", "starttid", "slutförandetid"})
GOOGLE = frozenset({"timestamp", "aikaleima", "tidsstämpel", "tidstämpel"})
WEBROPOL = frozenset({"respondentid", "responseid", "vastaajan tunnus", "vastaustunnus", "vastausaika"})
TOGETHER = 3
FEW_STEPS = 7
Place = tuple[int, str, str]


def read(path: Path, *, heading_rows: int | None = None) -> AnswerSheet:
    """The sheet of a file in whatever layout it is; the number of rows of headings is found out if not told."""
    check_size(path)
    if sav.is_sav(path):
        cells, labels = sav.read(path)
        return _sheet(cells, Tool.SPSS, labels)
    cells = grid.read(path, heading_rows=heading_rows)
    return _sheet(cells, tool_of(cells), {})


def _sheet(cells: Grid, tool: Tool, labels: Mapping[int, tuple[str, ...]]) -> AnswerSheet:
    headings = [_without_number(one) for one in cells.headings] if _numbered(cells, tool) else list(cells.headings)
    places = _places(cells, headings, tool)
    columns = [
        column
        for question, group in groupby(places, key=lambda place: place[1] if place[2] else place[0])
        for column in _columns(cells, list(group), question if isinstance(question, str) else "", tool)
    ]
    _refuse_same(columns, cells.heading_row)
    records = tuple(_completed(cells)) if tool == Tool.LIMESURVEY else cells.records
    proposed = tuple(_with_apart(_whole(one)) for one in _statements([_labelled(one, labels) for one in columns]))
    return AnswerSheet(tool, proposed, records, cells.heading_row, signature(cells.headings, cells.parts))


def signature(headings: Sequence[str], parts: Sequence[str] = ()) -> str:
    """The same for every file with the same headings."""
    return hashlib.sha256("\x1e".join([*headings, "\x1f", *parts]).encode()).hexdigest()


def _labelled(column: Column, labels: Mapping[int, tuple[str, ...]]) -> Column:
    """With the options that the file itself names, chosen by anybody or not."""
    named = labels.get(column.places[0], ())
    if len(column.places) > 1 or not column.kept or not named or not set(column.options) <= set(named):
        return column
    meaning = column.meaning if column.meaning == Meaning.STATEMENT or len(named) <= 2 else Meaning.STATEMENT  # noqa: PLR2004 -- two answers are no scale
    return replace(column, meaning=meaning if column.options else Meaning.SINGLE, options=named, free=False)


def _whole(column: Column) -> Column:
    """A statement with the steps of its scale that nobody has chosen, where only one known scale fits."""
    if column.meaning != Meaning.STATEMENT:
        return column
    said = {words.plain(one): one for one in column.options if words.plain(one) not in words.APART}
    rest = tuple(one for one in column.options if words.plain(one) in words.APART)
    fitting = [scale for scale in words.WHOLE_SCALES if set(said) <= {words.plain(one) for one in scale}]
    if len(fitting) != 1 or set(said) == {words.plain(one) for one in fitting[0]} - {words.plain(fitting[0][2])}:
        return column
    return replace(column, options=(*(said.get(words.plain(one), one) for one in fitting[0]), *rest))


def _with_apart(column: Column) -> Column:
    """With the answers that are no steps of a scale, such as can't say, beside it."""
    apart = [one for one in column.options if words.plain(one) in words.APART]
    if column.meaning not in {Meaning.SINGLE, Meaning.STATEMENT} or not apart:
        return column
    return replace(column, options=(*(one for one in column.options if one not in apart), *apart), apart=len(apart))


def tool_of(cells: Grid) -> Tool:
    """In whose layout a sheet is, told by its headings."""
    said = {words.plain(one) for one in cells.headings}
    if said & LIMESURVEY and (said & SUBMITTED or "id" in said):
        return Tool.LIMESURVEY
    if len(said & MICROSOFT) > 1:
        return Tool.MICROSOFT
    if words.plain(cells.headings[0]) in GOOGLE:
        return Tool.GOOGLE
    if said & WEBROPOL or any(cells.parts) or _numbered(cells, Tool.WEBROPOL):
        return Tool.WEBROPOL
    return Tool.ANY


def _numbered(cells: Grid, tool: Tool) -> bool:
    """Whether questions carry their numbers."""
    asked = [one for one in cells.headings if one and words.plain(one) not in words.IDENTITY | words.TIME]
    return tool in {Tool.WEBROPOL, Tool.ANY} and bool(asked) and sum(map(_has_number, asked)) * 2 > len(asked)


def _has_number(heading: str) -> bool:
    return NUMBERED.match(heading) is not None


def _without_number(heading: str) -> str:
    return NUMBERED.sub("", heading, count=1) if _has_number(heading) else heading


def _places(cells: Grid, headings: Sequence[str], tool: Tool) -> list[Place]:
    """Each column with its question and, where it is one of several of that question, its row or option."""
    found: list[Place] = []
    for place, heading in enumerate(headings):
        bracketed = BRACKETED.fullmatch(heading) if tool in {Tool.GOOGLE, Tool.LIMESURVEY} else None
        around = {*headings[max(place - 1, 0) : place], *headings[place + 1 : place + 2]}
        shared = _shared(heading, around) if tool in {Tool.WEBROPOL, Tool.ANY, Tool.SPSS} else ""
        if not heading:
            continue
        if cells.parts[place]:
            found.append((place, heading, cells.parts[place]))
        elif bracketed:
            found.append((place, bracketed["question"], bracketed["row"] + (bracketed["scale"] or "")))
        elif alone := _only_answer(cells, place) if heading in around else "":
            found.append((place, heading, alone))
        elif shared:
            found.append((place, shared, heading[len(shared) + 2 :].strip()))
        else:
            found.append((place, heading, ""))
    return found


def _only_answer(cells: Grid, place: int) -> str:
    """The option of a column under a heading that stands over each option: all that anybody has answered in it."""
    said = distinct([record.cells[place] for record in cells.records])
    return said[0] if len(said) == 1 else ""


def _shared(heading: str, around: set[str]) -> str:
    """The longest beginning up to a colon that a heading has in common with one beside it."""
    ends = [match.start() for match in re.finditer(": ", heading)]
    beginnings = (heading[:end] for end in reversed(ends))
    return next((one for one in beginnings if any(other.startswith(f"{one}: ") for other in around)), "")


def _columns(cells: Grid, group: Sequence[Place], question: str, tool: Tool) -> Iterator[Column]:
    """The columns of one question: choose-many with a column for each option, rows of a matrix, or one alone."""
    held = {place: [record.cells[place] for record in cells.records] for place, _, _ in group}
    options = [(place, part) for place, _, part in group if _is_option(part, tool) and _ticks(part, held[place])]
    rest = [one for one in group if one[0] not in {place for place, _ in options}]
    if len(options) > 1 and len(options) * 2 > len(group):
        places, names = zip(*options, strict=True)
        yield Column(places, Meaning.MANY, question, options=names)
    else:
        rest = list(group)
    for place, heading, part in rest:
        meaning = kinds.dropped(cells.headings[place], held[place])
        if meaning:
            yield Column((place,), meaning, cells.headings[place])
        elif tool == Tool.LIMESURVEY and part and not _is_option(part, tool):
            yield Column((place,), Meaning.TEXT, part, heading)
        elif part and not any(map(str.isalpha, part)):
            # Boxes that are only numbered say nothing without their question.
            yield kinds.column(place, f"{heading}: {part}", held[place], question="")
        else:
            yield kinds.column(place, part or heading, held[place], question=heading if part else "")


def _is_option(part: str, tool: Tool) -> bool:
    """Whether a part is a row or option, and not the text beside one."""
    beside = part.endswith("comment") or part in {"other", "Other", "Muu", "Muu:", "Annat"}
    return bool(part) and not (tool == Tool.LIMESURVEY and beside)


def _ticks(option: str, column: Sequence[str]) -> bool:
    """Whether a column says only that its option was chosen, or not."""
    return all(words.plain(cell) in words.TICKED | words.NOT_TICKED or cell == option for cell in distinct(column))


def _statements(columns: Sequence[Column]) -> Iterator[Column]:
    """Columns where three or more side by side with the same few answers are statements on one scale."""
    runs: list[list[Column]] = []
    for before, column in pairwise([None, *columns]):
        if before and column and _alike(before, column):
            runs[-1].append(column)
        elif column:
            runs.append([column])
    for run in runs:
        steps = kinds.ordered(distinct([option for column in run for option in column.options]))
        scale = run[0].meaning == Meaning.STATEMENT or (len(run) >= TOGETHER and 2 < len(steps) <= FEW_STEPS)  # noqa: PLR2004 -- yes and no are no scale
        whole = len(run) > 1 and scale
        yield from (replace(one, meaning=Meaning.STATEMENT, options=steps) if whole else one for one in run)


def _alike(one: Column, other: Column) -> bool:
    choosing = {Meaning.SINGLE, Meaning.STATEMENT}
    same = one.meaning in choosing and other.meaning in choosing and one.question == other.question
    rows = bool(one.question) and {one.meaning, other.meaning} == {Meaning.STATEMENT}
    return same and not one.free and not other.free and (rows or bool(set(one.options) & set(other.options)))


def _refuse_same(columns: Sequence[Column], row: int) -> None:
    """Raise FileFault for two questions that nothing tells from one another."""
    seen: set[tuple[str, str]] = set()
    for column in columns:
        name = (column.question, column.words)
        if column.kept and name in seen:
            raise FileFault("heading_twice", row=row, column=column_name(column.places[0], column.words))
        seen.add(name)


def _completed(cells: Grid) -> Iterator[Record]:
    """Rows with whether they were sent in: those that say when."""
    submitted = next((at for at, one in enumerate(cells.headings) if words.plain(one) in SUBMITTED), None)
    for record in cells.records:
        yield replace(record, complete=submitted is None or bool(record.cells[submitted]))
