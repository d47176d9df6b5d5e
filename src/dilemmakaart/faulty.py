"""A template that cannot be filled in; known to the door, which need not know templates for that."""

from .language import Text


class Faulty(Exception):  # noqa: N818 - it is not a fault of the program
    """A template that cannot be filled in: its path and line, what was seen, and what to do."""

    def __init__(self, path: str, line: int, message: Text, hint: Text) -> None:
        super().__init__(f"{path}:{line}: {message.message}")
        self.path = path
        self.line = line
        self.message = message
        self.hint = hint
