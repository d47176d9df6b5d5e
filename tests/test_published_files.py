"""Every output of a run is attacked: the numbers are read from the terminal, the files and the pictures.

The attacker reads the cells from the file, the terminal, the report and the picture of the dilemma. Of every
other format it is shown that it holds no figure that those do not.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest
from attacker import Sizes, a_network, asked, people
from conftest import Command
from outputs import FORMATS, Outputs, found_in, run_of
from printed import left_over
from two_runs import compared, found_between

from dilemmakaart.answers import Questionnaire, Respondent
from dilemmakaart.documents.paper import Page
from dilemmakaart.drawing.model import Row
from dilemmakaart.score import Part

SMALL_PART = asked("abc")
TWO_ALONE: Sizes = {("a",): 9, ("b",): 7, ("c",): 2}
APART = [
    Respondent({("bs1", "now"): now, ("bs1", "wanted"): 0, ("bs1", "tension"): 2}, {"v1": option})
    for option, now, size in (("a", -2, 9), ("b", 2, 7), ("c", 2, 2))
    for _ in range(size)
]
"""Groups that see it differently, so that the terminal shows them too."""


@pytest.fixture(autouse=True)
def _own_cache(command: Command) -> None:
    """Every command of these tests keeps what it remembers in a folder of its own."""


def shown(
    given: Sequence[Respondent], questionnaire: Questionnaire, folder: Path, min_group: int = 5
) -> Outputs:
    return run_of(given, questionnaire, min_group, folder)


@pytest.mark.parametrize("seed", range(16))
def test_nobody_is_found_in_any_output_of_a_run(seed: int, tmp_path: Path) -> None:
    questionnaire, given, min_group = a_network(Random(seed))  # noqa: S311 - a made-up network
    outputs = shown(given, questionnaire, tmp_path, min_group)

    others = {"terminal", "series", "json", "md", "svg", "ics", "yaml"}
    assert {name.rpartition(".")[2] for name in outputs} == {*others, *FORMATS}
    assert found_in(outputs, given, questionnaire, min_group) == {}


def as_they_are(sizes: dict[str | None, int], _: int) -> tuple[Part, ...]:
    return tuple(Part(option or "niet-ingevuld", (option,), size) for option, size in sizes.items() if size)


def test_without_pooling_someone_is_found_in_every_output_that_shows_groups(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    after.mkdir()
    assert found_in(shown(APART, SMALL_PART, before), APART, SMALL_PART, 5) == {}
    monkeypatch.setattr("dilemmakaart.score.publication.pooled", as_they_are)
    monkeypatch.setattr("dilemmakaart.score.publication._crossings_hold", lambda *_: True)
    monkeypatch.setattr("dilemmakaart.score.publication._answers_hold", lambda *_: True)
    monkeypatch.setattr("dilemmakaart.assessment._is_sound", lambda _: iter(()))  # `handout` would refuse it
    monkeypatch.setattr("dilemmakaart.cli.handout.shows_a_few", lambda _: False)
    found = found_in(shown(APART, SMALL_PART, after), APART, SMALL_PART, 5)

    assert set(found) == {"assessment.json", "terminal", "rapport.md", "kaart-inclusief-efficient.svg"}
    assert all(reason.startswith("group") for reason in found.values())


LEAK = "Van de 2 mensen van C1 wist 1 het niet."


def in_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Say something in every page that its Markdown does not."""
    from dilemmakaart.documents.reading import blocks

    monkeypatch.setattr(
        "dilemmakaart.documents.reading.blocks", lambda page, name: blocks(f"{page}\n\n{LEAK}\n", name)
    )


def in_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dilemmakaart.documents.slides.dilemma.notes", lambda *_: iter([LEAK]))


def in_a_dot(monkeypatch: pytest.MonkeyPatch) -> None:
    from dilemmakaart.documents.slides import signs

    drawn: Callable[..., None] = getattr(signs, "_dots")  # noqa: B009

    def more(deck: object, shapes: object, row: Row, plot: object) -> None:
        drawn(deck, shapes, row._replace(counts=(row.counts[0] + 1, *row.counts[1:])), plot)

    monkeypatch.setattr(signs, "_dots", more)


def in_a_camp(monkeypatch: pytest.MonkeyPatch) -> None:
    from dilemmakaart.documents.slides import signs

    drawn: Callable[..., None] = getattr(signs, "_wanted")  # noqa: B009

    def more(deck: object, shapes: object, row: Row, plot: object) -> None:
        drawn(deck, shapes, row._replace(shared=False, wanted_camps=(1, 17)), plot)

    monkeypatch.setattr(signs, "_wanted", more)


def in_an_alternative(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dilemmakaart.documents.slides.shapes.harmless", lambda words: f"{words} {LEAK}")


def in_the_picture_of_word(monkeypatch: pytest.MonkeyPatch) -> None:
    from dilemmakaart.documents.raster import png

    monkeypatch.setattr(
        "dilemmakaart.documents.word.runs.png", lambda svg: png(svg.replace("nr. 1", "nr. 2"))
    )


def in_the_picture_of_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "dilemmakaart.documents.paper.Page",
        lambda name, blocks, language, layout, pictures: Page(
            name,
            blocks,
            language,
            layout,
            {each: svg.replace(">A1", f">{LEAK}") for each, svg in pictures.items()},
        ),
    )


def in_the_words_for_the_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    from dilemmakaart.views import dilemma

    described = dilemma._described  # noqa: SLF001 - a leak is planted inside
    monkeypatch.setattr(dilemma, "_described", lambda *given: f"{described(*given)} 77 niet.")


def in_the_road(monkeypatch: pytest.MonkeyPatch) -> None:
    from dilemmakaart.language import text
    from dilemmakaart.views import explanation

    monkeypatch.setattr(explanation, "_rank", lambda *_: [text("C1: {n}.", n=1)])


def in_the_reasons_of_a_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    from dilemmakaart.language import text
    from dilemmakaart.views import series

    monkeypatch.setattr(series, "_why_here", lambda *_: [text("C1: {n}.", n=77)])


def in_the_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    from dilemmakaart.starters.series import written

    monkeypatch.setattr("dilemmakaart.journeys.series.written", lambda *given: f"{written(*given)}# {LEAK}\n")


def in_the_calendar(monkeypatch: pytest.MonkeyPatch) -> None:
    from dilemmakaart.documents import ics

    stamp: Callable[..., None] = getattr(ics, "_stamp")  # noqa: B009

    def more(made: Any, before: object) -> None:  # noqa: ANN401 - a library without types
        made.add("comment", LEAK)
        stamp(made, before)

    monkeypatch.setattr(ics, "_stamp", more)


MAPS = {"rapport", "deelnemer", "draaiboek", "draaiboek-1"}
"""The pages with the map."""
PAGES = MAPS | {"reeks"}
PLANTED: dict[Callable[[pytest.MonkeyPatch], None], set[str]] = {
    in_pages: {f"{page}.{ending}" for page in PAGES for ending in ("html", "docx", "pdf")},
    in_notes: {"dilemmakaart.pptx"},
    in_a_dot: {"dilemmakaart.pptx"},
    in_a_camp: {"dilemmakaart.pptx"},
    in_an_alternative: {"dilemmakaart.pptx"},
    in_the_picture_of_word: {f"{page}.docx" for page in MAPS},
    in_the_picture_of_a_page: {f"{page}.{ending}" for page in MAPS for ending in ("html", "docx", "pdf")},
    in_the_words_for_the_picture: {"dilemmakaart.svg", "kaart-inclusief-efficient.svg"},
    in_the_road: {"terminal"},
    in_the_reasons_of_a_plan: {"series", "reeks.md"},
    in_the_plan: {"reeks.yaml"},
    in_the_calendar: {"reeks.ics"},
}


@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: plant.__name__)
def test_what_is_told_in_one_format_alone_is_seen(
    plant: Callable[[pytest.MonkeyPatch], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)

    assert set(found_in(shown(APART, SMALL_PART, tmp_path), APART, SMALL_PART, 5)) == PLANTED[plant]


def test_striking_out_what_was_said_leaves_the_rest_however_lines_are_broken() -> None:
    said = ["Alle 12 zitten binnen één stap.", "nu 0 0 4 1"]

    assert not left_over("Alle 12 zit\N{SOFT HYPHEN}\nten binnen één\nstap.\nnu 0 0 4 1", said)
    assert left_over("Alle 112 zitten binnen één stap. nu 0 0 4 11", said) == {
        "112": 1,
        "0": 2,
        "4": 1,
        "11": 1,
    }


ALLOWED = (14, 16, 64, 79, 80, 81, 91, 104, 117)
"""Networks of which both runs may be shown; of most, the second is refused."""


def test_nobody_is_found_between_two_runs_that_compare_shows(tmp_path: Path) -> None:
    for seed in ALLOWED:
        folder = tmp_path / str(seed)
        folder.mkdir()
        questionnaire, given, min_group = a_network(Random(seed))  # noqa: S311 - a made-up network
        late = seed % 12 + 1
        words = compared(given[:-late], given, questionnaire, min_group, folder)
        assert words
        assert not found_between(words, late, min_group)


def test_what_only_the_picture_of_compare_tells_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    early, both = people(SMALL_PART, {("a",): 7, ("b",): 6}), people(SMALL_PART, {("a",): 7, ("b",): 13})
    assert not found_between(compared(early, both, SMALL_PART, 5, tmp_path), 7, 5)
    monkeypatch.setattr("dilemmakaart.views.movement._described", lambda view: f"{view.title}: 77 niet.")

    assert "77" in found_between(compared(early, both, SMALL_PART, 5, tmp_path), 7, 5)


def test_without_holding_two_runs_against_each_other_someone_is_found_in_what_compare_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    early, both = people(SMALL_PART, {("a",): 7, ("b",): 6}), people(SMALL_PART, {("a",): 7, ("b",): 7})
    assert not compared(early, both, SMALL_PART, 5, tmp_path)  # which leaves both assessments
    monkeypatch.setattr("dilemmakaart.cli.earlier.trace", lambda *_, **__: None)

    assert found_between(compared(early, both, SMALL_PART, 5, tmp_path), 1, 5).startswith("between")
