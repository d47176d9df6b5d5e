"""Open a network: its file, the dilemmas it works with, and what its members are asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..answers import BackgroundQuestion, Questionnaire
from ..catalogue import Catalogue, Entry, File, catalogue, joined, replacements
from ..diagnostics import Diagnostic
from ..schema import Dilemma, Network
from ..score import Asked
from .validate import validate


@dataclass(frozen=True, slots=True)
class Setting:
    """A network that can be asked, scored and shown."""

    network: Network
    catalogue: Catalogue
    dilemmas: tuple[Dilemma, ...]
    questionnaire: Questionnaire
    replaced: tuple[Entry, ...]

    @property
    def asked(self) -> tuple[Asked, ...]:
        """The dilemmas as scoring knows them."""
        return tuple(Asked(each.id, each.code, each.level) for each in self.dilemmas)


def open_network(
    network: File, own: Sequence[File], library: Sequence[File]
) -> tuple[Setting | None, tuple[Diagnostic, ...]]:
    """Return the setting, or None and the errors that stand in its way."""
    checked = validate([network, *own], library)
    errors = tuple(found for found in checked.diagnostics if found.severity == "error")
    model = checked.entries[0].model
    if errors or not isinstance(model, Network):
        return None, errors
    present = joined(checked.entries)
    known = catalogue(present)
    dilemmas = tuple(
        dilemma
        for dilemma in known.dilemmas.values()
        if model.dilemmas is None or dilemma.id in model.dilemmas
    )
    background = tuple(BackgroundQuestion(each.id, each.question, each.options) for each in model.background)
    questionnaire = Questionnaire(tuple(each.code for each in dilemmas), background)
    return Setting(model, known, dilemmas, questionnaire, replacements(checked.entries)), ()
