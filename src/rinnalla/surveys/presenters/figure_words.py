"""Words that all figures of surveys share."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.formats.figure import Text
from rinnalla.release.shown import Shown


def text_of(title: str, description: str, least: int, **more: Any) -> Text:
    """The words that all figures share; ``least`` is the smallest number of people that is shown."""
    return Text(
        language=get_language() or "fi",
        title=title,
        description=description,
        hidden=_("under %(least)d") % {"least": least},
        unknown=_("not compared"),
        label=more.pop("label", _("Answer")),
        group=_("Group"),
        step=_("Step"),
        low=_("95% interval, low"),
        high=_("95% interval, high"),
        **more,
    )


def note_of(least: int, tables: Sequence[Shown]) -> str:
    """What the mark of a hidden count means, where there is one."""
    if not any(None in one.counts.values() for one in tables):
        return ""
    return _(
        "“Under %(least)d” also stands for numbers that would give a small one away;"
        " those who could not say may be in N."
    ) % {"least": least}
