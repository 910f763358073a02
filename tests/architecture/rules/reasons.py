"""A check is silenced for a code and a reason, both written beside it."""

import io
import re
import tokenize

SILENCED = re.compile(r"#\s*(?:ruff:\s*)?(noqa|type:\s*ignore|mypy:|pyright:|pragma:)", re.IGNORECASE)
REASON = re.compile(
    r"# (?:ruff: )?noqa: [A-Z]+\d+(?:, [A-Z]+\d+)* -- \w.{4,}"
    r"|# type: ignore\[[a-z-]+(?:, ?[a-z-]+)*\] # \w.{4,}"
)


def without_reason(source):
    """Comments that silence a check without saying which and why."""
    for token in tokenize.generate_tokens(io.StringIO(source.text).readline):
        if token.type == tokenize.COMMENT and SILENCED.search(token.string) and not REASON.search(token.string):
            yield f"{source.path}:{token.start[0]}: write # noqa: CODE -- why, # type: ignore[code] # why"
