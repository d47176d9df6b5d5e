"""A source as one line that is complete enough to find it."""

from collections.abc import Iterable, Mapping

from ..schema import Source


def reference(source: Source) -> str:
    """Write authors, year, title, publisher and where to find it; what is not known is left out."""
    return " ".join(part for part in (*_named(source), source.url if not source.doi else "") if part)


def references(ids: Iterable[str], sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Write several sources, in the order in which they are named."""
    return tuple(reference(sources[id_]) for id_ in ids)


def addressed(ids: Iterable[str], sources: Mapping[str, Source]) -> tuple[tuple[str, str], ...]:
    """Write several sources, each with its address apart; "" where it has none, or a doi."""
    found = (sources[id_] for id_ in ids)
    return tuple((" ".join(_named(each)), "" if each.doi else each.url or "") for each in found)


def _named(source: Source) -> tuple[str, ...]:
    year = f" ({source.year})" if source.year is not None else ""
    who = ", ".join(source.authors)
    parts = (f"{who}{year}", source.title) if who else (f"{source.title}{year}",)
    named = (_ended(part) for part in (*parts, source.publisher or "") if part)
    return (*named, f"doi {source.doi}") if source.doi else tuple(named)


def _ended(part: str) -> str:
    return part if part.endswith(("?", "!")) else part.rstrip(".") + "."
