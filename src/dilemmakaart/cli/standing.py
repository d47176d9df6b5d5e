"""The network folder that one stands in, found upwards; it is said which, where one stands deeper inside."""

from pathlib import Path

from ..files import absolute, shown
from ..folders import find_network
from ..language import text
from .screen import Screen


def stood_in(screen: Screen) -> Path | None:
    """Return the network that one stands in, if any."""
    return told(find_network(Path()), screen)


def told(network: Path | None, screen: Screen) -> Path | None:
    """Say in which folder a network was found, unless one stands right in it."""
    if network is not None and network.parent != Path():
        screen.remark(text("Network folder: {path}", path=shown(absolute(network.parent))))
    return network
