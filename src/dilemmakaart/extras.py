"""What is installed only when it is asked for: a module of an extra, or a clear word that it is missing."""

from importlib import import_module
from types import ModuleType


class Lacking(Exception):  # noqa: N818 - it is not a fault of the program
    """A library is not installed: the extra of this package that brings it."""

    def __init__(self, extra: str) -> None:
        super().__init__(extra)
        self.extra = extra


def needed(module: str, extra: str) -> ModuleType:
    """Import a module that `extra` brings. Raises Lacking."""
    try:
        return import_module(module)
    except ImportError as error:
        raise Lacking(extra) from error
