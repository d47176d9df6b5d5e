"""The house style of a network folder, opened; or a clear word on why not."""

from pathlib import Path

from ..files import is_file, load, shown
from ..language import text
from ..report import FORMATS, Report
from ..style import DEFAULT, Logo, Style
from .leave import FINDINGS, Leave
from .screen import Screen

HOUSE = "huisstijl.yaml"


def house_style(folder: Path, screen: Screen) -> Style:
    """Return the style that a folder asks for; where it asks for none, that of the program."""
    path = folder / HOUSE
    if not is_file(path):
        return DEFAULT
    from ..journeys.house import open_house, styled

    house, errors = open_house(load(path))
    again = text("Mend it, and check it with: dilemmakaart validate {path}", path=shown(path))
    if errors:
        screen.error(FORMATS["text"](Report(errors), screen.say).rstrip())
        raise Leave(FINDINGS, text("The house style cannot be used until this is mended."), again)
    if house is None:
        raise Leave(FINDINGS, text("This file holds no house style."), again, shown(path))
    return styled(house, _logo(folder / house.logo) if house.logo else None)


def _logo(path: Path) -> Logo:
    from ..logo import LARGEST, logo

    found = logo(load(path, limit=LARGEST + 1).raw)
    if isinstance(found, Logo):
        return found
    hint = text("Save it as a plain SVG or as a PNG, or take the line 'logo' out of {file}.", file=HOUSE)
    raise Leave(FINDINGS, found, hint, shown(path))
