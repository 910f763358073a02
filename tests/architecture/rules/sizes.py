"""Files and functions that can be read in one sitting."""

import ast

FILE = 300
FUNCTION = 40
TEST = 30
LISTS = {"access/events.py"}


def long_files(source):
    """A file over the limit. Migrations and tests may be long, and one closed list, which nothing can divide."""
    lines = source.text.count("\n")
    if lines > FILE and "migrations" not in source.path.parts and source.path.as_posix() not in LISTS:
        yield f"{source.path}: {lines} lines, at most {FILE}"


def long_functions(source, limit=FUNCTION):
    """Functions over the limit, counted from ``def`` to their last line."""
    if "migrations" in source.path.parts:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = node.end_lineno - node.lineno + 1
            if lines > limit:
                yield f"{source.path}:{node.lineno}: {node.name} has {lines} lines, at most {limit}"
