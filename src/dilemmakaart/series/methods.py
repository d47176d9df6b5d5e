"""Which method for every talk of a meeting: it fits, and it is not always the same one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product

from ..programme import Fit, offer, programme
from ..schema import Method, Workshop
from ..terms import Profile

SPARE = 15
"""So many minutes that are left over weigh as much as one talk with a method that was used before."""

Pick = tuple[Fit | None, ...]


def chosen_methods(
    profiles: Sequence[Profile | None], methods: Iterable[Method], workshop: Workshop, used: Sequence[str]
) -> tuple[str | None, ...]:
    """Return the id of a method for each talk; None where none fits, and then it is a round.

    `used` are those of the talks before, in order. The same one does not come twice in a row when another
    fits; then the time should be filled, and what was used least goes first.
    """
    methods = tuple(methods)
    offers = [offer(methods, profile, workshop).fits for profile in profiles]
    picks: Iterator[Pick] = product(*((*fits, None) for fits in offers))
    best = min(picks, key=lambda pick: _cost(pick, workshop, used))
    return tuple(fit.method.id if fit else None for fit in best)


def _cost(pick: Pick, workshop: Workshop, used: Sequence[str]) -> tuple[object, ...]:
    """Return what speaks against a choice, the worst first."""
    ids = [fit.method.id if fit else "" for fit in pick]
    blocks = programme(workshop.minutes, [[fit] if fit else [] for fit in pick])
    held = {block.about: block.fit.method.id if block.fit else "" for block in blocks if block.part == "talk"}
    spare = sum(block.minutes for block in blocks if block.part == "spare")
    count = Counter(used)
    return (
        sum(held.get(place, "") != id_ for place, id_ in enumerate(ids)),
        ids.count(""),
        sum(a == b != "" for a, b in pairwise([*used[-1:], *ids])),
        spare // SPARE + sum(count[id_] for id_ in ids),
        sum(fit.groups for fit in pick if fit),
        sum(fit.rank for fit in pick if fit),
        ids,
    )
