"""The framework that is shipped with the program: a draft."""

from functools import cache
from pathlib import Path

import yaml

from rinnalla.methods.competence import document
from rinnalla.methods.competence.content import Framework

CONTENT = Path(__file__).parents[1] / "content"


@cache
def draft() -> Framework:
    """The draft of the three themes, made of the source's prose."""
    return document.read(yaml.safe_load((CONTENT / "mielenterveysosaaminen.yaml").read_text(encoding="utf-8")))
