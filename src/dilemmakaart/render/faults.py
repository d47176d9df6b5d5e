"""What is wrong with a template: where, what was seen, and what to do."""

from ..language import Text


class Refused(Exception):  # noqa: N818 - the place is added where it is known
    """What a template asks that cannot be: what was seen, and what to do instead."""

    def __init__(self, message: Text, hint: Text) -> None:
        super().__init__(message.message)
        self.message = message
        self.hint = hint


class Absent(Exception):  # noqa: N818 - likewise
    """A name that nothing is known by: asked of an object, or of the variables where `of` is None."""

    def __init__(self, name: str, of: object, *, variable: bool) -> None:
        super().__init__(name)
        self.name = name
        self.of = of
        self.variable = variable
