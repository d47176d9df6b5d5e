"""The division with the fewest pairs, by OR-Tools CP-SAT, with a bound that proves how good it is.

People of one kind may change places, so the model counts: how many of each kind in each group. What two
people must not share, or what is counted, are sets of people; a set that has n in a group makes at least
j·n − j(j + 1)/2 pairs there for every j, which is exact in whole numbers and tight when they are not.

The same groups come out on any day: one worker, a fixed seed, and a limit that counts steps of the solver
and not seconds. Symmetry is broken here, by saying in which groups people sit who cannot share one; when the
solver breaks it by itself, it loses the division that it is given to begin with.

Source: CP-SAT, https://developers.google.com/optimization/cp/cp_solver.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Any, NamedTuple

from ..extras import needed
from .alike import Alike, Matter, cost, kinds_of, least, pairs
from .sizes import Range

EFFORT = (0.3, 0.012)
"""How much the solver may do, and how much more for each person, in units of deterministic time."""
SHARE = 0.25
"""The share of that for each step down the order."""
SEED = 1
NEARLY = 1e-6


@dataclass(frozen=True, slots=True)
class Task:
    """People as sets, how many groups, of which sizes, and which pairs are to be as few as possible."""

    people: int
    sets: tuple[Alike, ...]
    groups: int
    wanted: Range
    aim: Matter = "mix"
    even: frozenset[Matter] = frozenset()
    """What is spread evenly over the groups, so that no division has fewer pairs of it."""
    held: Mapping[Matter, int] = field(default_factory=dict)
    """What may have so many pairs and no more."""

    def about(self, matter: Matter) -> tuple[Alike, ...]:
        """Return the sets of one matter."""
        return tuple(each for each in self.sets if each.matter == matter)


class Answer(NamedTuple):
    """Everybody's group, and the number of pairs that no division can do without, as far as is proven."""

    groups: tuple[int, ...]
    bound: int


def solved(task: Task, start: Sequence[int]) -> Answer | None:
    """Return the best division that is found from `start` on; None where there is none. Raises Lacking.

    Where the solver has no time for anything better, a start that fits is the answer.
    """
    model = _Model(task, start)
    solver = model.cp.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = SEED
    solver.parameters.symmetry_level = 0
    solver.parameters.max_deterministic_time = _effort(task)
    status = solver.solve(model.model)
    lowest = least(task.about(task.aim), task.groups)
    if status in {model.cp.OPTIMAL, model.cp.FEASIBLE}:
        return Answer(model.groups(solver), max(ceil(solver.best_objective_bound - NEARLY), lowest))
    if status != model.cp.INFEASIBLE and _fits(task, start):
        return Answer(tuple(start), lowest)
    return None


def _fits(task: Task, groups: Sequence[int]) -> bool:
    """Whether a division of the right sizes keeps to everything that a task does not count."""
    found = cost(task.sets, groups)
    even = all(found[matter] == least(task.about(matter), task.groups) for matter in task.even)
    held = all(found[matter] <= most for matter, most in task.held.items())
    return not found["apart"] and even and held


def _effort(task: Task) -> float:
    base, more = EFFORT
    return (base + more * task.people) * (1 if task.even else SHARE)


class _Model:
    """A task as the solver knows it."""

    def __init__(self, task: Task, start: Sequence[int]) -> None:
        self.cp: Any = needed("ortools.sat.python.cp_model", "plan")
        self.task = task
        self.model = self.cp.CpModel()
        self.kinds = kinds_of(task.sets, task.people)
        self.start = _in_order(task, start)
        self.counts = [[self._count(kind, group) for group in range(task.groups)] for kind in self.kinds]
        for kind, row in zip(self.kinds, self.counts, strict=True):
            self.model.add(sum(row) == len(kind))
        for group in range(task.groups):
            size = sum(row[group] for row in self.counts)
            self.model.add_linear_constraint(size, task.wanted.low, task.wanted.high)
        for place, member in enumerate(_pinned(task)):
            row = next(row for kind, row in zip(self.kinds, self.counts, strict=True) if member in kind)
            self.model.add(row[place] >= 1)
        self._matters()

    def _count(self, kind: Sequence[int], group: int) -> Any:  # noqa: ANN401 - a variable of the solver
        variable = self.model.new_int_var(0, min(len(kind), self.task.wanted.high), "")
        self.model.add_hint(variable, sum(self.start[person] == group for person in kind))
        return variable

    def _matters(self) -> None:
        task = self.task
        for each in task.sets:
            if each.matter == "apart" or each.matter in task.even:
                low, left = divmod(len(each.members), task.groups)
                high = 1 if each.matter == "apart" else low + bool(left)
                for inside in self._inside(each):
                    self.model.add_linear_constraint(inside, min(low, high), high)
        for matter, most in task.held.items():
            self.model.add(sum(self._pairs(matter)) <= most)
        aimed = sum(self._pairs(task.aim))
        self.model.add(aimed >= least(task.about(task.aim), task.groups))
        self.model.minimize(aimed)

    def _inside(self, each: Alike) -> Iterator[Any]:
        """Yield how many of a set are in each group."""
        members = set(each.members)
        rows = [row for kind, row in zip(self.kinds, self.counts, strict=True) if kind[0] in members]
        return (sum(row[group] for row in rows) for group in range(self.task.groups))

    def _pairs(self, matter: Matter) -> list[Any]:
        """Return a variable for the pairs of each set in each group."""
        found = []
        for each in self.task.about(matter):
            most = min(len(each.members), self.task.wanted.high)
            for group, inside in enumerate(self._inside(each)):
                variable = self.model.new_int_var(0, pairs(most), "")
                for step in range(1, most):
                    self.model.add(variable >= step * inside - pairs(step + 1))
                seated = sum(self.start[member] == group for member in each.members)
                self.model.add_hint(variable, pairs(seated))
                found.append(variable)
        return found

    def groups(self, solver: Any) -> tuple[int, ...]:  # noqa: ANN401 - the solver has no types
        """Return everybody's group; of one kind, those who stand first go to the first group."""
        found = [0] * self.task.people
        for kind, row in zip(self.kinds, self.counts, strict=True):
            seats = [group for group, count in enumerate(row) for _ in range(solver.value(count))]
            for person, group in zip(kind, seats, strict=True):
                found[person] = group
        return tuple(found)


def _pinned(task: Task) -> tuple[int, ...]:
    """Return people of whom no two may share a group: the largest set of them, for groups are alike."""
    alone = [
        each.members
        for each in task.sets
        if each.matter in task.even and each.matter != "size" and len(each.members) <= task.groups
    ]
    return max(alone, key=len, default=())


def _in_order(task: Task, start: Sequence[int]) -> list[int]:
    """Number the groups of a start so that those who are pinned sit where they are pinned."""
    first = list(dict.fromkeys(start[member] for member in _pinned(task)))
    order = [*first, *(group for group in range(task.groups) if group not in first)]
    return [order.index(group) for group in start]
