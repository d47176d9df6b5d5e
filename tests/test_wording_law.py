"""A law of the rules on wording: what they find in a hurry is what a slow look finds."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dilemmakaart.file import File
from dilemmakaart.journeys.validate import validate
from dilemmakaart.rules.jargon import PLAIN

GAPS = st.sampled_from([" ", " ", " ", "  ", "\n", "\t", "\u00a0", "\u2003", "\u0085", "? ", ", ", "' "])
BITS = st.sampled_from(
    ["woord", "Wat", "–", "🙂", "1,5", "e\u0301\u00e9n", "goede", "Slechte", "goedkoop", "beste", "wrong",
     "the", "?", "?!", "??", "wie?", "(en hoe?)", "http://x?y", "'", '"', "“wat?”", "indien", "Tevens",
     "governance", "\u00efmpact", "ge\u00efmplementeerd", "geimplementeerd", "faciliteren", "te", "allen",
     "tijde", "pro-actief", "casu\u00efstiek"]
)  # fmt: skip
LINES = st.lists(st.tuples(BITS, GAPS), min_size=1, max_size=24).map(
    lambda pairs: "".join(bit + gap for bit, gap in pairs).strip() or "x"
)
NAMES = LINES.map(lambda line: " ".join(line.split()))
LISTS = st.lists(LINES, max_size=4)
IDS = st.lists(st.sampled_from(["a-b", "c", "rust"]), max_size=3)


def some(required: dict[str, st.SearchStrategy[Any]], **optional: st.SearchStrategy[Any]) -> Any:  # noqa: ANN401
    return st.fixed_dictionaries(required, optional=optional)


FOUR = ("brings", "overdone", "warnings", "actions")
POLES = some({"name": NAMES}, **dict.fromkeys(FOUR, LISTS), values=IDS)
QUOTES = st.lists(some({"text": LINES}, source=st.none() | st.just("c")), max_size=3)
VALUE = some({"id": st.just("c"), "name": NAMES, "definition": LINES}, readings=LISTS)
LEVEL = some({"id": st.just("c"), "name": NAMES, "order": st.just(1)}, explanation=LINES)
STEP = some({"minutes": st.integers(1, 2), "title": NAMES, "text": LINES})
ASKED = some({"id": st.just("q"), "question": LINES, "options": st.just({"a": "A", "b": "B"})})
FIT = st.one_of(
    some(
        {"kind": st.just("dilemma"), "id": st.just("a"), "code": st.just("zz1"), "level": st.just("x"),
         "question": LINES, "poles": some({"a": POLES, "b": POLES})},
        explanation=LINES, wicked_question=LINES, insights=QUOTES, quotes=QUOTES, sources=IDS,
        prompts=some({}, person=LISTS, organisation=LISTS, network=LISTS),
    ),
    some({"kind": st.just("lens"), "id": st.just("a"), "name": NAMES, "intro": LINES, "prompts": LISTS}),
    some({"kind": st.just("values"), "items": st.lists(VALUE, max_size=1)}),
    some({"kind": st.just("levels"), "items": st.lists(LEVEL, max_size=1)}),
    some(
        {"kind": st.just("method"), "id": st.just("a"), "name": NAMES, "aim": LINES,
         "group_size": st.just({"min": 1, "max": 2}), "minutes": st.integers(1, 4),
         "steps": st.lists(STEP, min_size=1, max_size=2), "place": st.just(["online"]),
         "profiles": st.just(["clash"])},
        materials=LISTS,
    ),
    some(
        {"kind": st.just("network"), "id": st.just("a"), "name": NAMES},
        background=st.lists(ASKED, max_size=1),
    ),
)  # fmt: skip
WRITERS: tuple[Callable[[object], str], ...] = (
    lambda data: json.dumps(data).replace(json.dumps("🙂")[1:-1], "🙂"),
    lambda data: json.dumps(data, ensure_ascii=False).replace("\u0085", "\\N"),
    lambda data: yaml.safe_dump(data, sort_keys=False),
    lambda data: yaml.safe_dump(data, allow_unicode=True, width=30),
    lambda data: yaml.safe_dump(data, default_flow_style=True, allow_unicode=True),
)

JUDGEMENTS = {"goede", "slechte", "beste", "wrong"}


def short_lists(data: dict[str, Any]) -> Iterator[list[str]]:
    """Yield the lists that should hold three items or more, pole by pole."""
    if data["kind"] == "lens":
        yield data["prompts"]
    if data["kind"] == "dilemma":
        yield from data.get("prompts", {}).values()
        poles = data["poles"]["a"], data["poles"]["b"]
        for key in FOUR:
            if len(poles[0].get(key, [])) == len(poles[1].get(key, [])):
                yield from [pole[key] for pole in poles if key in pole]


def items(data: dict[str, Any]) -> Iterator[str]:
    """Yield what should be short."""
    poles = data.get("poles", {}).values()
    yield from [item for pole in poles for key in FOUR for item in pole.get(key, [])]
    prompts = data.get("prompts", [])
    yield from prompts if isinstance(prompts, list) else [item for each in prompts.values() for item in each]
    yield from data.get("materials", [])
    yield from [quote["text"] for quote in data.get("insights", [])]
    yield from [reading for value in data.get("items", []) for reading in value.get("readings", [])]


def questions(data: dict[str, Any]) -> Iterator[str]:
    yield from [data[key] for key in ("question", "wicked_question") if key in data]
    prompts = data.get("prompts", [])
    yield from prompts if isinstance(prompts, list) else [item for each in prompts.values() for item in each]
    yield from [asked["question"] for asked in data.get("background", [])]


def plain_texts(data: dict[str, Any]) -> Iterator[str]:
    """Yield what should be in plain words."""
    yield from [data[key] for key in ("explanation", "wicked_question", "intro", "aim") if key in data]
    yield from items(data)
    parts = [*data.get("items", []), *data.get("steps", [])]
    yield from [
        part[key] for part in parts for key in ("explanation", "definition", "title", "text") if key in part
    ]


def jargon(content: str) -> set[tuple[int, str]]:
    """Look for each word by itself, and at what stands before it."""
    return {
        (number, " ".join(match[0].lower().split()))
        for number, word in enumerate(PLAIN)
        for match in re.finditer(rf"\b(?:{word})\b", content, re.IGNORECASE)
        if not re.search(r"['\"‘“]\s*$", content[: match.start()])
        and not re.search(r"\b(the|and|with)\b", content, re.IGNORECASE)
    }


def naively(data: dict[str, Any]) -> Counter[str]:
    """Judge a file that fits as its manual says, without a look at how fast that is."""
    found: Counter[str] = Counter()
    dilemma, poles = data["kind"] == "dilemma", data.get("poles", {})
    for key in (*FOUR, "values"):
        found["DK301"] += len({len(pole.get(key, [])) for pole in poles.values()}) > 1
    for item in items(data):
        found["DK302"] += len([word for word in re.findall(r"\S+", item) if re.search(r"\w", word)]) > 20
    for question in questions(data):
        one = re.search(r"\?[^\w.,:;]*$", question) and len(re.findall(r"\?+!?(?=\s|$)", question)) <= 1
        found["DK303"] += not one
    for pole in poles.values():
        found["DK304"] += not JUDGEMENTS.isdisjoint(re.findall(r"\w+", pole["name"].lower()))
    if data["kind"] == "values":
        found["DK305"] += sum(len(value.get("readings", [])) < 2 for value in data["items"])
    if data["kind"] == "method":
        found["DK306"] += sum(step["minutes"] for step in data["steps"]) != data["minutes"]
    found["DK307"] += sum(len(each) < 3 for each in short_lists(data))
    found["DK308"] += dilemma and not data.get("sources")
    for quote in [*data.get("insights", []), *data.get("quotes", [])]:
        found["DK309"] += quote.get("source") is None
    for content in plain_texts(data):
        found["DK310"] += len(jargon(content))
    return +found


@settings(deadline=None, max_examples=400)
@given(FIT, st.sampled_from(WRITERS))
def test_what_rules_find_in_a_hurry_is_what_a_slow_look_finds(
    data: dict[str, Any], write: Callable[[object], str]
) -> None:
    diagnostics = validate([File("a.yaml", write(data).encode())], ()).diagnostics

    assert Counter(one.code for one in diagnostics if "DK301" <= one.code <= "DK310") == naively(data)
