"""The lint rules, one module per family. A new rule is one decorated generator in one of them."""

from ..discover import collect
from ..rulebook import Rule


def rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    return tuple(sorted(collect(__name__, Rule), key=lambda found: found.code))
