"""`dilemmakaart new`: a dilemma, lens, method or value of one's own; and the folder it lands in."""

import re
from pathlib import Path

import pytest
from conftest import Command

from dilemmakaart.folders import find_network, library
from dilemmakaart.journeys.library import open_library
from dilemmakaart.language import Say
from dilemmakaart.starters import Place, dilemma, own_code, slug
from dilemmakaart.starters.own import FIRST_OWN

KINDS = (("dilemma", "snel-samen"), ("lens", "buiten"), ("method", "rondje-om"), ("value", "rust"))
FLOW = "kind: values\nitems: [{id: rust, name: rust, definition: Rust., readings: [A., B.]}]\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: Command) -> Path:
    """Stand in a new network folder."""
    monkeypatch.chdir(tmp_path)
    command(["init", "regio"])
    monkeypatch.chdir(tmp_path / "regio")
    return tmp_path / "regio"


def new(command: Command, kind: str, id_: str, *more: str) -> str:
    level = ["--level", "within-subgroup"] if kind == "dilemma" else []
    ended = command(["new", kind, id_, *level, *more])
    assert ended.code == 0, ended.err
    return ended.out.rpartition(":")[0]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("kind", "id_"), KINDS)
def test_what_is_new_validates_at_once_and_also_with_every_example_taken_up(
    command: Command, kind: str, id_: str, language: str
) -> None:
    path = Path(new(command, kind, id_, "--lang", language))
    left = "DK206"  # that no dilemma has the value yet
    assert command(["validate", "--strict", "--ignore", left]).out == ""
    content = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^( *)#(?! \S)", r"\1", content, flags=re.MULTILINE), encoding="utf-8")
    assert path.read_text(encoding="utf-8").count("#") < content.count("#") or kind == "value"
    ended = command(["validate", "--strict", "--ignore", left])
    assert "error" not in ended.out
    assert command(["show", id_, "--kind", kind]).code == 0


def test_files_stand_where_those_of_the_library_stand(command: Command) -> None:
    made = [new(command, kind, id_) for kind, id_ in KINDS]
    assert made == [
        "dilemmas/within-subgroup/4-snel-samen.yaml",
        "dilemmas/lenses/buiten.yaml",
        "dilemmas/methods/rondje-om.yaml",
        "dilemmas/values.yaml",
    ]


def test_a_code_is_free_and_never_one_that_the_library_may_get(command: Command) -> None:
    for id_ in ("een-twee", "drie-vier"):
        new(command, "dilemma", id_)
    listed = re.findall(r"^  (bs\d+)", command(["list", "--level", "within-subgroup"]).out, re.MULTILINE)
    assert listed == ["bs1", "bs2", "bs3", "bs51", "bs52"]


def test_a_level_of_ones_own_gets_letters_of_its_own() -> None:
    opened, _ = open_library((), library())
    assert opened is not None
    assert own_code(opened.known, "regional-board") == "rb51"
    assert own_code(opened.known, "board-secretariat") == "ba51"


def test_a_new_dilemma_is_asked_and_handed_out(command: Command) -> None:
    new(command, "dilemma", "snel-samen")
    command(["questionnaire", "--to", "csv"])
    assert "bs51_nu" in Path("vragenlijst.csv").read_text(encoding="utf-8-sig")
    assert command(["handout", "--template", "kaarten"]).code == 0
    assert "snel" in Path("handouts/kaarten.md").read_text(encoding="utf-8")


def test_where_the_network_names_its_dilemmas_it_is_said_which_line_to_add(command: Command) -> None:
    path = Path("netwerk.yaml")
    content = path.read_text(encoding="utf-8").replace("dilemmas: all", "dilemmas: [inclusief-efficient]")
    path.write_text(content, encoding="utf-8")
    err = command(["new", "dilemma", "snel-samen", "--level", "within-subgroup"]).err
    assert "netwerk.yaml names its dilemmas" in err
    assert "- snel-samen" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["dilema", "x"], "Did you mean 'dilemma'?"),
        (["dilemma", "snel-samen"], "Say which level with --level."),
        (["dilemma", "snel-samen", "--level", "within-subgruop"], "Did you mean 'within-subgroup'?"),
        (["lens", "buiten", "--level", "within-subgroup"], "Only dilemmas have a level."),
        (["lens", "Buiten Kijken"], "Did you mean 'buiten-kijken'?"),
        (["lens", "bestuurder"], "There is a lens called 'bestuurder' already."),
        (["value", "vertrouwen"], "There is a value called 'vertrouwen' already."),
        (["dilemma", "inclusief-efficient", "--level", "within-subgroup"], "already"),
    ],
)
def test_what_cannot_be_made_is_said_and_nothing_is_written(
    command: Command, arguments: list[str], said: str
) -> None:
    ended = command(["new", *arguments])
    assert ended.code == 2
    assert said in ended.err
    assert not Path("dilemmas").exists()


def test_a_file_that_stands_there_is_never_overwritten(command: Command) -> None:
    """Even one that nobody would expect under that name."""
    path = Path(new(command, "lens", "values"))
    there = path.rename("dilemmas/values.yaml")
    before = there.read_bytes()
    ended = command(["new", "value", "rust"])
    assert ended.code == 2
    assert "so it is not overwritten" in ended.err
    assert there.read_bytes() == before


def test_a_level_without_a_code_left_is_said(command: Command) -> None:
    for number in range(FIRST_OWN, 100):
        at = Place("within-subgroup", f"bs{number}", number)
        path = Path(f"dilemmas/{number}-eigen-nr{number}.yaml")
        path.parent.mkdir(exist_ok=True)
        path.write_text(dilemma(f"eigen-nr{number}", at, Say("nl")), encoding="utf-8")
    ended = command(["new", "dilemma", "nog-een", "--level", "within-subgroup"])
    assert ended.code == 1
    assert "Every code of the level 'within-subgroup' is taken." in ended.err


@pytest.mark.parametrize(
    "content",
    [
        "kind: values # mijn lijst\nitems:\n- id: rust # eerst\n  name: rust\n  definition: Rust.\n# slot",
        "kind: values\r\nitems:\r\n    - id: rust\r\n      name: rust\r\n      definition: Rust.\r\n",
        "\ufeffkind: values\nitems:\n  - id: rust\n    name: rust\n    definition: Rust.\n\n",
    ],
)
def test_a_value_joins_the_file_with_values_and_nothing_else_changes(command: Command, content: str) -> None:
    path = Path("dilemmas/mijn-waarden.yaml")
    path.parent.mkdir()
    path.write_bytes(content.encode())
    assert new(command, "value", "durf") == "dilemmas/mijn-waarden.yaml"
    after = path.read_bytes().decode()
    assert after.startswith(content)
    assert ("\r\n" in after) == ("\r\n" in content)
    assert {"rust", "durf"} <= set(re.findall(r"\w+", command(["list", "--kind", "value"]).out))


@pytest.mark.parametrize(
    "content",
    [FLOW, "kind: values\nitems: []\n", "items:\n  - {id: rust, name: r, definition: R.}\nkind: values\n"],
)
def test_a_file_with_values_that_cannot_grow_safely_stays_as_it_is(command: Command, content: str) -> None:
    path = Path("dilemmas/values.yaml")
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8")
    ended = command(["new", "value", "durf"])
    assert ended.code == 1
    assert "- id: durf" in ended.err
    assert path.read_text(encoding="utf-8") == content


def test_list_and_show_say_what_is_ones_own_and_what_takes_the_place_of_the_librarys(
    command: Command,
) -> None:
    new(command, "lens", "buiten")
    instead = next(file for file in library() if file.path.endswith("lenses/orientatie.yaml"))
    Path("dilemmas/lenses/orientatie.yaml").write_bytes(instead.raw + b"# van ons\n")
    listed = " ".join(command(["list", "--kind", "lens"]).out.split())
    assert listed.count("(own)") == 1
    assert listed.count("(own, in place of the library's)") == 1
    shown = command(["show", "orientatie"]).out
    assert "own, in place of the library's" in shown
    assert "dilemmas/lenses/orientatie.yaml" in shown
    assert "own" not in command(["show", "bestuurder"]).out.splitlines()[1]


# --- the folder, found upwards --------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["show", "bs1"],
        ["validate"],
        ["questionnaire", "--to", "csv"],
        ["handout"],
        ["handout", "--list-templates"],
        ["new", "lens", "buiten"],
    ],
)
def test_a_command_finds_the_network_above_and_says_which_it_is(
    command: Command, arguments: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder / "antwoorden")
    ended = command(arguments)
    assert ended.code == 0
    assert f"Network folder: {folder.as_posix()}" in ended.err
    assert list(folder.joinpath("antwoorden").iterdir()) == [folder / "antwoorden" / ".gitignore"]


@pytest.mark.parametrize("arguments", [["list"], ["validate"], ["questionnaire", "--to", "csv"]])
def test_in_the_network_folder_itself_nothing_is_said_of_it(command: Command, arguments: list[str]) -> None:
    assert "Network folder" not in command(arguments).err


def test_answers_are_scored_and_compared_from_inside_the_network(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = network / "dilemmas"
    inside.mkdir()
    monkeypatch.chdir(inside)
    scored = command(["assess", "../antwoorden.csv"])
    assert scored.code == 0
    assert "Network folder" in scored.err
    result = network / "uitkomst" / "assessment.json"
    assert "Network folder" in command(["compare", result, result]).err
    counted = command(["tally", "../antwoorden.csv", "--output", "telling.json"])
    assert "Network folder" in counted.err


def test_above_ones_home_no_network_is_looked_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = folder / "thuis"
    (home / "werk").mkdir(parents=True)
    assert find_network(home / "werk") == Path("netwerk.yaml")
    monkeypatch.setenv("HOME", str(home))
    assert find_network(home / "werk") is None
    (home / "netwerk.yaml").write_text("kind: network\n", encoding="utf-8")
    assert find_network(home / "werk") == Path("thuis/netwerk.yaml")


def test_outside_a_network_it_is_said_how_to_make_one(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = command(["new", "lens", "buiten"])
    assert ended.code == 2
    assert "dilemmakaart init" in ended.err


@pytest.mark.parametrize(
    ("words", "id_"),
    [("Jeugd & Gezin", "jeugd-gezin"), ("Coördinatie", "coordinatie"), ("1e lijn", "groep-1e-lijn")],
)
def test_words_become_an_id(words: str, id_: str) -> None:
    assert slug(words) == id_
