"""Whether answers to a questionnaire sent out earlier still mean what they would mean today.

They count as long as it asked the same: between the same poles, for the same network. One from an earlier
version is told, one that means something else is a problem.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..language import Text, text
from .cells import shown
from .columns import recognise
from .problems import Problem
from .sent import Sent


@dataclass(frozen=True, slots=True)
class Asked:
    """What a questionnaire says of itself: for which network it is, its digest, and the poles by code."""

    network: str
    digest: str
    poles: Mapping[str, tuple[str, ...]]


def misfits(path: str, row: int, asked: Asked, answered: Sequence[str], sent: Sent) -> Iterator[Problem]:
    """Yield what makes answers mean something else than they would today; `answered` holds codes."""
    if asked.network != sent.network:
        seen = text("answers for another network: '{id}'", id=shown(asked.network))
        expected = text("'{id}'; move this file, or name the network that it belongs to", id=sent.network)
        yield Problem(path, row, "network", seen, expected)
        return
    for code in answered:
        then, today = asked.poles.get(code), sent.poles(code)
        if then is None:
            seen = text("'{code}', without the poles between which it was asked", code=code)
            yield Problem(path, row, "dilemmas", seen, ask_again())
        elif today and not _is_one_of(then, today):
            a, b = today[0]
            seen = text("'{code}' was asked as {a} ↔ {b}", code=code, a=then[0], b=then[1])
            expected = text(
                "{a} ↔ {b}: an answer to the one is no answer to the other. Send the questionnaire anew, or "
                "give the poles their old names and places back.",
                a=a,
                b=b,
            )
            yield Problem(path, row, "dilemmas", seen, expected)


def told(path: str, asked: Asked, answered: Iterable[str], sent: Sent) -> Iterator[Text]:
    """Tell that a questionnaire is an earlier one, and which of its answers are no longer asked for."""
    if asked.digest != sent.digest:
        yield text(
            "{path}: comes from an earlier version of the questionnaire; the poles are the same, so it "
            "counts.",
            path=path,
        )
    gone = [code for code in answered if not sent.poles(code)]
    if gone:
        yield text("{path}: no longer asked, so not read: {codes}.", path=path, codes=", ".join(gone))


def ask_again() -> Text:
    """Return what to do about a set of answers that is not whole."""
    return text("the whole file, as the questionnaire saves it; ask for it again")


def is_gone(key: str, asked: Asked, sent: Sent) -> bool:
    """Whether a header is about a dilemma that is no longer asked between the same poles."""
    code = code_of(key, sent)
    today = sent.poles(code)
    same = bool(today) and _is_one_of(asked.poles.get(code, ()), today)
    return bool(code) and not same


def code_of(key: str, sent: Sent) -> str:
    """Return the code of the dilemma that a header is about, "" where it is about none."""
    column = recognise(key, sent.questionnaire)
    return column.key if column is not None and column.is_about_a_dilemma else ""


def codes_in(keys: Iterable[str], sent: Sent) -> Sequence[str]:
    """Return the codes that some headers are about, in their order."""
    codes = (code_of(key, sent) for key in keys)
    return [code for code in dict.fromkeys(codes) if code]


def _is_one_of(then: Sequence[str], today: Iterable[Sequence[str]]) -> bool:
    """Whether poles are those of today, in any language."""
    return _folded(then) in map(_folded, today)


def _folded(poles: Sequence[str]) -> list[str]:
    """Return poles as they are compared: a mail program may break a line anywhere."""
    return [" ".join(pole.split()) for pole in poles]
