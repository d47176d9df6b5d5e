"""Completion with Tab: the right words, quickly, and never a complaint in the prompt."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest
from conftest import EXAMPLE, Command

from dilemmakaart.cli.commands import COMMANDS
from dilemmakaart.cli.completion.installing import BEGIN, END
from dilemmakaart.cli.completion.words import VALUES
from dilemmakaart.cli.typed import options
from dilemmakaart.folders import shipped
from dilemmakaart.language import Say

Complete = Callable[..., list[str]]

OWN = """\
kind: dilemma
id: snel-samen
code: xx1
level: within-subgroup
question: "Hoe ga je snel en toch samen?"
"""
FREE = {
    *("--name", "--sector", "--date", "--start", "--minutes", "--people", "--stdin-name"),
    *("--size", "--by", "--meetings", "--every", "--from", "--skip", "--location", "--prepares"),
}
"""Options behind which stands what only the user knows."""
FILES = {"--output", "--assessment", "--columns", "--tally"}
"""Options behind which stands a file: that is left to the shell."""


@pytest.fixture
def complete(command: Command, monkeypatch: pytest.MonkeyPatch) -> Complete:
    """Return the words that come for a line; the last is the one that is begun."""

    def ask(*line: str, to: str = "bash") -> list[str]:
        with monkeypatch.context() as told:
            told.setenv("COMP_WORDS", "\n".join(["dilemmakaart", *line]))
            told.setenv("COMP_CWORD", str(len(line)))
            told.setenv("_DILEMMAKAART_COMPLETE", f"complete_{to}")
            ended = command([])
        assert (ended.code, ended.err) == (0, "")
        return ended.out.splitlines()

    return ask


def test_first_come_the_commands_and_of_a_few_letters_what_begins_so(complete: Complete) -> None:
    assert complete("") == list(COMMANDS)
    assert complete("ha") == ["handout", "harvest"]
    assert complete("--inst") == ["--install-completion"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (("show", "bs"), ["bs1", "bs2", "bs3"]),
        (("show", "toez"), ["toezichthouder"]),
        (("show", "--kind", "di"), ["dilemma"]),
        (("list", "--level", "wi"), ["within-subgroup"]),
        (("list", "--level", "=", "wi"), ["within-subgroup"]),
        (("list", "--level=wi"), ["--level=within-subgroup"]),
        (("list", "--kind", "le"), ["level", "lens"]),
        (("list", "--ki"), ["--kind"]),
        (("--lang", "e"), ["en"]),
        (("--lang", "en", "list", "--color", "al"), ["always"]),
        (("handout", "--dilemma", "inc"), ["inclusief-efficient"]),
        (("handout", "--dilemma", "bs1"), ["bs1"]),
        (("handout", "--template", "rap"), ["rapport"]),
        (("handout", "--template", "rapport,draai"), ["rapport,draaiboek"]),
        (("handout", "--template", "rapport,rap"), []),
        (("handout", "--lens", "best"), ["bestuurder"]),
        (("handout", "--to", "md,p"), ["md,pdf", "md,pptx"]),
        (("questionnaire", "--to", "xl"), ["xlsform", "xlsx"]),
        (("explain", "DK101"), ["DK101"]),
        (("validate", "--select", "DK101,DK102"), ["DK101,DK102"]),
        (("validate", "--format", "g"), ["github", "gitlab"]),
        (("new", "d"), ["dilemma"]),
        (("new", "dilemma", "d"), []),
        (("new", "dilemma", "snel", "--level", "net"), ["network-organisation", "network-local-initiatives"]),
        (("schema", "dil"), ["dilemma", "dilemma.edition"]),
        (("init", "--place", "h"), ["hybrid"]),
        (("groups", "--to", "md,d"), ["md,docx"]),
        (("series", "--to", "pp"), ["pptx"]),
        (("harvest", "d"), ["due"]),
        (("harvest", "--format", "j"), ["json"]),
        (("assess", "--", "--sk"), []),
        (("nothing", "--"), []),
        (("merge", "x"), []),
    ],
    ids=" ".join,
)
def test_a_word_that_is_begun_is_completed(
    complete: Complete, line: tuple[str, ...], words: list[str]
) -> None:
    assert complete(*line) == words


@pytest.mark.parametrize("name", COMMANDS)
def test_what_stands_behind_an_option_completes_unless_only_the_user_or_the_disk_knows_it(name: str) -> None:
    from typer.core import TyperOption

    from dilemmakaart.cli import typed

    found = [each for each in typed.parameters(name, Say("en")) if isinstance(each, TyperOption)]
    valued = {each.opts[-1] for each in found if not each.is_flag}
    assert valued - FREE - FILES == set(VALUES.get(name, ()))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_comes(complete: Complete, name: str) -> None:
    offered = complete(name, "--")
    assert {option for option, _ in options(name, Say("en"))} <= set(offered)
    assert {"--lang", "--quiet", "--help"} <= set(offered)
    assert "--version" not in offered


def test_what_is_offered_for_show_can_be_shown_and_is_all_there_is(
    complete: Complete, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shipped("dilemmas"))
    offered = complete("show", "")
    assert len(offered) == len(set(offered))
    listed = command(["list", "--kind", "all"]).out
    assert all(each in listed for each in offered)
    assert complete("list", "--level", "") == command(["list", "--level", "?"]).err.split("of: ")[1].rstrip(
        ".\n"
    ).split(", ")


def test_templates_lenses_and_dilemmas_are_those_that_handout_takes(
    complete: Complete, command: Command, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(network)
    for option in ("--template", "--lens", "--to"):
        told = command(["handout", option, "qqqqqqqq"]).err.split("of: ")[1].strip().rstrip(".")
        assert sorted(complete("handout", option, "")) == sorted(told.split(", ")), option


def test_own_dilemmas_and_templates_complete_deep_inside_the_folder_and_with_a_mistake_in_them(
    complete: Complete, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (network / "dilemmas" / "eigen").mkdir(parents=True)
    (network / "dilemmas" / "eigen" / "snel-samen.yaml").write_text(OWN, encoding="utf-8")
    (network / "templates").mkdir()
    (network / "templates" / "brief.md").write_text(
        "{# for: Een brief aan de raad #}\n# Brief\n", encoding="utf-8"
    )
    (network / "templates" / "_kop.md").write_text("# Kop\n", encoding="utf-8")
    monkeypatch.chdir(network / "dilemmas" / "eigen")
    assert complete("show", "xx") == ["xx1"]
    assert complete("handout", "--dilemma", "snel") == ["snel-samen"]
    assert complete("handout", "--template", "brie") == ["brief"]
    assert complete("handout", "--template", "_") == []
    (network / "dilemmas" / "eigen" / "snel-samen.yaml").write_text(OWN + "poles: [\n", encoding="utf-8")
    assert complete("show", "snel", to="zsh") == ["snel-samen\tHoe ga je snel en toch samen?"]


def test_the_network_may_be_named_on_the_line(
    complete: Complete, network: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (network / "templates").mkdir()
    (network / "templates" / "brief.md").write_text("# Brief\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for named in (network, network / "netwerk.yaml"):
        assert complete("handout", str(named), "--template", "brie") == ["brief"]
    assert complete("handout", "--template", "brie") == []
    network.rename(tmp_path / "mijn netwerk")
    for blank in (r"mijn\ netwerk", "'mijn netwerk'", "mijn netwerk"):  # the last is how fish tells it
        assert complete("handout", blank, "--template", "brie") == ["brief"]
    assert complete("handout", "~nobody-here", "--template", "rap") == ["rapport"]


@pytest.mark.parametrize("chosen", ["[inclusief-efficient]", "\n  - inclusief-efficient  # de eerste\n"])
def test_a_network_with_a_few_dilemmas_is_offered_no_others(
    complete: Complete, network: Path, monkeypatch: pytest.MonkeyPatch, chosen: str
) -> None:
    (network / "netwerk.yaml").write_text(f"kind: network\nid: x\ndilemmas: {chosen}\n", encoding="utf-8")
    monkeypatch.chdir(network)
    assert complete("handout", "--dilemma", "") == ["bs1", "inclusief-efficient"]
    assert len(complete("show", "bs")) == 3


@pytest.mark.parametrize(
    "content", [b"", b"kind: [\n", b"\xff\xfe\x00", b"dilemmas:\n", b"kind: network\ndilemmas: {\n"]
)
def test_a_broken_network_gives_words_all_the_same_and_no_noise(
    complete: Complete, network: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    (network / "netwerk.yaml").write_bytes(content)
    (network / "dilemmas").write_text("this is no folder", encoding="utf-8")
    monkeypatch.chdir(network)
    assert complete("show", "bs1") == ["bs1"]
    assert complete("handout", "--template", "rap") == ["rapport"]


@pytest.mark.parametrize(
    "told",
    [{"COMP_WORDS": "x"}, {"COMP_WORDS": "x", "COMP_CWORD": "two"}, {"COMP_WORDS": "", "COMP_CWORD": "7"}],
)
def test_a_question_that_makes_no_sense_gets_no_complaint(
    command: Command, monkeypatch: pytest.MonkeyPatch, told: dict[str, str]
) -> None:
    monkeypatch.setenv("_DILEMMAKAART_COMPLETE", "complete_bash")
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    ended = command(["validate"])
    assert (ended.code, ended.err) == (0, "")


def test_nothing_is_written(complete: Complete, network: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(network)
    before = {path: path.stat().st_mtime_ns for path in network.rglob("*")}
    for line in (("show", ""), ("handout", "--template", ""), ("assess", ""), ("validate", "--select", "")):
        assert complete(*line) != []
    assert {path: path.stat().st_mtime_ns for path in network.rglob("*")} == before


def test_files_come_with_the_folders_on_the_way_and_blanks_are_escaped_for_bash(
    complete: Complete, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (network / "mijn antwoorden.csv").touch()
    monkeypatch.chdir(network.parent)
    assert complete("assess", "netw") == ["netwerk/"]
    assert complete("assess", "netwerk/netw") == ["netwerk/netwerk.yaml"]
    assert complete("assess", "netwerk/mijn\\ ") == ["netwerk/mijn\\ antwoorden.csv"]
    assert complete("assess", "netwerk/mijn", to="fish") == ["netwerk/mijn antwoorden.csv"]
    assert complete("handout", "netwerk/ant") == []
    assert complete("assess", "--output", "net") == []


def test_in_a_quote_that_is_open_bash_gets_what_may_stand_there(
    complete: Complete, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a b.csv", "a$(x).csv", "a'b.csv", "a!b.csv"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    assert complete("assess", "'a") == ["a b.csv", "a!b.csv", "a$(x).csv"]
    assert complete("assess", '"a') == ["a b.csv", r"a\$(x).csv", "a'b.csv"]
    assert complete("assess", "a") == [r"a\ b.csv", r"a\!b.csv", r"a\$\(x\).csv", r"a\'b.csv"]


@pytest.mark.parametrize("to", ["bash", "zsh", "fish", "powershell"])
def test_a_name_that_steers_a_terminal_or_takes_two_lines_is_not_offered(
    complete: Complete, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, to: str
) -> None:
    for name in ("a.csv", "a\nb.csv", "a\x1b[31m.csv", "a\tb.csv", "a\udcff.csv", "a\u202eb.csv"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    assert complete("assess", "a", to=to) == ["a.csv"]


@pytest.mark.parametrize("sign", "$`'\";&|(){}<>@#! ’“")
def test_powershell_gets_a_word_with_any_sign_of_its_own_between_quotes(command: Command, sign: str) -> None:
    script = command(["--show-completion", "pwsh"]).out
    (bare,) = re.findall(r"if \(\$typed -notmatch '(.+)'\) \{", script)
    assert re.search(bare, "--to=md,c:/één_1.csv")
    assert not re.search(bare, f"a{sign}b")
    assert "EscapeSingleQuotedStringContent($typed)" in script


def test_a_file_full_of_beginnings_keeps_nobody_waiting(
    complete: Complete, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pattern that goes along such a file again and again takes minutes."""
    for folder in ("templates", "dilemmas"):
        (network / folder).mkdir(exist_ok=True)
    (network / "templates" / "brief.md").write_text("{#for:" * 150_000, encoding="utf-8")
    (network / "dilemmas" / "levels.yaml").write_text("kind: levels\n-" + " " * 300_000, encoding="utf-8")
    (network / "netwerk.yaml").write_text("dilemmas: [\n" * 80_000, encoding="utf-8")
    monkeypatch.chdir(network)
    assert complete("handout", "--template", "brief", to="fish") == ["brief"]
    assert complete("handout", "--dilemma", "bs1") == ["bs1"]


def test_other_shells_hear_what_a_word_is_in_the_language_of_the_line(complete: Complete) -> None:
    assert complete("sho", to="zsh") == ["show\tshow one of them in full"]
    (dutch,) = complete("--lang", "nl", "sho", to="fish")
    assert dutch.startswith("show\t")
    assert "full" not in dutch
    assert complete("list", "--le", to="powershell") == ["--level\tOnly the dilemmas of this level (its id)."]


def test_words_that_are_simple_load_nothing_heavy() -> None:
    program = (
        f"import sys; sys.path[:] = {sys.path!r}; before = set(sys.modules)\n"
        "from dilemmakaart.cli.app import run; run([])\n"
        "print(*set(sys.modules) - before, file=sys.stderr)\n"
    )
    told = {"_DILEMMAKAART_COMPLETE": "complete_bash", "COMP_CWORD": "2"}
    for line, word in (("dilemmakaart show bs1", "bs1"), ("dilemmakaart --lang n", "nl")):
        ended = subprocess.run(
            [sys.executable, "-S", "-c", program],
            env={**os.environ, **told, "COMP_WORDS": line},
            capture_output=True,
            text=True,
            check=True,
        )
        assert ended.stdout.split() == [word]
        assert {"typer", "pydantic", "yaml", "rich", "jinja2"} & set(ended.stderr.split()) == set()


def _at_home(home: Path) -> dict[str, str]:
    """Return an environment in which the program is on the path, and nothing of the user counts."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {"PATH": path, "HOME": str(home), "DILEMMAKAART_LANG": "en", "TERM": "dumb", "LANG": "C.UTF-8"}


def test_bash_completes_once_its_file_is_read(command: Command, tmp_path: Path) -> None:
    script = command(["--show-completion", "bash"]).out
    asking = "COMP_WORDS=(dilemmakaart handout --template rapport,dra); COMP_CWORD=3\n"
    asking += '_dilemmakaart_completion dilemmakaart; printf "%s|" "${COMPREPLY[@]}"\n'
    ended = subprocess.run(
        ["bash", "--norc", "-c", script + asking],
        cwd=EXAMPLE,
        env=_at_home(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    assert (ended.stdout, ended.stderr) == ("rapport,draaiboek|", "")


def test_a_tab_in_a_real_bash_fills_in_the_word(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert command(["--install-completion", "bash"]).code == 0
    bash = pexpect.spawn(
        "bash", ["-i"], cwd=str(EXAMPLE), env=_at_home(tmp_path), encoding="utf-8", timeout=30
    )
    bash.sendline("bind 'set enable-bracketed-paste off'; PS1='> '")
    bash.expect("> $")
    bash.send("dilemmakaart list --level=with\t")
    filled = bash.expect_exact("--level=within-subgroup ")
    bash.close(force=True)
    assert filled == 0


def test_installing_adds_a_part_of_its_own_and_leaves_the_rest_as_it_was(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("ZDOTDIR", raising=False)
    file = tmp_path / ".zshrc"
    mine = b"alias l='ls \xe9'\nexport A=1"
    file.write_bytes(mine)
    ended = command(["--install-completion", "zsh"])
    assert ended.code == 0
    assert ended.out == f"{file.as_posix()}: completion for zsh added\n"
    after = file.read_bytes()
    assert after.startswith(mine + b"\n\n" + BEGIN.encode())
    again = command(["--install-completion=zsh"])
    assert again.out == f"{file.as_posix()}: unchanged\n"
    old = after.replace(b"_files", b"_something_old").replace(mine, mine + b"\n# before") + b"# after\n"
    file.write_bytes(old)
    assert command(["--install-completion", "zsh"]).code == 0
    renewed = file.read_bytes()
    assert renewed == old.replace(b"_something_old", b"_files")
    assert renewed.count(END.encode()) == 1


def test_what_the_user_wrote_behind_half_a_part_of_ours_stays_however_often_one_installs(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    file = tmp_path / ".bashrc"
    file.write_text(f"{BEGIN}\nhalf a part\nexport MINE=1\n", encoding="utf-8")
    for _ in range(3):
        assert command(["--install-completion", "bash"]).code == 0
        assert "export MINE=1\n" in file.read_text(encoding="utf-8")
    assert file.read_text(encoding="utf-8").count(END) == 1


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-8"])
def test_a_profile_stays_readable_in_the_encoding_it_has(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    mine = "\ufeffSet-Alias één ls\r\n"
    file = tmp_path / ".zshrc"
    file.write_bytes(mine.encode(encoding))
    monkeypatch.setenv("ZDOTDIR", str(tmp_path))
    for _ in range(2):
        assert command(["--install-completion", "zsh"]).code == 0
        written = file.read_bytes().decode(encoding)
        assert written.startswith(f"{mine}\n{BEGIN}\n")
        assert written.count(END) == 1


def test_where_nobody_knows_the_home_folder_nothing_is_written(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.path.expanduser", lambda path: path)  # as for a user without a name or HOME
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    for shell in ("bash", "fish"):
        told = command(["--install-completion", shell])
        assert (told.code, f"--show-completion {shell}" in told.err) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_a_start_file_keeps_its_owner_and_rights_whoever_installs(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    file = tmp_path / ".bashrc"
    file.touch(mode=0o600)
    owner = file.stat().st_uid, file.stat().st_gid
    given: list[tuple[int, int]] = []
    monkeypatch.setattr("os.chown", lambda _path, *ids: given.append(ids))
    assert command(["--install-completion", "bash"]).code == 0
    assert given == [owner]
    assert file.stat().st_mode & 0o777 == 0o600


def test_fish_gets_a_file_where_it_looks(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert command(["--install-completion", "fish"]).code == 0
    assert "complete --command dilemmakaart" in (tmp_path / "fish/completions/dilemmakaart.fish").read_text()


def test_powershell_is_asked_where_its_profile_is(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = tmp_path / "Documents" / "profile.ps1"
    shell = tmp_path / "pwsh"
    shell.write_text(f'#!/bin/sh\nprintf "{profile}\\r\\n"\n')
    shell.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert (
        command(["--install-completion", "pwsh"]).out == f"{profile.as_posix()}: completion for pwsh added\n"
    )
    assert "Register-ArgumentCompleter -Native -CommandName dilemmakaart" in profile.read_text()
    shell.unlink()
    told = command(["--install-completion", "pwsh"])
    assert told.code == 2
    assert "--show-completion pwsh" in told.err


def test_the_shell_is_found_by_itself_or_asked_for(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    import shellingham

    monkeypatch.setattr(shellingham, "detect_shell", lambda: ("fish", "/usr/bin/fish"))
    assert command(["--show-completion"]).out == command(["--show-completion", "fish"]).out

    def lost() -> None:
        raise shellingham.ShellDetectionFailure

    monkeypatch.setattr(shellingham, "detect_shell", lost)
    told = command(["--show-completion"])
    assert told.code == 2
    assert "bash, zsh, fish" in told.err


def test_a_shell_that_is_misspelt_gets_a_suggestion_and_nothing_is_written(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert "Did you mean 'bash'?" in command(["--install-completion", "bsh"]).err
    assert command(["--install-completion", "bash", "zsh"]).code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_the_lines_for_a_shell_are_valid_where_that_shell_is_installed(command: Command, shell: str) -> None:
    script = command(["--show-completion", shell]).out
    assert script.count("dilemmakaart") > 3
    program = shutil.which(shell)
    if program:
        subprocess.run([program, "-n", "-c", script], check=True)
