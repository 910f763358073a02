"""CASE, the exchange format of 1EdTech for frameworks of competence, versions 1.0 and 1.1, as JSON.

A package holds a document, its items, and associations that say which item stands below which. What version 1.1 has
a place of its own for (``extensions``) goes into keywords in version 1.0, each beginning with ``rinnalla:``.
Whatever a file of another system says beside what is known here is kept and goes back unchanged.
"""

import json

from rinnalla.formats.competence.case_read import read
from rinnalla.formats.competence.case_write import write
from rinnalla.formats.intake import FileFault
from rinnalla.methods.competence.content import Framework


def as_json(framework: Framework, version: str = "1.1") -> bytes:
    """The framework as a package of CASE. Raises ValueError for a version that is not known."""
    return json.dumps(write(framework, version), ensure_ascii=False, indent=1).encode()


def from_json(body: bytes) -> Framework:
    """The framework of a package, of either version. Raises FileFault with a code and, where known, the item."""
    try:
        package = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as wrong:
        raise FileFault("not_json") from wrong
    return read(package)
