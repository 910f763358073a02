"""Papers of a team's year: the agenda of the month's ten minutes, and the handbook for whoever is new."""

from collections.abc import Sequence
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.formats.document import Document, Section, as_pdf
from rinnalla.web.fonts import PRINT_FONTS

LINE = "…" * 40


def agenda(team: str, month: dict[str, Any] | None, steps: Sequence[dict[str, Any]], taken_by: str) -> bytes:
    """One page for ten minutes of a team meeting."""
    sections = [
        Section(_("Where we are"), "\n".join(f"{one['title']}: {one['state']}, {one['when']}" for one in steps))
    ]
    if month:
        tasks = [f"– {one['text']} ({one['who']}, {one['when']})" for one in month["tasks"]]
        sections += [
            Section(_("Two minutes: the step at hand"), f"{month['title']}. {month['lead']}"),
            Section(_("Five minutes: one question"), month["question"]),
            Section(_("Two minutes: what is open"), "\n".join(tasks) or _("Nothing is open.")),
        ]
    sections.append(Section(_("One minute: what we agreed"), f"{LINE}\n{LINE}\n{LINE}"))
    return _paper(_("Ten minutes a month: competence"), [(_("Team"), team)], sections, taken_by)


def handbook(
    team: str,
    parts: Sequence[dict[str, Any]],
    steps: Sequence[dict[str, Any]],
    goals: Sequence[dict[str, Any]],
    taken_by: str,
) -> bytes:
    """How this team looks after its competence: its profile, its steps with guidance and what was agreed, its plan."""
    sections = [
        Section(_("What this is"), _("How our team looks after its competence in mental health, year by year."))
    ]
    for part in parts:
        rows = [f"– {text} ({need})" for text, need in part["rows"]]
        sections.append(Section(part["title"], "\n".join(rows) or _("Nothing has been chosen here.")))
    for one in steps:
        lines = [one["lead"], one["why"], *(f"– {line}" for line in one["how"])]
        lines += [_("We have agreed: %(words)s") % {"words": one["note"]}] if one["note"] else []
        sections.append(Section(f"{one['number']}. {one['title']}", "\n".join(lines)))
    told = [f"– {one['text']} {one['means']}: {one['how']} ({one['hours']}, {one['when']})" for one in goals]
    sections.append(Section(_("The team's plan"), "\n".join(told) or _("The plan has no goals yet.")))
    return _paper(_("Handbook of our competence"), [(_("Team"), team)], sections, taken_by)


def _paper(title: str, facts: list[tuple[str, str]], sections: list[Section], taken_by: str) -> bytes:
    taken = {"name": taken_by, "when": date_format(clock.local(clock.now()), "j.n.Y G.i")}
    document = Document(
        language=get_language() or "fi",
        title=title,
        facts=facts,
        sections=sections,
        foot=_("Rinnalla. Printed by %(name)s on %(when)s.") % taken,
        empty=_("Nothing has been written here."),
        page_of=_("Page"),
    )
    return as_pdf(document, fonts=PRINT_FONTS if PRINT_FONTS.is_dir() else None)
