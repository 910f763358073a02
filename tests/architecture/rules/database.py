"""Who may speak to the database: managers stay below the doors, and transactions out of the pages."""

import ast

MANAGERS = {"objects", "_default_manager", "_base_manager"}
MAY_READ = {"queries", "rules"}
SHOWS = {"adapters", "api", "feeds", "forms", "presenters", "views"}


def managers(source):
    """Managers used anywhere but in queries, rules and the room of the doors."""
    if source.room == "access" or source.layer in MAY_READ or "migrations" in source.path.parts:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and node.attr in MANAGERS:
            yield f"{source.path}:{node.lineno}: .{node.attr} belongs into queries or rules"


def transactions(source):
    """Transactions opened by what shows pages."""
    if source.layer not in SHOWS:
        return
    for node in ast.walk(source.tree):
        named = getattr(node, "attr", getattr(node, "id", ""))
        if named in {"atomic", "ATOMIC_REQUESTS"}:
            yield f"{source.path}:{node.lineno}: an action owns the transaction, a page never does"


def shown_unread(source):
    """Lazy queries from ``visible`` handed to a page, where they would be read without an audit line."""
    if source.layer not in SHOWS:
        return
    for function in ast.walk(source.tree):
        if isinstance(function, ast.FunctionDef):
            lazy = {name for node in ast.walk(function) for name in _bound_lazily(node)}
            for node in ast.walk(function):
                values = node.values if isinstance(node, ast.Dict) else []
                if any(_is_lazy(value) or getattr(value, "id", None) in lazy for value in values):
                    yield f"{source.path}:{node.lineno}: show_list or open_record reads what a page shows, not visible"


def audit_rows(source):
    """Rows of the audit trail made anywhere but in the room of the doors."""
    if source.room == "access":
        return
    for node in ast.walk(source.tree):
        name = getattr(node.func, "id", getattr(node.func, "attr", "")) if isinstance(node, ast.Call) else ""
        if name in {"AuditLine", "AuditSegment", "AuditSubject"}:
            yield f"{source.path}:{node.lineno}: only the doors write the audit trail"


def _bound_lazily(node):
    if isinstance(node, ast.Assign) and _is_lazy(node.value):
        yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _is_lazy(node):
    """Whether an expression is ``visible(…)`` or a chain of calls and cuts on it."""
    while isinstance(node, ast.Call | ast.Attribute | ast.Subscript):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "visible":
            return True
        node = node.func if isinstance(node, ast.Call) else node.value
    return False
