"""A change that a mend proposes, what was done in the end, and the proof in between."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..language import Text, text, texts
from ..schema import Model, kinds_of
from ..source import Document, read

Mend = Literal["text", "trap", "order", "modeline"]


@dataclass(frozen=True, slots=True)
class Change:
    """The text after a mend, the data that it must then hold, and in how many places it was made."""

    content: str
    data: object
    count: int


@dataclass(frozen=True, slots=True)
class Done:
    """A mend that was made, and in how many places."""

    mend: Mend
    count: int

    @property
    def message(self) -> Text:
        """Say what was done."""
        return _messages(self.count)[self.mend]


def model_of(document: Document, *, edition: bool) -> type[Model] | None:
    """Return the model of a file, by its kind; an edition has another."""
    kind = document.data.get("kind") if isinstance(document.data, dict) else None
    return kinds_of(edition=edition).get(kind) if isinstance(kind, str) else None


def reread(content: str) -> Document:
    """Read a text as if it came from a file; what cannot stand in a file is a fault."""
    return read(content.encode(errors="surrogatepass"))


def holds(document: Document, data: object) -> bool:
    """Whether a document is free of faults and holds exactly this data, whatever the order of keys."""
    return not document.faults and _canonical(document.data) == _canonical(data)


def _canonical(data: object) -> str:
    """Write data so that 1, 1.0, true and "1" differ, that "not a number" is itself, and order is nothing."""
    return json.dumps(data, sort_keys=True)


def _messages(count: int) -> Mapping[Mend, Text]:
    return {
        "text": texts(
            "{count} text was read as something else and now stands between quotes.",
            "{count} texts were read as something else and now stand between quotes.",
            count,
        ),
        "trap": texts(
            "{count} text that older YAML readers take for something else now stands between quotes.",
            "{count} texts that older YAML readers take for something else now stand between quotes.",
            count,
        ),
        "order": texts(
            "In {count} place the keys now stand in order.",
            "In {count} places the keys now stand in order.",
            count,
        ),
        "modeline": text("The first line now tells editors what this file may hold."),
    }
