"""Values: people read the same word differently, and the library shows how."""

from collections.abc import Iterator

from ..catalogue import Entry, at
from ..language import text
from ..rulebook import Complaint, rule

FEW = 2


@rule("DK305", "warning", "values")
def value_without_two_readings(entry: Entry) -> Iterator[Complaint]:
    """A value has two readings or more.

    A value clashes with itself as soon as people read it differently. With one reading it looks as if
    there is nothing to talk about.

    Bad::

        kind: values
        items:
          - id: rust
            name: rust
            definition: Er is even niets.
            readings: [U laat de ander met rust.]

    Good::

        kind: values
        items:
          - id: rust
            name: rust
            definition: Er is even niets.
            readings: [U laat de ander met rust., U voorkomt dat er iets misgaat.]
    """
    for route, item in at(entry.document.data, "items", "*"):
        readings = item.get("readings", []) if isinstance(item, dict) else None
        if isinstance(readings, list) and len(readings) < FEW:
            place = (*route, "readings") if readings else route
            message = text("This value has {count} of at least {few} readings.", count=len(readings), few=FEW)
            hint = text("Write under 'readings' how one person reads it, and how another does.")
            yield Complaint(place, message, hint)
