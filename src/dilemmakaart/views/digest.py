"""What a questionnaire means, in sixteen digits: the same as long as its answers mean the same."""

import hashlib
import json
from collections.abc import Sequence

from ..answers import BackgroundQuestion, basis
from ..schema import Dilemma


def digest(network: str, dilemmas: Sequence[Dilemma], background: Sequence[BackgroundQuestion]) -> str:
    """Return 16 hexadecimal digits that stay the same while the answers mean the same."""
    meaning = {
        "network": network,
        "basis": basis((each.code, each.poles.a.name, each.poles.b.name) for each in dilemmas),
        "background": [[each.id, list(each.options)] for each in background],
    }
    written = json.dumps(meaning, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "replace")).hexdigest()[:16]
