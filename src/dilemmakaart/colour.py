"""Colours as "#rrggbb": how well two of them can be told apart, and the nearest one that can be read."""

from collections.abc import Sequence
from colorsys import hls_to_rgb, rgb_to_hls

LEAST = 4.5
"""The contrast that WCAG 2.2 asks of text (1.4.3, AA)."""

Parts = tuple[float, float, float]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG: 1 for the same colour, 21 for black on white.

    >>> round(contrast("#000000", "#ffffff"), 2), round(contrast("#777777", "#ffffff"), 2)
    (21.0, 4.48)
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(colour: str, paper: str, share: float) -> str:
    """Return so much of a colour on paper, as a tint.

    >>> mixed("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pairs = zip(_parts(colour), _parts(paper), strict=True)
    return _written(*(share * part + (1 - share) * below for part, below in pairs))


def legible(colour: str, backgrounds: Sequence[str]) -> str | None:
    """Return the nearest lighter or darker colour of the same hue that reads well on every background.

    None where no colour does: backgrounds are then too far apart.

    >>> legible("#5bc8c0", ["#ffffff"]), legible("#0c5a61", ["#ffffff"])
    ('#2c827c', '#0c5a61')
    """
    hue, lightness, saturation = rgb_to_hls(*_parts(colour))
    whole = round(lightness * 255)
    for distance in range(256):
        for step in (whole - distance, whole + distance):
            if 0 <= step <= 255:  # noqa: PLR2004 - a byte
                found = colour if distance == 0 else _written(*hls_to_rgb(hue, step / 255, saturation))
                if all(contrast(found, each) >= LEAST for each in backgrounds):
                    return found
    return None


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> Parts:
    red, green, blue = bytes.fromhex(colour[1:])
    return red / 255, green / 255, blue / 255


def _written(*parts: float) -> str:
    return "#" + bytes(round(part * 255) for part in parts).hex()
