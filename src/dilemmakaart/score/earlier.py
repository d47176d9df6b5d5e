"""Whether two runs, one shortly after the other, give someone away: the new numbers minus the old ones.

Who kept the earlier assessment can subtract it, cell by cell. What is left are the people who answered in
between, and these must be at least `min_group` as well: in all, and in every part that changed. If a part
was taken together with others in one of the runs, it is held against every sum of those others. Of any
question they must have given no answer, or at least `positions_from`. Where nobody came in, the numbers must
be the same, or they show what someone changed. Where two questions are shown, who came in may stand in two
parts of one of them at most: how these people are spread over both is not known, and must not matter.

Where of most dilemmas at least `min_group` answers went and as many others came, people answered anew:
neither run is a part of the other, so a difference between them is nobody's answer. Of most, for a column
that was mended is no new round, and would else hide one who came late.

A tally without groups is held against another likewise: it shows all answers of everyone, however few.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Literal, NamedTuple

from ..assessment import Assessment, DilemmaResult, GroupResult, Position, Shift, Tension
from ..measures import sides
from ..tally import POINTS, Counts, Tallied, Tally
from .publication import EVERYONE, OTHER, OTHER_TOO
from .thresholds import THRESHOLDS as T

Side = tuple[tuple[int, DilemmaResult | GroupResult], ...]
"""Parts in one of the runs: how many people, and what was found."""
Cells = Mapping[str, tuple[int, DilemmaResult | GroupResult]]
"""The parts of one question, by name."""


class Trace(NamedTuple):
    """What would show: a few people, an answer that was changed, or perhaps a smaller group."""

    kind: Literal["few", "changed", "unclear"]
    people: int = 0


class Block(NamedTuple):
    """The same options in both runs, each as one part or as several."""

    before: Side
    after: Side

    @property
    def grown(self) -> int:
        """By how many people it differs."""
        return abs(sum(n for n, _ in self.after) - sum(n for n, _ in self.before))

    @property
    def recut(self) -> bool:
        """Whether it was put together differently."""
        return max(len(self.before), len(self.after)) > 1


def trace(before: Assessment, after: Assessment, *, most: bool = True) -> Trace | None:
    """Return what an earlier assessment gives away beside a new one; None where that is nothing.

    `most`: whether people answered anew only where that shows in most dilemmas, not in any of them.
    """
    old = {result.id: result for result in before.dilemmas}
    pairs = [(old[result.id], result) for result in after.dilemmas if result.id in old]
    if "joint" in {before.mode, after.mode} or not pairs:
        return None
    anew = [_moved(then, now) >= after.min_group for then, now in pairs]
    if 2 * sum(anew) > len(anew) if most else any(anew):
        return None
    for then, now in pairs:
        everyone, *questions = _blocks(before.respondents, then, after.respondents, now)
        for block in chain(everyone, *questions):
            found = _few(block, after.min_group) or _told(block)
            if found:
                return found
        if _is_unclear(questions):
            return Trace("unclear")
    return None


def trace_of_tallies(before: Tally, after: Tally, min_group: int) -> Trace | None:
    """Return the same of two tallies, of which everyone stands in the file and however few answered."""
    codes = [code for code in after.codes if code in before.codes]
    pairs = [(_whole(before, code), _whole(after, code)) for code in codes]
    if any(_moved(then, now) >= min_group for then, now in pairs):
        return None
    for then, now in pairs:
        block = Block(((before.respondents, then),), ((after.respondents, now),))
        found = _few(block, min_group) or _told(block)
        if found:
            return found
    return None


def _whole(tally: Tally, code: str) -> GroupResult:
    """Return what a tally holds of everyone on one dilemma, in the shape of a result."""
    now, wanted, tension = (tally.counts(code, aspect) for aspect in ("now", "wanted", "tension"))
    shift = tally.counts(code, "shift")
    low, stay, high = sides(shift.points, POINTS["shift"])
    return GroupResult(
        tally.respondents,
        _position(now),
        _position(wanted),
        Shift(shift.n, None, low, stay, high),
        Tension(tension.n, tension.dont_know, tension.blank, _named(tension, "tension"), None, None),
    )


def _position(counts: Counts) -> Position:
    named = _named(counts, "now")
    return Position(counts.n, counts.dont_know, counts.blank, named, None, None, None, None, None, None)


def _named(counts: Counts, aspect: Tallied) -> dict[str, int]:
    return {str(point): n for point, n in zip(POINTS[aspect], counts.points, strict=True)}


def _blocks(before: int, then: DilemmaResult, after: int, now: DilemmaResult) -> Iterator[tuple[Block, ...]]:
    """Yield everyone, and then each question; one that is shown in one run stands against everyone."""
    old, new = {EVERYONE: (before, then)}, {EVERYONE: (after, now)}
    yield tuple(_matched(old, new))
    for question in sorted(then.groups.keys() | now.groups.keys()):
        yield tuple(
            _matched(
                _parts(then.groups[question]) if question in then.groups else old,
                _parts(now.groups[question]) if question in now.groups else new,
            )
        )


def _parts(groups: Mapping[str, GroupResult]) -> Cells:
    return {part: (found.n, found) for part, found in groups.items()}


def _matched(old: Cells, new: Cells) -> Iterator[Block]:
    """Pair parts of one name that hold one option; all that is left stands against all that is left."""
    same = [part for part in old if part in new and part not in {OTHER, OTHER_TOO}]
    rest = [tuple(found for part, found in cells.items() if part not in same) for cells in (old, new)]
    yield from (Block((old[part],), (new[part],)) for part in same)
    if any(rest):
        yield Block(*rest)


def _few(block: Block, min_group: int) -> Trace | None:
    """Whether few came in; or perhaps few, where all of them may stand in some of the parts it became."""
    one, many = sorted((block.before, block.after), key=len)
    if 0 < block.grown < min_group:
        return Trace("few", block.grown)
    whole = sum(n for n, _ in one)
    sums = {0}
    for n, _ in many:
        sums |= {each + n for each in sums if each < whole}
    small = any(0 < abs(whole - each) < min_group for each in sums)
    return Trace("unclear") if len(one) > 1 or small else None


def _told(block: Block) -> Trace | None:
    """Whether the answers of a few are left, or a change in those of the same people."""
    sides = (block.before, block.after)
    for aspect in ("now", "wanted", "tension", "shift"):
        old, new = (_summed([getattr(found, aspect) for _, found in side]) for side in sides)
        if old is None or new is None:
            continue
        few = abs(new.total() - old.total())
        if 0 < few < T.positions_from:
            return Trace("few", few)
        if not few and old != new:
            return Trace("changed")
    lacking = [
        [(sum(each.dont_know for each in part), sum(each.blank for each in part)) for part in _asked(side)]
        for side in sides
    ]
    return Trace("changed") if not block.grown and lacking[0] != lacking[1] else None


def _moved(then: DilemmaResult | GroupResult, now: DilemmaResult | GroupResult) -> int:
    """Count how many answers to one question went and others came, the fewest of both."""
    pairs = ((then.now, now.now), (then.wanted, now.wanted), (then.tension, now.tension))
    sums = [(_summed([old]) or Counter(), _summed([new]) or Counter()) for old, new in pairs]
    return max(min((new - old).total(), (old - new).total()) for old, new in sums)


def _asked(side: Side) -> Iterator[list[Position | Tension]]:
    yield [found.now for _, found in side]
    yield [found.wanted for _, found in side]
    yield [found.tension for _, found in side]


def _summed(several: Iterable[Position | Tension | Shift]) -> Counter[str] | None:
    """Add up how often each answer was given; None where that is not shown."""
    total: Counter[str] = Counter()
    for each in several:
        counts = each.counts if not isinstance(each, Shift) else _ways(each)
        if each.n and not counts:
            return None
        total.update(counts)
    return total


def _ways(shift: Shift) -> dict[str, int]:
    ways = {"a": shift.towards_a, "stay": shift.stay, "b": shift.towards_b}
    return {way: count for way, count in ways.items() if count is not None}


def _is_unclear(questions: Sequence[Sequence[Block]]) -> bool:
    """Whether those who came in may cross in small sets: they, or the cuts, differ in two questions."""
    differ = [blocks for blocks in questions if any(block.recut for block in blocks)]
    spread = [blocks for blocks in questions if sum(block.grown > 0 for block in blocks) > 1]
    return len(questions) > 1 and bool(differ or len(spread) > 1)
