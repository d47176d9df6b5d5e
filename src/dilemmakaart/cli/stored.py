"""An assessment file, read; or a clear word on why not."""

from pathlib import Path

from ..assessment import Assessment, from_json
from ..files import MAX_ANSWERS, load, shown
from ..language import text
from .leave import FINDINGS, Leave

AGAIN = text("Make it anew: dilemmakaart assess, followed by the files with answers.")


def stored(path: Path) -> Assessment:
    """Read an assessment. Raises Leave for any other file, and Unusable."""
    try:
        return from_json(load(path, limit=MAX_ANSWERS).raw)
    except ValueError as error:
        raise Leave(FINDINGS, text("This is not an assessment file."), AGAIN, shown(path)) from error
