"""How a command ends early: with a message, what to do, and an exit code."""

from ..language import Text

DONE, FINDINGS, MISUSE, FAULT, STOPPED = 0, 1, 2, 70, 130


class Leave(Exception):  # noqa: N818 - leaving is not an error of the program
    """Stop here: say where, what and what to do, and leave with this exit code."""

    def __init__(self, code: int, message: Text, hint: Text, where: str = "") -> None:
        super().__init__(message.message)
        self.code = code
        self.message = message
        self.hint = hint
        self.where = where
