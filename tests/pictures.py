"""Maps to draw in tests: few people and many, long words, nothing to show, nothing filled in."""

import random
from collections.abc import Iterator

from dilemmakaart.drawing.model import Drawing, Gauge, Group, Legend, Level, Row, Small, Way
from dilemmakaart.style import DEFAULT, Colours, Logo, Style

LONG = "samenwerkingsverbandvoorzitters"
LONGEST = f"{LONG} en jeugdbeschermingsorganisaties of verantwoordelijkheidsverdelingen"
PROFILES = {
    "unknown": "Onbekend terrein", "clash": "Botsende waarden", "different-pictures": "Verschillende beelden",
    "shared-task": "Gedeelde opgave", "live-tension": "Voelbare spanning", "at-rest": "In rust",
}  # fmt: skip
LEGEND = Legend(
    dot="één antwoord: waar het netwerk nu staat",
    many="ongeveer {} antwoorden: waar het netwerk nu staat".format,
    band="nu: de middelste helft van de antwoorden",
    camps="nu: een kamp van mensen die dicht bij elkaar staan",
    arrow="van nu naar gewenst: het midden van de groep",
    ring="gewenst: hier blijven",
    dashed="hetzelfde, maar zonder gedeeld beeld",
    wanted_band="gewenst: de middelste helft van de antwoorden",
    wanted_camps="gewenst: een kamp, met het aantal mensen",
    tension="spanning, van 0 (geen) tot 4 (zeer veel)",
    groups=f"Van welke organisatie bent u, {LONG} meegerekend?",
    moved_now="boven de lijn, nu: het gemiddelde, van eerst naar later",
    moved_wanted="onder de lijn, gewenst: het gemiddelde, van eerst naar later",
    kept_now="nu: net als eerst",
    kept_wanted="gewenst: net als eerst",
    noise="streepjes, met een open punt: kan toeval zijn",
    fill_dot="zet een stip waar het netwerk nu staat",
    fill_arrow="teken een pijl naar waar het netwerk zou moeten staan",
    fill_tension="omcirkel hoeveel spanning het geeft: 0 is geen, 4 is zeer veel",
)
LOGO = Logo(
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><rect width="200" height="60"/></svg>',
    "image/svg+xml", 200, 60,
)  # fmt: skip
HOUSE = Style(
    organisation=f"Bureau {LONG}",
    colours=Colours(ink="#ffffff", muted="#c8cfd2", paper="#101a1e", accent="#7fd0d6"),
    font="Verdana",
    logo=LOGO,
    footer=f"Vertrouwelijk, alleen voor {LONG} en hun begeleiders bij {LONGEST}.",
)


def drawing(*rows: Row, groups: tuple[str, ...] = (), key: str = "map") -> Drawing:
    """Put rows on a map of two levels."""
    half = -(-len(rows) // 2)
    levels = (Level("Binnen een subgroep", rows[:half]), Level(LONGEST, rows[half:]))
    return Drawing(key, "Dilemmakaart", "Onder de titel.", "Beschrijving.", levels, LEGEND, groups)


def answered(people: int, seed: int, *, names: tuple[str, str] = ("inclusief", "efficiënt")) -> Row:
    """Make up the answers of so many people to one dilemma; some seeds give two camps, or everyone one."""
    chance = random.Random(seed)  # noqa: S311 - made-up answers
    split = seed % 4 == 3
    now, wanted = (_counts(chance, people, split=split and chance.random() < at) for at in (0.5, 1))
    camps = _camps(now), _camps(wanted)
    profile = list(PROFILES)[seed % len(PROFILES)]
    return Row(
        *names,
        code=f"zz{seed % 100}",
        place=f"nr. {seed % 100 + 1}",
        counts=now,
        wanted_counts=wanted,
        now=(-2.0, 2.4) if camps[0] else (chance.choice([-3, -1, 0, 0.5, 2, 3]),),
        wanted=(-2.5, 1.9) if camps[1] else (chance.choice([-3, -1, 0, 0.5, 2, 3]),),
        camps=camps[0],
        wanted_camps=camps[1],
        shared=seed % 3 == 0,
        profile_id=profile,
        profile=PROFILES[profile],
        remark=f"{people} zonder positie" if seed % 2 else "",
        tension=Gauge(4 * chance.random(), "spanning 2,8"),
        groups=tuple(Group(chance.uniform(-3, 3), chance.uniform(-3, 3)) for _ in range(seed % 5)),
    )


def _counts(chance: random.Random, people: int, *, split: bool) -> tuple[int, ...]:
    found = [0] * 7
    middle = chance.randint(0, 6)
    for _ in range(people):
        around = chance.choice([0, 6]) if split else middle
        found[min(max(round(chance.gauss(around, 0.9)), 0), 6)] += 1
    return tuple(found)


def _camps(counts: tuple[int, ...]) -> tuple[int, int] | None:
    low, high = sum(counts[:3]), sum(counts[4:])
    return (low, high) if low and high and not counts[3] and low + high > 1 else None


LABELS = ("Gemeente (11)", "Jeugdhulpaanbieder (14)", f"{LONG} (25)", "Onderwijs (10)")


def maps() -> Iterator[tuple[str, Drawing, Style]]:
    """Yield maps by name, each with the style in which it is drawn."""
    for people in (5, 18, 60, 1000):
        rows = [answered(people, seed) for seed in range(12)]
        yield f"{people} people", drawing(*rows, groups=LABELS), DEFAULT
    long = [answered(18, seed, names=(LONGEST, LONG)) for seed in range(14)]
    yield "long words", drawing(*long, groups=LABELS), DEFAULT
    yield "a dark house with long words", drawing(*long, groups=LABELS), HOUSE
    joint = [answered(1, seed)._replace(camps=None, wanted_camps=None, groups=()) for seed in (0, 6, 9)]
    yield "joint", drawing(*joint), DEFAULT
    yield "moved", drawing(*(moved(seed) for seed in range(14))), DEFAULT
    names = (LONGEST, f"{LONG} en {LONG}")
    yield "moved with long words", drawing(*(moved(seed, names=names) for seed in range(6))), HOUSE
    silent = [_hushed(row) for row in (answered(18, 0), answered(18, 1))]
    yield "withheld", drawing(*silent, *withheld()), DEFAULT
    yield "empty", drawing(*(Row("inclusief", LONGEST, f"bs{n}") for n in range(12))), DEFAULT
    yield "one empty", drawing(Row("inclusief", "efficiënt", "bs1")), DEFAULT
    many = tuple(f"Groep {number} ({LONG})" for number in range(14))
    groups = tuple(Group(-3 + number * 0.4, 0.0) for number in range(14))
    yield "many groups", drawing(answered(60, 2)._replace(groups=groups), groups=many), DEFAULT
    title = drawing(answered(5, 1))._replace(title=f"Dilemmakaart {LONGEST}", subtitle=LONGEST)
    yield "long title", title, HOUSE


def moved(seed: int, *, names: tuple[str, str] = ("inclusief", "efficiënt")) -> Row:
    """Make up what moved on one dilemma; some seeds leave something where it was, or do not show it."""
    chance = random.Random(seed)  # noqa: S311 - made-up answers
    few = "te weinig antwoorden om te vergelijken"
    ways: list[Way | None] = []
    for side in (0, 1):
        start = chance.uniform(-3, 3)
        end = start if seed % 3 == side else chance.uniform(-3, 3)
        ways.append(None if seed % 7 == side else Way(start, end, firm=seed % 2 > 0))
    now, wanted = ways
    return Row(
        *names,
        code=f"zz{seed % 100}",
        place=f"nr. {seed + 1}",
        was="" if seed % 4 == 0 else f"was {seed + 9}",
        ways=(now, wanted),
        silence="" if now else f"nu: {few}",
        wanted_silence="" if wanted else f"gewenst: {few}",
        profile_id="clash",
        profile=PROFILES["clash"],
        remark="spanning: kan toeval zijn\neerst: Verschillende beelden" if seed % 2 else "",
        tension=Gauge(4 * chance.random(), "spanning 2,8 → 3,4", 4 * chance.random()),
    )


def _hushed(row: Row) -> Row:
    return row._replace(counts=(), now=(), camps=None, silence="te weinig antwoorden om te tonen")


def withheld() -> Iterator[Row]:
    """Yield rows of which some answers are not shown."""
    few = "te weinig antwoorden om te tonen"
    row = answered(18, 0)._replace(wanted_counts=(), wanted=(), wanted_silence=f"gewenst: {few}")
    yield row
    yield _hushed(row)._replace(tension=Gauge(None, f"spanning: {few}"))


def smalls() -> Iterator[tuple[str, Small, Style]]:
    """Yield small maps by name."""
    for name, whole, style in maps():
        for number, row in enumerate(whole.rows[:4]):
            asked = tuple(zip(LABELS, (*row.groups, Group(None, None))[:4], strict=False))
            parts = ((f"Wie, {LONGEST}?", asked),) if row.groups else ()
            few = "te weinig antwoorden om te tonen"
            small = Small("map-x", "a ↔ b", "Beschrijving.", row, "nu", "gewenst", parts, few)
            yield f"small of {name} {number}", small, style
