"""A version with facts changed as its page shows it."""

from typing import Any

from rinnalla.guidance.choices import RetellingState
from rinnalla.guidance.models import Retelling, RetellingPart
from rinnalla.guidance.queries.retelling import Known, names_of, open_findings
from rinnalla.methods.identifying import Finding


def marked(text: str, findings: list[Finding]) -> list[dict[str, Any]]:
    """A text in pieces, those that could identify marked."""
    pieces, at = [], 0
    for one in findings:
        pieces.append({"text": text[at : one.start], "marked": False})
        pieces.append({"text": one.text, "marked": True})
        at = one.end
    return [piece for piece in [*pieces, {"text": text[at:], "marked": False}] if piece["text"]]


def page_of(retelling: Retelling, parts: list[RetellingPart], known: Known | None) -> dict[str, Any]:
    """Its parts, with what is still to be changed marked for those who work on it."""
    names = names_of(retelling)
    left = open_findings(retelling, parts, known) if known else []
    waiting = {one.text for one in left}
    shown = [
        (
            part.heading,
            marked(part.text, [one for one in known.in_text(part.text) if one.text in waiting] if known else []),
        )
        for part in parts
    ]
    return {
        "state": str(RetellingState(retelling.state).label).capitalize(),
        "parts": shown,
        "left": left,
        "maker": names.get(retelling.maker_id),
        "checker": names.get(retelling.checker_id) if retelling.checker_id else None,
    }
