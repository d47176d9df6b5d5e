"""What a handout template may use: one set of values for every template."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ..catalogue import Catalogue
from ..language import Say, text
from ..schema import Harvest, Network
from .dilemma import DilemmaView
from .lens import LensView
from .map import MapView
from .plan import Methods
from .values import ValueView, value_views
from .words import thresholds
from .workshop import WorkshopView, workshop_view

if TYPE_CHECKING:  # what most pages do not show is not loaded
    from .form import Form
    from .harvest import HarvestView
    from .seats import GroupView
    from .series import MeetingView, SeriesView

PICTURE = "dilemmakaart.svg"


@dataclass(frozen=True, slots=True)
class Offered:
    """What every template may use."""

    map: MapView
    network: Network
    workshop: WorkshopView
    first: tuple[DilemmaView, ...]
    chosen: tuple[DilemmaView, ...]
    deck: tuple[DilemmaView, ...]
    values: tuple[ValueView, ...]
    thresholds: tuple[str, ...]
    picture: str
    picture_text: str
    form: "Form"
    lens: LensView | None
    harvest: "HarvestView | None"
    earlier: "tuple[HarvestView, ...]"
    series: "SeriesView | None"
    meeting: "MeetingView | None"
    group: "GroupView | None" = None


class Ground(NamedTuple):
    """What the variables are made of, beside the map."""

    network: Network
    catalogue: Catalogue
    form: "Form"
    earlier: tuple[Harvest, ...] = ()
    """What meetings before this one brought, the latest first."""
    methods: Mapping[str, str] = MappingProxyType({})
    """Methods that were chosen beforehand: their ids, by the id of the dilemma."""
    series: "SeriesView | None" = None
    meeting: "MeetingView | None" = None


def offered(view: MapView, ground: Ground, only: Sequence[str], say: Say) -> Offered:
    """Return what pages may show. `only` narrows the dilemmas to these ids, in this order."""
    network = ground.network
    first = _first(view, network.workshop.dilemmas, only)
    chosen = first or view.dilemmas
    return Offered(
        map=view,
        network=network,
        workshop=workshop_view(network.workshop, view, first, _methods(ground), say),
        first=first,
        chosen=chosen,
        deck=first if only else view.dilemmas,
        values=value_views(chosen, ground.catalogue.values, say),
        thresholds=tuple(say(each) for each in thresholds(view.mode or "individual")),
        picture=PICTURE,
        picture_text=picture_text(view, say),
        form=ground.form,
        lens=None,
        harvest=None,
        earlier=_looked_back(ground, say),
        series=ground.series,
        meeting=ground.meeting,
    )


def _looked_back(ground: Ground, say: Say) -> "tuple[HarvestView, ...]":
    if not ground.earlier:
        return ()
    from .harvest import harvest_view

    return tuple(harvest_view(each, ground.catalogue.dilemmas, say) for each in ground.earlier)


def _methods(ground: Ground) -> Methods:
    every = ground.catalogue.methods
    return Methods(
        tuple(every.values()), {about: every[id_] for about, id_ in ground.methods.items() if id_ in every}
    )


def context(seen: Offered) -> Mapping[str, object]:
    """Return the variables of the templates."""
    return {each.name: getattr(seen, each.name) for each in fields(seen)}


def _first(view: MapView, most: int, only: Sequence[str]) -> tuple[DilemmaView, ...]:
    """Return what to talk about: what was asked for, else the most urgent, else all where these are few.

    Nothing where the group has to choose.
    """
    if only:
        known = {dilemma.id: dilemma for dilemma in view.dilemmas}
        return tuple(known[id_] for id_ in dict.fromkeys(only))
    return view.first or (view.dilemmas if len(view.dilemmas) <= most else ())


def picture_text(view: MapView, say: Say) -> str:
    """Say in a sentence what the picture of the map shows."""
    if not view.assessed:
        return say(text("Empty dilemma map of {name}, to fill in.", name=view.name))
    if not view.first:
        return say(text("Dilemma map of {name}.", name=view.name))
    titles = "; ".join(dilemma.title for dilemma in view.first)
    return say(text("Dilemma map of {name}. On top: {titles}.", name=view.name, titles=titles))
