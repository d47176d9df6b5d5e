"""What ids are called on pages."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..catalogue import Catalogue


class Naming(NamedTuple):
    """What ids are called: sources, values, background questions, and their parts by (question, part)."""

    sources: Mapping[str, str]
    values: Mapping[str, str]
    questions: Mapping[str, str] = MappingProxyType({})
    parts: Mapping[tuple[str, str], str] = MappingProxyType({})


def naming(known: Catalogue) -> Naming:
    """Return what the sources and values of a catalogue are called."""
    return Naming(
        {id_: source.title for id_, source in known.sources.items()},
        {id_: value.name for id_, value in known.values.items()},
    )
