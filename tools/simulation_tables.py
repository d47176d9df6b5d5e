"""The tables of the simulation, in Dutch, from the counts in docs/simulation.json."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dilemmakaart.language import number, translate
from dilemmakaart.views.words import LABELS, PROFILES

Found = Mapping[str, Any]
"""What docs/simulation.json holds: seed, number of networks, cells, and the first networks in full."""
Counts = Mapping[str, Mapping[str, Mapping[str, int]]]
"""The counts of one cell: by what, by row, by column."""

SHAPES = {
    "shared": "gedeeld",
    "ends": "twee kampen aan de uiteinden",
    "soft": "twee kampen, minder ver uiteen",
    "uneven": "twee kampen, 30 tegen 70",
    "one-sided": "twee kampen aan één kant",
    "spread": "gespreid",
}
VIEWS = {
    "shared": "gedeeld beeld",
    "two-camps": "twee kampen",
    "spread": "gespreid",
    "not-shared": "geen gedeeld beeld",
}
MIDDLE = "12"


def tables(found: Found) -> Iterator[str]:
    """Write every table."""
    for name, write in TABLES.items():
        yield f"**{name}**\n\n{write(found)}"


def views(found: Found) -> str:
    """How often the view is found that was put in."""
    cells: Mapping[str, Counts] = found["cells"]["clear"]
    rows = [
        [label, *(_percent(_seen(cell["views"][shape], shape)) for cell in cells.values())]
        for shape, label in SHAPES.items()
    ]
    return table(["wat er echt is", *_sizes(cells)], rows)


def profiles(found: Found) -> str:
    """How often the profile is found that was put in."""
    clear, murky = found["cells"]["clear"], found["cells"]["murky"]
    rows = [
        [name(profile), *(_percent(_right(cell["profiles"], profile)) for cell in clear.values())]
        for profile in PROFILES
    ]
    rows += [
        ["alle zes, duidelijk", *(_percent(_all_right(cell["profiles"])) for cell in clear.values())],
        ["alle zes, grensgevallen", *(_percent(_all_right(cell["profiles"])) for cell in murky.values())],
    ]
    return table(["wat er echt is", *_sizes(clear)], rows)


def confused_views(found: Found) -> str:
    """What the program says where a view is something, at the middle size."""
    counts = found["cells"]["clear"][MIDDLE]["views"]
    rows = [
        [label, *(_percent((counts[shape].get(view, 0), sum(counts[shape].values()))) for view in VIEWS)]
        for shape, label in SHAPES.items()
    ]
    return table(["wat er echt is", *VIEWS.values()], rows)


def confused_profiles(found: Found, kind: str = "clear") -> str:
    """What the program says where a profile is something, at the middle size."""
    counts = found["cells"][kind][MIDDLE]["profiles"]
    rows = [
        [name(planted), *(str(counts[planted].get(seen, 0)) for seen in PROFILES)] for planted in PROFILES
    ]
    return table(["wat er echt is", *map(name, PROFILES)], rows)


def confused_murky(found: Found) -> str:
    """The same where dilemmas lie near a border."""
    return confused_profiles(found, "murky")


def labels(found: Found) -> str:
    """How often a profile with a label is right."""
    rows = []
    for kind, called in (("clear", "duidelijk"), ("murky", "grensgevallen")):
        for n, cell in found["cells"][kind].items():
            counts = cell["labels"]
            rows.append([f"{called}, n = {n}", *(_verdict(counts.get(label, {})) for label in LABELS)])
    return table(["netwerken", *LABELS], rows)


def steady(found: Found) -> str:
    """How often a profile is right that stays the same in so many draws."""
    cells: Mapping[str, Counts] = found["cells"]["murky"]
    rows = [
        [
            f"{tenth}0 tot {tenth + 1}0 %",
            *(_verdict(cell["steady"].get(str(tenth), {})) for cell in cells.values()),
        ]
        for tenth in range(3, 10)
    ]
    return table(["zelfde profiel in", *_sizes(cells)], rows)


def fits(found: Found) -> str:
    """How well other cut-offs tell camps from spread: the mean of both, where a view is not shared."""
    cells = {n: cell for n, cell in found["cells"]["clear"].items() if cell.get("fits")}
    cuts = next(iter(cells.values()))["fits"]
    rows = [
        [cut.replace(".", ","), *(_balanced(cell["fits"][cut]) for cell in cells.values())]
        for cut in sorted(cuts, key=lambda cut: ("n" in cut, -float(cut.split()[0])))
    ]
    return table(["grens voor twee kampen", *_sizes(cells)], rows)


TABLES = {
    "Hoe vaak het beeld klopt": views,
    "Wat het programma zegt bij 12 mensen, beelden": confused_views,
    "Hoe vaak het profiel klopt": profiles,
    "Wat het programma zegt bij 12 mensen, profielen (duidelijk)": confused_profiles,
    "Wat het programma zegt bij 12 mensen, profielen (grensgevallen)": confused_murky,
    "Hoe vaak een profiel met een etiket klopt": labels,
    "Hoe vaak een profiel klopt dat zo vaak gelijk bleef (grensgevallen)": steady,
    "Andere grenzen voor twee kampen": fits,
}


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Write a Markdown table."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def name(profile: str) -> str:
    """Return the Dutch name of a profile."""
    return next(translate(text, "nl") for id_, text in PROFILES.items() if id_ == profile)


def _sizes(cells: Mapping[str, object]) -> list[str]:
    return [f"n = {n}" for n in cells]


def _seen(counts: Mapping[str, int], shape: str) -> tuple[int, int]:
    """Count right views; of fewer than eight, "not shared" is all one can say."""
    known = {"shared": ("shared",), "spread": ("spread", "not-shared")}
    right = known.get(shape, ("two-camps", "not-shared"))
    return sum(counts.get(view, 0) for view in right), sum(counts.values())


def _right(counts: Mapping[str, Mapping[str, int]], profile: str) -> tuple[int, int]:
    return counts[profile].get(profile, 0), sum(counts[profile].values())


def _all_right(counts: Mapping[str, Mapping[str, int]]) -> tuple[int, int]:
    pairs = [_right(counts, profile) for profile in counts]
    return sum(right for right, _ in pairs), sum(total for _, total in pairs)


def _verdict(counts: Mapping[str, int]) -> str:
    right, total = counts.get("right", 0), sum(counts.values())
    return f"{_percent((right, total))} van {total}" if total else "–"


def _balanced(counts: Mapping[str, int]) -> str:
    right = [counts.get(f"{what} True", 0) for what in ("camps", "spread")]
    tried = [
        found + counts.get(f"{what} False", 0) for found, what in zip(right, ("camps", "spread"), strict=True)
    ]
    if not all(tried):
        return "–"
    shares = [found / total for found, total in zip(right, tried, strict=True)]
    return f"{number(sum(shares) / 2 * 100, 'nl')} %"


def _percent(pair: tuple[int, int]) -> str:
    right, total = pair
    return f"{number(right / total * 100, 'nl')} %" if total else "–"
