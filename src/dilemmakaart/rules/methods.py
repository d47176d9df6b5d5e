"""Methods: what a facilitator counts on."""

from collections.abc import Iterator

from ..catalogue import Entry
from ..language import text
from ..rulebook import Complaint, rule
from ..schema import Method


@rule("DK306", "warning", "method")
def steps_do_not_add_up(entry: Entry) -> Iterator[Complaint]:
    """The minutes of the steps add up to the minutes of the method.

    The programme of a workshop is made from them, to the minute.

    Bad::

        kind: method
        id: rondje
        name: Rondje
        aim: Iedereen komt aan het woord.
        group_size: {min: 4, max: 12}
        minutes: 20
        steps:
          - {minutes: 5, title: Denken, text: Denk even na.}
          - {minutes: 10, title: Praten, text: Zeg om de beurt iets.}
        place: [onsite]
        profiles: [at-rest]

    Good::

        kind: method
        id: rondje
        name: Rondje
        aim: Iedereen komt aan het woord.
        group_size: {min: 4, max: 12}
        minutes: 15
        steps:
          - {minutes: 5, title: Denken, text: Denk even na.}
          - {minutes: 10, title: Praten, text: Zeg om de beurt iets.}
        place: [onsite]
        profiles: [at-rest]
    """
    if isinstance(entry.model, Method):
        total = sum(step.minutes for step in entry.model.steps)
        if total != entry.model.minutes:
            message = text(
                "The steps take {total} minutes together, the method says {minutes}.",
                total=total,
                minutes=entry.model.minutes,
            )
            yield Complaint(("minutes",), message, text("Make the two equal."))
