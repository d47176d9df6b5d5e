"""Blocks of a page that the program fills: from `<!-- name -->` to `<!-- einde -->`."""

import re
from collections.abc import Callable, Mapping


def written(page: str, made: Mapping[str, Callable[[], str]]) -> str:
    """Write every block of a page anew; KeyError for one that nothing fills."""

    def block(found: re.Match[str]) -> str:
        return f"<!-- {found[1]} -->\n\n{made[found[1]]()}\n\n<!-- einde -->"

    return re.sub(r"<!-- ([\w-]+) -->\n.*?<!-- einde -->", block, page, flags=re.DOTALL)
