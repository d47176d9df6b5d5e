"""A lens: questions through which any dilemma can be looked at."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..schema import Lens, Source
from .references import addressed


@dataclass(frozen=True, slots=True)
class LensView:
    """A lens, its sources written out."""

    id: str
    name: str
    intro: str
    prompts: tuple[str, ...]
    audiences: str
    sources: tuple[tuple[str, str], ...]
    """Each with its address; "" where it has none."""


def lens_view(lens: Lens, sources: Mapping[str, Source]) -> LensView:
    """Show one lens."""
    return LensView(
        id=lens.id,
        name=lens.name,
        intro=lens.intro,
        prompts=tuple(lens.prompts),
        audiences=", ".join(lens.audiences),
        sources=addressed(lens.sources, sources),
    )
