"""Open a network: its file, the dilemmas it works with, and what its members are asked."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from ..answers import BackgroundQuestion, Questionnaire, Wording, basis
from ..catalogue import Catalogue, Entry, catalogue, joined, replacements
from ..diagnostics import Diagnostic
from ..file import File
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

    def only(self, codes: Collection[str]) -> "Setting":
        """Return the same network with only these of its dilemmas, by code."""
        kept = tuple(each for each in self.dilemmas if each.code in codes)
        codes = tuple(each.code for each in kept)
        questionnaire = replace(self.questionnaire, codes=codes, basis=_basis(kept))
        return replace(self, dilemmas=kept, questionnaire=questionnaire)


def open_network(
    network: File, own: Sequence[File], library: Sequence[File]
) -> tuple[Setting | None, tuple[Diagnostic, ...]]:
    """Return the setting, or None and the errors that stand in its way."""
    checked = validate([network, *own], library, keep=True)
    errors = tuple(found for found in checked.unsilenced if found.severity == "error")
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
    codes = tuple(each.code for each in dilemmas)
    others = frozenset(each.code for each in known.dilemmas.values()) - frozenset(codes)
    wording = {each.code: Wording((each.poles.a.name, each.poles.b.name), each.question) for each in dilemmas}
    questionnaire = Questionnaire(codes, background, others, _basis(dilemmas), wording)
    return Setting(model, known, dilemmas, questionnaire, replacements(checked.entries)), ()


def _basis(dilemmas: Sequence[Dilemma]) -> str:
    return basis((each.code, each.poles.a.name, each.poles.b.name) for each in dilemmas)
