"""Several networks in one run: each by itself, and what is wrong with one does not stop the others."""

import gc
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ..faulty import Faulty
from ..files import YAML, Unusable, below, exists, is_folder, shown
from ..folders import NETWORK
from ..language import Text, text
from .leave import DONE, FINDINGS, MISUSE, Leave
from .network import the_network
from .progress import along
from .screen import Screen

AT_ONCE = 25
"""After so many networks, what they left behind is cleared away."""


def networks(arguments: Sequence[Path], screen: Screen) -> tuple[Path, ...]:
    """Return every network that is named: a file, a folder with one, or a folder with such folders."""
    if len(arguments) <= 1 and not (arguments and _holds_networks(arguments[0])):
        return (the_network(next(iter(arguments), None), screen),)
    return tuple(dict.fromkeys(path for each in arguments for path in _found(each, screen)))


def _holds_networks(path: Path) -> bool:
    return is_folder(path) and not exists(path / NETWORK) and any(_inside(path))


def _found(path: Path, screen: Screen) -> Iterator[Path]:
    if _holds_networks(path):
        yield from _inside(path)
    else:
        yield the_network(path, screen)


def _inside(folder: Path) -> Iterator[Path]:
    return (path for path in below(folder, YAML) if path.name == NETWORK)


def each(paths: Sequence[Path], work: Callable[[Path], None], screen: Screen) -> int:
    """Do the work for each network. Of several, one that does not work is told, and the others go on."""
    if len(paths) == 1:
        work(paths[0])
        return DONE
    failed = 0
    for number, path in enumerate(along(paths, _how_far, screen), start=1):
        if number % AT_ONCE == 0:
            gc.collect()  # a run is set to look for leftovers seldom, as it is mostly over before that pays
        try:
            work(path)
        except (Leave, Unusable, Faulty) as problem:
            failed += 1
            for told in problem.every if isinstance(problem, Faulty) else (problem,):
                screen.error(f"{_where(told, path)}: {screen.say(told.message)}")
                screen.error(f"    {screen.say(told.hint)}")
    if failed:
        message = text("{count} of {n} networks did not work.", count=failed, n=len(paths))
        screen.error(screen.say(message))
    return FINDINGS if failed else DONE


def _how_far(done: int, count: int) -> Text:
    return text("{done} of {count} networks done", done=done, count=count)


def _where(problem: Leave | Unusable | Faulty, path: Path) -> str:
    match problem:
        case Faulty():
            return f"{problem.path}:{problem.line}"
        case Unusable():
            return problem.path
        case _:
            return problem.where or shown(path)


def only_one(paths: Sequence[Path], option: str) -> None:
    """Refuse an option that belongs to one network, where there are several."""
    if len(paths) > 1:
        message = text(
            "{option} belongs to one network, and {count} are named.", option=option, count=len(paths)
        )
        raise Leave(MISUSE, message, text("Name one network, or leave {option} out.", option=option))
