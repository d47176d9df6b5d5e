"""What services that follow findings over time need: a finding in one line, and its fingerprint."""

import re
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from ..characters import visible
from ..diagnostics import Diagnostic
from ..language import Say, translate

_PLACE = re.compile(r":[0-9]+:[0-9]+")


def sentences(found: Diagnostic, say: Say) -> str:
    """Write what is wrong and what to do, on one line."""
    return f"{visible(say(found.message))} {visible(say(found.hint))}"


def fingerprints(diagnostics: Sequence[Diagnostic]) -> tuple[str, ...]:
    """Give every finding a name of its own that stays the same when lines shift.

    It is made from code, path and message, not from the place; findings that are equal in these are told
    apart by their number. A message may name another place: the lines in it do not count either. The
    language of the reader makes no difference.
    """
    seen: Counter[str] = Counter()
    names = []
    for found in diagnostics:
        message = _PLACE.sub("", translate(found.message, "en"))
        same = f"{found.code}\0{found.path}\0{message}"
        seen[same] += 1
        names.append(sha256(f"{same}\0{seen[same]}".encode("utf-8", "surrogatepass")).hexdigest())
    return tuple(names)
