"""What ids are called on pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Naming:
    """What ids are called: sources, values, background questions, and their parts by (question, part)."""

    sources: Mapping[str, str]
    values: Mapping[str, str]
    questions: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[tuple[str, str], str] = field(default_factory=dict)


def naming(known: Catalogue) -> Naming:
    """Return what the sources and values of a catalogue are called."""
    return Naming(
        {id_: source.title for id_, source in known.sources.items()},
        {id_: value.name for id_, value in known.values.items()},
    )
