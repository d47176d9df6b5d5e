"""Build steps: what is compiled before the package is put together."""

import sys
from io import BytesIO
from os import urandom
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compile every catalogue below src/dilemmakaart/locale and, for a wheel, what ships with the program."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write each .mo beside its .po, for wheels, sdists and editable installs.

        A wheel also gets the modules of `prepared/`; where the program is worked on, these would be stale.
        """
        self._compile_catalogues()
        if self.target_name == "wheel" and version == "standard":
            self._made = Path(mkdtemp())
            build_data["force_include"][str(self._made)] = "dilemmakaart/prepared"
            self._prepare(self._made)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Leave nothing behind."""
        if self.target_name == "wheel" and version == "standard":
            rmtree(self._made)

    def _compile_catalogues(self) -> None:
        from babel.messages.mofile import write_mo
        from babel.messages.pofile import read_po

        for po in sorted(Path(self.root, "src", "dilemmakaart", "locale").rglob("*.po")):
            made = BytesIO()
            with po.open("rb") as source:
                write_mo(made, read_po(source))
            self._put(po.with_suffix(".mo"), made.getvalue())

    def _put(self, target: Path, content: bytes) -> None:
        """Write a file whole and at once: another build, or a program at work, may be reading it."""
        if target.is_file() and target.read_bytes() == content:
            return
        draft = Path(self.root, f".{urandom(4).hex()}.mo")  # where no build takes it along
        draft.write_bytes(content)
        draft.replace(target)

    def _prepare(self, folder: Path) -> None:
        """Let the program itself, as it stands here, make ready what it otherwise makes at every start."""
        sys.path.insert(0, str(Path(self.root, "src")))
        from dilemmakaart.folders import library, templates
        from dilemmakaart.journeys.prepare import prepare

        for name, content in prepare(library(editions=True), templates()).items():
            (folder / f"{name}.py").write_text(content, encoding="utf-8")
