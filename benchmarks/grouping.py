"""Hold groups of made-up directors against what one would do instead: draw lots, or place them one by one.

Run with `make bench`.
"""

import random
import statistics
import time
from collections.abc import Sequence

from dilemmakaart.mixing import Division, Range, divided
from dilemmakaart.mixing.alike import Alike, alike, cost
from dilemmakaart.mixing.greedy import greedy
from dilemmakaart.participants import Participant

DRAWS = 1_000
WANTED = Range(6, 8)
SECTORS = ("gemeente", "aanbieder", "lokaal team", "onderwijs", "jeugdbescherming", "kinderopvang")
ROLES = ("bestuurder", "directeur", "wethouder", "manager")
CROWDS = {
    "24 directors": (24, SECTORS[:4], 6, 20),
    "200 directors": (200, SECTORS, 16, 150),
    "200 directors, of 12 sectors and 9 roles": (200, [*SECTORS, *"abcdef"], 12, 60),
}
"""How many, from which sectors, from how many regions, of how many organisations."""


def crowd(count: int, sectors: Sequence[str], regions: int, houses: int, seed: int = 1) -> list[Participant]:
    """Make up people: the first sectors and regions are the largest, as in a real network."""
    draw = random.Random(seed)
    roles = ROLES if len(sectors) <= len(SECTORS) else [*ROLES, *"vwxyz"]

    def few(every: Sequence[str]) -> str:
        return every[min(draw.randrange(len(every)), draw.randrange(len(every)))]

    known = [
        (f"organisatie {number}", few(sectors), few([f"regio {each}" for each in range(regions)]))
        for number in range(houses)
    ]
    return [Participant(f"B{number:03}", *draw.choice(known), few(roles)) for number in range(count)]


def main() -> None:
    """Print a table for each crowd."""
    for name, made in CROWDS.items():
        people = crowd(*made)
        start = time.perf_counter()
        found = divided(people, WANTED)
        took = time.perf_counter() - start
        if found is None:
            raise ValueError(name)
        _print(name, people, found, took)


def _print(name: str, people: Sequence[Participant], found: Division, took: float) -> None:
    sets, sizes = alike(people), [len(group) for group in found.groups]
    seats = [number for number, size in enumerate(sizes) for _ in range(size)]
    draw = random.Random(1)
    lots = [cost(sets, draw.sample(seats, len(seats))) for _ in range(DRAWS)]
    alike_by_lot = [each["mix"] for each in lots]
    apart_by_lot = [each["organisation"] + each["competitors"] for each in lots]
    at = {person.key: number for number, group in enumerate(found.groups) for person in group}
    ours, one_by_one = [at[person.key] for person in people], greedy(len(people), sets, len(sizes))
    size = f"{min(sizes)}" if min(sizes) == max(sizes) else f"{min(sizes)} or {max(sizes)}"
    print(f"## `groups`: {name}, in {len(sizes)} groups of {size}\n")
    print("| | pairs alike | pairs that should not be | seconds |\n| --- | --- | --- | --- |")
    print(f"| by lot, mean of {DRAWS:,} | {statistics.mean(alike_by_lot):.0f} | {_mean(apart_by_lot)} | |")
    print(f"| by lot, best of {DRAWS:,} | {min(alike_by_lot)} | {min(apart_by_lot)} | |")
    print(f"| one by one | {cost(sets, one_by_one)['mix']} | {_unwanted(sets, one_by_one)} | |")
    print(f"| `dilemmakaart groups` | {found.alike} | {_unwanted(sets, ours)} | {took:.1f} |")
    print(f"| no division has fewer | {found.bound} | | |\n", flush=True)


def _mean(numbers: Sequence[int]) -> str:
    return f"{statistics.mean(numbers):.1f}"


def _unwanted(sets: Sequence[Alike], groups: Sequence[int]) -> int:
    pairs = cost(sets, groups)
    return pairs["organisation"] + pairs["competitors"]


if __name__ == "__main__":
    main()
