"""House style: what every page and picture of a network looks like. A value; nothing is read here.

Colours go by what they are for. Nothing is told by colour alone, so that it also reads in grey.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from .colour import mixed

Layout = Literal["flow", "sheets", "cards", "dense"]
"""How pages lie: as they come; a new page for each heading with a number; cards, two to a page; or small and
close together, as a form to fill in."""

FONTS = ("Source Sans 3", "Helvetica Neue", "Helvetica", "Arial", "Liberation Sans")
"""What is asked for, in this order, where a house has no font of its own, or it is not there."""

HUES: Mapping[str, str] = {
    "unknown": "#999999",
    "clash": "#d55e00",
    "different-pictures": "#cc79a7",
    "shared-task": "#0072b2",
    "live-tension": "#e69f00",
    "at-rest": "#009e73",
}
"""A hue of Okabe and Ito for each conversation profile; people who are colour-blind tell these apart."""

GROUPS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7f7f7f")
"""A hue of theirs for each group, in order, and grey; a group has a shape of its own as well."""

TINT = 0.16
"""How much of a hue lies behind words."""


class Colours(NamedTuple):
    """Colours by role, each as "#rrggbb" in small letters."""

    ink: str = "#1c2a2e"
    """Text, dots and axes."""
    muted: str = "#55636a"
    """Text that matters less."""
    paper: str = "#ffffff"
    """What all of it lies on."""
    accent: str = "#0c5a61"
    """The one colour that stands out: headings, arrows."""
    line: str = "#cdd5d4"
    """Rules and frames; never text."""

    @property
    def soft(self) -> str:
        """A quiet surface behind ink: bands, heads of tables."""
        return mixed(self.accent, self.paper, TINT)

    @property
    def fills(self) -> Mapping[str, str]:
        """The surface behind the name of each conversation profile, by its id; ink goes on it."""
        return {profile: mixed(hue, self.paper, TINT) for profile, hue in HUES.items()}

    @property
    def backgrounds(self) -> Mapping[str, tuple[str, ...]]:
        """What each colour of text stands on."""
        return {
            "ink": (self.paper, self.soft, *self.fills.values()),
            "muted": (self.paper,),
            "accent": (self.paper,),
        }


class Logo(NamedTuple):
    """A picture that needs nothing from outside, and its size in its own units."""

    content: bytes
    media: Literal["image/svg+xml", "image/png"]
    width: float
    height: float


class Style(NamedTuple):
    """How a house looks. `font` is the family of its own, or ""; `footer` stands below every page."""

    organisation: str = ""
    colours: Colours = Colours()
    font: str = ""
    logo: Logo | None = None
    footer: str = ""

    @property
    def fonts(self) -> tuple[str, ...]:
        """Every family to try, the best first, without the generic one."""
        return tuple(dict.fromkeys([*([self.font] if self.font else []), *FONTS]))

    @property
    def font_stack(self) -> str:
        """The families as CSS writes them, the generic one last."""
        return ", ".join([*(f"'{family}'" for family in self.fonts), "sans-serif"])


DEFAULT = Style()
"""The style of a house that has none."""
