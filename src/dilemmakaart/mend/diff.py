"""What a mend changes, as a unified diff that git and patch accept."""

from collections.abc import Sequence

from ..characters import visible

_NO_LINE_END = "\n\\ No newline at end of file\n"


def diff(path: str, before: str, after: str) -> str:
    """Return the difference between two texts of one file; nothing if there is none."""
    from difflib import unified_diff

    name = visible(path).lstrip("/")
    closed = name + ("\t" if " " in name else "")  # as git does: a tab ends a name with spaces
    lines = unified_diff(_lines(before), _lines(after), f"a/{closed}", f"b/{closed}")
    return "".join(line if line.endswith("\n") else line + _NO_LINE_END for line in lines)


def _lines(content: str) -> Sequence[str]:
    """Split as git does, on line feeds alone: a carriage return is part of the line."""
    *whole, last = content.split("\n")
    return [f"{line}\n" for line in whole] + ([last] if last else [])
