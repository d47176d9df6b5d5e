"""Traps of YAML: what reads well here, and means something else to another program."""

from collections.abc import Iterator

from ..catalogue import Entry
from ..language import text
from ..rulebook import Complaint, rule
from ..schema import EDITIONS, KINDS, model_of
from ..traps import CODE, SIGN, traps


@rule(CODE, "warning", *KINDS, *EDITIONS, sign=SIGN)
def taken_for_something_else(entry: Entry) -> Iterator[Complaint]:
    """A text that older YAML readers take for something else stands between quotes.

    To editors and programs that follow YAML 1.1, `no` and `on` are truth values, and `13:00` and
    `1_000` are numbers. dilemmakaart reads them as text; with quotes around them every program does.
    A date where a date belongs needs none.

    Bad::

        kind: network
        id: voorbeeld
        name: Voorbeeld
        workshop: {date: 2026-12-03, start: 13:00}

    Good::

        kind: network
        id: voorbeeld
        name: Voorbeeld
        workshop: {date: 2026-12-03, start: "13:00"}
    """
    for trap in traps(entry.document, model_of(entry.kind)):
        message = text("Older YAML readers take '{seen}' for {taken}.", seen=trap.written, taken=trap.taken)
        yield Complaint(trap.route, message, text("Put quotes around it."), trap.at)
