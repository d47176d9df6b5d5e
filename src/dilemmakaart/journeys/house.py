"""A house style: the file of a consultant into what pages and pictures take their look from."""

from ..diagnostics import Diagnostic
from ..file import File
from ..schema import HouseStyle
from ..style import Logo, Style
from .validate import validate


def open_house(file: File) -> tuple[HouseStyle | None, tuple[Diagnostic, ...]]:
    """Return what a file says, or None where it is no house style; and the errors in it."""
    checked = validate([file], (), keep=True)
    errors = tuple(found for found in checked.unsilenced if found.severity == "error")
    model = checked.entries[0].model
    return (model if isinstance(model, HouseStyle) else None), errors


def styled(house: HouseStyle, logo: Logo | None) -> Style:
    """Return the style of a house."""
    return Style(
        organisation=house.organisation,
        colours=house.colours.colours,
        font=house.font or "",
        logo=logo,
        footer=house.footer or "",
    )
