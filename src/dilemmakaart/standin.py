"""A stand-in for what a library imports and never uses here.

pydantic asks `importlib.metadata` for its function that lists plugins, even where plugins are refused. To
load that module takes a twentieth of a short run, for it brings `email`, `zipfile` and `socket`.
"""

import sys
from importlib import import_module
from types import ModuleType

METADATA = "importlib.metadata"


class _Later(ModuleType):
    """Loads the module itself as soon as anything but its function for plugins is asked of it."""

    def entry_points(self, **asked: object) -> object:
        """List plugins, as the module itself does."""
        return self._itself().entry_points(**asked)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._itself(), name)

    def _itself(self) -> ModuleType:
        if sys.modules.get(METADATA) is self:
            del sys.modules[METADATA]
        return import_module(METADATA)


def stand_in() -> None:
    """Let the module be loaded later, unless it is there already."""
    sys.modules.setdefault(METADATA, _Later(METADATA))
