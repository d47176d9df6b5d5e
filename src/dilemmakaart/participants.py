"""Who takes part: what is known of a person when groups are made."""

from typing import NamedTuple


class Participant(NamedTuple):
    """One person: a code or a name, and what tells people apart; "" is not known.

    What is spelled the same is the same: whoever reads people settles capitals and spaces.
    """

    key: str
    organisation: str
    sector: str = ""
    region: str = ""
    role: str = ""
    apart: tuple[str, ...] = ()
    """The keys of those who may not be in one group with this person."""
    name: str = ""
    """The name, where `key` is a code."""
