"""The drawings behind the ``icon`` tag, read from the file the front-end build makes."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.template import TemplateSyntaxError

FILE = Path(__file__).parent / "icons" / "icons.json"


@cache
def drawings() -> dict[str, str]:
    """Every drawing by its name."""
    if not FILE.exists():
        raise ImproperlyConfigured("The icons are not built. Run 'make', or 'npm ci && npm run build' in frontend/.")
    found: dict[str, str] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def drawing(name: str) -> str:
    """The inside of one icon's SVG."""
    try:
        return drawings()[name]
    except KeyError:
        raise TemplateSyntaxError(
            f"icon: {name!r} is not in frontend/icons.json; add it there and build again"
        ) from None


def shape_icon(values: dict[str, Any]) -> dict[str, Any]:
    """Put the drawing beside the name."""
    return {**values, "drawing": drawing(values["name"])}
