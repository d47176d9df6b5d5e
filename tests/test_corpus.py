"""The corpus: bad files that say themselves what is wrong with them, and good files.

A bad file has `# expect: DK102` on each offending line (more codes with commas between them). Where
a comment cannot stand on that line, the first line says `# expect-at: 5 DK003`. A file that begins with
`# all there is` is checked as the only one of its folder, to which no other file can refer.
"""

import re
from collections import Counter
from pathlib import Path

import pytest
from conftest import ROOT

from dilemmakaart.file import File
from dilemmakaart.folders import library
from dilemmakaart.journeys.validate import Checked, validate
from dilemmakaart.schema import KINDS

CORPUS = Path(__file__).parent / "corpus"
BAD = sorted((CORPUS / "bad").iterdir())
GOOD = sorted((CORPUS / "good").iterdir())
EDITIONS = sorted((CORPUS / "editions" / "bad").iterdir())
"""Editions in another language: `test_editions` checks them beside their originals."""

LIBRARY = library()

ON_LINE = re.compile(r"# expect: (DK\d{3}(?:, DK\d{3})*)$")
ELSEWHERE = re.compile(r"# expect-at: (\d+) (DK\d{3})$")


def name(path: Path) -> str:
    return path.stem


def checked(*paths: Path) -> Checked:
    files = [File(path.name, path.read_bytes()) for path in paths]
    closed = all(file.raw.startswith(b"# all there is\n") for file in files)
    return validate(files, LIBRARY, closed=closed, keep=True)


def expected(path: Path) -> list[tuple[int, str]]:
    """Read what a bad file says of itself. Comments are ASCII, whatever the rest of the file is."""
    lines = re.split("\r\n|\n|\r", path.read_bytes().decode("latin-1"))
    elsewhere = ELSEWHERE.search(lines[0])
    if elsewhere:
        return [(int(elsewhere[1]), elsewhere[2])]
    return [
        (number, code)
        for number, line in enumerate(lines, start=1)
        for marked in ON_LINE.finditer(line)
        for code in marked[1].split(", ")
    ]


@pytest.mark.parametrize("path", BAD, ids=name)
def test_a_bad_file_has_exactly_the_findings_that_it_expects(path: Path) -> None:
    found = [(one.line, one.code) for one in checked(path).diagnostics]

    assert found
    assert found == expected(path)


@pytest.mark.parametrize("path", GOOD, ids=name)
def test_a_good_file_has_no_findings(path: Path) -> None:
    assert checked(path).diagnostics == ()


def test_good_files_are_good_together() -> None:
    assert checked(*GOOD).diagnostics == ()


def test_there_are_good_files_of_every_kind() -> None:
    kinds = {entry.kind for entry in checked(*GOOD).entries if entry.origin == "checked"}

    assert kinds == set(KINDS)


def test_every_code_of_the_program_has_a_bad_file() -> None:
    sources = (ROOT / "src").rglob("*.py")
    codes = {code for source in sources for code in re.findall(r'"(DK\d{3})"', source.read_text("utf-8"))}

    assert codes == {code for path in (*BAD, *EDITIONS) for _, code in expected(path)}


def test_the_corpus_is_all_yaml_and_no_file_was_lost() -> None:
    assert {path.suffix for path in (*BAD, *GOOD)} == {".yaml"}
    assert len(BAD) >= 250
    assert len(GOOD) >= 35


def test_every_code_is_expected_in_several_files() -> None:
    bad = (*BAD, *EDITIONS)
    files = Counter(code for path in bad for code in {code for _, code in expected(path)})

    assert {code for code, count in files.items() if count < 2} == set()


def test_there_are_bad_files_of_every_kind_in_every_family_of_codes() -> None:
    """A file that cannot be read has a kind only by guess, so DK0 and DK1 count together."""
    seen = {
        (entry.kind, "DK1" if code < "DK2" else code[:3])
        for path in BAD
        for entry in checked(path).entries[:1]
        for _, code in expected(path)
    }

    assert {kind for kind, family in seen if family == "DK1" and kind} == set(KINDS)
    assert {kind for kind, family in seen if family == "DK2"} == set(KINDS)
    assert {kind for kind, family in seen if family == "DK3"} == set(KINDS) - {"sources"}


def test_line_ends_of_the_corpus_are_as_they_were_written() -> None:
    """Guard against a git that converts line ends: then these two would test nothing."""
    assert b"\r\n" in (CORPUS / "bad" / "bom-and-crlf.yaml").read_bytes()
    assert b"\r\n" in (CORPUS / "good" / "windows-lens.yaml").read_bytes()
