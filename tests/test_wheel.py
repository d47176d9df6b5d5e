"""What is installed from a wheel works without the repository."""

import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import EXAMPLE, ROOT, Once


@pytest.fixture(scope="module")
def installed(once: Once, checkout: Path) -> Path:
    """Build the wheel and unpack it in a folder of its own.

    It is built from a copy: building writes catalogues beside the sources, which others read meanwhile.
    """

    def unpack(place: Path) -> None:
        build = [
            sys.executable,
            "-m",
            "build",
            "--wheel",
            "--no-isolation",
            "--outdir",
            str(place),
            str(checkout),
        ]
        subprocess.run(build, check=True, capture_output=True)
        (wheel,) = place.glob("*.whl")
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target"]
        subprocess.run([*pip, str(place / "installed"), str(wheel)], check=True, capture_output=True)

    return once("wheel", unpack) / "installed"


def start(installed: Path, folder: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    command = [sys.executable, "-m", "dilemmakaart", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_wheel_holds_the_library_the_templates_and_the_dutch_words(installed: Path) -> None:
    package = installed / "dilemmakaart"
    assert len(list((package / "dilemmas").rglob("*.yaml"))) == len(list((ROOT / "dilemmas").rglob("*.yaml")))
    assert len(list((package / "templates").glob("*.md"))) == len(list((ROOT / "templates").glob("*.md")))
    assert (package / "locale" / "nl" / "LC_MESSAGES" / "dilemmakaart.mo").is_file()
    assert (package / "py.typed").is_file()


def test_who_reads_words_while_they_are_compiled_anew_reads_all_of_them(tmp_path: Path) -> None:
    hook = runpy.run_path(str(ROOT / "hatch_build.py"))["CatalogueHook"]
    words = tmp_path / "src" / "dilemmakaart" / "locale" / "words.mo"
    words.parent.mkdir(parents=True)
    words.with_suffix(".po").write_text('msgid "one"\nmsgstr "een"\n', encoding="utf-8")
    words.write_bytes(b"what was compiled before")

    with words.open("rb") as reading:
        hook(str(tmp_path), {}, None, None, "", "sdist").initialize("standard", {})
        assert reading.read() == b"what was compiled before"

    compiled = words.stat().st_ino
    assert b"een" in words.read_bytes()
    hook(str(tmp_path), {}, None, None, "", "sdist").initialize("standard", {})
    assert words.stat().st_ino == compiled
    assert [path.name for path in tmp_path.iterdir()] == ["src"]


def test_an_installed_wheel_runs_the_whole_road_elsewhere(installed: Path, tmp_path: Path) -> None:
    for name in ("netwerk.yaml", "antwoorden.csv"):
        (tmp_path / name).write_bytes((EXAMPLE / name).read_bytes())
    checked = start(installed, tmp_path, "--lang", "nl", "validate")
    assert (checked.returncode, checked.stdout) == (0, "")
    scored = start(installed, tmp_path, "--lang", "nl", "assess", "antwoorden.csv")
    assert scored.returncode == 0
    assert scored.stdout.startswith("Dilemmakaart Jeugd Voorbeeldregio")
    made = start(installed, tmp_path, "--lang", "nl", "handout")
    assert made.returncode == 0
    assert (tmp_path / "handouts" / "rapport.md").is_file()
    asked = start(installed, tmp_path, "--lang", "nl", "questionnaire", "--to", "html")
    assert asked.returncode == 0, asked.stderr
    assert "<style>" in (tmp_path / "vragenlijst.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "never"),
    [
        ("--version", {"typer", "rich", "pydantic", "yaml", "jinja2", "re"}),
        ("list", {"rich", "pydantic", "yaml", "jinja2", "dilemmakaart.schema", "dilemmakaart.catalogue"}),
        ("show bs1", {"rich", "pydantic", "yaml", "jinja2", "dilemmakaart.schema", "dilemmakaart.catalogue"}),
        (
            "handout",
            {
                "rich",
                "markdown_it",
                "jinja2.ext",
                "dilemmakaart.documents.paper",
                "dilemmakaart.mixing",
                "dilemmakaart.views.harvest",
                "dilemmakaart.views.series",
            },
        ),
    ],
)
def test_what_was_made_ready_in_a_wheel_spares_a_command_the_making(
    installed: Path, tmp_path: Path, line: str, never: set[str]
) -> None:
    if line == "handout":
        (tmp_path / "netwerk.yaml").write_bytes((EXAMPLE / "netwerk.yaml").read_bytes())
    program = (
        "import sys, os; os._exit = lambda code: None\n"
        f"sys.argv = ['dilemmakaart', *{line.split()!r}]\n"
        "from dilemmakaart.__main__ import main; main()\n"
        "print(*sys.modules, file=sys.stderr)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    ended = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[1:1] = {sys.path!r}\n{program}"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert ended.stdout
    assert never & set(ended.stderr.split()) == set()
