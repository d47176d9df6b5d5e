"""The questionnaire on paper: Markdown that reads as text and prints as a form."""

from pathlib import Path

from conftest import Command
from markdown_it import MarkdownIt
from markdown_it.token import Token
from round_trip import eighteen

BOX = "☐"
CODES = ("bs1", "bs2", "bs3", "ts1", "ts2", "ts3", "no1", "no2", "no3", "li1", "li2", "li3")


def paper(command: Command, network: Path, language: str = "nl") -> str:
    target = network / "vragenlijst.md"
    ended = command(
        ["questionnaire", network, "--to", "md", "--lang", language, "--output", target, "--force"]
    )
    assert ended.code == 0, ended.err
    return target.read_text(encoding="utf-8")


def tokens(page: str) -> list[Token]:
    return MarkdownIt("js-default").enable("table").parse(page)


def test_every_question_has_its_boxes_and_room_to_explain(command: Command, network: Path) -> None:
    page = paper(command, network)

    options = len({row["sector"] for row in eighteen()}) + len({row["rol"] for row in eighteen()})
    assert page.count(BOX) == options + len(CODES) * (8 + 8 + 6)
    for code in CODES:
        assert f"\n{code} spanning: {BOX}\N{NO-BREAK SPACE}0 · geen " in page
        assert f"\n{code} toelichting: ____" in page


def test_the_poles_stand_left_and_right_of_the_boxes(command: Command, network: Path) -> None:
    page = paper(command, network)

    assert "| bs1 | inclusief | -3 | -2 | -1 | 0 | +1 | +2 | +3 | efficiënt | weet ik niet |\n" in page
    assert f"| gewenst | |{f' {BOX} |' * 7} | {BOX} |\n" in page


def test_levels_head_the_dilemmas_and_each_dilemma_is_one_table(command: Command, network: Path) -> None:
    found = tokens(paper(command, network))

    heads = [token.tag for token in found if token.type == "heading_open"]
    assert heads == ["h1", *(["h2", "h3", "h3", "h3"] * 4)]
    assert sum(token.type == "table_open" for token in found) == len(CODES)
    assert sum(token.type == "hr" for token in found) == 0
    widths = {
        sum(token.type in {"th_open", "td_open"} for token in found[at : found.index(end, at)])
        for at, token in enumerate(found)
        if token.type == "tr_open"
        for end in [next(each for each in found[at:] if each.type == "tr_close")]
    }
    assert widths == {11}


def test_paper_speaks_the_language_that_was_asked_for(command: Command, network: Path) -> None:
    page = paper(command, network, "en")

    assert "- **wanted:** Where do you want the network to stand?" in page
    assert "bs1 tension: " in page
    assert "4 · very much" in page


def test_what_an_author_wrote_stays_text_on_paper(command: Command, network: Path) -> None:
    nasty = "Wat [x](http://y) | <b>vet</b> # *ster* ___"
    own = network / "dilemmas"
    own.mkdir()
    (own / "1-eigen.yaml").write_text(
        "kind: dilemma\nid: eigen\ncode: ei1\nlevel: within-subgroup\nnumber: 9\n"
        f"question: '{nasty}'\npoles:\n  a: {{name: '{nasty}'}}\n  b: {{name: gewoon}}\n",
        encoding="utf-8",
    )
    found = tokens(paper(command, network))

    children = [child for token in found for child in token.children or ()]
    assert not {child.type for child in children} & {"link_open", "html_inline", "em_open"}
    said = ["".join(child.content for child in token.children or ()) for token in found]
    assert said.count(nasty) == 1
    assert f"4. {nasty}" in said


def test_a_network_without_background_questions_has_a_form_on_paper(command: Command, network: Path) -> None:
    file = network / "netwerk.yaml"
    before, _, rest = file.read_text(encoding="utf-8").partition("background:\n")
    file.write_text(before + rest[rest.index("min_group") :], encoding="utf-8")

    page = paper(command, network)
    assert "Gemeente" not in page
    assert page.count(BOX) == len(CODES) * 22
