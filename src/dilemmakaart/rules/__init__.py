"""The lint rules, one module per family. A new rule is one decorated generator in one of them."""

from functools import cache

from ..discover import collect
from ..rulebook import AcrossRule, Rule


@cache
def rules() -> tuple[Rule | AcrossRule, ...]:
    """Return every rule, by code."""
    found: list[Rule | AcrossRule] = [*collect(__name__, Rule), *collect(__name__, AcrossRule)]
    return tuple(sorted(found, key=lambda rule: rule.code))


@cache
def rules_for(kind: str) -> tuple[Rule, ...]:
    """Return the rules that judge one kind of file by itself."""
    return tuple(found for found in rules() if isinstance(found, Rule) and kind in found.kinds)


@cache
def across_rules() -> tuple[AcrossRule, ...]:
    """Return the rules that judge a file in the light of others."""
    return tuple(found for found in rules() if isinstance(found, AcrossRule))
