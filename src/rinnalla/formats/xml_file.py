"""XML from outside: no document type, so no entities of a file's own and nothing fetched. Raises FileFault."""

from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from rinnalla.formats.intake import MEGABYTE, PIECE, FileFault, check_size

LARGEST = 20 * MEGABYTE
DEEPEST = 60


class _Builder(ET.TreeBuilder):
    """Builds a tree, unless the file says what its own marks mean, or nests without end."""

    depth = 0

    def start(self, tag: Any, attrs: Any, /) -> Any:
        self.depth += 1
        if self.depth > DEEPEST:
            raise FileFault("xml_too_deep")
        return super().start(tag, attrs)

    def end(self, tag: Any, /) -> Any:
        self.depth -= 1
        return super().end(tag)

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise FileFault("xml_doctype")


def root_of(path: Path) -> ET.Element:
    """The whole of an XML file."""
    check_size(path, LARGEST)
    parser = ET.XMLParser(target=_Builder())  # noqa: S314 -- the builder refuses document types
    try:
        with path.open("rb") as stream:
            while piece := stream.read(PIECE):
                parser.feed(piece)
        root: ET.Element = parser.close()
    except ET.ParseError as fault:
        row, column = fault.position
        raise FileFault("not_xml", row=row, column=str(column + 1)) from fault
    except (LookupError, ValueError) as fault:
        if isinstance(fault, FileFault):
            raise
        raise FileFault("encoding") from fault
    return root
