"""What is refused on the way through a file's events: anchors, aliases, tags, and absurd measures.

Events cost more than nodes, so only a text in which one of these could stand is walked through.
"""

from collections.abc import Iterator

import yaml
from yaml._yaml import CParser

from ..characters import short
from ..language import text
from .bounds import MAX_DEPTH, MAX_PARTS, may_be_deep, may_be_many, too_deep, too_many
from .places import Fault, start


def refused(content: str) -> tuple[Fault, ...]:
    """Point at every anchor, alias and tag, and at the first part that is one too many or too deep."""
    marked = "&" in content or "*" in content or "!" in content
    if not (marked or may_be_deep(content) or may_be_many(content)):
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
    depth = parts = 0
    while (event := parser.get_event()) is not None:
        parts += isinstance(event, yaml.NodeEvent)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            yield too_deep(start(event))
            return
        if parts > MAX_PARTS:
            yield too_many(start(event))
            return
        fault = _mark(event)
        if fault is not None:
            yield fault


def _mark(event: yaml.Event) -> Fault | None:
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if isinstance(event, yaml.AliasEvent):
        message = text("The alias '*{name}' is not allowed.", name=short(anchor or ""))
        return Fault("DK005", start(event), message, text("Write the text out in full here."))
    if anchor is not None:
        message = text("The anchor '&{name}' is not allowed.", name=short(anchor))
        hint = text("Remove it. Put quotes around a text that starts with '&'.")
        return Fault("DK005", start(event), message, hint)
    if tag is not None:
        tag = tag.replace("tag:yaml.org,2002:", "!!")
        message = text("The tag '{name}' is not allowed.", name=short(tag))
        hint = text("Remove it. Put quotes around a text that starts with '!'.")
        return Fault("DK005", start(event), message, hint)
    return None
