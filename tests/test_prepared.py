"""What is made ready when the wheel is built shows what is made on the spot, and never anything older."""

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import EXAMPLE, Command

from dilemmakaart import prepared
from dilemmakaart.folders import library, templates
from dilemmakaart.journeys import ready as shelf
from dilemmakaart.journeys.library import names, open_library
from dilemmakaart.journeys.prepare import prepare
from dilemmakaart.language import Say
from dilemmakaart.render.ready import Ready
from dilemmakaart.render.sandbox import Sandbox
from dilemmakaart.views.shown import KINDS

SHIPPED = library(editions=True)
OPENED, _ = open_library((), SHIPPED)
NAMES = names(OPENED.known) if OPENED else []
LANGUAGES: tuple[list[str], ...] = ([], ["--lang", "nl"], ["--lang", "en"])
TEMPLATES = {f"{name}.md": file for name, file in templates().items()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make everything ready, as the build of a wheel does."""
    made = tmp_path_factory.mktemp("prepared")
    for name, content in prepare(SHIPPED, templates()).items():
        (made / f"{name}.py").write_text(content, encoding="utf-8")
    return made


@pytest.fixture
def packed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run as from a wheel: what was made ready is there."""
    monkeypatch.setattr(prepared, "__path__", [*prepared.__path__, str(folder)])


@pytest.fixture
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder, outside any network, with an English screen."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DILEMMAKAART_LANG", "en")
    return tmp_path


@pytest.mark.usefixtures("outside")
def test_every_list_and_card_is_the_same_with_what_was_made_ready(
    command: Command, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    lines = [["list", "--kind", kind] for kind in (*KINDS, "all")]
    lines += [["list", "--level", level] for level in (OPENED.known.levels if OPENED else ())]
    lines += [["show", name] for name in (*NAMES, "onbekend", "inclusief-eficient")]
    for language in LANGUAGES:
        live = [command([*language, *line]) for line in lines]
        with monkeypatch.context() as patch:
            patch.setattr(prepared, "__path__", [*prepared.__path__, str(folder)])
            patch.setattr("dilemmakaart.cli.library._opened", None)  # so that only what is ready can answer
            assert [command([*language, *line]) for line in lines] == live


@pytest.mark.usefixtures("packed")
def test_what_was_made_ready_counts_for_these_very_files_alone() -> None:
    say = Say("nl")
    changed = [replace(SHIPPED[0], raw=SHIPPED[0].raw + b"\n"), *SHIPPED[1:]]
    renamed = [replace(SHIPPED[0], path="dilemmas/levels/x.yaml"), *SHIPPED[1:]]

    assert shelf.ready(SHIPPED, "nl", say) is not None
    for others in (changed, renamed, SHIPPED[1:], [*SHIPPED, SHIPPED[0]]):
        assert shelf.ready(others, "nl", say) is None


@pytest.mark.usefixtures("packed")
def test_in_a_network_folder_its_own_dilemmas_are_shown_all_the_same(command: Command, outside: Path) -> None:
    (outside / "netwerk.yaml").write_bytes((EXAMPLE / "netwerk.yaml").read_bytes())
    (outside / "dilemmas").mkdir()
    own = next(file for file in SHIPPED if file.path.endswith("/1-inclusief-efficient.yaml"))
    (outside / "dilemmas" / "inclusief-efficient.yaml").write_bytes(
        own.raw.replace(b"inclusief\n", b"samen\n")
    )

    assert command(["show", "bs1"]).out.startswith("samen ↔ efficiënt\n")
    assert "samen ↔ efficiënt" not in command(["show", "bs2"]).out


def test_pages_are_the_same_with_templates_made_ready(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    (tmp_path / "netwerk.yaml").write_bytes((EXAMPLE / "netwerk.yaml").read_bytes())
    monkeypatch.setattr("dilemmakaart.render.fill._sandbox", lambda known, say: Sandbox(dict(known), say))
    command(["handout", tmp_path, "--output", tmp_path / "live"])
    monkeypatch.setattr(prepared, "__path__", [*prepared.__path__, str(folder)])
    monkeypatch.setattr("dilemmakaart.render.sandbox.checked", None)  # so that nothing can be compiled
    command(["handout", tmp_path, "--output", tmp_path / "packed"])

    live = {path.name: path.read_bytes() for path in (tmp_path / "live").glob("*.md")}
    assert len(live) > 4
    assert {path.name: path.read_bytes() for path in (tmp_path / "packed").glob("*.md")} == live


@pytest.mark.usefixtures("packed")
def test_the_code_of_a_template_is_that_of_its_very_text_and_of_this_jinja(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (name, file), *_ = TEMPLATES.items()
    content = file.raw.decode()
    same = Ready().name_of(name, file.path, content)

    assert prepared.code(same) is not None
    assert prepared.code(Ready().name_of(name, file.path, content + " ")) is None
    assert prepared.code(Ready().name_of(name, f"eigen/{file.path}", content)) is None
    monkeypatch.setattr("jinja2.__version__", "3.0.0")
    assert prepared.code(Ready().name_of(name, file.path, content)) is None


def test_where_the_program_is_worked_on_nothing_is_made_ready() -> None:
    assert [path.name for path in Path(prepared.__file__).parent.glob("*.py")] == ["__init__.py"]
