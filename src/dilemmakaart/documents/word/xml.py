"""Elements of a Word document: what python-docx has no words for."""

from typing import Any

from ...extras import needed

EXTRA = "office"
Xml = Any
"""An element of the file, as lxml and python-docx hand it out; its kind is known by its name only."""
Word = Any
"""An object of python-docx, which is only there where its extra is."""

TWIPS = 20
"""Of these go into a point; most of a document is measured so."""
EMU = 12700
"""Of these, in which python-docx measures, go into a point."""
MILLIMETRE = 72 / 25.4
"""In points."""


def made(tag: str, *inside: Xml, **about: object) -> Xml:
    """Make an element with what stands in it, and its attributes.

    All names are those of Word's own space.
    """
    qn = needed("docx.oxml.ns", EXTRA).qn
    element = needed("docx.oxml", EXTRA).OxmlElement(f"w:{tag}")
    for name, value in about.items():
        element.set(qn(f"w:{name}"), str(value))
    element.extend(inside)
    return element


def twips(points: float) -> int:
    """Return a length as Word writes it."""
    return round(points * TWIPS)


def found(parent: Xml, tag: str) -> Xml:
    """Return the first child with a name, or None."""
    return parent.find(needed("docx.oxml.ns", EXTRA).qn(f"w:{tag}"))


def without(parent: Xml, *tags: str) -> None:
    """Take children with these names away."""
    qn = needed("docx.oxml.ns", EXTRA).qn
    for tag in tags:
        for child in parent.findall(qn(f"w:{tag}")):
            parent.remove(child)
