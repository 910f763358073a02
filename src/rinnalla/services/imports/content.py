"""Reading the content that is shipped with the program."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

CONTENT = Path(__file__).parents[1] / "content"


@cache
def demonstration() -> Any:
    """The made-up services of the demonstration's region."""
    return yaml.safe_load((CONTENT / "demonstration.yaml").read_text(encoding="utf-8"))
