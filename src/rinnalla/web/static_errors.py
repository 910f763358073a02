"""The error pages as files, for a web server in front and for when nothing else works.

They are rendered beforehand from ``templates/web/errors/`` and kept in ``static/web/errors/``; a test compares the two.
"""

from pathlib import Path

from django.template.loader import render_to_string

STATUSES = (400, 403, 404, 409, 429, 500, 503)
FOLDER = Path(__file__).parent / "static" / "web" / "errors"


def rendered(status: int) -> str:
    """The page of one status, as its template gives it."""
    return render_to_string(f"web/errors/{status}.html")


def write(folder: Path = FOLDER) -> None:
    """Write every page anew, after the words changed."""
    folder.mkdir(parents=True, exist_ok=True)
    for status in STATUSES:
        (folder / f"{status}.html").write_text(rendered(status), encoding="utf-8")
