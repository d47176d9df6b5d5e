"""Wherever a name is typed, a slip of the finger gets a suggestion."""

from pathlib import Path

import pytest
from conftest import Command

from dilemmakaart.journeys.questionnaire import ENDINGS

SLIPS = [
    ("lsit", "list"),
    ("valid", "validate"),
    ("quest", "questionnaire"),
    ("help", "--help"),
    ("-h", "--help"),
    ("list -h", "--help"),
    ("--quite list", "--quiet"),
    ("list --quite", "--quiet"),
    ("list --plian", "--plain"),
    ("list --verison", "--version"),
    ("--lang nll list", "nl"),
    ("list --color alway", "always"),
    ("--instal-completion", "--install-completion"),
    ("--show-completion bahs", "bash"),
    ("init x --sectr y", "--sector"),
    ("init x --place onlin", "online"),
    ("questionnaire --to xslx", "xlsx"),
    ("questionnaire --forse --to xlsx", "--force"),
    ("assess --skipinvalid", "--skip-invalid"),
    ("handout --to md,pfd", "pdf"),
    ("handout --template rapport,delnemer", "deelnemer"),
    ("handout --dilemma inclusief-eficient", "inclusief-efficient"),
    ("handout --dilemma BS1", "bs1"),
    ("handout --lens bestuurdr", "bestuurder"),
    ("handout --list-templates --template raport", "rapport"),
    ("compare a b --ouput c.svg", "--output"),
    ("tally --with-group --output x", "--with-groups"),
    ("merge a --ouput b", "--output"),
    ("list --level within-subgrop", "within-subgroup"),
    ("list --kind lense", "lens"),
    ("list --lvel x", "--level"),
    ("show inclusief-eficient", "inclusief-efficient"),
    ("show BS1", "bs1"),
    ("show bs1 --kind dilema", "dilemma"),
    ("new dilema x", "dilemma"),
    ("new dilemma x --level within-subgrp", "within-subgroup"),
    ("validate --format githb", "github"),
    ("validate --select DK3O1", "DK301"),
    ("validate --ignore DK2001", "DK201"),
    ("validate --strcit", "--strict"),
    ("explain DK3001", "DK301"),
    ("schema dilema", "dilemma"),
    ("schema dilemma.editon", "dilemma.edition"),
]

BEGINNINGS = [
    ("handout --dilemma handelingsruimte", "handelingsruimte-draagvlak"),
    ("handout --dilemma draagvlak", "handelingsruimte-draagvlak"),
    ("handout --dilemma no2,wendbaar", "verbinding-wendbaarheid"),
    ("handout --lens kind", "kind-en-gezin-eerst"),
    ("show verbinding", "verbinding-wendbaarheid"),
    ("show socratisch", "socratisch-gesprek"),
]

ORDINARY = [
    ("handout --to word", "docx"),
    ("handout --to PowerPoint", "pptx"),
    ("questionnaire --to excel", "xlsx"),
    ("list --kind methode", "method"),
    ("list --kind werkvorm", "method"),
    ("list --kind bril", "lens"),
    ("show bs1 --kind waarde", "value"),
    ("list --kind niveau", "level"),
    ("new werkvorm buiten", "method"),
    ("vragenlijst", "questionnaire"),
    ("toon bs1", "show"),
    ("uitkomst", "assess"),
    ("vergelijk a b", "compare"),
    ("oogst", "harvest"),
    ("reeks", "series"),
    ("groepen", "groups"),
    ("handout --template guide", "draaiboek"),
    ("handout --template facilitator", "draaiboek"),
    ("handout --template report", "rapport"),
    ("handout --template cards", "kaarten"),
    ("handout --template questionnaire", "vragenlijst"),
]


ALL = [*SLIPS, *BEGINNINGS, *ORDINARY]


@pytest.mark.parametrize(("line", "meant"), ALL, ids=[line for line, _ in ALL])
def test_a_name_that_is_nearly_right_is_suggested(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch, line: str, meant: str
) -> None:
    monkeypatch.chdir(network)
    before = sorted(network.rglob("*"))
    ended = command(line.split())
    assert ended.code == 2
    assert f"Did you mean '{meant}'?" in ended.err
    assert sorted(network.rglob("*")) == before


def test_a_name_like_no_other_gets_the_choices(command: Command) -> None:
    assert "Choose one of: init, questionnaire," in command(["qqqqqqq"]).err
    assert "Choose one of: auto, always, never." in command(["--color", "qqqqqqq"]).err
    assert "See all codes: dilemmakaart explain" in command(["validate", "--select", "qqqqqqq"]).err
    assert "See 'dilemmakaart --help'" in command(["list", "--qqqqqqq"]).err


def test_blanks_between_names_with_commas_do_no_harm(command: Command, network: Path) -> None:
    ended = command(["handout", network, "--template", "deelnemer, waarden,", "--to", "md, html"])
    assert ended.code == 0
    assert {"deelnemer.html", "waarden.md"} <= {path.name for path in (network / "handouts").iterdir()}


def test_an_option_that_exists_is_not_suggested_in_its_own_place(command: Command) -> None:
    told = command(["list", "--level"]).err
    assert "Nothing stands behind '--level'." in told
    assert "Did you mean" not in told


def test_a_piece_of_several_names_gets_these_names(command: Command) -> None:
    err = command(["show", "sturen vanuit elkaar"]).err
    assert "Did you mean 'sturen-in-sturen-vanuit'?" in err
    assert "Did you mean one of these: " in command(["show", "inte"]).err


def test_dilemmas_and_lenses_stand_between_commas_as_templates_do(command: Command, network: Path) -> None:
    asked = ["--dilemma", "no2, bs2", "--lens", "bestuurder,toezichthouder", "--template", "deelnemer"]
    ended = command(["handout", network, *asked])
    assert ended.code == 0, ended.err
    made = {path.name for path in (network / "handouts").iterdir()}
    assert {"deelnemer-no2-bs2.md", "bril-bestuurder-no2-bs2.md", "bril-toezichthouder-no2-bs2.md"} <= made


@pytest.mark.parametrize("named", ["pdf", "docx", "word"])
def test_a_questionnaire_on_paper_is_a_handout_and_that_is_said(
    command: Command, network: Path, named: str
) -> None:
    err = command(["questionnaire", network, "--to", named]).err
    wanted = "docx" if named == "word" else named
    assert f"dilemmakaart handout --template vragenlijst --to {wanted}" in err


def test_the_help_of_a_questionnaire_says_what_each_format_is(command: Command) -> None:
    page = " ".join(command(["questionnaire", "--help"]).out.split())
    assert all(f"{name} (" in page for name in ENDINGS)
