"""The library: complete, in our own words, and enough to lead any conversation with."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

import pytest
from conftest import ROOT

from dilemmakaart.catalogue import Catalogue, Thing, catalogue
from dilemmakaart.folders import library
from dilemmakaart.journeys.validate import validate
from dilemmakaart.programme import fitting
from dilemmakaart.schema import Dilemma, Lens, Level, Method, Pole, Source, Value, Workshop
from dilemmakaart.terms import Profile

PROFILES: tuple[Profile, ...] = get_args(Profile)
PLACES = ("onsite", "online", "hybrid")
SEEDS = ROOT.parent / "shared" / "seeds"
RUN = 8


@pytest.fixture(scope="module")
def known() -> Catalogue:
    return catalogue(validate((), library(), keep=True).entries)


def poles(dilemma: Dilemma) -> tuple[Pole, Pole]:
    return dilemma.poles.a, dilemma.poles.b


# --- What there is --------------------------------------------------------------------------------


def test_there_are_twelve_dilemmas_three_per_level_and_each_has_all_its_parts(known: Catalogue) -> None:
    assert Counter(each.level for each in known.dilemmas.values()) == dict.fromkeys(known.levels, 3)
    for dilemma in known.dilemmas.values():
        parts = (dilemma.explanation, dilemma.wicked_question, dilemma.insights, dilemma.sources)
        assert all(parts), dilemma.id
        assert {len(layer) for layer in dilemma.prompts.model_dump().values()} == {3}, dilemma.id
        for pole in poles(dilemma):
            lists = (pole.brings, pole.overdone, pole.warnings, pole.actions, pole.values)
            assert min(len(items) for items in lists) >= 3, (dilemma.id, pole.name)


def test_the_explanation_of_a_dilemma_is_two_sentences(known: Catalogue) -> None:
    for dilemma in known.dilemmas.values():
        assert len(re.findall(r"[.?!](?=\s|$)", dilemma.explanation or "")) == 2, dilemma.id


def test_no_sentence_stands_in_two_places_of_the_dilemmas(known: Catalogue) -> None:
    written = Counter(
        item
        for dilemma in known.dilemmas.values()
        for item in (
            *(item for pole in poles(dilemma) for item in _items(pole)),
            *(item for layer in dilemma.prompts.model_dump().values() for item in layer),
            *(insight.text for insight in dilemma.insights),
        )
    )

    assert [item for item, count in written.items() if count > 1] == []


def test_there_are_sixteen_values_or_more_and_a_dilemma_uses_each(known: Catalogue) -> None:
    used = {id_ for dilemma in known.dilemmas.values() for pole in poles(dilemma) for id_ in pole.values}

    assert len(known.values) >= 16
    assert used == set(known.values)


def test_the_six_lenses_have_an_introduction_of_three_sentences_and_five_to_seven_prompts(
    known: Catalogue,
) -> None:
    assert list(known.lenses) == [
        "bestuurder", "goede-voorouder", "kind-en-gezin-eerst", "kompas-jeugd-en-gezin", "orientatie",
        "toezichthouder",
    ]  # fmt: skip
    for lens in known.lenses.values():
        assert len(re.findall(r"[.?!](?=\s|$)", lens.intro)) == 3, lens.id
        assert 5 <= len(lens.prompts) <= 7, lens.id
        assert lens.audiences, lens.id
        assert lens.sources, lens.id


def test_the_ten_methods_have_materials_and_a_source(known: Catalogue) -> None:
    assert list(known.methods) == [
        "actiedag", "check-in-kaarten", "intervisie", "klein-experiment", "lange-termijn",
        "perspectiefwissel", "polariteitenkaart", "socratisch-gesprek", "wat-als", "wicked-questions",
    ]  # fmt: skip
    for method in known.methods.values():
        assert method.materials, method.id
        assert method.sources, method.id


@pytest.mark.parametrize("profile", PROFILES)
def test_a_profile_has_two_methods_one_within_half_an_hour_and_one_online(
    known: Catalogue, profile: Profile
) -> None:
    suited = [method for method in known.methods.values() if profile in method.profiles]

    assert len(suited) >= 2
    assert any(method.minutes <= 30 for method in suited)
    assert any("online" in method.place for method in suited)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("people", [5, 8, 18, 40, None])
def test_wherever_and_with_how_many_there_are_two_methods_within_half_an_hour(
    known: Catalogue, profile: Profile, place: str, people: int | None
) -> None:
    workshop = Workshop.model_validate({"place": place, "people": people})
    short = [fit for fit in fitting(known.methods.values(), profile, workshop) if fit.minutes <= 30]

    assert len(short) >= 2


def test_a_source_can_be_found_and_every_source_is_used(known: Catalogue) -> None:
    named = (
        *(dilemma.sources for dilemma in known.dilemmas.values()),
        *(lens.sources for lens in known.lenses.values()),
        *(method.sources for method in known.methods.values()),
    )
    used = {id_ for sources in named for id_ in sources}
    cited = {
        quote.source for dilemma in known.dilemmas.values() for quote in (*dilemma.insights, *dilemma.quotes)
    }
    for source in known.sources.values():
        where = (source.doi, source.url, source.publisher, re.search(r"[0-9]{3}_\w+\.txt", source.note or ""))
        assert source.id == "redactie" or any(where), source.id

    assert used | cited == set(known.sources)


# --- Our own words --------------------------------------------------------------------------------


def words(content: str) -> list[str]:
    return re.findall(r"\w+", content.lower())


def runs(content: str, others: Sequence[str], least: int = RUN) -> Iterator[str]:
    """Yield every run of `least` or more equal words that a text shares with another."""
    known = {
        tuple(there[place : place + least])
        for there in map(words, others)
        for place in range(len(there) - least + 1)
    }
    here = words(content)
    place = 0
    while place <= len(here) - least:
        end = place
        while end <= len(here) - least and tuple(here[end : end + least]) in known:
            end += 1
        if end > place:
            yield " ".join(here[place : end + least - 1])
        place = max(end, place + 1)


def own_words(thing: Thing) -> Iterator[str]:
    """Yield the texts that should be ours: not pole names, guiding questions, quotes and sources."""
    match thing:
        case Dilemma():
            yield thing.explanation or ""
            yield thing.wicked_question or ""
            yield from (item for pole in poles(thing) for item in _items(pole))
            yield from (item for layer in thing.prompts.model_dump().values() for item in layer)
            yield from (insight.text for insight in thing.insights)
        case Lens():
            yield from (thing.intro, *thing.prompts)
        case Method():
            yield from (thing.aim, *(step.text for step in thing.steps))
        case Value():
            yield from (thing.definition, *thing.readings)
        case Level():
            yield thing.explanation or ""
        case Source():
            yield thing.note or ""


def _items(pole: Pole) -> Iterator[str]:
    for items in (pole.brings, pole.overdone, pole.warnings, pole.actions):
        yield from items


def test_a_run_of_eight_equal_words_is_found_whatever_stands_around_and_between_them() -> None:
    seed = "Zo. Een twee drie vier, vijf zes\nzeven ACHT negen! Tien."

    assert list(runs("Nu: een twee drie vier vijf zes zeven acht, en verder", [seed])) == [
        "een twee drie vier vijf zes zeven acht"
    ]
    assert list(runs("een twee drie vier vijf zes zeven acht negen", [seed])) == [
        "een twee drie vier vijf zes zeven acht negen"
    ]
    assert list(runs("een twee drie vier vijf zes zeven en acht negen tien", [seed])) == []


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the source texts are not part of the repository")
def test_no_text_of_the_library_is_copied_from_a_source_text(known: Catalogue) -> None:
    seeds = [path.read_text(encoding="utf-8") for path in sorted(Path(SEEDS).glob("*.txt"))]
    things = [thing for kind in known.things.values() for thing in kind.values()]
    copied = {
        thing.id: found
        for thing in things
        for found in (run for content in own_words(thing) for run in runs(content, seeds))
    }

    assert seeds
    assert copied == {}
