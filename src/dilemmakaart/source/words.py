"""What libyaml says, in our own words."""

from collections.abc import Mapping

import yaml

from ..characters import lines
from ..language import Text, text
from .places import Fault, Place
from .slips import odd_space, odd_space_in, quoted_before

_CURLY = frozenset("“”„‘’")

_UNCLOSED = "found unexpected end of stream"
_NO_COLON = "could not find expected ':'"
_NO_KEY = "did not find expected key"
_NO_CONTENT = "did not find expected node content"
_NO_END = {"did not find expected ',' or '}'", "did not find expected ',' or ']'"}
_COLON = "mapping values are not allowed in this context"
_TABS = "found character that cannot start any token"


def syntax_fault(error: yaml.MarkedYAMLError, content: str) -> Fault:
    """Translate a syntax error; the place is where libyaml noticed it, or better where it began."""
    problem = str(error.problem or "")
    began = error.context_mark if problem in {_UNCLOSED, _NO_COLON} else None
    mark = began or error.problem_mark or error.context_mark
    place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
    if problem == "but found another document":
        message = text("A second document starts here; one file holds one document.")
        return Fault(
            "DK004", place, message, text("Remove the '---' and what follows it, or move it to a new file.")
        )
    rows = lines(content)
    row = rows[place.line - 1] if place.line <= len(rows) else ""
    column = odd_space_in(row, gap=problem == _NO_COLON)
    if column is not None:
        return odd_space(Place(place.line, column))
    stray = _stray(problem, str(error.context), place, row)
    return stray or _text_behind(problem, content, place, row) or Fault("DK003", place, *_words(problem))


def _stray(problem: str, context: str, place: Place, row: str) -> Fault | None:
    """Say so where one character is the trouble: a bracket or comma out of place, a curly quote."""
    seen = row[place.column - 1 : place.column]
    if problem == _NO_KEY and seen in {"]", "}"}:
        message = text("This bracket closes nothing.")
        return Fault("DK003", place, message, text("Remove it, or put quotes around the text."))
    if problem == _NO_CONTENT and "block" in context and seen in {",", "]", "}"}:
        message = text("Text cannot start with a comma or a closing bracket.")
        return Fault("DK003", place, message, text("Put quotes around the text."))
    if problem == _COLON and _CURLY.intersection(row):
        message, _ = _words(problem)
        return Fault("DK003", place, message, text('Put straight quotes (") around it: curly ones are text.'))
    return None


def _text_behind(problem: str, content: str, place: Place, row: str) -> Fault | None:
    """Say so where the trouble is a quote or a bracket that closes before the text ends."""
    quoted = quoted_before(content, place)
    if quoted is not None and quoted[0].line < quoted[1].line:
        message = text("The quote that opens here closes only on line {line}.", line=quoted[1].line)
        hint = text("Close it where the text ends; put double quotes around a text with an apostrophe.")
        return Fault("DK003", quoted[0], message, hint)
    if quoted is not None and (
        problem == _NO_KEY or (problem in _NO_END and row[place.column - 1 : place.column] not in {"'", '"'})
    ):
        message = text("The text goes on behind the quote that closes it.")
        return Fault("DK003", place, message, text("Put quotes of the other kind around the whole text."))
    if problem == _NO_KEY and row[: place.column - 1].rstrip().endswith(("]", "}")):
        message = text("The text goes on behind the bracket that closes it.")
        return Fault("DK003", place, message, text("Put quotes around a text that starts with a bracket."))
    return None


_INDENTATION = text("Check the indentation: two spaces per level, items of a list in one column.")
_SPACES = text("Indent with spaces, not with tabs.")
_WORDS: Mapping[str, tuple[Text, Text]] = {
    _COLON: (
        text("A colon stands where YAML does not expect one."),
        text("Put quotes around a text that contains ': ', or indent the line above."),
    ),
    _TABS: (
        text("Text cannot start with this character (a tab, @, ` or %)."),
        text("Put quotes around the text; indent with spaces, not with tabs."),
    ),
    _UNCLOSED: (
        text("The quote that opens here is not closed before the end of the file."),
        text("Close it; put double quotes around a text that starts with an apostrophe."),
    ),
    _NO_COLON: (
        text("A key without a colon."),
        text("Write 'key: text', or indent this line under the text it belongs to."),
    ),
    "found unknown escape character": (
        text("This backslash has no meaning between double quotes."),
        text("Use single quotes, or write the backslash twice."),
    ),
    _NO_KEY: (
        text("This line does not fit in the mapping above it."),
        text("Check the indentation, and the quotes on the line before."),
    ),
    "did not find expected '-' indicator": (
        text("A list stops here without an item that starts with '- '."),
        _INDENTATION,
    ),
    _NO_CONTENT: (
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
    "found a tab character that violates indentation": (text("A tab stands here."), _SPACES),
    "found a tab character where an indentation space is expected": (text("A tab stands here."), _SPACES),
    "did not find expected comment or line break": (
        text("Text cannot stand behind '|' or '>' on the same line."),
        text("Put it on the next line, indented; or put quotes around a text that starts so."),
    ),
    "found unexpected document indicator": (
        text("A line of '---' or '...' stands inside a text between quotes."),
        text("Close the quote above it, or remove the line."),
    ),
    "mapping keys are not allowed in this context": (
        text("Text cannot start with '? '."),
        text("Put quotes around the text."),
    ),
    "found incompatible YAML document": (
        text("This is another version of YAML."),
        text("Remove the line that starts with '%YAML'."),
    ),
    "found invalid Unicode character escape code": (
        text("This escape stands for no character."),
        text("Write the character itself, without a backslash."),
    ),
    "found undefined tag handle": (
        text("Text cannot start with '!'."),
        text("Put quotes around the text."),
    ),
    "did not find expected hexdecimal number": (
        text("This escape needs digits: \\x and two, \\u and four."),
        text("Use single quotes, or write the backslash twice."),
    ),
}
"""What is wrong and what to do, by what libyaml says."""


def _words(problem: str) -> tuple[Text, Text]:
    unknown = text("This is not valid YAML ({problem}).", problem=problem), _INDENTATION
    return _WORDS.get(problem, unknown)
