"""Which arrow starts where, and where it ends."""

from collections.abc import Sequence


def ends(starts: Sequence[float], stops: Sequence[float]) -> list[tuple[float, float]]:
    """Pair where arrows start with where they end: two camps each keep to their own side."""
    if len(starts) == len(stops):
        return list(zip(starts, stops, strict=True))
    return [(start, stop) for start in starts for stop in stops]
