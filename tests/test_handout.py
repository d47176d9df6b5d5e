"""`dilemmakaart handout`, as a facilitator meets it."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from conftest import Command
from markdown_it import MarkdownIt

PAGES = ["deelnemer.md", "draaiboek.md", "rapport.md"]


@pytest.fixture
def assessed(command: Command, network: Path) -> Path:
    """Return a network with an assessment."""
    assert command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"]).code == 0
    return network


def made(network: Path) -> dict[str, str]:
    return {
        path.name: path.read_text(encoding="utf-8") for path in sorted((network / "handouts").glob("[!.]*"))
    }


def edit(path: Path, before: str, after: str) -> None:
    content = path.read_text(encoding="utf-8")
    assert before in content
    path.write_text(content.replace(before, after), encoding="utf-8")


def test_every_page_and_the_map_are_written_and_listed(command: Command, assessed: Path) -> None:
    ended = command(["handout", assessed / "netwerk.yaml"])
    assert ended.code == 0
    assert list(made(assessed)) == ["deelnemer.md", "dilemmakaart.svg", "draaiboek.md", "rapport.md"]
    assert len(ended.out.splitlines()) == 4


def test_without_an_assessment_there_is_an_empty_map_and_no_report(command: Command, network: Path) -> None:
    ended = command(["handout", network / "netwerk.yaml"])
    assert ended.code == 0
    assert list(made(network)) == ["deelnemer.md", "dilemmakaart.svg", "draaiboek.md"]
    assert "'rapport' needs an assessment" in ended.err
    assert made(network)["deelnemer.md"].count("### ") == 12


def test_a_report_without_an_assessment_is_refused_with_what_to_do(command: Command, network: Path) -> None:
    ended = command(["handout", network / "netwerk.yaml", "--template", "rapport"])
    assert ended.code == 1
    assert "dilemmakaart assess" in ended.err
    assert not (network / "handouts").exists()


def test_a_second_run_changes_nothing_and_says_so(command: Command, assessed: Path) -> None:
    command(["handout", assessed / "netwerk.yaml"])
    before = made(assessed)
    ended = command(["handout", assessed / "netwerk.yaml"])
    assert ended.out.count("unchanged") == 4
    assert made(assessed) == before


def test_a_page_edited_by_hand_stays_and_the_new_one_is_written_beside_it(
    command: Command, assessed: Path
) -> None:
    command(["handout", assessed / "netwerk.yaml"])
    page = assessed / "handouts" / "deelnemer.md"
    page.write_text("Mijn eigen blad\n", encoding="utf-8")
    ended = command(["handout", assessed / "netwerk.yaml"])
    assert page.read_text(encoding="utf-8") == "Mijn eigen blad\n"
    assert (assessed / "handouts" / "deelnemer.nieuw.md").exists()
    assert "deelnemer.nieuw.md: written beside deelnemer.md, which was edited by hand" in ended.out


def test_the_page_beside_it_is_renewed_but_not_once_it_was_edited_too(
    command: Command, assessed: Path
) -> None:
    command(["handout", assessed / "netwerk.yaml"])
    folder = assessed / "handouts"
    (folder / "deelnemer.md").write_text("een", encoding="utf-8")
    command(["handout", assessed / "netwerk.yaml"])
    edit(assessed / "netwerk.yaml", "Jeugd Voorbeeldregio", "Andere Naam")
    command(["handout", assessed / "netwerk.yaml"])
    assert "Andere Naam" in (folder / "deelnemer.nieuw.md").read_text(encoding="utf-8")
    (folder / "deelnemer.nieuw.md").write_text("twee", encoding="utf-8")
    command(["handout", assessed / "netwerk.yaml"])
    assert (folder / "deelnemer.nieuw.md").read_text(encoding="utf-8") == "twee"
    assert "Andere Naam" in (folder / "deelnemer.nieuw-2.md").read_text(encoding="utf-8")


def test_a_page_that_is_not_ours_counts_as_edited(command: Command, assessed: Path) -> None:
    (assessed / "handouts").mkdir()
    page = assessed / "handouts" / "draaiboek.md"
    page.write_text("Van iemand anders", encoding="utf-8")
    command(["handout", assessed / "netwerk.yaml"])
    assert page.read_text(encoding="utf-8") == "Van iemand anders"


def test_force_overwrites_what_was_edited(command: Command, assessed: Path) -> None:
    command(["handout", assessed / "netwerk.yaml"])
    page = assessed / "handouts" / "deelnemer.md"
    page.write_text("Mijn eigen blad\n", encoding="utf-8")
    command(["handout", assessed / "netwerk.yaml", "--force"])
    assert "Mijn eigen blad" not in page.read_text(encoding="utf-8")
    assert not (assessed / "handouts" / "deelnemer.nieuw.md").exists()


def test_an_unedited_page_follows_the_network_file(command: Command, assessed: Path) -> None:
    command(["handout", assessed / "netwerk.yaml"])
    edit(assessed / "netwerk.yaml", "Jeugd Voorbeeldregio", "Andere Naam")
    command(["handout", assessed / "netwerk.yaml"])
    assert "Andere Naam" in made(assessed)["deelnemer.md"].splitlines()[0]


def test_the_programme_runs_from_start_to_end_without_a_gap(command: Command, assessed: Path) -> None:
    for minutes, end in ((120, "15:00"), (60, "14:00"), (45, "13:45"), (240, "17:00")):
        path = assessed / "netwerk.yaml"
        path.write_text(re.sub(r"minutes: \d+", f"minutes: {minutes}", path.read_text(encoding="utf-8")),
                        encoding="utf-8")  # fmt: skip
        command(["handout", assessed / "netwerk.yaml", "--template", "draaiboek"])
        times = re.findall(r"^\| (\d\d:\d\d)–(\d\d:\d\d) \|", made(assessed)["draaiboek.md"], re.MULTILINE)
        assert times[0][0] == "13:00"
        assert times[-1][1] == end
        assert [start for start, _ in times[1:]] == [stop for _, stop in times[:-1]]


def test_a_chosen_dilemma_takes_the_place_of_the_most_urgent_ones(command: Command, assessed: Path) -> None:
    ended = command(["handout", assessed / "netwerk.yaml", "--dilemma", "stabiliseren-uitbreiden"])
    assert ended.code == 0
    assert re.findall(r"^### (.*)$", made(assessed)["deelnemer.md"], re.MULTILINE) == [
        "1. stabiliseren ↔ uitbreiden"
    ]


@pytest.mark.parametrize(
    ("option", "value", "suggestion"),
    [
        ("--template", "deelnemers", "deelnemer"),
        ("--dilemma", "inclusief-eficient", "inclusief-efficient"),
        ("--to", "odt", "md"),
    ],
)
def test_what_does_not_exist_is_refused_with_what_does(
    command: Command, assessed: Path, option: str, value: str, suggestion: str
) -> None:
    ended = command(["handout", assessed / "netwerk.yaml", option, value])
    assert ended.code == 2
    assert value in ended.err
    assert suggestion in ended.err
    assert not (assessed / "handouts").exists()


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"format": "dilemmakaart/assessment@2"}', "\x00"])
def test_a_file_that_is_no_assessment_is_refused(command: Command, network: Path, content: str) -> None:
    path = network / "kapot.json"
    path.write_text(content, encoding="utf-8")
    ended = command(["handout", network / "netwerk.yaml", "--assessment", path])
    assert ended.code == 1
    assert ended.err.startswith(path.as_posix())
    assert not (network / "handouts").exists()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"0": 12', '"0": 13'),
        ('"0": 12', '"0": -12'),
        ('"0": 12', '"nul": 12'),
        ('"urgency": 0.', '"urgency": NaN, "x": 0.'),
        ('"n": 6,', '"n": 1,'),
        ('"respondents": 18', '"respondents": 3'),
    ],
)
def test_an_assessment_with_numbers_that_cannot_be_is_refused(
    command: Command, assessed: Path, before: str, after: str
) -> None:
    path = assessed / "uitkomst" / "assessment.json"
    content = path.read_text(encoding="utf-8")
    assert before in content
    path.write_text(content.replace(before, after, 1), encoding="utf-8")
    ended = command(["handout", assessed / "netwerk.yaml"])
    assert ended.code == 1
    assert not (assessed / "handouts").exists()


def test_a_file_nested_without_end_is_no_assessment(command: Command, network: Path) -> None:
    path = network / "diep.json"
    path.write_text("[" * 100_000, encoding="utf-8")
    assert command(["handout", network / "netwerk.yaml", "--assessment", path]).code == 1


def test_an_assessment_of_other_dilemmas_is_refused(command: Command, assessed: Path) -> None:
    edit(assessed / "netwerk.yaml", "dilemmas: all", "dilemmas: [inclusief-efficient]")
    ended = command(["handout", assessed / "netwerk.yaml"])
    assert ended.code == 1
    assert "other dilemmas" in ended.err


def test_names_with_markup_stay_text_on_every_page_and_in_the_picture(
    command: Command, network: Path
) -> None:
    nasty = "Regio [x](http://y) :smile: | <b>vet</b> # *ster*"
    edit(network / "netwerk.yaml", "name: Jeugd Voorbeeldregio", f'name: "{nasty}"')
    command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    command(["handout", network / "netwerk.yaml"])
    pages = made(network)
    for name in PAGES:
        tokens = MarkdownIt("js-default").enable("table").parse(pages[name])
        title = tokens[1]
        words = "".join(child.content for child in title.children or ())
        assert words.endswith(nasty)
        kinds = {child.type for token in tokens for child in token.children or ()}
        assert not kinds & {"link_open", "html_inline"}
    assert "<b>" not in pages["dilemmakaart.svg"]
    assert "&lt;b&gt;vet&lt;/b&gt;" in pages["dilemmakaart.svg"]


def test_every_page_is_a_valid_table_and_heading_structure(command: Command, assessed: Path) -> None:
    command(["handout", assessed / "netwerk.yaml"])
    for name in PAGES:
        page = made(assessed)[name]
        tokens = MarkdownIt("js-default").enable("table").parse(page)
        levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert not re.search(
            r"^\|", "\n".join(token.content for token in tokens if token.type == "inline"), re.MULTILINE
        )
        assert "\n\n\n" not in page


def test_the_picture_has_words_that_stand_for_it(command: Command, assessed: Path) -> None:
    command(["handout", assessed / "netwerk.yaml"])
    for name in PAGES:
        assert re.search(r"!\[[^\]]{20,}\]\(dilemmakaart\.svg\)", made(assessed)[name])


def test_handouts_follow_the_language_of_the_network_and_not_of_the_screen(
    command: Command, assessed: Path
) -> None:
    command(["handout", assessed / "netwerk.yaml", "--lang", "en"])
    assert made(assessed)["draaiboek.md"].startswith("# Draaiboek")
    edit(assessed / "netwerk.yaml", "kind: network", "kind: network\nlanguage: en")
    command(["handout", assessed / "netwerk.yaml", "--lang", "nl"])
    assert made(assessed)["draaiboek.md"].startswith("# Facilitator's guide")


def test_no_group_under_the_threshold_and_no_remark_is_on_any_page(command: Command, assessed: Path) -> None:
    command(["handout", assessed / "netwerk.yaml"])
    everything = "\n".join(made(assessed).values())
    assert "Onderwijs" not in everything
    assert "Lokaal team" not in everything
    assert "wiel opnieuw" not in everything
    people = re.findall(
        r"^\| (?:Gemeente|Jeugdhulpaanbieder|Overig[^|]*) \| (\d+) \|", everything, re.MULTILINE
    )
    assert len(people) == 36
    assert min(int(n) for n in people) >= 5


def test_a_joint_answer_never_speaks_of_agreement(command: Command, network: Path) -> None:
    from dilemmakaart.answers import SCALES, Respondent
    from dilemmakaart.assessment import to_json
    from dilemmakaart.files import library, load
    from dilemmakaart.journeys.assess import assessed as scored
    from dilemmakaart.journeys.setting import open_network

    setting, _ = open_network(load(network / "netwerk.yaml"), (), library())
    assert setting is not None
    answers = {(code, aspect): 2 for code in setting.questionnaire.codes for aspect in SCALES}
    target = network / "uitkomst" / "assessment.json"
    target.parent.mkdir()
    target.write_text(to_json(scored([Respondent(answers)], setting, "joint")), encoding="utf-8")
    assert command(["handout", network / "netwerk.yaml"]).code == 0
    report = made(network)["rapport.md"]
    assert "binnen één stap" not in report
    assert "herhalingen" not in report
    assert "De groep plaatst" in report or "De groep zet" in report


def test_a_handouts_folder_that_is_a_file_is_named(command: Command, assessed: Path) -> None:
    (assessed / "handouts").write_text("", encoding="utf-8")
    ended = command(["handout", assessed / "netwerk.yaml"])
    assert ended.code == 2
    assert "handouts" in ended.err


def test_a_quote_carries_the_title_of_its_source(command: Command, network: Path) -> None:
    command(["handout", network / "netwerk.yaml", "--dilemma", "ts2"])
    quotes = [line for line in made(network)["deelnemer.md"].splitlines() if line.startswith("> ")]
    assert len(quotes) == 2
    assert all(line.endswith("(Ieder kind verdient perspectief op een mooie toekomst)") for line in quotes)
