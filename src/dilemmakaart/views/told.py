"""What a group said, for who does not have the scale at hand: with the direction in words."""

from ..assessment import Camp, Mode, Position
from ..language import Number, Text, text
from ..schema import Dilemma
from .words import around, counted, divided, missing, point


def told(found: Position, dilemma: Dilemma, mode: Mode) -> tuple[Text | None, ...]:
    """Say where a group stands. Beside two camps the middle between them says nothing, and is left out."""

    def pole(value: float) -> str:
        return dilemma.poles.a.name if value < 0 else dilemma.poles.b.name

    def middle(value: float) -> Number | Text:
        number = point(value)
        return text("{number}: towards {pole}", number=number, pole=pole(value)) if value else number

    def camp(one: Camp) -> Number | Text:
        number = around(one)
        if not round(one.mean, 1):
            return number
        return text("{number} (towards {pole})", number=number, pole=pole(one.mean))

    split = mode == "individual" and found.view == "two-camps"
    together = None if split else counted(found, mode, middle)
    return together, divided(found, camp), missing(found, mode)
