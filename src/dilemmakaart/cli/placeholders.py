"""What stands for a value in a line of help, in words that are translated."""

from collections.abc import Mapping

from ..language import Text, mark

PLACEHOLDERS: Mapping[str, Text] = {
    word: Text(word)
    for word in (
        mark("FILE"),
        mark("DIR"),
        mark("TEXT"),
        mark("KIND"),
        mark("[KIND]"),
        mark("[CODE]"),
        mark("FORMAT"),
        mark("DAY"),
        mark("[due] [NETWORK]"),
        mark("[NETWORK]"),
        mark("[PEOPLE]"),
        mark("[NETWORK...]"),
        mark("[NETWORK] [ANSWERS...]"),
        mark("[NETWORK] ANSWERS..."),
        mark("TALLY..."),
        mark("[PATH...]"),
    )
}
"""By the English word, as the commands have it."""

USUAL: Mapping[str, str] = {"path": "FILE", "text": "TEXT", "str": "TEXT"}
"""What stands for a value of which a command says nothing, by typer's name of its type."""
