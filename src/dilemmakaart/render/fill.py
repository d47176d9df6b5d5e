"""Fill in a template, and say where and why that is not possible."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import TracebackType

from jinja2 import TemplateError, TemplateSyntaxError

from ..faulty import Faulty
from ..file import File
from ..language import LANGUAGES, Say, Text, text
from ..suggest import did_you_mean
from .faults import Absent, Refused
from .grammar import TOO_DEEP
from .misspelt import misspelt
from .offered import names
from .ready import Ready
from .sandbox import Sandbox, decoded
from .typos import typos

_FORESEEN = (
    Absent, Refused, TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError,
    NameError, RecursionError, SyntaxError, MemoryError,
)  # fmt: skip
_BLANKS = re.compile(r"\n{3,}")
_EMPTY = re.compile(r"^(?=\|).*\|  +\|.*$", re.MULTILINE)
"""A row of a table with a cell for which there is nothing."""


def render(templates: Mapping[str, File], name: str, values: Mapping[str, object], say: Say) -> str:
    """Fill in one template, named by its file ("deelnemer.md"). Raises Faulty."""
    sandbox = _sandbox(tuple(sorted(templates.items())), say)
    path = templates[name].path
    sandbox.begin()
    try:
        template = sandbox.get_template(name)
        filled = "".join(template.root_render_func(template.new_context(dict(values))))
    except TemplateSyntaxError as error:
        raise Faulty(error.filename or path, error.lineno, *misspelt(error)) from error
    except _FORESEEN as error:
        where = _place(error.__traceback__) or (path, 1)
        others = _others(sandbox, templates[name], values) if isinstance(error, Absent) else ()
        raise Faulty(*where, *_why(error, values), others) from error
    neat = _EMPTY.sub(lambda row: re.sub(r"(?<=\|) +(?=\|)", " ", row[0]), filled)
    return _BLANKS.sub("\n\n", neat).strip() + "\n"


def prepared(templates: Mapping[str, File]) -> dict[str, str]:
    """Write the code of templates, each named by its file, as modules by name."""
    sandbox, ready = Sandbox(templates, Say(LANGUAGES[0])), Ready()
    made = {}
    for name, file in templates.items():
        content = decoded(file)
        made[ready.name_of(name, file.path, content)] = sandbox.compile(content, name, file.path, raw=True)
    return made


@lru_cache(maxsize=4)
def _sandbox(templates: tuple[tuple[str, File], ...], say: Say) -> Sandbox:
    """Keep what was compiled: a thousand networks share the same templates."""
    return Sandbox(dict(templates), say)


def _place(trace: TracebackType | None) -> tuple[str, int] | None:
    """Return the path and the line of the innermost template that was at work."""
    found = None
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if template is not None:
            found = template.filename, template.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next
    return found


def _others(sandbox: Sandbox, file: File, values: Mapping[str, object]) -> list[Faulty]:
    """Return what else is not there in this page: its author need not hear of it one by one."""
    tree = sandbox.parse(decoded(file), None, file.path)
    return [
        Faulty(file.path, line, *_absent(Absent(name, None, variable=True), values))
        for name, line in typos(tree, values)
    ]


def _why(error: BaseException, values: Mapping[str, object]) -> tuple[Text, Text]:
    match error:
        case Refused():
            return error.message, error.hint
        case Absent():
            return _absent(error, values)
        case RecursionError() | SyntaxError() | MemoryError():
            return TOO_DEEP
        case _:
            message = text("This cannot be filled in: {reason}.", reason=str(error).rstrip("."))
            return message, text("See what each variable is: dilemmakaart handout --variables")


def _absent(error: Absent, values: Mapping[str, object]) -> tuple[Text, Text]:
    """Say what is not there, with the nearest name that is."""
    every = text("See every variable: dilemmakaart handout --variables")
    if error.variable:
        known, message = list(values), text("There is no variable '{seen}'.", seen=error.name)
        return message, did_you_mean(error.name, known) or every
    if error.of is None:
        message = text("'{seen}' is asked of something that is empty here.", seen=error.name)
        return message, text("First ask whether it is there, with {tag}.", tag="{% if … %}")
    known = list(names(error.of))
    message = text("There is nothing here by the name '{seen}'.", seen=error.name)
    choices = text("Choose one of: {choices}.", choices=", ".join(known))
    return message, did_you_mean(error.name, known) or (choices if known else every)
