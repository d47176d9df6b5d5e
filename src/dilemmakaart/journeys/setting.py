"""Open a network: its file, the dilemmas it works with, and what its members are asked."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple, TypeVar

from ..answers import BackgroundQuestion, Questionnaire, Wording, basis
from ..catalogue import Catalogue, Entry, catalogue, enter, joined, replacements, spoken
from ..diagnostics import Diagnostic
from ..file import File
from ..language import LANGUAGES, SHIPPED
from ..schema import Dilemma, Network
from ..score import Asked
from .validate import validate

Asks = TypeVar("Asks", BackgroundQuestion, Wording)


class Setting(NamedTuple):
    """A network that can be asked, scored and shown, in the words of one language.

    What its answers mean is that of the originals, in whatever language members were asked.
    """

    network: Network
    catalogue: Catalogue
    dilemmas: tuple[Dilemma, ...]
    questionnaire: Questionnaire
    replaced: tuple[Entry, ...]
    language: str
    untranslated: tuple[Entry, ...] = ()
    """The files of which not every text is there in this language."""

    @property
    def asked(self) -> tuple[Asked, ...]:
        """The dilemmas as scoring knows them."""
        return tuple(Asked(each.id, each.code, each.level) for each in self.dilemmas)

    @property
    def edition(self) -> str:
        """The language, where it is another than that of the network."""
        return "" if self.language == self.network.language else self.language

    def language_of(self, id_: str) -> str:
        """Return the language of what has this id: it may not have been translated."""
        without = next((each for each in self.untranslated if _gives(each, id_)), None)
        if without is None:
            return self.language
        return SHIPPED if without.origin == "library" else self.network.language

    def only(self, codes: Collection[str]) -> "Setting":
        """Return the same network with only these of its dilemmas, by code."""
        kept = tuple(each for each in self.dilemmas if each.code in codes)
        codes = tuple(each.code for each in kept)
        asked = self.questionnaire._replace(codes=codes, basis=_basis(codes, self.questionnaire.wording))
        return self._replace(dilemmas=kept, questionnaire=asked)


class _Words(NamedTuple):
    """Everything in one language: the network, and what it works with."""

    network: Network
    known: Catalogue

    @property
    def dilemmas(self) -> tuple[Dilemma, ...]:
        """The dilemmas of this network."""
        wanted = self.network.dilemmas
        return tuple(each for each in self.known.dilemmas.values() if wanted is None or each.id in wanted)


def open_network(
    network: File, own: Sequence[File], library: Sequence[File], language: str = ""
) -> tuple[Setting | None, tuple[Diagnostic, ...]]:
    """Return the setting, or None and the errors that stand in its way.

    It is in `language`, as far as there are texts in it; without, in that of the network.
    """
    checked = validate([network, *own], [each for each in library if not each.language], keep=True)
    errors = tuple(found for found in checked.unsilenced if found.severity == "error")
    model = checked.entries[0].model
    if errors or not isinstance(model, Network):
        return None, errors
    asked = language or model.language
    present = _present(checked.entries, library, [asked])
    words, untranslated = _in_language(present, asked, model)
    original = _Words(model, catalogue(present))

    @cache
    def every() -> list[Mapping[str, Wording]]:
        entries = _present(checked.entries, library, LANGUAGES)
        return [_wording(_in_language(entries, each, model)[0]) for each in LANGUAGES]

    return Setting(
        words.network,
        words.known,
        words.dilemmas,
        _questionnaire(original, _networks(checked.entries, model), every),
        replacements(checked.entries),
        asked,
        untranslated,
    ), ()


def _present(
    entries: Sequence[Entry], library: Iterable[File], languages: Collection[str]
) -> tuple[Entry, ...]:
    """Return what counts, with the editions of the library in some languages: no other is read."""
    editions = (enter(file)[0] for file in library if file.language in languages)
    return joined((*entries, *editions))


def _networks(entries: Sequence[Entry], network: Network) -> list[Network]:
    """Return the network in every language of which it has an edition."""
    own = [each for each in entries if each.origin != "library"]
    told = {each.facts.file.language for each in own} - {""}
    return [_in_language(own, language, network)[0].network for language in sorted(told)]


def _in_language(
    present: Sequence[Entry], language: str, network: Network
) -> tuple[_Words, tuple[Entry, ...]]:
    found = spoken(present, language, network.language)
    model = found.entries[0].model
    return _Words(model if isinstance(model, Network) else network, catalogue(found.entries)), (
        found.untranslated
    )


def _questionnaire(
    original: _Words, networks: Sequence[Network], every: Callable[[], list[Mapping[str, Wording]]]
) -> Questionnaire:
    """Return what is asked, with the words of the original, and those of other languages beside them."""
    codes = tuple(each.code for each in original.dilemmas)
    others = frozenset(each.code for each in original.known.dilemmas.values()) - frozenset(codes)
    background, *told = [_background(each) for each in (original.network, *networks)]
    wording = _wording(original)

    def also(code: str) -> tuple[Wording, ...]:
        return _others(wording[code], [each[code] for each in every()])

    return Questionnaire(
        codes,
        tuple(
            first._replace(also=_others(first, there))
            for first, *there in zip(background, *told, strict=True)
        ),
        others,
        _basis(codes, wording),
        {code: first._replace(also=partial(also, code)) for code, first in wording.items()},
    )


def _others(first: Asks, found: Sequence[Asks]) -> tuple[Asks, ...]:
    """Return what is said otherwise than at first, each once."""
    others: list[Asks] = []
    for each in found:
        if each != first and each not in others:
            others.append(each)
    return tuple(others)


def _background(network: Network) -> tuple[BackgroundQuestion, ...]:
    return tuple(BackgroundQuestion(each.id, each.question, each.options) for each in network.background)


def _wording(words: _Words) -> Mapping[str, Wording]:
    return {
        each.code: Wording((each.poles.a.name, each.poles.b.name), each.question) for each in words.dilemmas
    }


def _basis(codes: Iterable[str], wording: Mapping[str, Wording]) -> str:
    return basis((code, *wording[code].poles) for code in codes)


def _gives(entry: Entry, id_: str) -> bool:
    return any(given == id_ for _, given in entry.facts.gives)
