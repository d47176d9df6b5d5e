"""House style: huisstijl.yaml in a network folder, and what it changes."""

import struct
import zlib
from pathlib import Path

import pytest
from conftest import Command
from hypothesis import given
from hypothesis import strategies as st

from dilemmakaart.colour import LEAST, contrast, legible
from dilemmakaart.language import Text, translate
from dilemmakaart.logo import LARGEST, logo
from dilemmakaart.style import DEFAULT, Colours, Logo

HOUSE = """\
kind: style
organisation: Bureau Voorbeeld
colours:
  accent: "#7A1F4B"
font: Verdana
footer: Vertrouwelijk.
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h20v10z"/></svg>'
HEXES = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def png(width: int = 3, height: int = 2) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = zlib.compress(b"\0" * (width + 1) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def picture(network: Path) -> str:
    return (network / "handouts" / "dilemmakaart.svg").read_text(encoding="utf-8")


def test_a_house_style_is_in_every_picture(command: Command, network: Path) -> None:
    (network / "huisstijl.yaml").write_text(HOUSE + "logo: logo.svg\n", encoding="utf-8")
    (network / "logo.svg").write_text(SVG, encoding="utf-8")

    assert command(["handout", network]).code == 0
    for path in (network / "handouts").glob("*.svg"):
        drawn = path.read_text(encoding="utf-8")
        assert "#7a1f4b" in drawn
        assert DEFAULT.colours.accent not in drawn
        assert "'Verdana', " in drawn
    assert "Bureau Voorbeeld · Vertrouwelijk." in picture(network)
    assert 'href="data:image/svg+xml;base64,' in picture(network)


def test_without_a_house_style_pictures_have_the_style_of_the_program(
    command: Command, network: Path
) -> None:
    (network / "huisstijl.yaml").unlink()
    command(["handout", network])

    assert DEFAULT.colours.accent in picture(network)
    assert "Bureau Voorbeeld" not in picture(network)


def test_colours_that_cannot_be_read_are_refused_with_their_place_and_the_nearest_that_can(
    command: Command, network: Path
) -> None:
    (network / "huisstijl.yaml").write_text(HOUSE.replace("#7A1F4B", "#5bc8c0"), encoding="utf-8")

    ended = command(["handout", network])
    assert ended.code == 1
    assert "huisstijl.yaml:4:11: error[DK208]" in ended.err
    assert "(#5bc8c0) cannot be read on #ffffff: the contrast is 2.0" in ended.err
    assert '"#2c827c"' in ended.err
    assert not (network / "handouts").exists()

    assert command(["validate", network]).code == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (HOUSE + "logo: logo.svg\n", "logo.svg: There is no such file"),
        ("kind: lens\nid: huisstijl\nname: x\nintro: y\nprompts: [a?, b?, c?]\n", "holds no house style"),
        (HOUSE.replace('"#7A1F4B"', "#7A1F4B"), "put quotes around one that starts with '#'"),
    ],
)
def test_a_house_style_that_cannot_be_used_is_refused_and_nothing_is_written(
    command: Command, network: Path, content: str, said: str
) -> None:
    (network / "huisstijl.yaml").write_text(content, encoding="utf-8")

    ended = command(["handout", network])
    assert ended.code in {1, 2}
    assert said in " ".join(ended.err.split())
    assert "Traceback" not in ended.err
    assert not (network / "handouts").exists()


@pytest.mark.parametrize(
    "content",
    [
        SVG.replace("<path", "<script>x()</script><path").encode(),
        SVG.replace("<path", '<path onload="x()"').encode(),
        SVG.replace("<path", '<image href="https://voorbeeld.nl/x.png"/><path').encode(),
        SVG.replace("<path", '<style>@import "x.css";</style><path').encode(),
        SVG.replace("<path", '<path style="fill: url(https://voorbeeld.nl/x)"').encode(),
        SVG.replace("<path", "<foreignObject/><path").encode(),
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.encode(),
        b'<?xml-stylesheet href="x.css"?>' + SVG.encode(),
        SVG.replace('viewBox="0 0 20 10"', "").encode(),
        SVG.replace("20 10", "20 0").encode(),
        SVG.encode("utf-16"),
        SVG[:-4].encode(),
        b"<html/>",
        b"GIF89a",
        b"",
        png()[:-9],
        png(0, 2),
        SVG.encode() + b" " * LARGEST,
    ],
)
def test_a_logo_that_runs_or_fetches_anything_or_is_none_is_refused(content: bytes) -> None:
    found = logo(content)

    assert isinstance(found, Text)
    assert translate(found, "nl") != translate(found, "en")


@pytest.mark.parametrize(
    "content",
    [
        (SVG.replace("</svg>", "") + "<g>" * 20_000 + "</g>" * 20_000 + "</svg>").encode(),
        png(12_000, 3_300),
        SVG.replace("</svg>", "<style><g/>@import url(x)</style></svg>").encode(),
        SVG.replace("</svg>", "<style>u\\72l(x)</style></svg>").encode(),
        SVG.replace("</svg>", '<set attributeName="href" to="x"/></svg>').encode(),
        SVG.replace("</svg>", "<filter/></svg>").encode(),
    ],
    ids=("deep", "wide", "tail", "escaped", "set", "filter"),
)
def test_a_logo_that_asks_too_much_or_hides_what_it_fetches_is_refused(content: bytes) -> None:
    assert isinstance(logo(content), Text)


def test_a_logo_has_its_kind_and_its_shape() -> None:
    sized = SVG.replace('viewBox="0 0 20 10"', 'width="40mm" height="8.5mm"')
    linked = SVG.replace("<path", '<use href="#a"/><image href="data:image/png;base64,AAAA"/><path')

    assert logo(png(300, 200)) == Logo(png(300, 200), "image/png", 300, 200)
    assert logo(SVG.encode()) == Logo(SVG.encode(), "image/svg+xml", 20, 10)
    assert logo(sized.encode()) == Logo(sized.encode(), "image/svg+xml", 40, 8.5)
    assert isinstance(logo(linked.encode()), Logo)


def test_the_style_of_the_program_can_be_read_everywhere() -> None:
    for role, backgrounds in Colours().backgrounds.items():
        assert all(contrast(getattr(Colours(), role), each) >= LEAST for each in backgrounds), role


@given(HEXES, HEXES)
def test_the_colour_that_is_suggested_can_be_read_and_one_that_can_be_read_is_left_alone(
    colour: str, paper: str
) -> None:
    found = legible(colour, [paper])

    assert found is not None
    assert contrast(found, paper) >= LEAST
    if contrast(colour, paper) >= LEAST:
        assert found == colour


def test_on_black_and_on_grey_at_once_no_colour_can_be_read() -> None:
    assert legible("#808080", ["#000000", "#808080"]) is None
