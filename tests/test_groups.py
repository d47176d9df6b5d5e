"""Groups side by side: what stands out between them, in words and in counts."""

import json
from pathlib import Path

import pytest
from conftest import Command

CLUSTERS = [("gemeente", 6), ("aanbieder", 5)]


def answered(network: Path, *, now: tuple[str, str], more: list[str] | None = None) -> Path:
    """Two sectors, each of one answer on one dilemma; then any other rows."""
    path = network / "antwoorden.csv"
    lines = ["sector;bs1_nu;bs1_gewenst;bs1_spanning;bs1_toelichting"]
    for (sector, size), position in zip(CLUSTERS, now, strict=True):
        lines += [f"{sector};{position};0;{number % 2};" for number in range(size)]
    path.write_text("\n".join([*lines, *(more or [])]) + "\n", encoding="utf-8")
    return path


def test_groups_that_differ_much_are_named_with_their_numbers_and_counts(
    command: Command, network: Path
) -> None:
    ended = command(["assess", network / "netwerk.yaml", answered(network, now=("1", "-1"))])
    said = " ".join(ended.out.split())
    assert (
        "≠ Gemeente (n = 6) sees the network now more towards efficiënt (mean +1.0), Jeugdhulpaanbieder "
        "(n = 5) more towards inclusief (−1.0)." in said
    )
    assert "Jeugdhulpaanbieder (n = 5) now · · 5" in said
    assert "can be chance" in said
    assert command(["handout", network / "netwerk.yaml"]).code == 0
    report = (network / "handouts" / "rapport.md").read_text(encoding="utf-8")
    assert "tussen groepen:" in report
    assert "| Jeugdhulpaanbieder | 5 | nu | 0 | 0 | 5 | 0 |" in report


@pytest.mark.parametrize(("other", "said"), [("-1", False), ("-2", True)])
def test_groups_less_than_one_and_a_half_apart_are_not_set_against_each_other(
    command: Command,
    network: Path,
    other: str,
    said: bool,  # noqa: FBT001 - what is expected
) -> None:
    ended = command(["assess", network / "netwerk.yaml", answered(network, now=("0", other))])
    assert ("sees the network now" in ended.out) == said
    assert ("can be chance" in ended.out) == said


def test_a_group_of_one_mind_is_mentioned_because_counts_cannot_hide_it(
    command: Command, network: Path
) -> None:
    ended = command(["assess", network / "netwerk.yaml", answered(network, now=("0", "0"))])
    assert "one knows what each of them answered" in " ".join(ended.out.split())


def test_a_question_that_nobody_answered_is_not_said_to_be_left_out(command: Command, network: Path) -> None:
    ended = command(["assess", network / "netwerk.yaml", answered(network, now=("0", "0"))])
    assert "Wat is uw rol" not in ended.out


def test_a_remark_alone_is_no_answer_and_is_kept(command: Command, network: Path) -> None:
    path = answered(network, now=("0", "1"), more=["gemeente;;;;Alleen een zin."])
    ended = command(["assess", network / "netwerk.yaml", path, "--remarks"])
    assert "11 respondents" in ended.out
    assert "- Alleen een zin." in ended.out


def test_an_older_file_that_shows_the_answers_of_a_few_is_not_printed(
    command: Command, network: Path
) -> None:
    command(["assess", network / "netwerk.yaml", answered(network, now=("1", "-1"))])
    path = network / "uitkomst" / "assessment.json"
    file = json.loads(path.read_text(encoding="utf-8"))
    file["dilemmas"][0]["now"] |= {
        "n": 1,
        "dont_know": 10,
        "counts": {str(point): int(point == 2) for point in range(-3, 4)},
    }
    path.write_text(json.dumps(file), encoding="utf-8")
    ended = command(["handout", network / "netwerk.yaml"])
    assert ended.code == 1
    assert "the answers of one or two people" in ended.err
    assert not (network / "handouts").exists()


def test_where_one_group_has_few_answers_no_group_shows_them(command: Command, network: Path) -> None:
    path = answered(network, now=("1", "weet niet"))
    path.write_text(path.read_text(encoding="utf-8").replace("weet niet", "-3", 1), encoding="utf-8")
    ended = command(["assess", network / "netwerk.yaml", path])
    assert "sees the network now" not in ended.out
    command(["handout", network / "netwerk.yaml"])
    report = (network / "handouts" / "rapport.md").read_text(encoding="utf-8")
    assert "| Gemeente | 6 | nu | – | – | – | – | – | – | – | – |" in report
    assert "| Gemeente | 6 | nu | 0" not in report


def test_people_of_one_group_may_trade_answers_and_no_byte_of_any_output_changes(
    command: Command, network: Path
) -> None:
    def outputs() -> dict[str, bytes | str]:
        network_file = network / "netwerk.yaml"
        shown = command(["assess", network_file, network / "antwoorden.csv", "--remarks", "--explain"]).out
        command(["handout", network_file])
        pages = {path.name: path.read_bytes() for path in (network / "handouts").iterdir()}
        return {"screen": shown, "file": (network / "uitkomst" / "assessment.json").read_bytes(), **pages}

    before = outputs()
    head, *rows = (network / "antwoorden.csv").read_text(encoding="utf-8").splitlines()
    table = [row.split(";") for row in rows]
    for sector in {row[1] for row in table}:
        alike = [number for number, row in enumerate(table) if row[1] == sector]
        turned = [table[number][2:] for number in alike[::-1]]
        for number, rest in zip(alike, turned, strict=True):
            table[number] = [*table[number][:2], *rest]
    traded = "\n".join([head, *(";".join(row) for row in table)]) + "\n"
    assert traded.splitlines()[1:] != rows
    (network / "antwoorden.csv").write_text(traded, encoding="utf-8")
    assert {"screen", "file", "rapport.md", "dilemmakaart.svg"} <= set(before)
    assert outputs() == before
