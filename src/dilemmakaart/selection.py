"""Which findings are wanted: codes, or beginnings of codes, that are selected or ignored."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .diagnostics import Diagnostic

UNREADABLE = "DK0"
"""Codes of files that could not be read: nothing else was judged in them, so these are always told."""

_CODE = re.compile(r"DK[0-9]{0,3}")


class Selection(NamedTuple):
    """Codes that are wanted and not wanted; without `select` all are wanted. The longest match counts."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def wanted(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Return the findings that are wanted, in the same order."""
        if not self.select and not self.ignore:
            return tuple(found)
        return tuple(each for each in found if self._wants(each.code))

    def _wants(self, code: str) -> bool:
        if code.startswith(UNREADABLE):
            return True
        selected = max((len(start) for start in self.select or ("",) if code.startswith(start)), default=-1)
        ignored = max((len(start) for start in self.ignore if code.startswith(start)), default=-1)
        return selected > ignored


def parts(options: Iterable[str]) -> tuple[str, ...]:
    """Split options at commas, and leave out what is empty; codes are written in capitals."""
    return tuple(part.upper() for option in options for part in re.split(r"[,\s]+", option) if part)


def misunderstood(starts: Iterable[str], codes: Sequence[str]) -> str | None:
    """Return the first that no code begins with."""
    return next(
        (
            start
            for start in starts
            if not _CODE.fullmatch(start) or not any(code.startswith(start) for code in codes)
        ),
        None,
    )
