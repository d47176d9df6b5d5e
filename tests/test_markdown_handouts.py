"""Every handout as Markdown: as it is kept, as markdownlint sees it, and with any text in any field."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import EXAMPLE, NPM, ROOT, Command, Once
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dilemmakaart.assessment import Assessment
from dilemmakaart.files import load
from dilemmakaart.folders import harvests, library, templates
from dilemmakaart.forms.people import people
from dilemmakaart.journeys.assess import assessed, gathered
from dilemmakaart.journeys.handout import Wanted, handouts
from dilemmakaart.journeys.harvest import brought
from dilemmakaart.journeys.setting import Setting, open_network
from dilemmakaart.language import Say
from dilemmakaart.mixing import Range, divided
from dilemmakaart.render import pages
from dilemmakaart.views.seats import GroupView, PersonView, group_views

GOLDEN = ROOT / "tests" / "golden"
NAMES = tuple(name for name in pages(templates()) if name != "reeks")
"""Every page, except that of a series."""
HANDED = tuple(name for name in NAMES if name != "groep")
"""What `handout` makes; `groups` makes the page of a group."""
LENS = "bestuurder"


def opened() -> Setting:
    setting, errors = open_network(load(EXAMPLE / "netwerk.yaml"), (), library())
    assert setting is not None, errors
    return setting


def scored(setting: Setting) -> Assessment:
    answers = gathered([load(EXAMPLE / "antwoorden.csv")], setting)
    return assessed(answers.tally, setting, "individual")


def made() -> dict[str, str]:
    """Return every page of the example, without the picture."""
    setting = opened()
    everybody = people("deelnemers.csv", (EXAMPLE / "deelnemers.csv").read_bytes()).people
    division = divided(everybody, Range(6, 8))
    assert division is not None
    first = group_views(division, Say("nl"))[:1]
    found, _ = brought(harvests(EXAMPLE / "netwerk.yaml"))
    wanted = Wanted(NAMES, (), [LENS], groups=first, back_on=found, harvests=found)
    every = handouts(setting, scored(setting), templates(), wanted)
    return {name: content for name, content in every.items() if name.endswith(".md")}


@pytest.fixture(scope="module")
def compared(once: Once) -> dict[str, str]:
    """Make them to compare; `RENEW=1 make test` writes them anew: look at what changed before it is kept."""
    found = made()

    def renew(_: Path) -> None:
        for name, content in found.items():
            (GOLDEN / name).write_text(content, encoding="utf-8")

    if os.environ.get("RENEW"):
        once("renewed", renew)
    return found


@pytest.mark.parametrize("kept", sorted(GOLDEN.glob("*.md")), ids=lambda path: path.name)
def test_a_handout_is_as_it_is_kept(kept: Path, compared: dict[str, str]) -> None:
    said = "see what changed, then run: RENEW=1 make test"
    assert compared[kept.name] == kept.read_text(encoding="utf-8"), said


def test_no_handout_is_made_that_is_not_kept_and_none_kept_that_is_not_made(compared: dict[str, str]) -> None:
    assert sorted(path.name for path in GOLDEN.glob("*.md")) == sorted(compared)


# --- markdownlint ---------------------------------------------------------------------------------


def test_every_handout_is_clean_by_markdownlint_with_or_without_an_assessment_in_both_languages(
    node: str, command: Command, network: Path, tmp_path: Path
) -> None:
    folders: list[Path] = []
    file = network / "netwerk.yaml"
    dutch = file.read_text(encoding="utf-8")
    bare = "kind: network\nid: kaal\nname: Kaal\ndilemmas: [inclusief-efficient]\nlanguage: en\n"
    for content in (dutch, dutch.replace("kind: network", "kind: network\nlanguage: en"), bare):
        file.write_text(content, encoding="utf-8")
        for answers in ([], [network / "antwoorden.csv"]):
            (network / "uitkomst" / "assessment.json").unlink(missing_ok=True)
            if answers and content is not bare:
                assert command(["assess", network, *answers]).code == 0
            folders.append(tmp_path / f"uit{len(folders)}")
            assert command(["handout", network, "--lens", LENS, "--output", folders[-1]]).code == 0
    written = [path for folder in folders for path in folder.glob("*.md")]
    assert len(written) == 2 * (len(HANDED) + len(HANDED) - 1) + 2 * (len(HANDED) - 1)
    file.write_text(dutch, encoding="utf-8")
    for language in ("nl", "en"):
        assert command(["--lang", language, "groups", network]).code == 0
    groups = list((network / "groepen").glob("*.md"))
    assert len(groups) == 2 * 4
    written += groups
    assert lint(node, tmp_path, [*written, ROOT / "docs" / "templates.md"]) == []


def test_markdownlint_is_really_asked(node: str, tmp_path: Path) -> None:
    (tmp_path / "slordig.md").write_text("# Een\n\n### Drie\n", encoding="utf-8")
    assert "MD001" in lint(node, tmp_path, [tmp_path / "slordig.md"])[0]


def lint(node: str, folder: Path, files: list[Path]) -> list[str]:
    config = folder / "markdownlint.json"
    config.write_text(json.dumps(yaml.safe_load((ROOT / ".markdownlint.yaml").read_text(encoding="utf-8"))))
    done = subprocess.run(
        [node, ROOT / "tests" / "editor" / "lint.mjs", config, *files],
        env={**os.environ, "NODE_PATH": str(NPM)},
        capture_output=True,
        check=True,
    )
    found: list[str] = json.loads(done.stdout)
    return found


# --- Any text in any field ------------------------------------------------------------------------

FIELDS = (
    *(("network", key) for key in ("name", "purpose", "fear")),
    *(("dilemma", key) for key in ("question", "explanation", "wicked_question")),
    *(("pole a", key) for key in ("name", "brings", "overdone", "warnings", "actions")),
    *(("pole b", key) for key in ("name", "brings", "overdone", "warnings", "actions")),
    *(("prompts", key) for key in ("person", "organisation", "network")),
    *((kind, "text") for kind in ("quotes", "insights")),
    ("background", "question"),
    ("background", "option"),
    ("source", "title"),
)
PIECES = (
    *(
        "#",
        "## ",
        "*",
        "_",
        "`",
        "[",
        "](",
        ")",
        "<b>",
        "<!--",
        "|",
        "~~",
        "!",
        "![x](y)",
        "\\",
        "&amp;",
        ";",
    ),
    *(":smile:", "- ", "1. ", "> ", "=", "---", "https://a.nl", "www.a.nl", "jan@gemeente.nl", "@jan", "//a"),
    *("$x$", "{{ x }}", "{% x %}", "{#", "a", "é", " ", "^", "[^1]", "+ ", "\t", "||"),
)
NASTY = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join)
ANY = st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=30)
SAID = (NASTY | ANY).map(lambda said: "qq" + " ".join(said.split()) + "zz")


def shown(page: str) -> tuple[str, int]:
    """Return what a reader sees of a page: its text, block by block, and how many headings there are."""
    found = MarkdownIt("gfm-like", {"html": False}).parse(page)
    kinds = {child.type for token in found for child in token.children or ()}
    assert kinds <= {
        "text",
        "text_special",
        "strong_open",
        "strong_close",
        "em_open",
        "em_close",
        "image",
        "softbreak",
    }
    assert not {token.type for token in found} & {"html_block", "code_block", "fence", "hr"}
    words = "\n".join(
        "".join(child.content for child in token.children or () if child.type.startswith("text"))
        for token in found
        if token.type == "inline"
    )
    return words, sum(token.type == "heading_open" for token in found)


def with_text(kind: str, key: str, said: str) -> tuple[Setting, set[str]]:
    """Return a network with a text in one field, and the pages on which it has to stand."""
    setting = opened()
    network, known = setting.network, setting.catalogue
    dilemma = setting.dilemmas[0]
    everywhere = {"deelnemer.md", "draaiboek.md", "rapport.md"}
    parts: dict[str, Any] = dilemma.model_dump()
    match kind:
        case "network":
            changed = network.model_copy(update={key: said})
            where = {"name": {*everywhere, "kaarten.md"}}.get(
                key, {"deelnemer.md", "draaiboek.md", "polariteitenkaart.md"}
            )
            return setting._replace(network=changed), where
        case "background":
            first = network.background[0]
            changed_ask = (
                {"question": said} if key == "question" else {"options": {**first.options, "gemeente": said}}
            )
            asks = [first.model_copy(update=changed_ask), *network.background[1:]]
            return _rebuilt(setting._replace(network=network.model_copy(update={"background": asks}))), {
                "vragenlijst.md"
            }
        case "source":
            sources = {id_: each.model_copy(update={"title": said}) for id_, each in known.sources.items()}
            return setting._replace(catalogue=known._replace(sources=sources)), {"deelnemer.md"}
        case "dilemma":
            parts[key] = said
            where = {"question": {*everywhere, "kaarten.md", "polariteitenkaart.md", "vragenlijst.md"},
                     "explanation": {"deelnemer.md", "draaiboek.md"},
                     "wicked_question": {"deelnemer.md", "draaiboek.md", "kaarten.md"}}[key]  # fmt: skip
        case "prompts":
            parts["prompts"][key] = [said]
            where = {"deelnemer.md", "draaiboek.md", "kaarten.md"}
        case "quotes" | "insights":
            parts[kind] = [{"text": said, "source": None}]
            where = {"deelnemer.md"}
        case _:
            parts["poles"][kind[-1]][key] = said if key == "name" else [said]
            where = {"deelnemer.md", "draaiboek.md", "polariteitenkaart.md"}
    made_ = type(dilemma).model_validate(parts)
    return _rebuilt(setting._replace(dilemmas=(made_, *setting.dilemmas[1:]))), where


def _rebuilt(setting: Setting) -> Setting:
    from dilemmakaart.answers import BackgroundQuestion

    asks = tuple(
        BackgroundQuestion(each.id, each.question, each.options) for each in setting.network.background
    )
    return setting._replace(questionnaire=setting.questionnaire._replace(background=asks))


SCORED = scored(opened())


def every_page(setting: Setting) -> Iterator[tuple[str, str]]:
    wanted = Wanted([name for name in NAMES if name != "bril"], [setting.dilemmas[0].id])
    for name, content in handouts(setting, SCORED, templates(), wanted).items():
        if name.endswith(".md"):
            yield name.replace(f"-{setting.dilemmas[0].code}.", "."), content


@pytest.mark.parametrize(("kind", "key"), FIELDS)
@settings(max_examples=8)
@given(said=SAID)
def test_any_text_in_any_field_is_read_as_it_was_written_on_every_page(
    kind: str, key: str, said: str
) -> None:
    setting, where = with_text(kind, key, said)
    found = {name: shown(content) for name, content in every_page(setting)}
    usual = {name: shown(content) for name, content in every_page(opened())}
    assert where <= {name for name, (words, _) in found.items() if said in words}
    for name, (words, headings) in found.items():
        assert words.count("qq") == words.count(said), name
        assert headings == usual[name][1], name


@settings(max_examples=15)
@given(said=SAID)
def test_whatever_somebody_is_called_stands_on_the_page_of_the_group_as_it_was_written(said: str) -> None:
    def page(words: str) -> str:
        group = GroupView(1, 2, (PersonView(words, words, words, words, words),), (("Sector", words),))
        return handouts(opened(), None, templates(), Wanted(["groep"], groups=[group]))["groep-1.md"]

    words, headings = shown(page(said))
    assert words.count("qq") == words.count(said) == 7
    assert headings == shown(page("gewoon"))[1]
