"""Which network a command works on, opened; or a clear word on why not."""

from collections.abc import Sequence
from pathlib import Path

from ..file import language_of, original_of
from ..files import YAML, entries, exists, is_folder, load, shown
from ..folders import NETWORK, library, own_files, renamed
from ..journeys.setting import Setting, open_network
from ..language import text
from ..report import FORMATS, Report
from ..suggest import nearest, suggestion
from .leave import FINDINGS, MISUSE, Leave
from .screen import Screen
from .spoken import say_what_lacks
from .standing import beside, stood_in


def sorted_out(arguments: Sequence[Path], screen: Screen) -> tuple[Path, list[Path]]:
    """Tell the network (a YAML file, else a folder with one) from everything else."""
    networks = [path for path in arguments if path.suffix.lower() in YAML and not is_folder(path)]
    for path in networks:
        if language_of(path.name):
            message = text("This is no network, but the edition of one in another language.")
            hint = text("Name {path}, with --lang for another language.", path=original_of(path.name))
            raise Leave(MISUSE, message, hint, shown(path))
    networks = networks or [path for path in arguments if is_folder(path) and exists(path / NETWORK)]
    others = [path for path in arguments if path not in networks]
    if len(networks) > 1:
        names = ", ".join(shown(path) for path in networks)
        message = text("More than one network is named: {names}.", names=names)
        raise Leave(MISUSE, message, text("Name one network at a time."))
    if networks:
        path = networks[0] / NETWORK if is_folder(networks[0]) else networks[0]
        beside(path, screen)
        return path, others
    found = stood_in(screen)
    if found is None:
        raise nowhere(others)
    return found, others


def nowhere(named: Sequence[Path] = ()) -> Leave:
    """Say that there is no network, here or where something was named."""
    gone = next((path for path in named if not path.suffix and not exists(path)), None)
    if gone is not None:
        return _gone(gone)
    slipped = next((path for each in (*named, Path()) if (path := _slipped(each))), None)
    if slipped is not None:
        message = text("{path} is not read: an editor put .txt behind its name.", path=shown(slipped))
        hint = text(
            "Change its name to {file}. Windows shows .txt only after: Explorer, View, File name extensions.",
            file=NETWORK,
        )
        return Leave(MISUSE, message, hint)
    message = text("No network is named, and there is no {file} here or above.", file=NETWORK)
    hint = text(
        "Go to the network folder, or name its {file}. A new one: dilemmakaart init, and a name for the "
        "folder.",
        file=NETWORK,
    )
    return Leave(MISUSE, message, hint)


def _slipped(path: Path) -> Path | None:
    """Return the network file with .txt behind its name: this one, or the one in this folder."""
    return renamed(path) if is_folder(path) else path if renamed(path.parent) == path else None


def _gone(path: Path) -> Leave:
    """Say that what was named is not there; a folder with a name like that is suggested."""
    around = entries(path.parent) if is_folder(path.parent) else ()
    like = nearest(path.name, [each.name for each in around if is_folder(each)])
    hint = text("Check the name, and the folder you are in.")
    return Leave(
        MISUSE,
        text("There is no such file or folder."),
        suggestion(like and shown(path.parent / like)) or hint,
        shown(path),
    )


def the_network(argument: Path | None, screen: Screen) -> Path:
    """Return the network that a command was given, or the one it stands in; it takes nothing else."""
    path, others = sorted_out([argument] if argument else [], screen)
    if others:
        if _slipped(others[0]) or not (others[0].suffix or exists(others[0])):
            raise nowhere(others)
        message = text("This is not a network: a network is a .yaml file, or a folder with netwerk.yaml.")
        raise Leave(MISUSE, message, text("Name netwerk.yaml, or leave the name out."), shown(others[0]))
    return path


def opened(path: Path, screen: Screen, language: str = "") -> Setting:
    """Open a network, in a language or in its own.

    What is wrong with its files is shown as `validate` would; then it ends.
    """
    setting, errors = open_network(load(path), own_files(path), library(editions=True), language)
    if setting is None:
        screen.error(FORMATS["text"](Report(errors), screen.say).rstrip())
        message = text("The network cannot be used until this is mended.")
        hint = text("Mend it, and check it with: dilemmakaart validate {path}", path=shown(path.parent))
        raise Leave(FINDINGS, message, hint)
    for entry in setting.replaced:
        screen.remark(text("{path} replaces the file of the library.", path=entry.path))
    say_what_lacks([each.path for each in setting.untranslated], setting.language, screen)
    return setting
