"""The manual of `validate`: one page for each code.

The page of a rule is its docstring. What is no rule has its page here, one module per family.
"""

from ..discover import collect
from ..manual import Manual, described
from ..rules import rules


def manuals() -> tuple[Manual, ...]:
    """Return every page, by code."""
    of_rules = (described(rule.code, rule.manual, rule.severity) for rule in rules())
    return tuple(sorted((*collect(__name__, Manual), *of_rules), key=lambda page: page.code))
