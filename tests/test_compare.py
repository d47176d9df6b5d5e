"""`dilemmakaart compare`: what moved between two assessments of one network."""

import csv
import json
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from attacker import asked
from attacker import scored as scored_by
from conftest import Command
from hypothesis import given, settings
from hypothesis import strategies as st
from pictures import LONG
from round_trip import eighteen

from dilemmakaart.answers import DONT_KNOW, SCALES, Respondent
from dilemmakaart.assessment import from_json, to_json
from dilemmakaart.files import load
from dilemmakaart.folders import library
from dilemmakaart.journeys.assess import assessed as scored
from dilemmakaart.journeys.compare import compared
from dilemmakaart.journeys.setting import open_network
from dilemmakaart.language import Say
from dilemmakaart.score.movement import EXACT, Movement, movements, same_side
from dilemmakaart.tally import tally
from dilemmakaart.terminal.movement import movement_lines

POINTS = tuple(SCALES["now"])
VECTORS = st.lists(st.integers(0, 3), min_size=7, max_size=7)
Row = dict[str, str]
Triple = tuple[int, int, int]


def counts(vector: Sequence[int]) -> dict[str, int]:
    return {str(point): count for point, count in zip(POINTS, vector, strict=True)}


def share(before: Sequence[int], after: Sequence[int]) -> float | None:
    return same_side(counts(before), counts(after))


# --- Noise ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((1, 0, 2, 0, 0, 0, 0), (0, 0, 1, 1, 1, 0, 0)),
        ((0, 0, 0, 1, 1, 0, 0), (0, 2, 0, 0, 0, 1, 1)),
        ((0, 0, 1, 1, 0, 0, 1), (0, 0, 0, 0, 2, 0, 0)),
    ],
)
def test_the_share_is_that_of_all_ways_to_draw_both_groups_anew(
    before: Sequence[int], after: Sequence[int]
) -> None:
    earlier, later = (
        [x for x, n in zip(POINTS, each, strict=True) for _ in range(n)] for each in (before, after)
    )
    direction = sum(later) / len(later) - sum(earlier) / len(earlier)
    same = total = 0.0
    for one in product(earlier, repeat=len(earlier)):
        for other in product(later, repeat=len(later)):
            gap = sum(other) * len(earlier) - sum(one) * len(later)
            same += 0.5 if not gap else gap * direction > 0
            total += 1

    assert share(before, after) == pytest.approx(same / total, abs=1e-12)


@given(VECTORS, VECTORS)
def test_swapping_the_poles_or_before_and_after_changes_no_share(before: list[int], after: list[int]) -> None:
    found = share(before, after)

    for other in (share(before[::-1], after[::-1]), share(after, before)):
        assert other == (None if found is None else pytest.approx(found, abs=1e-12))


PEOPLE = st.lists(
    st.tuples(st.integers(-3, 3), st.integers(-3, 3), st.integers(0, 4)), min_size=5, max_size=12
)


@settings(max_examples=40)
@given(PEOPLE, PEOPLE, st.data())
def test_no_order_of_rows_and_nobody_who_knows_nothing_changes_what_moved(
    before: list[Triple], after: list[Triple], data: st.DataObject
) -> None:
    lost = Respondent({("bs1", aspect): DONT_KNOW for aspect in SCALES})
    plain = moved_in(people(before), people(after))

    assert moved_in(people(data.draw(st.permutations(before))), people(after)) == plain
    more = moved_in(people(before), [*people(after), lost])
    assert (more.now, more.wanted, more.tension) == (plain.now, plain.wanted, plain.tension)


@settings(max_examples=40)
@given(PEOPLE, PEOPLE)
def test_swapping_the_poles_mirrors_what_moved_and_changes_no_judgement(
    before: list[Triple], after: list[Triple]
) -> None:
    plain = moved_in(people(before), people(after))
    mirrored = moved_in(
        *(people([(-now, -wanted, tension) for now, wanted, tension in each]) for each in (before, after))
    )

    for one, other in ((plain.now, mirrored.now), (plain.wanted, mirrored.wanted)):
        assert (one.by, one.moved) == (None if other.by is None else -other.by, other.moved)
    assert plain.tension == mirrored.tension
    assert (plain.profile, plain.rank) == (mirrored.profile, mirrored.rank)


def people(triples: Sequence[Triple]) -> list[Respondent]:
    return [
        Respondent({("bs1", aspect): answer for aspect, answer in zip(SCALES, triple, strict=True)})
        for triple in triples
    ]


def moved_in(before: Sequence[Respondent], after: Sequence[Respondent]) -> Movement:
    """What moved on one dilemma between two assessments."""
    questionnaire = asked()
    return movements(scored_by(before, questionnaire, 3), scored_by(after, questionnaire, 3))[0]


@given(VECTORS, VECTORS)
def test_a_share_is_more_likely_than_not_and_never_more_than_certain(
    before: list[int], after: list[int]
) -> None:
    found = share(before, after)

    assert found is None or 0.25 <= found <= 1


def test_two_groups_that_each_agree_cannot_end_up_on_the_other_side() -> None:
    assert share((0, 0, 9, 0, 0, 0, 0), (0, 0, 0, 9, 0, 0, 0)) == 1


def test_the_same_answers_twice_have_no_side() -> None:
    assert share((0, 1, 2, 0, 3, 0, 0), (0, 1, 2, 0, 3, 0, 0)) is None


def test_where_nobody_answered_there_is_no_share() -> None:
    assert share((0,) * 7, (0, 0, 1, 0, 0, 0, 0)) is None


def test_above_the_bound_the_approximation_goes_on_where_counting_stopped() -> None:
    just, over = EXACT // 10, EXACT // 10 + 1
    vector, other = (1, 2, 3, 2, 1, 1, 0), (1, 1, 2, 3, 2, 0, 1)
    counted = share([just * n for n in vector], [just * n for n in other])
    approximated = share([over * n for n in vector], [over * n for n in other])

    assert counted is not None
    assert approximated is not None
    assert counted < approximated < counted + 0.03


# --- The command ----------------------------------------------------------------------------------


@pytest.fixture
def assessed(command: Command, network: Path) -> Callable[..., Path]:
    """Assess rows of answers of the example, changed by a function, under a name."""

    def make(name: str, change: Callable[[Row], Row] = lambda row: row, rows: int = 18) -> Path:
        table = network / f"{name}.csv"
        changed = [change(dict(row)) for row in eighteen()[:rows]]
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(changed[0]), delimiter=";")
            writer.writeheader()
            writer.writerows(changed)
        target = network / "uitkomst" / f"{name}.json"
        ended = command(["assess", network, table, "--output", target, "--replace"])
        assert ended.code == 0, ended.err
        return target

    return make


def moved_two(row: Row) -> Row:
    """Two steps towards pole B on one dilemma, for everyone."""
    given = row["bs1_nu"]
    return row | {"bs1_nu": str(min(int(given) + 2, 3)) if given.lstrip("-").isdigit() else given}


def test_what_moved_comes_first_and_what_did_not_is_said_to_be_noise_or_as_before(
    command: Command, assessed: Callable[..., Path]
) -> None:
    ended = command(["compare", assessed("voor"), assessed("na", moved_two)])
    first, _, rest = ended.out.partition("── ")

    assert ended.code == 0
    assert "inclusief ↔ efficiënt\n    now" in first
    assert "towards efficiënt; movement." in first
    assert first.count("↔") == 1
    assert rest.count("as before.") > 20


def test_the_same_assessment_twice_did_not_move(command: Command, assessed: Callable[..., Path]) -> None:
    path = assessed("voor")
    ended = command(["compare", path, path])

    assert "Nothing moved" in ended.out
    assert "movement." not in ended.out


def test_with_few_answers_nothing_is_called_movement(command: Command, assessed: Callable[..., Path]) -> None:
    ended = command(["compare", assessed("voor", rows=6), assessed("na", moved_two, rows=6)])

    assert "too few answers to tell this from chance" in " ".join(ended.out.split())
    assert "; movement." not in ended.out


def test_both_are_drawn_on_one_map(command: Command, assessed: Callable[..., Path], network: Path) -> None:
    picture = network / "beweging.svg"
    arguments = ["compare", str(assessed("voor")), str(assessed("na", moved_two)), "--output", str(picture)]

    assert command(arguments).code == 0
    drawn = picture.read_text(encoding="utf-8")
    assert drawn.startswith("<svg")
    assert "eerst" in drawn  # in the language of the network
    said = " ".join(ET.fromstring(drawn).itertext())  # noqa: S314 - our own SVG
    for label in ("nu:", "gewenst:", "spanning:", "profiel:", "plaats:"):
        assert said.count(label) >= 12
    assert command(arguments).code == 0

    picture.write_text("van mij", encoding="utf-8")
    assert command(arguments).code == 2
    assert picture.read_text(encoding="utf-8") == "van mij"


def wanted_otherwise(row: Row) -> Row:
    """Everyone wants to be at pole A of one dilemma, where the network stands as it did."""
    return row | {"bs1_gewenst": "-3"}


def test_where_only_wanted_moved_that_is_said_and_drawn(
    command: Command, assessed: Callable[..., Path], network: Path
) -> None:
    picture = network / "beweging.svg"
    ended = command(["compare", assessed("voor"), assessed("na", wanted_otherwise), "--output", picture])
    drawn = picture.read_text(encoding="utf-8")

    assert "wanted     From −0.1 to −3.0: towards inclusief; movement." in ended.out
    assert ended.out.count("◄──") == 1
    assert drawn.count('stroke-width="1.8"') == 2  # its shaft, and that of the legend
    assert "onder de lijn, gewenst" in drawn
    assert "boven de lijn, nu" not in drawn


def test_the_picture_wears_the_house_style_of_the_network(
    command: Command, assessed: Callable[..., Path], network: Path
) -> None:
    arguments = ["compare", str(assessed("voor")), str(assessed("na", moved_two)), "--output"]
    (network / "huisstijl.yaml").write_text(
        "kind: style\norganisation: Bureau Anders\ncolours: {ink: '#000033', accent: '#550055'}\n",
        encoding="utf-8",
    )

    assert command([*arguments, str(network / "huis.svg")]).code == 0
    drawn = (network / "huis.svg").read_text(encoding="utf-8")
    assert "Bureau Anders" in drawn
    assert "#550055" in drawn
    (network / "huisstijl.yaml").write_text("kind: style\ncolours: {ink: '#fffffe'}\n", encoding="utf-8")
    assert command([*arguments, str(network / "slecht.svg")]).code == 1
    assert not (network / "slecht.svg").exists()


def test_answers_that_are_not_shown_are_not_drawn_and_leave_no_empty_line(
    command: Command, assessed: Callable[..., Path], network: Path
) -> None:
    def silent(row: Row) -> Row:
        knows = row["submission"] in {"fictief-02", "fictief-03"}
        return wanted_otherwise(row) | ({} if knows else {"bs1_nu": "weet niet"})

    picture = network / "beweging.svg"
    ended = command(["compare", assessed("voor"), assessed("na", silent), "--output", picture])

    assert "Too few answers to compare." in ended.out
    assert not [line for line in ended.out.splitlines() if line.strip() == "now, after"]
    assert "nu: te weinig" in picture.read_text(encoding="utf-8")


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(
    columns: int, assessed: Callable[..., Path], network: Path
) -> None:
    setting, _ = open_network(load(network / "netwerk.yaml"), [], library())
    assert setting is not None
    before, after = (from_json(path.read_bytes()) for path in (assessed("voor"), assessed("na", moved_two)))
    seen = compared(before, after, setting, Say("nl"))
    a, b = f"{LONG} en {LONG}", f"{LONG} of {LONG}"
    long = tuple(
        (name, tuple(replace(each, pole_a=a, pole_b=b) for each in inside)) for name, inside in seen.levels
    )
    lines = list(movement_lines(replace(seen, levels=long), Say("nl"), columns))

    assert max(sum(len(span.text) for span in line) for line in lines) <= columns


def altered(path: Path, change: Callable[[dict[str, object]], object]) -> Path:
    data = json.loads(path.read_text(encoding="utf-8"))
    change(data)
    other = path.with_name("anders.json")
    other.write_text(json.dumps(data), encoding="utf-8")
    return other


REASONS: Mapping[str, tuple[Callable[[dict[str, object]], object], str]] = {
    "another network": (lambda data: data.update(network={"id": "x", "name": "X"}), "two networks"),
    "a dilemma less": (lambda data: data["dilemmas"].pop(), "li3"),  # type: ignore[attr-defined]
    "other poles": (lambda data: data.update(basis="0" * 16), "poles of a dilemma were changed"),
}


@pytest.mark.parametrize("what", REASONS)
def test_different_questionnaires_are_not_compared_and_the_reason_is_given(
    command: Command, assessed: Callable[..., Path], what: str
) -> None:
    change, reason = REASONS[what]
    path = assessed("voor")
    ended = command(["compare", path, altered(path, change)])

    assert ended.code == 1
    assert ended.out == ""
    assert reason in ended.err


def test_what_everyone_said_is_not_compared_with_what_the_group_said_together(
    command: Command, network: Path, assessed: Callable[..., Path]
) -> None:
    setting, _ = open_network(load(network / "netwerk.yaml"), [], library())
    assert setting is not None
    together = tally([Respondent({("bs1", "now"): 1})], setting.questionnaire)
    path = network / "samen.json"
    path.write_text(to_json(scored(together, setting, "joint")), encoding="utf-8")

    ended = command(["compare", assessed("voor"), path])
    assert ended.code == 1
    assert "by the group together" in ended.err


def test_an_assessment_from_before_the_basis_was_kept_can_still_be_compared(
    command: Command, assessed: Callable[..., Path]
) -> None:
    path = assessed("voor")

    assert command(["compare", altered(path, lambda data: data.pop("basis")), path]).code == 0


def test_a_pole_that_changes_sides_gives_another_basis(assessed: Callable[..., Path], network: Path) -> None:
    before = json.loads(assessed("voor").read_text(encoding="utf-8"))["basis"]
    own = network / "dilemmas"
    own.mkdir()
    (own / "inclusief-efficient.yaml").write_text(
        "kind: dilemma\nid: inclusief-efficient\ncode: bs1\nlevel: within-subgroup\n"
        "question: Hoe houd je iedereen aangehaakt?\n"
        "poles:\n  a: {name: efficiënt}\n  b: {name: inclusief}\n",
        encoding="utf-8",
    )

    assert json.loads(assessed("na").read_text(encoding="utf-8"))["basis"] != before


def test_a_file_that_is_no_assessment_is_said_to_be_none(
    command: Command, assessed: Callable[..., Path], network: Path
) -> None:
    ended = command(["compare", assessed("voor"), network / "voor.csv"])

    assert ended.code == 1
    assert "not an assessment" in ended.err


def test_two_assessments_one_answer_apart_are_not_shown_beside_each_other(
    command: Command, network: Path
) -> None:
    written = (network / "antwoorden.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (network / "eerder.csv").write_text("".join(written[:-1]), encoding="utf-8")
    files = {"eerder.csv": network / "een" / "voor.json", "antwoorden.csv": network / "twee" / "na.json"}
    for answers, target in files.items():
        assert command(["assess", network, network / answers, "--output", target]).code == 0

    ended = command(["compare", *files.values()])

    assert ended.code == 1
    assert ended.out == ""
    assert "what 1 person answered" in " ".join(ended.err.split())


def test_which_file_comes_first_is_said(command: Command, assessed: Callable[..., Path]) -> None:
    before, after = assessed("voor"), assessed("na", moved_two)
    assert f"From {before.as_posix()} to {after.as_posix()}." in command(["compare", before, after]).err
    assert f"From {after.as_posix()} to {before.as_posix()}." in command(["compare", after, before]).err


def test_pages_say_which_assessment_they_show_only_where_there_are_more_and_they_show_one(
    command: Command, assessed: Callable[..., Path], network: Path
) -> None:
    said = f"These pages show {(network / 'uitkomst' / 'assessment.json').as_posix()}"
    command(["assess", network, network / "antwoorden.csv"])
    assert said not in command(["handout", network, "--template", "rapport"]).err
    named = assessed("na", moved_two)
    assert said in command(["handout", network, "--template", "rapport"]).err
    assert said not in command(["handout", network, "--template", "waarden"]).err
    assert said not in command(["handout", network, "--template", "rapport", "--assessment", named]).err
