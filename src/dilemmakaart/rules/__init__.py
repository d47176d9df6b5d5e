"""The lint rules, one module per family. A new rule is one decorated generator in one of them."""

from functools import cache

from ..catalogue import Entry
from ..discover import collect
from ..rulebook import AcrossRule, Rule
from ..scan import contains


@cache
def rules() -> tuple[Rule | AcrossRule, ...]:
    """Return every rule, by code."""
    found: list[Rule | AcrossRule] = [*collect(__name__, Rule), *collect(__name__, AcrossRule)]
    return tuple(sorted(found, key=lambda rule: rule.code))


def rules_for(entry: Entry) -> tuple[Rule, ...]:
    """Return the rules that may have something to say about a file by itself.

    One look through its text tells for most files that it holds the sign of no rule at all.
    """
    without, with_sign, signs = _by_kind(entry.kind)
    content = entry.document.content
    if not with_sign or not contains(signs)(content):
        return without
    return (*without, *(rule for rule in with_sign if contains(rule.sign)(content)))


@cache
def _by_kind(kind: str) -> tuple[tuple[Rule, ...], tuple[Rule, ...], str]:
    """Return the rules for one kind of file: without a sign, with one, and all these signs as one pattern."""
    found = tuple(rule for rule in rules() if isinstance(rule, Rule) and kind in rule.kinds)
    with_sign = tuple(rule for rule in found if rule.sign)
    signs = "|".join(f"(?:{rule.sign})" for rule in with_sign)
    return tuple(rule for rule in found if not rule.sign), with_sign, signs


@cache
def across_rules() -> tuple[AcrossRule, ...]:
    """Return the rules that judge a file in the light of others."""
    return tuple(found for found in rules() if isinstance(found, AcrossRule))
