"""Building the package: what it depends on, and what git does not carry of it."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

DIST = Path("src/rinnalla/web/static/web/dist")


class Dependencies(MetadataHookInterface):
    """Reads the dependencies from ``requirements/app.in``, where the locks are made from, too."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Fill in all but what is an extra."""
        lines = Path(self.root, "requirements", "app.in").read_text().splitlines()
        optional = {line for extra in metadata.get("optional-dependencies", {}).values() for line in extra}
        metadata["dependencies"] = [line for line in lines if re.match(r"\w", line) and line not in optional]


class Assets(BuildHookInterface[Any]):
    """Builds styles, script, icons and message catalogues: an installed package needs neither Node nor gettext."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make what is missing; what the checkout has built already is taken as it is."""
        root = Path(self.root)
        if not (root / DIST).exists() and (root / "frontend" / "package.json").exists():
            self._build_frontend(root / "frontend")
        sys.path.insert(0, str(root / "tools"))
        from catalogues import compile_all  # noqa: PLC0415 -- the tools are found only through the line above

        compile_all(root / "src" / "rinnalla")

    def _build_frontend(self, folder: Path) -> None:
        npm = shutil.which("npm")
        if not npm:
            self.app.abort("Building the styles and icons needs Node 20 or newer with npm: install it and build again.")
        for command in (["ci", "--ignore-scripts", "--no-audit", "--no-fund"], ["run", "build"]):
            subprocess.run([str(npm), *command], cwd=folder, check=True)  # noqa: S603 -- fixed commands
