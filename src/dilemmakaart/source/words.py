"""What libyaml says, in our own words."""

import yaml

from ..language import Text, text
from .places import Fault, Place

_UNCLOSED = "found unexpected end of stream"
_TABS = "found character that cannot start any token"


def syntax_fault(error: yaml.MarkedYAMLError) -> Fault:
    """Translate a syntax error; the place is where libyaml noticed it."""
    problem = str(error.problem or "")
    opened = error.context_mark if problem == _UNCLOSED else None
    mark = opened or error.problem_mark or error.context_mark
    place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
    if problem == "but found another document":
        message = text("A second document starts here; one file holds one document.")
        return Fault(
            "DK004", place, message, text("Remove the '---' and what follows it, or move it to a new file.")
        )
    message, hint = _words(problem)
    return Fault("DK003", place, message, hint)


def _words(problem: str) -> tuple[Text, Text]:
    indentation = text("Check the indentation: two spaces per level, items of a list in one column.")
    spaces = text("Indent with spaces, not with tabs.")
    table = {
        "mapping values are not allowed in this context": (
            text("A colon stands where YAML does not expect one."),
            text("Put quotes around a text that contains ': ', or indent the line above."),
        ),
        _TABS: (
            text("Text cannot start with this character (a tab, @, ` or %)."),
            text("Put quotes around the text; indent with spaces, not with tabs."),
        ),
        _UNCLOSED: (
            text("The quote that opens here is not closed before the end of the file."),
            text("Close it."),
        ),
        "could not find expected ':'": (
            text("A key without a colon."),
            text("Write 'key: text', or indent this line under the text it belongs to."),
        ),
        "found unknown escape character": (
            text("This backslash has no meaning between double quotes."),
            text("Use single quotes, or write the backslash twice."),
        ),
        "did not find expected key": (
            text("This line does not fit in the mapping above it."),
            text("Check the indentation, and the quotes on the line before."),
        ),
        "did not find expected '-' indicator": (
            text("A list stops here without an item that starts with '- '."),
            indentation,
        ),
        "did not find expected node content": (
            text("A list or mapping between brackets is not finished."),
            text("Look for the opening [ or {brace} above and close it.", brace="{"),
        ),
        "did not find expected ',' or '}'": (
            text("A mapping between braces is not closed."),
            text("Close it, or put a comma between its keys."),
        ),
        "did not find expected ',' or ']'": (
            text("A list between brackets is not closed."),
            text("Close it, or put a comma between its items."),
        ),
        "did not find expected <document start>": (
            text("This line does not belong to the document above it."),
            text("Start every line as far left as the first one, and leave out '...'."),
        ),
        "block sequence entries are not allowed in this context": (
            text("An item of a list cannot start on the line of its key."),
            text("Put '- ' on a line of its own, or put quotes around the text."),
        ),
        "did not find expected alphabetic or numeric character": (
            text("Text cannot start with '&' or '*'."),
            text("Put quotes around the text."),
        ),
        "found a tab character that violates indentation": (text("A tab stands here."), spaces),
        "found a tab character where an indentation space is expected": (text("A tab stands here."), spaces),
        "did not find expected hexdecimal number": (
            text("This escape needs digits: \\x and two, \\u and four."),
            text("Use single quotes, or write the backslash twice."),
        ),
    }
    other = text("This is not valid YAML ({problem}).", problem=problem)
    return table.get(problem, (other, indentation))
