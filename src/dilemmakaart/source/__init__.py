"""YAML text in, plain data and places out: the only room that knows yaml, lines and columns.

A file is bounded before libyaml sees it, composed once into nodes, and built into plain data in one
walk. The nodes are kept, so a place costs nothing until somebody asks for one. A file of plain rows is read
without nodes; they are only made when a place in it is asked for.
"""

from .document import Document, Fault, Place, Route, read
from .spans import KEEPS, Span

__all__ = ["KEEPS", "Document", "Fault", "Place", "Route", "Span", "read"]
