"""A network in which every text that somebody can write is another, and all of them can be found again."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from conftest import EXAMPLE
from pydantic import BaseModel

from dilemmakaart.answers import BackgroundQuestion, Wording
from dilemmakaart.assessment import Assessment
from dilemmakaart.characters import harmless
from dilemmakaart.documents.paper import Page
from dilemmakaart.documents.reading import blocks
from dilemmakaart.files import load
from dilemmakaart.folders import library, templates
from dilemmakaart.journeys.assess import assessed, gathered
from dilemmakaart.journeys.handout import Wanted, handouts
from dilemmakaart.journeys.setting import Setting, open_network
from dilemmakaart.render import about, pages
from dilemmakaart.schema import Source

WRITTEN = frozenset({
    "name", "purpose", "fear", "question", "options", "explanation", "brings", "overdone", "warnings",
    "actions", "wicked_question", "person", "organisation", "network", "text", "title", "authors",
    "publisher", "note", "intro", "prompts", "audiences", "aim", "materials", "definition", "readings",
})  # fmt: skip
"""The keys of files under which people write text; all others hold ids, codes, numbers and addresses."""
ONE_LINE = frozenset({"name", "title"})
TALKED_ABOUT = 2
LENS = "bestuurder"

Fill = Callable[[str], str]
M = TypeVar("M", bound=BaseModel)


class Marked:
    """Texts, each between two marks of its own, so that each can be found on a page."""

    def __init__(self, said: Sequence[str]) -> None:
        self._said = said
        self.places: list[str] = []
        self.texts: list[str] = []

    def __call__(self, place: str) -> str:
        start, end = self.marks(len(self.texts))
        text = f"{start} {self._said[len(self.texts) % len(self._said)]} {end}"
        self.places.append(place)
        self.texts.append(text)
        return text

    @staticmethod
    def marks(number: int) -> tuple[str, str]:
        """Return the words before and after a text: letters only, and no two alike."""
        letters = "".join(chr(ord("a") + number // 26**power % 26) for power in range(3))
        return f"W{letters}v", f"V{letters}w"

    def expected(self) -> Iterator[tuple[str, str, str]]:
        """Yield of each text where it was written, what comes before it, and all of it as pages show it."""
        for number, (place, text) in enumerate(zip(self.places, self.texts, strict=True)):
            yield place, self.marks(number)[0], harmless(" ".join(text.split()))


def setting() -> Setting:
    """Return the example with two dilemmas, of which people then talk."""
    opened, errors = open_network(load(EXAMPLE / "netwerk.yaml"), (), library())
    assert opened is not None, errors
    return opened


def scored(opened: Setting) -> Assessment:
    """Score the answers of the example, for the dilemmas that are most urgent."""
    whole = assessed(gathered([load(EXAMPLE / "antwoorden.csv")], opened).tally, opened, "individual")
    first = sorted(whole.dilemmas, key=lambda each: each.rank or 99)[:TALKED_ABOUT]
    return replace(whole, dilemmas=tuple(each for each in whole.dilemmas if each in first))


def filled(opened: Setting, codes: Sequence[str], fill: Fill) -> Setting:
    """Write something else in every text of a network and of what its dilemmas refer to."""
    kept = opened.only(codes)
    dilemmas = tuple(_refilled(each, fill, "dilemma") for each in kept.dilemmas)
    known = kept.catalogue
    catalogue = known._replace(
        dilemmas={each.id: each for each in dilemmas},
        levels=_each(known.levels, fill, "level"),
        values=_each(known.values, fill, "value"),
        sources=_each(known.sources, fill, "source"),
        lenses=_each({LENS: known.lenses[LENS]}, fill, "lens"),
        methods=_each(known.methods, fill, "method"),
    )
    network = _refilled(kept.network, fill, "network")
    asks = tuple(BackgroundQuestion(each.id, each.question, each.options) for each in network.background)
    wording = {each.code: Wording((each.poles.a.name, each.poles.b.name), each.question) for each in dilemmas}
    asked = kept.questionnaire._replace(background=asks, wording=wording)
    return Setting(network, catalogue, dilemmas, asked, (), kept.language)


def _each(things: Mapping[str, M], fill: Fill, place: str) -> dict[str, M]:
    return {id_: _refilled(each, fill, place) for id_, each in things.items()}


def _refilled(model: M, fill: Fill, place: str) -> M:
    given = model.model_dump(exclude_unset=True, exclude_none=True)
    if isinstance(model, Source):
        given = {"authors": ["-", "-"], "publisher": "-", **given}
    return type(model).model_validate(
        {key: _anew(value, key, fill, f"{place}.{key}") for key, value in given.items()}
    )


def _anew(value: Any, key: str, fill: Fill, place: str) -> Any:  # noqa: ANN401 - whatever a file holds
    match value:
        case str():
            said = fill(place) if key in WRITTEN else value
            return said.replace("\n", " ") if key in ONE_LINE else said
        case list():
            return [_anew(each, key, fill, place) for each in value]
        case dict() if key == "options":
            return {name: fill(place).replace("\n", " ") for name in value}
        case dict():
            return {name: _anew(each, name, fill, f"{place}.{name}") for name, each in value.items()}
        case _:
            return value


def markdown(opened: Setting, found: Assessment) -> dict[str, str]:
    """Return every page of every built-in template, and the pictures."""
    known = templates()
    return handouts(opened, found, known, Wanted(pages(known), (), [LENS]))


def papers(made: Mapping[str, str], *, pictures: bool = False) -> Iterator[Page]:
    """Yield every page as documents take it up; without pictures their words stand in their place."""
    known = templates()
    shown = {name: svg for name, svg in made.items() if name.endswith(".svg")} if pictures else {}
    for name, content in made.items():
        if name.endswith(".md"):
            stem = name.removesuffix(".md")
            template = stem if stem in known else stem.removesuffix(f"-{LENS}")
            layout = about(template, known[template]).layout
            yield Page(stem, blocks(content), "nl", layout, shown)
