"""Pictures as documents take them up: their size, and their letters in a font that is there."""

import re

_SIZE = re.compile(r'<svg[^>]*? width="([\d.]+)mm"[^>]*? height="([\d.]+)mm"')
_VIEW = re.compile(r'<svg[^>]*? viewBox="\S+ \S+ ([\d.]+) ([\d.]+)"')
_FAMILIES = re.compile(r'font-family="[^"]*"')
_POINT = 25.4 / 72
FAMILY = "Source Sans Pro"
"""The letters that the extras bring."""
PLATE = 200
"""From so many millimetres high a picture has a page of its own."""


def size(svg: str) -> tuple[float, float]:
    """Return how wide and high a picture is, in millimetres."""
    found = _SIZE.search(svg)
    if found:
        return float(found[1]), float(found[2])
    view = _VIEW.search(svg)
    return (float(view[1]) * _POINT, float(view[2]) * _POINT) if view else (160.0, 100.0)


def is_plate(svg: str) -> bool:
    """Whether a picture is so high that it has a page of its own."""
    return size(svg)[1] >= PLATE


def lettered(svg: str) -> str:
    """Ask for one family of letters: where nothing else is at hand, that has to be named."""
    return _FAMILIES.sub(f'font-family="{FAMILY}"', svg)
