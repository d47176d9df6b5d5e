"""House styles: who reads a page must be able to."""

from collections.abc import Iterator

from ..catalogue import Entry
from ..colour import LEAST, contrast, legible
from ..language import Number, text
from ..rulebook import Complaint, rule
from ..schema import HouseStyle, Palette


@rule("DK208", "error", "style")
def colours_too_close(entry: Entry) -> Iterator[Complaint]:
    """A colour of text can be read on what it stands on.

    Many people read less well than a designer, and a copy in grey must be readable too. The contrast is
    at least 4.5 to 1, as the international guideline WCAG asks. Ink also stands on tints of the accent
    and of the conversation profiles.

    Bad::

        kind: style
        organisation: Bureau Voorbeeld
        colours:
          accent: "#5bc8c0"

    Good::

        kind: style
        organisation: Bureau Voorbeeld
        colours:
          accent: "#2c827c"
    """
    if not isinstance(entry.model, HouseStyle):
        return
    given = entry.model.colours
    colours = given.colours
    for role, backgrounds in colours.backgrounds.items():
        colour = getattr(colours, role)
        hardest = min(backgrounds, key=lambda each: contrast(colour, each))
        found = contrast(colour, hardest)
        if found >= LEAST:
            continue
        message = text(
            "The colour '{role}' ({colour}) cannot be read on {background}: the contrast is {found}.",
            role=role,
            colour=colour,
            background=hardest,
            found=Number(int(found * 10) / 10, 1),
        )
        nearest = legible(colour, backgrounds)
        hint = (
            text('From a contrast of 4.5 it can. The nearest colour that has it: "{colour}".', colour=nearest)
            if nearest
            else text("No colour can be read there. Choose a lighter or a darker colour for 'paper'.")
        )
        at = role if role in given.model_fields_set else _cause(given)
        yield Complaint(("colours", at), message, hint)


def _cause(given: Palette) -> str:
    """Return which colour makes one that was not given illegible: a background."""
    return "paper" if "paper" in given.model_fields_set else "accent"
