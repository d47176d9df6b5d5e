"""Does git leave a file with people alone? Told without git: of .gitignore, simple lines are known."""

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from ..files import Unusable, absolute, exists, is_file, load

IGNORE = ".gitignore"


def is_shared(path: Path) -> bool:
    """Whether a file stands in a folder of git, and no .gitignore says anything about it.

    A line that takes it back on purpose (`!deelnemers.csv`) says something too: somebody thought of it.
    """
    file = absolute(path)
    repository = next((folder for folder in file.parents if exists(folder / ".git")), None)
    if repository is None:
        return False
    folders = [folder for folder in file.parents if folder.is_relative_to(repository)]
    return not any(_matches(line, file, folder) for folder in folders for line in _lines(folder / IGNORE))


def _lines(ignore: Path) -> Iterator[str]:
    if not is_file(ignore):
        return
    try:
        content = load(ignore).raw.decode(errors="replace")
    except Unusable:
        return
    for line in content.splitlines():
        plain = line.strip()
        if plain and not plain.startswith("#"):
            yield plain.removeprefix("!")


def _matches(pattern: str, file: Path, folder: Path) -> bool:
    """Whether a line names the file or a folder it is in."""
    inside = file.relative_to(folder).as_posix()
    parts = inside.split("/")
    plain = pattern.strip("/")
    if "/" in plain:
        ways = ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]
        return any(fnmatch(way, plain) for way in ways)
    return any(fnmatch(part, plain) for part in parts)
