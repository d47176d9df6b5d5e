"""Harvests: a file to fill in during a meeting, what is due of it, and the pages that are made of it."""

import json
import re
import shutil
from pathlib import Path

import pytest
from conftest import EXAMPLE, Command, Ended
from markdown_it import MarkdownIt

from dilemmakaart.file import File
from dilemmakaart.journeys.harvest import Brought, brought, earlier, latest
from dilemmakaart.language import Say
from dilemmakaart.schema import Harvest, Insights
from dilemmakaart.terminal.harvest import due_lines, harvest_lines
from dilemmakaart.terminal.line import words
from dilemmakaart.views.due import Due, due
from dilemmakaart.views.harvest import harvest_view

FILE = "oogst/2026-12-03.yaml"
HEAD = "kind: harvest\ndate: {date}\n"
AGREED = HEAD + "agreements:\n  - {{what: {what}, who: B01, when: {when}}}\n"
NASTY = "# *Ja* <b>nee</b> | [klik](http://x.nl) {{ 7 * 7 }} [bold]`x`[/bold] _zo_ www.x.nl"


@pytest.fixture(autouse=True)
def folder(network: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a copy of the example."""
    monkeypatch.chdir(network)
    return network


def put(content: str, name: str = FILE) -> Path:
    path = Path(name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def alone() -> None:
    shutil.rmtree("oogst")


def agreed(date: str, what: str, when: str, name: str = "") -> None:
    put(AGREED.format(date=date, what=json.dumps(what, ensure_ascii=False), when=when),
        name or f"oogst/{date}.yaml")  # fmt: skip


def listed(ended: Ended) -> list[list[str]]:
    """Return day and what of each thing that is due."""
    return [re.split(r" {2,}", line)[:2] for line in ended.out.splitlines() if re.match(r"\d{4}-", line)]


def page(name: str) -> str:
    return Path("handouts", f"{name}.md").read_text(encoding="utf-8")


def read(*files: tuple[str, str]) -> tuple[Brought, ...]:
    found, wrong = brought(File(path, content.encode()) for path, content in files)
    assert wrong == ()
    return found


# --- A file to fill in ----------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_new_harvest_is_no_obstacle_as_it_is_and_is_filled_in_by_typing(
    command: Command, language: str
) -> None:
    alone()
    assert command(["new", "harvest", "--lang", language]).code == 0
    assert command(["validate", "--strict"]).code == 0
    content = Path(FILE).read_text(encoding="utf-8")
    filled = re.sub(r"^( *)-$", r"\1- B01", content, flags=re.MULTILINE)
    filled = re.sub(r"\b(when|check|done|input_before|next_meeting):$", r"\1: 2027-01-15", filled,
                    flags=re.MULTILINE)  # fmt: skip
    filled = filled.replace("    date:\n", "    date: 2027-01-15\n")
    filled = re.sub(r"\bdilemma:$", "dilemma: inclusief-efficient", filled, flags=re.MULTILINE)
    parts = ["insights", "causes", "agreements", "experiments", "questions", "follow_ups"]
    holders = "|".join([*parts, "dilemmas", "directions", "present", *Insights.model_fields])
    some = rf"^( *(?:- )?(?!(?:{holders})\b)\w+):$"
    filled = re.sub(some, r"\1: Zo doen we dat.", filled, flags=re.MULTILINE)
    (harvest,) = (each.harvest for each in read((FILE, filled)))
    assert [len(getattr(harvest, part) or ()) for part in parts[1:]] == [1, 3, 1, 2, 1]
    assert harvest.dilemmas is not None
    assert {each.core for each in harvest.dilemmas} == {"Zo doen we dat."}
    assert all(field is not None for field in harvest.model_dump().values())


def test_a_new_harvest_follows_the_order_of_the_paper_form(command: Command) -> None:
    assert command(["handout", "--template", "oogst", "--lang", "en"]).code == 0
    headings = re.findall(r"^## (.*)$", page("oogst.en"), re.MULTILINE)
    assert headings == [
        "What we talked about", "What we learned", "Where it comes from, and where we look",
        "What we agreed", "What we try out", "What we still wonder about", "How we go on",
    ]  # fmt: skip
    assert list(Harvest.model_fields)[3:10] == [
        "dilemmas", "insights", "causes", "agreements", "experiments", "questions", "follow_ups",
    ]  # fmt: skip


@pytest.mark.parametrize("typed", ["2027-02-04", "4 februari 2027", "4-2-2027"])
def test_the_day_of_a_new_harvest_is_read_as_people_write_it(command: Command, typed: str) -> None:
    assert command(["new", "harvest", typed]).out == "oogst/2027-02-04.yaml: written\n"
    assert "\ndate: 2027-02-04\n" in Path("oogst/2027-02-04.yaml").read_text(encoding="utf-8")


def test_a_harvest_that_stands_there_is_not_overwritten(command: Command) -> None:
    before = Path(FILE).read_bytes()
    ended = command(["new", "harvest"])
    assert ended.code == 2
    assert "oogst/2026-12-03.yaml: There is a harvest of this day already" in ended.err
    assert "2026-12-03-2.yaml" in ended.err
    assert Path(FILE).read_bytes() == before


def test_without_a_day_anywhere_it_is_asked_for(command: Command) -> None:
    network = Path("netwerk.yaml")
    network.write_text(network.read_text("utf-8").replace("  date: 2026-12-03\n", ""), "utf-8")
    ended = command(["new", "harvest"])
    assert ended.code == 2
    assert "netwerk.yaml does not say when the workshop is." in ended.err
    assert "new harvest 2026-12-03" in ended.err
    assert "There is no such day as 31 juni 2027." in command(["new", "harvest", "31 juni 2027"]).err


@pytest.mark.parametrize(
    ("day", "next_"), [("2026-12-03", " 2027-02-04"), ("2027-02-04", " 2027-03-04"), ("2027-09-01", "")]
)
def test_a_new_harvest_knows_the_next_meeting_from_the_plan(command: Command, day: str, next_: str) -> None:
    Path(f"oogst/{day}.yaml").unlink(missing_ok=True)
    assert command(["new", "harvest", day]).code == 0
    assert f"\nnext_meeting:{next_}\n" in Path(f"oogst/{day}.yaml").read_text(encoding="utf-8")


def test_without_a_plan_the_next_meeting_is_left_open(command: Command) -> None:
    Path("reeks.yaml").unlink()
    ended = command(["new", "harvest", "2027-02-04"])
    assert ended.code == 0
    assert "reeks.yaml" not in ended.err
    assert "\nnext_meeting:\n" in Path("oogst/2027-02-04.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "plan",
    ["kind: series\nmeetings: [", "kind: series\nmeetings: []\n", "kind: network\n", "", "\0" * 3_000_000],
)
def test_a_broken_plan_is_told_and_stops_no_new_harvest(command: Command, plan: str) -> None:
    Path("reeks.yaml").write_text(plan, encoding="utf-8")
    ended = command(["new", "harvest", "2027-02-04"])
    assert ended.code == 0
    assert "reeks.yaml cannot be read, so fill in next_meeting yourself." in ended.err
    assert "dilemmakaart validate reeks.yaml" in ended.err
    assert "\nnext_meeting:\n" in Path("oogst/2027-02-04.yaml").read_text(encoding="utf-8")


def test_a_plan_with_a_mistake_elsewhere_still_tells_the_next_meeting(command: Command) -> None:
    plan = Path("reeks.yaml")
    plan.write_text(plan.read_text("utf-8").replace("method: intervisie", "method: zingen"), "utf-8")
    assert command(["new", "harvest", "2027-02-04"]).code == 0
    assert "\nnext_meeting: 2027-03-04\n" in Path("oogst/2027-02-04.yaml").read_text(encoding="utf-8")


def test_the_dilemmas_of_a_small_network_stand_there_already(command: Command) -> None:
    network = Path("netwerk.yaml")
    ids = "dilemmas: [inclusief-efficient, handelingsruimte-draagvlak]"
    network.write_text(network.read_text("utf-8").replace("dilemmas: all", ids), "utf-8")
    command(["new", "harvest", "2027-02-04"])
    content = Path("oogst/2027-02-04.yaml").read_text(encoding="utf-8")
    assert re.findall(r"dilemma: (\S+)", content) == ["inclusief-efficient", "handelingsruimte-draagvlak"]


def test_each_part_of_a_harvest_may_be_left_empty(command: Command) -> None:
    parts = [name for name in Harvest.model_fields if name not in {"kind", "date"}]
    put(HEAD.format(date="2026-12-03") + "".join(f"{name}:\n" for name in parts))
    assert command(["validate"]).code == 0
    assert command(["harvest"]).code == 0
    assert command(["handout", "--harvest", FILE, "--template", "terugblik"]).code == 0


def test_a_half_filled_harvest_gets_warnings_only(command: Command) -> None:
    put(HEAD.format(date="2026-12-03") + "agreements:\n  - what: Bellen.\n    who:\n    when:\n")
    ended = command(["validate"])
    assert ended.code == 0
    assert re.findall(r"(\w+)\[(DK\d+)\]", ended.out) == [("warning", "DK212"), ("warning", "DK212")]
    assert re.findall(r"yaml:(\d+):", ended.out) == ["5", "6"]


# --- What is due ----------------------------------------------------------------------------------


def test_what_is_due_comes_by_date_and_the_day_itself_counts(command: Command) -> None:
    assert listed(command(["harvest", "due", "--by", "2027-01-10"])) == []
    assert listed(command(["harvest", "due", "--by", "2027-01-11"])) == [["2027-01-11", "send in"]]
    assert listed(command(["harvest", "due", "--by", "2027-01-28"])) == [
        ["2027-01-11", "send in"], ["2027-01-14", "session"], ["2027-01-15", "agreement"],
        ["2027-01-20", "send in"], ["2027-01-22", "agreement"], ["2027-01-26", "session"],
        ["2027-01-28", "experiment"],
    ]  # fmt: skip


def test_what_is_done_is_not_due_any_more(command: Command) -> None:
    content = Path(FILE).read_text(encoding="utf-8")
    before = len(listed(command(["harvest", "due", "--by", "2027-12-31"])))
    content = content.replace("    when: 2027-01-15\n", "    when: 2027-01-15\n    done: 2027-01-14\n")
    content = content.replace("    check: 2027-01-28\n", "    check: 2027-01-28\n    done: 2027-01-28\n")
    put(
        content.replace(
            "    input_before: 2027-01-11\n", "    input_before: 2027-01-11\n    done: 2027-01-14\n"
        )
    )
    after = command(["harvest", "due", "--by", "2027-12-31"])
    assert len(listed(after)) == before - 4
    assert "B06 en B14" not in after.out


def test_what_is_due_as_json_holds_everything_and_nothing_of_the_clock(command: Command) -> None:
    ended = command(["harvest", "due", "--by", "2027-01-14", "--format", "json", "--quiet"])
    assert json.loads(ended.out) == {
        "by": "2027-01-14",
        "due": [
            {"date": "2027-01-11", "what": "input", "about": "Eén keer dat u te vroeg of te laat besliste.",
             "who": "B12", "file": FILE},
            {"date": "2027-01-14", "what": "session", "about": "Wie beslist er als het spannend wordt?",
             "who": "B12", "file": FILE},
        ],
    }  # fmt: skip
    assert ended.err == ""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (["due"], "does not look at the clock"),
        (["due", "--by", "morgen"], "'morgen' is not a date."),
        (["due", "--by", "2027-02-30"], "no such day"),
        (["--by", "2027-01-01"], "--by only goes with due."),
        (["due", ".", "nog", "--by", "2027-01-01"], "too much on the line: nog"),
        (["--format", "csv"], "'csv' is not a choice for --format."),
    ],
)
def test_a_line_that_cannot_be_meant_is_told_what_to_do(command: Command, line: list[str], told: str) -> None:
    ended = command(["harvest", *line])
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err


def test_without_any_harvest_that_is_said_and_is_no_failure(command: Command) -> None:
    alone()
    ended = command(["harvest"])
    assert (ended.code, ended.out) == (0, "")
    assert "no harvest yet in oogst/" in ended.err
    assert command(["harvest", "due", "--by", "2027-01-01"]).out.startswith("Nothing is due by Friday")


def test_what_has_no_day_is_never_due_and_that_is_said(command: Command) -> None:
    put(HEAD.format(date="2026-12-03") + "agreements:\n  - {what: Bellen., who: B01}\n")
    ended = command(["harvest", "due", "--by", "2030-01-01"])
    assert listed(ended) == []
    assert "1 agreement or experiment has no day" in ended.err


def test_a_harvest_that_cannot_be_read_is_told_and_the_others_are_shown(command: Command) -> None:
    put("kind: harvest\ndate: 2027-02-04\nagreements:\n  - when: voor de zomer\n", "oogst/2027-02-04.yaml")
    ended = command(["harvest", "due", "--by", "2027-01-11"])
    assert ended.code == 1
    assert listed(ended) == [["2027-01-11", "send in"]]
    assert "oogst/2027-02-04.yaml:4:11: error[DK104]" in ended.err
    assert "left out until they are mended" in ended.err


def test_that_nothing_is_due_is_not_said_where_a_harvest_cannot_be_read(command: Command) -> None:
    alone()
    put(AGREED.format(date="2026-12-03", what="Bellen.", when="15-1-2027"))
    ended = command(["harvest", "due", "--by", "2027-03-01"])
    assert (ended.code, ended.out) == (1, "")


@pytest.mark.parametrize("columns", [20, 60, 80, 120, 200])
def test_every_row_fits_whatever_the_width(columns: int) -> None:
    found = (Due("2027-01-11", "experiment", "woord " * 40, "bestuurder van een grote aanbieder", "x"),)
    lines = [
        "".join(span.text for span in line) for line in due_lines(found, "2027-02-01", Say("nl"), columns)
    ]
    assert max(map(len, lines)) <= max(min(columns, 100), 60)
    assert " ".join(" ".join(lines).split()).count("woord") == 40


def test_who_hears_it_hears_each_thing_at_once_and_whole() -> None:
    found = (Due("2027-01-11", "agreement", "woord " * 40 + "einde", "B01", "x"),)
    said = [words(line) for line in due_lines(found, "2027-02-01", Say("en"), 60)]
    rows = [each for each in said if each and each.startswith("2027")]
    assert rows == [f"2027-01-11, agreement, B01: {'woord ' * 40}einde"]


def test_the_overview_tells_what_is_open_and_what_is_done_the_latest_first(command: Command) -> None:
    agreed("2027-02-04", "Verder bellen.", "2027-03-01")
    ended = command(["harvest"])
    assert re.findall(r"── (.*?) ─", ended.out) == ["Thursday 4 February 2027", "Thursday 3 December 2026"]
    assert "  - still open: Verder bellen. (B01, Monday 1 March 2027)\n" in ended.out
    assert "  - done: Eén overleg schrappen" in ended.out
    data = json.loads(command(["harvest", "--format", "json"]).out)
    assert [each["date"] for each in data["harvests"]] == ["2027-02-04", "2026-12-03"]


# --- Pages ----------------------------------------------------------------------------------------


def test_one_name_gives_the_page_for_those_who_were_there_and_for_those_who_were_not(
    command: Command, folder: Path
) -> None:
    ended = command(["handout", "--template", "terugblik"])
    assert ended.code == 0
    assert {each.name for each in (folder / "handouts").glob("*.md")} == {
        "terugblik-2026-12-03.md", "terugblik-afwezigen-2026-12-03.md",
    }  # fmt: skip
    own = "Ik zeg ja aan tafel en leg het daarna thuis pas uit."
    assert own in page("terugblik-2026-12-03")
    assert own not in page("terugblik-afwezigen-2026-12-03")
    assert "Stuur uiterlijk op maandag 11 januari 2027 in" in page("terugblik-afwezigen-2026-12-03")


def test_without_a_harvest_handouts_come_without_a_word_about_it(command: Command) -> None:
    alone()
    ended = command(["handout"])
    assert ended.code == 0
    assert "terugblik" not in ended.out + ended.err
    asked = command(["handout", "--template", "terugblik"])
    assert asked.code == 1
    assert "There is no harvest yet, so no terugblik." in asked.err
    assert "dilemmakaart new harvest" in asked.err


def test_what_was_begun_for_a_meeting_to_come_is_not_looked_back_on(command: Command) -> None:
    command(["new", "harvest", "2027-02-04"])
    command(["handout", "--template", "terugblik"])
    assert [each.name for each in Path("handouts").glob("terugblik-2*")] == ["terugblik-2026-12-03.md"]


def test_an_earlier_harvest_is_looked_back_on_where_it_is_named(command: Command) -> None:
    agreed("2027-02-04", "Verder bellen.", "2027-03-01")
    for named in ("2026-12-03", "3 december 2026", FILE):
        shutil.rmtree("handouts", ignore_errors=True)
        assert command(["handout", "--template", "terugblik", "--harvest", named]).code == 0
        assert "Verder bellen." not in page("terugblik-2026-12-03")
    none = command(["handout", "--template", "terugblik", "--harvest", "2026-11-03"])
    assert none.code == 2
    assert "Choose one of: 2026-12-03, 2027-02-04." in none.err
    other = command(["handout", "--harvest", "huisstijl.yaml"])
    assert other.code == 2
    assert "huisstijl.yaml: This file is no harvest." in other.err


def test_two_harvests_of_one_day_get_pages_of_their_own(command: Command) -> None:
    agreed("2026-12-03", "In de tweede groep.", "2027-01-05", "oogst/2026-12-03-groep-2.yaml")
    assert command(["validate", "--strict"]).code == 0
    assert command(["handout", "--template", "terugblik"]).code == 0
    assert "In de tweede groep." in page("terugblik-2026-12-03-groep-2")
    assert "In de tweede groep." not in page("terugblik-2026-12-03")
    assert ["2027-01-05", "agreement"] in listed(command(["harvest", "due", "--by", "2027-01-11"]))


def test_a_file_with_another_name_than_its_date_is_told_and_its_date_counts(command: Command) -> None:
    Path(FILE).rename("oogst/2026-12-10.yaml")
    ended = command(["validate"])
    assert ended.code == 1
    assert "oogst/2026-12-10.yaml:8:7: error[DK217]" in ended.out
    Path("oogst/2026-12-10.yaml").rename("oogst/december.yaml")
    assert command(["validate", "--strict"]).code == 0
    command(["handout", "--template", "terugblik"])
    assert "donderdag 3 december 2026" in page("terugblik-2026-12-03-december")


def test_a_harvest_that_cannot_be_read_stops_only_the_pages_that_need_it(command: Command) -> None:
    put("kind: harvest\ndate: 2027-02-04\nagreements:\n  - when: voor de zomer\n", "oogst/2027-02-04.yaml")
    assert command(["handout", "--template", "kaarten"]).code == 0
    ended = command(["handout", "--template", "draaiboek"])
    assert ended.code == 1
    assert "oogst/2027-02-04.yaml:4:11: error[DK104]" in ended.err
    assert not Path("handouts/draaiboek.md").exists()


def test_the_guide_opens_with_what_was_agreed_before_the_latest_first(command: Command) -> None:
    command(["handout", "--template", "draaiboek"])
    assert "eerder hebben afgesproken" not in page("draaiboek")
    agreed("2027-01-07", "Tussendoor bellen.", "2027-01-20")
    agreed("2027-02-04", "Van vandaag zelf.", "2027-03-01")
    network = Path("netwerk.yaml")
    network.write_text(network.read_text("utf-8").replace("date: 2026-12-03", "date: 2027-02-04"), "utf-8")
    command(["handout", "--template", "draaiboek"])
    before, _, after = page("draaiboek").partition("## Programma\n")
    assert re.findall(r"^### (.*)$", before, re.MULTILINE) == [
        "donderdag 7 januari 2027", "donderdag 3 december 2026",
    ]  # fmt: skip
    assert "Tussendoor bellen." in before
    assert "Van vandaag zelf." not in before + after


def test_words_of_the_page_are_english_and_what_was_said_stays_as_it_was(command: Command) -> None:
    command(["handout", "--template", "terugblik", "--lang", "en"])
    content = page("terugblik-2026-12-03.en")
    assert "## What we agreed" in content
    assert "room to act ↔ backing" in content
    assert "Vooraf bellen kost een kwartier." in content


def test_nothing_of_an_assessment_stands_on_these_pages(command: Command) -> None:
    command(["handout", "--template", "terugblik"])
    before = {path.name: path.read_bytes() for path in Path("handouts").glob("terugblik*")}
    overview = command(["harvest"]).out
    assert command(["assess", "netwerk.yaml", "antwoorden.csv"]).code == 0
    again = command(["handout", "--template", "terugblik"])
    assert {path.name: path.read_bytes() for path in Path("handouts").glob("terugblik*")} == before
    assert again.out.count("terugblik-afwezigen-2026-12-03.md: unchanged") == 1
    assert command(["harvest"]).out == overview


def test_whatever_was_said_is_text_on_a_page_and_on_a_screen(command: Command) -> None:
    agreed("2026-12-03", NASTY, "2027-01-15")
    assert command(["handout", "--template", "terugblik"]).code == 0
    for name in ("terugblik-2026-12-03", "terugblik-afwezigen-2026-12-03"):
        tokens = MarkdownIt("js-default").enable("table").parse(page(name))
        cells = [token for token in tokens if token.type == "inline"]
        shown = ["".join(child.content for child in cell.children or ()) for cell in cells]
        assert NASTY in shown
        kinds = {child.type for cell in cells for child in cell.children or ()}
        assert not kinds & {"link_open", "html_inline", "code_inline"}
    colour = command(["harvest", "due", "--by", "2027-02-01", "--color", "always"])
    bare = re.sub(r"\x1b\[[0-9;]*m", "", colour.out)
    assert " ".join(NASTY.split()) in " ".join(bare.split())
    assert " ".join(NASTY.split()) in " ".join(command(["harvest"]).out.split())


@pytest.mark.parametrize(
    "said", ["1. Een", "- Een", "# Een", "Een\n\n# Twee\n\n| x |", "<script>x</script>", "---"]
)
def test_what_looks_like_a_block_stays_in_its_cell_and_on_its_line(command: Command, said: str) -> None:
    agreed("2026-12-03", said, "2027-01-15")
    assert command(["handout", "--template", "terugblik"]).code == 0
    tokens = MarkdownIt("js-default").enable("table").parse(page("terugblik-2026-12-03"))
    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h1", "h2"]
    assert [token.type for token in tokens].count("html_block") == 0
    line = " ".join(said.split())
    assert (
        f"2027-01-15, agreement, B01: {line}"
        in command(["harvest", "due", "--by", "2027-01-15", "--plain"]).out.splitlines()
    )
    assert (
        f"still open: {line} (B01, Friday 15 January 2027)"
        in command(["harvest", "--plain"]).out.splitlines()
    )


def test_what_could_steer_a_terminal_never_gets_into_a_harvest(command: Command) -> None:
    put(
        HEAD.format(date="2026-12-03")
        + 'agreements:\n  - {what: "rood \\e[31m", who: B01, when: 2027-01-15}\n'
    )
    ended = command(["harvest", "due", "--by", "2027-02-01"])
    assert ended.code == 1
    assert "\x1b" not in ended.out + ended.err
    assert "[DK" in ended.err


# --- Values ---------------------------------------------------------------------------------------


def test_harvests_come_by_date_whatever_the_order_of_their_files() -> None:
    one, other = (
        ("oogst/b.yaml", AGREED.format(date="2026-12-03", what="Een.", when="2027-01-01")),
        ("oogst/a.yaml", AGREED.format(date="2027-01-07", what="Twee.", when="2027-02-01")),
    )
    found = read(one, other)
    assert found == read(other, one)
    assert [each.name for each in latest(found)] == ["2027-01-07-a"]
    assert [each.date for each in earlier(found, "2027-01-08")] == ["2027-01-07", "2026-12-03"]
    assert [each.date for each in earlier(found, "2027-01-07")] == ["2026-12-03"]
    assert earlier(found, None) == ()


def test_another_kind_of_file_among_the_harvests_is_left_alone() -> None:
    assert read(("oogst/x.yaml", "kind: style\norganisation: X\n")) == ()


def test_a_dilemma_that_is_not_known_any_more_is_called_by_its_id() -> None:
    (found,) = read((FILE, HEAD.format(date="2026-12-03") + "dilemmas:\n  - {dilemma: weg, core: X.}\n"))
    view = harvest_view(found.harvest, {}, Say("nl"))
    assert [each.title for each in view.dilemmas] == ["weg"]
    assert any(
        "weg" in "".join(span.text for span in line) for line in harvest_lines([(FILE, view)], "N", Say("nl"))
    )


def test_the_same_day_keeps_the_order_of_the_file() -> None:
    content = HEAD.format(date="2026-12-03") + "agreements:\n"
    content += "".join(f"  - {{what: {what}., who: B01, when: 2027-01-01}}\n" for what in "cab")
    (found,) = read((FILE, content))
    assert [each.about for each in due([(FILE, found.harvest)], "2027-01-01")] == ["c.", "a.", "b."]


def test_the_harvest_of_the_example_names_nobody_and_leaves_nothing_open(command: Command) -> None:
    assert command(["validate", "--strict", EXAMPLE]).code == 0
    (found,) = read((FILE, (EXAMPLE / FILE).read_text(encoding="utf-8")))
    assert found.harvest.present
    assert all(re.fullmatch(r"B\d\d", who or "") for who in found.harvest.present)
