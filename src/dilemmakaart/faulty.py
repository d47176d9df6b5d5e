"""A template that cannot be filled in; known to the door, which need not know templates for that."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from .language import Text

Made = TypeVar("Made")
Name = TypeVar("Name")


class Faulty(Exception):  # noqa: N818 - it is not a fault of the program
    """A template that cannot be filled in: its path and line, what was seen, and what to do.

    `others` are further mistakes that were found on the same occasion.
    """

    def __init__(
        self, path: str, line: int, message: Text, hint: Text, others: Iterable["Faulty"] = ()
    ) -> None:
        super().__init__(f"{path}:{line}: {message.message}")
        self.path = path
        self.line = line
        self.message = message
        self.hint = hint
        self.others = tuple(others)

    @property
    def every(self) -> tuple["Faulty", ...]:
        """Every mistake once, in the order of their places."""
        found = {(each.path, each.line, each.message): each for each in self._all()}
        return tuple(found[key] for key in sorted(found, key=lambda key: key[:2]))

    def _all(self) -> Iterable["Faulty"]:
        yield self
        for other in self.others:
            yield from other._all()  # noqa: SLF001 - of its own kind


def all_together(faults: list[Faulty]) -> Faulty:
    """Put mistakes together into one; there is at least one."""
    first, *rest = faults
    return Faulty(first.path, first.line, first.message, first.hint, (*first.others, *rest))


def all_of(work: Mapping[Name, Callable[[], Made]]) -> dict[Name, Made]:
    """Do all of the work, by name. Raises Faulty with the mistakes of all that could not be done."""
    made, faults = {}, []
    for name, do in work.items():
        try:
            made[name] = do()
        except Faulty as faulty:
            faults.append(faulty)
    if faults:
        raise all_together(faults)
    return made
