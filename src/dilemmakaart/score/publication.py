"""What may be shown (section 7): one module decides, and scoring gives out nothing else.

A question is shown as a partition of all respondents in parts of at least `min_group`. A second
question is shown only if every non-empty crossing of its parts with those already shown holds at least
`min_group` respondents too. Whatever can be added up or subtracted from shown parts is then a union of
such crossings, so nobody can work out a smaller group.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..answers import UNANSWERED, Questionnaire
from ..tally import Tally

OTHER = "overig"


class TooFewRespondentsError(Exception):
    """Fewer respondents than may be shown: no individual result at all."""

    def __init__(self, respondents: int, min_group: int) -> None:
        super().__init__(f"{respondents} respondents, at least {min_group} needed")
        self.respondents = respondents
        self.min_group = min_group


@dataclass(frozen=True, slots=True)
class Part:
    """Some options of a question, shown as one."""

    id: str
    options: tuple[str | None, ...]
    n: int


@dataclass(frozen=True, slots=True)
class Partition:
    """One background question as it may be shown."""

    question: str
    parts: tuple[Part, ...]

    def part_of(self, option: str | None) -> str:
        """Return the part in which an option is shown."""
        return next(part.id for part in self.parts if option in part.options)


def publishable(tally: Tally, questionnaire: Questionnaire, min_group: int) -> tuple[Partition, ...]:
    """Return the questions that may be shown, in the order of the questionnaire."""
    shown: list[Partition] = []
    for position, question in enumerate(questionnaire.background):
        sizes: Counter[str | None] = Counter()
        for options, n in tally.combinations.items():
            sizes[options[position]] += n
        parts = pooled({option: sizes[option] for option in (*question.options, None)}, min_group)
        candidate = Partition(question.id, parts)
        if len(parts) > 1 and _crossings_hold(tally, [*shown, candidate], min_group):
            shown.append(candidate)
    return tuple(shown)


def pooled(sizes: Mapping[str | None, int], min_group: int) -> tuple[Part, ...]:
    """Pool parts that are too small into "overig", and the smallest part with it if need be."""
    parts = [Part(option or UNANSWERED, (option,), n) for option, n in sizes.items() if n]
    small = [part for part in parts if part.n < min_group]
    large = [part for part in parts if part.n >= min_group]
    if not small:
        return tuple(large)
    small += [part for part in large if part.id == OTHER]
    large = [part for part in large if part.id != OTHER]
    while large and sum(part.n for part in small) < min_group:
        smallest = min(large, key=lambda part: part.n)
        large.remove(smallest)
        small.append(smallest)
    options = tuple(option for part in small for option in part.options)
    rest = Part(OTHER, options, sum(part.n for part in small))
    return (*large, rest)


def _crossings_hold(tally: Tally, partitions: Sequence[Partition], min_group: int) -> bool:
    crossings: Counter[tuple[str, ...]] = Counter()
    for options, n in tally.combinations.items():
        given = dict(zip(tally.questions, options, strict=True))
        crossings[tuple(part.part_of(given[part.question]) for part in partitions)] += n
    return all(n >= min_group for n in crossings.values())
