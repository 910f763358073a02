"""The drawing of a guidance period: two lines side by side, phases as bands, meetings as dots.

Coordinates are whole numbers, so that no language writes them with a decimal comma.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from rinnalla.web.shaping import part

WIDTH, LEFT, RIGHT = 960, 8, 952
BAND_TOP, BAND_HEIGHT = 36, 92
MARK_TOP, MARK_HEIGHT = 116, 8
WORKER, CLIENT, MIDDLE = 86, 102, 94
LETTER = 8
ROOMY = 20


@dataclass(frozen=True)
class Scale:
    """Days to places on the drawing."""

    first: date
    last: date

    def x(self, day: date) -> int:
        """The place of a day, kept within the drawing."""
        span = max((self.last - self.first).days, 1)
        done = min(max((day - self.first).days, 0), span)
        return LEFT + round((RIGHT - LEFT) * done / span)


def _last_day(phases: list[Any], meetings: list[Any], today: date) -> date:
    ends = [part(phase, "end", None) or part(phase, "start") for phase in phases]
    days = [*ends, *(part(meeting, "on") for meeting in meetings)]
    if phases and not part(phases[-1], "end", None):
        days.append(today + timedelta(days=14))
    return max(days, default=today)


def _fits(text: str, width: int) -> bool:
    return len(text) * LETTER + 20 <= width


def _path(points: Iterable[tuple[int, int]]) -> str:
    (x, y), *rest = points
    return f"M{x} {y}" + "".join(f"L{x} {y}" for x, y in rest)


def _piece(who: str, path: str, *, dotted: bool) -> dict[str, str]:
    return {"who": who, "path": path, "dotted": "track-dotted" if dotted else ""}


def _slanted(who: str, start: tuple[int, int], end: tuple[int, int], now: int) -> list[dict[str, str]]:
    """A straight piece, whole up to today and dotted after it."""
    (x1, y1), (x2, y2) = start, end
    if now >= x2 or now <= x1:
        return [_piece(who, _path([start, end]), dotted=now <= x1)]
    here = (now, y1 + round((y2 - y1) * (now - x1) / (x2 - x1)))
    return [
        _piece(who, _path([start, here]), dotted=False),
        _piece(who, _path([here, end]), dotted=True),
    ]


def _tracks(kind: str, x1: int, x2: int, now: int) -> list[dict[str, str]]:
    a, b = x1 + 8, max(x2 - 8, x1 + 9)
    if kind == "pause":
        third = (b - a) // 3
        dip = f"M{a} {CLIENT}C{a + third} {CLIENT} {a + third} {CLIENT + 14} {(a + b) // 2} {CLIENT + 14}"
        dip += f"S{b - third} {CLIENT} {b} {CLIENT}"
        return [
            _piece("worker", _path([(a, WORKER), (b, WORKER)]), dotted=True),
            _piece("client", dip, dotted=now <= x1),
        ]
    rise = WORKER - 20 if kind == "tapering" else WORKER
    return [
        *_slanted("worker", (a, WORKER), (b, rise), now),
        *_slanted("client", (a, CLIENT), (b, CLIENT), now),
    ]


def _phase(phase: Any, scale: Scale, today: date) -> dict[str, Any]:
    start = part(phase, "start")
    end = part(phase, "end", None)
    x1, x2 = scale.x(start), scale.x(end or scale.last)
    kind, label, note = part(phase, "kind"), str(part(phase, "label")), str(part(phase, "note"))
    under = f"{start.day}.{start.month}. {note}".strip()
    short = f"{start.day}.{start.month}."
    width = x2 - x1
    return {
        "kind": kind,
        "label": label,
        "start": start,
        "end": end,
        "note": note,
        "detail": part(phase, "detail"),
        "now": start <= today and (end is None or today <= end),
        "coming": start > today,
        "x": x1,
        "width": max(width - 3, 4),
        "text_x": x1 + 12,
        "shows_label": _fits(label, width),
        "under": under if _fits(under, width) else short if _fits(short, width) else "",
        "tracks": _tracks(kind, x1, x2, scale.x(today)),
    }


def _mark(mark: Any, scale: Scale, today: date) -> dict[str, Any]:
    """Something that lasted over phases, drawn along their foot; one that goes on reaches today."""
    start, end = part(mark, "start"), part(mark, "end", None)
    x = scale.x(start)
    width = max(scale.x(end or today) - x, MARK_HEIGHT)
    return {"label": part(mark, "label"), "x": x, "width": width}


def _radius(dots: list[dict[str, Any]]) -> int:
    """Meetings held close to each other are drawn smaller, so that each can be told apart."""
    places = sorted(dot["x"] for dot in dots)
    narrowest = min((after - before for before, after in pairwise(places)), default=WIDTH)
    return 8 if narrowest >= ROOMY else 6


def shape(values: dict[str, Any]) -> dict[str, Any]:
    """Places of bands, lines and dots, and the same as rows of a list."""
    phases, meetings, today = list(values["phases"]), list(values["meetings"]), values["today"]
    first = min([part(phase, "start") for phase in phases], default=today)
    scale = Scale(first, _last_day(phases, meetings, today))
    held = [meeting for meeting in meetings if part(meeting, "held")]
    dots = [
        {"x": min(max(scale.x(part(m, "on")), LEFT + 14), RIGHT - 14), "held": bool(part(m, "held"))} for m in meetings
    ]
    now = scale.x(today)
    return {
        **values,
        "phases": [_phase(phase, scale, today) for phase in phases],
        "marks": [_mark(mark, scale, today) for mark in values["marks"]],
        "mark_top": MARK_TOP,
        "mark_height": MARK_HEIGHT,
        "dots": dots,
        "radius": _radius(dots),
        "held": len(held),
        "agreed": len(meetings) - len(held),
        "now": now,
        "now_flag": min(max(now - 52, LEFT), RIGHT - 104),
        "now_text": min(max(now, LEFT + 52), RIGHT - 52),
        "shows_now": scale.first <= today <= scale.last,
        "width": WIDTH,
        "band_top": BAND_TOP,
        "band_height": BAND_HEIGHT,
        "middle": MIDDLE,
    }
