"""The network folder that one stands in, found upwards: which it is, and how to go on in it."""

from pathlib import Path

from ..files import absolute, shown
from ..folders import NETWORK, find_network, renamed
from ..language import Text, text
from .screen import Screen


def stood_in(screen: Screen) -> Path | None:
    """Return the network that one stands in, if any."""
    return told(find_network(Path()), screen)


def told(network: Path | None, screen: Screen) -> Path | None:
    """Say in which folder a network was found, unless one stands right in it."""
    if network is not None and network.parent != Path():
        screen.remark(text("Network folder: {path}", path=shown(absolute(network.parent))))
    if network is not None:
        beside(network, screen)
    return network


def beside(network: Path, screen: Screen) -> None:
    """Say that a file stands beside the network which somebody may have changed instead of it."""
    other = renamed(network.parent)
    if other is not None:
        message = text(
            "Beside {file} stands {path}, which is not read. Did you change that one? Then put it in the "
            "place of {file}.",
            path=shown(other),
            file=NETWORK,
        )
        screen.remark(message)


def go_on(network: Path, screen: Screen, message: Text, command: str) -> None:
    """Say what comes next to who stands right in the folder, where the command works as it is written."""
    if network.parent == Path():
        screen.remark(message)
        screen.remark(text("    {command}", command=command))
