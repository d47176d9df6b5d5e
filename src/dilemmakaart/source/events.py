"""Anchors, aliases and tags: never needed in a dilemma file, so never allowed."""

import re
from collections.abc import Iterator

import yaml
from yaml._yaml import CParser

from ..language import text
from .places import Fault, start

_MARKS = re.compile(r"[&*!]")


def forbidden(content: str) -> tuple[Fault, ...]:
    """Point at every anchor, alias and tag. Text without & * or ! costs one search."""
    if not _MARKS.search(content):
        return ()
    parser = CParser(content)
    try:
        return tuple(_faults(parser))
    except yaml.YAMLError:
        return ()  # The composer meets the same error and says it in our words.
    finally:
        parser.dispose()


def _faults(parser: CParser) -> Iterator[Fault]:
    while parser.check_event():
        event = parser.get_event()
        if event is None:
            return
        place = start(event)
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            message = text("The alias '*{name}' is not allowed.", name=anchor)
            yield Fault("DK005", place, message, text("Write the text out in full here."))
        elif anchor is not None:
            message = text("The anchor '&{name}' is not allowed.", name=anchor)
            hint = text("Remove it. Put quotes around a text that starts with '&'.")
            yield Fault("DK005", place, message, hint)
        elif tag is not None:
            message = text("The tag '{name}' is not allowed.", name=tag)
            hint = text("Remove it. Put quotes around a text that starts with '!'.")
            yield Fault("DK005", place, message, hint)
