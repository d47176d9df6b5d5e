"""Wherever a name is typed, a slip of the finger gets a suggestion."""

from pathlib import Path

import pytest
from conftest import Command

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


@pytest.mark.parametrize(("line", "meant"), SLIPS, ids=[line for line, _ in SLIPS])
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
