"""Where things may lie: a closed list of files in every feature room, and names that say nothing nowhere."""

from tests.architecture.rules.source import contracts

OWN_NAMES = {"access", "cli", "config", "demo", "formats", "methods", "post", "release", "web"}
FOLDERS = {"content", "locale", "migrations", "static", "templates", "templatetags"}
SAY_NOTHING = {"admin", "common", "core", "helper", "helpers", "misc", "signals", "util", "utils"}


def allowed():
    """The layers inside a room, as pyproject.toml tells the import checker."""
    contract = next(rule for rule in contracts() if rule["id"] == "inside")
    return {layer.strip(" ()") for step in contract["layers"] for layer in step.split("|")}


def misplaced(source):
    """A file of a feature room whose name is not on the list, or a file anywhere whose name says nothing."""
    parts = source.path.with_suffix("").parts
    empty = SAY_NOTHING & set(parts)
    if empty:
        yield f"{source.path}: the name {empty.pop()} says nothing of what is in it"
    if len(parts) < 2 or source.room in OWN_NAMES or source.layer in FOLDERS:
        return
    if source.layer not in allowed() | {"__init__"}:
        yield f"{source.path}: a room holds only {', '.join(sorted(allowed()))}"


def not_watched(rooms):
    """Feature rooms that the import checker does not look into."""
    contract = next(rule for rule in contracts() if rule["id"] == "inside")
    watched = {name.removeprefix("rinnalla.") for name in contract["containers"]}
    for room in sorted(set(rooms) - OWN_NAMES - watched):
        yield f"{room}: add rinnalla.{room} to the containers of the contract 'inside' in pyproject.toml"
