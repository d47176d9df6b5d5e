"""How often each code was found, the most frequent first."""

from collections import Counter

from ..language import Say
from .report import Report


def write(report: Report, say: Say) -> str:
    """Write a line for each code: how often, the code, and what it wants."""
    pages = {page.code: say(page.summary) for page in report.manuals}
    counted = Counter(found.code for found in report.diagnostics)
    order = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return "".join(f"{count:>6}  {code}  {pages.get(code, '')}".rstrip() + "\n" for code, count in order)
