"""What `compare` shows of two runs, and what somebody finds who subtracts one from the other."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

from outputs import LEGEND, WORDS, assess, said_by
from printed import FIGURE

from dilemmakaart.answers import Questionnaire, Respondent
from dilemmakaart.score import THRESHOLDS


def compared(
    early: Sequence[Respondent],
    both: Sequence[Respondent],
    questionnaire: Questionnaire,
    min_group: int,
    folder: Path,
) -> str:
    """Assess twice, in two folders, and compare; return what is shown, if anything."""
    for given, name in ((early, "een/voor"), (both, "twee/na")):
        if assess(given, questionnaire, min_group, folder, name) is None:
            return ""
    one, other = (str(folder / "uitkomst" / name) for name in ("een/voor.json", "twee/na.json"))
    code, shown = said_by(["compare", one, other, "--output", str(folder / "beweging.svg"), "--force"])
    return shown + (folder / "beweging.svg").read_text(encoding="utf-8") if code == 0 else ""


def found_between(shown: str, late: int, min_group: int) -> str:
    """Subtract what stands before from what stands after, where `late` people came in between.

    The picture may hold no figure that the terminal does not.
    """
    shown, _, picture = shown.partition("<svg")
    words = " ".join(each.text or "" for each in ET.fromstring(f"<svg{picture}").iter())  # noqa: S314 - our own SVG
    if beside := {*FIGURE.findall(words)} - {*FIGURE.findall(shown), *LEGEND}:
        return f"between: {sorted(beside)} in the picture"
    total = re.search(r"Eerst: (\d+) deelnemers\. Later: (\d+) deelnemers\.", shown)
    assert total
    came = int(total[2]) - int(total[1])
    assert came == late
    rows = re.findall(r"^    (nu|gewenst), (eerst|later) +((?:[·\d]+ *){7})$", shown, re.MULTILINE)
    n = {(word, when): sum(map(int, re.findall(r"\d+", cells))) for word, when, cells in rows}
    for word in WORDS:
        if (word, "eerst") in n and (word, "later") in n:
            more = n[word, "later"] - n[word, "eerst"]
            if 0 < more < THRESHOLDS.positions_from:
                return "between: answers of a few"
    return "between: a few" if 0 < came < min_group else ""
