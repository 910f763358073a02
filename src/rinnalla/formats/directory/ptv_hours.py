"""Service hours of the Finnish Service Catalogue as rules of opening hours."""

from collections.abc import Iterable, Mapping
from typing import Any

from rinnalla.formats.directory.rows import said

DAYS = {"Monday": "MO", "Tuesday": "TU", "Wednesday": "WE", "Thursday": "TH", "Friday": "FR", "Saturday": "SA",
        "Sunday": "SU"}  # fmt: skip
ORDER = tuple(DAYS.values())
WHOLE_WEEK = {"days": list(ORDER), "times": ["00:00-24:00"]}


def rules_of(items: Iterable[Mapping[str, Any]]) -> tuple[dict[str, Any], dict[str, str]]:
    """The rules that service hours tell, and the words that stand with them."""
    weekly: list[dict[str, Any]] = []
    exceptions: list[dict[str, Any]] = []
    words: list[tuple[Any, Any]] = []
    for item in items:
        words += [(one.get("language"), one.get("value")) for one in item.get("additionalInformation") or ()]
        if item.get("serviceHourType") in {"Exceptional", "Exception", "SpecialDays"}:
            exceptions += _exceptions(item)
        else:
            weekly += _weekly(item)
    found = {"weekly": sorted(weekly, key=str), "exceptions": sorted(exceptions, key=str)}
    return {name: rules for name, rules in found.items() if rules}, said(words)


def _weekly(item: Mapping[str, Any]) -> list[dict[str, Any]]:
    stretch = _stretch(item)
    if item.get("isReservation"):
        stretch["access"] = "by_appointment"
    if item.get("isAlwaysOpen"):
        return [{**WHOLE_WEEK, **stretch}]
    by_times: dict[str, list[str]] = {}
    for hour in item.get("openingHour") or ():
        if (span := _span(hour)) and (days := _days(hour, item)):
            by_times.setdefault(span, []).extend(days)
    return [{"days": sorted(set(days), key=ORDER.index), "times": [span], **stretch} for span, days in by_times.items()]


def _days(hour: Mapping[str, Any], item: Mapping[str, Any]) -> list[str]:
    """The days from the first to the last; of hours over midnight the day they begin alone."""
    first, last = DAYS.get(str(hour.get("dayFrom"))), DAYS.get(str(hour.get("dayTo")))
    if first is None:
        return []
    if last is None or item.get("serviceHourType") == "OverMidnight":
        return [first]
    start, end = ORDER.index(first), ORDER.index(last)
    return [ORDER[(start + step) % 7] for step in range((end - start) % 7 + 1)]


def _span(hour: Mapping[str, Any]) -> str:
    opens, closes = str(hour.get("from") or "")[:5], str(hour.get("to") or "")[:5]
    if not opens or not closes:
        return ""
    return f"{opens}-{'24:00' if closes in {'23:59', '00:00'} else closes}"


def _exceptions(item: Mapping[str, Any]) -> list[dict[str, Any]]:
    stretch = _stretch(item)
    if "from" not in stretch:
        return []
    stretch.setdefault("until", stretch["from"])
    times = [span for hour in item.get("openingHour") or () if (span := _span(hour))]
    return [{**stretch, "holds": "closed" if item.get("isClosed") or not times else times}]


def _stretch(item: Mapping[str, Any]) -> dict[str, Any]:
    ends = (("from", item.get("validFrom")), ("until", item.get("validTo")))
    return {name: str(day)[:10] for name, day in ends if day}
