"""Templates hold text and structure only: style and behaviour come in files of our own, so the policy can be strict."""

import re

COMMENT = re.compile(r"\{#.*?#\}|\{%\s*comment.*?endcomment\s*%\}|<!--.*?-->", re.DOTALL)
FAULTS = {
    "a style element": re.compile(r"<style\b", re.IGNORECASE),
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "a script in the page": re.compile(r"<script\b(?![^>]*\b(?:src=|type=.application/json))", re.IGNORECASE),
    "a handler in the page": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "an address that runs": re.compile(r"=\s*[\"']?\s*javascript:", re.IGNORECASE),
    "something from another host": re.compile(
        r"<(?:script|img|iframe|source|video|audio|embed)\b[^>]*\ssrc\s*=\s*[\"']?(?:https?:)?//"
        r"|<link\b[^>]*\shref\s*=\s*[\"']?(?:https?:)?//",
        re.IGNORECASE,
    ),
}


def inline(source):
    """What a template may not hold."""
    text = COMMENT.sub(lambda found: "\n" * found.group().count("\n"), source.text)
    for what, pattern in FAULTS.items():
        for found in pattern.finditer(text):
            yield f"{source.path}:{text.count(chr(10), 0, found.start()) + 1}: {what}"
