"""The questionnaire as this network sends it out today: what an answer that comes back is held against."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..answers import Questionnaire
from .sheet import known_columns


@dataclass(frozen=True, slots=True)
class Sent:
    """Whose questionnaire it is, its digest, what is asked, and between which poles, by code.

    The poles are those of the original first, then the same in other languages; none where it is not asked.
    """

    network: str
    digest: str
    questionnaire: Questionnaire
    poles: Callable[[str], Sequence[tuple[str, str]]]

    def __call__(self, header: Sequence[str]) -> int:
        """Count the headers that look like ours: how a delimiter is chosen."""
        return known_columns(header, self.questionnaire)
