"""What somebody reads on the slides of one dilemma: every figure, and the dots along its scales."""

import io
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pptx
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE_TYPE
from printed import left_over, printed

Found = Mapping[str, Any]
"""The dilemma in the assessment file."""
SCALE = ("0", *(f"{point:+d}".replace("-", "−") for point in range(-3, 4) if point))
SCALE_WORDS = "De schaal: −3 is helemaal de linkerpool, 0 is ertussenin, +3 is helemaal de rechterpool."
DRAWN, EXPLAINED = 2, 1
"""So often a dilemma is drawn: on the map and on its own slide; and so often its signs are explained."""
CALLED = 2
"""A box is called after its words, so that each figure in one stands in the file twice."""
INK = MSO_THEME_COLOR.TEXT_1


def beyond_slides(raw: bytes, said: Iterable[str], pictures: Iterable[bytes], found: Found) -> list[str]:
    """Return what slides tell that no page, no picture of the map and no file tells."""
    words = [*said, *(each for picture in pictures for each in _in_picture(picture)), *_in_file(found)]
    more = left_over(printed("x.pptx", raw), words)
    more -= _written(found)
    counts = Counter({int(point): n for point, n in found["now"]["counts"].items() if n})
    seen, stray = _dots(list(pptx.Presentation(io.BytesIO(raw)).slides))
    dots = [] if seen == [counts] * DRAWN and stray <= EXPLAINED else [f"dots: {seen}, and {stray}"]
    return [*more.elements(), *dots]


def _in_picture(svg: bytes) -> Iterator[str]:
    """Yield the texts of a picture, each with its figures."""
    yield from (each.text or "" for each in ET.fromstring(svg).iter())  # noqa: S314 - our own SVG


def _in_file(found: Found) -> Iterator[str]:
    """Yield sentences about numbers that the file holds."""
    yield SCALE_WORDS
    for aspect in ("now", "wanted"):
        yield f"{found[aspect]['dont_know'] + found[aspect]['blank']} zonder positie"
    if found["rank"] is not None:
        urgency = f"{found['urgency']:.2f}".replace(".", ",")
        yield f"nr. {found['rank']} van 1, urgentie {urgency}"


def _written(found: Found) -> Counter[str]:
    """Count the figures that stand by themselves: the scale, its place in the order, and sizes of camps."""
    written = Counter(dict.fromkeys(SCALE, DRAWN + EXPLAINED))
    written["1"] += 1  # the first, and only, that is talked about
    if found["rank"] is not None:
        written[str(found["rank"])] += 1
    if found["wanted"]["view"] == "two-camps":
        written["9"] += EXPLAINED
        for camp in found["wanted"]["camps"]:
            written[str(camp["n"])] += DRAWN
    title = Counter({"1": 1})
    return title + Counter({each: n * CALLED for each, n in written.items()})


def _dots(slides: Sequence[Any]) -> tuple[list[Counter[int]], int]:
    """Count the dots at each point wherever the dilemma is drawn, and those that stand anywhere else."""
    seen, stray = [], 0
    for slide in slides:
        for shape in slide.shapes:
            group = list(shape.shapes) if shape.shape_type == MSO_SHAPE_TYPE.GROUP else [shape]
            places = [each.left + each.width / 2 for each in group if _is_dot(each)]
            if "↔" in shape.name and len(group) > 1:
                axis = max((each for each in group if each.shape_type == MSO_SHAPE_TYPE.LINE), key=_wide)
                seen.append(Counter(round((x - axis.left) / axis.width * LONG - LONG / 2) for x in places))
            else:
                stray += len(places)
    return seen, stray


LONG = 6.8
"""Points of the scale from one end of an axis to the other."""


def _wide(shape: Any) -> int:  # noqa: ANN401 - python-pptx gives no types
    return int(shape.width)


def _is_dot(shape: Any) -> bool:  # noqa: ANN401
    return shape.name.startswith("Oval") and bool(shape.fill.fore_color.theme_color == INK)
