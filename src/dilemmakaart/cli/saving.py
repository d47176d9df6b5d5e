"""A file that somebody named: what stands there is not overwritten without being asked."""

from pathlib import Path

from ..files import MAX_ANSWERS, exists, load, shown, write
from ..language import mark, text
from .leave import MISUSE, Leave

FORCE = mark("Overwrite a file that stands there.")


def save(target: Path, content: bytes, *, force: bool) -> bool:
    """Write a file, and return whether that changed anything. Raises Leave where another stands there."""
    present = load(target, limit=MAX_ANSWERS).raw if exists(target) else None
    if present == content:
        return False
    if present is not None and not force:
        message = text("Another file stands here, so it is not overwritten.")
        hint = text("Choose another name with --output, or add --force.")
        raise Leave(MISUSE, message, hint, shown(target))
    write(target, content)
    return True
