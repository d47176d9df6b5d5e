"""Short codes for what LimeSurvey gives no longer name: written in its questionnaire, read in its export.

A code of a question is a letter and then letters and digits, 20 at most; a code of an answer has 5 letters
and digits at most, so -3 becomes `m3` and `jeugdhulpaanbieder` becomes `jeugd`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import count

from .exports import OWN_COLUMNS

LONGEST_QUESTION = 20
LONGEST_ANSWER = 5
DONT_KNOW = "dk"
_RESERVED = OWN_COLUMNS["LimeSurvey"] | {"self", "that", "this"}
_ARRAY = re.compile(r"(?:nu|gewenst|spanning|now|wanted|tension)[0-9]+")
_BELOW_ZERO = re.compile(r"m([0-9])")


def question_code(id_: str) -> str:
    """Return the code of a background question: its id where that fits, else one made from it."""
    plain = re.sub(r"[^a-z0-9]", "", id_)
    fits = plain == id_ and len(id_) <= LONGEST_QUESTION
    if fits and id_ not in _RESERVED and not _ARRAY.fullmatch(id_):
        return id_
    return f"{plain[:12]}x{_digits(id_)[:6]}"


def option_codes(options: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return a code per option (id to labels): its beginning where that tells options apart.

    An option has a label in each language, and the same code in all of them. No code says the id or the
    label of another option. The order of the options does not matter.
    """
    return next(codes for codes in _proposals(options) if _tells_apart(codes, options))


def point_code(value: int) -> str:
    """Return the code of a point on the scale, in which no minus sign may stand."""
    return f"m{-value}" if value < 0 else str(value)


def point(code: str) -> str:
    """Return what a code of a point stands for, as a number; anything else stays what it is."""
    found = _BELOW_ZERO.fullmatch(code)
    return f"-{found[1]}" if found else code


def _proposals(options: Iterable[str]) -> Iterator[dict[str, str]]:
    plain = {option: re.sub(r"[^a-z0-9]", "", option) for option in options}
    yield {option: start[:LONGEST_ANSWER] for option, start in plain.items()}
    for salt in count():
        yield {option: start[:2] + _digits(f"{salt}{option}")[:3] for option, start in plain.items()}


def _tells_apart(codes: Mapping[str, str], options: Mapping[str, Iterable[str]]) -> bool:
    names = {
        option: {option, *(label.strip().lower() for label in labels)} for option, labels in options.items()
    }
    clash = any(codes[one] in names[other] for one in options for other in options if one != other)
    return not clash and len(set(codes.values())) == len(codes)


def _digits(name: str) -> str:
    return sha256(name.encode()).hexdigest()
