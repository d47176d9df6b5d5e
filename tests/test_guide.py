"""The facilitator's guide and the pages beside it: everything on them is true, and can be done."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

import pytest
from conftest import EXAMPLE

from dilemmakaart.answers import DONT_KNOW, Respondent
from dilemmakaart.assessment import Assessment
from dilemmakaart.catalogue import Catalogue, catalogue
from dilemmakaart.file import File
from dilemmakaart.files import load
from dilemmakaart.folders import library, templates
from dilemmakaart.journeys.assess import assessed, gathered
from dilemmakaart.journeys.handout import Wanted, handouts
from dilemmakaart.journeys.setting import Setting, open_network
from dilemmakaart.journeys.validate import validate
from dilemmakaart.programme import clock
from dilemmakaart.tally import tally

LIBRARY = library()
NETWORK = """\
kind: network
id: jeugd-voorbeeldregio
name: Proef
dilemmas: {dilemmas}
workshop: {{{workshop}}}
"""
WORKSHOP = {"date": "2026-12-03", "start": '"13:00"', "minutes": 120, "people": 18, "place": "onsite"}


@cache
def known() -> Catalogue:
    return catalogue(validate((), LIBRARY, keep=True).entries)


def opened(
    own: Sequence[str] = (), ids: str = "all", more: str = "", /, **workshop: str | int | None
) -> Setting:
    """Open a network whose workshop is as given; None leaves a key out. `own` are files of its own."""
    block = ", ".join(
        f"{key}: {value}" for key, value in {**WORKSHOP, **workshop}.items() if value is not None
    )
    network = File("netwerk.yaml", (NETWORK.format(dilemmas=ids, workshop=block) + more).encode())
    files = [File(f"dilemmas/{_id(content)}.yaml", content.encode()) for content in own]
    setting, errors = open_network(network, files, LIBRARY)
    assert setting is not None, errors
    return setting


def _id(content: str) -> str:
    found = re.search(r"^id: (.*)$", content, re.MULTILINE)
    assert found is not None
    return found[1]


def pages(
    setting: Setting, assessment: Assessment | None = None, only: Sequence[str] = ()
) -> tuple[str, str]:
    """Return the guide and the participant's page."""
    if assessment is not None:
        setting = setting.only([each.code for each in assessment.dilemmas])
    made = handouts(setting, assessment, templates(), Wanted(["draaiboek", "deelnemer"], only))
    guide, page = (next(made[name] for name in made if name.startswith(start)) for start in ("draai", "deel"))
    return guide, page


SCORED: dict[tuple[str, ...], Assessment] = {}


def scored(setting: Setting) -> Assessment:
    """Score the answers of the example, once for the same dilemmas."""
    codes = setting.questionnaire.codes
    if codes not in SCORED:
        found = gathered([load(EXAMPLE / "antwoorden.csv")], setting)
        SCORED[codes] = assessed(found.tally, setting, "individual")
    return SCORED[codes]


def unknown(setting: Setting) -> Assessment:
    """Score a group that knows nothing of any dilemma."""
    codes = setting.questionnaire.codes
    answers = {(code, aspect): DONT_KNOW for code in codes for aspect in ("now", "wanted", "tension")}
    counted = tally([Respondent(answers)] * 6, setting.questionnaire)  # type: ignore[arg-type]
    return assessed(counted, setting, "individual")


def method(id_: str, minutes: int = 20, **changed: str) -> str:
    """Write a method; the keys that are not given are those of a method that fits."""
    keys = {
        "aim": "Praten.",
        "group_size": "{min: 4, max: 60}",
        "minutes": str(minutes),
        "steps": f"[{{minutes: {minutes}, title: Praten, text: Praat.}}]",
        "place": "[onsite]",
        "profiles": "[clash]",
        **changed,
    }
    written = "\n".join(f"{key}: {value}" for key, value in keys.items())
    return f"kind: method\nid: {id_}\nname: {id_.capitalize()}\n{written}\n"


def only_methods(*own: str) -> list[str]:
    """Return methods of one's own that stand in for all of the library, which then suit nothing."""
    used = {_id(each) for each in own}
    away = [method(id_, profiles="[at-rest]", place="[online]") for id_ in known().methods if id_ not in used]
    return [*own, *away]


Row = tuple[str, str, int, str, str]


def tables(page: str) -> list[list[Row]]:
    """Return the tables with a clock: from, to, minutes, title and text, per row."""
    found: list[list[Row]] = []
    rows: list[Row] = []
    for line in [*page.splitlines(), ""]:
        cells = re.match(r"\| (\d\d:\d\d)–(\d\d:\d\d) \| (\d+) \| (.*?) \| (.*) \|", line)
        if cells:
            rows.append((cells[1], cells[2], int(cells[3]), cells[4], cells[5]))
        elif rows:
            found, rows = [*found, rows], []
    return found


def length(row: Row) -> int:
    start, end = (int(time[:2]) * 60 + int(time[3:]) for time in row[:2])
    return end - start


def day(page: str) -> list[Row]:
    return tables(page)[0]


def line(page: str, label: str) -> str:
    """Return what stands behind a label, "" where there is none."""
    found = re.search(rf"^\*{label}:\* (.*)$", page, re.MULTILINE)
    return found[1] if found else ""


# --- The clock ------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["onsite", "online", "hybrid"])
@pytest.mark.parametrize("minutes", [30, 60, 120, 180, 480])
@pytest.mark.parametrize("people", [2, 18, 40])
@pytest.mark.parametrize("known", ["assessment", "nothing"])
def test_programme_and_steps_run_without_a_gap_and_end_on_time(
    place: str, minutes: int, people: int, known: str
) -> None:
    setting = opened(place=place, minutes=minutes, people=people)
    page, _ = pages(setting, scored(setting) if known == "assessment" else None)
    programme, *methods = tables(page)

    for rows in (programme, *methods):
        assert [row[0] for row in rows[1:]] == [row[1] for row in rows[:-1]]
        assert [length(row) for row in rows] == [row[2] for row in rows]
        assert min(row[2] for row in rows) > 0
    assert (programme[0][0], programme[-1][1]) == ("13:00", clock("13:00", minutes))
    assert [(rows[0][0], rows[-1][1]) for rows in methods] == spans(programme)
    assert len(methods) == page.count("*Waarom deze:*") > 0


def spans(programme: Sequence[Row]) -> list[tuple[str, str]]:
    """Return from when to when each talk lasts, with the break that may be inside."""
    talks = [row for row in programme if "↔" in row[3] or row[3].startswith("Gesprek")]
    grouped = groupby(talks, key=lambda row: row[3].removesuffix(", na de pauze"))
    return [(rows[0][0], rows[-1][1]) for rows in (list(group) for _, group in grouped)]


def test_a_talk_that_goes_on_after_a_break_says_so_in_the_programme_and_among_its_steps() -> None:
    setting = opened((), "[verbinding-wendbaarheid]", minutes=180)
    programme, steps = tables(pages(setting, scored(setting))[0])
    before, pause, after = (row for row in programme if row[3] in {"Pauze", TITLE, f"{TITLE}, na de pauze"})

    assert (before[3], pause[3], after[3]) == (TITLE, "Pauze", f"{TITLE}, na de pauze")
    assert [row[:4] for row in steps if row[3] == "Pauze"] == [pause[:4]]


TITLE = "verbinding borgen ↔ wendbaar blijven"


def test_time_that_nothing_can_fill_is_offered_as_ending_early_with_what_could_fill_it() -> None:
    rest = "stabiliseren-uitbreiden"
    setting = opened((), f"[{rest}]", minutes=120)
    assessment = scored(setting)
    assert assessment.dilemmas[0].profile == "at-rest"
    last = day(pages(setting, assessment)[0])[-1]

    assert last[3] == "Ruimte"
    assert f"U kunt om {last[0]} klaar zijn. Wilt u doorgaan, dan past" in last[4]
    setting = opened((), f"[{rest}]", minutes=120, start=None)
    assert "U kunt na 70 minuten klaar zijn." in day(pages(setting, assessment)[0])[-1][4]
    setting = opened(only_methods(method("kort", profiles="[at-rest]")), f"[{rest}]", minutes=120)
    assert "Loopt er iets uit" in day(pages(setting, assessment)[0])[-1][4]


# --- What the talks are about ---------------------------------------------------------------------


def test_the_dilemmas_that_were_asked_for_come_in_the_order_in_which_they_were_named() -> None:
    setting = opened()
    asked = ["stabiliseren-uitbreiden", "inclusief-efficient", "stabiliseren-uitbreiden"]
    for assessment in (scored(setting), None):
        for page in pages(setting, assessment, asked):
            assert re.findall(r"^##+ \d\. (.*)$", page, re.MULTILINE) == [
                "stabiliseren ↔ uitbreiden",
                "inclusief ↔ efficiënt",
            ]


def test_a_network_with_few_dilemmas_talks_about_those() -> None:
    setting = opened((), "[inclusief-efficient]")
    guide, _ = pages(setting)

    assert len(spans(day(guide))) == 1
    assert "Kiezen" not in guide
    assert "In 120 minuten" not in guide


def test_more_dilemmas_than_there_is_time_for_are_kept_at_hand() -> None:
    setting = opened(minutes=60)
    ids = ["inclusief-efficient", "verbinding-wendbaarheid", "handelingsruimte-draagvlak"]
    guide, _ = pages(setting, scored(setting), ids)

    assert len(spans(day(guide))) == 2
    assert "In 60 minuten is er tijd voor 2 dilemma's, niet voor 3." in guide
    assert guide.count("Houd het achter de hand") == 1


def test_where_every_dilemma_is_unknown_the_group_chooses_and_the_methods_suit_that() -> None:
    setting = opened()
    guide, participant = pages(setting, unknown(setting))
    named = re.findall(r"^\*\*Werkvorm: (.*?)\*\*", guide, re.MULTILINE)

    assert all("Onbekend terrein" in why for why in re.findall(r"Waarom deze:\* (.*)", guide))
    suits = {each.name for each in known().methods.values() if "unknown" in each.profiles}
    assert len(named) == 3
    assert set(named) <= suits
    assert day(guide)[1][4].startswith("Laat iedereen eerst in stilte kijken. Vraag daarna: wat verrast u?")
    assert "lege kaart" not in guide.lower()
    assert "Zet op elke lijn" not in guide + participant


def test_an_assessment_of_no_dilemma_gives_a_guide_without_talks() -> None:
    setting = opened()
    guide, _ = pages(setting, replace(scored(setting), dilemmas=()))

    assert spans(day(guide)) == []
    assert "kruisje bij" not in guide


def test_without_an_assessment_the_talks_begin_with_experiences_and_differ() -> None:
    guide, _ = pages(opened())
    named = re.findall(r"^\*\*Werkvorm: (.*?)\*\*", guide, re.MULTILINE)

    assert len(set(named)) == 3
    assert named[0] == known().methods["check-in-kaarten"].name
    assert line(guide, "Waarom deze").startswith(
        "U weet nog niet hoe de groep erin staat: begin met ervaringen."
    )


@pytest.mark.parametrize("only", [[], ["inclusief-efficient"]])
def test_without_an_assessment_guide_and_participant_read_the_same_instruction(only: list[str]) -> None:
    guide, participant = pages(opened(), only=only)
    told = participant.split("](dilemmakaart.svg)\n\n")[1].split("\n")[0]

    assert "Lees voor: " + told in day(guide)[1][4]
    assert ("drie" in told or "3 dilemma's" in told) == (not only)
    assert "wat verrast u" not in guide
    assert ("inclusief ↔ efficiënt" in told) == bool(only)


def test_a_network_that_chooses_between_two_puts_one_cross() -> None:
    setting = opened((), "[inclusief-efficient, stabiliseren-uitbreiden]", dilemmas=1)

    assert "een kruisje bij het dilemma dat het meest schuurt" in pages(setting)[0]


# --- Which method, and why ------------------------------------------------------------------------


def test_the_guide_says_why_it_picked_a_method() -> None:
    setting = opened()
    why = line(pages(setting, scored(setting), ["verbinding-wendbaarheid"])[0], "Waarom deze")

    assert "Botsende waarden" in why
    assert "op locatie" in why
    assert "u bent met 18" in why
    assert "Hij werkt met 4 tot" in line(pages(opened(people=None))[0], "Waarom deze")


def test_extra_minutes_go_where_the_guide_says() -> None:
    two = "[{minutes: 10, title: Een, text: A.}, {minutes: 10, title: Twee, text: B.}]"
    for minutes, said in [
        (35, None),
        (40, "De 5 extra minuten gaan naar de stap Een."),
        (45, "De 10 extra minuten zijn over de stappen verdeeld."),
    ]:
        setting = opened(
            only_methods(method("dubbel", steps=two)), "[verbinding-wendbaarheid]", minutes=minutes
        )
        guide, _ = pages(setting, scored(setting))
        steps = {row[3]: row[2] for row in tables(guide)[1]}
        if said is None:
            assert "extra" not in line(guide, "Waarom deze")
        else:
            assert said in line(guide, "Waarom deze")
            assert steps == {"Een": 15, "Twee": 10 if minutes == 40 else 15}


def test_what_else_is_named_fits_the_minutes_and_the_group_or_is_named_apart() -> None:
    own = only_methods(
        method("gekozen", 25),
        method("kort", 20, profiles="[at-rest, clash]"),
        method("lang", 40, profiles="[at-rest, clash]"),
        method("dag", 180),
        method("klein", 20, profiles="[at-rest, clash]", group_size="{min: 5, max: 8}"),
        method("tien", 20, group_size="{min: 10, max: 10}"),
        method("weinig", 20, group_size="{min: 30, max: 60}"),
    )
    setting = opened(own)
    guide, _ = pages(setting, scored(setting))
    first = guide[: guide.index("## 2.")]

    assert line(first, "Dit past ook") == "Kort (20 minuten), Klein (20 minuten, in 3 groepen)."
    assert line(first, "Met meer tijd") == "Lang (40 minuten), Dag (180 minuten)."
    assert line(first, "In een kleinere groep") == "Tien (10 tot 10 mensen)."


def test_a_method_of_a_whole_day_is_never_picked() -> None:
    setting = opened(minutes=480)
    guide, _ = pages(setting, scored(setting), ["handelingsruimte-draagvlak"])

    assert "Actiedag" not in "".join(re.findall(r"^\*\*Werkvorm: .*$", guide, re.MULTILINE))
    assert "Actiedag (180 minuten)" in line(guide, "Met meer tijd")


def test_with_more_people_than_a_method_can_hold_the_guide_works_in_groups() -> None:
    setting = opened(only_methods(method("klein", group_size="{min: 4, max: 6}")))
    guide, _ = pages(setting, scored(setting))

    assert "u bent met 18. Werk dus in 3 groepen tegelijk" in guide


@pytest.mark.parametrize(
    ("own", "workshop", "said"),
    [
        (method("a", profiles="[unknown]"), {}, "Er is geen werkvorm die past bij het gespreksprofiel Bots"),
        (method("a", place="[onsite]"), {"place": "hybrid"}, "passen, kunnen niet op locatie en online."),
        (method("a"), {"people": 2}, "De werkvormen die passen, werken niet met 2 mensen."),
        (method("a"), {"people": 1}, "De werkvormen die passen, werken niet met 1 persoon."),
        (method("a", 60), {"minutes": 60}, "In 30 minuten past geen werkvorm: de kortste, A, duurt er 60."),
        (method("a", 60), {"minutes": 60, "people": None}, "de kortste, A, duurt er 60."),
    ],
)
def test_where_no_method_fits_the_guide_names_what_stands_in_the_way(
    own: str, workshop: dict[str, str | int | None], said: str
) -> None:
    setting = opened(only_methods(own), "[verbinding-wendbaarheid]", **workshop)
    guide, _ = pages(setting, scored(setting))

    assert said in line(guide, "Waarom deze")
    assert "Maak daarom een ronde." in line(guide, "Waarom deze")


def test_a_round_has_three_steps_and_asks_a_question_that_is_on_the_page() -> None:
    setting = opened(people=2)
    chosen, scored_ = (pages(setting, each)[0] for each in (None, scored(setting)))
    named = pages(setting, only=["inclusief-efficient"])[0]

    for guide in (chosen, scored_, named):
        for steps in tables(guide)[1:]:
            assert [row[3] for row in steps] == ["De vraag", "De ronde", "Wat opvalt"]
    assert "Lees de vraag voor die bij het gekozen dilemma staat." in chosen
    asked = re.findall(r"Lees voor: (.*?\?) Laat iedereen in stilte", scored_)
    assert len(asked) == 3
    assert all(scored_.count(question) > 1 for question in asked)
    assert f"Lees voor: {known().dilemmas['inclusief-efficient'].wicked_question}" in named
    assert "groepen van vier tot zes" not in scored_
    large = opened(only_methods(), people=18)
    assert "| Maak groepen van vier tot zes. Geef" in pages(large, scored(large))[0]
    some = opened(only_methods(), people=None)
    assert "| Bent u met meer dan 10? Maak dan groepen van vier tot zes. Geef" in pages(some, scored(some))[0]


# --- What stands on the pages ---------------------------------------------------------------------

LABELLED = method(
    "overal",
    place="[onsite, online, hybrid]",
    steps=(
        "[{minutes: 20, title: Praten, text: 'Praat, online in de chat. Online: zet de microfoon aan. "
        "Hybride: zet de camera dichtbij! Online en hybride: geef de beurt. Op locatie: ga staan.'}]"
    ),
    materials="['Online en hybride: een bord.', 'Op locatie: twee vellen.', Stiften.]",
)


@pytest.mark.parametrize(
    ("place", "step", "materials"),
    [
        ("onsite", "Praat, online in de chat. Ga staan.", ["Twee vellen.", "Stiften."]),
        (
            "online",
            "Praat, online in de chat. Zet de microfoon aan. Geef de beurt.",
            ["Een bord.", "Stiften."],
        ),
        (
            "hybrid",
            "Praat, online in de chat. Zet de camera dichtbij! Geef de beurt.",
            ["Een bord.", "Stiften."],
        ),
    ],
)
def test_a_sentence_for_one_place_is_only_in_the_guide_for_that_place(
    place: str, step: str, materials: list[str]
) -> None:
    setting = opened(only_methods(LABELLED), "[verbinding-wendbaarheid]", place=place)
    guide, _ = pages(setting, scored(setting))

    assert tables(guide)[1][0][4] == step
    assert [each for each in ("Een bord.", "Twee vellen.", "Stiften.") if f"- {each} (" in guide] == materials


def test_a_step_that_says_nothing_for_this_place_is_shown_whole() -> None:
    own = method("a", steps="[{minutes: 20, title: Praten, text: 'Online: praat.'}]")
    setting = opened(only_methods(own), "[verbinding-wendbaarheid]")

    assert tables(pages(setting, scored(setting))[0])[1][0][4] == "Online: praat."


@pytest.mark.parametrize("place", ["onsite", "online", "hybrid"])
def test_no_label_of_a_place_is_left_in_a_guide_of_the_library(place: str) -> None:
    setting = opened(place=place, minutes=240)
    for assessment in (scored(setting), None):
        guide, _ = pages(setting, assessment)
        assert not re.search(r"(?:[.?!] |\| |- )(?:Op locatie|Online|Hybride)(?: en \w+)?:", guide)


def test_what_to_take_along_says_what_it_is_for() -> None:
    setting = opened(only_methods(method("a", materials="[Stiften.]", profiles="[clash, shared-task]")))
    titles = "; ".join(row[3] for row in day(pages(setting, scored(setting))[0]) if "↔" in row[3])

    assert f"- Stiften. ({titles})\n" in pages(setting, scored(setting))[0]
    assert "- Stiften. (A)\n" in pages(setting)[0]


def test_the_guide_holds_what_is_read_out() -> None:
    setting = opened((), "all", "purpose: Samen sterk.\nfear: Een kind valt weg.\n")
    guide, _ = pages(setting, scored(setting), ["inclusief-efficient"])

    assert "**Waar we het voor doen:** Samen sterk." in guide
    assert "**Wat we willen voorkomen:** Een kind valt weg." in guide
    assert f"\n{known().dilemmas['inclusief-efficient'].explanation}\n" in guide


def test_the_opening_question_and_the_prompts_have_their_place_on_the_clock() -> None:
    setting = opened()
    guide, _ = pages(setting, scored(setting))
    begins = [start for start, _ in spans(day(guide))]

    assert re.findall(r"Openingsvraag \(om (\d\d:\d\d), als de eerste stap begint\)", guide) == begins
    assert guide.count("Stel een van deze vragen als een stap eerder klaar is") == 3


def test_two_camps_are_told_with_their_direction_and_without_the_middle_between_them() -> None:
    setting = opened()
    for page in pages(setting, scored(setting), ["verbinding-wendbaarheid"]):
        wanted = re.search(r"^- \*\*gewenst:\*\* (.*)$", page, re.MULTILINE)
        assert wanted is not None
        assert wanted[1] == (
            "Twee kampen: 10 rond −2,2 (richting verbinding borgen) en 8 rond +2,2 "
            "(richting wendbaar blijven)."
        )


def test_the_middle_of_a_group_is_told_with_its_direction() -> None:
    setting = opened()
    guide, _ = pages(setting, scored(setting), ["handelingsruimte-draagvlak", "inclusief-efficient"])

    assert "binnen één stap van het midden van de groep (+1: richting draagvlak)." in guide
    assert "binnen één stap van het midden van de groep (0)." in guide


BARE = """\
kind: dilemma
id: kaal
code: zz1
level: within-subgroup
question: Hoe combineer je snel en samen?
poles:
  a: {name: snel}
  b: {name: samen}
"""


def test_a_wicked_question_is_shown_where_there_are_no_other_questions() -> None:
    wicked = "wicked_question: Hoe kan het dat we snel én samen zijn?\n"
    for page in pages(opened([BARE + wicked], "[kaal]")):
        assert "**Lastige vraag:** Hoe kan het dat we snel én samen zijn?" in page
    assert "vragen om" not in pages(opened([BARE], "[kaal]"))[1].lower()


def test_a_line_break_in_a_text_is_a_space() -> None:
    setting = opened(only_methods(method("a", aim="|\n  Praten en\n  luisteren.")))
    guide, _ = pages(setting, scored(setting))

    assert "A: Praten en luisteren." in guide
    assert "\\n" not in guide


@pytest.mark.parametrize(
    ("workshop", "said"),
    [
        ({}, "donderdag 3 december 2026, 13:00, op locatie"),
        ({"date": None}, "13:00, op locatie"),
        ({"date": None, "start": None, "place": "hybrid"}, "op locatie en online"),
        ({"start": None, "place": None}, "donderdag 3 december 2026, op locatie"),
        ({"date": None, "start": None, "place": None}, None),
    ],
)
def test_a_participant_reads_when_and_where_as_far_as_it_is_known(
    workshop: dict[str, str | int | None], said: str | None
) -> None:
    after_title = pages(opened(**workshop))[1].split("\n")[2]

    assert after_title == said if said else after_title.startswith("Een dilemma heeft")
