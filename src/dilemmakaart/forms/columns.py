"""What a column holds, recognised by the code in its header, wherever that stands.

`bs1_now`, `bs1 nu. Waar staat …`, `… [bs1 nu]`, `nu[bs1]` and `groep/bs1_nu` are all the same column.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Literal

from ..answers import BackgroundQuestion, Questionnaire
from ..characters import safe
from ..schema import SKIP
from .codes import question_code
from .exports import FINISHED, SUBMISSIONS, is_beside, unmarked

Content = Literal[
    "now", "wanted", "tension", "remark", "background", "submission", "finished", "saved", "skipped"
]

SAVED = "submission_saved"
"""The head of the column that counts how often a submission was saved."""

_OURS: Mapping[str, Content] = {SUBMISSIONS[0]: "submission", SAVED: "saved", SKIP: "skipped"}

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
_ASPECT_FIRST = re.compile(
    rf"(?<![a-z0-9])({_WORDS})[0-9]{{0,3}}(?:\s*[\[(]\s*|[_.])([a-z]{{2}}[0-9]{{1,2}})(?![a-z0-9])"
)
"""`nu[bs1]`, and LimeSurvey's `nu2[bs1]` (a question's code is unique in a survey) or `nu2_bs1`."""

_ASPECT_APART = re.compile(rf"({_WORDS}) ?[.:·] ?[^\[]*\[([a-z]{{2}}[0-9]{{1,2}})(?![a-z0-9])")
"""`nu · Waar staat het netwerk nu? [bs1 · inclusief|efficiënt]`: an array's text, and that of its row."""

_AGAIN = re.compile(r"(?<=[^0-9])[0-9]{1,2}$")
"""What Microsoft Forms and Excel add to a header that stood there before: `bs1 toelichting2`."""

_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
BACKGROUND_GROUP = "background"
"""The group of questions about the respondent in an XLSForm: part of the header in an export."""

SHORTEST_BEGINNING = 10
"""How many letters of a question LimeSurvey must leave in an abbreviated header to know it by."""


@dataclass(frozen=True, slots=True)
class Column:
    """One recognised column: `key` is a dilemma code, a background question's id, or the tidy header."""

    content: Content
    key: str

    @property
    def is_about_a_dilemma(self) -> bool:
        """Whether `key` is a dilemma's code."""
        return self.content in {"now", "wanted", "tension", "remark"}


def tidy(header: str) -> str:
    """Return a header in lower case, on one line, with plain spaces and without HTML."""
    return safe(unescape(_TAG.sub(" ", header)).replace("\ufeff", "")).lower()


def recognise(header: str, questionnaire: Questionnaire) -> Column | None:
    """Return what a column holds, None where its header says nothing we know."""
    plain = tidy(header)
    plain = questionnaire.headers.get(plain, plain)
    if plain in _OURS:
        return Column(_OURS[plain], plain)
    if is_beside(plain):
        return None
    asked = _asked(plain, questionnaire) or _added(plain)
    return asked or _asked(_AGAIN.sub("", plain), questionnaire)


def _asked(plain: str, questionnaire: Questionnaire) -> Column | None:
    return _coded(plain) or _background(plain, questionnaire)


def _background(plain: str, questionnaire: Questionnaire) -> Column | None:
    asked = (question for question in questionnaire.background if _is_about(plain, question))
    return next((Column("background", question.id) for question in asked), None)


def _added(plain: str) -> Column | None:
    """Tell a column that a survey program adds."""
    if plain in SUBMISSIONS:
        return Column("submission", plain)
    return Column("finished", plain) if plain in FINISHED else None


def _coded(plain: str) -> Column | None:
    found = _CODE_FIRST.search(plain)
    if found:
        return Column(ASPECTS[found[2]], found[1])
    found = _ASPECT_FIRST.search(plain) or _ASPECT_APART.match(plain)
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
    plain = unmarked(plain)
    if any(_is_asked(plain, tidy(each.question)) for each in question.every):
        return True
    if plain == f"{BACKGROUND_GROUP}-{id_}" or plain.rsplit("/", 1)[-1] == id_:
        return True
    names = "|".join(re.escape(name) for name in {id_, question_code(id_)})
    return f"[{id_}]" in plain or bool(re.match(rf"(?:{names})(?![a-z0-9_-])", plain))


def _is_asked(plain: str, asked: str) -> bool:
    """Whether a header is the text of a question, or the beginning of one, cut off."""
    cut = plain.endswith("..") and len(plain) > SHORTEST_BEGINNING and asked.startswith(plain.rstrip(" ."))
    return plain == asked or plain.endswith(f"/{asked}") or cut
