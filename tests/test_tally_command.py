"""`tally`, `merge` and `assess --tally`: networks add up without anybody's answers being passed on."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Command
from round_trip import eighteen, outcome

Table = Callable[[str, slice], Path]


@pytest.fixture
def table(network: Path) -> Table:
    """Write some of the eighteen respondents of the example as answers of their own."""

    def write(name: str, which: slice) -> Path:
        path = network / f"{name}.csv"
        people = [{**row, "submission": ""} for row in eighteen()[which]]
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(people[0]), delimiter=";")
            writer.writeheader()
            writer.writerows(people)
        return path

    return write


@pytest.fixture
def tallied(command: Command, network: Path, table: Table) -> Callable[..., Path]:
    """Tally some respondents, as a network of their own would: not in the folder of this one."""

    def make(name: str, which: slice, *options: str) -> Path:
        target = network.parent / f"{name}.json"
        ended = command(["tally", network, table(name, which), "--output", target, *options])
        assert ended.code == 0, ended.err
        return target

    return make


def test_merged_tallies_are_the_bytes_of_tallying_everyone_at_once(
    command: Command, network: Path, tallied: Callable[..., Path]
) -> None:
    for options in ((), ("--with-groups",)):
        parts = [tallied(f"deel{len(options)}{n}", slice(n, n + 6), *options) for n in (12, 0, 6)]
        together = network / f"samen{len(options)}.json"
        assert command(["merge", *parts, "--output", together]).code == 0

        assert together.read_bytes() == tallied(f"alles{len(options)}", slice(None), *options).read_bytes()


ALL_BUT_ONE = slice(17)


def test_a_tally_that_is_made_again_after_a_late_answer_is_not_written(
    command: Command, network: Path, table: Table
) -> None:
    first, again = network / "onze.json", network / "onze-later.json"
    answers = table("vroeg", ALL_BUT_ONE), table("laat", slice(None))
    assert command(["tally", network, answers[0], "--output", first]).code == 0
    before = first.read_bytes()

    for target in (again, first):
        ended = command(["tally", network, answers[1], "--output", target, "--force"])
        assert ended.code == 1
        assert "what 1 person answered" in " ".join(ended.err.split())
        assert "onze.json" in ended.err
    assert not again.exists()
    assert first.read_bytes() == before
    assert command(["tally", network, answers[1], "--output", again, "--replace"]).code == 0


def test_a_tally_in_which_someone_answered_otherwise_is_not_written_either(
    command: Command, network: Path, table: Table
) -> None:
    answers = table("alles", slice(None))
    assert command(["tally", network, answers, "--output", network / "onze.json"]).code == 0
    lines = answers.read_text(encoding="utf-8").splitlines(keepends=True)
    changed = lines[1].replace(";-1;-1;3;", ";-1;-1;weet niet;", 1)
    assert changed != lines[1]
    answers.write_text("".join([lines[0], changed, *lines[2:]]), encoding="utf-8")
    ended = command(["tally", network, answers, "--output", network / "weer.json"])

    assert ended.code == 1
    assert "1 person answered" in " ".join(ended.err.split())


def test_a_tally_stands_beside_the_same_tally_and_beside_one_that_is_kept_like_answers(
    command: Command, network: Path, table: Table
) -> None:
    early, late = table("vroeg", ALL_BUT_ONE), table("laat", slice(None))
    arguments = ["tally", str(network), str(late), "--output"]
    assert command(["tally", network, early, "--output", network / "groepen.json", "--with-groups"]).code == 0
    assert command([*arguments, str(network / "een.json")]).code == 0

    assert command([*arguments, str(network / "twee.json")]).code == 0
    assert command([*arguments, str(network / "drie.json"), "--with-groups"]).code == 0


def test_tallies_of_other_networks_in_one_folder_are_no_earlier_ones(
    command: Command, network: Path, table: Table
) -> None:
    together = network.parent / "tellingen"
    together.mkdir()
    for name, which in (("a", slice(9)), ("b", slice(9, 17))):
        assert (
            command(["tally", network, table(name, which), "--output", together / f"{name}.json"]).code == 0
        )

    ended = command(["tally", network, table("a", slice(10)), "--output", together / "a.json", "--force"])
    assert ended.code == 1
    assert "1 person answered" in " ".join(ended.err.split())


def test_a_region_scores_tallies_as_it_would_score_the_answers(
    command: Command, network: Path, table: Table, tallied: Callable[..., Path]
) -> None:
    one, other = tallied("een", slice(7), "--with-groups"), tallied("twee", slice(7, None), "--with-groups")
    target = network / "uitkomst" / "regio.json"
    ended = command(["assess", network, "--tally", one, "--tally", other, "--output", target])

    assert ended.code == 0, ended.err
    assert target.read_text(encoding="utf-8") == outcome(command, network, table("alles", slice(None)))


def test_a_tally_without_groups_holds_no_word_of_the_background(tallied: Callable[..., Path]) -> None:
    file = tallied("onze", slice(None)).read_text(encoding="utf-8")

    assert "sector" not in file
    assert "gemeente" not in file


def test_a_tally_of_a_few_is_not_made_unless_it_is_kept_like_answers(
    command: Command, network: Path, table: Table
) -> None:
    target = network / "paar.json"
    arguments = ["tally", str(network), str(table("paar", slice(4))), "--output", str(target)]

    assert command(arguments).code == 1
    assert not target.exists()
    assert command([*arguments, "--with-groups"]).code == 0


def test_tallies_about_something_else_are_not_added_or_scored(
    command: Command, network: Path, tallied: Callable[..., Path]
) -> None:
    whole, grouped = tallied("a", slice(None)), tallied("b", slice(None), "--with-groups")
    other = network / "c.json"
    content = whole.read_text(encoding="utf-8")
    other.write_text(content.replace('"basis":"', '"basis":"0'), encoding="utf-8")

    for path, reason in ((grouped, "other groups"), (other, "other dilemmas or poles")):
        ended = command(["merge", whole, path, "--output", network / "samen.json"])
        assert (ended.code, reason in ended.err) == (1, True)
    assert not (network / "samen.json").exists()
    assert command(["assess", network, "--tally", other]).code == 1


def test_an_option_that_the_region_does_not_know_is_refused(
    command: Command, network: Path, tallied: Callable[..., Path]
) -> None:
    path = tallied("a", slice(None), "--with-groups")
    path.write_text(path.read_text(encoding="utf-8").replace("gemeente", "waterschap"), encoding="utf-8")
    ended = command(["assess", network, "--tally", path])

    assert ended.code == 1
    assert "'waterschap' is not an option of 'sector'" in ended.err


def test_what_is_no_tally_is_named_and_another_file_is_not_overwritten(
    command: Command, network: Path, tallied: Callable[..., Path]
) -> None:
    answers = network / "antwoorden.csv"
    before = answers.read_bytes()

    assert command(["merge", answers, "--output", network / "x.json"]).code == 1
    assert command(["merge", tallied("a", slice(None)), "--output", answers]).code == 2
    assert answers.read_bytes() == before
