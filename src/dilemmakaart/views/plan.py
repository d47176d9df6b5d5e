"""What is laid out for a workshop: what each talk is about, what may be picked for it, and the blocks."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from ..programme import Block, Offer, offer, programme, settled
from ..schema import Method, Workshop
from ..terms import Profile
from .dilemma import DilemmaView
from .map import MapView


class Methods(NamedTuple):
    """Every method, and those that were chosen beforehand by the id of the dilemma."""

    every: Sequence[Method]
    chosen: Mapping[str, Method] = MappingProxyType({})


class Plan(NamedTuple):
    """What is laid out: for each talk what may be picked, its profile and its dilemma, and the blocks."""

    workshop: Workshop
    view: MapView
    first: tuple[DilemmaView, ...]
    profiles: tuple[Profile | None, ...]
    offers: tuple[Offer, ...]
    blocks: tuple[Block, ...]

    @property
    def start(self) -> str:
        """When it begins; the clock counts from zero where that is not said."""
        return self.workshop.start or "00:00"


def laid_out(workshop: Workshop, view: MapView, first: Sequence[DilemmaView], methods: Methods) -> Plan:
    """Lay out the programme; without dilemmas to begin with the group chooses them on the spot."""
    profiles = [each.result.profile_id if each.result else None for each in first]
    if not first:
        every = {each.result.profile_id for each in view.dilemmas if each.result}
        alike = every.pop() if len(every) == 1 else None
        profiles = [alike] * min(workshop.dilemmas, len(view.dilemmas))
    offers = [offer(methods.every, profile, workshop) for profile in profiles]
    for place, dilemma in enumerate(first):
        if dilemma.id in methods.chosen:
            offers[place] = settled(offers[place], methods.chosen[dilemma.id], workshop)
    blocks = programme(workshop.minutes, [each.fits for each in offers], choosing=not first)
    return Plan(workshop, view, tuple(first), tuple(profiles), tuple(offers), blocks)
