"""A picture as dots, for programs that know no SVG."""

from functools import lru_cache

from ..extras import needed
from .drawn import FAMILY, lettered, size

EXTRA = "office"
DOTS = 220
"""Dots per inch: enough for print."""


def png(svg: str, wide: float | None = None) -> bytes:
    """Draw a picture, so many millimetres wide, with the letters that the extra brings. Raises Lacking."""
    needed("resvg_py", EXTRA)
    return _png(svg, wide or size(svg)[0], needed("font_source_sans_pro", EXTRA).font_directory)


@lru_cache(maxsize=64)
def _png(svg: str, wide: float, letters: str) -> bytes:
    return bytes(
        needed("resvg_py", EXTRA).svg_to_bytes(
            svg_string=lettered(svg),
            width=round(wide / 25.4 * DOTS),
            dpi=96,
            background="#ffffff",
            skip_system_fonts=True,
            font_dirs=[letters],
            font_family=FAMILY,
            sans_serif_family=FAMILY,
        )
    )
