"""A page as a Word document, in real styles: what is a heading in the page is one in Word."""

from .page import write

__all__ = ["write"]
