"""What the columns of answers are: each header is named once."""

from collections.abc import Iterator

from ..catalogue import Entry, at
from ..language import text
from ..rulebook import Complaint, rule


@rule("DK207", "error", "columns")
def header_twice(entry: Entry) -> Iterator[Complaint]:
    """A file of columns names a header once, and only headers and columns that exist.

    Headers are compared on one line and in small letters, so two of them may be the same although they
    look different. With `assess --columns` every header must also stand in a file with answers, every
    column must belong to the network, and two headers of one file are never the same column.

    Bad::

        kind: columns
        columns:
          "Waar staan we nu?": bs1_nu
          "waar staan  we nu?": bs2_nu

    Good::

        kind: columns
        columns:
          "Waar staan we nu?": bs1_nu
          "Waar staan we nu? (2)": bs2_nu
    """
    first: dict[str, str] = {}
    for route, _ in at(entry.document.data, "columns", "*"):
        header = str(route[-1])
        earlier = first.setdefault(" ".join(header.split()).lower(), header)
        if earlier != header:
            message = text("This is the same header as '{other}'.", other=earlier)
            yield Complaint(route, message, text("Keep one of the two."), "key")
