"""The catalogue: what a file gives and mentions, whatever it looks like, and what files are together."""

import json
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dilemmakaart.catalogue import (
    LISTS,
    MENTIONS,
    Facts,
    Step,
    at,
    catalogue,
    definitions,
    enter,
    joined,
    peek,
    peek_lists,
    pick,
    replaced,
    replacements,
)
from dilemmakaart.file import File, Origin
from dilemmakaart.folders import library
from dilemmakaart.rulebook import World, world
from dilemmakaart.schema import KINDS

LIBRARY = library()
KEYS = (
    "a",
    "b",
    "id",
    "code",
    "items",
    "sources",
    "poles",
    "values",
    "level",
    "dilemmas",
    "insights",
    "*",
    "0",
)
DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text("ab", max_size=2),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=15,
)
STEPS = st.sampled_from(KEYS) | st.lists(st.sampled_from(KEYS[:6]), min_size=1, max_size=3, unique=True).map(
    tuple
)


# --- Patterns -------------------------------------------------------------------------------------


@settings(deadline=None)
@given(DATA, st.lists(STEPS, max_size=4))
def test_with_and_without_routes_the_same_stands_at_any_pattern(data: object, pattern: list[Step]) -> None:
    found = at(data, *pattern)

    assert pick(data, *pattern) == [value for _, value in found]
    assert list(peek(data, *pattern)) == [pair for pair in found if isinstance(pair[1], str)]
    assert list(peek_lists(data, *pattern)) == [pair for pair in found if isinstance(pair[1], list)]


@settings(deadline=None)
@given(DATA, st.lists(STEPS, max_size=4))
def test_a_route_leads_to_what_was_found_and_follows_the_pattern(data: object, pattern: list[Step]) -> None:
    routes = []
    for route, found in at(data, *pattern):
        node: object = data
        for key, step in zip(route, pattern, strict=True):
            assert step == "*" or key in ((step,) if isinstance(step, str) else step)
            assert isinstance(node, dict | list)
            node = node[key]  # type: ignore[index] # a list has a number here
        assert node is found
        routes.append(route)
    assert len(set(routes)) == len(routes)


def test_nothing_stands_at_a_key_of_a_list_or_below_a_text() -> None:
    assert at([{"a": 1}], "a") == pick([{"a": 1}], "a") == []
    assert at("a", "*") == pick("a", "*") == at(None, ("a", "b")) == pick(None, ("a", "b")) == []


# --- Facts ----------------------------------------------------------------------------------------

FILES = st.builds(
    lambda kind, data: {"kind": kind, **data},
    st.sampled_from([*KINDS, "fiets"]),
    st.dictionaries(st.sampled_from(KEYS[2:]), DATA, max_size=5),
)


def naive_facts(data: object, kind: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Walk slowly through what a kind of file may give and mention."""
    gives: dict[str, tuple[str, ...]] = {}
    if kind in LISTS:
        gives = {LISTS[kind]: ("items", "*", "id")}
    elif kind:
        gives = {kind: ("id",), **({"code": ("code",)} if kind == "dilemma" else {})}
    mentions = MENTIONS.get(kind, ())
    return (
        [(what, found) for what, pattern in gives.items() for _, found in peek(data, *pattern)],
        [(what, found) for what, pattern in mentions for _, found in peek(data, *pattern)],
    )


@settings(deadline=None, max_examples=200)
@given(FILES)
def test_what_a_file_gives_and_mentions_is_what_a_slow_walk_finds(data: dict[str, object]) -> None:
    entry, _ = enter(File("a.yaml", json.dumps(data).encode()))
    given, mentioned = naive_facts(data, entry.kind)

    assert entry.facts.gives == tuple(given)
    assert entry.facts.mentions == tuple(mentioned)
    assert [(found.what, found.id) for found in definitions(entry)] == given


@pytest.mark.parametrize("file", LIBRARY, ids=lambda file: file.path)
def test_what_a_file_of_the_library_gives_and_mentions_is_what_a_slow_walk_finds(file: File) -> None:
    entry, diagnostics = enter(file)
    given, mentioned = naive_facts(entry.document.data, entry.kind)

    assert (diagnostics, entry.facts.whole) == ((), True)
    assert entry.facts.gives == tuple(given)
    assert entry.facts.mentions == tuple(mentioned)
    assert given


@pytest.mark.parametrize("file", LIBRARY, ids=lambda file: file.path)
def test_whatever_a_file_of_the_library_gives_stands_where_it_is_said_to_stand(file: File) -> None:
    entry, _ = enter(file)
    for found in definitions(entry):
        place = entry.document.place(found.route)
        assert entry.document.line(place.line)[place.column - 1 :].startswith(found.id)


def test_the_kind_of_an_unreadable_file_is_guessed_and_nothing_else() -> None:
    for text, kind in (
        ("kind: lens\nid: [\n", "lens"), ('kind: "lens"\nid: [\n', "lens"),
        ("id: a\nkind: lens\nb: [\n", "lens"),
        ("kind: fiets\nid: [\n", ""), ("  kind: lens\nid: [\n", ""), ("", ""), ("- kind: lens\n", ""),
        ("kind: 3\n", ""), ("kind: [lens]\n", ""),
    ):  # fmt: skip
        entry, diagnostics = enter(File("a.yaml", text.encode()))
        assert entry.kind == kind
        assert diagnostics
        assert not entry.facts.whole
        assert entry.facts.gives == entry.facts.mentions == ()


# --- The world ------------------------------------------------------------------------------------

IDS = st.sampled_from("abc")
ORIGINS: Sequence[Origin] = ("checked", "beside", "library")


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    kind = draw(st.sampled_from([*KINDS, ""]))
    gives = [
        (LISTS.get(kind, kind), draw(IDS)) for _ in range(draw(st.integers(0, 3 if kind in LISTS else 1)))
    ]
    gives += [("code", draw(IDS))] if kind == "dilemma" else []
    whats = [what for what, _ in MENTIONS.get(kind, ())]
    mentions = draw(st.lists(st.tuples(st.sampled_from(whats), IDS), max_size=3)) if whats else []
    file = File(f"{draw(st.integers(0, 9))}-{draw(IDS)}.yaml", b"", draw(st.sampled_from(ORIGINS)))
    return Facts(file, kind, draw(st.booleans()), tuple(gives) if kind else (), tuple(mentions))


def left(seen: list[Facts]) -> list[Facts]:
    """Leave out, naively, what files of one's own replace."""
    own = [each for each in seen if each.file.origin != "library"]

    def is_replaced(each: Facts) -> bool:
        ids = {named for named in each.gives if named[0] != "code"}
        return any(
            ids & set(other.gives) or (each.kind == other.kind and each.file.stems[0] in other.file.stems)
            for other in own
        )

    gone = {
        each.file.path
        for each in seen
        if each.file.origin == "library" and each.kind not in LISTS and is_replaced(each)
    }
    return [each for each in seen if each.file.origin != "library" or each.file.path not in gone]


def doubts(present: list[Facts], *, complete: bool) -> set[str]:
    """Return naively which kinds of thing may be given somewhere unseen."""
    doubtful = set() if complete else {""}
    for each in present:
        ids = [named for named in each.gives if named[0] != "code"]
        if not each.whole and (each.kind in LISTS or not ids):
            doubtful.add(LISTS.get(each.kind, each.kind))
    return doubtful


@settings(deadline=None, max_examples=200)
@given(seen=st.lists(facts(), max_size=6), complete=st.booleans(), closed=st.booleans())
def test_the_world_is_what_looking_at_every_file_over_and_over_finds(
    *, seen: list[Facts], complete: bool, closed: bool
) -> None:
    around = world(iter(seen), complete=complete, closed=closed)
    present = left(seen)
    given = [named for each in present for named in each.gives]
    mentioned = [named for each in present for named in each.mentions]
    settled = closed and complete and all(each.whole for each in present)

    assert {named: len(givers) for named, givers in around.given.items()} == Counter(given)
    assert around.shared == {named for named in given if given.count(named) > 1}
    assert around.unknown == {named for named in mentioned if named not in given}
    assert around.settled == settled
    assert around.unused == {named for named in given if settled and named not in mentioned}
    assert around.doubtful == doubts(present, complete=complete)
    for what in {what for what, _ in given}:
        assert list(around.known(what)) == sorted({id_ for kind, id_ in given if kind == what})


@given(st.lists(facts(), max_size=6).flatmap(lambda seen: st.tuples(st.just(seen), st.permutations(seen))))
def test_the_world_does_not_depend_on_the_order_of_the_files(orders: tuple[list[Facts], list[Facts]]) -> None:
    def told(around: World) -> tuple[object, ...]:
        counted = {named: len(givers) for named, givers in around.given.items()}
        return counted, around.shared, around.unknown, around.unused, around.doubtful, around.settled

    one, other = orders

    assert told(world(one, closed=True)) == told(world(other, closed=True))


@given(st.lists(facts(), max_size=6))
def test_who_gives_a_thing_comes_by_path_and_the_library_last(seen: list[Facts]) -> None:
    for givers in world(seen).given.values():
        orders = [(each.file.origin == "library", each.file.path) for each in givers]
        assert all(one <= other for one, other in pairwise(orders))


def test_a_kind_of_thing_is_certain_unless_a_file_may_hide_more_of_it() -> None:
    hidden = Facts(File("a.yaml", b""), "sources", whole=False, gives=(("source", "a"),), mentions=())

    assert [world([hidden]).certain(what) for what in ("source", "level")] == [False, True]
    assert [world([], complete=False).certain(what) for what in ("source", "level")] == [False, False]
    assert world([]).certain("source")


def test_an_own_file_with_the_very_path_of_the_library_file_that_it_replaces_is_there() -> None:
    path, content = "dilemmas/lenses/orientatie.yaml", LENS.format(id="orientatie", name="Eigen").encode()
    own = enter(File(path, content))[0].facts
    shelf = [enter(file)[0].facts for file in LIBRARY]

    assert world([own, *shelf]).given["lens", "orientatie"] == [own]


# --- Put together ---------------------------------------------------------------------------------

LENS = "kind: lens\nid: {id}\nname: {name}\nintro: Kijk.\nprompts: [Wat?]\n"


def test_an_own_file_with_the_id_or_the_name_of_a_library_file_replaces_it() -> None:
    for path, id_ in (("eigen.yaml", "orientatie"), ("3-orientatie.yaml", "kapot")):
        own = enter(File(path, LENS.format(id=id_, name="Eigen").encode()))[0]
        entries = [own, *(enter(file)[0] for file in LIBRARY)]

        assert replaced(entry.facts for entry in entries) == {"dilemmas/lenses/orientatie.yaml"}
        assert len(joined(entries)) == len(LIBRARY)
        assert catalogue(joined(entries)).lenses[id_].name == "Eigen"


def test_only_a_file_that_is_checked_itself_is_told_to_replace_one_of_the_library() -> None:
    content = LENS.format(id="orientatie", name="Eigen").encode()
    shelf = [enter(file)[0] for file in LIBRARY]
    checked, beside = enter(File("a.yaml", content))[0], enter(File("b.yaml", content, "beside"))[0]

    assert replacements([checked, *shelf]) == (checked,)
    assert replacements([beside, *shelf]) == ()


def test_a_list_of_ones_own_joins_that_of_the_library() -> None:
    own = b"kind: levels\nitems:\n  - {id: zolder, name: Zolder, order: 1}\n"
    entries = [enter(File("levels.yaml", own))[0], *(enter(file)[0] for file in LIBRARY)]
    levels = list(catalogue(joined(entries)).levels)

    assert "zolder" in levels
    assert len(levels) == 5
    assert replacements(entries) == ()


def test_what_does_not_fit_is_in_no_catalogue() -> None:
    broken = enter(File("a.yaml", LENS.format(id="a", name="3").encode()))[0]

    assert not any(catalogue([broken]).things.values())


def test_everything_of_the_library_is_in_the_catalogue_by_kind() -> None:
    things = catalogue([enter(file)[0] for file in LIBRARY]).things

    assert list(things) == ["dilemma", "level", "value", "lens", "method", "source"]
    assert all(things.values())
    levels = [dilemma.level for dilemma in catalogue([enter(file)[0] for file in LIBRARY]).dilemmas.values()]
    assert sorted(set(levels), key=levels.index) == list(things["level"])
