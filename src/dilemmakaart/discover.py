"""Collect marked values: whatever the modules of a package define of one type, in a fixed order."""

from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

T = TypeVar("T")


def collect(package: str, kind: type[T]) -> tuple[T, ...]:
    """Return every module-level value of type `kind` in `package`, by module and then by name."""
    folder = import_module(package)
    names = sorted(module.name for module in iter_modules(folder.__path__))
    modules = [import_module(f"{package}.{name}") for name in names]
    return tuple(
        value for module in modules for _, value in sorted(vars(module).items()) if isinstance(value, kind)
    )
