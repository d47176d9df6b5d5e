"""Fill the marked blocks of docs/methode.md with what the program computes. Run with `make docs`."""

import json
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from marked_blocks import written
from simulation_tables import TABLES, VIEWS, table

from dilemmakaart import measures
from dilemmakaart.language import Say
from dilemmakaart.score import urgency
from dilemmakaart.score.profile import view
from dilemmakaart.tally import POINTS
from dilemmakaart.views.words import thresholds

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "docs" / "methode.md"
SIMULATION = ROOT / "docs" / "simulation.json"
SAY = Say("nl")
POSITIONS = POINTS["now"]

CLOSE = (0, 0, 1, 2, 5, 3, 1)
APART = (3, 1, 1, 0, 1, 2, 4)
SHIFT = (0, 0, 0, 0, 0, 0, 3, 4, 3, 2, 0, 0, 0)
TENSION = (1, 2, 4, 3, 2)
"""Twelve answers to each question, from the low end of its scale to the high end."""


def main() -> None:
    """Write the page."""
    TARGET.write_text(filled(TARGET.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def filled(page: str) -> str:
    """Write every block anew; KeyError for one that nothing fills."""
    return written(page, blocks())


def blocks() -> Mapping[str, Callable[[], str]]:
    """Return what can be filled in, by name."""
    found = json.loads(SIMULATION.read_text(encoding="utf-8"))
    simulated = {f"simulatie-{write.__name__.replace('_', '-')}": write for write in TABLES.values()}
    return {
        "grenzen": _thresholds,
        "voorbeeld-tellen": _counting,
        "voorbeeld-eensgezindheid": _consensus,
        "voorbeeld-kampen": _camps,
        "voorbeeld-verschuiving": _shift,
        "voorbeeld-urgentie": _urgency,
        **{name: partial(write, found) for name, write in simulated.items()},
    }


def _thresholds() -> str:
    return "\n".join(f"- {SAY(each)}" for each in thresholds("individual"))


def _counting() -> str:
    middle = measures.median(CLOSE, POSITIONS) or 0
    near = measures.within_one_step(CLOSE, POSITIONS)
    sides = measures.sides(CLOSE, POSITIONS)
    return (
        f"{_answers(CLOSE)}\n\nDe middelste van de {sum(CLOSE)} antwoorden is {_signed(middle)}. "
        f"{near} van de {sum(CLOSE)} staan daar hoogstens één stap vandaan. "
        f"Naar pool A staan er {sides[0]}, op 0 staan er {sides[1]}, naar pool B {sides[2]}."
    )


def _consensus() -> str:
    mean = measures.mean(CLOSE, POSITIONS) or 0
    middle = SAY.number(mean, 3, signed=True)
    return (
        f"Dezelfde antwoorden: m = {middle} en Cns = {_agreed(CLOSE)}: {_seen(CLOSE)}.\n\n"
        f"Een verdeelde groep:\n\n{_answers(APART)}\n\n"
        f"Hier is Cns = {_agreed(APART)}, dus het beeld is niet gedeeld."
    )


def _agreed(counts: tuple[int, ...]) -> str:
    return SAY.number(measures.consensus(counts, POSITIONS) or 0, 3)


def _seen(counts: tuple[int, ...]) -> str:
    return VIEWS[view(counts) or "not-shared"]


def _camps() -> str:
    fit, cut = measures.split(APART, POSITIONS) or (0.0, None)
    low, high = sum(APART[:cut]), sum(APART[cut:])
    means = [
        SAY.number(measures.mean(part, points) or 0, 2, signed=True)
        for part, points in ((APART[:cut], POSITIONS[:cut]), (APART[cut:], POSITIONS[cut:]))
    ]
    return (
        f"De verdeelde groep van hierboven valt het best uiteen in {low} mensen rond {means[0]} en {high} "
        f"mensen rond {means[1]}. Dan is GVF = {SAY.number(fit, 3)}: {_seen(APART)}."
    )


def _shift() -> str:
    mean = measures.mean(SHIFT, POINTS["shift"]) or 0
    strain = measures.mean(TENSION, POINTS["tension"]) or 0
    high = measures.at_least(TENSION, POINTS["tension"], 3) or 0
    return (
        f"Van twaalf mensen willen er drie blijven; vier willen één stap naar B, drie twee stappen en twee "
        f"drie stappen. De gemiddelde verschuiving is {SAY.number(mean, 2, signed=True)}.\n\n"
        f"Spanning van 0 tot 4, zo vaak gekozen: {', '.join(map(str, TENSION))}. Het gemiddelde is "
        f"{SAY.number(strain, 2)}; {SAY.number(high * 100)} % koos 3 of 4."
    )


def _urgency() -> str:
    means = measures.mean(TENSION, POINTS["tension"]), measures.mean(SHIFT, POINTS["shift"])
    now, wanted = measures.consensus(CLOSE, POSITIONS), measures.consensus(APART, POSITIONS)
    parts = urgency(*means, now, wanted, "individual")
    if parts is None:
        message = "the example has an urgency"
        raise ValueError(message)
    return (
        f"Met de getallen van hierboven (nu de eerste groep, gewenst de verdeelde): spanning "
        f"{SAY.number(means[0] or 0, 2)} / 4 = {SAY.number(parts.strain, 3)}; het grootste verschil is "
        f"1 − Cns(gewenst) = {SAY.number(parts.difference, 3)}. De urgentie is de helft van de som: "
        f"{SAY.number(parts.value, 3)}."
    )


def _answers(counts: tuple[int, ...]) -> str:
    return table([_signed(point) for point in POSITIONS], [list(map(str, counts))])


def _signed(value: float) -> str:
    return SAY.number(value, 0 if value == int(value) else 1, signed=True)


if __name__ == "__main__":
    main()
