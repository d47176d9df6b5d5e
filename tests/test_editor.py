"""What an editor shows: the YAML language server itself, with the schemas of the repository."""

import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from conftest import NPM, ROOT
from language_server import LanguageServer, Problem, started
from test_corpus import BAD, GOOD, checked
from test_json_schema import EACH, SCHEMAS, parts
from test_schema import MINIMAL

from dilemmakaart.schema import KINDS
from dilemmakaart.schema.json_schema import schema_of_all, written
from dilemmakaart.source import read
from dilemmakaart.suggest import nearest

COMMAND = NPM / ".bin" / "yaml-language-server"
LIBRARY = [
    *sorted((ROOT / "dilemmas").rglob("*.yaml")),
    ROOT / "examples" / "voorbeeldregio" / "netwerk.yaml",
]

BEYOND = {
    ("method-without-anything", 7): "JSON Schema does not compare two values of one file",
    ("max-below-min", 7): "likewise",
    ("number-with-a-decimal", 10): "to JSON Schema 1.0 is a whole number",
    ("columns-in-dutch", 2): "no schema says which keys an unknown kind has",
    ("old-mac-line-ends", 6): "to an editor a carriage return alone ends no line",
}
"""Mistakes in the corpus that no schema can point at, by file and line, and why."""


@pytest.fixture(scope="module")
def server(node: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """Start one server for all tests: a folder is named after the kind of the files in it."""
    assert node
    for_all = tmp_path_factory.mktemp("schemas") / "all.schema.json"
    for_all.write_text(written(schema_of_all()), encoding="utf-8")
    places = {kind: SCHEMAS / f"{kind}.schema.json" for kind in KINDS} | {"all": for_all}
    with started(COMMAND, {path.as_uri(): f"**/{kind}/*.yaml" for kind, path in places.items()}) as running:
        yield running


def content(path: Path) -> str:
    """Read a file as an editor does: a byte that is not UTF-8 does not stop it."""
    return path.read_bytes().decode("utf-8-sig", "replace")


def kind_meant(path: Path) -> str:
    """Return the kind that an author has in mind, "all" if there is no telling."""
    data = read(path.read_bytes()).data
    kind = data.get("kind") if isinstance(data, dict) else None
    return nearest(str(kind), list(KINDS)) or "all"


@pytest.fixture(scope="module")
def underlined(server: LanguageServer) -> Mapping[str, list[Problem]]:
    """Open the corpus once: what is underlined in each file, by its address."""
    documents = {f"file:///{kind_meant(path)}/{path.name}": content(path) for path in (*GOOD, *BAD)}
    documents |= {f"file:///all/{path.name}": content(path) for path in GOOD}
    return server.problems(documents)


# --- Underlined, or not ---------------------------------------------------------------------------


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_nothing_is_underlined_in_a_good_file(path: Path, underlined: Mapping[str, list[Problem]]) -> None:
    assert underlined[f"file:///{kind_meant(path)}/{path.name}"] == []
    assert underlined[f"file:///all/{path.name}"] == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_mistake_in_the_shape_is_underlined_on_the_line_that_validate_names(
    path: Path, underlined: Mapping[str, list[Problem]]
) -> None:
    lines = {one.line for one in checked(path).diagnostics if one.code.startswith("DK10")}
    seen = {problem.line for problem in underlined[f"file:///{kind_meant(path)}/{path.name}"]}

    assert lines - seen == {line for name, line in BEYOND if name == path.stem}


def test_nothing_is_underlined_in_the_library_which_names_its_schemas_itself(server: LanguageServer) -> None:
    found = server.problems({path.as_uri(): content(path) for path in LIBRARY})

    assert found == {path.as_uri(): [] for path in LIBRARY}


def test_a_key_that_is_added_to_a_library_file_is_underlined_in_every_kind(server: LanguageServer) -> None:
    """Guard against a first line that leads nowhere: then nothing would ever be underlined."""
    documents = {path.with_name(f"nieuw-{path.name}").as_uri(): content(path) for path in LIBRARY}
    wrong = {address: f"{text.rstrip()}\nfiets: rood\n" for address, text in documents.items()}

    for address, problems in server.problems(wrong).items():
        assert [problem.message for problem in problems] == ["Property fiets is not allowed."], address
        assert problems[0].line == len(wrong[address].splitlines())


def test_a_message_says_in_dutch_and_in_english_what_belongs_there(server: LanguageServer) -> None:
    text = MINIMAL["dilemma"].replace("{name: snel}", "{name: 2}")
    address = "file:///dilemma/getal.yaml"
    (problem,) = server.problems({address: text})[address]

    assert problem.line == 7
    assert problem.message.splitlines() == [
        "Hier hoort tekst. Zet aanhalingstekens om een getal, en om een tekst met ': ' erin.",
        "Text belongs here. Put quotes around a number, and around a text that holds ': '.",
    ]


def test_a_file_that_does_not_say_its_kind_is_told_to_once_and_its_odd_keys_are_underlined(
    server: LanguageServer,
) -> None:
    documents = {"file:///all/soort.yaml": "knid: lens\nid: a\n", "file:///all/lijst.yaml": "- kind: lens\n"}
    found = server.problems(documents)

    assert [each.message.split(" ")[0] for each in found["file:///all/lijst.yaml"]] == ["Begin"]
    assert [each.message.split("\n")[1] for each in found["file:///all/soort.yaml"]] == [
        f"Start the file with 'kind:' and one of: {', '.join(KINDS)}.",
        "There is no such key.",
    ]


# --- Explained and completed ----------------------------------------------------------------------


def test_a_key_is_explained_in_dutch_and_in_english(server: LanguageServer) -> None:
    address = "file:///dilemma/uitleg.yaml"
    server.problems({address: MINIMAL["dilemma"]})

    assert server.hover(address, 5, 1).startswith(
        "#### Leidende vraag · Guiding question\n\n"
        "Eén vraag, met een vraagteken, die beide kanten openlaat.\n\n"
        "One question, with a question mark, that leaves both sides open."
    )
    assert "Pool A · Pole A" in server.hover(address, 7, 3)


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_and_a_whole_beginning_can_be_chosen_in_a_file_with_only_a_first_line(
    server: LanguageServer, kind: str
) -> None:
    address = (ROOT / "dilemmas" / f"leeg-{kind}.yaml").as_uri()
    server.problems({address: f"# yaml-language-server: $schema=../schemas/{kind}.schema.json\n"})
    offered = server.completions(address, 2, 1)

    assert set(KINDS[kind].model_fields) <= set(offered)
    beginning = offered[EACH[kind]["title"]]
    assert re.findall(r"^\w+", beginning, re.MULTILINE) == EACH[kind]["required"]
    assert beginning.startswith(f"kind: {kind}\n")


def test_the_schema_for_all_kinds_offers_the_kinds_and_then_the_keys_of_that_kind(
    server: LanguageServer,
) -> None:
    server.problems({"file:///all/leeg.yaml": "kind: ", "file:///all/bril.yaml": "kind: lens\n"})

    assert set(server.completions("file:///all/leeg.yaml", 1, 7)) == set(KINDS)
    keys = set(server.completions("file:///all/bril.yaml", 2, 1))
    assert {"intro", "prompts", "audiences"} <= keys
    assert "poles" not in keys


def test_places_and_profiles_can_be_chosen(server: LanguageServer) -> None:
    text = "kind: method\nplace:\n  - \nprofiles:\n  - \n"
    server.problems({"file:///method/keuze.yaml": text})

    assert set(server.completions("file:///method/keuze.yaml", 3, 5)) == {"onsite", "online", "hybrid"}
    assert "shared-task" in server.completions("file:///method/keuze.yaml", 5, 5)


# --- Patterns and versions ------------------------------------------------------------------------


def test_every_pattern_is_a_regular_expression_of_javascript(node: str) -> None:
    patterns = sorted(
        {str(part["pattern"]) for each in EACH.values() for part in parts(each) if "pattern" in part}
    )
    script = "for (const each of JSON.parse(process.argv[1])) new RegExp(each, 'u')"
    done = subprocess.run([node, "-e", script, json.dumps(patterns)], capture_output=True, check=False)

    assert len(patterns) >= 8
    assert done.returncode == 0, done.stderr


def test_the_language_server_and_all_it_needs_is_named_in_exact_versions(node: str) -> None:
    assert node
    package = json.loads((ROOT / "tests" / "editor" / "package.json").read_text(encoding="utf-8"))
    named = set(package["dependencies"].items())
    named |= {one for apart in package["overrides"].values() for one in apart.items()}
    installed = set()
    for path in NPM.glob("**/package.json"):
        if re.search(r"node_modules/(@[^/]+/)?[^/]+/package\.json$", path.as_posix()):
            found = json.loads(path.read_text(encoding="utf-8"))
            installed.add((found["name"], found["version"]))

    assert installed == named
