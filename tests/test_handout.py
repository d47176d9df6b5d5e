"""`dilemmakaart handout`, as a facilitator meets it."""

import json
import os
import re
import sys
from itertools import pairwise
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from conftest import Command
from markdown_it import MarkdownIt

from dilemmakaart import keeping
from dilemmakaart.catalogue import Catalogue, catalogue
from dilemmakaart.files import Unusable, write
from dilemmakaart.folders import library
from dilemmakaart.journeys.validate import validate
from dilemmakaart.keeping import keep
from dilemmakaart.language import text

PAGES = [
    "deelnemer.md", "draaiboek.md", "kaarten.md", "oogst.md", "polariteitenkaart.md", "rapport.md",
    "terugblik-2026-12-03.md", "terugblik-afwezigen-2026-12-03.md", "vragenlijst.md", "waarden.md",
]  # fmt: skip
LOOKING_BACK = {"terugblik-2026-12-03.md", "terugblik-afwezigen-2026-12-03.md"}
UNASSESSED = sorted({*PAGES, "dilemmakaart.svg"} - {"rapport.md"})
ILLUSTRATED = ["deelnemer.md", "draaiboek.md", "rapport.md"]


def made(network: Path) -> dict[str, str]:
    return {
        path.name: path.read_text(encoding="utf-8")
        for path in sorted((network / "handouts").glob("[!.]*"))
        if not path.name.startswith("kaart-")
    }


def edit(path: Path, before: str, after: str) -> None:
    content = path.read_text(encoding="utf-8")
    assert before in content
    path.write_text(content.replace(before, after), encoding="utf-8")


def test_every_page_and_the_map_are_written_and_listed(command: Command, assessed: Path) -> None:
    ended = command(["handout", assessed / "netwerk.yaml"])
    assert ended.code == 0
    assert list(made(assessed)) == sorted([*PAGES, "dilemmakaart.svg"])
    assert len(ended.out.splitlines()) == len(PAGES) + 2
    assert "/handouts/kaart-*.svg: 12 small maps written\n" in ended.out


def small_maps(network: Path) -> set[str]:
    return {path.name for path in (network / "handouts").glob("kaart-*.svg")}


def test_a_small_map_that_was_edited_stays_and_is_told_by_itself(command: Command, assessed: Path) -> None:
    line: list[str | Path] = ["handout", assessed / "netwerk.yaml", "--template", "deelnemer"]
    command(line)
    path = assessed / "handouts" / "kaart-inclusief-efficient.svg"
    path.write_text("<svg/>", encoding="utf-8")
    edited = command(line)

    assert "kaart-*.svg: 11 small maps unchanged\n" in edited.out
    assert "written beside kaart-inclusief-efficient.svg, which was edited by hand\n" in edited.out
    assert path.read_text(encoding="utf-8") == "<svg/>"


def test_a_template_of_ones_own_can_show_the_small_maps(command: Command, assessed: Path) -> None:
    folder = assessed / "templates"
    folder.mkdir()
    shown = "{% for each in map.dilemmas %}\n![{{ each.picture_text }}]({{ each.picture }})\n\n{% endfor %}\n"
    (folder / "kaartjes.md").write_text(f"# Kaartjes\n\n{shown}", encoding="utf-8")
    line: list[str | Path] = ["handout", assessed / "netwerk.yaml", "--template", "kaartjes"]
    first, again = command(line), command(line)
    page = made(assessed)["kaartjes.md"]

    assert small_maps(assessed) == {f"kaart-{id_}.svg" for id_ in known().dilemmas}
    for words, name in re.findall(r"^!\[(.*)\]\((kaart-.*\.svg)\)$", page, re.MULTILINE):
        poles = known().dilemmas[name.removeprefix("kaart-").removesuffix(".svg")].poles
        drawn = (assessed / "handouts" / name).read_text(encoding="utf-8")
        assert f">{poles.a.name} ↔ {poles.b.name}</title>" in drawn
        assert words.startswith(f"{poles.a.name} tegenover {poles.b.name}: ")
    assert "/handouts/kaart-*.svg: 12 small maps written\n" in first.out
    assert "/handouts/kaart-*.svg: 12 small maps unchanged\n" in again.out


def test_without_an_assessment_there_is_an_empty_map_and_no_report(command: Command, network: Path) -> None:
    ended = command(["handout", network / "netwerk.yaml"])
    assert ended.code == 0
    assert list(made(network)) == UNASSESSED
    assert "There is no assessment yet, so no rapport." in ended.err
    assert len(re.findall(r"^## \d", made(network)["deelnemer.md"], re.MULTILINE)) == 12


def test_a_report_without_an_assessment_is_refused_with_what_to_do(command: Command, network: Path) -> None:
    ended = command(["handout", network / "netwerk.yaml", "--template", "rapport"])
    assert ended.code == 1
    assert "dilemmakaart assess" in ended.err
    assert not (network / "handouts").exists()


def test_a_second_run_changes_nothing_and_says_so(command: Command, assessed: Path) -> None:
    command(["handout", assessed / "netwerk.yaml"])
    before = made(assessed)
    ended = command(["handout", assessed / "netwerk.yaml"])
    assert ended.out.count("unchanged") == len(ended.out.splitlines()) == len(PAGES) + 2
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


def test_pages_are_remembered_as_ours_even_if_nobody_reads_what_is_printed(network: Path) -> None:
    for expected in ("written", "unchanged"):
        with Popen(
            [sys.executable, "-m", "dilemmakaart", "handout", network / "netwerk.yaml"],
            env={**os.environ, "PYTHONUNBUFFERED": "1", "DILEMMAKAART_LANG": "en"},
            stdout=PIPE,
            stderr=PIPE,
        ) as process:
            assert process.stdout is not None
            first = process.stdout.readline()
            process.stdout.close()
        assert first.endswith(f": {expected}\n".encode())
        assert list(made(network)) == UNASSESSED


def test_pages_that_were_written_before_it_failed_are_remembered_as_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes | str) -> None:
        if path.name == "b.md":
            raise Unusable(path.name, text("The system says: {reason}.", reason="full"), text("Name a file."))
        write(path, content)

    monkeypatch.setattr(keeping, "write", full)
    with pytest.raises(Unusable):
        keep(tmp_path, {"a.md": b"een", "b.md": b"twee"}, force=False)
    monkeypatch.undo()
    done = keep(tmp_path, {"a.md": b"anders", "b.md": b"twee"}, force=False)

    assert [(Path(each.path).name, each.became) for each in done] == [
        ("a.md", "written"),
        ("b.md", "written"),
    ]


# --- Lenses and values ----------------------------------------------------------------------------


def known() -> Catalogue:
    return catalogue(validate((), library(), keep=True).entries)


def test_a_lens_adds_a_page_with_its_prompts_and_sources(command: Command, assessed: Path) -> None:
    lenses = ["bestuurder", "goede-voorouder"]
    command(["handout", assessed / "netwerk.yaml", *(part for id_ in lenses for part in ("--lens", id_))])
    pages = made(assessed)

    assert set(pages) == {*PAGES, "dilemmakaart.svg", "bril-bestuurder.md", "bril-goede-voorouder.md"}
    for id_ in lenses:
        lens = known().lenses[id_]
        page = pages[f"bril-{id_}.md"]
        assert page.startswith(f"# Bril: {lens.name}\n")
        assert [line for line in page.splitlines() if re.match(r"\d\. ", line)] == [
            f"{number}. {prompt}" for number, prompt in enumerate(lens.prompts, 1)
        ]


def test_a_lens_comes_beside_the_one_template_that_was_asked_for(command: Command, assessed: Path) -> None:
    command(["handout", assessed / "netwerk.yaml", "--template", "waarden", "--lens", "bestuurder"])

    assert set(made(assessed)) == {"waarden.md", "bril-bestuurder.md", "dilemmakaart.svg"}


def test_the_page_of_a_lens_without_a_lens_is_refused_with_what_to_do(
    command: Command, assessed: Path
) -> None:
    ended = command(["handout", assessed / "netwerk.yaml", "--template", "bril"])

    assert ended.code == 2
    assert ended.err.startswith("Choose a lens with --lens.")
    assert not (assessed / "handouts").exists()


def test_the_values_behind_the_chosen_dilemmas_come_with_both_readings(
    command: Command, assessed: Path
) -> None:
    command(["handout", assessed / "netwerk.yaml", "--dilemma", "bs1", "--dilemma", "no2"])
    page = made(assessed)["waarden-bs1-no2.md"]
    catalogue_ = known()
    both = [catalogue_.dilemmas[id_] for id_ in ("inclusief-efficient", "handelingsruimte-draagvlak")]
    ids = {id_ for each in both for pole in (each.poles.a, each.poles.b) for id_ in pole.values}

    values = [catalogue_.values[id_] for id_ in ids]
    assert sorted(re.findall(r"^## (.*)$", page, re.MULTILINE)) == sorted(value.name for value in values)
    where = re.findall(r"^\*Speelt een rol bij:\* (.*)\.$", page, re.MULTILINE)
    titles = [f"{each.poles.a.name} ↔ {each.poles.b.name}" for each in both]
    often = [each.count("beide kanten van") * 2 + each.count("(") for each in where]
    assert often == sorted(often, reverse=True)
    assert all(any(title in each for title in titles) for each in where)
    assert page.count("Zo ziet de een het") == page.count("Zo ziet de ander het") == len(values)
    for value in values:
        assert all(reading in page for reading in value.readings)


def test_a_participant_reads_what_others_learned_with_its_source(command: Command, assessed: Path) -> None:
    command(["handout", assessed / "netwerk.yaml", "--dilemma", "bs1"])
    for insight in known().dilemmas["inclusief-efficient"].insights:
        assert f"- {insight.text} (Transformeren kun je leren)\n" in made(assessed)["deelnemer-bs1.md"]


def test_a_value_is_headed_by_how_many_ways_there_are_to_read_it(command: Command, assessed: Path) -> None:
    own = assessed / "dilemmas"
    own.mkdir()
    readings = {"een": ["A."], "drie": ["A.", "B.", "C."], "geen": []}
    items = "\n".join(
        f"  - {{id: {id_}, name: {id_}, definition: Iets., readings: {json.dumps(each)}}}"
        for id_, each in readings.items()
    )
    (own / "waarden.yaml").write_text(f"kind: values\nitems:\n{items}\n", encoding="utf-8")
    poles = "poles:\n  a: {name: snel, values: [een, drie]}\n  b: {name: samen, values: [drie, geen]}\n"
    (own / "eigen.yaml").write_text(
        f"kind: dilemma\nid: eigen\ncode: zz1\nlevel: within-subgroup\nquestion: Hoe?\n{poles}",
        encoding="utf-8",
    )
    edit(assessed / "netwerk.yaml", "dilemmas: all", "dilemmas: [eigen]")
    (assessed / "uitkomst" / "assessment.json").unlink()
    assert command(["handout", assessed / "netwerk.yaml", "--template", "waarden"]).code == 0
    page = made(assessed)["waarden.md"]

    assert "van de twee" not in page
    assert page.count("*Zo kunt u het zien:* A.") == 1
    assert [page.count(f"*Zo ziet de {who} het:*") for who in ("een", "ander")] == [1, 2]
    assert "*Speelt een rol bij:* beide kanten van snel ↔ samen." in page
    assert "*Speelt een rol bij:* snel (snel ↔ samen)." in page


def test_the_address_of_a_source_can_be_read_and_copied(command: Command, assessed: Path) -> None:
    own = assessed / "dilemmas"
    own.mkdir()
    (own / "eigen.yaml").write_text(
        "kind: lens\nid: eigen\nname: Eigen\nintro: Kijk.\nprompts: [Wat?]\nsources: [een, twee, drie]\n",
        encoding="utf-8",
    )
    (own / "bronnen.yaml").write_text(
        "kind: sources\nitems:\n"
        "  - {id: een, title: Wat nu?, url: 'https://voorbeeld.nl/a_b_c?d=*e*&f'}\n"
        "  - {id: twee, title: Twee, url: 'javascript:alert(1)'}\n"
        "  - {id: drie, title: Drie, url: 'https://x.nl', doi: 10.1000/drie}\n",
        encoding="utf-8",
    )
    assert command(["handout", assessed / "netwerk.yaml", "--lens", "eigen"]).code == 0
    page = made(assessed)["bril-eigen.md"]

    assert "- Wat nu? <https://voorbeeld.nl/a_b_c?d=*e*&f>\n- Twee. javascript:alert(1)\n" in page
    assert "- Drie. doi 10.1000/drie\n" in page


def test_a_word_that_is_an_id_and_a_code_is_the_id_as_with_show(
    command: Command, assessed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = assessed / "dilemmas"
    own.mkdir()
    (own / "ts1.yaml").write_text(
        "kind: dilemma\nid: ts1\ncode: zz1\nlevel: within-subgroup\nquestion: Hoe?\n"
        "poles:\n  a: {name: snel}\n  b: {name: samen}\n",
        encoding="utf-8",
    )
    (assessed / "uitkomst" / "assessment.json").unlink()
    monkeypatch.chdir(assessed)
    command(["handout", "--dilemma", "ts1"])

    assert "## 1. snel ↔ samen\n" in made(assessed)["deelnemer-zz1.md"]
    assert command(["show", "ts1"]).out.startswith("snel ↔ samen\n")


def test_a_chosen_dilemma_takes_the_place_of_the_most_urgent_ones(command: Command, assessed: Path) -> None:
    ended = command(["handout", assessed / "netwerk.yaml", "--dilemma", "stabiliseren-uitbreiden"])
    assert ended.code == 0
    assert re.findall(r"^## (\d.*)$", made(assessed)["deelnemer-li3.md"], re.MULTILINE) == [
        "1. stabiliseren ↔ uitbreiden"
    ]


SAME_ANYWAY = {*LOOKING_BACK, "rapport.md", "vragenlijst.md", "dilemmakaart.svg"}


def test_what_is_about_chosen_dilemmas_stands_beside_what_is_about_all(
    command: Command, assessed: Path
) -> None:
    command(["handout", assessed / "netwerk.yaml"])
    before = made(assessed)
    ended = command(["handout", assessed / "netwerk.yaml", "--dilemma", "no2", "--dilemma", "bs1"])
    after = made(assessed)

    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {
        f"{name.removesuffix('.md')}-no2-bs1.md" for name in set(before) - SAME_ANYWAY
    }
    assert all(f"{name}: unchanged" in ended.out for name in SAME_ANYWAY)


def test_a_selection_names_slides_other_formats_and_the_page_of_a_lens(
    command: Command, assessed: Path
) -> None:
    line: list[str | Path] = ["handout", assessed / "netwerk.yaml", "--template", "kaarten"]
    command([*line, "--dilemma", "li3", "--lens", "bestuurder", "--to", "html,pptx"])

    assert {path.name for path in (assessed / "handouts").glob("[!.]*")} == {
        "kaarten-li3.html", "bril-bestuurder-li3.html", "dilemmakaart-li3.pptx",
    }  # fmt: skip


def test_a_page_on_a_selection_that_was_edited_stays_too(command: Command, assessed: Path) -> None:
    line: list[str | Path] = ["handout", assessed / "netwerk.yaml", "--dilemma", "no2"]
    command(line)
    page = assessed / "handouts" / "deelnemer-no2.md"
    page.write_text("Mijn eigen blad\n", encoding="utf-8")
    ended = command(line)

    assert page.read_text(encoding="utf-8") == "Mijn eigen blad\n"
    assert "deelnemer-no2.nieuw.md: written beside deelnemer-no2.md" in ended.out


def test_a_template_that_fetches_what_depends_on_the_selection_is_named_after_it(
    command: Command, assessed: Path
) -> None:
    folder = assessed / "templates"
    folder.mkdir()
    (folder / "_deel.md").write_text(
        "{% for each in chosen %}\n- {{ each.title }}\n{% endfor %}\n", encoding="utf-8"
    )
    (folder / "eigen.md").write_text('# Eigen\n\n{% include "_deel.md" %}\n', encoding="utf-8")
    (folder / "vast.md").write_text("# {{ map.name }}\n", encoding="utf-8")
    command(["handout", assessed / "netwerk.yaml", "--template", "eigen,vast", "--dilemma", "bs1"])

    assert made(assessed)["eigen-bs1.md"] == "# Eigen\n\n- inclusief ↔ efficiënt\n"
    assert "vast.md" in made(assessed)


def test_a_selection_of_very_many_has_a_short_name_of_its_own(command: Command, assessed: Path) -> None:
    (assessed / "uitkomst" / "assessment.json").unlink()
    (assessed / "dilemmas").mkdir()
    codes = [f"zz{number}" for number in range(13)]
    for code in codes:
        (assessed / "dilemmas" / f"{code}.yaml").write_text(
            f"kind: dilemma\nid: {code}\ncode: {code}\nlevel: within-subgroup\nquestion: Hoe?\n"
            "poles:\n  a: {name: snel}\n  b: {name: samen}\n",
            encoding="utf-8",
        )
    line: list[str | Path] = ["handout", assessed / "netwerk.yaml", "--template", "kaarten"]
    for order in (codes, codes[::-1], codes[:12]):
        command([*line, *(part for code in order for part in ("--dilemma", code))])
    found = sorted(name for name in made(assessed) if name.endswith(".md"))

    assert len(found) == 3
    assert [bool(re.fullmatch(r"kaarten-13-dilemmas-[0-9a-f]{8}\.md", name)) for name in found] == [
        True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("option", "value", "suggestion"),
    [
        ("--template", "deelnemers", "deelnemer"),
        ("--dilemma", "inclusief-eficient", "inclusief-efficient"),
        ("--lens", "bestuurders", "bestuurder"),
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
    for name in ILLUSTRATED:
        assert re.search(r"!\[[^\]]{20,}\]\(dilemmakaart\.svg\)", made(assessed)[name])


def test_handouts_follow_the_language_of_the_network_and_not_of_the_screen(
    command: Command, assessed: Path
) -> None:
    command(["handout", assessed / "netwerk.yaml"])
    assert made(assessed)["draaiboek.md"].startswith("# Draaiboek")
    edit(assessed / "netwerk.yaml", "kind: network", "kind: network\nlanguage: en")
    command(["handout", assessed / "netwerk.yaml"])
    assert made(assessed)["draaiboek.md"].startswith("# Facilitator's guide")
    assert "inclusive ↔ efficient" in made(assessed)["kaarten.md"]


def test_handouts_in_another_language_stand_beside_those_of_the_network(
    command: Command, assessed: Path
) -> None:
    command(["handout", assessed / "netwerk.yaml"])
    before = made(assessed)
    command(["handout", assessed / "netwerk.yaml", "--lang", "en"])
    after = made(assessed)

    assert {name: after[name] for name in before} == before
    assert after.keys() - before.keys() == {re.sub(r"(\.\w+)$", r".en\1", name) for name in before}
    assert after["draaiboek.en.md"].startswith("# Facilitator's guide")
    assert "](dilemmakaart.en.svg)" in after["deelnemer.en.md"]
    assert ".svg)" not in re.sub(r"\.en\.svg\)", "", after["deelnemer.en.md"])
    assert "inclusive" in after["dilemmakaart.en.svg"]


def test_no_group_under_the_threshold_and_no_remark_is_on_any_page(command: Command, assessed: Path) -> None:
    command(["handout", assessed / "netwerk.yaml"])
    everything = "\n".join(page for name, page in made(assessed).items() if name != "vragenlijst.md")
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
    from dilemmakaart.files import load
    from dilemmakaart.folders import library
    from dilemmakaart.journeys.assess import assessed as scored
    from dilemmakaart.journeys.setting import open_network
    from dilemmakaart.tally import tally

    setting, _ = open_network(load(network / "netwerk.yaml"), (), library())
    assert setting is not None
    answers = {(code, aspect): 2 for code in setting.questionnaire.codes for aspect in SCALES}
    counted = tally([Respondent(answers)], setting.questionnaire)
    target = network / "uitkomst" / "assessment.json"
    target.parent.mkdir()
    target.write_text(to_json(scored(counted, setting, "joint")), encoding="utf-8")
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
    quotes = [line for line in made(network)["deelnemer-ts2.md"].splitlines() if line.startswith("> ")]
    assert len(quotes) == 2
    assert all(line.endswith("(Ieder kind verdient perspectief op een mooie toekomst)") for line in quotes)


def test_a_map_that_one_page_cannot_hold_comes_whole_and_on_sheets(command: Command, assessed: Path) -> None:
    name = "Samenwerkingsverbandvoorzitters " * 12
    edit(assessed / "netwerk.yaml", "name: Jeugd Voorbeeldregio", f"name: {name}")
    command(["handout", assessed / "netwerk.yaml"])
    sheets = [made(assessed)[f"dilemmakaart-{number}.svg"] for number in (1, 2)]

    for dilemma in known().dilemmas.values():
        assert f">{dilemma.code}<" in made(assessed)["dilemmakaart.svg"]
        assert sum(f">{dilemma.code}<" in sheet for sheet in sheets) == 1


@pytest.fixture
def outgrown(command: Command, assessed: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a network that got a dilemma of its own after it was assessed, to stand in."""
    monkeypatch.chdir(assessed)
    assert command(["new", "dilemma", "snel-samen", "--level", "within-subgroup"]).code == 0
    return assessed


def test_a_questionnaire_asks_about_a_dilemma_that_came_after_the_assessment(
    command: Command, outgrown: Path
) -> None:
    ended = command(["handout", "--template", "vragenlijst", "--template", "deelnemer"])
    assert "Not in this assessment, so not on the map: bs51." in ended.err
    assert "bs51" in made(outgrown)["vragenlijst.md"]
    assert "bs51" not in made(outgrown)["deelnemer.md"]


@pytest.mark.parametrize("named", ["bs51", "snel-samen"])
def test_a_dilemma_that_came_after_the_assessment_is_known_to_the_network(
    command: Command, outgrown: Path, named: str
) -> None:
    ended = command(["handout", "--dilemma", named])
    assert ended.code == 1
    assert f"'{named}' is not in this assessment" in ended.err
    assert "--template vragenlijst" in ended.err
    assert not (outgrown / "handouts").exists()


def test_a_dilemma_that_the_network_file_leaves_out_is_not_taken_for_a_slip(
    command: Command, network: Path
) -> None:
    edit(network / "netwerk.yaml", "dilemmas: all", "dilemmas: [inclusief-efficient]")
    err = command(["handout", network, "--dilemma", "bs2"]).err
    assert "netwerk.yaml names its dilemmas, and 'bs2' is not among them." in err
    assert "Did you mean" not in err
