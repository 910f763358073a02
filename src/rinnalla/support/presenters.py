"""Error pages: one file a status, complete in itself, written beforehand so that showing one can't fail."""

from pathlib import Path
from typing import Any

from django.template.loader import render_to_string

from rinnalla.support import queries

FOLDER = Path(__file__).parent / "static" / "support" / "errors"
CALL = {"fi": "Kriisipuhelin", "sv": "Kristelefonen", "en": "Crisis Helpline"}
DANGER = {
    "fi": "Jos joku on vaarassa, soita",
    "sv": "Om någon är i fara, ring",
    "en": "If someone is in danger, call",
}
HOME = {"fi": "Etusivulle", "sv": "Till startsidan", "en": "To the front page"}
HELP = {"fi": "Tarvitsen apua nyt", "sv": "Jag behöver hjälp nu", "en": "I need help now"}


def _part(language: str, words: dict[str, str]) -> dict[str, Any]:
    line = queries.crisis_line("crisis-swedish" if language == "sv" else "crisis")
    return {
        "language": language,
        "title": words["title"],
        "text": words["text"],
        "call": CALL[language],
        "number": line.number,
        "danger": DANGER[language],
        "home": HOME[language],
        "help": HELP[language],
    }


def error_page(status: int) -> str:
    """The page of one status in three languages."""
    words = queries.error_words()[status]
    emergency = queries.crisis_line("emergency").number
    parts = [_part(language, words[language]) for language in queries.FALLBACK]
    return render_to_string("support/error.html", {"parts": parts, "emergency": emergency})


def write_error_pages(folder: Path = FOLDER) -> None:
    """Write every error page; run after its words or its template change."""
    folder.mkdir(parents=True, exist_ok=True)
    for status in queries.error_words():
        (folder / f"{status}.html").write_text(error_page(status), encoding="utf-8")


def written_page(status: int) -> bytes:
    """The page as it was written beforehand."""
    return (FOLDER / f"{status}.html").read_bytes()
