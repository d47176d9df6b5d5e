"""Files that fit, of every kind, made from the models themselves, and every way to write them."""

import datetime as dt
import io
import re
from collections.abc import Iterable
from random import Random
from types import UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

import yaml
from annotated_types import Ge, Le, MinLen
from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from dilemmakaart.catalogue import enter
from dilemmakaart.characters import UNSAFE
from dilemmakaart.folders import library
from dilemmakaart.schema import (
    KINDS,
    Agreement,
    Background,
    Columns,
    Dilemma,
    Experiment,
    FollowUp,
    Harvest,
    Meeting,
    Network,
    PlannedTalk,
    Pole,
    Quote,
    Series,
    Talked,
)
from dilemmakaart.schema.models import (
    BackgroundId,
    Clock,
    Code,
    Font,
    GroupSize,
    HouseStyle,
    IsoDate,
    Lens,
    LogoFile,
    Method,
    Model,
    Name,
    SameName,
    SameWords,
    Slug,
    Words,
)
from dilemmakaart.schema.series import Preparer

LIBRARY = library()
LISTS = tuple(file for file in LIBRARY if file.path.count("/") == 1)
"""The levels, values and sources: all that files refer to, except networks."""


Data: TypeAlias = Any
"""What a file holds, or what a type says: nobody knows beforehand."""


def given(what: str) -> st.SearchStrategy[str]:
    """Return the ids that the library gives to one kind of thing."""
    gives = (named for file in LIBRARY for named in enter(file)[0].facts.gives)
    return st.sampled_from(sorted(id_ for kind, id_ in gives if kind == what))


SIGNS = st.characters(exclude_categories=["Cs"], exclude_characters="\x85").filter(
    lambda sign: not UNSAFE.search(sign)
)
_NUMBERLIKE = re.compile(r"[-+.~0-9]")


def is_plain(text: str) -> bool:
    """Leave out what YAML 1.2 reads as a number and a writer of YAML 1.1 does not quote, and empty texts."""
    return bool(text.strip()) and not _NUMBERLIKE.match(text) and "- " not in text


TEXTS = st.one_of(
    st.text(SIGNS, min_size=1, max_size=30),
    st.text("ab :#-'\"[]{}&*!|>%@`,?\\\n é🙂", min_size=1, max_size=30),
    st.lists(st.sampled_from(["Wat", "ziet", "u", "nu:", "'s", "avonds", "#", "én", "?"]), min_size=15).map(
        " ".join
    ),
).filter(is_plain)
LINES = TEXTS.map(lambda text: " ".join(text.split())).filter(is_plain)
SLUGS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)
BACKGROUND_IDS = st.from_regex(r"[a-z][a-z0-9]{3,8}([_-][a-z0-9]{1,8})?", fullmatch=True).filter(
    lambda word: word not in {"submission", "skip", "niet-ingevuld"}
)

NAMED: tuple[tuple[object, st.SearchStrategy[Data]], ...] = (
    (Words, TEXTS),
    (SameWords, TEXTS),
    (Name, LINES),
    (SameName, LINES),
    (Slug, SLUGS),
    (Code, st.from_regex(r"q[a-z][0-9]{1,2}", fullmatch=True)),
    (BackgroundId, BACKGROUND_IDS),
    (Clock, st.from_regex(r"([01]?[0-9]|2[0-3]):[0-5][0-9]", fullmatch=True)),
    (IsoDate, st.dates().map(str)),
    (Font, st.from_regex(r"[A-Z][a-z]{3,8}( [A-Z0-9][a-z]{0,6})?", fullmatch=True)),
    (Preparer, st.from_regex(r"[a-zA-Z]{1,8}(-[0-9]{1,2})?", fullmatch=True)),
    (LogoFile, st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8})?\.(svg|png)", fullmatch=True)),
)


def days(first: int, last: int) -> st.SearchStrategy[str]:
    """Return days of these years."""
    return st.dates(dt.date(first, 1, 1), dt.date(last, 12, 31)).map(str)


SIMPLE: dict[Data, st.SearchStrategy[Data]] = {int: st.integers(-3000, 3000), type(None): st.none()}
SPECIAL: dict[tuple[type[Model], str], st.SearchStrategy[Data]] = {
    (Dilemma, "level"): given("level"),
    (Pole, "values"): st.lists(given("value"), max_size=3, unique=True),
    **{(model, "sources"): st.lists(given("source"), unique=True) for model in (Dilemma, Lens, Method)},
    (Quote, "source"): given("source"),
    (Network, "dilemmas"): st.just("all") | st.lists(given("dilemma"), min_size=1, unique=True),
    (HouseStyle, "colours"): st.sampled_from(
        [
            {"accent": "#7a1f4b"},
            {"ink": "#000000", "muted": "#444444", "line": "#FFFFFF"},
            {"ink": "#ffffff", "muted": "#c8cfd2", "accent": "#7fd0d6", "paper": "#101a1e"},
        ]
    ),
    (Background, "id"): BACKGROUND_IDS,
    (PlannedTalk, "dilemma"): given("dilemma"),
    (PlannedTalk, "method"): st.none() | st.just("check-in-kaarten"),
    (Meeting, "talks"): st.deferred(lambda: st.lists(of(PlannedTalk), min_size=1, max_size=1)),
    (Series, "meetings"): st.deferred(
        lambda: st.lists(of(Meeting), min_size=1, max_size=3, unique_by=lambda each: each["date"]).map(
            lambda meetings: sorted(meetings, key=lambda each: each["date"])
        )
    ),
    (Talked, "dilemma"): st.none() | given("dilemma"),
    (Harvest, "date"): days(1, 1999),
    (Harvest, "next_meeting"): st.none() | days(2020, 9999),
    **{
        (model, key): st.none() | days(2000, 2019)
        for model, keys in (
            (Agreement, ("when", "done")),
            (Experiment, ("check", "done")),
            (FollowUp, ("date", "input_before", "done")),
        )
        for key in keys
    },
    (Columns, "columns"): st.none() | st.dictionaries(LINES, st.sampled_from(["skip", "bs1_nu"]), max_size=4),
    (Background, "options"): st.dictionaries(BACKGROUND_IDS, LINES, min_size=2, max_size=4),
}


def of(model: type[Model]) -> st.SearchStrategy[dict[str, Data]]:
    """Return data that fits a model; a key that may be left out is left out now and then."""
    if model is GroupSize:
        sizes = st.tuples(st.integers(1, 50), st.integers(0, 50))
        return sizes.map(lambda size: {"min": size[0], "max": sum(size)})
    hints = get_type_hints(model, include_extras=True)
    parts = {
        name: SPECIAL[model, name] if (model, name) in SPECIAL else _of(hints[name])
        for name in model.model_fields
    }
    optional = {name: part for name, part in parts.items() if not model.model_fields[name].is_required()}
    required = {name: part for name, part in parts.items() if name not in optional}
    return st.fixed_dictionaries(required, optional=optional)


def _of(hint: Data) -> st.SearchStrategy[Data]:
    named = next((strategy for named, strategy in NAMED if hint == named), None)
    if named is not None:
        return named
    origin: object = get_origin(hint)
    inner = get_args(hint)
    if origin is Annotated:
        return _bounded(inner[0], inner[1:])
    if origin is Literal:
        return st.sampled_from(inner)
    if origin is list:
        unique = (lambda item: item["id"]) if "id" in getattr(inner[0], "model_fields", ()) else None
        return st.lists(_of(inner[0]), max_size=3, unique_by=unique)
    if origin in {Union, UnionType}:
        return st.one_of(*map(_of, inner))
    return SIMPLE[hint] if hint in SIMPLE else of(hint)


def _bounded(hint: Data, notes: Iterable[object]) -> st.SearchStrategy[Data]:
    bounds = [bound for note in notes if isinstance(note, FieldInfo) for bound in note.metadata]
    if hint is int:
        least = next((bound.ge for bound in bounds if isinstance(bound, Ge)), None)
        most = next((bound.le for bound in bounds if isinstance(bound, Le)), None)
        return st.integers(least, most)  # type: ignore[arg-type] # our bounds are whole numbers
    few = max((bound.min_length for bound in bounds if isinstance(bound, MinLen)), default=0)
    return _of(hint).filter(lambda value: value is None or len(value) >= few)


FILES = st.one_of(*map(of, KINDS.values()))


class _Writer(yaml.SafeDumper):
    indented = False

    def ignore_aliases(self, _data: object) -> bool:
        """Write the same text twice instead of an anchor and an alias."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002
        """Indent the items of a list, or not."""
        super().increase_indent(flow, indentless and not self.indented)


def written(data: object, chance: Random) -> bytes:
    """Write data as YAML in a style that chance decides, for every part anew."""
    stream = io.StringIO(newline="")
    writer = _Writer(
        stream,
        indent=chance.choice([2, 3, 4, 8]),
        width=chance.choice([60, 80, 1000]),
        allow_unicode=chance.choice([True, False]),
        explicit_start=chance.choice([True, False]),
        explicit_end=chance.choice([True, False]),
        line_break=chance.choice(["\n", "\r\n", "\r"]),
        sort_keys=False,
    )
    writer.indented = chance.choice([True, False])
    node = writer.represent_data(data)
    _restyle([node], chance)
    writer.open()
    writer.serialize(node)
    writer.close()
    return chance.choice(["", "\ufeff"]).encode() + stream.getvalue().encode()


def _restyle(nodes: Iterable[yaml.Node], chance: Random) -> None:
    for node in nodes:
        if isinstance(node, yaml.ScalarNode):
            if node.tag.endswith(":str"):
                node.style = chance.choice(["", "'", '"', "|", ">"])
        elif isinstance(node, yaml.CollectionNode):
            node.flow_style = chance.random() < 0.3
            pairs = isinstance(node, yaml.MappingNode)
            _restyle([part for pair in node.value for part in pair] if pairs else node.value, chance)


def name_of(data: dict[str, Data]) -> str:
    """Return a file name that goes with the id in the file."""
    return f"{data.get('id', 'lijst')}.yaml"
