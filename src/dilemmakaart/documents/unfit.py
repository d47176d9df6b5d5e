"""What a house or an author brings of which no document can be made."""

from ..language import Text


class Unfit(Exception):  # noqa: N818 - it is not a fault of the program
    """A document cannot be made: why, and what to do."""

    def __init__(self, message: Text, hint: Text) -> None:
        super().__init__(message.message)
        self.message = message
        self.hint = hint
