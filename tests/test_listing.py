"""Which files `validate` reads: those that are named, each once, and those around them."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from dilemmakaart.folders import find_network
from dilemmakaart.language import translate
from dilemmakaart.listing import Listing, listing

Files = Callable[..., None]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder, which is a repository."""
    (tmp_path / "werk" / ".git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "werk")
    return tmp_path / "werk"


@pytest.fixture
def files(here: Path) -> Files:
    """Make files below the folder one stands in; each holds its own name."""

    def make(*names: str) -> None:
        for name in names:
            path = here / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{name}\n", encoding="utf-8")

    return make


def paths(found: Sequence[Path]) -> list[str]:
    return [path.as_posix() for path in found]


def checked(*named: str) -> list[str]:
    listed = listing(named)
    assert listed.problems == []
    return paths(listed.checked)


def around(*named: str) -> list[str]:
    return paths(listing(named).around)


def problems(listed: Listing) -> list[tuple[str, str]]:
    return [(problem.path, translate(problem.message, "en")) for problem in listed.problems]


# --- Paths and folders ----------------------------------------------------------------------------


def test_files_and_folders_come_in_the_order_in_which_they_are_named(files: Files) -> None:
    files("c.yaml", "map/b.yaml", "map/a.yaml", "map/z/y.yml", "map/.git/x.yaml", "map/a.txt")

    assert checked("c.yaml", "map") == ["c.yaml", "map/a.yaml", "map/b.yaml", "map/z/y.yml"]
    assert checked("map", "c.yaml") == ["map/a.yaml", "map/b.yaml", "map/z/y.yml", "c.yaml"]


@pytest.mark.parametrize(
    "again",
    ["map", "./map/a.yaml", "map/../map/a.yaml", "{here}/map/a.yaml", "link.yaml", "maplink", "m*/*.yaml"],
)
def test_a_file_is_listed_once_along_whatever_way_it_is_named_as_it_was_named_first(
    files: Files, here: Path, again: str
) -> None:
    files("map/a.yaml")
    (here / "link.yaml").symlink_to("map/a.yaml")
    (here / "maplink").symlink_to("map", target_is_directory=True)
    other = again.format(here=here)

    assert checked("map/a.yaml", other) == ["map/a.yaml"]
    assert len(checked(other, "map/a.yaml")) == 1


def test_a_link_to_a_folder_that_is_named_is_walked_through(files: Files, here: Path) -> None:
    files("map/a.yaml", "map/diep/b.yaml")
    (here / "link").symlink_to("map", target_is_directory=True)

    assert checked("link") == ["link/a.yaml", "link/diep/b.yaml"]


def test_what_is_not_there_is_left_for_reading_to_tell(files: Files) -> None:
    files("a.yaml")
    listed = listing(["weg.yaml", "a.yaml"])

    assert paths(listed.checked) == ["weg.yaml", "a.yaml"]
    assert listed.problems == []
    assert [file.path for file in listed.files()] == ["a.yaml"]
    assert problems(listed) == [("weg.yaml", "There is no such file or folder.")]
    assert not listed.complete


def test_an_empty_folder_is_a_problem_and_the_rest_is_listed(files: Files, here: Path) -> None:
    files("a.yaml")
    (here / "leeg").mkdir()
    listed = listing(["leeg", "a.yaml"])

    assert paths(listed.checked) == ["a.yaml"]
    assert problems(listed) == [("leeg", "The folder holds no YAML files.")]


# --- Patterns -------------------------------------------------------------------------------------

TREE = (
    "d/a.yaml", "d/b.yml", "d/B.YAML", "d/c.txt", "d/.h.yaml", "d/.hid/x.yaml", "d/s/a.yaml", "d/s/t/a1.yaml",
    "d/s/t/a2.yaml", "e.yaml",
)  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.yaml", "e.yaml"),
        ("d/*.yaml", "d/a.yaml"),
        ("./d/*.yaml", "d/a.yaml"),
        ("d/*", "d/B.YAML d/a.yaml d/b.yml d/c.txt"),
        ("d/*/*.yaml", "d/s/a.yaml"),
        ("*/s/*.yaml", "d/s/a.yaml"),
        ("d/**/*.yaml", "d/a.yaml d/s/a.yaml d/s/t/a1.yaml d/s/t/a2.yaml"),
        ("**/a.yaml", "d/a.yaml d/s/a.yaml"),
        ("**/t/**", "d/s/t/a1.yaml d/s/t/a2.yaml"),
        ("**/t/**/a?.yaml", "d/s/t/a1.yaml d/s/t/a2.yaml"),
        ("**/**/a1.yaml", "d/s/t/a1.yaml"),
        ("d/s/**", "d/s/a.yaml d/s/t/a1.yaml d/s/t/a2.yaml"),
        ("d/s/t/a[12].yaml", "d/s/t/a1.yaml d/s/t/a2.yaml"),
        ("d/s/t/a[!1].yaml", "d/s/t/a2.yaml"),
        ("d/.*.yaml", "d/.h.yaml"),
        ("d/.hid/*.yaml", "d/.hid/x.yaml"),
        ("d/[aB].*", "d/B.YAML d/a.yaml"),
        ("../werk/*.yaml", "../werk/e.yaml"),
    ],
)
def test_a_pattern_stands_for_the_files_that_it_matches(files: Files, pattern: str, expected: str) -> None:
    files(*TREE)

    assert checked(pattern) == expected.split()


def test_an_absolute_pattern_gives_absolute_paths(files: Files, here: Path) -> None:
    files(*TREE)

    assert checked(f"{here}/d/s/**/*.yaml") == [
        f"{here}/d/s/a.yaml", f"{here}/d/s/t/a1.yaml", f"{here}/d/s/t/a2.yaml"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "pattern", ["*.yml", "x/*.yaml", "d/*.yaml/*", "e.yaml/*", "d/?.yaml/", "[z]", "d/s/[]"]
)
def test_a_pattern_that_matches_no_file_is_told(files: Files, pattern: str) -> None:
    files("d/s/a.yaml", "e.yaml", "d/a.txt")
    listed = listing([pattern, "e.yaml"])

    assert paths(listed.checked) == ["e.yaml"]
    assert problems(listed) == [(Path(pattern).as_posix(), "No file matches this pattern.")]


@pytest.mark.parametrize("name", ["x[1].yaml", "*.yaml", "a?.yaml", "[map]/a.yaml", "**"])
def test_a_file_whose_name_looks_like_a_pattern_is_that_file_alone(files: Files, name: str) -> None:
    files(name, "x1.yaml", "ab.yaml", "m/a.yaml")

    assert checked(name) == [name]


def test_a_folder_whose_name_looks_like_a_pattern_can_be_named(files: Files) -> None:
    files("[map]/a.yaml", "m/a.yaml")

    assert checked("[map]") == ["[map]/a.yaml"]


def test_two_links_to_where_they_stand_do_not_keep_a_pattern_busy_for_ever(files: Files, here: Path) -> None:
    files("kring/diep/a.yaml")
    for name in ("een", "twee"):
        (here / "kring" / name).symlink_to(".", target_is_directory=True)

    assert checked("kring/**/*.yaml") == ["kring/diep/a.yaml"]
    assert checked("kring/*/diep/*.yaml") == ["kring/een/diep/a.yaml"]


def test_a_link_to_nothing_that_a_pattern_matches_is_a_problem_once_it_is_read(here: Path) -> None:
    (here / "los.yaml").symlink_to("weg.yaml")
    listed = listing(["*.yaml"])

    assert list(listed.files()) == []
    assert problems(listed) == [("los.yaml", "There is no such file or folder.")]


def test_a_folder_that_a_pattern_cannot_look_into_is_a_problem(
    files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Simulated, because root may read everything."""
    files("d/s/a.yaml", "d/a.yaml")
    closed(monkeypatch, "s")
    listed = listing(["d/**/*.yaml"])

    assert paths(listed.checked) == ["d/a.yaml"]
    assert problems(listed) == [("d/s", "There is no permission to read this.")]


def closed(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Let no one look into folders of this name."""
    scandir = os.scandir

    def refuse(folder: Path) -> object:
        if Path(folder).name == name:
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)


def test_matches_come_in_one_order_whatever_the_order_of_the_file_system(
    files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    files(*TREE)
    forward = paths(listing(["**/*.yaml"]).checked)
    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", lambda folder: reversed([*scandir(folder)]))

    assert paths(listing(["**/*.yaml"]).checked) == forward


# --- What stands around ---------------------------------------------------------------------------

NETWORK = ("n/netwerk.yaml", "n/dilemmas/a.yaml", "n/dilemmas/diep/b.yaml", "n/dilemmas/.git/c.yaml")
INSIDE = ["n/dilemmas/a.yaml", "n/dilemmas/diep/b.yaml"]


@pytest.mark.parametrize(
    ("named", "others"),
    [
        ("n/netwerk.yaml", INSIDE),
        ("n/dilemmas/a.yaml", INSIDE[1:]),
        ("n/dilemmas/diep/b.yaml", INSIDE[:1]),
        ("n/dilemmas/diep", INSIDE[:1]),
        ("n/dilemmas", []),
        ("n", []),
        ("n/d*/*.yaml", INSIDE[1:]),
        ("n/nieuw.yaml", INSIDE),
    ],
)
def test_around_a_part_of_a_network_stands_the_rest_of_it(
    files: Files, named: str, others: list[str]
) -> None:
    files(*NETWORK)
    listed = listing([named])

    assert paths(listed.around) == others
    assert listed.closed
    assert not set(listed.around) & set(listed.checked)


def test_around_a_file_of_a_folder_dilemmas_stands_the_rest_of_that_folder(files: Files) -> None:
    files("repo/dilemmas/a.yaml", "repo/dilemmas/x/b.yaml", "repo/los.yaml", "repo/elders/c.yaml")

    assert around("repo/dilemmas/a.yaml") == ["repo/dilemmas/x/b.yaml"]
    assert around("repo/dilemmas/x") == ["repo/dilemmas/a.yaml"]
    assert around("repo/dilemmas") == around("repo/los.yaml") == around("repo/elders") == []


def test_the_nearest_network_or_folder_dilemmas_counts(files: Files) -> None:
    files(*NETWORK, "n/lib/dilemmas/x.yaml", "n/lib/dilemmas/y.yaml", "n/dilemmas/dilemmas/z.yaml")
    files("n/dilemmas/m/netwerk.yaml", "n/dilemmas/m/dilemmas/p.yaml")

    assert around("n/lib/dilemmas/x.yaml") == ["n/lib/dilemmas/y.yaml"]
    assert around("n/dilemmas/m/netwerk.yaml") == ["n/dilemmas/m/dilemmas/p.yaml"]
    assert around("n/dilemmas/dilemmas/z.yaml") == []
    assert "n/dilemmas/diep/b.yaml" in around("n/dilemmas/a.yaml")


def test_a_folder_dilemmas_outside_the_repository_is_not_read(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (
        "dilemmas/repo/.git/x",
        "dilemmas/repo/a.yaml",
        "dilemmas/ander/b.yaml",
        "dilemmas/los/c.yaml",
        "dilemmas/werk/repo/.git/x",
        "dilemmas/werk/repo/d.yaml",
    ):
        path = here.parent / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    monkeypatch.chdir(here.parent / "dilemmas" / "repo")

    assert around("a.yaml") == []
    assert around("../werk/repo/d.yaml") == []
    assert sorted(around("../los/c.yaml")) == ["../ander/b.yaml", "../repo/a.yaml", "../werk/repo/d.yaml"]


def test_a_repository_that_is_called_dilemmas_itself_is_read(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("dilemmas/.git/x", "dilemmas/a.yaml", "dilemmas/b.yaml"):
        path = here.parent / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    monkeypatch.chdir(here.parent / "dilemmas")

    assert around("a.yaml") == ["b.yaml"]


def test_the_network_where_one_stands_is_not_that_of_a_folder_beside_it(
    files: Files, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files("een/netwerk.yaml", "een/dilemmas/a.yaml", "twee/b.yaml")
    monkeypatch.chdir(here / "een")

    assert around("../twee/b.yaml") == []
    assert find_network(Path("../twee")) is None
    assert find_network(Path("../een/dilemmas")) == Path("netwerk.yaml")


def test_around_two_networks_stand_both(files: Files) -> None:
    files(*NETWORK, "m/netwerk.yaml", "m/dilemmas/q.yaml")

    assert sorted(around("n/netwerk.yaml", "m/netwerk.yaml")) == ["m/dilemmas/q.yaml", *INSIDE]


def test_a_file_beside_that_is_named_along_a_detour_is_not_around(files: Files, here: Path) -> None:
    files(*NETWORK)
    (here / "n" / "link.yaml").symlink_to("dilemmas/a.yaml")

    assert around("n/link.yaml") == INSIDE[1:]


def test_what_stands_around_is_read_as_standing_beside(files: Files) -> None:
    files(*NETWORK)
    listed = listing(["n/netwerk.yaml"])

    assert [(file.path, file.origin) for file in listed.others()] == [(path, "beside") for path in INSIDE]
    assert [(file.path, file.origin) for file in listed.files()] == [("n/netwerk.yaml", "checked")]
    assert listed.complete


def test_a_file_around_that_cannot_be_read_is_hidden_and_no_problem(files: Files, here: Path) -> None:
    files(*NETWORK)
    (here / "n" / "dilemmas" / "los.yaml").symlink_to("weg.yaml")
    listed = listing(["n/netwerk.yaml"])

    assert listed.complete
    assert [file.path for file in listed.others()] == INSIDE
    assert (listed.hidden, listed.problems, listed.complete) == (True, [], False)


def test_a_folder_around_that_cannot_be_opened_is_hidden_and_no_problem(
    files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Simulated, because root may read everything."""
    files(*NETWORK, "n/dilemmas/toe/d.yaml")
    closed(monkeypatch, "toe")
    listed = listing(["n/netwerk.yaml"])

    assert (listed.hidden, listed.problems, listed.complete) == (True, [], False)


# --- Whether anything else can refer to it --------------------------------------------------------


@pytest.mark.parametrize(
    ("named", "is_closed"),
    [
        (["los.yaml"], False),
        (["map"], True),
        (["map/a.yaml"], False),
        (["map", "los.yaml"], False),
        (["map", "map/a.yaml"], True),
        (["map/a.yaml", "map"], True),
        (["map/*.yaml"], False),
        (["n/dilemmas/a.yaml"], True),
        (["n/dilemmas/a.yaml", "los.yaml"], False),
        (["n/dilemmas/a.yaml", "map"], True),
        (["n/d*/**"], True),
        (["repo/dilemmas/a.yaml"], True),
        (["."], True),
    ],
)
def test_a_folder_a_network_and_a_folder_dilemmas_are_closed_and_a_loose_file_is_not(
    files: Files, named: list[str], *, is_closed: bool
) -> None:
    files(*NETWORK, "los.yaml", "map/a.yaml", "repo/dilemmas/a.yaml", "repo/x.yaml")

    assert listing(named).closed == is_closed


def test_a_network_with_a_file_that_it_does_not_read_is_not_closed_unless_that_is_checked_too(
    files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    files(*NETWORK, "n/elders/bril.yaml", "n/elders/lees.txt")

    assert not listing(["n/dilemmas/a.yaml"]).closed
    assert not listing(["n/dilemmas"]).closed
    assert listing(["n/dilemmas/a.yaml", "n/elders/bril.yaml"]).closed
    assert listing(["n"]).closed
    closed(monkeypatch, "elders")
    assert not listing(["n/dilemmas/a.yaml"]).closed


# --- A file whose content comes from elsewhere ----------------------------------------------------


@pytest.mark.parametrize("name", ["n/dilemmas/a.yaml", "./n/dilemmas/../dilemmas/a.yaml", "n/link.yaml"])
@pytest.mark.parametrize("named", [[], ["n/dilemmas/a.yaml"], ["n"]])
def test_a_file_whose_content_comes_from_elsewhere_is_neither_checked_nor_around(
    files: Files, here: Path, named: list[str], name: str
) -> None:
    files(*NETWORK)
    (here / "n" / "link.yaml").symlink_to("dilemmas/a.yaml")
    listed = listing(named, Path(name))

    assert "n/dilemmas/a.yaml" not in paths((*listed.checked, *listed.around))
    assert "n/dilemmas/diep/b.yaml" in paths((*listed.checked, *listed.around))


def test_a_file_that_does_not_exist_yet_has_its_network_around_it(files: Files) -> None:
    files(*NETWORK)
    listed = listing([], Path("n/dilemmas/nieuw/c.yaml"))

    assert paths(listed.around) == INSIDE
    assert listed.closed


def test_a_loose_file_whose_content_comes_from_elsewhere_is_not_closed(files: Files) -> None:
    files("map/a.yaml")

    assert not listing([], Path("los.yaml")).closed
    assert not listing(["map"], Path("los.yaml")).closed
    assert listing(["map"], Path("map/b.yaml")).closed
