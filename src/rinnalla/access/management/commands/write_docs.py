"""``write_docs`` writes docs/access.md and docs/privacy.md from the code."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from rinnalla.access.papers import papers


class Command(BaseCommand):
    """Write the generated papers."""

    help = "Write docs/access.md and docs/privacy.md from the code."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--folder", type=Path, default=Path("docs"), help="where to write (default: docs)")

    def handle(self, *_: Any, folder: Path, **__: Any) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in papers().items():
            (folder / name).write_text(text, encoding="utf-8")
            self.stdout.write(f"Wrote {folder / name}.")
