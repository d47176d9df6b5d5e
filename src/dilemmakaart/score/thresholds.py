"""Every cut-off in one table; `assess --explain` prints them.

Why these: scoring.md, sections 4 to 6. The simulation (docs/methode.md) moved two of them: `camps_fit` from
0.86, for a lower cut tells camps from spread more often at every size of group; and `firm` from 0.80, because
what was called firm was wrong too often in doubtful networks of eight to twelve people.
"""

from typing import NamedTuple


class Thresholds(NamedTuple):
    """The cut-offs that turn measures into words."""

    shared_consensus: float = 0.725
    """Consensus from which a view is shared."""
    camps_fit: float = 0.82
    """Goodness of variance fit from which two camps are seen."""
    camps_from: int = 8
    """Positions needed to tell two camps from spread."""
    camp_size: int = 2
    """The least a camp holds,"""
    camp_share: int = 5
    """and no less than one in this many of the group."""
    unknown_share: float = 0.40
    """Share without a position from which a dilemma is unknown territory."""
    positions_from: int = 3
    """Positions needed to say anything; fewer answers than this are not shown at all."""
    shift: float = 1.0
    """Mean shift, in scale points, from which a shared view is a task."""
    tension: float = 2.0
    """Mean tension, 0 to 4, from which it is felt."""
    high_tension: int = 3
    """Tension answers from this point on count as high."""
    stands_out: float = 1.5
    """Difference between the means of two groups, in scale points, from which it is said in words."""
    top: int = 3
    """How many dilemmas are put on the table first."""
    draws: int = 1000
    """How often every vector of counts is resampled."""
    firm: float = 0.90
    """Share of draws from which a profile is "stevig","""
    fair: float = 0.60
    """and from which it is "redelijk"."""
    firm_from: int = 8
    """Positions needed for "stevig": a unanimous small group resamples to itself."""

    movement: float = 0.975
    """Share of resamplings in which a later mean lies on the same side, from which it has moved."""


THRESHOLDS = Thresholds()
