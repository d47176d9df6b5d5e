"""Where a template is filled in: it sees what it was given, and every step it takes is counted.

The bound is a number of steps and letters, not of seconds: the same template is refused on any machine.
"""

import string
from collections.abc import Mapping
from functools import partial
from typing import Any

from jinja2 import BaseLoader, nodes, pass_context
from jinja2.runtime import BlockReference, Context, Macro, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from ..characters import UNSAFE
from ..faulty import Faulty
from ..file import File
from ..language import Say, text, texts
from .escape import Markdown, escape
from .faults import Absent, Refused
from .filters import TESTS, filters, joined, plain
from .grammar import LARGEST, TOO_DEEP, Known, checked, unsafe
from .offered import asked, asked_of_a_loop, picked
from .ready import Ready

MOST = 5_000_000
"""Steps and letters for one page; a report on twelve dilemmas takes about one in forty of them."""

STEP = 10
"""What going round a loop or into a macro costs, in letters."""

NESTED = 40
"""So many macros may wait for each other."""

LONGEST_RANGE = 1_000
LARGEST_FILE = 100_000
"""So many bytes may a template have."""

_JINJA = ("_loop_vars", "_block_vars")
"""What Jinja itself adds to a call."""

Value = Any
"""What a template works with: whatever it was given."""


class Blank(StrictUndefined):
    """A name that is not there: any use of it says so."""

    __slots__ = ()

    def __init__(self, hint: str | None = None, obj: Value = missing, name: str | None = None) -> None:
        variable = obj is missing
        absent = partial(Absent, name or "", None if variable else obj, variable=variable)
        super().__init__(hint, obj, name, exc=lambda _: absent())  # type: ignore[arg-type]


class Sandbox(ImmutableSandboxedEnvironment):
    """Fills in templates, within bounds."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self, templates: Mapping[str, File], say: Say) -> None:
        super().__init__(
            loader=Shelf(templates),
            undefined=Blank,
            finalize=self._shown,
            optimized=False,
            cache_size=-1,
            bytecode_cache=Ready(),
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.known = Known(filters(self), TESTS, templates)
        self.filters = filters(self)
        self.tests = dict(TESTS)
        self._say = say
        self.globals = {"range": self._range, "_": self._translated, "_n": self._counted}
        self._spent = self._waiting = 0

    def begin(self) -> None:
        """Begin with a new page."""
        self._spent = self._waiting = 0

    def charge(self, cost: int) -> None:
        """Count steps and letters."""
        self._spent += cost + STEP
        if self._spent > MOST:
            message = text("This page becomes too long, or takes too many steps.")
            raise Refused(message, text("Look for a loop inside a loop, or a list that is too long."))

    def steps(self, several: Value, weight: int) -> tuple[Value, ...]:
        """Return what a loop goes along, paid for."""
        items = tuple(self.filters["list"](several))
        self.charge(len(items) * (weight + STEP))
        return items

    def joined(self, *values: Value) -> str:
        """Write values behind each other, paid for."""
        return joined(self, values)

    def single(self, value: Value) -> Value:
        """Return a value that is one, not a list: lists in lists could grow without end."""
        if value is None or isinstance(value, (str, int, float)):
            return value
        return plain(value)

    def sized(self, value: Value) -> Value:
        """Return what is compared, paid for."""
        if isinstance(value, (str, tuple, list)):
            self.charge(len(value))
        return value

    @pass_context
    def _shown(self, _context: Context, value: Value) -> str:
        """Escape whatever is filled in; what a macro of a template returns is Markdown already."""
        line = value if isinstance(value, Markdown) else escape(plain(value))
        self.charge(len(line))
        return line

    def getattr(self, obj: Value, attribute: str) -> Value:
        """Read a field."""
        self._there(obj)
        try:
            return asked(obj, attribute)
        except LookupError:
            return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Value, argument: Value) -> Value:
        """Read a field, or what stands at a place."""
        self._there(obj)
        self.sized(obj)
        try:
            return picked(obj, argument)
        except LookupError:
            return self.undefined(obj=obj, name=plain(argument))

    @staticmethod
    def _there(value: Value) -> None:
        """Say what is missing, where something is missing."""
        if isinstance(value, StrictUndefined):
            str(value)

    def call(self, context: Context, called: Value, /, *args: Value, **kwargs: Value) -> Value:
        """Call a macro, or what we offer."""
        self._there(called)
        self.charge(0)
        if getattr(called, "__self__", None) is self or asked_of_a_loop(called):
            # Of our own methods no template can come by any but those it is given.
            given = {name: value for name, value in kwargs.items() if name not in _JINJA}
            return called(*args, **given)
        if not isinstance(called, (Macro, BlockReference)):
            message = text("This cannot be called.")
            raise Refused(message, text("Call your own macros, _(), range() or loop.cycle()."))
        self._waiting += 1
        if self._waiting > NESTED:
            raise Refused(*TOO_DEEP)
        made = Markdown(context.call(called, *args, **kwargs))
        self._waiting -= 1
        return made

    def call_binop(self, context: Context, operator: str, left: Value, right: Value) -> Value:
        """Calculate with numbers of an ordinary size, and with nothing else."""
        for value in (left, right):
            if not isinstance(value, (int, float)) or abs(value) > LARGEST:
                message = text("'{sign}' only works between ordinary numbers.", sign=operator)
                raise Refused(message, text("Put texts behind each other with ~."))
        if operator in {"/", "//", "%"} and not right:
            raise Refused(text("Something is divided by zero."), text("First ask whether it is zero."))
        return super().call_binop(context, operator, left, right)

    def _range(self, *borders: Value) -> range:
        if not all(isinstance(each, int) for each in borders) or len(range(*borders)) > LONGEST_RANGE:
            message = text("range() goes along at most {most} whole numbers.", most=LONGEST_RANGE)
            raise Refused(message, text("Write a smaller number."))
        return range(*borders)

    def _translated(self, message: Value, /, **given: Value) -> str:
        return self._say(text(_pattern(message), **{name: plain(each) for name, each in given.items()}))

    def _counted(self, one: Value, many: Value, count: Value, /, **given: Value) -> str:
        if not isinstance(count, int):
            raise Refused(text("A number is needed here."), text("Give _n() a whole number to count with."))
        filled = {name: plain(each) for name, each in given.items()}
        return self._say(texts(_pattern(one), _pattern(many), count, **filled))

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,  # noqa: FBT001, FBT002 - as Jinja calls it
    ) -> str:
        return super()._generate(checked(source, filename or "", self.known), name, filename, defer_init)


def _pattern(message: Value) -> str:
    """Return a sentence with only plain {places} in it: a place can ask for far too much."""
    line = plain(message)
    try:
        places = [place for place in string.Formatter().parse(line) if place[1] is not None]
    except ValueError:
        places = [("", "", "", None)]
    if any(spec or conversion or not str(name).isidentifier() for _, name, spec, conversion in places):
        message = text("Only plain places, such as {place}, can be filled in.", place="{name}")
        raise Refused(message, text("Write {double} for a brace itself.", double="{{ or }}"))
    return line


class Shelf(BaseLoader):
    """The templates that there are, by the name of their file; nothing else can be read."""

    def __init__(self, templates: Mapping[str, File]) -> None:
        self._templates = templates

    def get_source(self, _environment: Value, template: str) -> tuple[str, str, None]:
        """Return the text of a template, and its path; the grammar lets no other name through."""
        file = self._templates[template]
        return decoded(file), file.path, None


def decoded(file: File) -> str:
    """Return the text of a template. Raises Faulty where it is none, or too long."""
    if len(file.raw) > LARGEST_FILE:
        message = text("A template is at most {most} kB.", most=LARGEST_FILE // 1000)
        raise Faulty(file.path, 1, message, text("Split it up, or leave out what is not a template."))
    try:
        content = file.raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.raw.count(b"\n", 0, error.start) + 1
        message = text("This is not UTF-8: byte {byte}.", byte=f"0x{file.raw[error.start]:02X}")
        raise Faulty(file.path, line, message, text("Save the file again, as UTF-8.")) from error
    found = UNSAFE.search(content)
    if found:
        raise Faulty(file.path, content.count("\n", 0, found.start()) + 1, *unsafe(found[0]))
    return content
