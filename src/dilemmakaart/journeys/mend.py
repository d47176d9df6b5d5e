"""Mend: a file in, its text before and after out."""

from collections.abc import Callable

from ..catalogue import enter
from ..file import File
from ..mend import Mended
from ..mend import mended as mended_text


def mended(file: File, schema_of: Callable[[str], str | None]) -> tuple[str, Mended]:
    """Return the text of a file and what it becomes; one that cannot be read stays as it is.

    `schema_of` tells what the first line should name as the schema of a kind, if anything.
    """
    entry, _ = enter(file)
    if entry.document.faults:
        return entry.document.content, Mended(entry.document.content)
    content = file.raw.decode()
    schema = schema_of(entry.kind) if entry.kind else None
    return content, mended_text(content, schema, edition=bool(file.language))
