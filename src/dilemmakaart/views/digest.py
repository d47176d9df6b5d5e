"""What a questionnaire means, in sixteen digits: the same as long as its answers mean the same."""

import hashlib
import json

from ..answers import Questionnaire


def digest(network: str, questionnaire: Questionnaire) -> str:
    """Return 16 hexadecimal digits that stay the same while the answers mean the same, in any language."""
    meaning = {
        "network": network,
        "basis": questionnaire.basis,
        "background": [[each.id, list(each.options)] for each in questionnaire.background],
    }
    written = json.dumps(meaning, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "replace")).hexdigest()[:16]
