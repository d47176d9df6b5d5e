"""The schemas for editors: as good as the models, whole in two languages, and not stale."""

import datetime as dt
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from test_corpus import BAD, GOOD, checked
from test_schema import FULL, MINIMAL, mutants, raised

from dilemmakaart.file import language_of
from dilemmakaart.language import translate
from dilemmakaart.schema import EDITIONS, KINDS, Edition, Model
from dilemmakaart.schema.descriptions import CHOICES, KEYS
from dilemmakaart.schema.json_schema import schema_of, schema_of_all, written
from dilemmakaart.schema.models import Place
from dilemmakaart.schema.titles import MODELS
from dilemmakaart.schema.translator import DAY
from dilemmakaart.source import read
from dilemmakaart.terms import Profile

SCHEMAS = ROOT / "schemas"
EACH = {**{kind: schema_of(kind) for kind in (*KINDS, *EDITIONS)}, "all": schema_of_all()}
VALIDATORS = {name: Draft202012Validator(schema) for name, schema in EACH.items()}
SHAPE = re.compile(r"DK10\d")

BEYOND = {
    "to compare two values of one file": ("method", MINIMAL["method"].replace("max: 20", "max: 3")),
    "that 1.0 is not a whole number": ("levels", MINIMAL["levels"].replace("order: 1", "order: 1.0")),
    "that a key stands twice": ("lens", MINIMAL["lens"] + "intro: Nog eens.\n"),
}
"""What JSON Schema cannot say, and validate does."""

BEYOND_FILES = {"max-below-min", "number-with-a-decimal"}
"""Files of the corpus with such a mistake alone."""


def parts(schema: object) -> Iterator[dict[str, object]]:
    """Yield a schema and everything in it that has keys."""
    if isinstance(schema, dict):
        yield schema
    inner = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    for each in inner:
        yield from parts(each)


def accepted(data: object, *names: str) -> set[bool]:
    return {VALIDATORS[name].is_valid(data) for name in names}


def both(kind: object) -> Sequence[str]:
    """Return the schemas that judge a file of this kind; an unknown kind has no schema of its own."""
    return (str(kind), "all") if isinstance(kind, str) and kind in KINDS else ("all",)


# --- The files ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", EACH)
def test_a_schema_is_one_by_the_rules_of_2020_12(name: str) -> None:
    assert EACH[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(EACH[name])


def test_the_schemas_in_the_repository_are_those_of_the_models() -> None:
    """`make schemas` writes them anew."""
    kept = {path.name: path.read_text(encoding="utf-8") for path in SCHEMAS.iterdir()}

    assert kept == {f"{kind}.schema.json": written(schema_of(kind)) for kind in (*KINDS, *EDITIONS)}


def test_no_schema_asks_for_anything_from_elsewhere() -> None:
    ids = [str(schema["$id"]) for schema in EACH.values()]
    references = [str(part["$ref"]) for schema in EACH.values() for part in parts(schema) if "$ref" in part]

    assert len(set(ids)) == len(ids)
    assert all(each.startswith("urn:dilemmakaart:schema") for each in ids)
    assert references
    assert all(each.startswith("#/$defs/") for each in references)


@pytest.mark.parametrize(
    "path", [*(ROOT / "dilemmas").rglob("*.yaml"), ROOT / "examples/voorbeeldregio/netwerk.yaml"]
)
def test_the_first_line_of_a_library_file_leads_to_the_schema_of_its_kind(path: Path) -> None:
    first, *_ = path.read_text(encoding="utf-8").splitlines()
    data = read(path.read_bytes()).data
    assert isinstance(data, dict)
    named = path.parent / first.removeprefix("# yaml-language-server: $schema=")

    edition = bool(language_of(path.name))
    kind = f"{data['kind']}.edition" if edition else data["kind"]

    assert json.loads(named.read_text(encoding="utf-8"))["$id"] == f"urn:dilemmakaart:schema:{kind}"
    assert accepted(data, *([kind] if edition else both(kind))) == {True}


def test_a_command_that_needs_no_schema_does_not_make_one(tmp_path: Path) -> None:
    (tmp_path / "voorbeeld.yaml").write_text(MINIMAL["lens"], encoding="utf-8")
    code = (
        "import sys; from dilemmakaart.cli.app import run; run(['validate', 'voorbeeld.yaml']);"
        "print([name for name in sys.modules if name.startswith('dilemmakaart.schema.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert "dilemmakaart.schema.models" in done.stdout
    assert not re.search(r"descriptions|translator|json_schema", done.stdout)


# --- What they accept -----------------------------------------------------------------------------


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_file_is_valid(path: Path) -> None:
    data = read(path.read_bytes()).data
    assert isinstance(data, dict)

    assert accepted(data, data["kind"], "all") == {True}


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_is_invalid_if_its_shape_is_wrong_and_valid_if_something_else_is(path: Path) -> None:
    document = read(path.read_bytes())
    kind = document.data.get("kind") if isinstance(document.data, dict) else None
    wrong = [one for one in checked(path).diagnostics if SHAPE.match(one.code)]

    if document.readable and not document.faults:
        assert accepted(document.data, *both(kind)) == {not wrong or path.stem in BEYOND_FILES}


@pytest.mark.parametrize("kind", KINDS)
def test_the_smallest_and_the_richest_file_of_each_kind_are_valid(kind: str) -> None:
    assert accepted(read(MINIMAL[kind].encode()).data, kind, "all") == {True}
    assert accepted(FULL[kind], kind, "all") == {True}


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_judges_every_broken_file_as_the_model_does(kind: str) -> None:
    for mutant in mutants(kind):
        seen = mutant.get("kind") if isinstance(mutant, dict) else None
        wrong = raised(kind, mutant) - {"max_below_min"}

        assert accepted(mutant, kind) == {not wrong}, mutant
        assert accepted(mutant, "all") == {not wrong and seen in KINDS}, mutant


@pytest.mark.parametrize("what", BEYOND)
def test_what_json_schema_cannot_say_is_left_to_validate(what: str) -> None:
    kind, content = BEYOND[what]
    document = read(content.encode())

    assert document.faults or raised(kind, document.data)
    assert accepted(document.data, kind, "all") == {True}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_of_another_kind_is_invalid(kind: str) -> None:
    for other in KINDS:
        assert accepted(FULL[other], kind) == {other == kind}


@given(st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", fullmatch=True) | st.dates().map(str))
def test_a_day_is_one_that_is_on_the_calendar(day: str) -> None:
    assert bool(re.search(DAY, day)) == is_on_the_calendar(day)


def test_every_day_of_common_years_leap_years_and_centuries_is_a_day_and_no_other() -> None:
    for year in (0, 1, 4, 99, 100, 400, 1900, 2000, 2023, 2024, 9999):
        for month in range(14):
            for day in range(33):
                written_out = f"{year:04}-{month:02}-{day:02}"
                assert bool(re.search(DAY, written_out)) == is_on_the_calendar(written_out)


def is_on_the_calendar(day: str) -> bool:
    try:
        dt.date.fromisoformat(day)
    except ValueError:
        return False
    return day.isascii()


# --- What they say --------------------------------------------------------------------------------


def test_every_model_and_every_key_is_described_in_the_order_of_the_models() -> None:
    assert set(MODELS) == set(KEYS) == {*Model.__subclasses__()} - {Edition}
    for model, keys in KEYS.items():
        assert list(keys) == list(model.model_fields), model


def test_every_choice_is_described_and_nothing_else() -> None:
    languages = get_args(KINDS["network"].model_fields["language"].annotation)

    assert list(CHOICES) == [*get_args(Place), *languages, *get_args(Profile)]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_description_is_a_title_and_more_in_both_languages(language: str) -> None:
    for words in (*MODELS.values(), *(words for keys in KEYS.values() for words in keys.values())):
        title, stop, more = translate(words, language).partition(". ")
        assert stop, title
        assert 0 < len(title) <= 40
        assert more.endswith((".", "?"))


def test_an_editor_shows_dutch_first_and_english_beside_it() -> None:
    question = EACH["dilemma"]["properties"]["question"]

    assert question["title"] == "Leidende vraag · Guiding question"
    assert question["description"].startswith("Eén vraag, met een vraagteken")
    assert question["description"].endswith(
        "\n\nOne question, with a question mark, that leaves both sides open."
    )
    assert question["patternErrorMessage"] == "Schrijf een tekst.\nWrite a text."


@pytest.mark.parametrize("name", EACH)
def test_every_message_is_said_in_dutch_and_on_the_next_line_in_english(name: str) -> None:
    said = [
        str(message)
        for part in parts(EACH[name])
        for key, message in part.items()
        if key in {"errorMessage", "patternErrorMessage"}
    ]

    assert said
    for message in said:
        nl, en = message.split("\n")
        assert nl != en


@pytest.mark.parametrize("name", EACH)
def test_wherever_a_pattern_or_a_choice_is_missed_something_is_said(name: str) -> None:
    judging = [part for part in parts(EACH[name]) if {"pattern", "enum"} & part.keys()]

    assert judging
    assert all({"errorMessage", "patternErrorMessage"} & part.keys() for part in judging)


def test_choices_are_explained_one_by_one() -> None:
    place = EACH["method"]["properties"]["place"]["items"]

    assert place["enum"] == ["onsite", "online", "hybrid"]
    assert place["enumDescriptions"][0] == "op locatie · on site"
    assert len(place["enumDescriptions"]) == 3
