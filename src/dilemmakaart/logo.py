"""A logo from the bytes of a file: SVG or PNG, of a bounded size, that needs nothing from outside."""

import re
import struct
from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING

from .language import Text, text
from .style import Logo

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LARGEST = 200_000
"""In bytes: every picture and page holds the logo itself."""

_PNG = b"\x89PNG\r\n\x1a\n"
_SIZE = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(?:px|pt|pc|mm|cm|in)?\s*")
_OUTSIDE = re.compile(r"url\(\s*[\"']?(?!#)|@import|image-set|javascript:|\\[0-9a-f]", re.IGNORECASE)
_NEVER = frozenset(
    {"script", "foreignObject", "set", "animate", "animateMotion", "animateTransform", "filter"}
)
_NEST = re.compile(r"<(/?)[a-zA-Z][^<>]*?(/?)>")
DEEPEST = 100
WIDEST = 4_000
"""In pixels: what is drawn of it is a few centimetres."""
_INSIDE = re.compile(r"#|data:image/(?:png|jpeg);base64,")


def logo(content: bytes) -> Logo | Text:
    """Return the logo that a file holds, or why it cannot be used."""
    if len(content) > LARGEST:
        return text("The logo is larger than 200 kB.")
    return _png(content) if content.startswith(_PNG) else _svg(content)


def _png(content: bytes) -> Logo | Text:
    if content[12:16] != b"IHDR" or not content.rstrip().endswith(b"IEND\xaeB`\x82"):
        return text("The picture is damaged.")
    width, height = struct.unpack(">II", content[16:24])
    if not (width and height):
        return text("The picture is damaged.")
    if max(width, height) > WIDEST:
        return text("The picture is wider or higher than {limit} pixels.", limit=WIDEST)
    return Logo(content, "image/png", float(width), float(height))


def _svg(content: bytes) -> Logo | Text:
    from xml.etree.ElementTree import ParseError, XMLParser

    try:
        written = content.decode("utf-8-sig")
        if unsafe := _unsafe(written):
            return unsafe
        parser = XMLParser()  # noqa: S314 - nothing is declared, so nothing can be expanded
        parser.feed(written)
        root = parser.close()
    except (ParseError, UnicodeDecodeError):
        return text("This is neither an SVG picture in UTF-8 nor a PNG picture.")
    if _name(root.tag) != "svg":
        return text("This is neither an SVG picture in UTF-8 nor a PNG picture.")
    foreign = next(_foreign(root), None)
    if foreign is not None:
        return text("The picture holds what a logo may not: {what}.", what=foreign)
    size = _size(root)
    if size is None:
        return text("The picture does not say how large it is: no viewBox, and no width and height.")
    return Logo(content, "image/svg+xml", *size)


def _unsafe(written: str) -> Text | None:
    """Tell what may not even be parsed."""
    if "<!DOCTYPE" in written or "<!ENTITY" in written or "<?xml-stylesheet" in written:
        return text("The picture declares or fetches things of its own: a DOCTYPE or a stylesheet.")
    if max(accumulate(_NEST.findall(written), _deeper, initial=0)) > DEEPEST:
        return text("The picture is nested too deeply.")
    return None


def _foreign(root: "Element") -> Iterator[str]:
    """Yield what would run, or come from elsewhere."""
    for element in root.iter():
        name = _name(element.tag)
        if name in _NEVER:
            yield name
        if _OUTSIDE.search(element.text or "") or _OUTSIDE.search(element.tail or ""):
            yield name
        for key, value in element.attrib.items():
            plain = _name(key)
            links = plain in {"href", "src"} and not _INSIDE.match(value)
            if links or plain.lower().startswith("on") or _OUTSIDE.search(value):
                yield plain


def _size(root: "Element") -> tuple[float, float] | None:
    box = root.get("viewBox", "").replace(",", " ").split()
    for width, height in ((box[2:3], box[3:4]), ([root.get("width", "")], [root.get("height", "")])):
        found = [_SIZE.fullmatch(each) for each in (*width, *height)]
        sizes = [float(each[1]) for each in found if each]
        if len(sizes) == 2 and min(sizes) > 0:  # noqa: PLR2004 - width and height
            return sizes[0], sizes[1]
    return None


def _deeper(depth: int, tag: tuple[str, str]) -> int:
    closes, empty = tag
    return depth - 1 if closes else depth + (not empty)


def _name(tag: str) -> str:
    return tag.rpartition("}")[2]
