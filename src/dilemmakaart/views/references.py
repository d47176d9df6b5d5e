"""A source as one line that is complete enough to find it."""

from collections.abc import Iterable, Mapping

from ..schema import Source


def reference(source: Source) -> str:
    """Write authors, year, title, publisher and where to find it; what is not known is left out."""
    year = f" ({source.year})" if source.year is not None else ""
    who = ", ".join(source.authors)
    parts = (f"{who}{year}", source.title) if who else (f"{source.title}{year}",)
    named = ". ".join(part.rstrip(".") for part in (*parts, source.publisher or "") if part) + "."
    doi = f"doi {source.doi}" if source.doi else ""
    return f"{named} {doi or source.url or ''}".rstrip()


def references(ids: Iterable[str], sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Write several sources, in the order in which they are named."""
    return tuple(reference(sources[id_]) for id_ in ids)
