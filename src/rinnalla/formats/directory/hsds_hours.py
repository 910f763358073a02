"""Schedules of HSDS as rules of opening hours, and rules as schedules."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
BYDAY = re.compile(r"(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
BEYOND = ("count", "byweekno", "bymonthday", "byyearday")
EVERY_OTHER = 2
CLOCK = re.compile(r"([01]\d|2[0-4]):([0-5]\d)")


def rules_of(schedules: Iterable[Mapping[str, Any]]) -> tuple[dict[str, Any], str]:
    """The rules that schedules tell, and the words of those that tell none a machine could read."""
    weekly, words = [], []
    for one in schedules:
        rule = _weekly(one)
        if rule:
            weekly.append(rule)
        words += [one["description"]] if not rule and one.get("description") else []
    own = next((one["x_rules"] for one in schedules if isinstance(one.get("x_rules"), Mapping)), None)
    if own is not None:
        return dict(own), ""
    return ({"weekly": sorted(weekly, key=str)} if weekly else {}), "\n".join(words)


def _weekly(one: Mapping[str, Any]) -> dict[str, Any] | None:
    """A rule from a repetition by week or by the n-th weekday of a month; None for any other."""
    found = [BYDAY.fullmatch(part.strip()) for part in str(one.get("byday") or "").split(",")]
    opens, closes = (CLOCK.match(str(one.get(name) or "")) for name in ("opens_at", "closes_at"))
    if not all(found) or not opens or not closes or any(one.get(name) for name in BEYOND):
        return None
    repeated = _repeated(one, {int(day[1]) for day in found if day and day[1]})
    if repeated is None:
        return None
    days = sorted({day[2] for day in found if day}, key=WEEKDAYS.index)
    rule: dict[str, Any] = {"days": days, "times": [f"{opens[0]}-{closes[0]}"], **repeated}
    for name, key in (("valid_from", "from"), ("valid_to", "until")):
        if day := _day(one.get(name)):
            rule[key] = day.isoformat()
    return rule


def _repeated(one: Mapping[str, Any], nth: set[int]) -> dict[str, Any] | None:
    """Every week, every other week, or on the n-th weekday of each month; None for any other repetition."""
    interval = one.get("interval") or 1
    if one.get("freq") == "MONTHLY":
        return {"nth": sorted(nth)} if nth and interval == 1 else None
    start = _day(one.get("dtstart"))
    if one.get("freq") != "WEEKLY" or nth or interval not in {1, 2} or (interval == EVERY_OTHER and start is None):
        return None
    if start is None or interval == 1:
        return {}
    return {"weeks": "odd" if start.isocalendar().week % 2 else "even"}


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def schedules_of(rules: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Rules as schedules: one for each span of each weekly rule that HSDS can say.

    What is open by appointment or after a call back, and what holds on holidays, it can't say: ``notes`` say it.
    """
    for rule in rules.get("weekly", ()):
        nth = rule.get("nth") or [""]
        byday = ",".join(f"{number}{day}" for number in nth for day in rule["days"])
        for span in rule["times"]:
            opens, _, closes = span.partition("-")
            told = {
                "freq": "MONTHLY" if rule.get("nth") else "WEEKLY",
                "interval": 2 if rule.get("weeks") in {"odd", "even"} else 1,
                "wkst": "MO",
                "byday": byday,
                "opens_at": opens,
                "closes_at": closes,
                "valid_from": rule.get("from"),
                "valid_to": rule.get("until"),
                "dtstart": _first_week(rule) if rule.get("weeks") in {"odd", "even"} else None,
                "notes": rule.get("access") if rule.get("access") not in {None, "open"} else None,
            }
            yield {name: value for name, value in told.items() if value is not None}


def _first_week(rule: Mapping[str, Any]) -> str:
    """A Monday in a week of the rule's kind: of the year it begins in, or of a year whose weeks are known."""
    year = int(str(rule.get("from") or "2026")[:4])
    return date.fromisocalendar(year, 3 if rule["weeks"] == "odd" else 2, 1).isoformat()
