"""What a column holds, recognised by the code in its header, wherever that stands.

`bs1_now`, `bs1 nu. Waar staat …`, `… [bs1 nu]`, `nu[bs1]` and `groep/bs1_nu` are all the same column.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from ..answers import BackgroundQuestion, Questionnaire
from ..characters import safe
from ..schema import SKIP

Content = Literal["now", "wanted", "tension", "remark", "background", "submission", "skipped"]

ASPECTS: Mapping[str, Literal["now", "wanted", "tension", "remark"]] = {
    "now": "now",
    "nu": "now",
    "wanted": "wanted",
    "gewenst": "wanted",
    "tension": "tension",
    "spanning": "tension",
    "remark": "remark",
    "toelichting": "remark",
}
_WORDS = "|".join(ASPECTS)
_CODE_FIRST = re.compile(rf"(?<![a-z0-9])([a-z]{{2}}[0-9]{{1,2}})[\s_.:\-\[\]()]*({_WORDS})(?![a-z0-9])")
_ASPECT_FIRST = re.compile(rf"(?<![a-z0-9])({_WORDS})\s*[\[(]\s*([a-z]{{2}}[0-9]{{1,2}})\s*[\])]")


@dataclass(frozen=True, slots=True)
class Column:
    """One recognised column: `key` is a dilemma code or a background question's id."""

    content: Content
    key: str

    @property
    def is_about_a_dilemma(self) -> bool:
        """Whether `key` is a dilemma's code."""
        return self.content not in {"background", "submission", "skipped"}


def tidy(header: str) -> str:
    """Return a header as it is compared: in lower case, on one line, with plain spaces."""
    return safe(header.replace("\ufeff", "")).lower()


def recognise(header: str, questionnaire: Questionnaire) -> Column | None:
    """Return what a column holds, None where its header says nothing we know."""
    plain = tidy(header)
    plain = questionnaire.headers.get(plain, plain)
    if plain == SKIP:
        return Column("skipped", "")
    if plain == "submission":
        return Column("submission", "")
    coded = _coded(plain)
    if coded is not None:
        return coded
    for question in questionnaire.background:
        if _is_about(plain, question):
            return Column("background", question.id)
    return None


def _coded(plain: str) -> Column | None:
    found = _CODE_FIRST.search(plain)
    if found:
        return Column(ASPECTS[found[2]], found[1])
    found = _ASPECT_FIRST.search(plain)
    return Column(ASPECTS[found[1]], found[2]) if found else None


def code_in(header: str, codes: Collection[str]) -> str | None:
    """Return the code that a header names without saying what was asked, None where it names none."""
    words = re.findall(r"[a-z0-9]+", tidy(header))
    return next((word for word in words if word in codes), None)


def letter(index: int) -> str:
    """Return the letter of a column as a spreadsheet shows it; 0 is A."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _is_about(plain: str, question: BackgroundQuestion) -> bool:
    id_ = question.id.lower()
    last = plain.rsplit("/", 1)[-1]
    starts = re.match(rf"{re.escape(id_)}(?![a-z0-9_-])", plain)
    return plain == tidy(question.question) or last == id_ or f"[{id_}]" in plain or bool(starts)
