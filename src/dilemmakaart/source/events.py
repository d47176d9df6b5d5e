"""What is refused on the way through a file's events: anchors, aliases and tags, and absurd depth.

Events cost more than nodes, so only a text in which one of these could stand is walked through.
"""

from collections.abc import Iterator

import yaml
from yaml._yaml import CParser

from ..language import text
from .bounds import MAX_DEPTH, may_be_deep, too_deep
from .places import Fault, start


def refused(content: str) -> tuple[Fault, ...]:
    """Point at every anchor, alias and tag, and at the first level that is too deep."""
    marked = "&" in content or "*" in content or "!" in content
    if not marked and not may_be_deep(content):
        return ()
    parser = CParser(content)
    found: list[Fault] = []
    try:
        found.extend(_faults(parser))
    except yaml.YAMLError:
        pass  # The composer meets the same error and says it in our words.
    finally:
        parser.dispose()
    return tuple(found)


def _faults(parser: CParser) -> Iterator[Fault]:
    depth = 0
    while (event := parser.get_event()) is not None:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            yield too_deep(start(event))
            return
        fault = _mark(event)
        if fault is not None:
            yield fault


def _mark(event: yaml.Event) -> Fault | None:
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if isinstance(event, yaml.AliasEvent):
        message = text("The alias '*{name}' is not allowed.", name=anchor)
        return Fault("DK005", start(event), message, text("Write the text out in full here."))
    if anchor is not None:
        message = text("The anchor '&{name}' is not allowed.", name=anchor)
        hint = text("Remove it. Put quotes around a text that starts with '&'.")
        return Fault("DK005", start(event), message, hint)
    if tag is not None:
        message = text("The tag '{name}' is not allowed.", name=tag)
        hint = text("Remove it. Put quotes around a text that starts with '!'.")
        return Fault("DK005", start(event), message, hint)
    return None
