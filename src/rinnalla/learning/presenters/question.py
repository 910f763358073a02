"""How questions to the trainer are laid out."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.access.translated import words
from rinnalla.learning.choices.event import AnsweredIn
from rinnalla.learning.models import AdvanceQuestion


def by_topic(rows: Sequence[AdvanceQuestion]) -> list[dict[str, Any]]:
    """Questions under their topics, in the topics' order; those without a topic last."""
    groups: dict[Any, dict[str, Any]] = {}
    for one in sorted(rows, key=lambda row: (row.topic is None, row.topic.place if row.topic else 0)):
        title = words(one.topic.words) if one.topic else _("Without a topic")
        groups.setdefault(one.topic_id, {"title": title, "rows": []})["rows"].append(_row(one))
    return list(groups.values())


def _row(one: AdvanceQuestion) -> dict[str, Any]:
    alike: int = one.alike  # type: ignore[attr-defined] # read with it
    more = ngettext("%(count)d other asked the same", "%(count)d others asked the same", alike) % {"count": alike}
    return {
        "pk": one.pk,
        "text": one.text,
        "more": more if alike else "",
        "state": AnsweredIn(one.answered_in).label if one.answered_in else _("not answered yet"),
        "tone": "agreed" if one.answered_in else "waits",
    }
