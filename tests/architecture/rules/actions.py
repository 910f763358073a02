"""Every verb of a room goes through the door for changes; what shows a room's pages stays in the room."""

import ast

DOORS = {"action", "bulk_action", "quiet_action"}
PAGES = {"forms", "views"}


def unguarded(source):
    """Public functions of an actions file that are no actions, or that may be called by place or by nobody."""
    if source.layer != "actions":
        return
    for node in source.tree.body:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or node.name.startswith("_"):
            continue
        place = f"{source.path}:{node.lineno}: {node.name}"
        if not any(_door(decorator) in DOORS for decorator in node.decorator_list):
            yield f"{place} is no @action"
        if node.args.args or node.args.posonlyargs or node.args.vararg:
            yield f"{place} takes arguments by place"
        if "by" not in {argument.arg for argument in node.args.kwonlyargs}:
            yield f"{place} does not ask by whom"


def _door(decorator):
    call = decorator.func if isinstance(decorator, ast.Call) else decorator
    return getattr(call, "id", getattr(call, "attr", ""))


def pages_of_others(source):
    """Views or forms of another room. Rooms meet in models, queries and actions; the room of the pages is for all."""
    for node in ast.walk(source.tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            parts = [*name.split("."), "", ""]
            if parts[0] == "rinnalla" and parts[1] not in {source.room, "web"} and parts[2] in PAGES:
                yield f"{source.path}:{node.lineno}: {name} belongs to another room's pages"


def unversioned(source):
    """Actions that write what they are given over what the record says, and do not say whether a version is asked for.

    ``versioned=False`` is for what is written once, and for what is chosen anew from a list.
    """
    if source.layer != "actions":
        return
    for node in source.tree.body:
        said = _said(node) if isinstance(node, ast.FunctionDef) else {}
        if not isinstance(said.get("on"), ast.Constant) or not said["on"].value or "versioned" in said:
            continue
        given = {argument.arg for argument in node.args.kwonlyargs} - {"by", said["on"].value}
        if any(_writes_over(part, said["on"].value, given) for part in ast.walk(node)):
            yield f"{source.path}:{node.lineno}: {node.name} does not say versioned=True or versioned=False"


def _said(node):
    calls = [one for one in node.decorator_list if isinstance(one, ast.Call) and _door(one) == "action"]
    return {keyword.arg: keyword.value for call in calls for keyword in call.keywords}


def _writes_over(part, record, given):
    if not isinstance(part, ast.Assign):
        return False
    targets = [one for target in part.targets for one in (target.elts if isinstance(target, ast.Tuple) else [target])]
    written = {getattr(one.value, "id", "") for one in targets if isinstance(one, ast.Attribute)}
    values = {name.id for name in ast.walk(part.value) if isinstance(name, ast.Name)}
    return record in written and bool(values & given)


# Verbs of survey answers, of which nothing may tell who, when or from where (decision 0021).
QUIET = {
    "receive_answer", "enter_answer", "keep_draft", "mix", "lay_out_anew", "sort_ballots_anew", "sort_codes_anew",
    "sweep_drafts",
}  # fmt: skip


def untold(source):
    """Verbs that leave no audit line and are not among the few that may."""
    for node in source.tree.body:
        decorators = getattr(node, "decorator_list", [])
        if any(_door(one) == "quiet_action" for one in decorators) and (source.room, node.name) not in _quiet():
            yield f"{source.path}:{node.lineno}: {node.name} would leave no audit line"


def _quiet():
    return {("surveys", name) for name in QUIET}
