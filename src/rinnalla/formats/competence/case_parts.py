"""What reading and writing CASE share: addresses, and where our own values stand in an item of either version."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from rinnalla.formats.intake import FileFault
from rinnalla.methods.competence.content import Framework, Item

Json = dict[str, Any]
MARK = "rinnalla:"
CHILD = "isChildOf"
EPOCH = "2000-01-01T00:00:00+00:00"


def default(identifier: str) -> str:
    """The address of what has none of its own."""
    return f"urn:uuid:{identifier}"


def link_to(framework: Framework) -> Json:
    """A framework as others point to it."""
    title = framework.title.get("fi") or next(iter(framework.title.values()), "")
    return link(title, framework.identifier, framework.uri or default(framework.identifier))


def link(title: str, identifier: str, uri: str) -> Json:
    """Something as others point to it."""
    return {"title": title, "identifier": identifier, "uri": uri}


def tie(origin: str, to: str) -> str:
    """The identifier of what places an item below another, always the same."""
    return str(uuid5(NAMESPACE_URL, f"{origin}|{CHILD}|{to}"))


def title(item: Item | None) -> str:
    """What an item is called where it is pointed to."""
    return (item.text.get("fi") or next(iter(item.text.values()), "")) if item else ""


def with_own(own: Json, told: Json, rest: Mapping[str, Any], version: str, *, keywords: str) -> Json:
    """What is known here, what another system said, and what CASE has no field of its own for."""
    told = {name: value for name, value in told.items() if value not in ("", {}, [], False)}
    found = {**rest, **own}
    if not told:
        return found
    if version == "1.1":
        found["extensions"] = {**found.get("extensions", {}), "rinnalla": told}
    else:
        marked = [f"{MARK}{name}={json.dumps(value, ensure_ascii=False)}" for name, value in told.items()]
        found[keywords] = [*found.get(keywords, []), *marked]
    return found


def own_of(row: Json, *, keywords: str) -> tuple[Json, Json]:
    """What ``_with_own`` put in, and the row without it."""
    rest, own = dict(row), {}
    extensions = rest.get("extensions")
    if isinstance(extensions, dict) and isinstance(extensions.get("rinnalla"), dict):
        own = dict(extensions["rinnalla"])
        others = {name: value for name, value in extensions.items() if name != "rinnalla"}
        rest = {**rest, "extensions": others} if others else {n: v for n, v in rest.items() if n != "extensions"}
    words = rest.get(keywords)
    if isinstance(words, list) and any(_is_marked(word) for word in words):
        own |= dict(_marked(word) for word in words if _is_marked(word))
        plain = [word for word in words if not _is_marked(word)]
        rest = {**rest, keywords: plain} if plain else {n: v for n, v in rest.items() if n != keywords}
    return own, rest


def _is_marked(word: Any) -> bool:
    return isinstance(word, str) and word.startswith(MARK) and "=" in word


def _marked(word: str) -> tuple[str, Any]:
    name, _, value = word.removeprefix(MARK).partition("=")
    try:
        return name, json.loads(value)
    except ValueError as wrong:
        raise FileFault("not_case", value=word) from wrong
