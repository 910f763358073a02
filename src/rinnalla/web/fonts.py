"""Where the fonts for printed documents lie after the front end has been built."""

from pathlib import Path

PRINT_FONTS = Path(__file__).parent / "print"
