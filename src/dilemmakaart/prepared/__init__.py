"""What was made ready when the program was packed, so that no start has to make it again.

Each part is a module in this room, written by `journeys/prepare` into the wheel, and called after a digest of
all that it was made of: of anything that has changed since, or is somebody's own, there is no such module,
and it is made on the spot. Where the program itself is worked on, nothing is prepared.
"""

from collections.abc import Iterable
from hashlib import blake2b
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType, ModuleType


def called(what: str, made_of: Iterable[bytes]) -> str:
    """Return the name of the module that holds what was made of exactly this."""
    digest = blake2b(digest_size=16)
    for part in made_of:
        digest.update(len(part).to_bytes(8))
        digest.update(part)
    return f"{what}_{digest.hexdigest()}"


def module(name: str) -> ModuleType | None:
    """Return a module by its name, if there is one."""
    return None if _spec_of(name) is None else import_module(f".{name}", __name__)


def code(name: str) -> CodeType | None:
    """Return what a module would do, for who does it elsewhere."""
    spec = _spec_of(name)
    return spec.loader.get_code(spec.name) if spec and isinstance(spec.loader, SourceFileLoader) else None


def _spec_of(name: str) -> ModuleSpec | None:
    return PathFinder.find_spec(f"{__name__}.{name}", __path__)
