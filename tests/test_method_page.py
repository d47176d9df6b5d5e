"""docs/methode.md holds what the program computes, and quotes a simulation of this very program."""

import json
import re

import pytest
from method_page import SIMULATION, TARGET, blocks, filled
from simulating import SEED, Kind, digest

FOUND = json.loads(SIMULATION.read_text(encoding="utf-8"))


def test_the_page_is_up_to_date() -> None:
    page = TARGET.read_text(encoding="utf-8")
    assert page == filled(page), "run `make docs`"


def test_a_number_that_was_changed_by_hand_is_set_right() -> None:
    page = TARGET.read_text(encoding="utf-8")
    assert filled(page.replace("0,725", "0,9")) == page


def test_everything_that_can_be_filled_in_stands_on_the_page_once() -> None:
    page = TARGET.read_text(encoding="utf-8")
    names = [name for name in re.findall(r"<!-- ([\w-]+) -->", page) if name != "einde"]
    assert sorted(names) == sorted(blocks())


def test_a_block_that_nothing_fills_is_a_fault() -> None:
    with pytest.raises(KeyError):
        filled("<!-- verzonnen -->\n<!-- einde -->")


@pytest.mark.parametrize(("kind", "n"), [("clear", 5), ("clear", 12), ("murky", 8)])
def test_the_first_simulated_network_is_scored_as_the_quoted_simulation_scored_it(kind: Kind, n: int) -> None:
    assert FOUND["seed"] == SEED
    assert FOUND["first"][kind][str(n)] == digest(kind, n), "run `make simulate` and `make docs`"


def test_of_what_is_called_firm_nine_in_ten_are_right_where_dilemmas_lie_away_from_the_borders() -> None:
    for cell in FOUND["cells"]["clear"].values():
        firm = cell["labels"].get("stevig", {"right": 1})
        assert firm["right"] >= 0.9 * sum(firm.values())


def test_near_the_borders_firm_is_right_nine_times_in_ten_from_twenty_people_on_as_the_page_says() -> None:
    firm = {int(n): cell["labels"].get("stevig") for n, cell in FOUND["cells"]["murky"].items()}
    right = {n: counts["right"] / sum(counts.values()) for n, counts in firm.items() if counts}
    assert {n for n, share in right.items() if share >= 0.9} == {20, 40}
