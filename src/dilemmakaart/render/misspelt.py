"""What jinja2 says of a template that it cannot read, in our own words: it only speaks English."""

import re
from collections.abc import Callable, Mapping

from jinja2 import TemplateSyntaxError

from ..characters import short
from ..language import Text, text
from ..suggest import did_you_mean

Told = tuple[Text, Text | None]
"""What is wrong, and what to do; without that, the line is shown."""

_TAGS = ("block", "extends", "for", "from", "if", "import", "include", "macro", "set")
"""The tags that a template may use."""
_INSIDE: Mapping[str, str] = {"elif": "if", "else": "if", "endif": "if", "endfor": "for",
                              "endblock": "block", "endmacro": "macro"}  # fmt: skip
"""The tags that only stand within another."""

_THINGS: Mapping[str, Text] = {
    "begin of comment": text("'{sign}'", sign="{#"),
    "end of comment": text("'{sign}'", sign="#}"),
    "begin of statement block": text("'{sign}'", sign="{%"),
    "end of statement block": text("'{sign}'", sign="%}"),
    "begin of print statement": text("'{sign}'", sign="{{"),
    "end of print statement": text("'{sign}'", sign="}}"),
    "template data / text": text("plain text"),
    "end of template": text("the end of the template"),
    "name": text("a name"),
    "string": text("a text between quotes"),
    "integer": text("a number"),
    "float": text("a number"),
}
"""What jinja2 calls the parts of a template."""


def misspelt(error: TemplateSyntaxError) -> tuple[Text, Text]:
    """Say what is wrong with the writing of a template, and what to do."""
    message, hint = _told(error)
    near = short((error.source or "").split("\n")[error.lineno - 1 : error.lineno][0] if error.source else "")
    look = text("Look at: {line}", line=near) if near else text("Look at the end of the template.")
    return message, hint or look


def _told(error: TemplateSyntaxError) -> Told:
    if isinstance(error.__cause__, UnicodeError):
        backslash = text("A text between quotes holds a backslash that stands for nothing.")
        return backslash, text("Write two backslashes for one that is shown.")
    for pattern, say in _SAID:
        found = re.fullmatch(pattern, error.message or "", re.DOTALL)
        if found:
            return say(*found.groups())
    return text("This part of the template is written wrong."), None


def _thing(seen: str) -> Text:
    return _THINGS.get(seen) or text("'{sign}'", sign=seen)


def _other(expected: str, seen: str) -> Told:
    message = text(
        "Here stands {seen}, where {expected} should be.", seen=_thing(seen), expected=_thing(expected)
    )
    return message, None


def _ends(expected: str) -> Told:
    message = text("The template ends where {expected} should be.", expected=_thing(expected))
    return message, text("Write the rest of it, or take out what begins there.")


def _cannot(seen: str) -> Told:
    message = text("{seen} cannot stand here.", seen=_thing(seen))
    return message, None


def _character(seen: str) -> Told:
    if seen in {"'", '"'}:
        unclosed = text("A text between quotes does not end.")
        return unclosed, text("Write {sign} where it ends.", sign=seen)
    message = text("The character {sign} cannot stand here.", sign=seen)
    return message, text("Write text between quotes, and show it with {tag}.", tag="{{ … }}")


def _tag(seen: str, open_: str | None) -> Told:
    """Say that a tag is not known, or stands where it cannot."""
    if seen in _INSIDE and open_ is not None:
        message = text(
            "{seen} cannot stand here: {open} does not end yet.", seen=_shown(seen), open=_shown(open_)
        )
        return message, text("First write {end}.", end=_shown(f"end{open_}"))
    if seen in _INSIDE:
        message = text("{seen} ends something that does not begin.", seen=_shown(seen))
        return message, text("Write {begin} before it, or take it out.", begin=_shown(f"{_INSIDE[seen]} …"))
    message = text("There is no tag {seen}.", seen=_shown(seen))
    choices = text("Choose one of: {choices}.", choices=", ".join(_TAGS))
    return message, did_you_mean(seen, (*_TAGS, *_INSIDE)) or choices


def _open(open_: str) -> Told:
    if open_ not in _TAGS:
        return _impossible(_shown(open_))
    if open_ == "set":
        message = text("{tag} gives no value.", tag=_shown("set …"))
        return message, text("Write a value after '=': {tag}", tag=_shown("set name = …"))
    message = text("{open} does not end.", open=_shown(open_))
    return message, text("Write {end} where it ends.", end=_shown(f"end{open_}"))


def _impossible(tag: str) -> Told:
    message = text("'{seen}' is not possible in a template.", seen=tag)
    return message, text("See what is possible: docs/templates.md")


def _unclosed(sign: str) -> Callable[[], Told]:
    return lambda: (
        text("Something begins here that does not end."),
        text("Write {end} where it ends.", end=sign),
    )


def _plainly(message: Text, hint: Text) -> Callable[..., Told]:
    return lambda *_: (message, hint)


def _shown(tag: str) -> str:
    return f"{{% {tag} %}}"


_NAME = text("Use letters, digits and underscores, and begin with a letter.")

_SAID: tuple[tuple[str, Callable[..., Told]], ...] = (
    (r"unexpected end of template, expected '(.+)'\.", _ends),
    (r"expected token '(.+)', got '(.+)'", _other),
    (r"unexpected '(.+)', expected '(.+)'", lambda seen, expected: _other(expected, seen)),
    (r"unexpected '(.+)'", _cannot),
    (r"unexpected char ['\"](.+)['\"] at \d+", lambda seen: _character(seen.removeprefix("\\"))),
    (r"Expected an expression, got '(.+)'", lambda seen: (
        text("Before {seen} something is missing: what should be shown or asked.", seen=_thing(seen)), None)),
    (r"Unexpected end of template\..*needs to be closed is '(.+)'\.", _open),
    (r"Encountered unknown tag '(.+?)'\.(?:.*needs to be closed is '(.+)'\.)?.*", _tag),
    (r"Missing end of comment tag", _unclosed("#}")),
    (r"Missing end of raw directive", _unclosed("{% endraw %}")),
    (r"Invalid character in identifier|Block names .*", _plainly(
        text("A name holds a character that no name can have."), _NAME)),
    (r"tag name expected", _plainly(
        text("After {sign} stands what has to be done, such as if, for or set.", sign="{%"),
        text("Write one of: {choices}.", choices=", ".join(_TAGS)))),
    (r"Required blocks .*", _plainly(
        text("A block that has to be filled in by another template is empty itself."),
        text("Take out what stands in it, or the word 'required'."))),
    (r"names starting with an underline .*", _plainly(
        text("A name that begins with an underscore cannot be imported."),
        text("Give the macro another name."))),
    (r"non-default argument .*", _plainly(
        text("What may be left out of a macro stands last."),
        text("First write the names alone, then those with '='."))),
    (r"expected call", lambda: _impossible(_shown("call"))),
    (r"can't assign to .*", _plainly(
        text("A value can only be given to a name."), _NAME)),
    (r"Can't assign to special loop variable .*", _plainly(
        text("'loop' is already what a loop tells about itself."), text("Choose another name."))),
    (r"expected name or number", _plainly(
        text("After a dot stands the name of what is asked for."),
        text("See what each variable is: dilemmakaart handout --variables"))),
    (r"invalid syntax for function call .*", _plainly(
        text("What stands between these brackets is not in order."),
        text("First write values, then those with a name and '='."))),
    (r"You cannot chain multiple tests .*", _plainly(
        text("Two tests with 'is' cannot stand behind each other."), text("Put 'and' between them."))),
    (r"block '(.+)' defined twice", lambda seen: (
        text("There are two blocks by the name '{seen}'.", seen=seen), text("Choose another name."))),
    (r"cannot use extend .*", _plainly(
        text("{tag} cannot stand inside something else.", tag="{% extends %}"),
        text("Write it at the top of the template."))),
)  # fmt: skip
"""What jinja2 says, and how we say it."""
