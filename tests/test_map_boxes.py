"""The map as a browser draws it: no word crosses another, none is cut off, all are large enough."""

import json
import os
import subprocess
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest
from conftest import NPM, ROOT
from pictures import maps, smalls

from dilemmakaart.drawing.sheet import map_of, sheets
from dilemmakaart.drawing.small import small

FONTS = ("", "DejaVu Sans", "Liberation Sans")
"""What the style asks for; a wide font and a narrow one that are often all there is."""
POINT = 25.4 / 72
A4_INSIDE = (180, 267)
"""A4 with margins of 15 millimetres."""
HALF = 90
"""The width of a small map, in millimetres: two beside each other."""


@cache
def of_sheets() -> dict[str, str]:
    return {
        f"{name}, sheet {number}": sheet
        for name, drawing, style in maps()
        for number, sheet in enumerate(sheets(drawing, style), start=1)
    }


@cache
def every_picture() -> dict[str, str]:
    return {
        **{name: map_of(drawing, style) for name, drawing, style in maps()},
        **of_sheets(),
        **{name: small(drawing, style) for name, drawing, style in smalls()},
    }


@pytest.fixture(scope="module")
def told(node: str, browser: str, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    """Let the browser measure every picture in every font."""
    task = tmp_path_factory.mktemp("boxes") / "task.json"
    task.write_text(json.dumps({"browser": browser, "pictures": every_picture(), "fonts": FONTS}))
    done = subprocess.run(
        [node, ROOT / "tests" / "browser" / "boxes.cjs", task],
        env={**os.environ, "NODE_PATH": str(NPM)},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    found: Mapping[str, Any] = json.loads(done.stdout)
    return found


def seen(told: Mapping[str, Any], what: str) -> dict[str, Any]:
    found = {name: each[what] for name, each in told.items() if name != "asked"}
    assert len(found) == len(every_picture()) * len(FONTS)
    return found


def test_no_text_crosses_another_in_any_font(told: Mapping[str, Any]) -> None:
    assert {name: pairs for name, pairs in seen(told, "crossing").items() if pairs} == {}


def test_no_text_and_no_sign_leaves_the_picture(told: Mapping[str, Any]) -> None:
    assert {name: words for name, words in seen(told, "outside").items() if words} == {}
    assert {name: count for name, count in seen(told, "lost").items() if count} == {}


def test_the_smallest_text_is_eight_points_where_the_map_is_as_wide_as_an_a4_inside_its_margins(
    told: Mapping[str, Any],
) -> None:
    for name, share in seen(told, "smallest").items():
        wide = HALF if name.startswith("small") else A4_INSIDE[0]
        assert share * wide / POINT >= 8, name


def test_every_sheet_fits_on_an_a4(told: Mapping[str, Any]) -> None:
    shapes = seen(told, "shape")
    assert all(shapes[name] <= A4_INSIDE[1] / A4_INSIDE[0] for name in of_sheets())


def test_a_picture_asks_nothing_from_elsewhere(told: Mapping[str, Any]) -> None:
    assert told["asked"] == []
