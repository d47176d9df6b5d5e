"""A network as slides: what is on them and in which order; all of it fits, is told and can be changed."""

import hashlib
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pptx
import pytest
from conftest import EXAMPLE, Command
from pictures import HOUSE, LONG, LONGEST, PROFILES
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

from dilemmakaart.assessment import Assessment
from dilemmakaart.colour import contrast
from dilemmakaart.documents import DECKS
from dilemmakaart.documents.slides.fitted import LEADING, POINT, fitted
from dilemmakaart.drawing.metrics import width_of, wrapped
from dilemmakaart.files import load
from dilemmakaart.folders import library
from dilemmakaart.journeys.assess import assessed, gathered
from dilemmakaart.journeys.map import whole_map
from dilemmakaart.journeys.questionnaire import asked
from dilemmakaart.journeys.setting import Setting, open_network
from dilemmakaart.language import Say
from dilemmakaart.style import DEFAULT, Style
from dilemmakaart.views.dilemma import DilemmaView
from dilemmakaart.views.pages import Ground, Offered, offered

SAY = Say("nl")
MILLIMETRE = 36_000
Made = Any
"""What python-pptx gives."""
Box = tuple[float, float, float, float]


@cache
def opened() -> Setting:
    setting, errors = open_network(load(EXAMPLE / "netwerk.yaml"), (), library())
    assert setting is not None, errors
    return setting


@cache
def scored() -> Assessment:
    answers = gathered([load(EXAMPLE / "antwoorden.csv")], opened())
    return assessed(answers.tally, opened(), "individual")


def seen(assessment: Assessment | None = None, only: Sequence[str] = (), say: Say = SAY) -> Offered:
    setting = opened()
    view = whole_map(setting, assessment, say)
    return offered(view, Ground(setting.network, setting.catalogue, asked(setting, say)), only, say)


def made(shown: Offered, style: Style = DEFAULT, say: Say = SAY) -> Made:
    return pptx.Presentation(io.BytesIO(DECKS["pptx"](shown, style, say)))


@cache
def example() -> Made:
    return made(seen(scored()))


def titles(deck: Made) -> list[str]:
    return [slide.shapes.title.text for slide in deck.slides]


def all_shapes(shapes: Made) -> Iterator[Made]:
    for shape in shapes:
        yield shape
        if hasattr(shape, "shapes"):
            yield from all_shapes(shape.shapes)


def words(slide: Made) -> list[str]:
    return [each.text for each in all_shapes(slide.shapes) if each.has_text_frame and each.text]


def with_each(shown: Offered, change: Callable[[DilemmaView], DilemmaView]) -> Offered:
    """Return the same with every dilemma changed."""
    levels = tuple(replace(level, dilemmas=tuple(map(change, level.dilemmas))) for level in shown.map.levels)
    whole = replace(shown.map, levels=levels, first=tuple(map(change, shown.map.first)))
    first, chosen, deck = (tuple(map(change, each)) for each in (shown.first, shown.chosen, shown.deck))
    return replace(shown, map=whole, first=first, chosen=chosen, deck=deck)


def long_words(view: DilemmaView) -> DilemmaView:
    poles = [
        pole.model_copy(update={"name": name, "brings": [f"{LONG} kunnen {LONGEST}."] * 3})
        for pole, name in ((view.a, LONGEST), (view.b, LONG))
    ]
    question = f"Hoe zorgen {LONG} ervoor dat {LONGEST} {LONGEST} {LONGEST}?"
    return replace(view, a=poles[0], b=poles[1], question=question)


def crowded(view: DilemmaView) -> DilemmaView:
    """Return a dilemma with sixty answers, in camps or not by its code."""
    if view.result is None:
        return view
    counts, camps = ((20, 5, 3, 0, 2, 8, 22), (28, 32)) if view.code < "m" else ((0, 0, 60, 0, 0, 0, 0), None)
    ends = (-2.6, 2.5) if camps else (-1.0,)
    result = replace(
        view.result, now=counts, wanted=counts, now_camps=camps, wanted_camps=camps, now_ends=ends,
        wanted_ends=ends, now_n=60, shared=camps is None,
    )  # fmt: skip
    return replace(view, result=result)


def hushed(view: DilemmaView) -> DilemmaView:
    """Return a dilemma of which too few people gave an answer to show it."""
    if view.result is None:
        return view
    tension = replace(view.result.tension, mean=None, high=None)
    empty: dict[str, Any] = {"now": (), "wanted": (), "now_ends": (), "wanted_ends": ()}
    return replace(
        view, result=replace(view.result, **empty, now_camps=None, wanted_camps=None, tension=tension)
    )


# --- order and content ----------------------------------------------------------------------------


def test_slides_go_from_how_to_read_over_the_map_to_what_is_talked_about_and_then_the_rest() -> None:
    found = titles(example())

    assert found[:5] == [
        "Dilemmakaart Jeugd Voorbeeldregio", "Zo leest u de kaart", "De kaart", "Waar we het over hebben",
        "1. verbinding borgen ↔ wendbaar blijven",
    ]  # fmt: skip
    assert [title[:3] for title in found[4:7]] == ["1. ", "2. ", "3. "]
    assert found[7] == "De andere dilemma's"
    assert len(found) == 8 + 9
    assert len(set(found)) == len(found)


def test_the_first_slide_says_which_network_when_who_answered_and_whose_it_is() -> None:
    first = made(seen(scored()), DEFAULT._replace(organisation="Bureau", footer="Vertrouwelijk")).slides[0]
    told = first.placeholders[1].text

    assert "donderdag 3 december 2026, 13:00" in told
    assert "18 deelnemers" in told
    assert "Bureau" in told
    assert "Vertrouwelijk" in words(first)


def test_the_map_is_on_one_slide_with_its_levels_places_scale_and_tension() -> None:
    shown = seen(scored())
    found = words(example().slides[2])

    assert [each for each in found if each in {level.name for level in shown.map.levels}] == [
        level.name for level in shown.map.levels
    ]
    assert [each for each in found if each in {"−3", "−2", "−1", "0", "+1", "+2", "+3"}] == [
        "−3", "−2", "−1", "0", "+1", "+2", "+3",
    ]  # fmt: skip
    for view in shown.map.dilemmas:
        assert view.result is not None
        assert {view.a.name, view.b.name, view.result.profile} <= set(found)
        assert f"spanning {view.result.strain}" in found
    assert sum(each.startswith("nr. ") for each in found) == 11


def test_how_to_read_explains_each_sign_and_kind_that_is_used_and_no_other() -> None:
    shown = with_each(seen(scored()), crowded)
    told = words(made(shown).slides[1])
    kinds = {view.result.profile for view in shown.map.dilemmas if view.result}

    assert any("−3 is helemaal de linkerpool" in each for each in told)
    assert {each for each in told if each in PROFILES.values()} == kinds
    assert "gewenst: een kamp, met het aantal mensen" in told
    assert "gewenst: de middelste helft van de antwoorden" not in told
    assert "van nu naar gewenst: het midden van de groep" not in told


def test_a_dilemma_shows_question_poles_scale_kind_tension_place_and_how_sure() -> None:
    view = seen(scored()).first[0]
    found = words(example().slides[4])

    assert view.result is not None
    for said in (view.question, view.a.name, view.b.name, view.result.profile, view.result.opening):
        assert said in found
    assert {"−3", "0", "+3", "nu", "gewenst", "spanning 2,8", "hoe zeker: stevig"} <= set(found)
    assert "nr. 1 van 12, urgentie 0,70" in found


def test_dots_are_shapes_one_for_each_answer_and_no_picture_stands_on_any_slide() -> None:
    deck = example()
    view = seen(scored()).first[0]
    group = next(
        each for each in deck.slides[4].shapes if hasattr(each, "shapes") and each.name == view.title
    )
    dots = [each for each in group.shapes if "Oval" in each.name and each.fill.fore_color.theme_color == 13]

    assert view.result is not None
    assert len(dots) == sum(view.result.now) == 18
    assert not [each for slide in deck.slides for each in all_shapes(slide.shapes) if hasattr(each, "image")]


def test_what_is_not_published_is_not_drawn_but_said() -> None:
    deck = made(with_each(seen(scored()), hushed))
    first = next(slide for slide in deck.slides if slide.shapes.title.text.startswith("1. "))
    group = next(each for each in first.shapes if hasattr(each, "shapes"))

    assert not [each for each in all_shapes(group.shapes) if "Oval" in each.name]
    assert "te weinig antwoorden om te tonen" in words(first)
    assert "spanning: te weinig antwoorden om te tonen" in words(first)


def test_notes_tell_what_to_ask_how_to_go_about_it_and_what_to_watch() -> None:
    shown = seen(scored())
    for slide, view in zip(list(example().slides)[4:7], shown.first, strict=True):
        notes = slide.notes_slide.notes_text_frame.text
        talk = shown.workshop.by_dilemma[view.id]
        assert view.result is not None
        assert f"Openingsvraag: {view.result.opening}" in notes
        assert f"Let op: {view.result.watch}" in notes
        assert f"Werkvorm: {talk.method} ({talk.time})" in notes
        assert all(step.title in notes for step in talk.steps)
    assert "Welkom" in example().slides[3].notes_slide.notes_text_frame.text


def test_without_an_assessment_the_group_chooses_and_there_is_room_to_fill_in() -> None:
    deck = made(seen())
    found = titles(deck)

    assert found[3:5] == ["Waar we het over hebben", "Waar we het over hebben (2)"]
    assert "Kies samen waar u begint." in words(deck.slides[3])
    assert "zet een stip waar het netwerk nu staat" in words(deck.slides[1])
    assert [each for each in words(deck.slides[5]) if each in "01234"][-5:] == ["0", "1", "2", "3", "4"]
    assert len(found) == 5 + 12


def test_chosen_dilemmas_are_the_only_ones_talked_about_and_the_map_stays_whole() -> None:
    deck = made(seen(scored(), ["stabiliseren-uitbreiden", "inclusief-efficient"]))

    assert titles(deck)[3:] == [
        "Waar we het over hebben", "1. stabiliseren ↔ uitbreiden", "2. inclusief ↔ efficiënt",
    ]  # fmt: skip
    assert len([each for each in words(deck.slides[2]) if each in PROFILES.values()]) == 12


# --- for who hears it, and for who changes it -----------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_text_has_its_language_every_group_its_words_and_every_shape_a_number_of_its_own(
    language: str,
) -> None:
    say = Say(language)
    deck = made(seen(scored(), say=say), HOUSE, say)
    for slide in deck.slides:
        runs = slide._element.xpath(".//a:r/a:rPr")  # noqa: SLF001 - it offers no languages
        assert {run.get("lang") for run in runs} == {{"nl": "nl-NL", "en": "en-GB"}[language]}
        groups = [each for each in slide.shapes if hasattr(each, "shapes")]
        assert all(each._element.nvGrpSpPr.cNvPr.get("descr") for each in groups)  # noqa: SLF001
        numbers = slide._element.xpath(".//p:cNvPr/@id")  # noqa: SLF001
        assert len(set(numbers)) == len(numbers)
        assert slide.shapes[0].has_text_frame
        assert slide.shapes[0].text == slide.shapes.title.text
        assert slide.shapes[-1].placeholder_format.type.name == "SLIDE_NUMBER"


@pytest.mark.parametrize("assessment", [True, False], ids=("assessed", "empty"))
def test_every_shape_is_read_aloud_or_marked_as_one_that_tells_nothing(assessment: bool) -> None:  # noqa: FBT001 - a case
    deck = made(seen(scored() if assessment else None), HOUSE)
    silent = [
        (number, shape.name)
        for number, slide in enumerate(deck.slides, start=1)
        for shape in slide.shapes
        if not (shape.has_text_frame and shape.text)
        and not shape._element.xpath("./*/p:cNvPr/@descr")  # noqa: SLF001 - it offers no alt text
        and not shape._element.xpath(".//*[local-name()='decorative']")  # noqa: SLF001
    ]

    assert silent == []


def test_colours_and_letters_are_those_of_the_house_in_the_theme() -> None:
    deck = made(seen(scored()), HOUSE)
    theme = deck.slide_master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    ).blob.decode()

    assert f'<a:dk1><a:srgbClr val="{HOUSE.colours.ink[1:].upper()}"/></a:dk1>' in theme
    assert f'<a:accent1><a:srgbClr val="{HOUSE.colours.accent[1:].upper()}"/></a:accent1>' in theme
    assert '<a:latin typeface="Verdana"/>' in theme
    pictures = [each for each in deck.slides[0].shapes if hasattr(each, "image")]
    assert [each._element.nvPicPr.cNvPr.get("descr") for each in pictures] == [HOUSE.organisation]  # noqa: SLF001


@pytest.mark.parametrize("style", [DEFAULT, HOUSE], ids=("default", "dark"))
def test_words_on_every_surface_can_be_read(style: Style) -> None:
    colours = style.colours
    on = [(role, colours.paper) for role in ("ink", "muted", "accent")]
    on += [("ink", fill) for fill in (colours.soft, *colours.fills.values())]

    assert min(contrast(getattr(colours, role), surface) for role, surface in on) >= 4.5


def test_the_same_map_gives_the_same_bytes() -> None:
    one, two = (DECKS["pptx"](seen(scored()), HOUSE, SAY) for _ in range(2))

    assert hashlib.sha256(one).hexdigest() == hashlib.sha256(two).hexdigest()


# --- nothing overflows ----------------------------------------------------------------------------


def boxes(deck: Made) -> Iterator[tuple[int, Made, float, float]]:
    """Yield every text with the slide it stands on, how high it is and how high its box, in mm."""
    for number, slide in enumerate(deck.slides, start=1):
        for shape in all_shapes(slide.shapes):
            if shape.has_text_frame and shape.text and shape.width and not shape.is_placeholder:
                high = 0.0
                for paragraph in shape.text_frame.paragraphs:
                    run = paragraph.runs[0]
                    size = run.font.size.pt * POINT
                    count = len(wrapped(run.text, size, shape.width / MILLIMETRE, bold=bool(run.font.bold)))
                    high += count * size * LEADING + (paragraph.space_after or 0) / MILLIMETRE
                yield number, shape, high, shape.height / MILLIMETRE


@pytest.mark.parametrize("style", [DEFAULT, HOUSE], ids=("default", "house"))
@pytest.mark.parametrize("assessment", [True, False], ids=("assessed", "empty"))
def test_long_words_and_many_answers_stay_in_their_boxes_and_on_the_slide(
    assessment: bool,  # noqa: FBT001 - a case of the test
    style: Style,
) -> None:
    shown = seen(scored() if assessment else None)
    deck = made(with_each(with_each(shown, long_words), crowded), style)
    found = list(boxes(deck))
    badges = {"×", "≠", "→", "≈", "○", "?", "0", "1", "2", "3", "4"}

    assert len(found) > 300
    assert [
        (number, shape.text, high, room)
        for number, shape, high, room in found
        if high > room + 0.01 and shape.text not in badges
    ] == []
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.width is not None and not shape.is_placeholder:
                assert shape.left >= 0
                assert shape.top >= 0
                assert shape.left + shape.width <= deck.slide_width
                assert shape.top + shape.height <= deck.slide_height


def written(slide: Made) -> Iterator[tuple[str, Box]]:
    """Yield every text in a box, and from where to where its letters go, in mm: left, top, right, bottom."""
    for shape in all_shapes(slide.shapes):
        if not (shape.has_text_frame and shape.text and shape.width) or shape.is_placeholder:
            continue
        lines, high = [0.0], 0.0
        for paragraph in shape.text_frame.paragraphs:
            run = paragraph.runs[0]
            size, bold = run.font.size.pt * POINT, bool(run.font.bold)
            found = wrapped(run.text, size, shape.width / MILLIMETRE, bold=bold)
            lines += [width_of(each, size, bold=bold) for each in found]
            high += len(found) * size * LEADING + (paragraph.space_after or 0) / MILLIMETRE
        left, top, wide, room = (
            each / MILLIMETRE for each in (shape.left, shape.top, shape.width, shape.height)
        )
        left += (wide - max(lines)) * SHARES[shape.text_frame.paragraphs[0].alignment]
        top += (room - high) * SHARES[shape.text_frame.vertical_anchor]
        yield shape.text, (left, top, left + max(lines), top + high)


SHARES = {
    None: 0.5, PP_ALIGN.LEFT: 0, PP_ALIGN.CENTER: 0.5, PP_ALIGN.RIGHT: 1,
    MSO_ANCHOR.TOP: 0, MSO_ANCHOR.MIDDLE: 0.5, MSO_ANCHOR.BOTTOM: 1,
}  # fmt: skip
"""How much of the room that is left lies before the words."""


def crossing(one: Box, other: Box) -> bool:
    return all(one[side] < other[side + 2] - 0.01 and other[side] < one[side + 2] - 0.01 for side in (0, 1))


@pytest.mark.parametrize("change", [crowded, hushed, long_words], ids=lambda change: change.__name__)
def test_no_words_lie_over_others_and_no_row_of_the_map_reaches_into_the_next(
    change: Callable[[DilemmaView], DilemmaView],
) -> None:
    deck = made(with_each(seen(scored()), change))
    rows = [
        (shape.top, shape.top + shape.height)
        for slide in deck.slides
        if slide.shapes.title.text.startswith("De kaart")
        for shape in slide.shapes
        if hasattr(shape, "shapes")
    ]

    assert len(rows) == 12
    assert [pair for pair in pairwise(rows) if pair[0][1] > pair[1][0] > pair[0][0]] == []
    for slide in deck.slides:
        assert [
            (one, other)
            for (one, place), (other, room) in combinations(written(slide), 2)
            if crossing(place, room)
        ] == []


def test_the_names_of_poles_are_never_cut_short() -> None:
    deck = made(with_each(seen(scored()), long_words))
    dilemmas = [slide for slide in deck.slides if slide.shapes.title.text.endswith(LONG)]

    assert len(dilemmas) + 1 >= 3
    for slide in [*dilemmas, deck.slides[2]]:
        assert {LONGEST, LONG} <= set(words(slide))


@pytest.mark.parametrize(
    ("lines", "room", "expected"),
    [
        (["nu"], (100, 10), (18, ("nu",))),
        (["een twee drie vier vijf zes zeven acht"] * 2, (30, 9), (10, ("een twee drie vier vijf zes …",))),
        (["a" * 4000], (30, 9), (10, ("…",))),
        (["een twee", "drie vier"], (60, 6), (10, ("een twee …",))),
        ([LONG], (78, 30), (12, (LONG,))),
    ],
)
def test_words_are_as_large_as_fits_and_whole_where_they_can_be(
    lines: list[str], room: tuple[float, float], expected: tuple[float, tuple[str, ...]]
) -> None:
    assert fitted(lines, room, 18, 10) == expected


def test_the_command_writes_slides_beside_nothing_else(command: Command, network: Path) -> None:
    ended = command(["handout", network / "netwerk.yaml", "--template", "waarden", "--to", "pptx"])

    assert ended.code == 0
    assert [path.name for path in (network / "handouts").glob("[!.]*")] == ["dilemmakaart.pptx"]
